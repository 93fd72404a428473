using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Goals;

/// <summary>
/// Which thread, and what of it: under one perspektiv, from one source or unit, only gaps, with one node chosen, with all open
/// or only the path to the chosen node.
/// </summary>
public sealed record ThreadRequest(
    string Organisation, string? Plan, string? Perspective, string? Source, bool OnlyGaps, string? Node, bool IsAllOpen);

/// <summary>Something to choose in a filter.</summary>
public sealed record Choice(string Value, string Text);

/// <summary>The thread explorer.</summary>
public sealed record ThreadPageView(
    PlanIdentity Plan,
    ThreadRequest Request,
    string DimensionPlural,
    string MeasurePlural,
    Sequence<Choice> Perspectives,
    Sequence<Choice> Sources,
    Sequence<LevelCount> Counts,
    Sequence<PlanBorder> Borders,
    Sequence<ThreadNode> Roots,
    int MeasuresShown,
    int GapCount,
    bool IsPathHidden,
    NodePanel? Chosen);

/// <summary>The thread of a plan to explore, from vision to measure.</summary>
public sealed class ThreadView(Regions regions) : UseCase<ThreadRequest, ThreadPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<ThreadPageView>> Handle(Actor actor, ThreadRequest request, CancellationToken cancel)
    {
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, null, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var scope = opened.Unwrap();
        var neighbours = await PlanNeighbours.Of(regions, actor, scope, cancel);
        var builder = new ThreadBuilder(scope, request, neighbours);
        var roots = builder.Roots();
        var model = scope.Model;
        var dimension = model.Levels.FirstOrDefault(level => level.Kind == LevelKind.Dimension);
        var measure = model.Levels.FirstOrDefault(level => level.Kind == LevelKind.Measure);
        return new ThreadPageView(
            scope.Identity,
            request,
            dimension is null ? "" : scope.Edition.Plural(model, dimension.Code),
            measure is null ? "" : scope.Edition.Plural(model, measure.Code),
            scope.Edition.Nodes.Where(node => node.Level == dimension?.Code).Select(node => new Choice(node.Code.Text, node.Name)).ToSequence(),
            Sources(scope),
            LevelCounts.Of(scope.Edition, scope.Model),
            neighbours.Borders(),
            roots,
            builder.MeasuresShown,
            builder.GapCount,
            builder.IsPathHidden,
            builder.Chosen is { } chosen ? NodePanel.Of(scope, chosen, neighbours, builder.Gaps(chosen.Code)) : null);
    }

    private static Sequence<Choice> Sources(EditionScope scope)
    {
        var used = scope.Edition.Uses.Select(use => use.Source).OfType<Code>().ToHashSet();
        return scope.Content.Sources.Where(source => used.Contains(source.Code))
            .OrderBy(source => source.Name, Sorting.Swedish).Select(source => new Choice(source.Code.Text, source.Name)).ToSequence();
    }
}
