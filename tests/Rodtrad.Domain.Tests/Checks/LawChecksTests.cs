using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Domain.Tests.Statements;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Checks;

/// <summary>Every finding on the law by an example that provokes it.</summary>
public sealed class LawChecksTests
{
    static readonly FinancialGoal Share = new(Code("mal"), FinancialGoalKind.ResultShare, 0.1m, "Minst en promille.");

    static readonly LawFacts InOrder = new() { Goals = [Share] };

    [Fact]
    public void A_budget_in_order_has_no_findings() => Assert.Empty(Found(InOrder, Typed.Regionplan));

    [Fact]
    public void LKR_001_a_budget_that_is_not_in_balance() => Assert.Equal(
        ["LKR-001 planen: 2020 | 0"], Found(InOrder with { Goals = [Share with { Limit = 0 }] }, [.. Typed.Regionplan.Except([Typed.Income]), Typed.Income.With("arets-resultat", "2020", "0")]));

    [Fact]
    public void LKR_002_an_exception_that_is_not_enough() => Assert.Equal(
        ["LKR-002 planen: 2020 | 4 | 12", "LKR-014 planen: 2020 | 4 | 0"],
        Found(
            new LawFacts { Goals = [Share with { Limit = -9 }], Years = [new(2020) { FromReserve = 4_000_000 }] },
            [.. Typed.Regionplan.Except([Typed.Income]), Typed.Income.With("arets-resultat", "2020", "-12").With("arets-resultat", "2021", "0").With("arets-resultat", "2022", "0")]));

    [Theory]
    [InlineData("LKR-003", "planeringsfaktorer")]
    [InlineData("LKR-004", "resursramar")]
    [InlineData("LKR-006", "balansbudget")]
    public void A_table_that_is_left_out(string code, string table) =>
        Assert.Equal([$"{code} planen: 2020"], Found(InOrder, [.. Typed.Regionplan.Where(one => one.Code.Text != table)]));

    [Fact]
    public void LKR_005_LKR_007_LKR_008_LKR_009_LKR_010_what_else_a_budget_must_hold()
    {
        var edition = Edition(LawFacts.None, [Typed.Assumptions, Typed.FrameTable, Typed.BalanceSheet]) with { Nodes = [] };
        Assert.Equal(
            ["LKR-005 planen: 2020", "LKR-007 planen: 2020", "LKR-008 planen: 2020", "LKR-009 planen: 2020"], Checked.Find(edition, Region(edition)));
        var later = edition with { Plan = edition.Plan with { FirstYear = 2025, LastYear = 2027 } };
        Assert.Contains("LKR-010 planen: 2025", Checked.Find(later, Region(later)));
        var told = later with { Law = new LawFacts { Parts = [.. BudgetParts.All.Select(part => new PartInText(part, Code("text")))] } };
        Assert.Empty(Checked.Find(told, Region(told)));
    }

    [Fact]
    public void LKR_011_LKR_012_a_deficit_that_the_budget_does_not_restore()
    {
        var facts = InOrder with { Deficits = [new Deficit(2017, 160_000_000) { StandsAfter = 2018, HasActionPlan = false }] };
        Assert.Equal(["LKR-011 planen: 2017 | 2020 | 9", "LKR-012 planen: 2017 | 160"], Found(facts, Typed.Regionplan));
        Assert.Empty(Found(InOrder with { Deficits = [new Deficit(2017, 146_000_000) { StandsAfter = 2018, HasActionPlan = true }] }, Typed.Regionplan));
    }

    [Fact]
    public void LKR_013_LKR_014_a_reserve_that_takes_or_gives_too_much() => Assert.Equal(
        ["LKR-013 planen: 2019 | 20 | 0", "LKR-014 planen: 2020 | 30 | 20"],
        Found(InOrder with { Years = [new(2019) { ToReserve = 20_000_000 }, new(2020) { FromReserve = 30_000_000 }] }, Typed.Regionplan));

    [Fact]
    public void LKR_015_a_goal_that_the_figures_do_not_reach()
    {
        var goal = new FinancialGoal(Code("soliditet"), FinancialGoalKind.SolidityRises, 0, "Soliditeten bör öka.");
        Assert.Equal(["LKR-015 planen: Soliditeten bör öka. | 22,5"], Found(InOrder with { Goals = [Share, goal] }, Typed.Regionplan));
        // What is to be reached later is not missed yet.
        Assert.Empty(Found(InOrder with { Goals = [Share, goal with { IsLongTerm = true }] }, Typed.Regionplan));
    }

    [Fact]
    public void Plans_of_others_and_plans_without_economy_are_not_asked()
    {
        var edition = Edition(LawFacts.None, [Typed.FrameTable]);
        Assert.NotEmpty(Checked.Find(edition, Region(edition)));
        Assert.Empty(Checked.Find(edition with { Plan = edition.Plan with { Unit = Code("rs") } }, Region(edition)));
        Assert.Empty(Checked.Find(edition with { Tables = [] }, Region(edition)));
        // Where nothing is below it, it cannot be told that a body is fullmäktige.
        var alone = Region(edition) with { Region = Region(edition).Region with { Units = [Unit("rf")] } };
        Assert.Empty(Checked.Find(edition, alone));
        Assert.Empty(Checked.Find(edition with { Status = PlanStatus.External }, Region(edition)));
    }

    static IEnumerable<string> Found(LawFacts facts, EconomicTable[] tables)
    {
        var edition = Edition(facts, tables);
        return Checked.Find(edition, Region(edition));
    }

    static PlanEdition Edition(LawFacts facts, EconomicTable[] tables) => Samples.Edition(Node("m", "mal")) with
    {
        Plan = ThePlan with { Unit = Code("rf") },
        Tables = [.. tables],
        Law = facts,
    };

    /// <summary>Fullmäktige under a region that is no body, and styrelsen below it.</summary>
    static RegionContent Region(PlanEdition edition) => Content(edition) with
    {
        Region = new Region(Code("region"), "Region", [4, 8],
            [new(Code("region"), "Region", "Regioner", false), new(Code("namnd"), "Nämnd", "Nämnder", true)],
            [Unit("region", type: "region"), Unit("rf", "region"), Unit("rs", "rf")]),
    };
}
