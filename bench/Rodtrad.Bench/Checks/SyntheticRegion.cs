using Rodtrad.Bench.Threads;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Bench.Checks;

/// <summary>
/// A region whose plan is the synthetic thread with what checks look at: a styrmodell that demands, measures with values and
/// targets of which some are missing or printed in another unit, texts of which some hold a placeholder, and goals inherited from
/// a plan above of which some have been changed. The same for the same size.
/// </summary>
internal static class SyntheticRegion
{
    public static (RegionContent Region, PlanEdition Edition) Of(int size)
    {
        var bare = SyntheticPlan.Of(size);
        var nodes = bare.Nodes.Select((node, i) => node with
        {
            // Names repeat as little as in a real plan.
            Name = $"{node.Name} {i}",
            Text = node.Level.Text == "matt" ? "" : $"{node.Name}, återgivet som det är tryckt{(i % 500 == 0 ? " [Skriv datum]" : "")}.",
        }).ToSequence();
        var inherited = nodes.Where(node => node.Level.Text == "mal").ToList();
        var above = bare with
        {
            Plan = bare.Plan with { Code = Code.Of("over") },
            Nodes = inherited.Select((node, i) => i % 50 == 0 ? node with { Name = node.Name + ", alltid" } : node).ToSequence(),
            Links = [],
        };
        var edition = bare with
        {
            Nodes = nodes,
            Links = [.. bare.Links, .. inherited.Select(node => new Link(node.Code, new NodeReference(above.Plan.Code, node.Code), LinkType.InheritedFrom))],
            Uses = nodes.Where(node => node.Level.Text == "matt").Select(Use).ToSequence(),
        };
        var region = new RegionContent(
            new Region(Code.Of("bench"), "Syntet", [4, 8], [], []), [Model], [],
            [.. Enumerable.Range(0, 1000).Select(i => new Indicator(
                Code.Of($"indikator-{i}"), $"Andel nummer {i}", IndicatorKind.Quantitative, "", "", "", "%", 1, Direction.Higher, Accumulation.NotStated, ["K", "M"], null, null))],
            [], [above, edition]);
        return (region, edition);
    }

    private static GovernanceModel Model { get; } = new(Code.Of("rn-2020"), "Syntet", Validity.Always,
    [
        Level("vision", LevelKind.Vision), Level("perspektiv", LevelKind.Dimension), Level("mal", LevelKind.Goal),
        Level("fokus", LevelKind.Focus, Demand.Measure), Level("matt", LevelKind.Measure, Demand.Goal, Demand.Source, Demand.Target, Demand.FollowUp),
    ]);

    private static LevelType Level(string code, LevelKind kind, params Demand[] demands) => new(Code.Of(code), code, code, kind, [], false, "", [], "", [.. demands], "");

    private static IndicatorUse Use(Node node, int i) => new(
        node.Code, Code.Of($"indikator-{i % 1000}"),
        new Baseline(BaselineState.Measured, "K 70,1 M 72,2", [new PrintedValue("K", null, "", "70,1 %"), new PrintedValue("M", null, "", "72,2 %")]),
        i % 20 == 0 ? [Target(2026, $"{73 + i % 20},{i % 10} %")] : [Target(2026, $"{73 + i % 20},{i % 10} %"), Target(2028, i % 400 == 1 ? "7,25 st" : "80 %")],
        i % 30 == 0 ? "" : "Datalager", null, new FollowUp([Occasion.Tertial1, Occasion.Year], 1, "DÅ 04, ÅR"), "", false);

    private static Target Target(int year, string printed) => new(Period.OfYear(year), printed, []);
}
