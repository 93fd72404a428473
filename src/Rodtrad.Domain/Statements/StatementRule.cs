using Rodtrad.Domain.Budget;

namespace Rodtrad.Domain.Statements;

/// <summary>
/// What holds within and between the statements. Source: law, sections 3 and 4; lag (2018:597) 5 kap. (resultaträkning), 6 kap.
/// (balansräkning), 8 kap. (kassaflödesanalys).
/// </summary>
public enum StatementRule
{
    /// <summary>Intäkter plus kostnader är nettokostnaden före avskrivningar.</summary>
    NetCostBeforeDepreciation,

    /// <summary>N = I − K − A.</summary>
    NetCost,

    /// <summary>VR = N + S + G.</summary>
    OperatingResult,

    /// <summary>RF = VR + FI − FK.</summary>
    ResultAfterFinance,

    /// <summary>ÅR = RF + X.</summary>
    ResultOfYear,

    /// <summary>ÅR + avskrivningar + avsättningar = medel före förändring av rörelsekapital.</summary>
    CashBeforeWorkingCapital,
    CashFromOperations,
    CashFromInvesting,
    CashFromFinancing,

    /// <summary>Löpande + investering + finansiering = årets kassaflöde.</summary>
    CashFlowOfYear,

    /// <summary>Likvida IB + kassaflöde = likvida UB.</summary>
    ClosingCash,

    /// <summary>Likvida IB is UB of the year before.</summary>
    OpeningCash,

    /// <summary>AT + OT = summa tillgångar.</summary>
    TotalAssets,

    /// <summary>EK = balanserat + ÅR.</summary>
    Equity,
    Liabilities,

    /// <summary>EK + avsättningar + skulder.</summary>
    EquityAndLiabilities,

    /// <summary>Both sides of the balance are the same.</summary>
    Balance,

    /// <summary>Balanserat EK is EK of the year before.</summary>
    BroughtForwardEquity,

    /// <summary>Årets resultat is the same in the income statement and the cash flow.</summary>
    ResultInCashFlow,

    /// <summary>Årets resultat is the same in the income statement and eget kapital.</summary>
    ResultInEquity,

    /// <summary>What the income statement writes off is added back in the cash flow.</summary>
    DepreciationInCashFlow,

    /// <summary>Avsättningar in the cash flow are the change of avsättningar in the balance.</summary>
    ProvisionsMade,

    /// <summary>AT = AT of the year before + net investment − avskrivningar. Revaluations are outside it: it blocks nothing.</summary>
    FixedAssets,
}

/// <summary>How an identity came out.</summary>
public enum IdentityVerdict
{
    /// <summary>The figures agree exactly.</summary>
    Holds,

    /// <summary>They differ by no more than the rounding of what was printed.</summary>
    HoldsWithinRounding,

    /// <summary>They cannot agree however the printed figures were rounded.</summary>
    Broken,

    /// <summary>A figure that it needs is missing.</summary>
    CannotBeJudged,
}

/// <summary>What the law says of the rules.</summary>
public static class StatementRules
{
    /// <summary>The chapter that the statement is made after. The number of the paragraph has not been confirmed and is not cited.</summary>
    public static LawParagraph Paragraph(this StatementRule rule) => LawParagraph.OfAccounting(rule switch
    {
        <= StatementRule.ResultOfYear => 5,
        <= StatementRule.OpeningCash or StatementRule.ResultInCashFlow or StatementRule.DepreciationInCashFlow or StatementRule.ProvisionsMade => 8,
        _ => 6,
    });

    /// <summary>Whether a plan is not to be published with it broken.</summary>
    public static bool Blocks(this StatementRule rule) => rule != StatementRule.FixedAssets;
}
