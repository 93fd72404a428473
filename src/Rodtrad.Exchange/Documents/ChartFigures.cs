using System.Globalization;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Documents;

/// <summary>The figures of a chart as a table: a row for each category and a column for each series.</summary>
public static class ChartFigures
{
    private static readonly NumberFormatInfo Swedish = new()
    {
        NumberGroupSeparator = "\u202f",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "\u2212",
        NumberNegativePattern = 1,
    };

    public static DocumentTable Of(DocumentChart chart) => new(
        chart.Name, chart.UnitOfMeasure.Length > 0 ? $"{chart.Title} ({chart.UnitOfMeasure})" : chart.Title, true,
        [
            new TableColumn("avser", FileWords.Of(FileWord.ChartAbout), 2, ColumnAlign.Start),
            .. chart.Series.Select((series, i) => new TableColumn($"serie-{i + 1}", series.Name, 1, ColumnAlign.End)),
        ],
        chart.Categories.Select((category, at) => new TableRow(
            RowKind.Normal, [DocumentCell.Of(category), .. chart.Series.Select(series => Cell(Value(series, at)))], "")).ToSequence());

    /// <summary>A figure as it is printed, with the decimals that it has.</summary>
    public static string Print(decimal figure) =>
        (figure == 0 ? Math.Abs(figure) : figure).ToString("N" + figure.Scale.ToString(CultureInfo.InvariantCulture), Swedish);

    /// <summary>The value of a series in a category; null where there is none.</summary>
    public static decimal? Value(ChartSeries series, int at) => at < series.Values.Count ? series.Values[at] : null;

    private static DocumentCell Cell(decimal? value) => value is { } figure ? DocumentCell.Of(Print(figure)) with { Number = figure } : DocumentCell.Empty;
}
