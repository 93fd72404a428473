using System.Globalization;
using Rodtrad.App.Goals;
using Rodtrad.App.Indicators;
using Rodtrad.Domain.Indicators;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Indicators;

/// <summary>What the library says of an indicator, in words; what is not stated says so only where one must know.</summary>
internal static class IndicatorFacts
{
    public static IReadOnlyList<FactList.Fact> Of(Words words, IndicatorPageView view)
    {
        var indicator = view.Indicator;
        List<FactList.Fact> facts =
        [
            new(words["Indicator.Definition"], indicator.Definition.Length > 0 ? indicator.Definition : words["Indicator.NotStated"], IsPlanText: indicator.Definition.Length > 0),
            new(words["Indicator.Kind"], Kind(words, indicator)),
        ];
        Add(facts, words["Indicator.Motivation"], indicator.Motivation);
        Add(facts, words["Indicator.Reading"], indicator.Reading);
        Add(facts, words["Indicator.Unit"], indicator.UnitOfMeasure);
        if (indicator.Scale.Count > 0)
            facts.Add(new(words["Indicator.Scale"], string.Join(" – ", indicator.Scale), Note: words["Indicator.ScaleNote"], IsPlanText: true));
        if (indicator.Tolerance is { } tolerance)
            facts.Add(new(words["Indicator.Tolerance"], Tolerance(words, tolerance, indicator.UnitOfMeasure)));
        if (indicator.Direction != Direction.NotStated)
            facts.Add(new(words["Measure.Direction"], words[$"Direction.{indicator.Direction}"], Note: words["Indicator.DirectionNote"]));
        if (indicator.Accumulation != Accumulation.NotStated)
            facts.Add(new(words["Indicator.Accumulation"], words[$"Accumulation.{indicator.Accumulation}"]));
        if (indicator.Segments.Count > 0)
            facts.Add(new(words["Indicator.Segments"], string.Join(", ", indicator.Segments.Select(segment => UseFacts.Segment(words, segment)))));
        // What the library does not say the plans may say.
        var sources = Used(view, use => use.SourcePrinted);
        facts.Add(view.SourceName.Length > 0
            ? new(words["Measure.Source"], view.SourceName, Note: view.SourceKind is { } kind ? words[$"SourceKind.{kind}"] : null, IsPlanText: true)
            : new(words["Measure.Source"], sources.Length > 0 ? sources : words["Measure.NoSource"], IsPlanText: sources.Length > 0));
        var owners = view.OwnerName.Length > 0 ? view.OwnerName : Used(view, use => use.OwnerPrinted.Length > 0 ? use.OwnerPrinted : use.Owner?.Full ?? "");
        facts.Add(new(words["Indicator.Owner"], owners.Length > 0 ? owners : words["Indicator.NoOwner"], IsPlanText: owners.Length > 0));
        if (view.Usages is [{ Node.Use: { } use }, ..])
        {
            facts.Add(new(words["Measure.FollowUp"], UseFacts.FollowUp(words, use.FollowUp),
                Note: use.FollowUp.Printed.Length > 0 ? words["Measure.AsPrinted", use.FollowUp.Printed] : null));
            Add(facts, words["Measure.Decider"], use.Decider);
        }
        return facts;
    }

    /// <summary>"Kvantitativt", "Kluster av 3 parametrar", "Kvantitativt, kluster av 2 parametrar".</summary>
    public static string Kind(Words words, Indicator indicator)
    {
        var kind = words[$"IndicatorKind.{indicator.Kind}"];
        if (indicator.Parameters is not { } parameters)
            return kind;
        var cluster = words["Indicator.ClusterOf", parameters];
        return indicator.Kind == IndicatorKind.Cluster ? cluster : $"{kind}, {cluster.ToLower(CultureInfo.CurrentCulture)}";
    }

    private static string Used(IndicatorPageView view, Func<UsePanel, string> text) =>
        string.Join(", ", view.Usages.Select(usage => usage.Node.Use).OfType<UsePanel>().Select(text).Where(used => used.Length > 0).Distinct());

    // As many decimals as the tolerance has: it is a limit, and is not rounded.
    private static string Tolerance(Words words, decimal tolerance, string unit) =>
        words["Indicator.ToleranceText", $"{Formats.Number(tolerance, tolerance.Scale)} {unit}".TrimEnd()];

    private static void Add(List<FactList.Fact> facts, string term, string text)
    {
        if (text.Length > 0)
            facts.Add(new(term, text, IsPlanText: true));
    }
}
