using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Csv;

namespace Rodtrad.App.Indicators;

/// <summary>
/// The scorecard to take out. The words in the reader's language: the headings before and after the target years, the heading of
/// a target year with {0} for the year, and "yes".
/// </summary>
public sealed record ScorecardCsvRequest(ScorecardRequest Scorecard, Sequence<string> Before, string Year, Sequence<string> After, string Yes);

/// <summary>The measures of the scorecard as CSV, one row each time a measure is shown, everything as printed.</summary>
public sealed class ScorecardCsv(ScorecardView scorecard) : UseCase<ScorecardCsvRequest, byte[]>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<byte[]>> Handle(Actor actor, ScorecardCsvRequest request, CancellationToken cancel)
    {
        var seen = await scorecard.Run(actor, request.Scorecard, cancel);
        if (seen.Refusal is { } refusal)
            return refusal;
        var view = seen.Unwrap();
        var headings = request.Before
            .Concat(view.Years.Select(year => string.Format(System.Globalization.CultureInfo.InvariantCulture, request.Year, year))).Concat(request.After);
        return CsvTable.Write(headings.ToSequence(),
            from part in view.Parts
            from goal in part.Goals
            from line in goal.Lines
            select Sequence.Of<string>(
            [
                line.Node.Code, line.Node.Name, line.Node.Number, part.Dimension?.Name ?? "", string.Join(" → ", goal.Way.Select(step => step.Name)),
                line.Use.Baseline.Printed, .. line.Targets, line.Use.SourcePrinted, line.Use.FollowUp.Printed, line.Use.Owner, line.Use.Reporter,
                line.Use.IsTracking ? request.Yes : "",
            ]));
    }
}
