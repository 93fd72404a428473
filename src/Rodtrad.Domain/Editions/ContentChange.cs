using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Editions;

/// <summary>What a load does to one thing.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,

    /// <summary>Stands in the region but not in the file; it stays.</summary>
    Kept,
}

/// <summary>One field before and after, as texts to read; empty = nothing.</summary>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>
/// A change of one thing: its address ("plan/rn-rs-2020/node/sm-12"), its name, and the fields that differ when it is changed.
/// </summary>
public sealed record ContentChange(ChangeKind Kind, string Subject, string Name, Sequence<FieldChange> Fields);
