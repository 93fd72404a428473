using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Indicators;

/// <summary>Makes the rows of the library, and filters and sorts them.</summary>
internal static class IndicatorRows
{
    public static IEnumerable<IndicatorRow> Of(RegionContent content, IReadOnlyList<EditionScope> scopes)
    {
        var sources = content.Sources.ToDictionary(source => source.Code);
        var units = content.Region.Units.ToDictionary(unit => unit.Code);
        var library = content.Indicators.ToDictionary(indicator => indicator.Code);
        var uses = scopes.SelectMany(scope => Uses(scope, library)).ToLookup(pair => pair.Indicator, pair => pair.Use);
        return content.Indicators.Select(indicator =>
        {
            var source = indicator.Source is { } code ? sources.GetValueOrDefault(code) : null;
            return new IndicatorRow(
                indicator, source?.Name ?? "",
                (indicator.Owner ?? source?.Unit) is { } owner ? units.GetValueOrDefault(owner)?.Name ?? owner.Text : "", uses[indicator.Code].ToSequence());
        });

        IEnumerable<(Code Indicator, IndicatorListUse Use)> Uses(EditionScope scope, Dictionary<Code, Indicator> library)
        {
            if (scope.Edition.Uses.Count == 0)
                yield break;
            var links = new NodeLinks(scope);
            foreach (var use in scope.Edition.Uses)
            {
                var known = library.GetValueOrDefault(use.Indicator);
                // A source printed in words of its own is not the library's.
                var source = use.Source ?? (use.SourcePrinted.Length == 0 ? known?.Source : null);
                var found = source is { } code ? sources.GetValueOrDefault(code) : null;
                var owner = use.Owner ?? (use.OwnerPrinted.Length == 0 ? known?.Owner ?? found?.Unit : null);
                yield return (use.Indicator, new IndicatorListUse(
                    scope.Edition.Plan.Title, links.To(use.Node), use.Baseline.Printed, use.Baseline.State, use.Targets, use.FollowUp, use.IsTracking,
                    source?.Text ?? "", found?.Name ?? use.SourcePrinted, source is not null || use.SourcePrinted.Length > 0,
                    owner?.Text ?? "", scope.UnitName(owner), use.OwnerPrinted));
            }
        }
    }

    public static IndicatorChoices Choices(IReadOnlyList<IndicatorRow> rows)
    {
        var uses = rows.SelectMany(row => row.Uses).ToList();
        return new IndicatorChoices(
            rows.Select(row => Kind(row.Indicator)).Distinct().Order().ToSequence(),
            uses.Select(use => new Choice(use.Node.Plan, use.PlanTitle)).Distinct().ToSequence(),
            Named(uses.Where(use => use.Source.Length > 0).Select(use => new Choice(use.Source, use.SourceName))),
            Named(uses.Where(use => use.Owner.Length > 0).Select(use => new Choice(use.Owner, use.OwnerName))));
    }

    public static bool Fits(IndicatorRow row, IndicatorListRequest request) =>
        (request.Kind is not { } kind || Kind(row.Indicator) == kind)
        && (!AsksOfUses(request) || row.Uses.Any(use => Fits(use, request)))
        && ListWords.Hold(request.Words, [row.Indicator.Name, row.Indicator.Definition, .. row.Uses.SelectMany(use => (string[])[use.Node.Name, use.Node.Number])]);

    public static IEnumerable<IndicatorRow> Sorted(IEnumerable<IndicatorRow> rows, IndicatorListRequest request)
    {
        var byName = rows.OrderBy(row => row.Indicator.Name, Sorting.Swedish).ThenBy(row => row.Indicator.Code);
        IEnumerable<IndicatorRow> sorted = request.Order switch
        {
            IndicatorOrder.Kind => byName.OrderBy(row => Kind(row.Indicator)),
            IndicatorOrder.Source => byName.OrderBy(row => row.SourceName.Length == 0).ThenBy(row => row.SourceName, Sorting.Swedish),
            IndicatorOrder.Owner => byName.OrderBy(row => row.OwnerName.Length == 0).ThenBy(row => row.OwnerName, Sorting.Swedish),
            IndicatorOrder.Uses => byName.OrderBy(row => row.Uses.Count),
            _ => byName,
        };
        return request.IsDescending ? sorted.Reverse() : sorted;
    }

    private static IndicatorKind Kind(Indicator indicator) => indicator.IsCluster ? IndicatorKind.Cluster : indicator.Kind;

    private static bool AsksOfUses(IndicatorListRequest request) =>
        request.WithoutTarget || request.WithoutSource
        || !string.IsNullOrEmpty(request.Plan) || !string.IsNullOrEmpty(request.Source) || !string.IsNullOrEmpty(request.Owner);

    private static bool Fits(IndicatorListUse use, IndicatorListRequest request) =>
        (!request.WithoutTarget || use.Targets.Count == 0)
        && (!request.WithoutSource || !use.HasSource)
        && (string.IsNullOrEmpty(request.Plan) || use.Node.Plan == request.Plan)
        && (string.IsNullOrEmpty(request.Source) || use.Source == request.Source)
        && (string.IsNullOrEmpty(request.Owner) || use.Owner == request.Owner);

    private static Sequence<Choice> Named(IEnumerable<Choice> choices) =>
        choices.DistinctBy(choice => choice.Value).OrderBy(choice => choice.Text, Sorting.Swedish).ToSequence();
}
