using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// Prints the economic tables of a section: groups of columns and rows, "varav" with its indent, strong totals, figures as they were
/// printed, and the notes below. Source: domain, section 7 (typography that carries meaning).
/// </summary>
internal static class EconomyWriting
{
    private const int LabelWidth = 34;
    private const int FigureWidth = 11;
    private const int WordsWidth = 24;

    /// <summary>
    /// The tables that are printed in a section, each with its notes: those the template names there, else those of the plan; what is
    /// gathered from running text stands in the text.
    /// </summary>
    public static IEnumerable<DocumentBlock> Of(DocumentSource source, Code section)
    {
        var told = source.Template.Section(section)?.Tables ?? [];
        var named = source.Template.Sections.SelectMany(other => other.Tables).ToHashSet();
        var tables = told.Count > 0
            ? told.Select(code => source.Edition.Tables.FirstOrDefault(table => table.Code == code)).OfType<EconomicTable>()
            : source.Edition.Tables.Where(table => table.Section == section && !table.IsFromText && !named.Contains(table.Code));
        return tables.SelectMany(table => Notes(table).Prepend(new DocumentBlock.Table(Table(source, table))));
    }

    /// <summary>A table as it is printed.</summary>
    public static DocumentTable Table(DocumentSource source, EconomicTable table)
    {
        var figures = new TableFigures(table);
        var columns = table.Columns.Select(column => new TableColumn(
            column.Code.Text, column.Label, column.Kind == ColumnKind.Words ? WordsWidth : FigureWidth,
            column.Kind == ColumnKind.Words ? ColumnAlign.Start : ColumnAlign.End)
        {
            Group = column.Group,
        });
        return new DocumentTable(
            $"tabell-{table.Code}", Caption(table), ShowsCaption: true,
            [new TableColumn("rad", source.Words[UnitWord(table.Template.Unit, table)], LabelWidth, ColumnAlign.Start), .. columns],
            Rows(source, figures).ToSequence())
        {
            IsFigures = true,
        };
    }

    private static string Caption(EconomicTable table) => table.PriceBasis.Length == 0 ? table.Title : $"{table.Title} ({table.PriceBasis})";

    private static IEnumerable<TableRow> Rows(DocumentSource source, TableFigures figures)
    {
        var group = "";
        for (var at = 0; at < figures.Rows; at++)
        {
            var row = figures.RowAt(at);
            if (row.Group.Length > 0 && row.Group != group)
                yield return new TableRow(RowKind.Group, [DocumentCell.Of(row.Group)], "");
            group = row.Group;
            if (row.Form == RowForm.Heading)
                yield return new TableRow(RowKind.Group, [Label(source, figures.Table, row)], "") { Indent = row.Indent };
            else
            {
                yield return new TableRow(
                    row.Form is RowForm.Sum or RowForm.Difference ? RowKind.Total : RowKind.Normal,
                    [Label(source, figures.Table, row), .. Enumerable.Range(0, figures.Columns).Select(column => Cell(figures, at, column))], "")
                {
                    Indent = row.Indent,
                };
            }
        }
    }

    // The mark of a note of the table itself stands as printed, "1)"; one that only the plan has leads to the plan's note.
    private static DocumentCell Label(DocumentSource source, EconomicTable table, TemplateRow row)
    {
        var text = row.Prefix.Length == 0 ? row.Label : $"{row.Prefix} {row.Label}";
        var runs = new List<TextRun> { new(text) };
        foreach (var mark in row.Notes)
        {
            var isOfPlan = table.Notes.All(note => note.Mark != mark) && source.Edition.Footnotes.Any(note => note.Mark == mark);
            if (isOfPlan)
                runs[^1] = runs[^1] with { NoteMark = mark };
            else
                runs.Add(new TextRun($" {Marked(mark)}", TextStyle.Quiet, null));
        }
        return new DocumentCell(runs.ToSequence());
    }

    private static DocumentCell Cell(TableFigures figures, int row, int column)
    {
        if (figures.Cell(row, column) is not { } cell)
            return DocumentCell.Empty;
        var figure = figures[row, column];
        var unit = figures.UnitAt(row, column);
        if (figures.ColumnAt(column).Kind == ColumnKind.Words)
            return DocumentCell.Of(cell.Printed);
        var printed = cell.Printed.Length > 0
            ? FigurePrint.AsPrinted(cell.Printed)
            : FigurePrint.Of(figure.Value, unit, figures.DecimalsAt(row, column));
        return DocumentCell.Of(printed) with { Number = figure.State == FigureState.Number ? figure.Printed / unit.Factor() : null };
    }

    private static IEnumerable<DocumentBlock> Notes(EconomicTable table)
    {
        if (table.Notes.Count > 0)
        {
            yield return new DocumentBlock.Items(
                [new ItemGroup("", table.Notes.Select(note => new DocumentItem("", null, Marked(note.Mark), note.Text, "", false, [])).ToSequence())]);
        }
    }

    // A number has its bracket; an asterisk stands alone.
    private static string Marked(string mark) => mark.Length > 0 && char.IsAsciiLetterOrDigit(mark[^1]) ? $"{mark})" : mark;

    // A table of mixed units tells the unit at each row.
    private static DocumentWord UnitWord(FigureUnit unit, EconomicTable table) =>
        table.Template.Rows.Any(row => row.MeasuredIn is { } own && own != unit) || table.Columns.Any(column => column.MeasuredIn is { } own && own != unit)
            ? DocumentWord.EconomyRow
            : unit switch
            {
                FigureUnit.Kronor => DocumentWord.UnitKronor,
                FigureUnit.Thousands => DocumentWord.UnitThousands,
                FigureUnit.Millions => DocumentWord.UnitMillions,
                FigureUnit.Billions => DocumentWord.UnitBillions,
                FigureUnit.Percent or FigureUnit.TaxRate => DocumentWord.UnitPercent,
                FigureUnit.KronorPerInhabitant => DocumentWord.UnitPerInhabitant,
                FigureUnit.ThousandsPerInhabitant => DocumentWord.UnitThousandsPerInhabitant,
                FigureUnit.SquareMetres => DocumentWord.UnitSquareMetres,
                _ => DocumentWord.UnitNumber,
            };
}
