using Rodtrad.App;
using Rodtrad.App.Goals;
using Rodtrad.Web.Indicators;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Goals;

/// <summary>The columns of a thread as a file: one for each level, then what the node is and how it is measured.</summary>
internal static class ThreadColumns
{
    public static IReadOnlyList<ListColumn<ThreadRow>> Of(Words words, ThreadListView view) =>
    [
        .. view.Levels.Select((level, i) => new ListColumn<ThreadRow>(level, row => row.Way[i])),
        new(words["Csv.Code"], row => row.Code),
        new(words["Csv.Level"], row => row.LevelName),
        new(words["Scorecard.Number"], row => row.Number),
        new(words["Csv.NodeName"], row => row.Name),
        new(words["Csv.Text"], row => row.Text),
        new(words["Csv.Gaps"], row => string.Join(", ", row.Gaps.Select(gap => GapText.Of(words, gap, view.Plan.Measure)))),
        ListColumn<ThreadRow>.Printed(words["Measure.Baseline"], row => row.Use?.Baseline.Printed),
        .. view.Years.Select((year, i) => ListColumn<ThreadRow>.Printed(words["Measure.TargetYear", year], row => row.Targets[i])),
        new(words["Measure.Source"], row => row.Use is { } use ? use.SourcePrinted.Length > 0 ? use.SourcePrinted : use.SourceName : null),
        new(words["Measure.FollowUp"], row => row.Use is { } use ? use.FollowUp.Printed.Length > 0 ? use.FollowUp.Printed : UseFacts.FollowUp(words, use.FollowUp) : null),
        new(words["Measure.Owner"], row => row.Use?.OwnerLine),
        new(words["Status.Tracked"], row => row.Use?.IsTracking),
    ];
}
