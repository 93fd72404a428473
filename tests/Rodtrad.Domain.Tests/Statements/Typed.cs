using System.Globalization;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Statements;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Tests.Statements;

/// <summary>Statements typed as they are printed in a regionplan and in a förvaltning's plan.</summary>
static class Typed
{
    /// <summary>The years of the regionplan: accounts, two budgets, two plans.</summary>
    public static readonly Sequence<FigureColumn> Years =
    [
        Column("2018", ColumnKind.Accounts), Column("2019", ColumnKind.Budget), Column("2020", ColumnKind.Budget), Column("2021", ColumnKind.Plan), Column("2022", ColumnKind.Plan),
    ];

    public static readonly EconomicTable Income = Table("resultatbudget", TableKind.IncomeStatement, Years,
        Row("ext-netto", StandardLine.NetCostBeforeDepreciation, "- 7 304", "- 7 418", "- 7 643", "- 7 847", "- 7 995"),
        Row("avskr", StandardLine.Depreciation, "- 209", "- 227", "- 224", "- 229", "- 236"),
        Row("ext-netto-inkl", StandardLine.NetCost, "- 7 513", "- 7 645", "- 7 867", "- 8 076", "- 8 231"),
        Row("skatt", StandardLine.TaxRevenue, "5 972", "6 064", "6 175", "6 342", "6 519"),
        Row("statsbidrag", StandardLine.GeneralGrants, "1 576", "1 708", "1 769", "1 786", "1 807"),
        Row("verks-resultat", StandardLine.OperatingResult, "35", "127", "77", "52", "95"),
        Row("fin-int", StandardLine.FinancialIncome, "49", "57", "79", "88", "96"),
        Row("fin-kost", StandardLine.FinancialCosts, "- 68", "- 87", "- 102", "- 128", "- 140"),
        Row("resultat-efter-fin", StandardLine.ResultAfterFinance, "16", "97", "54", "12", "51"),
        Row("arets-resultat", StandardLine.ResultOfYear, "16", "97", "54", "12", "51"));

    public static readonly EconomicTable Cash = Table("kassaflode", TableKind.CashFlow, Years,
        Row("arets-resultat", StandardLine.ResultOfYear, "16", "97", "54", "12", "51"),
        Row("avskr", StandardLine.Depreciation, "209", "227", "224", "229", "236"),
        Row("avsattn", StandardLine.ProvisionsMade, "242", "230", "254", "300", "301"),
        Row("medel-fore", StandardLine.CashBeforeWorkingCapital, "467", "554", "532", "541", "588"),
        Row("forrad", StandardLine.InventoryChange, "- 2", "–", "–", "–", "–"),
        Row("fordringar", StandardLine.ReceivablesChange, "35", "–", "–", "–", "–"),
        Row("skulder", StandardLine.LiabilitiesChange, "- 8", "-1", "7", "6", "7"),
        Row("medel-lopande", StandardLine.CashFromOperations, "492", "553", "539", "547", "595"),
        Row("investeringar", StandardLine.NetInvestments, "- 234", "-224", "-261", "-250", "-330"),
        Row("forsaljning", StandardLine.AssetSales, "–", "1", "1", "–", "–"),
        Row("medel-inv", StandardLine.CashFromInvesting, "-234", "-223", "-260", "-250", "-330"),
        Row("lan", StandardLine.NewLoans, "1", "–", "–", "–", "–"),
        Row("amort", StandardLine.Repayments, "- 1", "–", "–", "–", "–"),
        Row("medel-fin", StandardLine.CashFromFinancing, "0", "0", "0", "0", "0"),
        Row("kassaflode", StandardLine.CashFlowOfYear, "258", "330", "279", "297", "265"),
        Row("lm-borjan", StandardLine.OpeningCash, "2 024", "2 282", "2 612", "2 891", "3 188"),
        Row("lm-slut", StandardLine.ClosingCash, "2 282", "2 612", "2 891", "3 188", "3 453"));

    public static readonly EconomicTable BalanceSheet = Table("balansbudget", TableKind.BalanceSheet, Years,
        Row("anl", StandardLine.FixedAssets, "2 451", "2 448", "2 484", "2 506", "2 600"),
        Row("oms", StandardLine.CurrentAssets, "2 718", "3 047", "3 326", "3 623", "3 888"),
        Row("sum-till", StandardLine.TotalAssets, "5 169", "5 495", "5 810", "6 129", "6 488"),
        Row("bal-ek", StandardLine.BroughtForwardEquity, "1 229", "1 245", "1 342", "1 396", "1 408"),
        Row("arets", StandardLine.ResultInEquity, "16", "97", "54", "12", "51"),
        Row("sum-ek", StandardLine.Equity, "1 245", "1 342", "1 396", "1 408", "1 459"),
        Row("avs-pens", StandardLine.PensionProvisions, "2 649", "2 879", "3 133", "3 433", "3 734"),
        Row("sum-avs", StandardLine.Provisions, "2 649", "2 879", "3 133", "3 433", "3 734"),
        Row("lang", StandardLine.LongTermLiabilities, "13", "13", "13", "13", "13"),
        Row("kort", StandardLine.ShortTermLiabilities, "1 262", "1 261", "1 268", "1 275", "1 282"),
        Row("sum-skuld", StandardLine.Liabilities, "1 275", "1 274", "1 281", "1 288", "1 295"),
        Row("sum-ek-skuld", StandardLine.EquityAndLiabilities, "5 169", "5 495", "5 810", "6 129", "6 488"),
        Row("ansvarsforb", StandardLine.PensionObligation, "4 204", "4 091", "3 978", "3 878", "3 770"));

    /// <summary>Columns with a year alone, and rows in units of their own.</summary>
    public static readonly EconomicTable Assumptions = Table("planeringsfaktorer", TableKind.PlanningAssumptions,
        [Column("2019"), Column("2020"), Column("2021"), Column("2022")],
        Row("befolkning", StandardLine.Population, FigureUnit.Number, "245 376", "245 000", "244 600", "244 200"),
        Row("utdebitering", StandardLine.TaxRate, FigureUnit.TaxRate, "11,29", "11,29", "11,29", "11,29"));

    public static readonly EconomicTable FrameTable = Table("resursramar", TableKind.Frames,
        [Column("2019"), Column("2020"), Column("2021"), Column("2022")],
        Row("summa", StandardLine.FrameTotal, "7 605,9", "7 816,1", "8 043,5", "8 280,9"));

    public static EconomicTable[] Regionplan => [Assumptions, FrameTable, Income, Cash, BalanceSheet];

    public static FigureColumn Column(string year, ColumnKind kind = ColumnKind.Unsaid) =>
        new(Code.Of(year), year, int.Parse(year, CultureInfo.InvariantCulture), kind);

    public static (TemplateRow Row, string[] Printed) Row(string code, StandardLine line, params string[] printed) =>
        (new TemplateRow(Code.Of(code), code, RowForm.Input) { Line = line }, printed);

    public static (TemplateRow Row, string[] Printed) Row(string code, StandardLine line, FigureUnit unit, params string[] printed) =>
        (new TemplateRow(Code.Of(code), code, RowForm.Input) { Line = line, MeasuredIn = unit }, printed);

    public static EconomicTable Table(string code, TableKind kind, Sequence<FigureColumn> columns, params (TemplateRow Row, string[] Printed)[] rows) =>
        Table(code, kind, FigureUnit.Millions, columns, rows);

    public static EconomicTable Table(string code, TableKind kind, FigureUnit unit, Sequence<FigureColumn> columns, params (TemplateRow Row, string[] Printed)[] rows) => new(
        Code.Of(code), code, new TableTemplate(Code.Of(code), code, kind, unit, rows.Select(row => row.Row).ToSequence()), columns,
        rows.SelectMany(row => row.Printed.Select((printed, at) => new TableCell(row.Row.Code, columns[at].Code, printed, null))).Where(cell => cell.Printed.Length > 0).ToSequence());

    /// <summary>A table where one cell is printed otherwise.</summary>
    public static EconomicTable With(this EconomicTable table, string row, string column, string printed) => table with
    {
        Cells = [.. table.Cells.Select(cell => cell.Row == Code.Of(row) && cell.Column == Code.Of(column) ? cell with { Printed = printed } : cell)],
    };

    /// <summary>A table without a row.</summary>
    public static EconomicTable Without(this EconomicTable table, string row) => table with
    {
        Template = table.Template with { Rows = [.. table.Template.Rows.Where(one => one.Code != Code.Of(row))] },
        Cells = [.. table.Cells.Where(cell => cell.Row != Code.Of(row))],
    };

    public static TableSet Set(params EconomicTable[] tables) => new(Code.Of("plan"), tables);

    public static StatementLines Lines(params EconomicTable[] tables) => StatementLines.Of(Set(tables), Code.Of("rf"));

    public static Plan Plan(int first = 2020, int last = 2022) =>
        new(Code.Of("plan"), "Regionplan", "Regionplan", Code.Of("rf"), first, last, Code.Of("modell"), [], [], true);

    /// <summary>The values of a row of ratios, each as it is shown; "–" where there is none.</summary>
    public static string Shown(this StatementLines lines, KeyRatio ratio) => string.Join(' ', KeyRatios.Of(lines, ratio).Select(value => value.Print()));
}
