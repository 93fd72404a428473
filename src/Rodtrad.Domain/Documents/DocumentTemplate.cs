using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// How plans of a kind are laid out as documents: order, headings, columns and fixed words, as data that a region changes
/// without code. <paramref name="Plans"/> and <paramref name="PlanTypes"/> tell which plans it is for, a plan named before a type.
/// What it is silent about is as the product lays it. Source: domain.md §7, what each document type must print.
/// </summary>
public sealed record DocumentTemplate(Code Code, string Name, Sequence<Code> Plans, Sequence<string> PlanTypes)
{
    public PageLayout Layout { get; init; }

    public bool HasTitlePage { get; init; } = true;

    /// <summary>How deep headings stand in the contents, 0 for no contents, at most 6.</summary>
    public int ContentsDepth { get; init; } = 3;

    /// <summary>Whether headings at depth 1 begin a new page on paper.</summary>
    public bool ChaptersOnNewPage { get; init; }

    /// <summary>The lines of the header block, in their order.</summary>
    public Sequence<TemplateFact> Facts { get; init; } = [];

    /// <summary>What is added to the plan's own sections, and where.</summary>
    public Sequence<TemplatePart> Parts { get; init; } = [];

    /// <summary>How levels are printed.</summary>
    public Sequence<TemplateLevel> Levels { get; init; } = [];

    /// <summary>Fixed words in place of the product's.</summary>
    public Sequence<TemplateWord> Words { get; init; } = [];

    /// <summary>How a level is printed, or null when the template says nothing of it.</summary>
    public TemplateLevel? Level(Code level) => Levels.FirstOrDefault(row => row.Level == level);
}

/// <summary>A fact of the header block.</summary>
public enum DocumentField
{
    AppliesTo,
    DocumentId,
    Version,
    Status,

    /// <summary>Organ, day and paragraph together, or their placeholders.</summary>
    Decision,
    DecisionDate,
    DiaryNumber,
    Responsible,
    PreparedBy,
    Unit,
    Years,
    PlanType,
}

/// <summary>A line of the header block: the fact, the heading it is printed under, and whether it stands on every page.</summary>
public sealed record TemplateFact(DocumentField Field, string Heading, bool OnEveryPage);

/// <summary>
/// Something a template adds. It stands after the section <paramref name="After"/> and all that belongs to that section; with an
/// empty code it stands last.
/// </summary>
public abstract record TemplatePart(Code After)
{
    /// <summary>
    /// A part that later capabilities fill (economy, risks, projects, volumes): in drafts its heading stands with the words that
    /// it is not included yet; a decided document is silent about it.
    /// </summary>
    public sealed record Waiting(Code After, string Heading, int Depth, bool IsNumbered) : TemplatePart(After);

    /// <summary>Lines to sign on, under the section or a heading of its own.</summary>
    public sealed record SignOff(Code After, string Heading, Sequence<SignatureLine> Lines) : TemplatePart(After);

    /// <summary>The list of attachments: each with its name and a remark ("ingår ej i beslutsunderlaget").</summary>
    public sealed record Attachments(Code After, string Heading, Sequence<TemplateAttachment> Rows) : TemplatePart(After);

    /// <summary>How many measures each node of a level has below it, as bars.</summary>
    public sealed record MeasureChart(Code After, Code Level, string Title) : TemplatePart(After);
}

/// <summary>An attachment in a list of attachments.</summary>
public sealed record TemplateAttachment(string Number, string Name, string Remark);

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

    /// <summary>Not at all here.</summary>
    Hidden,
}

/// <summary>By what the nodes of a level are parted under small headings.</summary>
public enum LevelSplit
{
    None,

    /// <summary>Measures by sort: quantitative, qualitative.</summary>
    IndicatorKind,

    /// <summary>Uppdrag by the role they are given under.</summary>
    Role,

    /// <summary>Inherited and own apart.</summary>
    Origin,
}

/// <summary>
/// How a level is printed. <paramref name="Prefix"/> is the word before a node's heading: null for the plan's own word of the
/// level, empty for none. <paramref name="Lead"/> is a small heading over the level's nodes, empty for none.
/// </summary>
public sealed record TemplateLevel(Code Level, LevelPrint Print, string? Prefix, string Lead, bool IsNumbered)
{
    /// <summary>The columns of its table; empty for the product's own choice.</summary>
    public Sequence<TemplateColumn> Columns { get; init; } = [];

    public LevelSplit Split { get; init; }

    /// <summary>The small headings of the parts, by the name of the part ("Quantitative", a role's code, "Inherited").</summary>
    public Sequence<TemplateWord> SplitHeadings { get; init; } = [];
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
/// A column: what it tells, the heading in print ("{ar}" stands for its year; empty for the product's own word), its share of the
/// width (1–100; 0 for the product's own choice) and its year where it has one.
/// </summary>
public sealed record TemplateColumn(ColumnField Field, string Heading, int Width, int? Year);

/// <summary>A fixed word by its key.</summary>
public sealed record TemplateWord(string Key, string Text);
