using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Checks.Checked;
using static Rodtrad.Domain.Tests.Samples;
using static Rodtrad.Domain.Tests.Tables.Grids;
using static Rodtrad.Domain.Tests.Tables.TableSamples;

namespace Rodtrad.Domain.Tests.Checks;

/// <summary>Every check of figures by an example that provokes it, and one beside it that does not.</summary>
public sealed class EconomyChecksTests
{
    private const string Space = "\u202F";

    private static EconomicTable Sums(string sum) => Grid("t", FigureUnit.Millions, "x", "a | 1 245", "b | 2 100", "s | " + sum).With(Down("s", "a + b"));

    private static PlanEdition Holding(params EconomicTable[] tables) => Edition() with
    {
        // Of a unit that is no political body: what the law asks of fullmäktige's budget is no part of these stories.
        Plan = ThePlan with { Unit = Code("forvaltning") },
        Tables = [.. tables],
    };

    private static PlanSection Section(string code, string text) => new(Code(code), 1, code, text, false, false, []);

    private static BoundFigure Bound(string code, string section, string quote, string printed, RoundingWord word, string formula) =>
        new(Code(code), Code(section), quote, printed, FigureUnit.Millions, word, formula);

    [Fact]
    public void RAK_001_a_sum_that_does_not_hold()
    {
        var finding = Assert.Single(EditionChecks.Of(Holding(Sums("3 354")), Content(Holding(Sums("3 354")))));
        Assert.Equal($"RAK-001 planen: t | s | x | 3{Space}354 | 3{Space}345 | +9 | s = a + b | 1", finding.Told());
        Assert.Equal(("t", "s", "x", "t!s@x"), (finding.Place.Table, finding.Place.Row, finding.Place.Column, finding.Place.Figure.ToString()));
        Assert.Equal((LikelyCauseKind.DigitsSwapped, 9_000_000m), (finding.Figures!.Cause, finding.Figures.Difference));
        Assert.Equal(["s", "x", $"3{Space}354", $"3{Space}345"], finding.Figures.CauseArguments);
        Assert.Empty(Find(Holding(Sums("3 346"))));
    }

    [Fact]
    public void RAK_002_a_figure_that_several_relations_point_at()
    {
        var edition = Holding(Investments);
        var found = EditionChecks.Of(edition, Content(edition));
        Assert.Equal(["RAK-001 investeringsram!totalt@ram 267,1 367,1", "RAK-002 investeringsram!lanssjukvard@mtre 32,6 36,2"],
            found.Select(one => $"{one.Check.Code} {one.Place.Figure} {one.Printed} {one.Computed}"));
        Assert.Equal("2", found[1].Arguments[^1]);
    }

    [Fact]
    public void RAK_003_figures_of_two_plans_that_disagree()
    {
        var above = Plan("regionplan") with { Tables = [Table("resursramar", FigureUnit.Millions, [2020], (Input("rs"), ["1 908,9"]))] };
        var own = Holding(Table("ramar", FigureUnit.Millions, [2020], (Input("rs"), ["1 912"]))) with
        {
            Relations = [new(Code("r"), "ramar!rs", Domain.Tables.Comparison.Equal, "regionplan/resursramar!rs", false, "Ramen är fullmäktiges.") { Weight = RelationWeight.Agreement }],
        };
        Assert.Equal([$"RAK-003 planen: ramar | rs | 2020 | 1{Space}912 | 1{Space}909 | +3 | Ramen är fullmäktiges | 1"], Find(own, Content(above, own)));
        // A plan that the reader may not see is not there: nothing is told of it.
        Assert.Empty(Find(own, Content(own)));
    }

    [Fact]
    public void RAK_004_parts_that_are_more_than_the_whole() => Assert.Equal(
        ["RAK-004 planen: t | s | 2020 | 100 | 102 | −2 | s ≥ a + b | 1"],
        Find(Holding(Table("t", FigureUnit.Number, [2020], (Input("s") with { Parts = RowParts.Some }, ["100"]), (Input("a", "s"), ["60"]), (Input("b", "s"), ["42"])))));

    [Fact]
    public void RAK_005_a_number_in_text_that_its_table_does_not_bear_out()
    {
        var edition = Holding(Sums("3 345")) with
        {
            Sections = [Section("ekonomi", "Kostnaden är **drygt 3 400** miljoner kronor, varav 1 245 mnkr är löner.")],
            BoundFigures = [Bound("b", "ekonomi", "drygt 3 400 miljoner kronor", "3 400", RoundingWord.JustOver, "t!s@x")],
        };
        Assert.Equal([$"RAK-005 planen: drygt 3 400 miljoner kronor | ekonomi | 3{Space}400 | 3{Space}345,0 | +55,0 | t!s@x"], Find(edition));
        Assert.Empty(Find(edition with { BoundFigures = [edition.BoundFigures[0] with { Word = RoundingWord.About }] }));
    }

    [Fact]
    public void RAK_006_two_texts_that_tell_the_same_figure_differently()
    {
        var edition = Holding(Table("t", FigureUnit.Millions, [2020], (Input("a"), ["194"]))) with
        {
            Sections = [Section("ett", "Vi sparar cirka 190 miljoner kronor."), Section("tva", "Vi sparar 194 miljoner kronor.")],
            BoundFigures =
            [
                Bound("b1", "ett", "cirka 190 miljoner kronor", "190", RoundingWord.About, "t!a@2020"), Bound("b2", "tva", "194 miljoner kronor", "194", RoundingWord.None, "t!a@2020"),
            ],
        };
        Assert.Equal(["RAK-006 planen: 194 miljoner kronor | tva | cirka 190 miljoner kronor | ett"], Find(edition));
    }

    [Fact]
    public void RAK_007_amounts_that_no_figure_holds()
    {
        var edition = Holding(Table("t", FigureUnit.Millions, [2020], (Input("a"), ["- 10,4"]))) with
        {
            Sections = [Section("s", "Kostnaden minskas med 10 mnkr och 12,5 mnkr, 3 procent av 81 % och 2 miljarder kronor. År 2020 sker inget.")],
            Uses = [Use("m", Target(2020, "81 %"))],
        };
        Assert.Equal(["RAK-007 planen: s | 3 | 12,5 mnkr, 3 procent, 2 miljarder"], Find(edition).Where(told => told.StartsWith("RAK", StringComparison.Ordinal)));
    }

    [Fact]
    public void RAK_008_a_bound_number_that_is_not_in_the_text() => Assert.Equal(
        ["RAK-008 planen: 194 miljoner | s"],
        Find(Edition() with { Sections = [Section("s", "Inget tal.")], BoundFigures = [Bound("b", "s", "194 miljoner", "194", RoundingWord.None, "")] }));

    [Theory]
    [InlineData("4,0", "6,0", "5,2", false)]
    [InlineData("4,0", "6,0", "6,2", true)]
    [InlineData("4,0", "6,0", "3,8", true)]
    [InlineData("40", "60", "100", false)] // pieces: both together
    [InlineData("40 %", "60 %", "100 %", true)]
    public void RAK_009_a_total_between_women_and_men(string women, string men, string total, bool isFound)
    {
        var use = Use("m") with
        {
            Baseline = new Baseline(BaselineState.Measured, "", [new("K", Period.OfYear(2019), "", women), new("M", Period.OfYear(2019), "", men), new("", Period.OfYear(2019), "", total)]),
        };
        Assert.Equal(isFound ? 1 : 0, Find(Edition(Node("m", "matt")) with { Uses = [use] }).Count(told => told.StartsWith("RAK-009", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rounding_differences_are_no_findings_and_are_there_for_who_asks()
    {
        var edition = Holding(Sums("3 346"));
        Assert.Empty(Find(edition));
        Assert.Equal([$"s x 3{Space}346 3{Space}345 +1 s = a + b"], EditionChecks.Rounding(edition, Content(edition))
            .Select(one => $"{one.Place.Row} {one.Place.Column} {one.Printed} {one.Computed} {one.Difference} {one.Says}"));
    }

    private static PlanEdition Plan(string code) => Edition() with { Plan = ThePlan with { Code = Code(code), Title = code } };
}
