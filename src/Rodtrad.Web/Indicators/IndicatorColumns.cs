using Rodtrad.App;
using Rodtrad.App.Indicators;
using Rodtrad.Domain.Indicators;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Indicators;

/// <summary>A use of an indicator, on a row of its own; null for an indicator without uses.</summary>
internal sealed record IndicatorUseRow(IndicatorRow Row, IndicatorListUse? Use);

/// <summary>A printed value of an indicator: in which use, on which row of its table, for which segment.</summary>
internal sealed record IndicatorValueRow(IndicatorUsage Usage, ValueRow Row, string Segment, string Printed);

/// <summary>The columns of the library, of one indicator's values and of targets as files.</summary>
internal static class IndicatorColumns
{
    /// <summary>One row for each use: that is what one counts and sums in a spreadsheet.</summary>
    public static IEnumerable<IndicatorUseRow> Rows(IndicatorListPageView view) =>
        view.Rows.SelectMany(row => row.Uses.DefaultIfEmpty(), (row, use) => new IndicatorUseRow(row, use));

    public static IReadOnlyList<ListColumn<IndicatorUseRow>> Of(Words words) =>
    [
        new(words["Csv.Code"], line => line.Row.Indicator.Code.Text),
        new(words["Indicator.Name"], line => line.Row.Indicator.Name),
        new(words["Indicator.Kind"], line => words[$"IndicatorKind.{line.Row.Indicator.Kind}"]),
        new(words["Indicator.Parameters"], line => line.Row.Indicator.Parameters),
        new(words["Indicator.Unit"], line => line.Row.Indicator.UnitOfMeasure),
        new(words["Measure.Direction"], line => line.Row.Indicator.Direction == Direction.NotStated ? null : words[$"Direction.{line.Row.Indicator.Direction}"]),
        new(words["Measure.Source"], line => line.Use?.SourceName is { Length: > 0 } used ? used : line.Row.SourceName),
        new(words["Indicator.Owner"], line => line.Use?.OwnerName is { Length: > 0 } unit ? unit : line.Row.OwnerName),
        new(words["Csv.OwnerPrinted"], line => line.Use?.OwnerPrinted),
        new(words["Indicators.CountUses"], line => line.Row.Uses.Count),
        new(words["Node.Plan"], line => line.Use?.PlanTitle),
        new(words["Csv.NodeCode"], line => line.Use?.Node.Code),
        new(words["Csv.NodeName"], line => line.Use?.Node.Name),
        ListColumn<IndicatorUseRow>.Printed(words["Measure.Baseline"], line => line.Use is { } use ? UseFacts.Baseline(words, new Baseline(use.BaselineState, use.Baseline, [])) : null),
        new(words["Csv.Targets"], line => line.Use is { } use ? string.Join("; ", use.Targets.Select(target => $"{UseFacts.PeriodName(words, target.Period, "", null)}: {target.Printed}")) : null),
        new(words["Status.Tracked"], line => line.Use?.IsTracking),
        new(words["Measure.FollowUp"], line => line.Use is { } use ? use.FollowUp.Printed.Length > 0 ? use.FollowUp.Printed : UseFacts.FollowUp(words, use.FollowUp) : null),
    ];

    /// <summary>One row for each value that is printed.</summary>
    public static IEnumerable<IndicatorValueRow> Values(IndicatorPageView view) =>
        from usage in view.Usages
        let table = usage.Node.Use!.Values
        from row in table.Rows
        from value in row.Values.Zip(table.Segments)
        where value.First.Length > 0
        select new IndicatorValueRow(usage, row, row.IsWhole ? "" : value.Second, value.First);

    public static IReadOnlyList<ListColumn<IndicatorValueRow>> OfValues(Words words) =>
    [
        new(words["Node.Plan"], value => value.Usage.Plan.Title),
        new(words["Csv.NodeCode"], value => value.Usage.Node.Code),
        new(words["Csv.NodeName"], value => value.Usage.Node.Name),
        new(words["Csv.Value"], value => words[value.Row.Kind == ValueRowKind.Baseline ? "Measure.Baseline" : "Csv.Targets"]),
        new(words["Measure.Period"], value => UseFacts.PeriodName(words, value.Row.Period, value.Row.Stamp, value.Row.Occasion)),
        ListColumn<IndicatorValueRow>.Year(words["Csv.Year"], value => value.Row.Period?.Last.Year),
        new(words["Csv.Segment"], value => UseFacts.Segment(words, value.Segment)),
        ListColumn<IndicatorValueRow>.Printed(words["Measure.AsPrintedHead"], value => value.Printed),
        new(words["Measure.Source"], value => value.Usage.Node.Use!.SourceName),
    ];

    public static IReadOnlyList<ListColumn<TargetExample>> OfTargets(Words words) =>
    [
        new(words["Target.Field.text"], example => example.Target.Target.Printed),
        new(words["Target.Reads"], example => TargetTexts.Reading(words, example.Target.Expression, example.Target.Given.Better)),
        new(words["Target.Kind"], example => words[$"target.kind.{example.Target.Expression.Kind}"]),
        new(words["Indicator.Name"], example => example.IndicatorName),
        new(words["Node.Plan"], example => example.Plan),
        ListColumn<TargetExample>.Year(words["Csv.Year"], example => example.Year),
    ];
}
