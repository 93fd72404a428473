using System.Globalization;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>Counts how many measures each node of a level has below it, as a chart.</summary>
internal static class MeasureCounts
{
    public static DocumentChart Of(DocumentSource source, DocumentNodes nodes, TemplatePart.MeasureChart chart)
    {
        var counted = source.Edition.Nodes.Where(node => node.Level == chart.Level)
            .Select(node => (node.Name, Count: nodes.Tree.Below(node.Code).Distinct().Count(code => nodes.Use(nodes.All[code]) is not null))).ToList();
        var word = source.Singular(chart.Level).ToLowerInvariant();
        var told = string.Join(", ", counted.Select(row => $"{row.Name} {row.Count.ToString(CultureInfo.InvariantCulture)}"));
        return new DocumentChart(
            $"matt-{chart.Level}", ChartKind.Bar, chart.Title.Length > 0 ? chart.Title : source.Words.Of(DocumentWord.MeasuresPer, word),
            source.Words.Of(DocumentWord.MeasuresPerDescription, word, told), "",
            counted.Select(row => row.Name).ToSequence(),
            [new ChartSeries(Measure(source), SeriesRole.Main, counted.Select(row => (decimal?)row.Count).ToSequence())]);
    }

    private static string Measure(DocumentSource source) =>
        source.Model.Levels.FirstOrDefault(level => level.Kind == LevelKind.Measure) is { } level ? source.Plural(level.Code) : "";
}
