using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>The package of Region Norrbotten holds what the printed plan holds, no more and no less.</summary>
public sealed class NorrbottenTests
{
    static readonly Package Package = PackageReader.Read(RepositoryRoot.Of("examples", "norrbotten")).Value!;

    static readonly PlanEdition Plan = Package.Content.Latest(Code.Of("rn-rs-2020"))!;

    [Fact]
    public void It_is_read_without_a_problem_and_breaks_no_rule()
    {
        Assert.Empty(PackageReader.Read(RepositoryRoot.Of("examples", "norrbotten")).Problems);
        Assert.Empty(ContentRules.Check(Package.Content));
    }

    [Fact]
    public void Every_level_has_the_printed_number_of_nodes() => Assert.Equal(
        new Dictionary<string, int>
        {
            ["vision"] = 1,
            ["perspektiv"] = 5,
            ["strategiskt-mal"] = 17,
            ["framgangsfaktor"] = 30,
            ["styrmatt"] = 62,
            ["uppdrag"] = 17,
            ["strategi"] = 10,
            ["paverkansfraga"] = 7,
        }.OrderBy(level => level.Key),
        Plan.Tree().CountsByLevel().ToDictionary(level => level.Key.Text, level => level.Value).OrderBy(level => level.Key));

    [Fact]
    public void Four_measures_are_activities_that_are_only_followed()
    {
        var names = Plan.Nodes.ToDictionary(node => node.Code, node => node.Name);
        var activities = Plan.Uses.Where(use => names[use.Node].StartsWith("Aktivitet: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, activities.Count);
        Assert.All(activities, use => Assert.True(use.IsTracking));
        Assert.Equal(7, Plan.Uses.Count(use => use.IsTracking));
    }

    [Fact]
    public void Every_measure_is_used_and_every_uppdrag_is_given()
    {
        Assert.Equal(62, Plan.Uses.Count);
        Assert.Equal(17, Plan.Assignments.Count);
        Assert.Equal(15, Plan.Assignments.Count(assignment => assignment.Receivers.Count > 0));
    }

    [Fact]
    public void Four_goals_are_printed_under_two_names()
    {
        var twice = Plan.Nodes.Where(node => node.Spellings.Count > 0).ToList();
        Assert.Equal(4, twice.Count);
        Assert.All(twice, node => Assert.Equal("strategiskt-mal", node.Level.Text));
        Assert.Equal(4, EditionChecks.Of(Plan, Package.Content).Count(finding => finding.Check == CheckCatalogue.SeveralNames));
    }

    [Fact]
    public void Every_text_about_follow_up_is_understood()
    {
        Assert.All(Plan.Uses, use => Assert.True(use.FollowUp is { Occasions.Count: > 0 }, use.FollowUp.Printed));
        Assert.Equal(11, Plan.Uses.Select(use => use.FollowUp.Printed).Distinct().Count());
        Assert.Equal(4, Plan.Uses.Select(use => (use.FollowUp.Occasions, use.FollowUp.EveryYears)).Distinct().Count() - 1);
    }

    [Fact]
    public void Deadlines_are_read_or_keep_their_words() => Assert.Equal(
        [DeadlineKind.From, DeadlineKind.PlanPeriod, DeadlineKind.Unread],
        Plan.Assignments.Select(assignment => assignment.Deadline.Kind).Where(kind => kind != DeadlineKind.NotStated).Order());

    [Fact]
    public void One_factor_has_no_measure_and_ten_nodes_have_gaps()
    {
        var model = Package.Content.Models.Single();
        var gaps = ThreadGaps.Of(Plan, model);
        Assert.Equal(
            [
                "ff-01 Measure", "sm-02 Target 2022", "sm-40 Target 2022", "sm-41 Target 2022", "sm-42 Target 2022", "sm-46 Target 2022",
                "sm-49 Target 2022", "sm-50 Target 2022", "sm-56 Source", "sm-58 Source",
            ],
            gaps.Select(gap => $"{gap.Node} {gap.Kind} {gap.Year}".TrimEnd()));
    }

    [Fact]
    public void Everything_the_checks_find()
    {
        var found = EditionChecks.Of(Plan, Package.Content);
        Assert.Equal(
            [("IAK-001", 4), ("KTR-001", 1), ("KTR-004", 2), ("KTR-005", 7), ("KTR-013", 1), ("KTR-017", 1), ("KTR-025", 3), ("KTR-026", 1), ("RAK-001", 2), ("RAK-002", 1), ("RAK-003", 2)],
            found.GroupBy(finding => finding.Check.Code).Select(group => (group.Key, group.Count())).OrderBy(kind => kind.Key, StringComparer.Ordinal));
        Assert.Equal("[Godkänt datum]", found.Single(finding => finding.Check == CheckCatalogue.Placeholder).Printed);
        // "Antal" with per cent, as the document prints it.
        Assert.Equal("sm-45", found.Single(finding => finding.Check == CheckCatalogue.CountInPercent).Place.Node?.Text);
    }

    [Fact]
    public void Thirteen_measures_have_no_target_for_2022_and_six_of_them_are_only_followed()
    {
        var without = Plan.Uses.Where(use => use.Targets.All(target => target.Period.LastYear < 2022)).ToList();
        Assert.Equal((13, 6), (without.Count, without.Count(use => use.IsTracking)));
    }

    [Fact]
    public void Every_node_of_the_thread_is_reached_from_a_root_and_every_measure_lies_in_a_perspective()
    {
        var tree = Plan.Tree();
        Assert.Equal(Plan.Nodes.Count, tree.Roots.SelectMany(tree.Below).Concat(tree.Roots).Distinct().Count());
        var levels = Plan.Nodes.ToDictionary(node => node.Code, node => node.Level.Text);
        Assert.All(Plan.Nodes.Where(node => node.Level.Text == "styrmatt"), node => Assert.Equal(
            ["vision", "perspektiv", "strategiskt-mal", "framgangsfaktor", "styrmatt"], tree.PathTo(node.Code).Select(code => levels[code])));
    }

    [Fact]
    public void Nothing_that_was_printed_lies_under_two() => Assert.All(
        Plan.Links.Where(link => link.Type == LinkType.PartOf).GroupBy(link => link.From), links => Assert.Single(links));
}
