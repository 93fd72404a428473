using Rodtrad.App.Indicators;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Documents;

/// <summary>
/// Starting values and targets of measures as charts, where both are printed as plain numbers: one for each measure, or one for
/// all when they have the same unit, are not split and are few enough to be told apart.
/// </summary>
internal static class GoalCharts
{
    private const int MostTogether = 6;

    public static Sequence<DocumentChart> Of(EditionScope scope, IEnumerable<ScorecardLine> lines, DocumentWords words, PaperVoice voice)
    {
        var units = scope.Content.Indicators.ToDictionary(indicator => indicator.Code.Text, indicator => indicator.UnitOfMeasure, StringComparer.Ordinal);
        var drawn = lines.Select(line => (Line: line, Chart: ValueChart.Of(line.Use.Values)))
            .Where(pair => pair.Chart is { } chart && chart.Lines.Any(line => line.IsTarget) && chart.Lines.Any(line => !line.IsTarget))
            .Select(pair => new Drawn(pair.Line, pair.Chart!, units.GetValueOrDefault(pair.Line.Use.Indicator, ""))).ToList();
        return IsTogether(drawn) ? [Together(drawn, words, voice)] : drawn.Select(one => Alone(one, words, voice)).ToSequence();
    }

    private static bool IsTogether(List<Drawn> drawn) => drawn.Count is > 1 and <= MostTogether
        && drawn[0].Unit.Length > 0 && drawn.All(one => one.Unit == drawn[0].Unit && one.Chart.Lines.All(line => line.Segment.Length == 0));

    private static DocumentChart Alone(Drawn drawn, DocumentWords words, PaperVoice voice)
    {
        var (line, chart) = (drawn.Line, drawn.Chart);
        var categories = chart.Points.Select(point => Category(point, IsTarget(chart, point), words, voice)).ToSequence();
        var series = chart.Lines.Select((of, i) => new ChartSeries(
            Name(of, words, voice), Role(of), chart.Points.Select(point => point.Values[i]?.Value).ToSequence())).ToSequence();
        return Made($"matt-{line.Node.Code}", words.Of(DocumentWord.GoalChart, line.Node.Name), drawn.Unit, categories, series, words, Printed(drawn));
    }

    private static DocumentChart Together(List<Drawn> drawn, DocumentWords words, PaperVoice voice)
    {
        var points = drawn.SelectMany(one => one.Chart.Points, (one, point) => new At(point.Period, point.Stamp, point.Occasion, IsTarget(one.Chart, point))).Distinct()
            .OrderBy(at => at.Period).ThenBy(at => at.IsTarget).ToList();
        var series = drawn.Select(one => new ChartSeries(one.Line.Node.Name, SeriesRole.Main, points.Select(at => Value(one.Chart, at)).ToSequence())).ToSequence();
        return Made(
            "matt", words.Of(DocumentWord.GoalChartOfMany, drawn[0].Unit), drawn[0].Unit,
            points.Select(at => Label(at, words, voice)).ToSequence(), series, words, string.Join("; ", drawn.Select(one => $"{one.Line.Node.Name}: {Printed(one)}")));
    }

    private static DocumentChart Made(
        string name, string title, string unit, Sequence<string> categories, Sequence<ChartSeries> series, DocumentWords words, string printed) => new(
        name, series.All(one => one.Values.Count(value => value is not null) > 1) ? ChartKind.Line : ChartKind.Bar, title,
        words.Of(DocumentWord.GoalChartDescription, title, printed), unit, categories, series);

    // In the words of the plan, so that who hears the chart is told the same as who reads the table.
    private static string Printed(Drawn drawn) => string.Join(
        " → ", new[] { drawn.Line.Use.Baseline.Printed }.Concat(drawn.Line.Use.Targets.Select(target => target.Printed)).Where(text => text.Length > 0));

    private static decimal? Value(ValueChart chart, At at) => chart.Points
        .Where(point => new At(point.Period, point.Stamp, point.Occasion, IsTarget(chart, point)) == at)
        .SelectMany(point => point.Values).FirstOrDefault(value => value is not null)?.Value;

    private static bool IsTarget(ValueChart chart, ChartPoint point) => chart.Lines.Where((_, i) => point.Values[i] is not null).All(line => line.IsTarget);

    private static string Category(ChartPoint point, bool isTarget, DocumentWords words, PaperVoice voice) =>
        Label(new At(point.Period, point.Stamp, point.Occasion, isTarget), words, voice);

    private static string Label(At at, DocumentWords words, PaperVoice voice)
    {
        var period = voice.Period(at.Period, at.Stamp, at.Occasion);
        return at.IsTarget ? words.Of(DocumentWord.GoalTarget, period) : period;
    }

    private static string Name(ChartLine line, DocumentWords words, PaperVoice voice) => (line.Segment, line.IsTarget) switch
    {
        ("", false) => words[DocumentWord.Baseline],
        ("", true) => words[DocumentWord.GoalTargets],
        (var segment, true) => words.Of(DocumentWord.GoalTargetsOf, voice.Segment(segment)),
        var (segment, _) => voice.Segment(segment),
    };

    private static SeriesRole Role(ChartLine line) => (line.Segment, line.IsTarget) switch
    {
        ("K", _) => SeriesRole.Women,
        ("M", _) => SeriesRole.Men,
        (_, true) => SeriesRole.Target,
        _ => SeriesRole.Main,
    };

    private sealed record Drawn(ScorecardLine Line, ValueChart Chart, string Unit);

    private readonly record struct At(Period? Period, string Stamp, Occasion? Occasion, bool IsTarget);
}
