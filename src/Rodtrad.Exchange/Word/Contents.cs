using System.Globalization;
using Rodtrad.Domain.Documents;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// The table of contents: entries that lead to their headings, with pages. For editing they stand in a contents field that Word
/// makes anew when asked; it is marked as out of date when the pages are not known, and then Word asks by itself.
/// </summary>
internal sealed class Contents(WordContext word)
{
    private readonly int _depth = Math.Clamp(word.Document.Frame.ContentsDepth, 0, 6);
    private int _marked;

    /// <summary>Word would take the heading into the contents by its depth, although it is not to stand there.</summary>
    public bool WouldTake(DocumentBlock.Heading heading) => !heading.InContents && heading.Depth <= _depth;

    private bool Has(DocumentBlock.Heading heading) => heading.InContents && heading.Depth <= _depth;

    /// <summary>The contents where there are any; tells whether there were.</summary>
    public bool Write()
    {
        if (_depth == 0)
            return false;
        var isField = word.Purpose == WordPurpose.Editing;
        var headings = word.Document.Blocks.OfType<DocumentBlock.Heading>().Where(Has);
        var isKnown = headings.Any() && headings.All(heading => word.PageOf(heading.Anchor) is not null);
        if (!headings.Any())
            return false;
        word.Paragraph("TOCHeading", word.Document.Frame.Contents);
        var number = 0;
        foreach (var heading in headings)
        {
            Entry(heading, ++number, isField && number == 1 ? Begin(isKnown) : null);
        }
        if (isField)
            word.Body.Raw("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        return true;
    }

    /// <summary>The place in a heading that its entry leads to.</summary>
    public void Mark(DocumentBlock.Heading heading)
    {
        if (_depth == 0 || !Has(heading))
            return;
        var id = word.NextBookmark();
        word.Body.Add($"<w:bookmarkStart w:id=\"{id}\" w:name=\"_Toc{++_marked}\"/><w:bookmarkEnd w:id=\"{id}\"/>");
    }

    private string Begin(bool isKnown) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"{(isKnown ? "" : " w:dirty=\"true\"")}/></w:r>"
        + $"<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-{_depth}\" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";

    private void Entry(DocumentBlock.Heading heading, int number, string? field)
    {
        var depth = Math.Clamp(heading.Depth, 1, 6);
        var (left, hang) = Room(depth, heading.Number.Length);
        var width = word.Paper.TextWidth;
        word.Open($"TOC{depth}", $"<w:tabs><w:tab w:val=\"left\" w:pos=\"{left + hang}\"/><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{width}\"/></w:tabs>"
            + $"<w:ind w:left=\"{left + hang}\" w:hanging=\"{hang}\"/>");
        word.Body.Raw(field ?? "").Add($"<w:hyperlink w:anchor=\"_Toc{number}\" w:history=\"1\">");
        if (heading.Number.Length > 0)
        {
            Runs.Words(word, heading.Number);
            Runs.Tab(word);
        }
        Runs.Words(word, heading.Prefix.Length > 0 ? $"{heading.Prefix}: {heading.Text}" : heading.Text);
        Runs.Tab(word);
        word.Body.Add($"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGEREF _Toc{number} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
        Runs.Words(word, word.PageOf(heading.Anchor)?.ToString(CultureInfo.InvariantCulture) ?? "\u2013");
        word.Body.Raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>");
        word.Close();
    }

    // Each depth begins where the text of the one above does.
    private static (int Left, int Hang) Room(int depth, int digits)
    {
        var length = Math.Min(digits, 12);
        return depth switch
        {
            1 => (0, Math.Max(454, (length * 125) + 100)),
            2 => (454, Math.Max(567, (length * 115) + 100)),
            _ => (1021 + ((depth - 3) * 340), Math.Max(737, (length * 110) + 100)),
        };
    }
}
