using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Exchange.Word;

/// <summary>Lines to sign on: a party, and under it a line for each thing to fill in. They stay together on a page.</summary>
internal static class SignLines
{
    public static void Write(WordContext word, Sequence<SignatureLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            word.Paragraph("RtSign", lines[i].Party);
            Fields(word, lines[i], isKept: i + 1 < lines.Count);
        }
    }

    private static void Fields(WordContext word, SignatureLine line, bool isKept)
    {
        var fields = line.Fields.Count == 0 ? [""] : line.Fields;
        // At most two beside each other: a name is written by hand.
        var columns = Math.Min(fields.Count, 2);
        var widths = ColumnWidths.Even(columns, word.Paper.TextWidth);
        Tables.Open(word, new TableFrame("RtPlain", line.Party, "", widths));
        for (var i = 0; i < fields.Count; i += columns)
        {
            var isLast = !isKept && i + columns >= fields.Count;
            var keep = isLast ? "" : "<w:keepNext/>";
            word.Body.Raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (var j = i; j < i + columns; j++)
            {
                var field = j < fields.Count ? fields[j] : null;
                word.Body.Add($"<w:tc><w:tcPr><w:tcW w:w=\"{widths[j - i]}\" w:type=\"dxa\"/></w:tcPr>");
                word.Paragraph("RtSignField", "", field is null ? keep : keep + "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"1C1F26\"/></w:pBdr><w:spacing w:before=\"560\"/>");
                word.Paragraph("RtSignField", field ?? "", keep);
                word.Body.Raw("</w:tc>");
            }
            word.Body.Raw("</w:tr>");
        }
        word.Body.Raw("</w:tbl>");
        word.Paragraph("RtAfter", "", isKept ? "<w:keepNext/>" : "");
    }
}
