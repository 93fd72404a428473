using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// Lines to sign on: the parties beside each other, at most three, each with a line for each thing to fill in. They stay together
/// on a page.
/// </summary>
internal static class SignLines
{
    private const int MostBeside = 3;

    private const string Ruled = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"1C1F26\"/></w:pBdr><w:spacing w:before=\"480\"/>";

    public static void Write(WordContext word, Sequence<SignatureLine> lines)
    {
        if (lines.Count == 0)
            return;
        var columns = Math.Min(lines.Count, MostBeside);
        var widths = ColumnWidths.Even(columns, word.Paper.TextWidth);
        Tables.Open(word, new TableFrame("RtPlain", string.Join(", ", lines.Select(line => line.Party)), "", widths));
        for (var i = 0; i < lines.Count; i += columns)
        {
            var keep = i + columns >= lines.Count ? "" : "<w:keepNext/>";
            word.Body.Raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (var j = i; j < i + columns; j++)
            {
                word.Body.Add($"<w:tc><w:tcPr><w:tcW w:w=\"{widths[j - i]}\" w:type=\"dxa\"/></w:tcPr>");
                Party(word, j < lines.Count ? lines[j] : null, keep);
                word.Body.Raw("</w:tc>");
            }
            word.Body.Raw("</w:tr>");
        }
        word.Body.Raw("</w:tbl>");
        word.Paragraph("RtAfter", "");
    }

    private static void Party(WordContext word, SignatureLine? line, string keep)
    {
        word.Paragraph("RtSign", line?.Party ?? "", keep);
        foreach (var field in line is null ? [] : line.Fields.Count == 0 ? [""] : line.Fields)
        {
            word.Paragraph("RtSignField", "", keep + Ruled);
            word.Paragraph("RtSignField", field, keep);
        }
    }
}
