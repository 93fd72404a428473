using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Indicators;

/// <summary>Which plan's scorecard; the region's first with measures when none is named.</summary>
public sealed record ScorecardRequest(string Organisation, string? Plan);

/// <summary>
/// The scorecard of a plan: what is to be reached and how it is measured. Outcomes and verdicts belong to follow-up and are not
/// here. The counts are of measures, each once; the columns that no measure of the plan fills are left out.
/// </summary>
public sealed record ScorecardPageView(
    PlanIdentity Plan,
    Sequence<Choice> Plans,
    string MeasureName,
    string MeasurePlural,
    Sequence<int> Years,
    int Measures,
    int Tracked,
    int WithGaps,
    bool HasSource,
    bool HasFollowUp,
    bool HasOwner,
    Sequence<ScorecardPart> Parts,
    Sequence<Footnote> Notes);

/// <summary>Goals and measures of a plan under its perspektiv or målområden, for reading and comparing.</summary>
public sealed class ScorecardView(Regions regions) : UseCase<ScorecardRequest, ScorecardPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<ScorecardPageView>> Handle(Actor actor, ScorecardRequest request, CancellationToken cancel)
    {
        var region = await regions.Open(request.Organisation, cancel);
        if (region.Refusal is { } unknown)
            return unknown;
        var plans = await WithMeasures(region.Unwrap(), actor, cancel);
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan ?? (plans is [var first, ..] ? first.Value : null), null, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        return Of(opened.Unwrap(), plans);
    }

    /// <summary>The scorecard of a plan that is gathered already; <paramref name="plans"/> are those to choose among.</summary>
    internal static ScorecardPageView Of(EditionScope scope, Sequence<Choice> plans)
    {
        var parts = new ScorecardParts(scope).All();
        var lines = parts.SelectMany(part => part.Goals).SelectMany(goal => goal.Lines).DistinctBy(line => line.Node.Code).ToList();
        var noted = lines.SelectMany(line => line.Notes).ToHashSet(StringComparer.Ordinal);
        var measure = scope.Model.Levels.FirstOrDefault(level => level.Kind == LevelKind.Measure)?.Code;
        return new ScorecardPageView(
            scope.Identity,
            plans,
            scope.MeasureName,
            measure is { } level ? scope.Edition.Plural(scope.Model, level) : "",
            scope.Edition.Plan.TargetYears,
            lines.Count,
            lines.Count(line => line.Use.IsTracking),
            lines.Count(line => line.Gaps.Count > 0),
            lines.Any(line => line.Use.SourcePrinted.Length > 0),
            lines.Any(line => line.Use.FollowUp.Printed.Length > 0),
            lines.Any(line => line.Use.OwnerLine.Length > 0),
            parts,
            scope.Edition.Footnotes.Where(note => noted.Contains(note.Mark)).ToSequence());
    }

    private static async Task<Sequence<Choice>> WithMeasures(Storage.OrganisationContext opened, Actor actor, CancellationToken cancel)
    {
        await using var context = opened;
        var measuring = (await EditionStore.Measuring(context, cancel)).ToHashSet();
        return Visibility.Latest(await Visibility.Heads(context, actor, cancel)).Where(head => measuring.Contains(head.Id))
            .Select(head => new Choice(head.Plan.Code.Text, head.Plan.Title)).ToSequence();
    }
}
