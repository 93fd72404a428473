using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Statements;

/// <summary>
/// What a plan is judged by: its tables and what it says for the law. <paramref name="IsOfAssembly"/>: it is decided by fullmäktige, the
/// political body with others below it and none above, and so holds the region's budget; <paramref name="Goals"/> is how many goals for the activities it
/// states.
/// </summary>
public sealed record BudgetBasis(Plan Plan, TableSet Tables, LawFacts Facts, bool IsOfAssembly, int Goals)
{
    /// <summary>The first year of the plan is the budget year.</summary>
    public int BudgetYear => Plan.FirstYear;
}

/// <summary>How the budget stands to the rule that income must exceed costs.</summary>
public enum BudgetVerdict
{
    /// <summary>Income exceeds costs.</summary>
    InBalance,

    /// <summary>It does not, and what is stated of reserve or synnerliga skäl covers it.</summary>
    Excepted,

    /// <summary>It does not, and what is stated covers only some of it.</summary>
    ExceptionTooSmall,

    /// <summary>It does not, and no exception is stated.</summary>
    NotInBalance,

    /// <summary>Årets resultat of the budget year is not in the tables.</summary>
    CannotBeJudged,

    /// <summary>The plan is not the region's budget: it keeps within the frame it is given.</summary>
    DoesNotApply,
}

/// <summary>
/// The budget year held against the rule. <paramref name="Shortfall"/> is what an exception must cover and <paramref name="Covered"/> what is
/// stated of reserve and synnerliga skäl, in kronor. <paramref name="Result"/> is the figure that was judged.
/// </summary>
public sealed record BudgetBalance(BudgetVerdict Verdict, int Year, StatementFigure? Result, decimal Shortfall, decimal Covered)
{
    public static LawParagraph Paragraph => LawParagraph.OfLocalGovernment("5");
}

/// <summary>Whether a part that the law asks for is there.</summary>
public enum PartVerdict
{
    Found,
    Missing,

    /// <summary>The law did not ask for it in that year's budget, or does not ask it of this plan.</summary>
    NotAskedFor,
}

/// <summary>
/// A part of the budget and where it was found: cells of tables, or a section of the plan; neither when the plan's goals are the part.
/// </summary>
public sealed record PartFinding(BudgetPart Part, PartVerdict Verdict, Sequence<FigureReference> Cells, Code Section);

/// <summary>
/// What kommunallagen asks of a budget (R63, R64). Source: kommunallagen (2017:725) 11 kap. 5, 6 and 6 a §§; law, section 1.
/// </summary>
public static class BudgetRules
{
    /// <summary>Whether income exceeds costs in the budget year. Rule: the result is more than zero, not zero.</summary>
    public static BudgetBalance Balance(BudgetBasis basis)
    {
        var year = basis.BudgetYear;
        if (!basis.IsOfAssembly)
            return new(BudgetVerdict.DoesNotApply, year, null, 0, 0);
        var lines = StatementLines.Of(basis.Tables, basis.Plan.Unit);
        if (lines.Planned(year) is not { } column || (lines.At(TableKind.IncomeStatement, StandardLine.ResultOfYear, column) ?? lines.Find(StandardLine.ResultOfYear, column)) is not { } result)
            return new(BudgetVerdict.CannotBeJudged, year, null, 0, 0);
        var stated = basis.Facts.Year(year) ?? new BalanceYear(year);
        var (shortfall, covered) = (Math.Max(0, -result.Value), stated.FromReserve + stated.FromOldReserve + stated.SpecialReasons);
        var verdict = result.Value > 0 ? BudgetVerdict.InBalance
            : covered <= 0 ? BudgetVerdict.NotInBalance
            : covered < shortfall ? BudgetVerdict.ExceptionTooSmall : BudgetVerdict.Excepted;
        return new(verdict, year, result, shortfall, covered);
    }

    /// <summary>Every part that the law names, in its order, with where the plan has it.</summary>
    public static Sequence<PartFinding> Parts(BudgetBasis basis)
    {
        var lines = StatementLines.Of(basis.Tables, basis.Plan.Unit);
        return BudgetParts.All.Select(part => Part(basis, lines, part)).ToSequence();
    }

    private static PartFinding Part(BudgetBasis basis, StatementLines lines, BudgetPart part)
    {
        if (!basis.IsOfAssembly || !part.IsAskedFor(basis.BudgetYear))
            return new(part, PartVerdict.NotAskedFor, [], default);
        var section = basis.Facts.Parts.FirstOrDefault(told => told.Part == part)?.Section ?? default;
        var cells = Cells(basis, lines, part);
        var isOwn = part switch
        {
            BudgetPart.OperationalGoals => basis.Goals > 0,
            BudgetPart.FinancialGoals => basis.Facts.Goals.Count > 0,
            _ => false,
        };
        return new(part, isOwn || cells.Count > 0 || !section.IsEmpty ? PartVerdict.Found : PartVerdict.Missing, cells, section);
    }

    private static Sequence<FigureReference> Cells(BudgetBasis basis, StatementLines lines, BudgetPart part)
    {
        var year = basis.BudgetYear;
        return part switch
        {
            BudgetPart.TaxRate => Found(StandardLine.TaxRate),
            BudgetPart.Appropriations => Found(StandardLine.FrameTotal) is { Count: > 0 } total ? total : AnyFrame(basis.Tables, year),
            BudgetPart.Financing => Found(StandardLine.TaxRevenue, StandardLine.GeneralGrants),
            BudgetPart.Position => Found(StandardLine.TotalAssets, StandardLine.Equity),
            BudgetPart.FinancialGoals => Found(StandardLine.ResultTarget),
            BudgetPart.ThreeYears => Years(),
            _ => [],
        };

        // All of the lines in the budget year, or nothing.
        Sequence<FigureReference> Found(params ReadOnlySpan<StandardLine> needed)
        {
            var figures = lines.Together(lines.PlannedOr(year), needed).OfType<StatementFigure>().Select(figure => figure.Cell).ToSequence();
            return figures.Count == needed.Length ? figures : [];
        }

        Sequence<FigureReference> Years()
        {
            var results = Enumerable.Range(year, BudgetParts.PlanYears).Select(one => lines.Find(StandardLine.ResultOfYear, lines.PlannedOr(one)))
                .OfType<StatementFigure>().Select(figure => figure.Cell).ToSequence();
            return results.Count == BudgetParts.PlanYears ? results : [];
        }
    }

    private static Sequence<FigureReference> AnyFrame(TableSet tables, int year)
    {
        var cells =
            from table in tables.All
            where table.Table.Template.Kind == TableKind.Frames
            from column in Enumerable.Range(0, table.Columns)
            where table.ColumnAt(column).Year == year
            from row in Enumerable.Range(0, table.Rows)
            where table[row, column].State == FigureState.Number
            select new FigureReference(default, table.Table.Code, table.RowAt(row).Code, table.ColumnAt(column).Code, 0);
        return cells.Take(1).ToSequence();
    }
}
