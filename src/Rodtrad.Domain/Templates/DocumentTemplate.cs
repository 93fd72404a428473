using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Templates;

/// <summary>
/// How plans of a kind are laid out as documents: order, headings, columns and fixed words, as data that a region changes
/// without code. <paramref name="Plans"/> and <paramref name="PlanTypes"/> tell which plans it is for, a plan named before a type.
/// What it is silent about is as the product lays it. Source: domain.md §7, what each document type must print.
/// </summary>
public sealed record DocumentTemplate(Code Code, string Name, Sequence<Code> Plans, Sequence<string> PlanTypes)
{
    /// <summary>What is usual where a template does not say.</summary>
    public const int UsualContentsDepth = 3;

    public PageLayout Layout { get; init; }

    public bool HasTitlePage { get; init; } = true;

    /// <summary>How deep headings stand in the contents, 0 for no contents, at most 6.</summary>
    public int ContentsDepth { get; init; } = UsualContentsDepth;

    /// <summary>Whether headings at depth 1 begin a new page on paper.</summary>
    public bool ChaptersOnNewPage { get; init; }

    /// <summary>The lines of the header block, in their order.</summary>
    public Sequence<TemplateFact> Facts { get; init; } = [];

    /// <summary>What is said of single sections of the plan; those not named are printed as they are.</summary>
    public Sequence<TemplateSection> Sections { get; init; } = [];

    /// <summary>What is added to the plan's own sections, and where.</summary>
    public Sequence<TemplatePart> Parts { get; init; } = [];

    /// <summary>How levels are printed.</summary>
    public Sequence<TemplateLevel> Levels { get; init; } = [];

    /// <summary>Fixed words in place of the product's.</summary>
    public Sequence<TemplateWord> Words { get; init; } = [];

    /// <summary>Whether the template is for a plan, by its code or its type.</summary>
    public bool IsFor(Code plan, string type) => Plans.Contains(plan) || PlanTypes.Contains(type);

    /// <summary>What the template says of a section; null when it says nothing.</summary>
    public TemplateSection? Section(Code section) => Sections.FirstOrDefault(row => row.Section == section);

    /// <summary>How a level is printed, or null when the template says nothing of it.</summary>
    public TemplateLevel? Level(Code level) => Levels.FirstOrDefault(row => row.Level == level);
}

/// <summary>Which fact a line of the header block tells.</summary>
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

    /// <summary>
    /// Rows of an economic table as a chart: over its columns as lines or bars, or the rows beside each other when the table has one
    /// column of figures, or when <paramref name="Column"/> names the one to show. No rows named = every row that is no heading.
    /// </summary>
    public sealed record TableChart(Code After, Code Table, Sequence<Code> Rows, Code Column, bool IsLine, string Title) : TemplatePart(After);
}

/// <summary>
/// An attachment in a list of attachments. <paramref name="Section"/> is the section of the plan that describes it, whose text is
/// then printed in the list and not as a section; empty when none does.
/// </summary>
public sealed record TemplateAttachment(string Number, string Name, string Remark, Code Section);

/// <summary>
/// What a template says of a section of the plan. <paramref name="Shows"/> are the levels it prints in place of those the plan
/// says; with <paramref name="Under"/> only the nodes that lie below that node. <paramref name="Layout"/>: the paper it is laid on,
/// with all that follows until another section says otherwise; null for no change.
/// </summary>
public sealed record TemplateSection(Code Section, Sequence<Code> Shows, Code Under, PageLayout? Layout, bool StartsPage)
{
    /// <summary>The section's own text is left out: what it points at stands here instead.</summary>
    public bool HidesText { get; init; }

    /// <summary>
    /// The economic tables printed here, in this order, also those whose figures stand in running text in the source; none named =
    /// the tables that the plan prints in the section.
    /// </summary>
    public Sequence<Code> Tables { get; init; } = [];
}

/// <summary>A fixed word by its key.</summary>
public sealed record TemplateWord(string Key, string Text);

/// <summary>
/// A line to sign on: for whom, and what to fill in ("Ort och datum", "Namnförtydligande"). <paramref name="Party"/> is a party
/// or a role, never a person's name.
/// </summary>
public sealed record SignatureLine(string Party, Sequence<string> Fields);
