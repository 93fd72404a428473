using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Samples;
using static Rodtrad.Domain.Tests.Tables.Grids;
using static Rodtrad.Domain.Tests.Tables.TableSamples;

namespace Rodtrad.Domain.Tests.Tables;

/// <summary>Which relations are held against which figures, and when one is broken.</summary>
public sealed class RelationChecksTests
{
    [Fact]
    public void The_investments_of_Norrbotten_hold_two_errors() => Assert.Equal(
        ["investeringsram!lanssjukvard@mtre 32,6 ≠ 36,2 (2) SharedCell", "investeringsram!totalt@ram 267,1 ≠ 367,1 (1) OneDigit 367,1"],
        Held(Investments).Breaks().Told());

    [Fact]
    public void Corrected_it_holds_none_and_rounding_is_there_for_who_asks()
    {
        var checks = Held(Investments.Printing("lanssjukvard", "mtre", "36,2").Printing("totalt", "ram", "367,1"));
        Assert.Empty(checks.Broken());
        Assert.Empty(checks.Breaks());
        Assert.Equal(
            ["sum-inv mtny 62,8", "lanssjukvard ram 99,7", "folktandvard ram 2,5"],
            checks.Rounding().Select(one => $"{one.Place.RowOf.Code} {one.Place.ColumnOf.Code} {one.Place.Print(one.Computed.Value)}"));
    }

    [Theory]
    [InlineData("10,4", false)] // 3,3 + 7,0 = 10,3 ± 0,1 against 10,4 ± 0,05
    [InlineData("10,2", false)]
    [InlineData("10,5", true)]
    [InlineData("10,1", true)]
    [InlineData("10", false)]
    [InlineData("11", true)]
    [InlineData("–", true)]
    [InlineData("", false)]
    [InlineData("Inför beslut", false)]
    public void A_sum_is_broken_when_the_intervals_do_not_meet(string printed, bool isBroken)
    {
        var checks = Held(Table("t", FigureUnit.Millions, [2020], (Sum("s", "a + b + tom"), [printed]), (Input("a"), ["3,3"]), (Input("b"), ["7,0"]), (Input("tom"), [""])));
        Assert.Equal(isBroken ? 1 : 0, checks.Broken().Count);
    }

    [Theory]
    [InlineData("100", "60", "40", false)]
    [InlineData("100", "60", "42", true)]
    [InlineData("-100", "-60", "-30", false)]
    [InlineData("-100", "-60", "-42", true)]
    [InlineData("100", "60", "", false)]
    public void Some_of_a_row_is_at_most_as_much(string whole, string first, string second, bool isBroken)
    {
        var checks = Held(Table("t", FigureUnit.Number, [2020], (Input("s") with { Parts = RowParts.Some }, [whole]), (Input("a", "s"), [first]), (Input("b", "s"), [second])));
        Assert.Equal(isBroken ? "SomeParts" : "", string.Concat(checks.Broken().Select(one => $"{one.Relation.Origin}")));
    }

    [Fact]
    public void The_whole_of_a_row_is_held_when_it_has_no_formula_of_its_own()
    {
        var whole = Table("t", FigureUnit.Number, [2020], (Input("s") with { Parts = RowParts.Whole }, ["100"]), (Input("a", "s"), ["60"]), (Input("b", "s"), ["30"]));
        Assert.Equal(["WholeParts"], Held(whole).Broken().Select(one => $"{one.Relation.Origin}"));
        Assert.Empty(Held(whole.Rows(row => row.Code == Code("s") ? row with { Formula = "a + b + 10" } : row)).Broken());
    }

    [Fact]
    public void What_is_computed_and_not_printed_is_followed_to_what_it_is_computed_of() => Assert.Equal(
        ["t!total@2020 19 ≠ 16 (1) OneDigit 16"],
        Held(Table("t", FigureUnit.Number, [2020],
            (Input("a"), ["5"]), (Input("b"), ["4"]), (Sum("delsumma", "a + b"), [""]), (Input("c"), ["7"]), (Sum("total", "delsumma + c"), ["19"]))).Breaks().Told());

    [Fact]
    public void A_relation_with_the_year_before_is_not_held_in_the_first_year() => Assert.Equal(
        ["2021"],
        Held(Table("t", FigureUnit.Number, [2019, 2020, 2021], (Input("in"), ["1", "5", "7"]), (Input("ut"), ["5", "9", "9"]))
            .With(Down("in", "ut@-1"))).Broken().Select(one => one.Place.ColumnOf.Code.Text));

    [Fact]
    public void A_share_is_held_by_its_interval() => Assert.Equal(
        ["2021"],
        Held(Table("t", FigureUnit.Number, [2019, 2020, 2021], (Input("ek"), ["1 342", "1 396", "1 408"]), (Input("t"), ["5 495", "5 810", "6 129"]),
            (Sum("s", "ek / t * 100") with { MeasuredIn = FigureUnit.Percent }, ["24,4%", "24,0%", "23,3%"]))).Broken().Select(one => one.Place.ColumnOf.Code.Text));

    [Fact]
    public void Columns_with_several_measures_are_held_year_by_year()
    {
        var table = new EconomicTable(Code("t"), "t", new TableTemplate(Code("t"), "t", TableKind.Other, FigureUnit.Thousands, [Input("a"), Input("b")]),
            [.. new[] { 2020, 2021 }.SelectMany(year => new[] { "int", "kost", "netto" }.Select(measure =>
                new FigureColumn(Code($"{year}.{measure}"), measure, year, ColumnKind.Budget) { Measure = measure }))],
            [.. Cells("a", "480 735", "-1 712 738", "-1 232 003", "484 667", "-1 753 456", "-1 268 798"), .. Cells("b", "", "-30 102", "-30 102", "", "", "")]);
        var checks = Held(table.With(Across("netto", "int + kost")));
        Assert.Equal(["t!a@2021.netto −1\u202F268\u202F798 ≠ −1\u202F268\u202F789 (1) DigitsSwapped −1\u202F268\u202F789"], checks.Breaks().Told());

        static IEnumerable<TableCell> Cells(string row, params string[] printed) => printed
            .Select((cell, i) => new TableCell(Code(row), Code($"{2020 + (i / 3)}.{new[] { "int", "kost", "netto" }[i % 3]}"), cell, null)).Where(cell => cell.Printed.Length > 0);
    }

    [Fact]
    public void Figures_of_other_plans_are_held_when_they_are_there_and_not_when_they_are_not()
    {
        var own = Table("ramar", FigureUnit.Millions, [2020], (Input("rs"), ["1 909"]));
        var above = Table("resursramar", FigureUnit.Millions, [2020], (Input("rs"), ["1 906,9"]));
        TableRelation relation = new(Code("r"), "ramar!rs", Comparison.Equal, "regionplan/resursramar!rs", false, "") { Weight = RelationWeight.Agreement };
        var others = new Dictionary<Code, TableSet> { [Code("regionplan")] = new(Code("regionplan"), [above]) };
        var broken = Assert.Single(new RelationChecks(new TableSet(Code("plan"), [own], others), [relation]).Breaks());
        Assert.Equal((RelationWeight.Agreement, 2_100_000m), (broken.Weight, broken.Difference));
        Assert.Empty(new RelationChecks(new TableSet(Code("plan"), [own]), [relation with { Formula = "ramar!rs + regionplan/resursramar!rs" }]).Broken());
    }

    [Fact]
    public void A_relation_that_is_not_to_be_read_is_passed_over() =>
        Assert.Equal(0, Held(Table("t", FigureUnit.Number, [2020], (Input("a"), ["5"])).With(Down("a", "a +"), Down("okand", "a"), Down("a", "a") with { Target = "!" })).Count);
}
