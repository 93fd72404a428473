using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Looks;

namespace Rodtrad.Exchange.Word;

/// <summary>Walks the blocks of a document from the top and writes its body.</summary>
internal sealed class BodyWriter(WordContext word, PictureSize? logo)
{
    private readonly Contents _contents = new(word);
    private bool _isEmpty;
    private bool _isFirst = true;

    public void Write()
    {
        var document = word.Document;
        word.Body.Raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><w:body>");
        new FrontPage(word, logo).Write();
        if (document.Front.HasTitlePage)
            EndSection(isTitlePage: true);
        if (_contents.Write() && document.Front.HasTitlePage)
            word.Body.Raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        _isEmpty = document.Front.HasTitlePage;
        foreach (var block in document.Blocks)
            Block(block);
        Rest();
        Section(isTitlePage: false);
        word.Body.Raw("</w:body></w:document>");
    }

    private void Block(DocumentBlock block)
    {
        switch (block)
        {
            case DocumentBlock.NewLayout next:
                if (!_isEmpty)
                    EndSection(isTitlePage: false);
                word.Paper = Paper.Of(next.Layout, word.Look.Margins);
                _isEmpty = true;
                return;
            case DocumentBlock.Heading heading:
                Heading(heading);
                break;
            case DocumentBlock.Prose prose:
                Prose.Write(word, prose.Markdown, new ProsePlace("Normal", Retold: prose.IsRetold ? word.Document.Frame.Retold : ""));
                break;
            case DocumentBlock.Motto motto:
                word.Open("RtMotto");
                Runs.Linked(word, motto.Link, _ => Runs.Words(word, motto.Text));
                word.Close();
                break;
            case DocumentBlock.Lead lead:
                word.Paragraph("RtLead", lead.Text);
                break;
            case DocumentBlock.Items items:
                ItemLists.Write(word, items.Groups);
                break;
            case DocumentBlock.Columns columns:
                ItemLists.Beside(word, columns.Beside);
                break;
            case DocumentBlock.Table table:
                Tables.Write(word, table.Content);
                break;
            case DocumentBlock.Chart chart:
                ChartFrame.Write(word, chart);
                break;
            case DocumentBlock.Definitions definitions:
                Definitions(definitions);
                break;
            case DocumentBlock.Remark remark:
                word.Paragraph("RtRemark", remark.Text);
                break;
            case DocumentBlock.SignOff signOff:
                SignLines.Write(word, signOff.Lines);
                break;
            default:
                throw new NotSupportedException($"A block of type {block.GetType().Name} cannot be written as Word.");
        }
        _isEmpty = false;
    }

    // A heading outside the contents has a look of its own in name only, so that Word too leaves it out when it makes new contents.
    private void Heading(DocumentBlock.Heading heading)
    {
        var depth = Math.Clamp(heading.Depth, 1, 6);
        var hang = heading.Number.Length == 0 ? 0 : Hang(heading.Number, depth);
        var properties = (heading.StartsPage && !_isEmpty ? "<w:pageBreakBefore/>" : "")
            + (hang > 0 ? $"<w:tabs><w:tab w:val=\"left\" w:pos=\"{hang}\"/></w:tabs><w:ind w:left=\"{hang}\" w:hanging=\"{hang}\"/>" : "");
        word.Open($"{(_contents.WouldTake(heading) ? "RtOutside" : "Heading")}{depth}", properties);
        _contents.Mark(heading);
        word.Bookmark(heading.Anchor);
        if (hang > 0)
        {
            Runs.Styled(word, heading.Number, "RtNumber");
            Runs.Tab(word);
        }
        var text = heading.Prefix.Length > 0 ? $"{heading.Prefix}: {heading.Text}" : heading.Text;
        Runs.Linked(word, heading.Link, _ => Runs.Words(word, text));
        foreach (var mark in heading.NoteMarks)
            Runs.Note(word, mark);
        word.Close();
    }

    // How wide a number is in the type of its heading, with room after it, in twentieths of a point.
    private static int Hang(string number, int depth)
    {
        var size = depth switch { 1 => 20, 2 => 15, 3 => 13, _ => 11 };
        return Math.Min(2400, Math.Max(number.Length * size * 13, size * 20) + 170);
    }

    private void Definitions(DocumentBlock.Definitions definitions)
    {
        foreach (var entry in definitions.Entries)
        {
            word.Open("RtTerm");
            word.Bookmark(entry.Anchor);
            Runs.Styled(word, entry.Term, "RtKeyword");
            Runs.Words(word, $" \u2013 {entry.Text}");
            if (entry.Source.Length > 0)
                Runs.Styled(word, $" ({entry.Source})", "RtQuiet");
            word.Close();
        }
    }

    // Notes that nothing in the text leads to are still told, last.
    private void Rest()
    {
        var left = word.Notes.Left.ToList();
        if (left.Count == 0)
            return;
        word.Paragraph("RtLead", word.Document.Frame.Notes);
        foreach (var note in left)
        {
            word.Open("FootnoteText", "<w:tabs><w:tab w:val=\"left\" w:pos=\"340\"/></w:tabs><w:ind w:left=\"340\" w:hanging=\"340\"/>");
            Runs.Styled(word, note.Mark, "FootnoteReference");
            Runs.Tab(word);
            Runs.Words(word, note.Text);
            word.Close();
        }
    }

    // A section's sheet is told in its last paragraph.
    private void EndSection(bool isTitlePage)
    {
        word.Body.Add($"<w:p><w:pPr><w:pStyle w:val=\"{word.Look["RtBreak"]}\"/>");
        Section(isTitlePage);
        word.Body.Raw("</w:pPr></w:p>");
    }

    private void Section(bool isTitlePage)
    {
        var paper = word.Paper;
        var isFront = _isFirst && !isTitlePage;
        var (head, foot) = isTitlePage ? ("head-title", "foot-title") : ($"head-{paper.Name}", $"foot-{paper.Name}");
        word.Body.Add($"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{head}\"/>");
        if (isFront)
            word.Body.Raw("<w:headerReference w:type=\"first\" r:id=\"head-title\"/>");
        word.Body.Add($"<w:footerReference w:type=\"default\" r:id=\"{foot}\"/>");
        if (isFront)
            word.Body.Add($"<w:footerReference w:type=\"first\" r:id=\"{foot}\"/>");
        word.Body.Add($"<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{paper.Width}\" w:h=\"{paper.Height}\"");
        if (paper.Width > paper.Height)
            word.Body.Raw(" w:orient=\"landscape\"");
        var margins = paper.Margins;
        word.Body.Add($"/><w:pgMar w:top=\"{margins.Top}\" w:right=\"{margins.Right}\" w:bottom=\"{margins.Bottom}\" w:left=\"{margins.Left}\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/><w:cols w:space=\"708\"/>");
        word.Body.Raw(isFront ? "<w:titlePg/></w:sectPr>" : "</w:sectPr>");
        _isFirst = false;
    }
}
