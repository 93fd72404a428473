using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Goals;

public sealed class ThreadRulesTests
{
    static readonly Node[] Good = [Node("p", "perspektiv"), Node("m", "mal"), Node("f", "faktor"), Node("sm", "matt")];

    [Fact]
    public void A_thread_in_order_has_no_problems() =>
        Assert.Empty(Check(Good, Under("m", "p"), Under("f", "m"), Under("sm", "f"), Link("sm", "m", LinkType.ContributesTo)));

    [Fact]
    public void TRD_001_the_level_must_be_in_the_model() => Assert.Equal(
        ["TRD-001 plan/plan/node/x: x | omrade | Styrmodell 2020"], Check([Node("x", "omrade")]));

    [Fact]
    public void A_level_that_could_not_be_read_is_already_reported() =>
        Assert.Empty(Check([Node("x", "mal") with { Level = default }]));

    [Fact]
    public void TRD_002_a_link_must_lead_to_a_node_of_the_plan() => Assert.Equal(
        ["TRD-002 plan/plan/node/m/link/borta: m | borta"], Check([Node("m", "mal")], Under("m", "borta")));

    [Fact]
    public void TRD_002_also_across_plans()
    {
        Link[] links = [Link("m", "annan/x", LinkType.ContributesTo), Link("m", "annan/y", LinkType.InheritedFrom)];
        Assert.Equal(
            ["TRD-002 plan/plan/node/m/link/annan/y: m | annan/y"],
            Check([Node("m", "mal")], links, reference => reference == new NodeReference(Code("annan"), Code("x"))));
    }

    [Fact]
    public void TRD_003_a_node_lies_under_the_levels_that_the_model_allows() => Assert.Equal(
        ["TRD-003 plan/plan/node/sm/link/m: sm | matt | m | mal | faktor"], Check([Node("m", "mal"), Node("sm", "matt")], Under("sm", "m")));

    [Fact]
    public void TRD_003_says_nothing_of_other_threads_than_the_plans_own_order() =>
        Assert.Empty(Check([Node("m", "mal"), Node("sm", "matt")], Link("sm", "m", LinkType.Measures), Link("sm", "m", LinkType.Implements)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TRD_004_a_node_cannot_lie_under_itself(int length)
    {
        var nodes = Enumerable.Range(0, length).Select(i => Node($"n{i}", "ring")).ToArray();
        var ring = Enumerable.Range(0, length).Select(i => Under($"n{i}", $"n{(i + 1) % length}"));
        var model = Model with { Levels = [Level("ring", LevelKind.Goal, "ring")] };
        Assert.Equal(
            nodes.Select(node => $"TRD-004 plan/plan/node/{node.Code}: {node.Code}"),
            ThreadRules.Check(Code("plan"), model, [.. nodes], [.. ring], _ => true).Told());
    }

    [Fact]
    public void TRD_004_names_the_ring_and_not_what_hangs_on_it()
    {
        var model = Model with { Levels = [Level("ring", LevelKind.Goal, "ring")] };
        Node[] nodes = [Node("top", "ring"), Node("a", "ring"), Node("b", "ring"), Node("between", "ring"), Node("c", "ring"), Node("leaf", "ring")];
        Link[] links = [Under("a", "b"), Under("b", "a"), Under("a", "top"), Under("between", "a"), Under("c", "between"), Under("c", "c"), Under("leaf", "c")];
        Assert.Equal(["a", "b", "c"], ThreadRules.Check(Code("plan"), model, [.. nodes], [.. links], _ => true).Select(problem => problem.Arguments[0]));
    }

    [Fact]
    public void TRD_005_a_level_may_require_a_parent_and_another_thread_is_none()
    {
        var model = Model with { Levels = [Level("mal", LevelKind.Goal), Level("matt", LevelKind.Measure, "mal", "faktor") with { ParentRequired = true }] };
        Assert.Equal(
            ["TRD-005 plan/plan/node/sm: sm | matt | mal, faktor"],
            ThreadRules.Check(Code("plan"), model, [Node("m", "mal"), Node("sm", "matt")], [Link("sm", "m", LinkType.Measures)], _ => true).Told());
        Assert.Empty(ThreadRules.Check(Code("plan"), model, [Node("sm", "matt")], [Link("sm", "annan/m", LinkType.PartOf)], _ => true));
    }

    [Theory]
    [InlineData("A1", true)]
    [InlineData("", true)]
    [InlineData("A12", false)]
    [InlineData("E1", false)]
    public void TRD_006_a_printed_code_follows_the_pattern_of_its_level(string printed, bool fits)
    {
        var model = Model with { Levels = [Level("mal", LevelKind.Goal) with { CodePattern = "[A-D][0-9]" }] };
        Assert.Equal(
            fits ? [] : [$"TRD-006 plan/plan/node/m: {printed} | mal | [A-D][0-9]"],
            ThreadRules.Check(Code("plan"), model, [Node("m", "mal") with { Number = printed }], [], _ => true).Told());
    }

    [Fact]
    public void A_node_may_lie_under_several() => Assert.Empty(Check(
        [Node("m1", "mal"), Node("m2", "mal"), Node("f", "faktor")], Under("f", "m1"), Under("f", "m2")));

    [Fact]
    public void Every_breach_is_told_at_once() => Assert.Equal(
        ["TRD-001", "TRD-002", "TRD-003"],
        ThreadRules.Check(
            Code("plan"), Model, [Node("x", "omrade"), Node("m", "mal"), Node("sm", "matt")], [Under("m", "borta"), Under("sm", "m")], _ => false)
            .Select(problem => problem.Code));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chain_or_ring_of_ten_thousand_nodes_is_checked_without_going_deep(bool isRing)
    {
        const int Length = 10_000;
        var model = Model with { Levels = [Level("ring", LevelKind.Goal, "ring")] };
        var nodes = Enumerable.Range(0, Length).Select(i => Node($"n{i:00000}", "ring")).ToSequence();
        var links = Enumerable.Range(0, isRing ? Length : Length - 1).Select(i => Under($"n{i:00000}", $"n{(i + 1) % Length:00000}")).ToSequence();
        var problems = ThreadRules.Check(Code("plan"), model, nodes, links, _ => true).ToList();
        Assert.Equal(isRing ? Length : 1, problems.Count);
        Assert.All(problems, problem => Assert.Equal(isRing ? "TRD-004" : "TRD-007", problem.Code));
    }

    [Theory]
    [InlineData(40, 0)]
    [InlineData(41, 1)]
    public void TRD_007_a_thread_has_a_depth_that_can_be_drawn(int depth, int expected)
    {
        var model = Model with { Levels = [Level("ring", LevelKind.Goal, "ring")] };
        var nodes = Enumerable.Range(0, depth).Select(i => Node($"n{i}", "ring")).ToSequence();
        var links = Enumerable.Range(0, depth - 1).Select(i => Under($"n{i + 1}", $"n{i}")).ToSequence();
        Assert.Equal(Enumerable.Repeat($"TRD-007 plan/plan/node/n{depth - 1}: n{depth - 1} | {depth} | 40", expected),
            ThreadRules.Check(Code("plan"), model, nodes, links, _ => true).Told());
    }

    [Fact]
    public void TRD_008_a_ladder_of_parents_cannot_make_a_thread_that_never_ends()
    {
        // Two nodes on each rung, each under both of the rung above: thirty rungs would be shown in two thousand million places.
        var model = Model with { Levels = [Level("ring", LevelKind.Goal, "ring")] };
        var nodes = Enumerable.Range(0, 30).SelectMany(i => (Node[])[Node($"a{i}", "ring"), Node($"b{i}", "ring")]).ToSequence();
        var links = Enumerable.Range(1, 29).SelectMany(i => (Link[])
            [Under($"a{i}", $"a{i - 1}"), Under($"a{i}", $"b{i - 1}"), Under($"b{i}", $"a{i - 1}"), Under($"b{i}", $"b{i - 1}")]).ToSequence();
        Assert.Equal(["TRD-008 plan/plan: 1000000"], ThreadRules.Check(Code("plan"), model, nodes, links, _ => true).Told());
    }

    [Theory]
    [InlineData("sm-12", null, "sm-12")]
    [InlineData("plan/sm-12", "plan", "sm-12")]
    public void A_reference_names_a_node_here_or_in_another_plan(string written, string? plan, string node)
    {
        Assert.True(NodeReference.TryParse(written, out var reference));
        Assert.Equal(plan, reference.Plan?.Text);
        Assert.Equal(node, reference.Node.Text);
        Assert.Equal(written, reference.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/sm")]
    [InlineData("plan/")]
    [InlineData("a/b/c")]
    [InlineData("två ord")]
    public void Anything_else_is_no_reference(string? written) => Assert.False(NodeReference.TryParse(written, out _));

    static IEnumerable<string> Check(Node[] nodes, params Link[] links) => Check(nodes, links, _ => false);

    static IEnumerable<string> Check(Node[] nodes, Link[] links, Func<NodeReference, bool> exists) =>
        ThreadRules.Check(Code("plan"), Model, [.. nodes], [.. links], exists).Told();
}
