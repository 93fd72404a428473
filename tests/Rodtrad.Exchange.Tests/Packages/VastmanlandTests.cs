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

/// <summary>The package of Region Västmanland holds what the printed plan holds, no more and no less.</summary>
public sealed class VastmanlandTests
{
    static readonly Import<Package> Import = PackageReader.Read(RepositoryRoot.Of("examples", "vastmanland"));

    static readonly RegionContent Content = Import.Value!.Content;

    static readonly PlanEdition Plan = Content.Latest(Code.Of("rvm-rk-2019"))!;

    static readonly Dictionary<Code, Node> Nodes = Plan.Nodes.ToDictionary(node => node.Code);

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
        new Dictionary<string, int>
        {
            ["perspektiv"] = 4,
            ["mal"] = 12,
            ["program"] = 17,
            ["prioriterad-utveckling"] = 9,
            ["aktivitet"] = 14,
            ["malomrade"] = 3,
            ["processmal"] = 3,
            ["indikator"] = 13,
        }.OrderBy(level => level.Key),
        Plan.Counts(origin => origin == Origin.Local).ToDictionary(level => level.Key.Text, level => level.Value).OrderBy(level => level.Key));

    [Fact]
    public void Twenty_one_of_the_printed_codes_are_linked_from_activities()
    {
        var coded = Plan.Nodes.Where(node => node.Number.Length > 0).Select(node => node.Code).ToHashSet();
        Assert.Equal(38, coded.Count);
        var links = Plan.Links.Where(link => Nodes[link.From].Level.Text == "aktivitet" && link.Type != LinkType.PartOf).ToList();
        Assert.Equal(42, links.Count);
        Assert.All(links, link => Assert.Equal(
            Nodes[link.To.Node].Level.Text == "mal" ? LinkType.ContributesTo : LinkType.Implements, link.Type));
        Assert.Equal(21, links.Select(link => link.To.Node).Distinct().Count(coded.Contains));
    }

    [Fact]
    public void Codes_have_gaps_and_lie_in_the_perspective_of_their_letter()
    {
        Assert.DoesNotContain(Plan.Nodes, node => node.Number.StartsWith("C2", StringComparison.Ordinal));
        Assert.Equal(
            ["A invanare", "B verksamhet", "C ekonomi", "D medarbetare"],
            Plan.Links.Where(link => link.Type == LinkType.PartOf && Nodes[link.From].Number.Length > 0)
                .Select(link => $"{Nodes[link.From].Number[0]} {link.To}").Distinct().Order());
    }

    [Fact]
    public void A_perspective_is_one_node_however_it_is_spelled() => Assert.Equal(
        [
            "Invånare/patient: Invånare/kundperspektiv, Invånare/kund",
            "Verksamhet/process: Verksamhet/processperspektiv",
            "Medarbetare: Medarbetare/uppdragstagarperspektiv, Medarbetare och uppdragstagare",
            "Ekonomi: Ekonomiperspektiv",
        ],
        Plan.Nodes.Where(node => node.Level.Text == "perspektiv")
            .Select(node => $"{node.Name}: {string.Join(", ", node.Spellings.Select(spelling => spelling.Text))}"));

    [Fact]
    public void Every_programme_stands_for_a_document_and_one_document_for_two()
    {
        var documents = Plan.Nodes.Where(node => node.Level.Text == "program").Select(node => node.Document).ToList();
        Assert.DoesNotContain(null, documents);
        Assert.Equal(16, documents.Distinct().Count());
        Assert.Equal(17, Content.Documents.Count);
    }

    [Fact]
    public void An_activity_of_each_chief_is_a_responsibility_of_every_centre()
    {
        var centres = Content.Region.Units.Where(unit => unit.Type.Text == "centrum").Select(unit => unit.Code).ToSequence();
        Assert.Equal(7, centres.Count);
        var shared = Plan.Activities.Where(activity => activity.ForEach).ToList();
        Assert.Equal(5, shared.Count);
        Assert.All(shared, activity =>
        {
            Assert.Equal(centres, activity.Responsible);
            Assert.StartsWith("Respektive CD", activity.ResponsiblePrinted, StringComparison.Ordinal);
        });
        Assert.All(Plan.Activities.Where(activity => !activity.ForEach), activity => Assert.Single(activity.Responsible));
        Assert.All(Plan.Activities, activity =>
            Assert.Equal(Nodes[activity.Node].Name.StartsWith("Förvaltningsinternt: ", StringComparison.Ordinal), activity.IsInternal));
        Assert.Equal(4, Plan.Activities.Count(activity => activity.IsInternal));
    }

    [Fact]
    public void The_time_of_every_activity_is_understood_and_what_goes_on_is_reported_at_delår()
    {
        Assert.Equal(
            [(DeadlineKind.Due, 6), (DeadlineKind.Ongoing, 8)],
            Plan.Activities.CountBy(activity => activity.Deadline.Kind).Select(kind => (kind.Key, kind.Value)).Order());
        Assert.Equal(7, Plan.Activities.Count(activity => activity.Deadline.ReportAt.Contains(Occasion.Interim)));
    }

    [Fact]
    public void Four_indicators_have_a_target_and_nine_are_followed_without()
    {
        Assert.Equal(9, Plan.Uses.Count(use => use.IsTracking && use.Targets.Count == 0));
        Assert.Equal(
            ["2019: 30 %", "2019: 78 %", "3,7 %", "2019: 0 mkr"],
            Plan.Uses.Where(use => !use.IsTracking).Select(use => Assert.Single(use.Targets).Printed));
        Assert.Equal(
            [new PrintedValue("", Period.OfYear(2018), "Prognos", "+27 mkr")],
            Plan.Uses.Single(use => use.Indicator.Text == "ekonomiskt-resultat").Baseline.Values);
        Assert.DoesNotContain(ThreadGaps.Of(Plan, Content.Models.Single()), gap => gap.Kind != GapKind.Use);
    }

    [Fact]
    public void Seventeen_of_thirty_eight_codes_are_used_by_no_activity()
    {
        string[] coded = ["mal", "program", "prioriterad-utveckling"];
        Assert.Equal(38, Plan.Nodes.Count(node => coded.Contains(node.Level.Text)));
        Assert.Equal(17, EditionChecks.Of(Plan, Content).Count(finding => finding.Check == CheckCatalogue.Unused));
    }

    [Fact]
    public void Everything_else_the_checks_find() => Assert.Equal(
        [("IAK-001", 6), ("KTR-010", 17), ("KTR-013", 6), ("KTR-018", 1), ("KTR-023", 1), ("KTR-025", 1), ("RAK-001", 2), ("RAK-003", 1)],
        EditionChecks.Of(Plan, Content).GroupBy(finding => finding.Check.Code).Select(group => (group.Key, group.Count())).OrderBy(kind => kind.Key, StringComparer.Ordinal));

    [Fact]
    public void The_one_who_follows_up_a_goal_may_be_another_than_the_one_who_has_it()
    {
        var use = Plan.Uses[0];
        Assert.Equal((Code.Of("kfn"), Code.Of("rk")), (use.Owner, use.Reporter));
        Assert.Equal(["*"], Nodes[use.Node].Notes);
    }

    [Fact]
    public void A_draft_keeps_its_placeholders()
    {
        Assert.Equal(PlanStatus.Draft, Plan.Status);
        Assert.Equal(["§ xxx", "RV 19xxxx", "Västerås [Skriv datum]", "[Skriv namn]"], Plan.Decision.Placeholders);
        Assert.Equal((new DateOnly(2019, 1, 29), "", ""), (Plan.Decision.Date!.Value, Plan.Decision.Paragraph, Plan.Decision.DiaryNumber));
        Assert.False(Plan.Decision.IsComplete);
    }

    [Fact]
    public void Every_part_of_the_source_is_told_of_and_the_internal_control_waits()
    {
        Assert.Equal(28, Plan.SourceParts.Count);
        Assert.Equal("5 INTERN KONTROLL", Plan.SourceParts.Single(part => part.State == SourcePartState.Waiting).Heading);
    }

    [Fact]
    public void Every_code_is_as_it_was_printed() => Assert.Equal(
        PrintedTables.Rows("004-malkoder").Select(row => PrintedTables.Told((string?)row["kod"], (string?)row["text"], (string?)row["typ"], (string?)row["perspektiv"])),
        Plan.Nodes.Where(node => node.Number.Length > 0).OrderBy(node => node.Number, StringComparer.Ordinal).Select(node => PrintedTables.Told(
            node.Number, node.Name, Content.Models.Single().Level(node.Level)!.Singular, Nodes[Plan.Tree().Parents(node.Code).Single()].Name)));

    [Fact]
    public void Every_activity_is_as_it_was_printed()
    {
        var activities = Plan.Activities.ToDictionary(activity => activity.Node);
        Assert.Equal(
            PrintedTables.Rows("004-aktiviteter").Select(row => PrintedTables.Told(
                [(string?)row["atgard"], (string?)row["tidplan"], (string?)row["ansvarig"], .. row["koppling"]!.AsArray().Select(code => (string?)code)])),
            Plan.Nodes.Where(node => node.Level.Text == "aktivitet").Select(node => PrintedTables.Told(
                [node.Name, activities[node.Code].Deadline.Printed, activities[node.Code].ResponsiblePrinted, .. Linked(node.Code)])));
    }

    [Fact]
    public void Every_indicator_is_as_it_was_printed()
    {
        var uses = Plan.Uses.ToDictionary(use => use.Node);
        Assert.Equal(
            PrintedTables.Rows("004-indikatorer").Select(row => PrintedTables.Told(
                    ((string?)row["indikator"])!.TrimEnd('*'), (string?)row["processmal"], (string?)row["malvarde"], (string?)row["nulage"], (string?)row["redovisas"], (string?)row["kalla"]))
                .Concat(PrintedTables.Rows("004-lopande-uppfoljning").Select(row => PrintedTables.Told((string?)row["indikator"], "", "", "", "", ""))),
            Plan.Nodes.Where(node => uses.ContainsKey(node.Code)).OrderBy(node => uses[node.Code].IsTracking).ThenBy(node => node.Order).Select(node => PrintedTables.Told(
                node.Name, uses[node.Code].IsTracking ? "" : Nodes[Plan.Tree().Parents(node.Code).Single()].Name,
                string.Concat(uses[node.Code].Targets.Select(target => target.Printed)), uses[node.Code].Baseline.Printed, uses[node.Code].FollowUp.Printed, uses[node.Code].SourcePrinted)));
    }

    static IEnumerable<string> Linked(Code activity) => Plan.Links
        .Where(link => link.From == activity && link.Type != LinkType.PartOf).Select(link => Nodes[link.To.Node].Number).Order(StringComparer.Ordinal);
}
