using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// A finished document as a value. Every renderer (page, Word, HTML, Excel, data) walks this one value, so that words and figures
/// are the same everywhere; equal values give equal files. <paramref name="Notes"/> are the notes that marks in the blocks lead to.
/// </summary>
public sealed record Document(
    DocumentFront Front, DocumentFrame Frame, PageLayout Layout, Sequence<DocumentBlock> Blocks, Sequence<Footnote> Notes);

/// <summary>
/// What a document says of itself before its text: title, subtitle, region and unit, and the facts of its header block.
/// <paramref name="IsDraft"/>: every page says so. Source: the header block of Regionstyrelsens plan 2020–2022 (gäller för,
/// dokument-id, version, godkänt, ansvarig, upprättad av, Sida n (N)).
/// </summary>
public sealed record DocumentFront(
    string Title, string Subtitle, string Organisation, string Unit, Sequence<DocumentFact> Facts, bool IsDraft, bool HasTitlePage, RegionProfile Profile);

/// <summary>
/// A line of the header block. <paramref name="OnEveryPage"/>: repeated at the head of every page, not only on the first.
/// </summary>
public sealed record DocumentFact(string Label, Sequence<FactPart> Parts, bool OnEveryPage)
{
    /// <summary>A line of one part.</summary>
    public DocumentFact(string label, string text, bool isPlaceholder, bool onEveryPage)
        : this(label, [new FactPart(text, isPlaceholder)], onEveryPage)
    {
    }

    /// <summary>The whole line, its parts with a space between.</summary>
    public string Text => string.Join(' ', Parts.Select(part => part.Text));

    /// <summary>Something in the line is not known yet.</summary>
    public bool IsPlaceholder => Parts.Any(part => part.IsPlaceholder);
}

/// <summary>
/// A part of a line of the header block. A placeholder ("[Godkänt datum]") stands where the fact is not known yet, and is alone
/// shown as one: what is known beside it is not in doubt.
/// </summary>
public sealed record FactPart(string Text, bool IsPlaceholder)
{
    /// <summary>As it is shown: a placeholder has brackets, also where the plan prints it without.</summary>
    public string Shown => IsPlaceholder && !Text.Contains('[', StringComparison.Ordinal) ? $"[{Text}]" : Text;
}

/// <summary>
/// The fixed words round a document, from its template. <paramref name="PageOf"/> holds "{0}" for the page and "{1}" for how
/// many there are; <paramref name="ContentsDepth"/> is how deep headings stand in the contents, 0 when there are none;
/// <paramref name="Foot"/> tells the snapshot the document was made from. <paramref name="Language"/> is a BCP 47 tag ("sv-SE").
/// </summary>
public sealed record DocumentFrame(
    string Language, string PageOf, string Contents, int ContentsDepth, string Draft, string Notes, string Retold, string Foot);
