using Rodtrad.App.Plans;
using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Statements;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Statements;

/// <summary>The budget year against the rule of balance; amounts in mnkr, <paramref name="Result"/> null when there is none.</summary>
public sealed record ShownBalance(BudgetVerdict Verdict, int Year, LawParagraph Paragraph, SourceCell? Result, string Shortfall, string Covered);

/// <summary>A part of the budget, and where it stands: cells, or a section by its heading.</summary>
public sealed record ShownPart(BudgetPart Part, PartVerdict Verdict, LawParagraph Paragraph, Sequence<SourceCell> Cells, string Section, string Heading, int Goals);

/// <summary>A line of the balanskravsutredning over the years, in mnkr; "" where nothing is stated.</summary>
public sealed record ShownBalanceLine(BalanceLineKind Kind, bool IsSum, Sequence<string> Amounts);

/// <summary>A deficit and what regulates it, in mnkr.</summary>
public sealed record ShownDeficit(
    int Origin, string Amount, string Waived, int Deadline, Sequence<ShownRegulation> Regulations, string Remaining, int? RestoredIn, RestorationStatus Status, bool? HasActionPlan, string Text);

/// <summary>So much in a year.</summary>
public sealed record ShownRegulation(int Year, string Amount);

/// <summary>
/// A reserve of a year, in mnkr. <paramref name="Allowed"/>, <paramref name="Share"/> and <paramref name="Threshold"/> are empty when the figures for them are
/// missing; <paramref name="Cap"/> also when the rule has none.
/// </summary>
public sealed record ShownReserve(
    ReserveKind Kind, int Year, string Opening, string SetAside, string Used, string Closing, string Allowed, string Share, string Threshold, string Cap, bool IsTooLarge, bool IsOverdrawn);

/// <summary>A year's figure of a goal; <paramref name="IsMet"/> null when it is there to compare with.</summary>
public sealed record ShownGoalFigure(string Column, string Value, string Limit, bool? IsMet, Sequence<SourceCell> Sources);

/// <summary>A goal with its verdict. <paramref name="Value"/> and <paramref name="Limit"/> hold for the plan as a whole, "" for none.</summary>
public sealed record ShownGoal(
    FinancialGoalKind Kind, string Text, string Node, bool IsLongTerm, GoalVerdict Verdict, FigureUnit Unit, string Value, string Limit, Sequence<ShownGoalFigure> Figures);

/// <summary>An identity in a column: the figures beside each other, and by how much they differ, in mnkr.</summary>
public sealed record ShownIdentityCell(string Column, IdentityVerdict Verdict, string Difference, SourceCell? Result, Sequence<ShownTerm> Terms, Sequence<StandardLine> Missing);

/// <summary>A figure that is added, or taken away.</summary>
public sealed record ShownTerm(bool IsMinus, SourceCell Cell);

/// <summary>An identity over the years; <paramref name="Cells"/> has null where a column has nothing of it.</summary>
public sealed record ShownIdentity(StatementRule Rule, LawParagraph Paragraph, bool Blocks, IdentityVerdict Worst, Sequence<ShownIdentityCell?> Cells);

/// <summary>
/// What the law asks of a plan and how the plan stands to it. <paramref name="HasEconomy"/>: there are tables to judge by;
/// <paramref name="IsOfAssembly"/>: it is the region's budget. <paramref name="Holding"/> of <paramref name="Judged"/> identities hold, rounding counted;
/// <paramref name="Blocking"/> of them stop a publication.
/// </summary>
public sealed record LawPageView(
    PlanIdentity Plan, bool HasEconomy, bool IsOfAssembly, ShownBalance Balance, Sequence<ShownPart> Parts, Sequence<string> BalanceYears, Sequence<ShownBalanceLine> BalanceLines,
    bool IsBalanceStated, Sequence<ShownDeficit> Deficits, Sequence<ShownReserve> Reserves, ReserveKind ReserveWord, Sequence<ShownGoal> Goals, GoalVerdict Financial, int OperationalGoals,
    Sequence<string> Columns, Sequence<ShownIdentity> Identities, int Holding, int Judged, int Blocking, Sequence<StatutoryDate> Calendar, bool IsAfterElection);
