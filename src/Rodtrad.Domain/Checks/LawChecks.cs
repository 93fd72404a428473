using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Statements;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Checks;

/// <summary>
/// What kommunallagen asks of the region's budget and the plan does not have. Rule: only of a plan that fullmäktige decides and whose
/// economy is here; the plans of styrelser and förvaltningar keep within their frames. That the statements add up is told by the relations
/// of the tables and not here once more.
/// </summary>
public static class LawChecks
{
    private static readonly Dictionary<BudgetPart, Check> Missing = new Dictionary<BudgetPart, Check>
    {
        [BudgetPart.TaxRate] = CheckCatalogue.WithoutTaxRate,
        [BudgetPart.Appropriations] = CheckCatalogue.WithoutAppropriations,
        [BudgetPart.Financing] = CheckCatalogue.WithoutFinancing,
        [BudgetPart.Position] = CheckCatalogue.WithoutPosition,
        [BudgetPart.FinancialGoals] = CheckCatalogue.WithoutFinancialGoals,
        [BudgetPart.OperationalGoals] = CheckCatalogue.WithoutOperationalGoals,
        [BudgetPart.ThreeYears] = CheckCatalogue.WithoutThreeYears,
        [BudgetPart.GroupCompanies] = CheckCatalogue.WithoutGroupCompanies,
    };

    /// <summary>The check of a part that is missing.</summary>
    public static Check Of(BudgetPart part) => Missing[part];

    /// <summary>
    /// What an edition is judged by. The region's budget is the plan of the political body that has others below it and none above:
    /// fullmäktige, whatever the region calls it.
    /// </summary>
    public static BudgetBasis Basis(PlanEdition edition, RegionContent region, TableSet tables) => new(
        edition.Plan, tables, edition.Law ?? LawFacts.None, IsOfAssembly(edition.Plan.Unit, region.Region),
        edition.Nodes.Count(node => IsGoal(node, edition, region)));

    internal static void Of(Examined examined, RegionContent region, Found found)
    {
        var edition = examined.Edition;
        if (edition.Tables.Count == 0)
            return;
        var basis = Basis(edition, region, new TableSet(edition.Plan.Code, edition.Tables));
        if (basis.IsOfAssembly)
            AddBudget(basis, found);
        var made = PlanStatement.Of(basis);
        foreach (var deficit in made.Queue.Deficits)
            AddDeficit(basis, deficit, made.Queue, found);
        foreach (var reserve in made.Reserves)
            AddReserve(basis, reserve, found);
        foreach (var goal in made.Goals.Where(goal => basis.IsOfAssembly && goal is { Verdict: GoalVerdict.NotMet, Goal.IsLongTerm: false }))
            Add(basis, found, CheckCatalogue.FinancialGoalNotMet, null, goal.Goal.Text, Last(goal));
    }

    private static void AddBudget(BudgetBasis basis, Found found)
    {
        var balance = BudgetRules.Balance(basis);
        var (year, result) = ($"{balance.Year}", balance.Result is { } figure ? Money(figure.Value) : "");
        if (balance.Verdict == BudgetVerdict.NotInBalance)
            Add(basis, found, CheckCatalogue.NotInBalance, balance.Result, year, result);
        else if (balance.Verdict == BudgetVerdict.ExceptionTooSmall)
            Add(basis, found, CheckCatalogue.ExceptionTooSmall, balance.Result, year, Money(balance.Covered), Money(balance.Shortfall));
        foreach (var part in BudgetRules.Parts(basis).Where(part => part.Verdict == PartVerdict.Missing))
            Add(basis, found, Of(part.Part), null, year);
    }

    private static void AddDeficit(BudgetBasis basis, RestoredDeficit deficit, RestorationQueue queue, Found found)
    {
        var (origin, deadline) = ($"{deficit.Deficit.Origin}", $"{deficit.Deficit.Deadline}");
        var late = queue.Regulations.Where(one => one.Origin == deficit.Deficit.Origin && one.Year > deficit.Deficit.Deadline).Sum(one => one.Amount);
        if (deficit.Status is RestorationStatus.Overdue or RestorationStatus.RestoredLate)
            Add(basis, found, CheckCatalogue.NotRestored, null, origin, deadline, Money(deficit.Remaining + late));
        if (deficit.Deficit.HasActionPlan == false)
            Add(basis, found, CheckCatalogue.WithoutActionPlan, null, origin, Money(deficit.Deficit.Amount));
    }

    private static void AddReserve(BudgetBasis basis, ReserveYear reserve, Found found)
    {
        if (reserve.SetAsideTooMuch > 0)
            Add(basis, found, CheckCatalogue.ReserveTooLarge, null, $"{reserve.Year}", Money(reserve.SetAside), Money(reserve.Room!.Allowed));
        if (reserve.UsedTooMuch > 0)
            Add(basis, found, CheckCatalogue.ReserveOverdrawn, null, $"{reserve.Year}", Money(reserve.Used), Money(reserve.Opening + reserve.SetAside));
    }

    private static string Last(GoalJudgement goal) => goal.Figures is [.., var last] ? FigurePrint.Of(goal.Value ?? last.Value, goal.Unit, goal.Unit.IsMoney() ? 0 : 1) : "";

    private static string Money(decimal amount) => FigurePrint.Of(amount, FigureUnit.Millions, amount % 1_000_000 == 0 ? 0 : 1);

    private static void Add(BudgetBasis basis, Found found, Check check, StatementFigure? at, params ReadOnlySpan<string> arguments) => found.Add(
        Found.Whole, new Finding(check, basis.Plan.Code, FindingPlace.Whole with { Figure = at?.Cell }, Sequence.Of(arguments), "", "", null));

    private static bool IsGoal(Node node, PlanEdition edition, RegionContent region) =>
        region.Models.FirstOrDefault(model => model.Code == edition.Plan.Model)?.Level(node.Level)?.Kind is LevelKind.Goal;

    private static bool IsOfAssembly(Code unit, Region region)
    {
        var bodies = region.UnitTypes.Where(type => type.IsBody).Select(type => type.Code).ToHashSet();
        var units = region.Units.DistinctBy(one => one.Code).ToDictionary(one => one.Code);
        if (!units.TryGetValue(unit, out var at) || !bodies.Contains(at.Type))
            return false;
        return !HasAbove(at) && region.Units.Any(other => bodies.Contains(other.Type) && IsUnder(other, unit));

        bool HasAbove(Unit one) => Above(one).Any(above => bodies.Contains(above.Type));

        bool IsUnder(Unit one, Code top) => Above(one).Any(above => above.Code == top);

        // A region's tree has no circle; a step for every unit is enough where one has slipped in.
        IEnumerable<Unit> Above(Unit one)
        {
            for (var step = 0; step < units.Count && one.Parent is { } parent && units.TryGetValue(parent, out var above); step++)
                yield return one = above;
        }
    }
}
