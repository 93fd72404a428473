using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>A piece of a document, from the top down.</summary>
public abstract record DocumentBlock
{
    /// <summary>
    /// A heading of depth 1–6; <paramref name="Number"/> is empty when it has none; <paramref name="Prefix"/> the word of the
    /// level before its text ("Strategiskt mål"), empty when none is printed. <paramref name="Anchor"/> is its place in the
    /// document, empty when another block has the place already.
    /// </summary>
    public sealed record Heading(int Depth, string Number, string Prefix, string Text, string Anchor, bool InContents, DocumentLink? Link) : DocumentBlock
    {
        /// <summary>It begins a new page on paper.</summary>
        public bool StartsPage { get; init; }

        /// <summary>Other wordings printed for the same thing.</summary>
        public Sequence<Spelling> Spellings { get; init; } = [];

        /// <summary>The marks of the notes it is followed by.</summary>
        public Sequence<string> NoteMarks { get; init; } = [];

        /// <summary>The heading as it is read: number, prefix and text.</summary>
        public string Whole => string.Join(' ', new[] { Number, Prefix.Length > 0 ? $"{Prefix}: {Text}" : Text }.Where(part => part.Length > 0));
    }

    /// <summary>
    /// Running text in the small Markdown that plan texts may use. <paramref name="Place"/> names the text within the document, empty
    /// when another block has the name already; <paramref name="IsRetold"/>: given briefly in other words than the source's.
    /// </summary>
    public sealed record Prose(string Markdown, bool IsRetold, string Place) : DocumentBlock;

    /// <summary>Something said large: the vision.</summary>
    public sealed record Motto(string Text, DocumentLink? Link) : DocumentBlock;

    /// <summary>A small heading over what comes next, outside the contents: "Styrmått", "Indikator – kvantitativ".</summary>
    public sealed record Lead(string Text) : DocumentBlock;

    /// <summary>Items as a list, under their printed group headings.</summary>
    public sealed record Items(Sequence<ItemGroup> Groups) : DocumentBlock;

    /// <summary>Groups of items in columns beside each other: "Mål", "Program", "Prioriterad utveckling".</summary>
    public sealed record Columns(Sequence<ItemColumn> Beside) : DocumentBlock;

    /// <summary>A table.</summary>
    public sealed record Table(DocumentTable Content) : DocumentBlock;

    /// <summary>A chart, with its figures.</summary>
    public sealed record Chart(DocumentChart Content) : DocumentBlock;

    /// <summary>Explained words in alphabetical order.</summary>
    public sealed record Definitions(Sequence<DefinitionEntry> Entries) : DocumentBlock;

    /// <summary>A remark of the document about itself: that a part is not included yet, that something is missing.</summary>
    public sealed record Remark(string Text) : DocumentBlock;

    /// <summary>Lines to sign on. Source: Regionkontorets förvaltningsplan 2019–2021, Underskrifter; Regionplan 2020–2022, visionen.</summary>
    public sealed record SignOff(Sequence<SignatureLine> Lines) : DocumentBlock;

    /// <summary>What comes next is laid on other paper, from a new page.</summary>
    public sealed record NewLayout(PageLayout Layout) : DocumentBlock;
}

/// <summary>Items under one printed heading; an empty heading is none.</summary>
public sealed record ItemGroup(string Heading, Sequence<DocumentItem> Items);

/// <summary>A column of groups under its printed heading.</summary>
public sealed record ItemColumn(string Heading, Sequence<ItemGroup> Groups);

/// <summary>
/// An item of a list: an uppdrag with its tags and time, a strategy, a påverkansfråga, a goal printed in a list, an attachment.
/// <paramref name="Anchor"/> as for a heading; <paramref name="Markdown"/> more text below its own; <paramref name="Aside"/> what
/// is told beside it: receivers, deadline, validity.
/// </summary>
public sealed record DocumentItem(
    string Anchor, DocumentLink? Link, string Number, string Text, string Markdown, bool IsRetold, Sequence<string> Aside)
{
    /// <summary>The words somewhere in the text that are printed strong; empty when none are.</summary>
    public string Keyword { get; init; } = "";

    /// <summary>The marks of the notes it is followed by.</summary>
    public Sequence<string> NoteMarks { get; init; } = [];

    /// <summary>The text with its keyword strong, each piece leading where the item leads.</summary>
    public Sequence<TextRun> Runs => KeywordRuns.Of(Text, Keyword, Link);

    /// <summary>Items that belong under this one.</summary>
    public Sequence<DocumentItem> Below { get; init; } = [];
}

/// <summary>An explained word, with its place in the document and who says so; empty when nobody is named.</summary>
public sealed record DefinitionEntry(string Anchor, string Term, string Text, string Source);
