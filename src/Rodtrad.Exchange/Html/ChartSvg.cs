using System.Text;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Looks;
using Rodtrad.Exchange.OpenXml;
using Rodtrad.Exchange.Word;

namespace Rodtrad.Exchange.Html;

/// <summary>
/// A chart as a picture of lines and words for a page: no legend, every series is named where it ends. What it shows is told to
/// those who do not see it, and its figures stand in a table beside. Its looks are classes (c-main, c-target, c-women, c-men,
/// grid), so that the page gives the colours, and nothing in it is style that a page's policy would refuse.
/// </summary>
public static class ChartSvg
{
    internal const int Width = 400;

    /// <summary>The picture; empty where there is nothing to draw.</summary>
    public static string Of(DocumentChart chart)
    {
        if (chart.Categories.Count == 0 || !chart.Series.SelectMany(series => series.Values).OfType<decimal>().Any())
            return "";
        using var bytes = new MemoryStream();
        using (var svg = new XmlPart(bytes, leaveOpen: true))
        {
            if (chart.Kind == ChartKind.Line && new ChartShape(chart).Scale is { } scale)
                LineSvg.Write(svg, chart, scale);
            else
                BarSvg.Write(svg, chart);
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    internal static void Open(XmlPart svg, DocumentChart chart, int height)
    {
        var told = chart.Description.Length > 0 ? chart.Description : chart.Title;
        svg.Add($"<svg class=\"drawn\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{SafeLetters.Closed(told)}\">");
    }

    internal static void Text(XmlPart svg, decimal x, decimal y, string look, string text) =>
        svg.Add($"<text x=\"{decimal.Round(x, 1)}\" y=\"{decimal.Round(y, 1)}\" class=\"{look}\">{SafeLetters.Closed(text)}</text>");

    internal static string Look(SeriesRole role) => role switch
    {
        SeriesRole.Target => "c-target",
        SeriesRole.Women => "c-women",
        SeriesRole.Men => "c-men",
        _ => "c-main",
    };

    /// <summary>The text in lines of at most so many letters; a word that is longer is cut.</summary>
    internal static IReadOnlyList<string> Lines(string text, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split((char[])[' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most)
                lines[^1] += " " + word;
            else if (word.Length <= most)
                lines.Add(word);
            else
                lines.AddRange(word.Chunk(most).Select(letters => new string(letters)));
        }
        return lines.Count <= 3 ? lines : [.. lines.Take(2), lines[2][..Math.Min(lines[2].Length, most - 1)] + "…"];
    }
}
