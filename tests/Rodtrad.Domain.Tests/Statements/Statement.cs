using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Tests.Statements;

/// <summary>Three statements over four years, made by chance so that every identity holds.</summary>
sealed record Statement(int[] Chance)
{
    const int Years = 4;
    const int PerYear = 16;

    public static readonly Arbitrary<Statement> Any =
        Gen.Choose(1, 9_999).ArrayOf(Years * PerYear).Select(chance => new Statement(chance)).ToArbitrary();

    public EconomicTable[] Tables
    {
        get
        {
            Dictionary<(TableKind Kind, StandardLine Line, int Year), decimal> figures = [];
            var (equity, fixedAssets, provisions, cash) = (5_000m, 80_000m, 900m, 700m);
            for (var year = 0; year < Years; year++)
            {
                var given = new Queue<int>(Chance.Skip(year * PerYear).Take(PerYear));
                decimal Next() => given.Dequeue();
                void Is(TableKind kind, StandardLine line, decimal value) => figures[(kind, line, year)] = value;
                var (income, costs, written, tax, grants, gains, losses, extra) = (Next(), -Next(), -Next(), Next(), Next(), Next(), -Next(), Next());
                var net = income + costs + written;
                var (operating, after) = (net + tax + grants, net + tax + grants + gains + losses);
                var result = after + extra;
                foreach (var (line, value) in new[]
                {
                    (StandardLine.OperatingIncome, income), (StandardLine.OperatingCosts, costs), (StandardLine.NetCostBeforeDepreciation, income + costs), (StandardLine.Depreciation, written),
                    (StandardLine.NetCost, net), (StandardLine.TaxRevenue, tax), (StandardLine.GeneralGrants, grants), (StandardLine.OperatingResult, operating), (StandardLine.FinancialIncome, gains),
                    (StandardLine.FinancialCosts, losses), (StandardLine.ResultAfterFinance, after), (StandardLine.ExtraordinaryItems, extra), (StandardLine.ResultOfYear, result),
                })
                    Is(TableKind.IncomeStatement, line, value);
                var (made, stores, owed, debts, invested, sold, borrowed, repaid) = (Next(), Next(), Next(), -Next(), -Next(), Next(), Next(), -Next());
                var (first, investing, financing) = (result - written + made, invested + sold, borrowed + repaid);
                var operations = first + stores + owed + debts;
                foreach (var (line, value) in new[]
                {
                    (StandardLine.ResultOfYear, result), (StandardLine.Depreciation, -written), (StandardLine.ProvisionsMade, made), (StandardLine.CashBeforeWorkingCapital, first),
                    (StandardLine.InventoryChange, stores), (StandardLine.ReceivablesChange, owed), (StandardLine.LiabilitiesChange, debts), (StandardLine.CashFromOperations, operations),
                    (StandardLine.NetInvestments, invested), (StandardLine.AssetSales, sold), (StandardLine.CashFromInvesting, investing), (StandardLine.NewLoans, borrowed),
                    (StandardLine.Repayments, repaid), (StandardLine.CashFromFinancing, financing), (StandardLine.CashFlowOfYear, operations + investing + financing),
                    (StandardLine.OpeningCash, cash), (StandardLine.ClosingCash, cash += operations + investing + financing),
                })
                    Is(TableKind.CashFlow, line, value);
                Is(TableKind.BalanceSheet, StandardLine.BroughtForwardEquity, equity);
                Is(TableKind.BalanceSheet, StandardLine.ResultInEquity, result);
                (equity, provisions, fixedAssets) = (equity + result, provisions + made, fixedAssets - investing + written);
                foreach (var (line, value) in new[]
                {
                    (StandardLine.Equity, equity), (StandardLine.Provisions, provisions), (StandardLine.LongTermLiabilities, 130m), (StandardLine.ShortTermLiabilities, owed), (StandardLine.Liabilities, 130m + owed),
                    (StandardLine.EquityAndLiabilities, equity + provisions + 130m + owed), (StandardLine.TotalAssets, equity + provisions + 130m + owed), (StandardLine.FixedAssets, fixedAssets),
                    (StandardLine.CurrentAssets, equity + provisions + 130m + owed - fixedAssets),
                })
                    Is(TableKind.BalanceSheet, line, value);
            }
            return [.. figures.GroupBy(figure => figure.Key.Kind).Select(table => Table(table.Key, table))];
        }
    }

    // Kept exactly and never printed.
    static EconomicTable Table(TableKind kind, IEnumerable<KeyValuePair<(TableKind Kind, StandardLine Line, int Year), decimal>> figures)
    {
        var all = figures.ToList();
        Sequence<FigureColumn> columns = [.. Enumerable.Range(0, Years).Select(year => Typed.Column($"{2020 + year}", ColumnKind.Budget))];
        var rows = all.Select(figure => figure.Key.Line).Distinct().Select(line => new TemplateRow(Code.Of(line.ToString()), line.ToString(), RowForm.Input) { Line = line });
        return new(Code.Of(kind.ToString()), "", new TableTemplate(Code.Of(kind.ToString()), "", kind, FigureUnit.Kronor, [.. rows]), columns,
            [.. all.Select(figure => new TableCell(Code.Of(figure.Key.Line.ToString()), columns[figure.Key.Year].Code, "", figure.Value))]);
    }
}
