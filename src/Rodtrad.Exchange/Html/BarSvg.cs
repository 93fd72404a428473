using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Documents;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Html;

/// <summary>Bars that lie under their names, each with its figure at the end.</summary>
internal static class BarSvg
{
    private const int Line = 16;
    private const int Bar = 12;
    private const int Step = 18;
    private const int Gap = 10;
    private const int Letters = 54;
    private const int LetterWidth = 7;

    public static void Write(XmlPart svg, DocumentChart chart)
    {
        var names = chart.Categories.Select(category => ChartSvg.Lines(category, Letters)).ToList();
        var figures = chart.Series.SelectMany(series => series.Values).OfType<decimal>().ToList();
        var (low, high) = (Math.Min(0, figures.Min()), Math.Max(0, figures.Max()));
        var room = ChartSvg.Width - Math.Min(180, (LetterWidth * chart.Series.SelectMany(series => series.Values.Select(value => Told(chart, series, value).Length)).Max()) + 8);
        decimal At(decimal value) => high == low ? 0 : (value - low) / (high - low) * room;
        ChartSvg.Open(svg, chart, names.Sum(lines => (lines.Count * Line) + (chart.Series.Count * Step) + Gap));
        var y = 0;
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            foreach (var line in names[i])
                ChartSvg.Text(svg, 0, (y += Line) - 4, "name", line);
            foreach (var series in chart.Series)
            {
                var value = ChartFigures.Value(series, i);
                var (from, to) = (At(Math.Min(0, value ?? 0)), At(Math.Max(0, value ?? 0)));
                if (to > from)
                    svg.Add($"<path class=\"{ChartSvg.Look(series.Role)} bar\" d=\"M{decimal.Round(from, 1)} {y + 2}H{decimal.Round(to, 1)}V{y + 2 + Bar}H{decimal.Round(from, 1)}Z\"/>");
                ChartSvg.Text(svg, to + 5, y + Bar, "value", Told(chart, series, value));
                y += Step;
            }
            y += Gap;
        }
        var zero = decimal.Round(At(0), 1);
        svg.Add($"<path class=\"axis\" d=\"M{zero} 0V{y - Gap}\"/>").Raw("</svg>");
    }

    // A missing value is said to be missing; it is not zero.
    private static string Told(DocumentChart chart, ChartSeries series, decimal? value)
    {
        var figure = value is { } known ? ChartFigures.Print(known) : "\u2013";
        return chart.Series.Count > 1 ? $"{(series.Name.Length > 18 ? series.Name[..17] + "…" : series.Name)} {figure}" : figure;
    }
}
