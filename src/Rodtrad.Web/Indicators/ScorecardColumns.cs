using Rodtrad.App;
using Rodtrad.App.Indicators;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Indicators;

/// <summary>A measure each time the scorecard shows it.</summary>
internal sealed record ScorecardRow(ScorecardPart Part, ScorecardGoal Goal, ScorecardLine Line);

/// <summary>The columns of a scorecard as a file; everything as printed.</summary>
internal static class ScorecardColumns
{
    public static IEnumerable<ScorecardRow> Rows(ScorecardPageView view) =>
        from part in view.Parts from goal in part.Goals from line in goal.Lines select new ScorecardRow(part, goal, line);

    public static IReadOnlyList<ListColumn<ScorecardRow>> Of(Words words, ScorecardPageView view) =>
    [
        new(words["Csv.Code"], row => row.Line.Node.Code),
        new(words["Scorecard.Measure"], row => row.Line.Node.Name),
        new(words["Scorecard.Number"], row => row.Line.Node.Number),
        new(words["Thread.Dimension"], row => row.Part.Dimension?.Name),
        new(words["Scorecard.Goal"], row => string.Join(" → ", row.Goal.Way.Select(step => step.Name))),
        ListColumn<ScorecardRow>.Printed(words["Measure.Baseline"], row => row.Line.Use.Baseline.Printed),
        .. view.Years.Select((year, i) => ListColumn<ScorecardRow>.Printed(words["Measure.TargetYear", year], row => row.Line.Targets[i])),
        new(words["Measure.Source"], row => row.Line.Use.SourcePrinted),
        new(words["Measure.FollowUp"], row => row.Line.Use.FollowUp.Printed),
        new(words["Measure.Owner"], row => row.Line.Use.OwnerLine),
        new(words["Measure.Reporter"], row => row.Line.Use.Reporter?.Full),
        new(words["Status.Tracked"], row => row.Line.Use.IsTracking),
    ];
}
