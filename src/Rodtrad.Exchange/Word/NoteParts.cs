using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Word;

/// <summary>The notes at the foot of pages, each after the mark it was printed with.</summary>
internal static class NoteParts
{
    public static void Write(PartArchive archive, WordContext word)
    {
        using var part = archive.Xml("word/footnotes.xml");
        part.Raw("<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:pPr><w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>"
            + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:pPr><w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>");
        var body = word.Body;
        word.Body = part;
        for (var i = 0; i < word.Notes.Used.Count; i++)
        {
            var note = word.Notes.Used[i];
            part.Add($"<w:footnote w:id=\"{i + 1}\">");
            word.Open("FootnoteText");
            // Word shows the mark only where it is written; LibreOffice repeats it by itself, but not for the first note.
            if (word.Purpose == WordPurpose.Editing || i == 0)
                Runs.Styled(word, note.Mark, "FootnoteReference");
            Runs.Words(word, $" {note.Text}");
            word.Close();
            part.Raw("</w:footnote>");
        }
        part.Raw("</w:footnotes>");
        word.Body = body;
    }
}
