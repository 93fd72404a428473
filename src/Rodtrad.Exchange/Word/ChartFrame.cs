using Rodtrad.Domain.Documents;

namespace Rodtrad.Exchange.Word;

/// <summary>How a chart lies in the text and how it is drawn.</summary>
internal sealed record ChartShape(DocumentChart Chart)
{
    private const int LongLabel = 14;

    /// <summary>Bars lie down where their names are too long, or too many, to stand under them.</summary>
    public bool IsLying => Chart.Kind == ChartKind.Bar
        && (Chart.Categories.Count > 8 || Chart.Categories.Any(category => category.Length > LongLabel));

    /// <summary>The height on a sheet, in twentieths of a point.</summary>
    public int Height(Paper paper) => Math.Min(paper.TextHeight - 1400,
        IsLying ? 700 + (Chart.Categories.Count * ((Chart.Series.Count * 260) + 200)) + (HasLegend ? 400 : 0) : 3700);

    /// <summary>
    /// Series are named at the end of their lines. Bars of several series, and lines that end too near each other for that, have
    /// a legend.
    /// </summary>
    public bool HasLegend => Chart.Series.Count > 1 && (Chart.Kind == ChartKind.Bar || !EndsApart());

    /// <summary>How many decimals the figures are shown with: as many as the most exact has.</summary>
    public int Decimals => Figures.Select(figure => (int)Math.Min(figure.Scale, (byte)4)).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Where the scale of a line chart begins and ends, and its step: round figures close round the values, from zero where they
    /// come near it. Null where there is nothing to lay it round.
    /// </summary>
    public (decimal From, decimal To, decimal Step)? Scale
    {
        get
        {
            if (Chart.Kind == ChartKind.Bar || !Figures.Any())
                return null;
            var (low, high) = (Figures.Min(), Figures.Max());
            if (high - low > 1_000_000_000_000m || high == low)
                return null;
            var from = low > 0 && low < high / 3 ? 0 : low;
            var step = 0.0001m;
            for (var i = 0; (high - from) / step > 5; i++)
                step *= i % 3 == 1 ? 2.5m : 2m;
            return (Math.Floor(from / step) * step, Math.Ceiling(high / step) * step, step);
        }
    }

    private IEnumerable<decimal> Figures => Chart.Series.SelectMany(series => series.Values).OfType<decimal>();

    private bool EndsApart()
    {
        var ends = Chart.Series.Select(series => series.Values.LastOrDefault(value => value is not null)).OfType<decimal>().Order().ToList();
        if (ends.Count != Chart.Series.Count || Scale is not { } scale)
            return false;
        var near = (scale.To - scale.From) / 12;
        return ends.Zip(ends.Skip(1)).All(pair => pair.Second - pair.First > near);
    }
}

/// <summary>A chart in the text, under its title.</summary>
internal static class ChartFrame
{
    private const string Kind = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Whether there is anything to draw.</summary>
    public static bool IsDrawn(DocumentBlock.Chart block) => block.Content.Series.Count > 0 && block.Content.Categories.Count > 0;

    public static void Write(WordContext word, DocumentBlock.Chart block)
    {
        var chart = block.Content;
        if (!IsDrawn(block))
        {
            word.Paragraph("RtRemark", chart.Description.Length > 0 ? chart.Description : chart.Title);
            return;
        }
        var unit = chart.UnitOfMeasure.Length > 0 ? $" ({chart.UnitOfMeasure})" : "";
        if (chart.Title.Length > 0)
            word.Paragraph("Caption", $"{chart.Title}{unit}");
        word.Charts.Add(chart);
        word.Open("RtChart", chart.Description.Length > 0 ? "<w:keepNext/><w:spacing w:after=\"40\"/>" : "");
        // A poster is wider than a chart is read across.
        var width = Math.Min(word.Paper.TextWidth, 14_600);
        var told = chart.Description.Length > 0 ? chart.Description : chart.Title;
        Drawings.Inline(word, width, new ChartShape(chart).Height(word.Paper), (chart.Title, told), Kind, () => word.Body.Add($"<c:chart r:id=\"chart{word.Charts.Count}\"/>"));
        word.Close();
        // LibreOffice loses what a chart says to who cannot see it; and who can may read it too.
        if (chart.Description.Length > 0)
            word.Paragraph("RtChartText", chart.Description);
    }
}
