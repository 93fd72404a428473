using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Indicators;

/// <summary>Which region's targets to show as examples.</summary>
public sealed record TargetExamplesRequest(string Organisation);

/// <summary>A target of a plan, to try.</summary>
public sealed record TargetExample(string Plan, string Indicator, string IndicatorName, int Year, TargetInUse Target);

/// <summary>A region's examples: one for each kind of target that its plans hold, the first in the order of the plans.</summary>
public sealed record TargetExamplesView(string Organisation, string Region, Sequence<TargetExample> Examples);

/// <summary>Finds a target of every kind and operator in the plans of a region.</summary>
public sealed class TargetExamples(Regions regions) : UseCase<TargetExamplesRequest, TargetExamplesView>
{
    /// <summary>The longest target text that a page asks about.</summary>
    public const int MostCharacters = 500;

    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<TargetExamplesView>> Handle(Actor actor, TargetExamplesRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        var indicators = content.Indicators.ToDictionary(indicator => indicator.Code);
        var examples =
            from scope in await EditionScope.EachPlan(context, content, actor, null, cancel)
            from use in scope.Edition.Uses
            where indicators.ContainsKey(use.Indicator)
            let indicator = indicators[use.Indicator]
            from target in TargetsInUse.Of(indicator, use)
            where target.Target.Printed.Length <= MostCharacters
            select new TargetExample(scope.Identity.Title, indicator.Code.Text, indicator.Name, target.Target.Period.Last.Year, target);
        return new TargetExamplesView(
            content.Region.Slug.Text, content.Region.Name,
            examples.DistinctBy(example => (example.Target.Expression.Kind, example.Target.Expression.Operator))
                .OrderBy(example => example.Target.Expression.Kind).ToSequence());
    }
}
