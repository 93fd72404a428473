using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Bench.Threads;

/// <summary>
/// A thread of a whole region's size: a vision, 4 perspektiv, then goals, focus areas (every tenth under a second goal also) and
/// measures in the proportion of real plans. The same for the same size.
/// </summary>
internal static class SyntheticPlan
{
    public const string Plan = "syntet";

    private static readonly string[] Words =
    [
        "trygg", "vård", "hållbar", "ekonomi", "nöjda", "medborgare", "stabil", "bemanning", "hälsa", "jämlik", "tillgänglig", "kollektivtrafik",
        "regional", "utveckling", "kultur", "kompetens", "digital", "klimat", "arbetsmiljö", "delaktighet", "kvalitet", "säker", "process", "resultat",
    ];

    public static PlanEdition Of(int size)
    {
        var random = new Random(20261122);
        var nodes = new List<Node>(size);
        var links = new List<Link>(size);
        var levels = new[] { ("vision", 1), ("perspektiv", 4), ("mal", size / 50), ("fokus", size / 8), ("matt", 0) };
        var (aboveFrom, aboveCount) = (0, 0);
        foreach (var (level, share) in levels)
        {
            var from = nodes.Count;
            var count = share > 0 ? share : size - from;
            for (var i = 0; i < count; i++)
            {
                var node = Make(random, nodes.Count, level);
                nodes.Add(node);
                if (aboveCount == 0)
                    continue;
                var parent = aboveFrom + (int)((long)i * aboveCount / count);
                links.Add(Under(node, nodes[parent]));
                if (level == "fokus" && i % 10 == 0 && parent + 1 < from)
                    links.Add(Under(node, nodes[parent + 1]));
            }
            (aboveFrom, aboveCount) = (from, count);
        }
        var plan = new Plan(Code.Of(Plan), "Syntetisk plan", "plan", Code.Of("rs"), 2026, 2028, Code.Of("rn-2020"), [2026, 2028], [], true);
        // The order in the plan is from the top down and not the order of the codes.
        return new PlanEdition(
            plan, "1", PlanStatus.Draft, DecisionReference.None, PlanHeader.None, "", [], [], [],
            nodes.ToSequence(), links.ToSequence(), [], []);
    }

    private static Link Under(Node node, Node parent) => new(node.Code, new NodeReference(null, parent.Code), LinkType.PartOf);

    private static Node Make(Random random, int number, string level)
    {
        var name = new System.Text.StringBuilder();
        while (name.Length < 55)
            name.Append(Words[random.Next(Words.Length)]).Append(' ');
        // A multiplication that never meets itself gives codes in another order than the plan's.
        var code = Code.Of($"{level}-{number * 7919L % 1_000_003:000000}");
        return new Node(code, Code.Of(level), number + 1, name.ToString().TrimEnd(), "", false, "", "", null, null, Origin.Local, [], [], "");
    }
}
