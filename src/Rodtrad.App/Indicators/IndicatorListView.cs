using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Indicators;

/// <summary>What the library can be sorted by.</summary>
public enum IndicatorOrder
{
    Name,
    Kind,
    Source,
    Owner,

    /// <summary>By number of uses.</summary>
    Uses,
}

/// <summary>
/// Which indicators: of a kind, used in a plan, of a source, of a responsible unit, with a use without target or without source,
/// with words in name, definition or printed number. Plan, source, responsible and what is missing must hold of the same use.
/// </summary>
public sealed record IndicatorListRequest(string Organisation)
{
    /// <summary>Every cluster is of the kind <see cref="IndicatorKind.Cluster"/> here, whatever sort of outcome it has.</summary>
    public IndicatorKind? Kind { get; init; }

    public string? Plan { get; init; }

    public string? Source { get; init; }

    public string? Owner { get; init; }

    public bool WithoutTarget { get; init; }

    public bool WithoutSource { get; init; }

    public string? Words { get; init; }

    public IndicatorOrder Order { get; init; }

    public bool IsDescending { get; init; }
}

/// <summary>
/// A use of an indicator: where, and what the plan prints. <paramref name="Source"/> and <paramref name="Owner"/> are codes, of
/// the plan or else of the library; empty when neither tells. <paramref name="HasSource"/>: a source is printed or known.
/// </summary>
public sealed record IndicatorListUse(
    string PlanTitle, NodeLink Node, string Baseline, BaselineState BaselineState, Sequence<Target> Targets, Domain.Periods.FollowUp FollowUp,
    bool IsTracking, string Source, string SourceName, bool HasSource, string Owner, string OwnerName, string OwnerPrinted);

/// <summary>An indicator of the library with the uses that the actor may see.</summary>
public sealed record IndicatorRow(Indicator Indicator, string SourceName, string OwnerName, Sequence<IndicatorListUse> Uses);

/// <summary>What the library can be filtered by: what occurs in it.</summary>
public sealed record IndicatorChoices(Sequence<IndicatorKind> Kinds, Sequence<Choice> Plans, Sequence<Choice> Sources, Sequence<Choice> Owners);

/// <summary>The library of indicators.</summary>
public sealed record IndicatorListPageView(
    string Organisation, string Region, IndicatorListRequest Request, int Total, IndicatorChoices Choices, Sequence<IndicatorRow> Rows);

/// <summary>The region's indicators across its plans, each with all its uses, to filter, sort and take out.</summary>
public sealed class IndicatorListView(Regions regions) : UseCase<IndicatorListRequest, IndicatorListPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<IndicatorListPageView>> Handle(Actor actor, IndicatorListRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        if (await Visibility.Barred(context, actor, request.Plan, cancel) is { } barred)
            return barred;
        // Rule: what is used only in plans the actor may not see does not exist for the actor.
        var all = IndicatorRows.Of(content, await EditionScope.EachPlan(context, content, actor, null, cancel))
            .Where(row => row.Uses.Count > 0 || actor.MayEverywhere(Permission.ReadUnpublished)).ToList();
        return new IndicatorListPageView(
            content.Region.Slug.Text, content.Region.Name, request, all.Count, IndicatorRows.Choices(all),
            IndicatorRows.Sorted(all.Where(row => IndicatorRows.Fits(row, request)), request).ToSequence());
    }
}
