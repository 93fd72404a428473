using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>
/// What is worth looking at in an edition, apart from its gaps. Nothing here stops a load: what was printed is kept as it is.
/// </summary>
public static class EditionFindings
{
    public const string SeveralNames = "IAK-001";
    public const string DecisionIncomplete = "IAK-002";
    public const string FollowUpNotRead = "IAK-003";
    public const string SegmentsDiffer = "IAK-004";
    public const string TargetOutsidePlan = "IAK-005";

    /// <summary>The findings, in the order of the plan.</summary>
    public static IEnumerable<Problem> Of(PlanEdition edition, RegionContent region)
    {
        var plan = edition.Plan.Code;
        if (edition.Status == PlanStatus.Decided && !edition.Decision.IsComplete)
            yield return Problem.Finding(DecisionIncomplete, ContentRules.PlanSubject(plan), edition.Plan.Title);
        foreach (var node in edition.Nodes)
        {
            foreach (var spelling in node.Spellings)
                yield return Problem.Finding(SeveralNames, ThreadRules.Subject(plan, node.Code), node.Name, spelling.Text, spelling.Where);
        }
        var indicators = region.Indicators.ToDictionary(indicator => indicator.Code);
        foreach (var use in edition.Uses)
        {
            var subject = ThreadRules.Subject(plan, use.Node);
            if (!use.FollowUp.IsUnderstood)
                yield return Problem.Finding(FollowUpNotRead, subject, use.FollowUp.Printed);
            if (indicators.TryGetValue(use.Indicator, out var indicator) && UnknownSegments(use, indicator) is { Length: > 0 } unknown)
                yield return Problem.Finding(SegmentsDiffer, subject, indicator.Name, unknown);
            foreach (var target in use.Targets.Where(target => target.Period.Last.Year < edition.Plan.FirstYear))
                yield return Problem.Finding(TargetOutsidePlan, subject, target.Period.ToString(), target.Printed);
        }
    }

    private static string UnknownSegments(IndicatorUse use, Indicator indicator) => string.Join(", ", use.Baseline.Values
        .Select(value => value.Segment).Concat(use.Targets.SelectMany(target => target.Parts, (_, part) => part.Segment))
        .Where(segment => segment.Length > 0 && !indicator.Segments.Contains(segment)).Distinct());
}
