using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Sheets;
using Rodtrad.Exchange.Text;

namespace Rodtrad.Exchange.Documents;

/// <summary>What of a document is rows and columns: its tables, the figures of its charts, its lists, explained words and notes.</summary>
internal enum PieceKind
{
    Table,
    Chart,
    Lists,
    Definitions,
    Notes,
}

/// <summary>A piece of a document as a sheet. <paramref name="Code"/> names it within the document, in letters of a code.</summary>
internal sealed record DocumentPiece(PieceKind Kind, string Code, string Caption, Sheet Sheet);

/// <summary>Parts a document into sheets, one for each table and chart in their order, and then one for each other kind of piece.</summary>
internal static class DocumentSheets
{
    // Printed in these columns are figures, whatever side they stand at.
    private static readonly string[] FigureKeys = ["target", "baseline"];

    public static IReadOnlyList<DocumentPiece> Of(Document document) =>
    [
        .. document.Blocks.Select(Piece).OfType<DocumentPiece>(),
        .. Several(PieceKind.Lists, "listor", FileWord.Lists, [FileWord.ListPlace, FileWord.ListGroup, FileWord.ListNumber, FileWord.ListText, FileWord.ListAside], Listed(document)),
        .. Several(PieceKind.Definitions, "begrepp", FileWord.Definitions, [FileWord.Term, FileWord.Explanation, FileWord.TermSource], Explained(document)),
        .. Several(PieceKind.Notes, "noter", FileWord.Notes, [FileWord.NoteMark, FileWord.NoteText], document.Notes.Select(note => (string[])[note.Mark, note.Text])),
    ];

    private static DocumentPiece? Piece(DocumentBlock block) => block switch
    {
        DocumentBlock.Table { Content: { Columns.Count: > 0 } table } => new DocumentPiece(PieceKind.Table, table.Name, table.Caption, Sheet(table)),
        DocumentBlock.Chart { Content: { Series.Count: > 0 } chart } => new DocumentPiece(PieceKind.Chart, chart.Name, chart.Title, Sheet(ChartFigures.Of(chart))),
        _ => null,
    };

    private static Sheet Sheet(DocumentTable table) => new(
        table.Caption, table.Columns.Select(column => new SheetColumn(column.Group.Length > 0 ? $"{column.Group} {column.Heading}" : column.Heading)).ToSequence(),
        table.Rows.Select(row => Enumerable.Range(0, table.Columns.Count)
            .Select(i => i < row.Cells.Count ? Typed(row.Cells[i], table.Columns[i]) : Cell.Empty).ToSequence()));

    /// <summary>
    /// The cell with the type of what is in it. It is a number only where a spreadsheet would show it as the document prints it; the
    /// number is then the unrounded one, where the document has it.
    /// </summary>
    private static Cell Typed(DocumentCell cell, TableColumn column)
    {
        var text = Text(cell);
        if (cell.Markdown.Length > 0)
            return Cell.Of(text);
        if (cell.Day is { } day && day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) == cell.Text)
            return Cell.Of(day);
        var isFigure = cell.Number is not null || column.Align == ColumnAlign.End || FigureKeys.Any(key => column.Key.StartsWith(key, StringComparison.Ordinal));
        if (!isFigure || Cell.Printed(cell.Text) is not Cell.Number printed)
            return Cell.Of(text);
        var known = cell.Number is { } number ? printed.Form == NumberForm.Percent ? number / 100 : number : printed.Value;
        var shown = printed.Form == NumberForm.Percent ? printed.Decimals + 2 : printed.Decimals;
        return Rounding.ToDecimals(known, shown) == printed.Value ? printed with { Value = known } : printed;
    }

    // The mark of a note stands after its word in a place where nothing can be raised.
    private static string Text(DocumentCell cell)
    {
        var words = string.Concat(cell.Runs.Select(run => run.NoteMark.Length > 0 ? $"{run.Text} [{run.NoteMark}]" : run.Text));
        return cell.Markdown.Length == 0 ? words : words.Length == 0 ? SafeMarkdown.ToText(cell.Markdown) : $"{words}\n{SafeMarkdown.ToText(cell.Markdown)}";
    }

    private static IEnumerable<DocumentPiece> Several(PieceKind kind, string code, FileWord caption, FileWord[] headings, IEnumerable<string[]> rows)
    {
        var told = rows.Select(row => row.Select(Cell.Of).ToSequence()).ToList();
        if (told.Count > 0)
            yield return new DocumentPiece(kind, code, FileWords.Of(caption), new Sheet(FileWords.Of(caption), headings.Select(heading => new SheetColumn(FileWords.Of(heading))).ToSequence(), told));
    }

    private static IEnumerable<string[]> Explained(Document document) =>
        document.Blocks.OfType<DocumentBlock.Definitions>().SelectMany(list => list.Entries).Select(entry => (string[])[entry.Term, entry.Text, entry.Source]);

    // Under which heading of the document each item stands.
    private static IEnumerable<string[]> Listed(Document document)
    {
        var place = "";
        foreach (var block in document.Blocks)
        {
            if (block is DocumentBlock.Heading heading)
                place = heading.Whole;
            var groups = block switch
            {
                DocumentBlock.Items items => items.Groups.Select(group => (group.Heading, group.Items)),
                DocumentBlock.Columns columns => columns.Beside.SelectMany(column => column.Groups.Select(group =>
                    (Heading: string.Join(": ", new[] { column.Heading, group.Heading }.Where(part => part.Length > 0)), group.Items))),
                _ => [],
            };
            foreach (var (name, items) in groups)
            {
                foreach (var row in items.SelectMany(item => Rows(item)))
                    yield return [place, name, .. row];
            }
        }
    }

    private static IEnumerable<string[]> Rows(DocumentItem item)
    {
        var marks = string.Concat(item.NoteMarks.Select(mark => $" [{mark}]"));
        var words = string.Concat(item.Runs.Select(run => run.Text)) + marks;
        yield return [item.Number, item.Markdown.Length > 0 ? $"{words}\n{SafeMarkdown.ToText(item.Markdown)}".TrimStart('\n') : words, string.Join("; ", item.Aside)];
        foreach (var row in item.Below.SelectMany(Rows))
            yield return row;
    }
}
