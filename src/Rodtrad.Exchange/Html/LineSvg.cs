using System.Globalization;
using System.Text;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Documents;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Html;

/// <summary>Lines over time, each named with its last figure where it ends.</summary>
internal static class LineSvg
{
    private const int Top = 10;
    private const int Bottom = 180;
    private const int Height = 208;
    private const int Line = 15;
    private const int Letters = 15;
    private const int LetterWidth = 7;

    public static void Write(XmlPart svg, DocumentChart chart, (decimal From, decimal To, decimal Step) scale)
    {
        ChartSvg.Open(svg, chart, Height);
        var figures = Enumerable.Range(0, (int)((scale.To - scale.From) / scale.Step) + 1).Select(i => scale.From + (i * scale.Step)).ToList();
        var names = figures.Select(figure => ChartFigures.Print(Trimmed(figure))).ToList();
        var ends = chart.Series.Select(series => End(chart, series)).OfType<LineEnd>().ToList();
        decimal left = (names.Max(name => name.Length) * LetterWidth) + 6;
        decimal right = ChartSvg.Width - 12 - (LetterWidth * ends.SelectMany(end => end.Lines).Max(line => line.Length));
        decimal Y(decimal value) => Bottom - ((value - scale.From) / (scale.To - scale.From) * (Bottom - Top));
        decimal X(int at) => chart.Categories.Count == 1 ? (left + right) / 2 : left + 6 + ((right - left - 12) * at / (chart.Categories.Count - 1));
        for (var i = 0; i < figures.Count; i++)
        {
            svg.Add($"<path class=\"{(i == 0 ? "axis" : "grid")}\" d=\"M{left} {decimal.Round(Y(figures[i]), 1)}H{decimal.Round(right, 1)}\"/>");
            ChartSvg.Text(svg, left - 6, Y(figures[i]) + 4, "at-end", names[i]);
        }
        Categories(svg, chart, X, right - left);
        foreach (var series in chart.Series)
            Series(svg, series, X, Y);
        Ends(svg, ends, right + 8, Y);
        svg.Raw("</svg>");
    }

    // As many names as there is room for, the last always.
    private static void Categories(XmlPart svg, DocumentChart chart, Func<int, decimal> x, decimal room)
    {
        var longest = chart.Categories.Max(category => Math.Min(category.Length, Letters));
        var every = Math.Max(1, (int)Math.Ceiling(chart.Categories.Count * (longest + 1) * LetterWidth / Math.Max(room, 1)));
        for (var i = chart.Categories.Count - 1; i >= 0; i -= every)
            ChartSvg.Text(svg, x(i), Bottom + 18, "middle", chart.Categories[i].Length > Letters ? chart.Categories[i][..(Letters - 1)] + "…" : chart.Categories[i]);
    }

    // A missing value breaks the line; a value alone between two that are missing is still a point.
    private static void Series(XmlPart svg, ChartSeries series, Func<int, decimal> x, Func<decimal, decimal> y)
    {
        var path = new StringBuilder();
        var isDown = false;
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
                path.Append(CultureInfo.InvariantCulture, $"{(isDown ? 'L' : 'M')}{decimal.Round(x(i), 1)} {decimal.Round(y(value), 1)}");
            isDown = series.Values[i] is not null;
        }
        svg.Add($"<path class=\"{ChartSvg.Look(series.Role)} line\" d=\"{path.ToString()}\"/>");
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
                svg.Add($"<circle class=\"{ChartSvg.Look(series.Role)} dot\" cx=\"{decimal.Round(x(i), 1)}\" cy=\"{decimal.Round(y(value), 1)}\" r=\"3\"/>");
        }
    }

    // Names that would stand on each other are moved apart, from the top down and then up again from the bottom.
    private static void Ends(XmlPart svg, List<LineEnd> ends, decimal x, Func<decimal, decimal> y)
    {
        var sorted = ends.OrderByDescending(end => end.Value).ToList();
        var tops = sorted.Select(end => y(end.Value) - (Line * (end.Lines.Count - 1) / 2m)).ToList();
        for (var i = 0; i < sorted.Count; i++)
            tops[i] = Math.Max(tops[i], i == 0 ? Top : tops[i - 1] + (Line * sorted[i - 1].Lines.Count) + 2);
        for (var i = sorted.Count - 1; i >= 0; i--)
        {
            var below = i == sorted.Count - 1 ? Height : tops[i + 1] - 2;
            tops[i] = Math.Min(tops[i], below - (Line * sorted[i].Lines.Count));
        }
        for (var i = 0; i < sorted.Count; i++)
        {
            for (var j = 0; j < sorted[i].Lines.Count; j++)
                ChartSvg.Text(svg, x, tops[i] + (j * Line) + 4, $"{sorted[i].Look} named", sorted[i].Lines[j]);
        }
    }

    private static LineEnd? End(DocumentChart chart, ChartSeries series) =>
        series.Values.LastOrDefault(value => value is not null) is { } last
            ? new LineEnd(last, ChartSvg.Look(series.Role), ChartSvg.Lines($"{series.Name} {ChartFigures.Print(last)}{(chart.UnitOfMeasure == "%" ? "\u202f%" : "")}", Letters)) : null;

    // Without the zeros last that the steps of the scale bring with them.
    private static decimal Trimmed(decimal figure) => figure / 1.0000000000000000000000000000m;

    private sealed record LineEnd(decimal Value, string Look, IReadOnlyList<string> Lines);
}
