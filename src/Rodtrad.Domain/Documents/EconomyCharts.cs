using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>Rows of an economic table as a chart with the same figures as the table.</summary>
internal static class EconomyCharts
{
    /// <summary>The chart a template names; null when the plan has no such table or none of its figures.</summary>
    public static DocumentChart? Of(DocumentSource source, TemplatePart.TableChart chart)
    {
        if (source.Edition.Tables.FirstOrDefault(table => table.Code == chart.Table) is not { } table)
            return null;
        var figures = new TableFigures(table);
        var rows = Enumerable.Range(0, figures.Rows).Where(at => Wanted(chart, figures.RowAt(at))).ToList();
        var columns = Enumerable.Range(0, figures.Columns)
            .Where(at => figures.ColumnAt(at).Kind != ColumnKind.Words && (chart.Column.IsEmpty || figures.ColumnAt(at).Code == chart.Column)).ToList();
        if (rows.Count == 0 || columns.Count == 0)
            return null;
        // One column: the rows beside each other. Several: the rows over the columns.
        return columns.Count == 1 ? Parts(source, chart, figures, rows, columns[0]) : Over(source, chart, figures, rows, columns);
    }

    private static bool Wanted(TemplatePart.TableChart chart, TemplateRow row) =>
        chart.Rows.Count > 0 ? chart.Rows.Contains(row.Code) : row.Form != RowForm.Heading;

    private static DocumentChart Parts(DocumentSource source, TemplatePart.TableChart chart, TableFigures figures, List<int> rows, int column)
    {
        var told = rows.Where(row => figures[row, column].Counts)
            .Select(row => source.Words.Of(DocumentWord.EconomyChartPart, figures.RowAt(row).Label, Printed(figures, row, column)));
        return Chart(chart, figures, rows[0], column, string.Join(", ", told) + ".",
            rows.Select(row => figures.RowAt(row).Label).ToSequence(),
            [new ChartSeries(figures.ColumnAt(column).Label, SeriesRole.Main, rows.Select(row => Value(figures, row, column)).ToSequence())]);
    }

    private static DocumentChart Over(DocumentSource source, TemplatePart.TableChart chart, TableFigures figures, List<int> rows, List<int> columns)
    {
        var (first, last) = (columns[0], columns[^1]);
        var told = rows.Where(row => figures[row, first].Counts && figures[row, last].Counts).Select(row => source.Words.Of(
            DocumentWord.EconomyChartChange, figures.RowAt(row).Label, figures.ColumnAt(first).Label, Printed(figures, row, first),
            figures.ColumnAt(last).Label, Printed(figures, row, last)));
        return Chart(chart, figures, rows[0], first, string.Join("; ", told) + ".",
            columns.Select(column => figures.ColumnAt(column).Label).ToSequence(),
            rows.Select(row => new ChartSeries(
                figures.RowAt(row).Label, Role(figures.RowAt(row)), columns.Select(column => Value(figures, row, column)).ToSequence())).ToSequence());
    }

    private static SeriesRole Role(TemplateRow row) => row.Line == StandardLine.ResultTarget ? SeriesRole.Target : SeriesRole.Main;

    private static DocumentChart Chart(
        TemplatePart.TableChart chart, TableFigures figures, int row, int column, string description, Sequence<string> categories, Sequence<ChartSeries> series) => new(
        $"diagram-{chart.Table}-{chart.After}", chart.IsLine ? ChartKind.Line : ChartKind.Bar, chart.Title.Length > 0 ? chart.Title : figures.Table.Title,
        description, UnitText(figures.UnitAt(row, column)), categories, series);

    private static decimal? Value(TableFigures figures, int row, int column) =>
        figures[row, column] is { Counts: true } figure ? figure.Printed / figures.UnitAt(row, column).Factor() : null;

    private static string Printed(TableFigures figures, int row, int column) =>
        figures.Cell(row, column) is { Printed.Length: > 0 } cell
            ? FigurePrint.AsPrinted(cell.Printed)
            : FigurePrint.Of(figures[row, column].Value, figures.UnitAt(row, column), figures.DecimalsAt(row, column));

    private static string UnitText(FigureUnit unit) => unit switch
    {
        FigureUnit.Kronor => "kr",
        FigureUnit.Thousands => "tkr",
        FigureUnit.Millions => "mnkr",
        FigureUnit.Billions => "mdkr",
        FigureUnit.Percent or FigureUnit.TaxRate => "%",
        FigureUnit.SquareMetres => "m²",
        _ => "",
    };
}
