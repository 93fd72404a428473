using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Statements;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Statements.Typed;

namespace Rodtrad.Domain.Tests.Statements;

/// <summary>R68: the identities within and between statements.</summary>
public sealed class StatementIdentitiesTests
{
    [Fact]
    public void All_identities_of_a_regionplan_hold()
    {
        var results = StatementIdentities.Of(Lines(Regionplan));
        Assert.Equal(
            ["2019 FixedAssets HoldsWithinRounding 1000000", "2021 FixedAssets HoldsWithinRounding 1000000"],
            results.Where(result => result.Verdict != IdentityVerdict.Holds).Select(Told));
        Assert.Empty(StatementIdentities.Blocking(results));
        // Three sums of five years, and everything that two years or two statements say of each other.
        Assert.Equal(5, results.Count(result => result.Rule == StatementRule.OperatingResult));
        Assert.Equal(4, results.Count(result => result.Rule == StatementRule.OpeningCash));
        Assert.Equal(4, results.Count(result => result.Rule == StatementRule.ProvisionsMade));
        Assert.Equal((18 * 5) + (4 * 4), results.Count);
    }

    [Theory]
    [InlineData(StatementRule.NetCost, -7513, -7645, -7867, -8076, -8231)]
    [InlineData(StatementRule.OperatingResult, 35, 127, 77, 52, 95)]
    [InlineData(StatementRule.ResultOfYear, 16, 97, 54, 12, 51)]
    [InlineData(StatementRule.CashBeforeWorkingCapital, 467, 554, 532, 541, 588)]
    [InlineData(StatementRule.CashFlowOfYear, 258, 330, 279, 297, 265)]
    [InlineData(StatementRule.ClosingCash, 2282, 2612, 2891, 3188, 3453)]
    [InlineData(StatementRule.TotalAssets, 5169, 5495, 5810, 6129, 6488)]
    [InlineData(StatementRule.EquityAndLiabilities, 5169, 5495, 5810, 6129, 6488)]
    public void A_sum_is_what_the_plan_prints(StatementRule rule, params int[] expected) => Assert.Equal(
        expected.Select(value => value * 1_000_000m), StatementIdentities.Of(Lines(Regionplan)).Where(result => result.Rule == rule).Select(result => result.Sum));

    [Fact]
    public void One_changed_figure_breaks_what_it_is_part_of_and_nothing_else()
    {
        var results = StatementIdentities.Of(Lines(Assumptions, FrameTable, Income.With("statsbidrag", "2020", "1 796"), Cash, BalanceSheet));
        Assert.Equal(["2020 OperatingResult Broken -27000000"], results.Where(result => result.Verdict == IdentityVerdict.Broken).Select(Told));
        Assert.Single(StatementIdentities.Blocking(results));
    }

    [Fact]
    public void A_difference_that_rounding_explains_is_none()
    {
        var results = StatementIdentities.Of(Lines(Income.With("verks-resultat", "2020", "78")));
        Assert.Equal(
            ["2020 OperatingResult HoldsWithinRounding 1000000", "2020 ResultAfterFinance HoldsWithinRounding -1000000"],
            results.Where(result => result.Verdict != IdentityVerdict.Holds).Select(Told));
    }

    [Fact]
    public void What_is_kept_exactly_is_not_excused_by_rounding()
    {
        // Printed 77 = 77, and exactly 77.2 where the rows make 77.
        var exact = Income with { Cells = [.. Income.Cells.Select(cell => cell with { Exact = Figure.Of(cell.Printed, null, FigureUnit.Millions).Value + (cell.Row.Text == "verks-resultat" && cell.Column.Text == "2020" ? 200_000 : 0) })] };
        Assert.Equal(
            ["2020 OperatingResult Broken 200000", "2020 ResultAfterFinance Broken -200000"],
            StatementIdentities.Blocking(StatementIdentities.Of(Lines(exact))).Select(Told));
    }

    [Fact]
    public void What_is_missing_is_named_and_nothing_is_judged()
    {
        var results = StatementIdentities.Of(Lines(Income.Without("avskr").Without("fin-kost"), BalanceSheet.With("sum-avs", "2021", "se not")));
        Assert.Equal([StandardLine.Depreciation], results.First(result => result.Rule == StatementRule.NetCost).Missing);
        Assert.All(results.Where(result => result.Rule == StatementRule.NetCost), result => Assert.Equal(IdentityVerdict.CannotBeJudged, result.Verdict));
        Assert.Equal([StandardLine.Provisions], results.Single(result => result.Verdict == IdentityVerdict.CannotBeJudged && result.Rule == StatementRule.EquityAndLiabilities).Missing);
        // A row that a statement need not have is zero when it has none: the sum breaks, since the figures say there was one.
        Assert.All(results.Where(result => result.Rule == StatementRule.ResultAfterFinance), result => Assert.Equal(IdentityVerdict.Broken, result.Verdict));
        Assert.DoesNotContain(results, result => result.Rule is StatementRule.CashFlowOfYear or StatementRule.ResultInCashFlow);
    }

    [Fact]
    public void A_row_of_the_regions_own_is_part_of_the_sum_that_the_template_makes_of_it()
    {
        var rows = Income.Template.Rows.Select(row => row.Code.Text == "arets-resultat" ? row with { Formula = "resultat-efter-fin - summa-eget" } : row)
            .Append(new TemplateRow(Code.Of("summa-eget"), "Eget", RowForm.Sum) { Formula = "delar(summa-eget)" })
            .Append(new TemplateRow(Code.Of("skatt-pa-aret"), "Skatt", RowForm.Input) { Under = Code.Of("summa-eget") });
        var own = Income with { Template = Income.Template with { Rows = [.. rows] }, Cells = [.. Income.Cells, new(Code.Of("skatt-pa-aret"), Code.Of("2020"), "4", null)] };
        Assert.Equal(["2020 ResultOfYear Broken 4000000"], StatementIdentities.Of(Lines(own)).Where(result => result.Verdict != IdentityVerdict.Holds).Select(Told));
        Assert.All(StatementIdentities.Of(Lines(own.With("arets-resultat", "2020", "50"))), result => Assert.Equal(IdentityVerdict.Holds, result.Verdict));
    }

    [Fact]
    public void Statements_of_a_part_of_the_region_have_its_frame_in_place_of_taxes()
    {
        var part = Table("rlf", TableKind.IncomeStatement, [Column("2018", ColumnKind.Outcome), Column("2020", ColumnKind.Budget)],
            Row("int", StandardLine.OperatingIncome, "2 558", "2 531"), Row("kost", StandardLine.OperatingCosts, "-4 217", "-4 235"), Row("avskr", StandardLine.Depreciation, "-119", "-127"),
            Row("netto", StandardLine.NetCost, "-1 778", "-1 831"), Row("bidrag", StandardLine.FrameGrant, "1 948", "1 909"), Row("vr", StandardLine.OperatingResult, "170", "78"),
            Row("fi", StandardLine.FinancialIncome, "2", "0"), Row("fk", StandardLine.FinancialCosts, "-98", "-78"), Row("rf", StandardLine.ResultAfterFinance, "75", "0"),
            Row("ar", StandardLine.ResultOfYear, "75", "0"));
        var set = Set([.. Regionplan, part with { Unit = Code.Of("rlf") }]);
        Assert.Equal(["rf", "rlf"], StatementLines.Units(set, Code.Of("rf")).Select(unit => unit.Text));
        var results = StatementIdentities.Of(StatementLines.Of(set, Code.Of("rf"), Code.Of("rlf")));
        // 170 + 2 − 98 = 74 and 75 is printed: rounding.
        Assert.Equal(["2018 ResultAfterFinance HoldsWithinRounding 1000000"], results.Where(result => result.Verdict != IdentityVerdict.Holds).Select(Told));
        Assert.Equal(8, results.Count);
    }

    [Fact]
    public void Statements_made_by_chance_hold() => Prop.ForAll(Statement.Any, made =>
        StatementIdentities.Of(Lines(made.Tables)) is { Count: > 50 } results && results.All(result => result.Verdict == IdentityVerdict.Holds)).Holds();

    [Fact]
    public void One_figure_changed_by_chance_breaks_exactly_the_identities_that_hold_it() => Prop.ForAll(Statement.Any, Gen.Choose(0, 10_000).ToArbitrary(), (made, chance) =>
    {
        var tables = made.Tables;
        var before = StatementIdentities.Of(Lines(tables));
        var table = tables[chance % tables.Length];
        var cell = table.Cells[chance / tables.Length % table.Cells.Count];
        var changed = table with { Cells = [.. table.Cells.Select(one => one == cell ? one with { Exact = one.Exact + 7 } : one)] };
        var at = new FigureReference(default, table.Code, cell.Row, cell.Column, 0);
        var holding = before.Where(result => result.Result!.Cell == at || result.Terms.Any(term => term.Figure.Cell == at)).Select(result => (result.Rule, result.Column.Year));
        var broken = StatementIdentities.Of(Lines([.. tables.Select(one => one == table ? changed : one)])).Where(result => result.Verdict == IdentityVerdict.Broken).Select(result => (result.Rule, result.Column.Year));
        return holding.SequenceEqual(broken);
    }).Holds();

    static string Told(IdentityResult result) => $"{result.Column.Year} {result.Rule} {result.Verdict} {result.Difference:0}";
}
