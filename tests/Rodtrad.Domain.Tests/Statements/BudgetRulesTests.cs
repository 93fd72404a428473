using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Statements;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Statements.Typed;

namespace Rodtrad.Domain.Tests.Statements;

/// <summary>R63 and R64: what kommunallagen asks of a budget, and the plan's goals judged by its own figures.</summary>
public sealed class BudgetRulesTests
{
    static readonly FinancialGoal Rises = new(Code.Of("soliditet"), FinancialGoalKind.SolidityRises, 0, "Soliditeten bör öka.");

    [Fact]
    public void A_budget_with_a_result_is_in_balance()
    {
        var balance = BudgetRules.Balance(Basis(Regionplan));
        Assert.Equal((BudgetVerdict.InBalance, 2020, "resultatbudget!arets-resultat@2020", 54_000_000m), (balance.Verdict, balance.Year, balance.Result!.Cell.ToString(), balance.Result.Value));
    }

    [Theory]
    [InlineData("0", 0, BudgetVerdict.NotInBalance, 0)]
    [InlineData("-12", 0, BudgetVerdict.NotInBalance, 12)]
    [InlineData("-12", 11, BudgetVerdict.ExceptionTooSmall, 12)]
    [InlineData("-12", 12, BudgetVerdict.Excepted, 12)]
    [InlineData("1", 0, BudgetVerdict.InBalance, 0)]
    [InlineData("inför beslut", 0, BudgetVerdict.CannotBeJudged, 0)]
    public void The_result_must_be_more_than_zero_or_the_exception_cover_it(string printed, int reserve, BudgetVerdict verdict, int shortfall)
    {
        var basis = Basis(Income.With("arets-resultat", "2020", printed)) with { Facts = LawFacts.None with { Years = [new BalanceYear(2020) { FromReserve = reserve * 1_000_000m }] } };
        Assert.Equal((verdict, shortfall * 1_000_000m), (BudgetRules.Balance(basis).Verdict, BudgetRules.Balance(basis).Shortfall));
    }

    [Fact]
    public void A_plan_that_is_not_of_fullmaktige_is_not_asked()
    {
        var basis = Basis(Regionplan) with { IsOfAssembly = false };
        Assert.Equal(BudgetVerdict.DoesNotApply, BudgetRules.Balance(basis).Verdict);
        Assert.All(BudgetRules.Parts(basis), part => Assert.Equal(PartVerdict.NotAskedFor, part.Verdict));
        Assert.Empty(PlanStatement.Of(basis).Balances);
    }

    [Fact]
    public void A_whole_budget_has_every_part_and_tells_where()
    {
        var parts = BudgetRules.Parts(Basis(Regionplan) with { Facts = LawFacts.None with { Goals = [Rises] }, Goals = 13 });
        Assert.Equal(
            [
                "TaxRate Found planeringsfaktorer!utdebitering@2020",
                "Appropriations Found resursramar!summa@2020",
                "Financing Found resultatbudget!skatt@2020 resultatbudget!statsbidrag@2020",
                "Position Found balansbudget!sum-till@2020 balansbudget!sum-ek@2020",
                "FinancialGoals Found ",
                "OperationalGoals Found ",
                "ThreeYears Found resultatbudget!arets-resultat@2020 resultatbudget!arets-resultat@2021 resultatbudget!arets-resultat@2022",
                "GroupCompanies NotAskedFor ",
            ],
            parts.Select(part => $"{part.Part} {part.Verdict} {string.Join(' ', part.Cells)}"));
    }

    [Fact]
    public void What_is_missing_is_told_part_by_part()
    {
        var missing = BudgetRules.Parts(Basis() with { Plan = Plan(2025, 2027) }).Where(part => part.Verdict == PartVerdict.Missing);
        Assert.Equal(BudgetParts.All, missing.Select(part => part.Part));
        var inText = BudgetRules.Parts(Basis() with { Plan = Plan(2025, 2027), Facts = LawFacts.None with { Parts = [new(BudgetPart.GroupCompanies, Code.Of("bolag"))] } });
        Assert.Equal((PartVerdict.Found, "bolag"), (inText[^1].Verdict, inText[^1].Section.Text));
    }

    [Fact]
    public void A_plan_of_two_years_lacks_the_third() => Assert.Equal(
        PartVerdict.Missing, BudgetRules.Parts(Basis(Income with { Columns = [.. Income.Columns.Take(4)] })).Single(part => part.Part == BudgetPart.ThreeYears).Verdict);

    [Fact]
    public void Frames_without_a_total_are_anslag_too() => Assert.Equal(
        ["ramar!hsn@2020"],
        BudgetRules.Parts(Basis(Table("ramar", TableKind.Frames, [Column("2020")], Row("hsn", StandardLine.Unsaid, "5 498,3")))).Single(part => part.Part == BudgetPart.Appropriations).Cells.Select(cell => cell.ToString()));

    [Theory]
    [InlineData(FinancialGoalKind.ResultShare, "2", GoalVerdict.NotMet, null)]
    [InlineData(FinancialGoalKind.ResultShare, "0,5", GoalVerdict.PartlyMet, null)]
    [InlineData(FinancialGoalKind.ResultShare, "0,1", GoalVerdict.Met, null)]
    [InlineData(FinancialGoalKind.ResultOnAverage, "40000000", GoalVerdict.NotMet, "39000000")]
    [InlineData(FinancialGoalKind.ResultOnAverage, "39000000", GoalVerdict.Met, "39000000")]
    [InlineData(FinancialGoalKind.ResultShareOnAverage, "0,4", GoalVerdict.Met, "0,48")]
    [InlineData(FinancialGoalKind.SolidityRises, "0", GoalVerdict.NotMet, "22,49")]
    [InlineData(FinancialGoalKind.EquityRises, "0", GoalVerdict.Met, "1459000000")]
    [InlineData(FinancialGoalKind.SolidityWithObligationAbove, "0", GoalVerdict.NotMet, "-35,62")]
    [InlineData(FinancialGoalKind.EquityRestoredWithin, "15", GoalVerdict.Met, "14,27")]
    [InlineData(FinancialGoalKind.EquityRestoredWithin, "14", GoalVerdict.NotMet, "14,27")]
    [InlineData(FinancialGoalKind.ResultAtTarget, "0", GoalVerdict.CannotBeJudged, null)]
    public void A_goal_is_judged_by_the_figures(FinancialGoalKind kind, string limit, GoalVerdict verdict, string? value)
    {
        var judged = GoodEconomy.Judge(new FinancialGoal(Code.Of("mal"), kind, Number(limit), ""), Lines(Regionplan), 2020, 2022);
        Assert.Equal((verdict, value is null ? null : (decimal?)Number(value)), (judged.Verdict, judged.Value is { } found ? Rounding.ToDecimals(found, 2) : null));
    }

    [Fact]
    public void A_goal_without_figures_cannot_be_judged() => Assert.All(
        Enum.GetValues<FinancialGoalKind>(), kind => Assert.Equal(GoalVerdict.CannotBeJudged, GoodEconomy.Judge(new FinancialGoal(Code.Of("mal"), kind, 1, ""), Lines(FrameTable), 2020, 2022).Verdict));

    [Fact]
    public void A_target_beside_the_result_is_a_goal_by_itself()
    {
        var table = Table("resultat", TableKind.ResultAgainstTarget, [Column("2020"), Column("2021"), Column("2022")],
            Row("resultat", StandardLine.ResultOfYear, "119", "-112", "-254"), Row("mal", StandardLine.ResultTarget, "86", "87", "90"));
        var goal = PlanStatement.Of(Basis(table) with { IsOfAssembly = false }).Goals.Single();
        Assert.Equal((GoalVerdict.PartlyMet, "True False False"), (goal.Verdict, string.Join(' ', goal.Figures.Select(figure => figure.IsMet))));
        Assert.Equal([86_000_000m, 87_000_000m, 90_000_000m], goal.Figures.Select(figure => figure.Limit!.Value));
    }

    [Fact]
    public void Goals_together_are_reached_in_whole_in_part_or_not_at_all()
    {
        Assert.Equal(GoalVerdict.PartlyMet, Together(GoalVerdict.Met, GoalVerdict.NotMet));
        Assert.Equal(GoalVerdict.PartlyMet, Together(GoalVerdict.PartlyMet));
        Assert.Equal(GoalVerdict.Met, Together(GoalVerdict.Met, GoalVerdict.CannotBeJudged));
        Assert.Equal(GoalVerdict.NotMet, Together(GoalVerdict.NotMet));
        Assert.Equal(GoalVerdict.CannotBeJudged, Together());

        static GoalVerdict Together(params GoalVerdict[] verdicts) => GoodEconomy.Together(verdicts.Select(verdict => new GoalJudgement(Rises, verdict, FigureUnit.Percent, null, null, [])));
    }

    [Fact]
    public void The_reckoning_of_a_regionplan()
    {
        var facts = LawFacts.None with { Deficits = [new Deficit(2017, 146_000_000) { StandsAfter = 2018 }], Reserves = [new(ReserveKind.EqualisationReserve, 2019, 10_000_000)] };
        var made = PlanStatement.Of(Basis(Regionplan) with { Facts = facts });
        Assert.Equal([0m, 146, 49, 0, 0], made.Balances.Select(balance => balance.Statement.Carried / 1_000_000));
        Assert.Equal([16m, 97, 54, 12, 51], made.Balances.Select(balance => balance.Statement.BalanceResult / 1_000_000));
        Assert.Equal(2020, made.Queue.Deficits.Single().RestoredIn);
        Assert.Equal([0m, 10, 10, 10, 10], made.Reserves.Select(reserve => reserve.Opening / 1_000_000));
        var room = made.Reserves[1].Room!;
        Assert.Equal((2m, 155_440_000m, 0m), (room.Share, room.Threshold, room.Allowed));
    }

    [Fact]
    public void An_old_reserve_lives_on_beside_the_new()
    {
        Sequence<FigureColumn> years = [Column("2024", ColumnKind.Budget), Column("2025", ColumnKind.Budget)];
        var facts = LawFacts.None with { Reserves = [new(ReserveKind.EqualisationReserve, 2024, 90)], Years = [new BalanceYear(2024) { FromOldReserve = 40 }, new BalanceYear(2025) { FromOldReserve = 60 }] };
        var made = PlanStatement.Of(Basis(Table("resultat", TableKind.IncomeStatement, FigureUnit.Kronor, years, Row("ar", StandardLine.ResultOfYear, "-40", "-60"))) with { Facts = facts }).Reserves;
        Assert.Equal(["ResultReserve 0", "EqualisationReserve 50", "ResultReserve 0", "EqualisationReserve -10"], made.Select(reserve => $"{reserve.Kind} {reserve.Closing}"));
        Assert.Equal(10, made[^1].UsedTooMuch);
    }

    static BudgetBasis Basis(params EconomicTable[] tables) => new(Plan(), Set(tables), LawFacts.None, true, 0);

    static decimal Number(string text) => PrintedNumber.TryParse(text, out var number) ? number.Value : throw new FormatException(text);
}
