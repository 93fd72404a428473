using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Exchange.Packages;

/// <summary>The closed lists of words in table templates and economy files. They are documented in docs/guide/planpaket.md.</summary>
internal static class EconomyWords
{
    public static readonly Dictionary<string, TableKind> Kinds = Of(
        ("planeringsforutsattningar", TableKind.PlanningAssumptions), ("ramar", TableKind.Frames), ("rambrygga", TableKind.FrameBridge),
        ("ramforandring", TableKind.FrameChanges), ("medel-reserverade", TableKind.Reserved), ("resultatbudget", TableKind.IncomeStatement),
        ("generella-statsbidrag", TableKind.GeneralGrants), ("riktade-statsbidrag", TableKind.EarmarkedGrants), ("kassaflode", TableKind.CashFlow),
        ("balansbudget", TableKind.BalanceSheet), ("investeringar", TableKind.Investments), ("investeringsmatris", TableKind.InvestmentMatrix),
        ("investeringsprojekt", TableKind.InvestmentProjects), ("it-projekt", TableKind.ItProjects),
        ("redovisning-per-delomrade", TableKind.AccountByArea), ("budget-per-slag", TableKind.BudgetByKind),
        ("intaktsfinansierat", TableKind.SelfFinanced), ("nyckeltal", TableKind.KeyRatios), ("lokalarea", TableKind.Premises),
        ("besok", TableKind.Visits), ("resultat-mot-mal", TableKind.ResultAgainstTarget), ("andelar", TableKind.Shares), ("ovrigt", TableKind.Other));

    public static readonly Dictionary<string, FigureUnit> Units = Of(
        ("kr", FigureUnit.Kronor), ("tkr", FigureUnit.Thousands), ("mnkr", FigureUnit.Millions), ("mdkr", FigureUnit.Billions),
        ("procent", FigureUnit.Percent), ("kr-per-invanare", FigureUnit.KronorPerInhabitant), ("tkr-per-invanare", FigureUnit.ThousandsPerInhabitant),
        ("utdebitering", FigureUnit.TaxRate), ("antal", FigureUnit.Number), ("kvm", FigureUnit.SquareMetres));

    /// <summary>As <see cref="Units"/> where none of its own is one of the answers.</summary>
    public static readonly Dictionary<string, FigureUnit?> UnitsOrNone =
        Units.ToDictionary(pair => pair.Key, pair => (FigureUnit?)pair.Value, StringComparer.Ordinal);

    /// <summary>The units that money is counted in, as <see cref="UnitsOrNone"/>.</summary>
    public static readonly Dictionary<string, FigureUnit?> MoneyOrNone =
        Units.Where(pair => pair.Value.IsMoney()).ToDictionary(pair => pair.Key, pair => (FigureUnit?)pair.Value, StringComparer.Ordinal);

    public static readonly Dictionary<string, RowForm> Forms = Of(
        ("inmatad", RowForm.Input), ("summa", RowForm.Sum), ("differens", RowForm.Difference), ("kvot", RowForm.Ratio), ("rubrik", RowForm.Heading));

    public static readonly Dictionary<string, RowParts> Parts = Of(("alla", RowParts.Whole), ("vissa", RowParts.Some));

    public static readonly Dictionary<string, Comparison> Comparisons = Of(
        ("lika", Comparison.Equal), ("hogst", Comparison.AtMost), ("minst", Comparison.AtLeast));

    public static readonly Dictionary<string, RelationWeight> Weights = Of(
        ("rakning", RelationWeight.Arithmetic), ("overensstammelse", RelationWeight.Agreement));

    public static readonly Dictionary<string, ColumnKind> Columns = Of(
        ("utfall", ColumnKind.Outcome), ("bokslut", ColumnKind.Accounts), ("prognos", ColumnKind.Forecast),
        ("arsprognos", ColumnKind.FullYearForecast), ("budget", ColumnKind.Budget), ("plan", ColumnKind.Plan), ("ram", ColumnKind.Frame),
        ("forandring", ColumnKind.Change), ("summa", ColumnKind.Total), ("text", ColumnKind.Words));

    public static readonly Dictionary<string, RoundingWord> Roundings = Of(
        ("cirka", RoundingWord.About), ("drygt", RoundingWord.JustOver), ("narmare", RoundingWord.JustUnder),
        ("minst", RoundingWord.AtLeast), ("hogst", RoundingWord.AtMost));

    public static readonly Dictionary<string, PostingReason> Reasons = Of(
        ("oppning", PostingReason.Opening), ("index", PostingReason.Index), ("utokning", PostingReason.Extension),
        ("omfordelning", PostingReason.Redistribution), ("teknisk", PostingReason.Technical));

    public static readonly Dictionary<string, StandardLine> Lines = Of(
        ("verksamhetens-intakter", StandardLine.OperatingIncome), ("verksamhetens-kostnader", StandardLine.OperatingCosts),
        ("nettokostnad-fore-avskrivningar", StandardLine.NetCostBeforeDepreciation), ("avskrivningar", StandardLine.Depreciation),
        ("nettokostnad", StandardLine.NetCost), ("skatteintakter", StandardLine.TaxRevenue), ("generella-statsbidrag", StandardLine.GeneralGrants),
        ("regionbidrag", StandardLine.FrameGrant), ("verksamhetens-resultat", StandardLine.OperatingResult),
        ("finansiella-intakter", StandardLine.FinancialIncome), ("finansiella-kostnader", StandardLine.FinancialCosts),
        ("resultat-efter-finansiella", StandardLine.ResultAfterFinance), ("extraordinara-poster", StandardLine.ExtraordinaryItems),
        ("arets-resultat", StandardLine.ResultOfYear), ("avsattningar-kf", StandardLine.ProvisionsMade),
        ("medel-fore-rorelsekapital", StandardLine.CashBeforeWorkingCapital), ("forandring-forrad", StandardLine.InventoryChange),
        ("forandring-fordringar", StandardLine.ReceivablesChange), ("forandring-skulder", StandardLine.LiabilitiesChange),
        ("medel-lopande", StandardLine.CashFromOperations), ("nettoinvesteringar", StandardLine.NetInvestments),
        ("forsaljning-anlaggning", StandardLine.AssetSales), ("medel-investering", StandardLine.CashFromInvesting),
        ("nya-lan", StandardLine.NewLoans), ("amortering", StandardLine.Repayments), ("medel-finansiering", StandardLine.CashFromFinancing),
        ("arets-kassaflode", StandardLine.CashFlowOfYear), ("likvida-ib", StandardLine.OpeningCash), ("likvida-ub", StandardLine.ClosingCash),
        ("anlaggningstillgangar", StandardLine.FixedAssets), ("omsattningstillgangar", StandardLine.CurrentAssets), ("forrad", StandardLine.Inventory),
        ("summa-tillgangar", StandardLine.TotalAssets), ("balanserat-eget-kapital", StandardLine.BroughtForwardEquity),
        ("arets-resultat-i-ek", StandardLine.ResultInEquity), ("eget-kapital", StandardLine.Equity),
        ("pensionsavsattningar", StandardLine.PensionProvisions), ("avsattningar", StandardLine.Provisions),
        ("langfristiga-skulder", StandardLine.LongTermLiabilities), ("kortfristiga-skulder", StandardLine.ShortTermLiabilities),
        ("skulder", StandardLine.Liabilities), ("summa-ek-avs-skulder", StandardLine.EquityAndLiabilities), ("soliditet", StandardLine.Solidity),
        ("ansvarsforbindelse", StandardLine.PensionObligation), ("befolkning", StandardLine.Population),
        ("lone-och-prisforandring", StandardLine.CostIndex), ("uppraknfaktor", StandardLine.TaxBaseGrowth),
        ("medelskattekraft", StandardLine.MeanTaxBase), ("egen-skattekraft", StandardLine.OwnTaxBaseShare), ("utdebitering", StandardLine.TaxRate),
        ("ramsumma", StandardLine.FrameTotal), ("resultatmal", StandardLine.ResultTarget));

    private static Dictionary<string, T> Of<T>(params (string Word, T Value)[] words) =>
        words.ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);
}
