using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using static Rodtrad.Domain.Tests.Checks.Checked;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Checks;

/// <summary>Every check by an example that provokes it, and one beside it that does not.</summary>
public sealed class EditionChecksTests
{
    [Fact]
    public void A_plan_in_order_has_no_findings() => Assert.Empty(Find(Edition(Node("sm", "matt")) with { Uses = [Use("sm", Target(2020))] }));

    [Fact]
    public void KTR_011_an_inherited_text_that_differs_by_a_comma()
    {
        var above = Plan("regionplan", Node("m", "mal") with { Name = "En god hälsa", Text = "Detta innebär på kort sikt återställning av ekonomin." });
        var own = Edition(
            Node("a", "mal") with { Name = "En god hälsa", Text = "Detta innebär på kort sikt, återställning av  ekonomin." },
            Node("b", "mal") with { Name = "En god hälsa.", Text = "Helt annat, men i korthet", IsRetold = true },
            Node("c", "mal") with { Name = "En god hälsa", Text = "Detta innebär på kort sikt återställning av\nekonomin." }) with
        {
            Links = [Inherited("a"), Inherited("b"), Inherited("c")],
        };
        var found = EditionChecks.Of(own, Content(above, own)).Where(finding => finding.Check.Code == "KTR-011").ToList();
        Assert.Equal(["KTR-011 a: mal | En god hälsa | regionplan", "KTR-011 b: mal | En god hälsa. | regionplan"], found.Select(finding => finding.Told()));
        Assert.Equal("Detta innebär på kort sikt{,} återställning av ekonomin.", found[0].Difference!.Shown());
        Assert.Equal("En god hälsa{.}", found[1].Difference!.Shown());

        static Link Inherited(string from) => Link(from, "regionplan/m", LinkType.InheritedFrom);
    }

    [Fact]
    public void KTR_012_a_link_into_a_plan_that_is_only_known_by_its_title()
    {
        var own = Edition(Node("a", "mal"), Node("b", "mal")) with { Links = [Link("a", "regionplan/m", LinkType.InheritedFrom), Link("b", "hemlig/m", LinkType.InheritedFrom)] };
        Assert.Equal(["KTR-012 a: mal | a | regionplan"], Find(own, Content(Plan("regionplan") with { Status = PlanStatus.External }, own)));
    }

    [Theory]
    [InlineData("§ xxx", "xxx")]
    [InlineData("RV 19xxxx", "19xxxx")]
    [InlineData("Se [Skriv datum] och [Godkänt datum]", "[Skriv datum]", "[Godkänt datum]")]
    [InlineData("[…]", "[…]")]
    [InlineData("Se [strategin](https://example.org), not [1] och [ ] eller [x]")]
    [InlineData("Maxxxat och xxxl")]
    [InlineData("20xx")]
    public void KTR_013_what_was_to_be_filled_in(string text, params string[] placeholders)
    {
        Assert.Equal(placeholders.Select(one => $"KTR-013 m: {one} | Mål"), Find(Edition(Node("m", "mal") with { Name = "Mål", Text = text })));
        Assert.Equal(
            placeholders.Select(one => $"KTR-013 planen: {one} | Inledning"),
            Find(Edition() with { Sections = [new(Code("inledning"), 1, "Inledning", text, false, false, [])] }));
    }

    [Fact]
    public void KTR_013_placeholders_of_the_decision_and_the_header() => Assert.Equal(
        ["KTR-013 planen: [Godkänt datum] | Styrelsens plan", "KTR-013 planen: xxx | § xxx", "KTR-013 planen: [Id] | [Id] 3"],
        Find(Edition() with
        {
            Decision = new DecisionReference("RS", null, "§ xxx", "", ["[Godkänt datum]"]),
            Header = new PlanHeader("", "[Id] 3", "", ""),
        }));

    [Theory]
    [InlineData("2019-12-31", "KTR-014 d: strategi | d | folkhalsa | 2019-12-31 | 2020")]
    [InlineData("2020-01-01")]
    [InlineData(null)]
    public void KTR_014_a_document_that_ended_before_the_plan(string? last, params string[] found)
    {
        var own = Edition(Node("d", "strategi") with { Document = Code("folkhalsa") });
        Assert.Equal(found, Find(own, Content(own) with { Documents = [Document("folkhalsa") with { Validity = new Validity(null, Day(last)) }] }));
    }

    [Theory]
    [InlineData(null, "KTR-015 d: strategi | d | gammal | ny")]
    [InlineData("2022-12-31", "KTR-015 d: strategi | d | gammal | ny")]
    [InlineData("2023-01-01")]
    public void KTR_015_a_document_that_another_has_replaced(string? from, params string[] found)
    {
        var own = Edition(Node("d", "strategi") with { Document = Code("gammal") });
        Assert.Equal(found, Find(own, Content(own) with
        {
            Documents = [Document("gammal"), Document("ny") with { Replaces = Code("gammal"), Validity = new Validity(Day(from), null) }],
        }));
    }

    [Fact]
    public void KTR_014_a_link_to_a_document_in_another_plan()
    {
        var above = Plan("regionplan", Node("d", "strategi") with { Document = Code("folkhalsa") });
        var own = Edition(Node("m", "mal")) with { Links = [Link("m", "regionplan/d", LinkType.GovernedBy)] };
        var region = Content(above, own) with { Documents = [Document("folkhalsa") with { Validity = new Validity(null, Day("2018-12-31")) }] };
        Assert.Equal(["KTR-014 m: mal | m | folkhalsa | 2018-12-31 | 2020"], Find(own, region));
    }

    [Theory]
    [InlineData(PlanStatus.Replaced, 2022, true)]
    [InlineData(PlanStatus.Decided, 2019, true)]
    [InlineData(PlanStatus.Decided, 2020, false)]
    [InlineData(PlanStatus.Draft, 2022, false)]
    public void KTR_016_a_link_into_a_plan_that_no_longer_applies(PlanStatus status, int lastYear, bool isFound)
    {
        var above = Plan("regionplan", Node("m", "mal")) with { Status = status };
        above = above with { Plan = above.Plan with { FirstYear = 2017, LastYear = lastYear } };
        var own = Edition(Node("a", "mal")) with { Links = [Link("a", "regionplan/m", LinkType.ContributesTo)] };
        Assert.Equal(isFound ? [$"KTR-016 a: mal | a | regionplan | {lastYear}"] : [], Find(own, Content(above, own)));
    }

    [Fact]
    public void KTR_022_two_nodes_of_the_same_level_with_the_same_name() => Assert.Equal(
        ["KTR-022 b: mal | ekonomi i  Balans | a"],
        Find(Edition(
            Node("a", "mal") with { Name = "Ekonomi i balans" }, Node("b", "mal") with { Name = "ekonomi i  Balans" }, Node("c", "faktor") with { Name = "Ekonomi i balans" })));

    [Fact]
    public void KTR_023_two_nodes_that_stand_for_the_same_document() => Assert.Equal(
        ["KTR-023 b: strategi | b | strategi | a"],
        Find(Edition(Node("a", "strategi") with { Document = Code("strategi") }, Node("b", "strategi") with { Document = Code("strategi") })));

    [Fact]
    public void KTR_024_a_printed_code_that_breaks_the_pattern()
    {
        var own = Edition(Node("a", "mal") with { Number = "A1" }, Node("b", "mal") with { Number = "9" }, Node("c", "mal"));
        var model = Model with { Levels = [.. Model.Levels.Select(level => level.Code == Code("mal") ? level with { CodePattern = "[A-D][0-9]" } : level)] };
        Assert.Equal(["KTR-024 b: mal | b | 9 | [A-D][0-9]"], Find(own, Content(own) with { Models = [model] }));
    }

    [Fact]
    public void IAK_001_a_goal_that_is_printed_under_two_names()
    {
        var finding = Assert.Single(EditionChecks.Of(
            Edition(Node("m", "mal") with { Name = "God livskvalité", Spellings = [new Spelling("Goda livskvalité", "Listan över mål")] }), Content()));
        Assert.Equal("IAK-001 m: God livskvalité | Goda livskvalité | Listan över mål", finding.Told());
        Assert.Equal("[God]{Goda} livskvalité", finding.Difference!.Shown());
    }

    [Theory]
    [InlineData("Regionstyrelsen", "2019-11-06", "§ 214", "", true)]
    [InlineData("", "2019-11-06", "§ 214", "", false)]
    [InlineData("Regionstyrelsen", null, "§ 214", "", false)]
    [InlineData("Regionstyrelsen", "2019-11-06", "", "", false)]
    [InlineData("Regionstyrelsen", "2019-11-06", "§ 214", "[Godkänt datum]", false)]
    public void IAK_002_a_decided_plan_whose_decision_is_not_fully_known(string organ, string? day, string paragraph, string placeholder, bool isComplete)
    {
        var decision = new DecisionReference(organ, Day(day), paragraph, "", placeholder.Length == 0 ? [] : [placeholder]);
        var decided = Edition() with { Status = PlanStatus.Decided, Decision = decision };
        Assert.Equal(isComplete ? [] : ["IAK-002 planen: Styrelsens plan"], OfPrint(decided));
        Assert.Empty(OfPrint(decided with { Status = PlanStatus.Draft }));

        static IEnumerable<string> OfPrint(PlanEdition edition) => EditionChecks.OfPrint(edition, Content(edition)).Select(finding => finding.Told());
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_plan_with_those_of_the_whole_first()
    {
        var own = Edition(Node("b", "mal") with { Text = "xxx" }, Node("a", "mal") with { Text = "xxx", Spellings = [new("A", "")] }) with
        {
            Decision = DecisionReference.None with { Placeholders = ["§ xxx"] },
        };
        Assert.Equal(["KTR-013 planen", "KTR-010 b", "KTR-013 b", "KTR-010 a", "KTR-013 a", "IAK-001 a"], Find(own, Content(own).Demanding("mal", Demand.Use)).Select(told => told.Split(':')[0]));
    }

    [Fact]
    public void An_external_plan_is_not_checked() =>
        Assert.Empty(Find(Edition() with { Status = PlanStatus.External, Decision = DecisionReference.None with { Placeholders = ["§ xxx"] } }));

    [Fact]
    public void Findings_stop_nothing() => Assert.All(
        EditionChecks.Of(Edition() with { Status = PlanStatus.Decided }, Content()),
        finding => Assert.Equal((Severity.Finding, "plan/plan", "IAK-002"), (finding.ToProblem().Severity, finding.ToProblem().Subject, finding.ToProblem().Code)));

    [Fact]
    public void The_catalogue_is_closed_and_its_codes_are_different()
    {
        Assert.Equal(57, CheckCatalogue.All.Count);
        Assert.Equal(CheckCatalogue.All.Count, CheckCatalogue.All.Select(check => check.Code).Distinct().Count());
        Assert.All(CheckCatalogue.All, check => Assert.Same(check, CheckCatalogue.Find(check.Code)));
        Assert.Null(CheckCatalogue.Find("KTR-999"));
    }

    [Fact]
    public void The_same_content_has_the_same_fingerprint_and_changed_content_another()
    {
        static string Print(string name, string code = "m", string other = "Goda") => Assert.Single(EditionChecks.Of(
            Edition(Node(code, "mal") with { Name = name, Spellings = [new Spelling(other, "")] }), Content())).Fingerprint();
        Assert.Equal(Print("God"), Print("God"));
        Assert.Equal(64, Print("God").Length);
        Assert.Equal(4, new[] { Print("God"), Print("Gott"), Print("God", "n"), Print("God", other: "Gott") }.Distinct().Count());
    }

    static PlanEdition Plan(string code, params Node[] nodes) => Edition(nodes) is var edition
        ? edition with { Plan = edition.Plan with { Code = Code(code), Title = code } } : edition;
}
