using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Editions;

/// <summary>A draft is laid over the stored version node by node.</summary>
public sealed class EditionMergeTests
{
    [Fact]
    public void A_node_that_the_file_is_silent_about_stays_with_all_that_hangs_on_it()
    {
        var stored = Edition(Node("m", "mal"), Node("f", "faktor"), Node("sm", "matt"), Node("u", "uppdrag")) with
        {
            Links = [Under("f", "m"), Under("sm", "f"), Under("u", "m")],
            Uses = [Use("sm", Target(2020))],
            Assignments = [Assignment("u")],
        };
        var result = Merge(stored, Edition(Node("m", "mal")));
        Assert.Equal(stored.InOrder(), result.Content.Editions[0]);
        Assert.Equal(["Kept f", "Kept sm", "Kept u"], Told(result));
    }

    [Fact]
    public void A_node_that_the_file_names_is_as_the_file_says()
    {
        var stored = Edition(Node("m", "mal"), Node("sm", "matt"), Node("u", "uppdrag")) with
        {
            Links = [Link("sm", "m", LinkType.Measures), Link("sm", "m", LinkType.ContributesTo)],
            Uses = [Use("sm", Target(2020))],
            Assignments = [Assignment("u") with { Keyword = "Tillgänglighet" }],
        };
        var incoming = Edition(Node("m", "mal") with { Name = "Nytt namn", IsRetold = true }, Node("sm", "matt"), Node("u", "uppdrag")) with
        {
            Links = [Link("sm", "annan/m", LinkType.Measures)],
            Uses = [Use("sm", Target(2022, "82")) with { IsTracking = true }],
            Assignments = [Assignment("u") with { Deadline = DeadlineWords.Read("senast 2021", 2020, 2022) }],
        };
        var result = Merge(stored, incoming);
        Assert.Equal(incoming.InOrder(), result.Content.Editions[0]);
        Assert.Equal(
            [
                "Changed m Node.Name: m → Nytt namn, Node.IsRetold: False → True",
                "Changed sm Node.Links: ContributesTo m, Measures m → Measures annan/m, IndicatorUse.Targets: 2020 81 → 2022 82, IndicatorUse.IsTracking: False → True",
                "Changed u Assignment.Keyword: Tillgänglighet → , Assignment.Deadline: NotStated → Due 2021-12-31 senast 2021",
            ],
            Told(result));
    }

    [Fact]
    public void A_use_or_an_assignment_that_comes_or_goes_is_told_as_such() => Assert.Equal(
        ["Changed sm Node.Use: sm indikator NotPrinted 1 False →", "Changed u Node.Assignment:  → u NotStated False"],
        Told(Merge(
            Edition(Node("sm", "matt"), Node("u", "uppdrag")) with { Uses = [Use("sm")] },
            Edition(Node("sm", "matt"), Node("u", "uppdrag")) with { Assignments = [Assignment("u")] })));

    [Fact]
    public void What_the_file_says_is_to_go_goes_with_all_that_hangs_on_it_and_once_is_enough()
    {
        var stored = Edition(Node("m", "mal"), Node("sm", "matt"), Node("u", "uppdrag")) with
        {
            Links = [Link("sm", "m", LinkType.Measures), Under("u", "m")],
            Uses = [Use("sm")],
            Assignments = [Assignment("u")],
        };
        var result = Merge(stored, Edition(Node("m", "mal")), "sm", "u");
        Assert.Equal(Edition(Node("m", "mal")), result.Content.Editions[0]);
        Assert.Equal(["Removed sm", "Removed u"], Told(result));
        Assert.Empty(Merge(result.Content.Editions[0], Edition(Node("m", "mal")), "sm", "u").Changes);
    }

    [Fact]
    public void Kept_nodes_stand_last_in_their_own_order()
    {
        var stored = Edition(Node("a", "mal"), Node("b", "mal"), Node("c", "mal"), Node("d", "mal"));
        var incoming = Edition(Node("c", "mal"), Node("ny", "mal"), Node("a", "mal"));
        var once = Merge(stored, incoming);
        Assert.Equal(["c 1", "ny 2", "a 3", "b 4", "d 5"], Order(once));
        var twice = Merge(once.Content.Editions[0], incoming);
        Assert.Equal(Order(once), Order(twice));
        Assert.Equal(["Kept b", "Kept d"], Told(twice));
    }

    [Fact]
    public void The_plan_and_its_text_are_told_apart_from_the_nodes()
    {
        var stored = Edition();
        var incoming = stored with
        {
            Plan = ThePlan with { Title = "Ny titel", TargetYears = [2022] },
            Status = PlanStatus.Decided,
            Header = new PlanHeader("Regionen", "", "", ""),
            Sections = [new PlanSection(Code("vision"), 1, "Vision", "Text", false, true, [])],
            Footnotes = [new Footnote("1", "Not")],
        };
        Assert.Equal(
            [
                "Changed plan/plan Plan.Title: Styrelsens plan → Ny titel, Plan.TargetYears: 2020; 2022 → 2022, PlanEdition.Status: Draft → Decided, PlanEdition.Header:  → Regionen",
                "Changed plan/plan/text PlanEdition.Sections:  → vision 1 Vision Text False True, PlanEdition.Footnotes:  → 1 Not",
            ],
            Told(Merge(stored, incoming)));
    }

    [Fact]
    public void Laying_is_done_once_nothing_is_lost_and_the_file_stands_first() => Prop.ForAll(
        Versions, Versions, (stored, incoming) =>
        {
            var once = Merge(stored, incoming).Content.Editions[0];
            var twice = Merge(once, incoming);
            return twice.Content.Editions[0] == once
                && twice.Changes.All(change => change.Kind == ChangeKind.Kept)
                && once.Nodes.Select(node => node.Code).ToHashSet().SetEquals(stored.Nodes.Concat(incoming.Nodes).Select(node => node.Code))
                && once.Nodes.Select(node => node.Order).SequenceEqual(Enumerable.Range(1, once.Nodes.Count))
                && once.Nodes.Take(incoming.Nodes.Count).SequenceEqual(incoming.Nodes)
                && incoming.Links.All(once.Links.Contains);
        }).Holds();

    [Fact]
    public void A_version_in_order_stays_in_order() => Prop.ForAll(Versions, edition => edition.InOrder().InOrder() == edition.InOrder()).Holds();

    static readonly Arbitrary<PlanEdition> Versions = (
        from codes in Gen.Shuffle(Enumerable.Range(0, 12).ToArray())
        from count in Gen.Choose(0, 12)
        from names in Gen.Elements("", "Namn", "Annat namn").ArrayOf(12)
        from links in Gen.Choose(0, 11).Two().ListOf()
        let nodes = codes.Take(count).ToList()
        select Edition([.. nodes.Select(i => Node($"n{i}", "mal") with { Name = names[i] })]) with
        {
            Links = [.. links.Distinct().Where(link => nodes.Contains(link.Item1)).Select(link => Link($"n{link.Item1}", $"n{link.Item2}", LinkType.ContributesTo))],
            Uses = [.. nodes.Where(i => i % 3 == 0).Select(i => Use($"n{i}", Target(2020, names[i] + "81")))],
            Assignments = [.. nodes.Where(i => i % 5 == 0).Select(i => Assignment($"n{i}"))],
        }).ToArbitrary();

    static MergeResult Merge(PlanEdition stored, PlanEdition incoming, params string[] removed) => ContentMerge.Merge(
        Content(stored.InOrder()), Content(incoming), new Dictionary<(Code, string), Sequence<Code>> { [(Code("plan"), "1")] = [.. removed.Select(Code)] });

    static IEnumerable<string> Order(MergeResult result) => result.Content.Editions[0].Nodes.Select(node => $"{node.Code} {node.Order}");

    static IEnumerable<string> Told(MergeResult result) => result.Changes.Select(change =>
        $"{change.Kind} {change.Subject.Replace("plan/plan/node/", "", StringComparison.Ordinal)} {string.Join(", ", change.Fields.Select(field => $"{field.Field}: {field.Before} → {field.After}"))}".TrimEnd());
}
