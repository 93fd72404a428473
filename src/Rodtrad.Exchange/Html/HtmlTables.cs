using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Html;

/// <summary>Tables of figures and texts, each cell under its heading for whoever has it read aloud and for narrow screens.</summary>
internal static class HtmlTables
{
    // The page is this wide, a letter of a table this wide, and a cell has this much room round its words.
    private const int Room = 736;
    private const int LetterWidth = 8;
    private const int Gap = 24;

    public static void Write(HtmlContext html, DocumentTable table)
    {
        if (table.Columns.Count == 0)
            return;
        html.Part.Raw(IsTight(table) ? "<table class=\"tight\">\n" : "<table>\n").Raw(table.ShowsCaption ? "<caption>" : "<caption class=\"unseen\">");
        html.Words(table.Caption);
        html.Part.Raw("</caption>\n<colgroup>");
        var all = table.Columns.Sum(column => Math.Max(1, column.Width));
        foreach (var column in table.Columns)
            html.Part.Add($"<col style=\"width:{decimal.Round(100m * Math.Max(1, column.Width) / all, 1)}%\">");
        html.Part.Raw("</colgroup>\n<thead>\n");
        Heads(html, table.Columns);
        html.Part.Raw("</thead>\n<tbody>\n");
        foreach (var (row, at) in table.Rows.Select((row, at) => (row, at)))
        {
            // What a heading stands over is a body of its own.
            if (row.Kind == RowKind.Group && at > 0)
                html.Part.Raw("</tbody>\n<tbody>\n");
            Row(html, table.Columns, row);
        }
        html.Part.Raw("</tbody>\n</table>\n");
    }

    /// <summary>The heading of a column with the heading over it.</summary>
    internal static string Heading(TableColumn column) => column.Group.Length > 0 ? $"{column.Group} {column.Heading}" : column.Heading;

    private static void Heads(HtmlContext html, Sequence<TableColumn> columns)
    {
        var isGrouped = columns.Any(column => column.Group.Length > 0);
        html.Part.Raw("<tr>");
        for (var i = 0; i < columns.Count;)
        {
            var span = 1;
            while (columns[i].Group.Length > 0 && i + span < columns.Count && columns[i + span].Group == columns[i].Group)
                span++;
            if (columns[i].Group.Length == 0)
                Head(html, columns[i], isGrouped ? " rowspan=\"2\"" : "", columns[i].Heading);
            else
                Head(html, null, $" colspan=\"{span}\"", columns[i].Group);
            i += span;
        }
        html.Part.Raw("</tr>\n");
        if (!isGrouped)
            return;
        html.Part.Raw("<tr>");
        foreach (var column in columns.Where(column => column.Group.Length > 0))
            Head(html, column, "", column.Heading);
        html.Part.Raw("</tr>\n");
    }

    // A column without a heading has nothing to head; an empty heading cell would be read as one.
    private static void Head(HtmlContext html, TableColumn? column, string span, string text)
    {
        var name = text.Length > 0 ? "th" : "td";
        html.Part.Add($"<{name}").Raw(span).Raw(text.Length == 0 ? "" : column is null ? " scope=\"colgroup\"" : " scope=\"col\"").Raw(column?.Align == ColumnAlign.End ? " class=\"n\">" : ">");
        html.Words(text);
        html.Part.Add($"</{name}>");
    }

    private static void Row(HtmlContext html, Sequence<TableColumn> columns, TableRow row)
    {
        html.Part.Raw("<tr");
        html.Id(row.Anchor);
        html.Part.Raw(row.Kind switch { RowKind.Total => " class=\"tot\">", RowKind.Group => " class=\"over\">", _ => ">" });
        if (row.Kind == RowKind.Group)
        {
            html.Part.Add($"<th scope=\"rowgroup\" colspan=\"{columns.Count}\" class=\"l{Math.Clamp(row.Indent, 0, 4)}\">");
            Inside(html, row.Cells.Count > 0 ? row.Cells[0] : DocumentCell.Empty);
            html.Part.Raw("</th></tr>\n");
            return;
        }
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = i < row.Cells.Count ? row.Cells[i] : DocumentCell.Empty;
            var isEmpty = cell.Text.Length == 0 && cell.Markdown.Length == 0;
            var name = i == 0 && !isEmpty ? "th" : "td";
            html.Part.Add($"<{name}").Raw(name == "th" ? " scope=\"row\"" : "").Add($" class=\"l{(i == 0 ? Math.Clamp(row.Indent, 0, 4) : 0)}");
            html.Part.Raw(columns[i].Align == ColumnAlign.End ? " n" : "").Raw(isEmpty ? " nil\"" : "\"");
            // On a narrow screen the heading stands beside what it heads, which then is one thing.
            var isTold = i > 0 && !isEmpty;
            if (isTold)
                html.Part.Add($" data-l=\"{Heading(columns[i])}\"");
            html.Part.Raw(isTold ? "><div>" : ">");
            Inside(html, cell);
            html.Part.Raw(isTold ? "</div>" : "");
            html.Part.Add($"</{name}>");
        }
        html.Part.Raw("</tr>\n");
    }

    // Where the longest words of the columns have no room beside each other, words are broken, so that the table stays on its page.
    private static bool IsTight(DocumentTable table) => Enumerable.Range(0, table.Columns.Count).Sum(i => Gap + (LetterWidth * Longest(
        table.Rows.Where(row => row.Kind != RowKind.Group && i < row.Cells.Count).SelectMany(row => (string[])[row.Cells[i].Text, row.Cells[i].Markdown]).Append(table.Columns[i].Heading)))) > Room;

    private static int Longest(IEnumerable<string> texts)
    {
        var longest = 0;
        foreach (var text in texts)
        {
            var letters = 0;
            foreach (var letter in text)
                longest = Math.Max(longest, letters = char.IsWhiteSpace(letter) || letter == '-' ? 0 : letters + 1);
        }
        return longest;
    }

    private static void Inside(HtmlContext html, DocumentCell cell)
    {
        html.Runs(cell.Runs);
        if (cell.Markdown.Length == 0)
            return;
        html.Part.Raw("<div class=\"more\">");
        html.Prose(cell.Markdown);
        html.Part.Raw("</div>");
    }
}
