using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Statements;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Statements.Typed;

namespace Rodtrad.Domain.Tests.Statements;

/// <summary>R70: every key ratio reproduces the values of the plans that print it, or that were computed from them.</summary>
public sealed class KeyRatiosTests
{
    static readonly StatementLines Plan2020 = Lines(Regionplan);

    [Theory]
    [InlineData(KeyRatio.Solidity, "24,1 24,4 24,0 23,0 22,5")]
    [InlineData(KeyRatio.SolidityWithObligation, "−57,2 −50,0 −44,4 −40,3 −35,6")]
    [InlineData(KeyRatio.ResultShare, "0,21 1,25 0,68 0,15 0,61")]
    [InlineData(KeyRatio.NetCostShare, "99,54 98,37 99,03 99,36 98,86")]
    [InlineData(KeyRatio.NetCostShareWithFinance, "99,79 98,75 99,32 99,85 99,39")]
    [InlineData(KeyRatio.SelfFinancing, "96,2 145,3 106,9 96,4 87,0")]
    [InlineData(KeyRatio.NetCostGrowth, "– 1,76 2,90 2,66 1,92")]
    [InlineData(KeyRatio.Reinvestment, "112,0 98,2 116,1 109,2 139,8")]
    [InlineData(KeyRatio.QuickRatio, "– – – – –")]
    [InlineData(KeyRatio.BudgetDeviation, "– – – – –")]
    [InlineData(KeyRatio.IncomeFinancing, "– – – – –")]
    [InlineData(KeyRatio.FrameGrantPerInhabitant, "– – – – –")]
    public void A_regionplan_gives_its_ratios(KeyRatio ratio, string expected) => Assert.Equal(expected, Plan2020.Shown(ratio));

    [Theory]
    [InlineData(KeyRatio.NetCostPerInhabitant, "–", 31156, 32110, 33017, 33706)]
    [InlineData(KeyRatio.TaxAndGrantsPerInhabitant, "–", 31674, 32424, 33230, 34095)]
    public void Per_inhabitant_meets_the_population_of_another_table(KeyRatio ratio, string first, params int[] expected)
    {
        var values = KeyRatios.Of(Plan2020, ratio);
        Assert.Equal(first, values[0].Print());
        Assert.Equal([StandardLine.Population], values[0].Missing);
        Assert.Equal(expected, values.Skip(1).Select(value => (int)Rounding.ToDecimals(value.Value!.Value, 0)));
    }

    [Fact]
    public void A_table_of_key_ratios_in_tkr_gives_what_its_plan_printed()
    {
        Sequence<FigureColumn> years = [Column("2018", ColumnKind.Outcome), Column("2019", ColumnKind.Forecast), Column("2020", ColumnKind.Budget), Column("2021", ColumnKind.Plan), Column("2022", ColumnKind.Plan)];
        var lines = Lines(
            Table("resultatbudget", TableKind.IncomeStatement, years, Row("regionbidrag", StandardLine.FrameGrant, "1 948", "1 951", "1 909", "1 962", "2 005")),
            Table("bilaga11", TableKind.KeyRatios, FigureUnit.Thousands, years,
                Row("invanare", StandardLine.Population, FigureUnit.Number, "245 983", "245 376", "245 000", "244 600", "244 200"),
                Row("bidrag", StandardLine.FrameGrant, "1 947 726", "1 950 969", "1 908 896", "1 961 931", "2 005 075")));
        Assert.Equal([7918, 7951, 7791, 8021, 8211], KeyRatios.Of(lines, KeyRatio.FrameGrantPerInhabitant).Select(value => (int)Rounding.ToDecimals(value.Value!.Value, 0)));
    }

    [Fact]
    public void Lines_of_a_table_go_together_and_the_net_column_counts_where_income_and_cost_stand_beside_it()
    {
        Sequence<FigureColumn> columns =
        [
            Column("2018", ColumnKind.Outcome) with { Measure = "netto" },
            Column("2020", ColumnKind.Budget) with { Code = Code.Of("B2020.kost"), Measure = "kost" },
            Column("2020", ColumnKind.Budget) with { Code = Code.Of("B2020.netto"), Measure = "netto" },
            Column("2021", ColumnKind.Plan) with { Measure = "netto" },
        ];
        var account = Table("bilaga10a", TableKind.AccountByArea, FigureUnit.Thousands, columns,
            Row("avskrivningar", StandardLine.Depreciation, "-7 312", "-7 455", "-7 455", "-7 455"),
            Row("investeringar", StandardLine.NetInvestments, "-6 411", "", "-5 846", "-5 963"));
        var income = Table("resultatbudget", TableKind.IncomeStatement, [Column("2018", ColumnKind.Outcome), Column("2020", ColumnKind.Budget), Column("2021", ColumnKind.Plan)],
            Row("avskrivningar", StandardLine.Depreciation, "-119", "-127", "-121"));
        Assert.Equal("87,7 78,4 80,0", Lines(account, income).Shown(KeyRatio.Reinvestment));
    }

    [Fact]
    public void Nothing_is_divided_by_zero_and_a_missing_line_is_named()
    {
        var empty = Table("balansbudget", TableKind.BalanceSheet, [Column("2020", ColumnKind.Budget)], Row("ek", StandardLine.Equity, "5"), Row("till", StandardLine.TotalAssets, "0"));
        var value = KeyRatios.Of(Lines(empty), KeyRatio.Solidity).Single();
        Assert.Equal(("–", 0, 2), (value.Print(), value.Missing.Count, value.Sources.Count));
        var missing = KeyRatios.Of(Lines(empty.Without("till")), KeyRatio.Solidity).Single();
        Assert.Equal("–", missing.Print());
        Assert.Equal([StandardLine.TotalAssets], missing.Missing);
    }

    [Fact]
    public void A_ratio_tells_the_cells_it_is_made_of()
    {
        var value = KeyRatios.Of(Plan2020, KeyRatio.SelfFinancing)[1];
        Assert.Equal(["kassaflode!arets-resultat@2019", "kassaflode!avskr@2019", "kassaflode!medel-inv@2019"], value.Sources.Select(figure => figure.Cell.ToString()));
        Assert.Equal([97_000_000m, 227_000_000m, -223_000_000m], value.Sources.Select(figure => figure.Value));
    }

    [Fact]
    public void Kassalikviditet_takes_the_stores_from_the_current_assets() => Assert.Equal("237,9", Lines(Table(
        "balansbudget", TableKind.BalanceSheet, [Column("2020", ColumnKind.Budget)], Row("oms", StandardLine.CurrentAssets, "3 047"), Row("forrad", StandardLine.Inventory, "47"),
        Row("kort", StandardLine.ShortTermLiabilities, "1 261"))).Shown(KeyRatio.QuickRatio));

    [Fact]
    public void Intaktsfinansieringsgrad_counts_every_cost() => Assert.Equal("57,0", Lines(Table(
        "resultatbudget", TableKind.IncomeStatement, [Column("2020", ColumnKind.Budget)], Row("int", StandardLine.OperatingIncome, "2 531"), Row("kost", StandardLine.OperatingCosts, "-4 235"),
        Row("avskr", StandardLine.Depreciation, "-127"), Row("fin", StandardLine.FinancialCosts, "-78"))).Shown(KeyRatio.IncomeFinancing));

    [Fact]
    public void Outcome_beside_budget_is_better_with_a_plus()
    {
        Sequence<FigureColumn> columns = [Column("2020", ColumnKind.Budget), Column("2020", ColumnKind.Outcome) with { Code = Code.Of("u2020") }];
        var lines = Lines(Table("resultat", TableKind.IncomeStatement, columns, Row("ar", StandardLine.ResultOfYear, "54", "51")));
        Assert.Equal("−3,0 –", lines.Shown(KeyRatio.BudgetDeviation));
    }

    [Theory]
    [InlineData(-4_265, -4_235, false, -30)]
    [InlineData(4_265, 4_235, true, -30)]
    [InlineData(2_578, 2_531, false, 47)]
    public void A_deviation_has_one_sign_whatever_is_told(decimal outcome, decimal budget, bool isPlainCost, decimal expected) =>
        Assert.Equal(expected, KeyRatios.DeviationOf(outcome, budget, isPlainCost));

    [Fact]
    public void Costs_without_a_minus_are_the_same_costs()
    {
        var plain = Income with { Cells = [.. Income.Cells.Select(cell => cell.Row.Text is "avskr" or "ext-netto" or "ext-netto-inkl" or "fin-kost" ? cell with { Printed = cell.Printed.Replace("- ", "", StringComparison.Ordinal) } : cell)] };
        Assert.Equal(Plan2020.Shown(KeyRatio.NetCostShareWithFinance), Lines(plain).Shown(KeyRatio.NetCostShareWithFinance));
        Assert.DoesNotContain(StatementIdentities.Of(Lines(plain)), result => result.Verdict != IdentityVerdict.Holds);
    }
}
