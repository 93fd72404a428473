using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>What kind of thing an outcome comes from.</summary>
public enum SourceKind
{
    System,
    Survey,
    Register,
    Unit,
    Manual,
}

/// <summary>
/// Where outcomes come from. One source may be printed in several ways ("Datalager", "Datalagret"):
/// <paramref name="Spellings"/> keeps them together. <paramref name="Unit"/>: the unit that answers for it, when it is one.
/// </summary>
public sealed record Source(Code Code, string Name, SourceKind Kind, Code? Unit, Sequence<string> Spellings);

/// <summary>Which way is better.</summary>
public enum Direction
{
    /// <summary>Not stated, or neither.</summary>
    NotStated,
    Higher,
    Lower,

    /// <summary>"Ja" is wanted.</summary>
    Yes,
}

/// <summary>What sort of outcome is wanted.</summary>
public enum IndicatorKind
{
    Quantitative,
    Qualitative,

    /// <summary>Several parameters judged together.</summary>
    Cluster,
    Index,
    Milestone,

    /// <summary>Followed without a target; never coloured. Printed among measures as "Aktivitet: …".</summary>
    Tracking,
}

/// <summary>How outcomes of shorter periods make a longer one.</summary>
public enum Accumulation
{
    NotStated,

    /// <summary>A level at a point in time.</summary>
    Stock,

    /// <summary>A sum over the period.</summary>
    Flow,
    Cumulative,
    Average,
}

/// <summary>
/// A measure as a library object, used by many plans. <paramref name="UnitOfMeasure"/> as printed ("%", "kr", "st");
/// <paramref name="Decimals"/> 0–6 in print, null = not decided; <paramref name="Segments"/> the codes it is split by
/// ("K", "M"); <paramref name="Owner"/> the unit that answers for it.
/// </summary>
public sealed record Indicator(
    Code Code,
    string Name,
    IndicatorKind Kind,
    string Definition,
    string Motivation,
    string Reading,
    string UnitOfMeasure,
    int? Decimals,
    Direction Direction,
    Accumulation Accumulation,
    Sequence<string> Segments,
    Code? Source,
    Code? Owner)
{
    /// <summary>How many parameters a cluster is judged by (at least 2); null when it is no cluster or the number is not told.</summary>
    public int? Parameters { get; init; }

    /// <summary>The words an outcome may have, best first ("Ja", "Delvis", "Nej"); empty for numbers.</summary>
    public Sequence<string> Scale { get; init; } = [];

    /// <summary>How far from another's value still is "i nivå med" it, in the indicator's own unit; null = not decided.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>Several parameters judged together, whatever sort of outcome they have.</summary>
    public bool IsCluster => Kind == IndicatorKind.Cluster || Parameters is not null;
}
