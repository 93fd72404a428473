using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Plans;

/// <summary>Whom a steering document binds.</summary>
public enum DocumentScope
{
    /// <summary>The region's own organisation.</summary>
    Region,

    /// <summary>The county, together with others.</summary>
    County,
}

/// <summary>
/// A strategy, policy, programme or guideline in the region's register. <paramref name="Reference"/> is its number in the
/// document system; <paramref name="Note"/> what the source says about it. <paramref name="Replaces"/>: the one it took over from.
/// </summary>
public sealed record SteeringDocument(
    Code Code,
    string Title,
    string Type,
    DocumentScope Scope,
    Validity Validity,
    Code? Replaces,
    string Organ,
    string Reference,
    string Note);
