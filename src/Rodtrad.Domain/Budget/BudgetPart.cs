using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Budget;

/// <summary>What a budget must hold. Source: kommunallagen (2017:725) 11 kap. 6 and 6 a §§.</summary>
public enum BudgetPart
{
    /// <summary>Skattesatsen.</summary>
    TaxRate,

    /// <summary>Anslagen.</summary>
    Appropriations,

    /// <summary>Hur verksamheten ska finansieras.</summary>
    Financing,

    /// <summary>Den ekonomiska ställningen vid budgetårets slut.</summary>
    Position,

    /// <summary>Finansiella mål.</summary>
    FinancialGoals,

    /// <summary>En verksamhetsplan med mål och riktlinjer.</summary>
    OperationalGoals,

    /// <summary>En plan för en period av tre år, med budgetåret som periodens första.</summary>
    ThreeYears,

    /// <summary>En redogörelse för kommunala koncernföretag, from 2024.</summary>
    GroupCompanies,
}

/// <summary>What the law says of the parts.</summary>
public static class BudgetParts
{
    /// <summary>The first budget year with 6 a §.</summary>
    public const int GroupCompaniesFrom = 2024;

    /// <summary>The years of the plan, the budget year among them.</summary>
    public const int PlanYears = 3;

    public static Sequence<BudgetPart> All { get; } = Enum.GetValues<BudgetPart>().ToSequence();

    public static LawParagraph Paragraph(this BudgetPart part) =>
        LawParagraph.OfLocalGovernment(part == BudgetPart.GroupCompanies ? "6 a" : "6");

    /// <summary>Whether the law asked for it in the budget of the year.</summary>
    public static bool IsAskedFor(this BudgetPart part, int budgetYear) => part != BudgetPart.GroupCompanies || budgetYear >= GroupCompaniesFrom;
}
