namespace Rodtrad.Domain.Tables;

/// <summary>
/// The lines that law and standards name, so that statements can be read whatever a region calls its rows.
/// Source: law, sections 3–7 (resultaträkning, kassaflödesanalys, balansräkning, nyckeltal); lag (2018:597) 5, 6 and 8 kap.
/// </summary>
public enum StandardLine
{
    Unsaid,

    // Resultaträkning.
    OperatingIncome,
    OperatingCosts,

    /// <summary>Income and costs as one net before depreciation: "externa nettokostnader".</summary>
    NetCostBeforeDepreciation,
    Depreciation,
    NetCost,
    TaxRevenue,
    GeneralGrants,

    /// <summary>Regionbidrag, regionersättning: what a förvaltning gets instead of taxes and grants.</summary>
    FrameGrant,
    OperatingResult,
    FinancialIncome,
    FinancialCosts,
    ResultAfterFinance,
    ExtraordinaryItems,
    ResultOfYear,

    // Kassaflödesanalys.
    ProvisionsMade,
    CashBeforeWorkingCapital,
    InventoryChange,
    ReceivablesChange,
    LiabilitiesChange,
    CashFromOperations,
    NetInvestments,
    AssetSales,
    CashFromInvesting,
    NewLoans,
    Repayments,
    CashFromFinancing,
    CashFlowOfYear,
    OpeningCash,
    ClosingCash,

    // Balansräkning.
    FixedAssets,
    CurrentAssets,

    /// <summary>Förråd, part of the current assets.</summary>
    Inventory,
    TotalAssets,
    BroughtForwardEquity,
    ResultInEquity,
    Equity,
    PensionProvisions,
    Provisions,
    LongTermLiabilities,
    ShortTermLiabilities,
    Liabilities,
    EquityAndLiabilities,
    Solidity,

    /// <summary>Pensions earned before 1998, outside the balance.</summary>
    PensionObligation,

    // Planeringsförutsättningar.
    Population,

    /// <summary>Löne- och prisförändring, LPIK.</summary>
    CostIndex,
    TaxBaseGrowth,
    MeanTaxBase,
    OwnTaxBaseShare,
    TaxRate,

    // Ramar och mål.
    FrameTotal,
    ResultTarget,
}
