using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Looks;

namespace Rodtrad.Exchange.Word;

/// <summary>What a table says of itself before its rows. <paramref name="Widths"/> in twentieths of a point.</summary>
internal sealed record TableFrame(string Style, string Caption, string Description, IReadOnlyList<int> Widths)
{
    /// <summary>Its first column names what stands beside it.</summary>
    public bool HasLabels { get; init; }

    /// <summary>Its first rows are headings.</summary>
    public bool HasHead { get; init; }
}

/// <summary>Tables of figures and texts: heading rows that repeat, rows that stay whole, columns as wide as they are told to be.</summary>
internal static class Tables
{
    // A letter of the table's type is about this wide, and a line this high, in twentieths of a point.
    private const int LetterWidth = 96;
    private const int LineHeight = 250;

    // Tables with so few rows and letters are not parted from one page to the next; more would leave too much of a page empty.
    private const int ShortTable = 6;
    private const int FewLetters = 900;

    private const string Rule = "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"";

    public static void Write(WordContext word, DocumentTable table)
    {
        if (table.Columns.Count == 0)
            return;
        if (table is { ShowsCaption: true, Caption.Length: > 0 })
            word.Paragraph("Caption", table.Caption);
        var widths = ColumnWidths.Of(table, word.Paper.TextWidth);
        Open(word, new TableFrame("RtTable", table.Caption, string.Join(", ", table.Columns.Select(column => column.Heading)), widths) { HasHead = true });
        Heads(word, table.Columns, widths);
        for (var i = 0; i < table.Rows.Count; i++)
            Row(word, table, i, widths);
        Close(word);
    }

    /// <summary>The start of a table.</summary>
    public static void Open(WordContext word, TableFrame frame)
    {
        word.Body.Add($"<w:tbl><w:tblPr><w:tblStyle w:val=\"{word.Look[frame.Style]}\"/><w:tblW w:w=\"{frame.Widths.Sum()}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
        word.Body.Add($"<w:tblLook w:val=\"{(frame.HasHead ? "0620" : frame.HasLabels ? "0680" : "0600")}\" w:firstRow=\"{(frame.HasHead ? 1 : 0)}\" w:lastRow=\"0\" w:firstColumn=\"{(frame.HasLabels ? 1 : 0)}\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        if (frame.Caption.Length > 0)
            word.Body.Add($"<w:tblCaption w:val=\"{frame.Caption}\"/>");
        if (frame.Description.Length > 0)
            word.Body.Add($"<w:tblDescription w:val=\"{frame.Description}\"/>");
        word.Body.Raw("</w:tblPr><w:tblGrid>");
        foreach (var width in frame.Widths)
            word.Body.Add($"<w:gridCol w:w=\"{width}\"/>");
        word.Body.Raw("</w:tblGrid>");
    }

    /// <summary>The end of a table, and the room after it, which also keeps it apart from another.</summary>
    public static void Close(WordContext word)
    {
        word.Body.Raw("</w:tbl>");
        word.Paragraph("RtAfter", "");
    }

    private static void Heads(WordContext word, Sequence<TableColumn> columns, IReadOnlyList<int> widths)
    {
        var isGrouped = columns.Any(column => column.Group.Length > 0);
        if (isGrouped)
        {
            word.Body.Raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (var i = 0; i < columns.Count;)
            {
                var span = 1;
                while (columns[i].Group.Length > 0 && i + span < columns.Count && columns[i + span].Group == columns[i].Group)
                    span++;
                if (columns[i].Group.Length == 0)
                    Head(word, columns, i, widths[i], "<w:vMerge w:val=\"restart\"/>", columns[i].Heading);
                else
                    GroupHead(word, columns[i].Group, widths.Skip(i).Take(span).Sum(), span);
                i += span;
            }
            word.Body.Raw("</w:tr>");
        }
        word.Body.Raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (var i = 0; i < columns.Count; i++)
        {
            var goesOn = isGrouped && columns[i].Group.Length == 0;
            Head(word, columns, i, widths[i], goesOn ? "<w:vMerge/>" : "", goesOn ? "" : columns[i].Heading);
        }
        word.Body.Raw("</w:tr>");
    }

    private static void Head(WordContext word, Sequence<TableColumn> columns, int index, int width, string merge, string text)
    {
        word.Body.Add($"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        word.Body.Raw(merge).Add($"<w:tcBorders>");
        word.Body.Raw(Rule).Add($"{word.Look.Accent.Ink}\"/></w:tcBorders>");
        word.Body.Raw(Gap(columns, index)).Raw("<w:vAlign w:val=\"bottom\"/></w:tcPr>");
        word.Paragraph(columns[index].Align == ColumnAlign.End ? "RtTableHeadFigure" : "RtTableHead", text);
        word.Body.Raw("</w:tc>");
    }

    private static void GroupHead(WordContext word, string text, int width, int span)
    {
        word.Body.Add($"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{span}\"/><w:vAlign w:val=\"bottom\"/></w:tcPr>");
        word.Paragraph("RtTableHeadGroup", text);
        word.Body.Raw("</w:tc>");
    }

    private static void Row(WordContext word, DocumentTable table, int index, IReadOnlyList<int> widths)
    {
        var row = table.Rows[index];
        var isHuge = IsHuge(word, row, widths);
        word.Body.Raw(isHuge ? "<w:tr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        // A heading stays with its first row, a sum with the row before it, and a short table with itself.
        var isKept = !isHuge && index + 1 < table.Rows.Count
            && (row.Kind == RowKind.Group || IsShort(table) || table.Rows[index + 1].Kind == RowKind.Total);
        var keep = isKept ? "<w:keepNext/>" : "";
        if (row.Kind == RowKind.Group)
            GroupRow(word, row, widths, keep);
        else
        {
            for (var i = 0; i < widths.Count; i++)
            {
                word.Body.Add($"<w:tc><w:tcPr><w:tcW w:w=\"{widths[i]}\" w:type=\"dxa\"/>");
                if (row.Kind == RowKind.Total)
                    word.Body.Raw("<w:tcBorders><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"555963\"/></w:tcBorders>");
                word.Body.Raw(Gap(table.Columns, i)).Raw("</w:tcPr>");
                var cell = i < row.Cells.Count ? row.Cells[i] : DocumentCell.Empty;
                Cell(word, cell, table.Columns[i].Align, row, i == 0, keep);
                word.Body.Raw("</w:tc>");
            }
        }
        word.Body.Raw("</w:tr>");
    }

    private static void GroupRow(WordContext word, TableRow row, IReadOnlyList<int> widths, string keep)
    {
        word.Body.Add($"<w:tc><w:tcPr><w:tcW w:w=\"{widths.Sum()}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{widths.Count}\"/></w:tcPr>");
        var cell = row.Cells.Count > 0 ? row.Cells[0] : DocumentCell.Empty;
        word.Open("RtTableGroup", keep + Inward(row.Indent));
        word.Bookmark(row.Anchor);
        Runs.All(word, cell.Runs);
        word.Close();
        Prose.Write(word, cell.Markdown, new ProsePlace("RtTableText", row.Indent * 227, IsOfTable: true) { Properties = keep });
        word.Body.Raw("</w:tc>");
    }

    private static void Cell(WordContext word, DocumentCell cell, ColumnAlign align, TableRow row, bool isFirst, string keep)
    {
        var style = align == ColumnAlign.End ? "RtTableFigure" : "RtTableText";
        var indent = isFirst ? row.Indent : 0;
        if (cell.Runs.Count > 0 || cell.Markdown.Length == 0 || (isFirst && row.Anchor.Length > 0))
        {
            word.Open(style, keep + Inward(indent));
            if (isFirst)
                word.Bookmark(row.Anchor);
            Runs.All(word, cell.Runs, isStrong: row.Kind == RowKind.Total);
            word.Close();
        }
        if (!Prose.Write(word, cell.Markdown, new ProsePlace(style, indent * 227, IsOfTable: true) { Properties = keep }) && cell.Markdown.Length > 0 && cell.Runs.Count == 0)
            word.Paragraph(style, "");
    }

    // A text after a figure would stand too near it.
    private static string Gap(Sequence<TableColumn> columns, int index) =>
        index > 0 && columns[index].Align == ColumnAlign.Start && columns[index - 1].Align == ColumnAlign.End
            ? $"<w:tcMar><w:left w:w=\"{ColumnWidths.Gap}\" w:type=\"dxa\"/></w:tcMar>" : "";

    private static string Inward(int indent) => indent > 0 ? $"<w:ind w:left=\"{indent * 227}\"/>" : "";

    private static bool IsShort(DocumentTable table) =>
        table.Rows.Count <= ShortTable && table.Rows.Sum(row => row.Cells.Sum(cell => cell.Runs.Sum(run => run.Text.Length) + cell.Markdown.Length)) <= FewLetters;

    // A row that would not fit on half a page may part; otherwise what does not fit would be lost below the edge.
    private static bool IsHuge(WordContext word, TableRow row, IReadOnlyList<int> widths)
    {
        for (var i = 0; i < row.Cells.Count && i < widths.Count; i++)
        {
            var cell = row.Cells[i];
            var letters = cell.Runs.Sum(run => run.Text.Length) + cell.Markdown.Length;
            if ((long)letters * LetterWidth / Math.Max(widths[i] - 142, LetterWidth) * LineHeight > word.Paper.TextHeight / 2)
                return true;
        }
        return false;
    }
}
