using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Templates;

/// <summary>What the nodes of a level become in print.</summary>
public enum LevelPrint
{
    /// <summary>As the product chooses from what the nodes hold.</summary>
    Chosen,
    Headings,
    Table,
    List,

    /// <summary>Columns of codes beside each other, with the neighbouring levels that are printed so.</summary>
    Columns,

    /// <summary>A table of the measures that lie under the nodes, with the nodes in a column.</summary>
    MeasureTable,

    /// <summary>Not at all here.</summary>
    Hidden,
}

/// <summary>
/// How a level is printed. <paramref name="Prefix"/> is the word before a node's heading: null for the plan's own word of the
/// level, empty for none. <paramref name="Lead"/> is a small heading over the level's nodes, empty for none.
/// </summary>
public sealed record TemplateLevel(Code Level, LevelPrint Print, string? Prefix, string Lead, bool IsNumbered)
{
    /// <summary>The columns of its table; empty for the product's own choice.</summary>
    public Sequence<TemplateColumn> Columns { get; init; } = [];

    /// <summary>Levels whose nodes are listed by name at once under a node, before they are printed themselves.</summary>
    public Sequence<Code> Overview { get; init; } = [];

    /// <summary>Levels whose nodes are printed in columns for every node before any of the nodes, and not under them.</summary>
    public Sequence<Code> Grid { get; init; } = [];

    /// <summary>The text of a node stands after its measures.</summary>
    public bool TextAfterMeasures { get; init; }

    /// <summary>How the place begins whose other wording is printed as the heading ("Rubriken"); empty for the name itself.</summary>
    public string SpelledAs { get; init; } = "";
}

/// <summary>What a column of a table tells of a node.</summary>
public enum ColumnField
{
    Number,
    Name,

    /// <summary>The text below the name.</summary>
    Text,

    /// <summary>The starting point as printed.</summary>
    Baseline,

    /// <summary>The starting point of one year: the column's <see cref="TemplateColumn.Year"/>.</summary>
    BaselineOfYear,

    /// <summary>The target of one year; without a year, a column for each target year of the plan.</summary>
    Target,
    Source,
    FollowUp,
    Owner,
    Reporter,
    Deadline,
    Receiver,
    Executor,
    Serves,
    Definition,
    Validity,
    DocumentType,

    /// <summary>The name of the nearest dimension above: perspektiv, målområde.</summary>
    Dimension,

    /// <summary>The name of the nearest goal above.</summary>
    Goal,
}

/// <summary>
/// A column: what it tells, the heading in print ("{ar}" stands for its year, "{grupp}" for the printed heading the nodes stand
/// under; empty for the product's own word), its share of the width (1–100; 0 for the product's own choice) and its year where it has one.
/// </summary>
public sealed record TemplateColumn(ColumnField Field, string Heading, int Width, int? Year);
