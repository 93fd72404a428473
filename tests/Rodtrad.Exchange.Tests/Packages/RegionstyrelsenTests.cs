using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>The plan of regionstyrelsen in Västernorrland for 2025 holds what was printed, no more and no less.</summary>
public sealed class RegionstyrelsenTests
{
    static readonly Import<Package> Import = PackageReader.Read(RepositoryRoot.Of("examples", "vasternorrland"));

    static readonly RegionContent Content = Import.Value!.Content;

    static readonly PlanEdition Plan = Content.Latest(Code.Of("rvn-rs-2025"))!;

    static readonly GovernanceModel Model = Content.Models.Single(model => model.Code == Plan.Plan.Model);

    static readonly Dictionary<Code, Node> Nodes = Plan.Nodes.ToDictionary(node => node.Code);

    static readonly Dictionary<Code, Indicator> Library = Content.Indicators.ToDictionary(indicator => indicator.Code);

    [Fact]
    public void It_is_read_without_a_problem_and_breaks_no_rule()
    {
        Assert.Empty(Import.Problems);
        Assert.Empty(ContentRules.Check(Content));
    }

    [Fact]
    public void It_comes_back_as_it_was()
    {
        using var folder = PackageFolder.Of(PackageWriter.Write(Content));
        var back = folder.Read();
        Assert.Empty(back.Problems);
        Assert.Equal(Content, back.Value!.Content);
    }

    [Fact]
    public void Every_level_has_the_printed_number_of_nodes() => Assert.Equal(
        new Dictionary<string, int> { ["malomrade"] = 3, ["mal"] = 6, ["indikator"] = 22, ["uppdrag"] = 42 }.OrderBy(level => level.Key),
        Plan.Counts(origin => origin == Origin.Local).ToDictionary(level => level.Key.Text, level => level.Value).OrderBy(level => level.Key));

    [Fact]
    public void Sixteen_indicators_are_printed_as_quantitative_and_six_as_qualitative() => Assert.Equal(
        [("Indikator - kvalitativ", 6), ("Indikator - kvantitativ", 16)],
        Plan.Uses.CountBy(use => Nodes[use.Node].Group).Select(group => (group.Key, group.Value)).Order());

    [Fact]
    public void Seven_indicators_are_clusters_of_a_printed_number_of_parameters()
    {
        Assert.Equal([2, 3, 2, 2, 2], Parameters("Indikator - kvantitativ"));
        Assert.Equal([5, 2], Parameters("Indikator - kvalitativ"));
    }

    [Fact]
    public void What_is_judged_has_a_scale_with_the_best_first()
    {
        var judged = Plan.Uses.Select(use => Library[use.Indicator]).Where(indicator => indicator.Scale.Count > 0).ToList();
        Assert.Equal(11, judged.Count);
        Assert.All(judged, indicator => Assert.Equal(["Ja", "Delvis", "Nej"], indicator.Scale));
        Assert.All(judged, indicator => Assert.True(indicator.Kind is IndicatorKind.Cluster or IndicatorKind.Qualitative));
        Assert.All(judged, indicator => Assert.Contains("bilaga 1", indicator.Reading, StringComparison.Ordinal));
    }

    [Fact]
    public void Regionstyrelsen_has_uppdrag_in_two_roles()
    {
        Assert.Equal(
            [("leda", 29), ("namnd-rlf", 13)],
            Plan.Assignments.CountBy(assignment => assignment.Role!.Value.Text).Select(role => (role.Key, role.Value)).Order());
        Assert.All(Plan.Assignments, assignment => Assert.Equal([Code.Of("rs")], assignment.Receivers));
        Assert.All(Plan.Assignments, assignment => Assert.Equal("mal", Nodes[Plan.Tree().Parents(assignment.Node).Single()].Level.Text));
    }

    [Fact]
    public void Deadlines_are_read() => Assert.Equal(
        [
            (DeadlineKind.NotStated, 22), (DeadlineKind.Due, 2), (DeadlineKind.During, 12), (DeadlineKind.From, 1), (DeadlineKind.Ongoing, 2),
            (DeadlineKind.PlanPeriod, 1), (DeadlineKind.LongTerm, 1), (DeadlineKind.Conditional, 1),
        ],
        Plan.Assignments.CountBy(assignment => assignment.Deadline.Kind).Select(kind => (kind.Key, kind.Value)).Order());

    [Fact]
    public void A_value_for_another_year_than_its_heading_is_a_value_for_that_year() => Assert.Equal(
        [(Period.OfYear(2022), "39 %"), (Period.OfYear(2024), "40 %")],
        Use("digital-mognad").Baseline.Values.Select(value => (value.Period!.Value, value.Printed)));

    [Fact]
    public void Two_units_in_a_cell_are_two_values() => Assert.Equal(
        ["2022 RVN 77", "2022 RLF 74", "2023 RVN 78", "2023 RLF 77"],
        Use("hme-totalindex").Baseline.Values.Select(value => $"{value.Period} {value.Segment} {value.Printed}"));

    [Fact]
    public void Goals_come_from_a_plan_that_is_not_loaded()
    {
        Assert.Equal([Code.Of("rvn-regionplan-2025")], Plan.Plan.Superiors);
        Assert.Equal(PlanStatus.External, Content.Latest(Code.Of("rvn-regionplan-2025"))!.Status);
        Assert.Equal("24RS64-3", Content.Latest(Code.Of("rvn-regionplan-2025"))!.Decision.DiaryNumber);
        Assert.Equal(
            Plan.Nodes.Where(node => node.Level.Text is "malomrade" or "mal").Select(node => node.Code),
            Plan.Links.Where(link => link.Type == LinkType.DerivedFrom && link.To.Plan?.Text == "rvn-regionplan-2025").Select(link => link.From));
    }

    [Fact]
    public void It_is_decided_though_the_plan_does_not_say_when()
    {
        Assert.Equal(PlanStatus.Decided, Plan.Status);
        Assert.Equal([CheckCatalogue.DecisionIncomplete], EditionChecks.OfPrint(Plan, Content).Select(finding => finding.Check));
    }

    [Fact]
    public void The_six_qualitative_indicators_lack_the_outcome_that_the_plan_says_is_given()
    {
        var gaps = ThreadGaps.Of(Plan, Model);
        Assert.All(gaps, gap => Assert.Equal(GapKind.Target, gap.Kind));
        Assert.Equal(
            Plan.Nodes.Where(node => node.Group == "Indikator - kvalitativ").SelectMany(node => new[] { $"{node.Code} 2025", $"{node.Code} 2027" }),
            gaps.Select(gap => $"{gap.Node} {gap.Year}"));
    }

    [Fact]
    public void Three_areas_and_six_goals_come_from_a_plan_that_is_not_loaded()
    {
        var found = EditionChecks.Of(Plan, Content).Where(finding => finding.Check == CheckCatalogue.SourceNotLoaded).ToList();
        Assert.Equal(9, found.Count);
        Assert.All(found, finding => Assert.Equal("Regionplan 2025–2027", finding.Arguments[2]));
    }

    [Fact]
    public void What_the_source_holds_but_not_this_package_waits() => Assert.Equal(
        [(SourcePartKind.Table, 2), (SourcePartKind.Appendix, 3)],
        Plan.SourceParts.Where(part => part.State == SourcePartState.Waiting).CountBy(part => part.Kind).Select(kind => (kind.Key, kind.Value)).Order());

    [Fact]
    public void Every_indicator_is_as_it_was_printed() => Assert.Equal(
        PrintedTables.Rows("003-indikatorer").Select(row => PrintedTables.Told(
            (string?)row["mal"], $"Indikator - {row["typ"]}", (string?)row["indikator"], Outcome((string?)row["utfall2022"]), Outcome((string?)row["utfall2023"]),
            (string?)row["mal2025"], (string?)row["mal2027"], row["kluster_parametrar"]?.ToString())),
        Plan.Uses.Select(use => PrintedTables.Told(
            Goal(use.Node), Nodes[use.Node].Group, Nodes[use.Node].Name + Nodes[use.Node].Text, Outcome(use, 2022), Outcome(use, 2023),
            Target(use, 2025), Target(use, 2027), Library[use.Indicator].Parameters?.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Every_uppdrag_is_as_it_was_printed() => Assert.Equal(
        PrintedTables.Rows("003-uppdrag").Select(row => PrintedTables.Told(
            (string?)row["mal"], (string?)row["roll"] == "leda och samordna" ? "leda" : "namnd-rlf",
            // The mark of a note stands as a figure in the table, and a condition is only hinted at there.
            ((string?)row["uppdrag"])!.Replace("strategi7", "strategi", StringComparison.Ordinal),
            ((string?)row["tid"])?.Replace("När ... finns på plats (villkor)", "När strategi för miljö, energi och klimat finns på plats", StringComparison.Ordinal))),
        Plan.Assignments.Select(assignment => PrintedTables.Told(
            Goal(assignment.Node), assignment.Role!.Value.Text, Nodes[assignment.Node].Name, assignment.Deadline.Printed)));

    [Fact]
    public void The_words_printed_in_bold_are_kept()
    {
        var bold = PrintedTables.Rows("003-uppdrag").Select(row => (string?)row["nyckelord"] ?? "").ToList();
        Assert.All(Plan.Assignments.Zip(bold), pair => Assert.StartsWith(pair.Second, pair.First.Keyword, StringComparison.Ordinal));
        Assert.All(
            Plan.Assignments.SelectMany(assignment => assignment.Keyword.Split(", ").Select(word => (word, Nodes[assignment.Node].Name))),
            pair => Assert.Contains(pair.word, pair.Name, StringComparison.Ordinal));
    }

    static IndicatorUse Use(string indicator) => Plan.Uses.Single(use => use.Indicator.Text == indicator);

    static IEnumerable<int> Parameters(string group) => Plan.Uses
        .Where(use => Nodes[use.Node].Group == group).Select(use => Library[use.Indicator])
        .Where(indicator => indicator.Kind == IndicatorKind.Cluster).Select(indicator => indicator.Parameters!.Value);

    static string Goal(Code node)
    {
        var goal = Nodes[Plan.Tree().Parents(node).Single()];
        return $"{goal.Number} {goal.Name}";
    }

    static string? Target(IndicatorUse use, int year) => use.Targets.FirstOrDefault(target => target.Period.First.Year == year)?.Printed;

    // What is printed under a year's heading: a new indicator says so under both, and a value in brackets is for a later year.
    static string? Outcome(IndicatorUse use, int year) => use.Baseline.State == BaselineState.NewMeasure
        ? use.Baseline.Printed
        : Outcome(string.Join(", ", use.Baseline.Values
            .Where(value => value.Period!.Value.Year == year || (year == 2023 && value.Stamp.Length > 0))
            .Select(value => $"{value.Segment} {value.Printed}".Trim())));

    static string? Outcome(string? printed) => printed?.Replace("(40 % 2024)", "40 %", StringComparison.Ordinal);
}
