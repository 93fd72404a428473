using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using static Rodtrad.Domain.Tests.Checks.Checked;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Checks;

/// <summary>What is missing, only where the styrmodell demands it.</summary>
public sealed class GapChecksTests
{
    [Theory]
    [InlineData("faktor", Demand.Measure, "KTR-001 x: faktor | x")]
    [InlineData("matt", Demand.Goal, "KTR-002 x: matt | x")]
    [InlineData("mal", Demand.Owner, "KTR-003 x: mal | x")]
    [InlineData("matt", Demand.Source, "KTR-004 x: matt | x")]
    [InlineData("matt", Demand.Target, "KTR-005 x: matt | x | 2020", "KTR-005 x: matt | x | 2022")]
    [InlineData("matt", Demand.FollowUp, "KTR-006 x: matt | x")]
    [InlineData("uppdrag", Demand.Receiver, "KTR-007 x: uppdrag | x")]
    [InlineData("uppdrag", Demand.Deadline, "KTR-008 x: uppdrag | x")]
    [InlineData("aktivitet", Demand.Goal, "KTR-009 x: aktivitet | x")]
    [InlineData("mal", Demand.Use, "KTR-010 x: mal | x")]
    public void What_the_styrmodell_demands_and_does_not_get(string level, Demand demand, params string[] found)
    {
        var edition = Edition(Node("x", level));
        Assert.Equal(found, Find(edition, Content(edition).Demanding(level, demand)));
        Assert.Empty(Find(edition));
    }

    [Theory]
    [InlineData("matt", "mal", LinkType.PartOf, false)]
    [InlineData("matt", "faktor", LinkType.Measures, false)]
    [InlineData("matt", "perspektiv", LinkType.PartOf, true)]
    [InlineData("matt", "mal", LinkType.GovernedBy, true)]
    [InlineData("matt", "mal", LinkType.InheritedFrom, true)]
    [InlineData("aktivitet", "program", LinkType.Implements, false)]
    [InlineData("aktivitet", "uppdrag", LinkType.Implements, false)]
    [InlineData("aktivitet", "perspektiv", LinkType.PartOf, true)]
    [InlineData("matt", "uppdrag", LinkType.PartOf, true)]
    public void A_goal_above_is_a_goal_a_focus_a_result_or_a_programme(string level, string above, LinkType type, bool isOrphan)
    {
        var edition = Edition(Node("x", level), Node("y", above)) with { Links = [Link("x", "y", type)] };
        Assert.Equal(isOrphan, Find(edition, Content(edition).Demanding(level, Demand.Goal)).Any());
    }

    [Fact]
    public void A_goal_in_another_plan_is_a_goal_above()
    {
        var edition = Edition(Node("x", "matt")) with { Links = [Link("x", "annan/mal", LinkType.ContributesTo)] };
        Assert.Empty(Find(edition, Content(edition).Demanding("matt", Demand.Goal)));
    }

    [Theory]
    [InlineData("aktivitet", LinkType.ContributesTo, true)]
    [InlineData("aktivitet", LinkType.Implements, true)]
    [InlineData("matt", LinkType.PartOf, true)]
    [InlineData("uppdrag", LinkType.PartOf, true)]
    [InlineData("faktor", LinkType.PartOf, false)]
    [InlineData("aktivitet", LinkType.InheritedFrom, false)]
    public void A_code_is_used_when_an_activity_a_measure_or_an_uppdrag_points_to_it(string from, LinkType type, bool isUsed)
    {
        var edition = Edition(Node("a1", "mal"), Node("x", from)) with { Links = [Link("x", "a1", type)] };
        Assert.Equal(isUsed ? [] : ["KTR-010 a1: mal | a1"], Find(edition, Content(edition).Demanding("mal", Demand.Use)));
    }

    [Fact]
    public void An_owner_is_a_unit_of_the_node_the_measure_or_the_activity_also_when_it_is_only_printed()
    {
        var edition = Edition(Node("a", "matt"), Node("b", "matt"), Node("c", "matt"), Node("d", "aktivitet"), Node("e", "aktivitet"), Node("f", "aktivitet")) with
        {
            Uses = [Use("a"), Use("b") with { Owner = Code("rs") }, Use("c") with { OwnerPrinted = "RLF (Kommunikation)" }],
            Activities = [Activity("d"), Activity("e") with { Responsible = [Code("rs")] }, Activity("f") with { ResponsiblePrinted = "Respektive CD och VC" }],
        };
        Assert.Equal(["a"], Nodes(edition, "matt"));
        Assert.Equal(["d"], Nodes(edition, "aktivitet"));

        static IEnumerable<string?> Nodes(PlanEdition edition, string level) =>
            EditionChecks.Of(edition, Content(edition).Demanding(level, Demand.Owner)).Select(finding => finding.Place.Node?.Text);
    }

    [Fact]
    public void A_deadline_is_any_time_that_is_printed()
    {
        var edition = Edition(Node("a", "uppdrag"), Node("b", "uppdrag"), Node("c", "aktivitet")) with
        {
            Assignments = [Assignment("a"), Assignment("b") with { Deadline = DeadlineWords.Read("Löpande", 2020, 2022) }],
            Activities = [Activity("c") with { Deadline = DeadlineWords.Read("På sikt", 2020, 2022) }],
        };
        Assert.Equal(["KTR-008 a: uppdrag | a"], Find(edition, Content(edition).Demanding("uppdrag", Demand.Deadline)));
        Assert.Empty(Find(edition, Content(edition).Demanding("aktivitet", Demand.Deadline)));
    }

    [Fact]
    public void A_missing_target_stands_in_a_cell_of_the_table()
    {
        var edition = Edition(Node("sm", "matt") with { Name = "Sjukfrånvaro", SourceHeading = "Framgångsfaktor: Hälsa" }) with { Uses = [Use("sm", Target(2020))] };
        Assert.Equal(
            new FindingPlace(Code("sm"), "Framgångsfaktor: Hälsa", "Sjukfrånvaro", "2022"),
            Assert.Single(EditionChecks.Of(edition, Content(edition).Demanding("matt", Demand.Target))).Place);
    }

    [Fact]
    public void The_gaps_of_the_thread_and_the_findings_are_the_same()
    {
        var edition = Edition(Node("f", "faktor"), Node("sm", "matt"), Node("u", "uppdrag")) with { Uses = [Use("sm", Target(2020))] };
        var region = Content(edition).Demanding("matt", Demand.Target, Demand.Source, Demand.FollowUp, Demand.Goal, Demand.Owner);
        Assert.Equal(ThreadGaps.Of(edition, region.Models[0]).Count, EditionChecks.Of(edition, region).Count);
        Assert.Equal(5, EditionChecks.Of(edition, region).Count);
    }

    static Activity Activity(string node) => new(Code(node), [], false, "", Deadline.NotStated, false);
}
