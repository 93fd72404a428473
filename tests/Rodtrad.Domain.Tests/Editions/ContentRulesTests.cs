using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Editions;

public sealed class ContentRulesTests
{
    [Fact]
    public void A_region_in_order_has_no_problems() => Assert.Empty(Check(Edition(Node("m", "mal"), Node("sm", "matt")) with
    {
        Links = [Link("sm", "m", LinkType.Measures)],
        Uses = [Use("sm", Target(2020)) with { Source = Code("kalla") }],
        Sections = [Section("mal")],
    }));

    [Fact]
    public void PLN_001_the_styrmodell_must_exist() =>
        Assert.Equal(["PLN-001 plan/plan: saknas"], Check(Edition() with { Plan = ThePlan with { Model = Code("saknas") } }));

    [Fact]
    public void PLN_002_every_unit_that_is_named_must_exist()
    {
        var content = Content(Edition(Node("m", "mal") with { Unit = Code("b") }, Node("u", "uppdrag"), Node("sm", "matt")) with
        {
            Plan = ThePlan with { Unit = Code("a") },
            Assignments = [Assignment("u") with { Giver = Code("d"), Receivers = [Code("rs"), Code("c")] }],
            Uses = [Use("sm") with { Owner = Code("g"), Reporter = Code("h") }],
            Activities = [Activity("u", "rs", "i")],
        });
        Assert.Equal(
            [
                "PLN-002 source/kalla: e", "PLN-002 indicator/indikator: f", "PLN-002 plan/plan: a", "PLN-002 plan/plan/node/m: b",
                "PLN-002 plan/plan/node/sm: g", "PLN-002 plan/plan/node/sm: h", "PLN-002 plan/plan/node/u: c", "PLN-002 plan/plan/node/u: d",
                "PLN-002 plan/plan/node/u: i",
            ],
            ContentRules.Check(content with
            {
                Sources = [content.Sources[0] with { Unit = Code("e") }],
                Indicators = [SickLeave with { Owner = Code("f") }],
            }).Told());
    }

    [Theory]
    [InlineData("oppen/saknas", "TRD-002 plan/plan/node/m/link/oppen/saknas: m | oppen/saknas")]
    [InlineData("utanfor/vad-som-helst", null)]
    public void A_plan_that_is_only_referred_to_can_be_pointed_into(string to, string? problem)
    {
        PlanEdition Other(string code, PlanStatus status) => Edition() with { Plan = ThePlan with { Code = Code(code) }, Status = status };
        var content = Content(
            Other("oppen", PlanStatus.Decided), Other("utanfor", PlanStatus.External),
            Edition(Node("m", "mal")) with { Links = [Link("m", to, LinkType.DerivedFrom)] });
        Assert.Equal(problem is null ? [] : [problem], ContentRules.Check(content).Told());
    }

    [Fact]
    public void PLN_003_a_plan_cannot_end_before_it_begins() =>
        Assert.Equal(["PLN-003 plan/plan: Styrelsens plan"], Check(Edition() with { Plan = ThePlan with { FirstYear = 2023 } }));

    [Fact]
    public void PLN_004_the_plan_above_must_exist() =>
        Assert.Equal(["PLN-004 plan/plan: overst"], Check(Edition() with { Plan = ThePlan with { Superiors = [Code("overst")] } }));

    [Fact]
    public void PLN_005_a_measure_uses_an_indicator_of_the_library() => Assert.Equal(
        ["PLN-005 plan/plan/node/sm: okand"], Check(Edition(Node("sm", "matt")) with { Uses = [Use("sm") with { Indicator = Code("okand") }] }));

    [Fact]
    public void PLN_006_every_source_that_is_named_must_exist()
    {
        var content = Content(Edition(Node("sm", "matt")) with { Uses = [Use("sm") with { Source = Code("y") }] });
        Assert.Equal(
            ["PLN-006 indicator/indikator: x", "PLN-006 plan/plan/node/sm: y"],
            ContentRules.Check(content with { Indicators = [SickLeave with { Source = Code("x") }] }).Told());
    }

    [Fact]
    public void PLN_007_a_mark_must_have_its_footnote() => Assert.Equal(
        ["PLN-007 plan/plan/node/m: m | 2"],
        Check(Edition(Node("m", "mal") with { Notes = ["1", "2"] }) with { Footnotes = [new Footnote("1", "Not")] }));

    [Fact]
    public void PLN_008_the_role_must_be_one_of_a_body() => Assert.Equal(
        ["PLN-008 plan/plan/node/u: leda"], Check(Edition(Node("u", "uppdrag")) with { Assignments = [Assignment("u") with { Role = Code("leda") }] }));

    [Fact]
    public void PLN_009_a_document_cannot_end_before_it_begins() => Assert.Equal(
        ["PLN-009 document/strategi: strategi"],
        Documents(Document("strategi") with { Validity = new(new DateOnly(2020, 1, 2), new DateOnly(2020, 1, 1)) }));

    [Fact]
    public void PLN_010_the_document_that_was_replaced_must_exist() => Assert.Equal(
        ["PLN-010 document/ny: ny | borta"], Documents(Document("ny") with { Replaces = Code("borta") }, Document("nyare") with { Replaces = Code("ny") }));

    [Fact]
    public void PLN_011_an_external_plan_is_only_referred_to()
    {
        var external = Edition() with { Status = PlanStatus.External, Plan = ThePlan with { Model = Code("saknas") } };
        Assert.Empty(Check(external));
        Assert.Equal(["PLN-011 plan/plan: Styrelsens plan"], Check(external with { Nodes = [Node("m", "mal")] }));
    }

    [Fact]
    public void PLN_012_a_section_shows_levels_of_the_model() => Assert.Equal(
        ["PLN-012 plan/plan/section/avsnitt: Mål | omrade"], Check(Edition() with { Sections = [Section("mal", "omrade")] }));

    [Fact]
    public void PLN_013_a_plan_cannot_stand_above_itself() => Assert.Equal(
        ["PLN-013 plan/a: a", "PLN-013 plan/b: b"], Check(Named("a", "b"), Named("b", "a"), Named("c", "a")));

    [Fact]
    public void PLN_014_the_steering_document_must_be_in_the_register() => Assert.Equal(
        ["PLN-014 plan/plan/node/m: borta"],
        Check(Edition(Node("m", "mal") with { Document = Code("borta") }, Node("n", "mal") with { Document = Code("strategi") })));

    [Fact]
    public void MLL_001_002_003_a_template_names_plans_levels_and_sections_that_exist()
    {
        var content = Content(Edition() with { Sections = [Section("mal")] });
        DocumentTemplate Template(string plan, string level, string after) => new(Code("mall"), "Mall", [Code(plan)], [])
        {
            Levels = [new TemplateLevel(Code(level), LevelPrint.Table, null, "", true)],
            Parts = [new TemplatePart.Waiting(Code(after), "Ekonomi", 1, true)],
        };
        Assert.Equal(
            ["MLL-001 template/mall: Mall | borta", "MLL-002 template/mall: Mall | saknad"],
            ContentRules.Check(content with { Templates = [Template("borta", "saknad", "avsnitt")] }).Told());
        Assert.Equal(
            ["MLL-003 template/mall: Mall | ingenstans"], ContentRules.Check(content with { Templates = [Template("plan", "mal", "ingenstans")] }).Told());
        Assert.Empty(ContentRules.Check(content with { Templates = [Template("plan", "mal", "avsnitt")] }));
    }

    [Fact]
    public void A_thread_may_lead_to_the_latest_version_of_another_plan()
    {
        var former = Named("annan") with { Nodes = [Node("x", "mal", 1)] };
        var latest = Named("annan") with { Version = "2", Nodes = [Node("y", "mal", 1)] };
        var edition = Edition(Node("m", "mal")) with { Links = [Link("m", "annan/x", LinkType.ContributesTo), Link("m", "annan/y", LinkType.ContributesTo)] };
        Assert.Equal(["TRD-002 plan/plan/node/m/link/annan/x: m | annan/x"], Check(former, latest, edition));
    }

    [Fact]
    public void Units_models_and_threads_are_checked_along_with_the_rest()
    {
        var content = Content(Edition(Node("x", "omrade")));
        Assert.Equal(
            ["ORG-002", "STY-001", "TRD-001"],
            ContentRules.Check(content with
            {
                Region = content.Region with { Units = [Unit("rs", "saknas")] },
                Models = [Model with { Levels = [Level("mal", LevelKind.Goal, "omrade")] }],
            }).Select(problem => problem.Code));
    }

    [Fact]
    public void What_could_not_be_read_is_reported_once_by_the_reader_and_not_again() =>
        Assert.Empty(Check(Edition() with { Plan = ThePlan with { Model = default, Unit = default } }));

    static PlanSection Section(params string[] shows) => new(Code("avsnitt"), 1, "Mål", "", false, true, [.. shows.Select(Code)]);

    static PlanEdition Named(string plan, params string[] superiors) =>
        Edition() with { Plan = ThePlan with { Code = Code(plan), Superiors = [.. superiors.Select(Code)] } };

    static IEnumerable<string> Check(params PlanEdition[] editions) => ContentRules.Check(Content(editions)).Told();

    static IEnumerable<string> Documents(params SteeringDocument[] documents) =>
        ContentRules.Check(Content() with { Documents = [.. documents] }).Told();
}
