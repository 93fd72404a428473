using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Statements;

/// <summary>A figure that an identity adds (1) or takes away (−1).</summary>
public readonly record struct IdentityTerm(int Sign, StatementFigure Figure);

/// <summary>
/// An identity in a column: <paramref name="Result"/> is to be the sum of <paramref name="Terms"/>. <paramref name="Difference"/> is the
/// result less the sum, in kronor; <paramref name="Missing"/> the lines that are needed and not there.
/// </summary>
public sealed record IdentityResult(
    StatementRule Rule, FigureColumn Column, IdentityVerdict Verdict, StatementFigure? Result, Sequence<IdentityTerm> Terms, decimal Difference,
    Sequence<StandardLine> Missing)
{
    public decimal Sum => Terms.Sum(term => term.Sign * term.Figure.Value);
}

/// <summary>
/// Evaluates the identities of statements, column by column. What is kept exactly counts exactly; what is only known as printed counts
/// as everything it can have been rounded from. Source: law, sections 3, 4 and 10 (R68).
/// </summary>
public static class StatementIdentities
{
    private const TableKind IS = TableKind.IncomeStatement;
    private const TableKind CF = TableKind.CashFlow;
    private const TableKind BS = TableKind.BalanceSheet;

    /// <summary>In the order they are told. Of several forms of a rule the first that the tables have rows for counts.</summary>
    private static readonly Form[] Forms =
    [
        new(StatementRule.NetCostBeforeDepreciation, IS, StandardLine.NetCostBeforeDepreciation, [Plus(IS, StandardLine.OperatingIncome), Plus(IS, StandardLine.OperatingCosts)]) { IsShort = true },
        new(StatementRule.NetCost, IS, StandardLine.NetCost, [Plus(IS, StandardLine.NetCostBeforeDepreciation), Plus(IS, StandardLine.Depreciation)]),
        new(StatementRule.NetCost, IS, StandardLine.NetCost, [Plus(IS, StandardLine.OperatingIncome), Plus(IS, StandardLine.OperatingCosts), Plus(IS, StandardLine.Depreciation)]),
        new(StatementRule.OperatingResult, IS, StandardLine.OperatingResult,
            [Plus(IS, StandardLine.NetCost), Maybe(IS, StandardLine.TaxRevenue), Maybe(IS, StandardLine.GeneralGrants), Maybe(IS, StandardLine.FrameGrant)]),
        new(StatementRule.ResultAfterFinance, IS, StandardLine.ResultAfterFinance,
            [Plus(IS, StandardLine.OperatingResult), Maybe(IS, StandardLine.FinancialIncome), Maybe(IS, StandardLine.FinancialCosts)]),
        new(StatementRule.ResultOfYear, IS, StandardLine.ResultOfYear, [Plus(IS, StandardLine.ResultAfterFinance), Maybe(IS, StandardLine.ExtraordinaryItems)]),
        new(StatementRule.CashBeforeWorkingCapital, CF, StandardLine.CashBeforeWorkingCapital,
            [Plus(CF, StandardLine.ResultOfYear), Plus(CF, StandardLine.Depreciation), Maybe(CF, StandardLine.ProvisionsMade)]),
        new(StatementRule.CashFromOperations, CF, StandardLine.CashFromOperations,
            [Plus(CF, StandardLine.CashBeforeWorkingCapital), Maybe(CF, StandardLine.InventoryChange), Maybe(CF, StandardLine.ReceivablesChange), Maybe(CF, StandardLine.LiabilitiesChange)]),
        new(StatementRule.CashFromInvesting, CF, StandardLine.CashFromInvesting, [Plus(CF, StandardLine.NetInvestments), Maybe(CF, StandardLine.AssetSales)]),
        new(StatementRule.CashFromFinancing, CF, StandardLine.CashFromFinancing, [Maybe(CF, StandardLine.NewLoans), Maybe(CF, StandardLine.Repayments)]),
        new(StatementRule.CashFlowOfYear, CF, StandardLine.CashFlowOfYear,
            [Plus(CF, StandardLine.CashFromOperations), Plus(CF, StandardLine.CashFromInvesting), Maybe(CF, StandardLine.CashFromFinancing)]),
        new(StatementRule.ClosingCash, CF, StandardLine.ClosingCash, [Plus(CF, StandardLine.OpeningCash), Plus(CF, StandardLine.CashFlowOfYear)]),
        new(StatementRule.OpeningCash, CF, StandardLine.OpeningCash, [Earlier(1, CF, StandardLine.ClosingCash)]),
        new(StatementRule.TotalAssets, BS, StandardLine.TotalAssets, [Plus(BS, StandardLine.FixedAssets), Plus(BS, StandardLine.CurrentAssets)]),
        new(StatementRule.Equity, BS, StandardLine.Equity, [Plus(BS, StandardLine.BroughtForwardEquity), Plus(BS, StandardLine.ResultInEquity)]),
        new(StatementRule.Liabilities, BS, StandardLine.Liabilities, [Plus(BS, StandardLine.LongTermLiabilities), Plus(BS, StandardLine.ShortTermLiabilities)]),
        new(StatementRule.EquityAndLiabilities, BS, StandardLine.EquityAndLiabilities,
            [Plus(BS, StandardLine.Equity), Plus(BS, StandardLine.Provisions), Plus(BS, StandardLine.Liabilities)]),
        new(StatementRule.Balance, BS, StandardLine.TotalAssets, [Plus(BS, StandardLine.EquityAndLiabilities)]) { IsStandard = true },
        new(StatementRule.BroughtForwardEquity, BS, StandardLine.BroughtForwardEquity, [Earlier(1, BS, StandardLine.Equity)]),
        new(StatementRule.ResultInCashFlow, CF, StandardLine.ResultOfYear, [Plus(IS, StandardLine.ResultOfYear)]) { IsStandard = true },
        new(StatementRule.ResultInEquity, BS, StandardLine.ResultInEquity, [Plus(IS, StandardLine.ResultOfYear)]) { IsStandard = true },
        new(StatementRule.DepreciationInCashFlow, CF, StandardLine.Depreciation, [new(-1, IS, StandardLine.Depreciation)]) { IsStandard = true },
        new(StatementRule.ProvisionsMade, CF, StandardLine.ProvisionsMade, [Plus(BS, StandardLine.Provisions), Earlier(-1, BS, StandardLine.Provisions)]) { IsStandard = true },
        new(StatementRule.FixedAssets, BS, StandardLine.FixedAssets,
            [Earlier(1, BS, StandardLine.FixedAssets), new(-1, CF, StandardLine.CashFromInvesting), new(-1, CF, StandardLine.Depreciation)]) { IsStandard = true },
    ];

    /// <summary>
    /// Every identity that the tables have rows for, in every column, rule by rule. Between years they begin with the second; between
    /// two statements they are there when both statements are.
    /// </summary>
    public static Sequence<IdentityResult> Of(StatementLines lines)
    {
        var results = new List<IdentityResult>();
        foreach (var rule in Forms.GroupBy(form => form.Rule))
        {
            if ((rule.FirstOrDefault(form => form.HasRows(lines)) ?? rule.FirstOrDefault(form => form.HasTables(lines))) is not { } form)
                continue;
            foreach (var column in lines.Columns)
            {
                if (form.In(lines, column) is { } result)
                    results.Add(result);
            }
        }
        return results.ToSequence();
    }

    /// <summary>What stops a plan from being published: the identities that are broken and are of that weight. Empty when nothing does.</summary>
    public static Sequence<IdentityResult> Blocking(IEnumerable<IdentityResult> results) =>
        results.Where(result => result.Verdict == IdentityVerdict.Broken && result.Rule.Blocks()).ToSequence();

    private static Term Plus(TableKind kind, StandardLine line) => new(1, kind, line);

    private static Term Maybe(TableKind kind, StandardLine line) => new(1, kind, line) { IsOptional = true };

    private static Term Earlier(int sign, TableKind kind, StandardLine line) => new(sign, kind, line) { IsEarlier = true };

    private sealed record Term(int Sign, TableKind Kind, StandardLine Line)
    {
        /// <summary>A statement need not have the line.</summary>
        public bool IsOptional { get; init; }

        /// <summary>Of the year before.</summary>
        public bool IsEarlier { get; init; }
    }

    private sealed record Form(StatementRule Rule, TableKind Kind, StandardLine Line, Sequence<Term> Terms)
    {
        /// <summary>Only for statements that have every line of it; the layout of the law does without.</summary>
        public bool IsShort { get; init; }

        /// <summary>Between standard lines alone: rows of the region's own are no part of it.</summary>
        public bool IsStandard { get; init; }

        /// <summary>Whether there is a row for the result and for everything that cannot be left out.</summary>
        public bool HasRows(StatementLines lines) => lines.Has(Kind, Line)
            && Terms.All(term => term.IsOptional || lines.Has(term.Kind, term.Line)) && Terms.Any(term => lines.Has(term.Kind, term.Line));

        /// <summary>Whether the statements are there, so that what is missing can be told.</summary>
        public bool HasTables(StatementLines lines) => !IsShort && lines.Has(Kind, Line) && Terms.All(term => lines.Has(term.Kind));

        public IdentityResult? In(StatementLines lines, FigureColumn column)
        {
            var before = lines.Before(column);
            if (before.Count == 0 && Terms.Any(term => term.IsEarlier))
                return null;
            var (terms, missing) = (new List<IdentityTerm>(), new List<StandardLine>());
            foreach (var term in Terms)
            {
                if (term.IsOptional && !lines.Has(term.Kind, term.Line))
                    continue;
                if ((term.IsEarlier ? before : [column]).Select(at => lines.At(term.Kind, term.Line, at)).FirstOrDefault(found => found is not null) is { } figure)
                    terms.Add(new(term.Sign, figure));
                else
                    missing.Add(term.Line);
            }
            if (!IsStandard)
                terms.AddRange(lines.OwnParts(Kind, Line, column).Select(part => new IdentityTerm(part.Sign, part.Figure)));
            var result = lines.At(Kind, Line, column);
            if (result is null)
                missing.Insert(0, Line);
            // A column that the statement does not have at all is not an identity that lacks something.
            if (result is null && terms.Count == 0)
                return null;
            var (difference, verdict) = result is null || missing.Count > 0 ? (0, IdentityVerdict.CannotBeJudged) : Judged(result, terms);
            return new IdentityResult(Rule, column, verdict, result, terms.ToSequence(), difference, missing.ToSequence());
        }

        private static (decimal Difference, IdentityVerdict Verdict) Judged(StatementFigure result, List<IdentityTerm> terms)
        {
            var (difference, low, high) = (result.Value, result.Low, result.High);
            foreach (var (sign, figure) in terms)
            {
                difference -= sign * figure.Value;
                low -= sign > 0 ? figure.High : -figure.Low;
                high -= sign > 0 ? figure.Low : -figure.High;
            }
            return (difference, difference == 0 ? IdentityVerdict.Holds : low <= 0 && high >= 0 ? IdentityVerdict.HoldsWithinRounding : IdentityVerdict.Broken);
        }
    }
}
