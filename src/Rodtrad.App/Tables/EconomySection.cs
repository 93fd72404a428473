using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>The groups that the tables of a plan are shown in, in the order of the page.</summary>
public enum EconomyGroup
{
    Assumptions,
    Frames,
    Statements,
    Grants,
    Investments,
    Operations,
    Ratios,
    PremisesAndVisits,
    Other,

    /// <summary>Figures gathered from running text.</summary>
    FromText,
}

internal static class EconomyGroups
{
    public static EconomyGroup Of(EconomicTable table) => table.IsFromText ? EconomyGroup.FromText : table.Template.Kind switch
    {
        TableKind.PlanningAssumptions => EconomyGroup.Assumptions,
        TableKind.Frames or TableKind.FrameBridge or TableKind.FrameChanges or TableKind.Reserved => EconomyGroup.Frames,
        TableKind.IncomeStatement or TableKind.CashFlow or TableKind.BalanceSheet or TableKind.ResultAgainstTarget => EconomyGroup.Statements,
        TableKind.GeneralGrants or TableKind.EarmarkedGrants => EconomyGroup.Grants,
        TableKind.Investments or TableKind.InvestmentMatrix or TableKind.InvestmentProjects or TableKind.ItProjects => EconomyGroup.Investments,
        TableKind.AccountByArea or TableKind.BudgetByKind or TableKind.SelfFinanced or TableKind.Shares => EconomyGroup.Operations,
        TableKind.KeyRatios => EconomyGroup.Ratios,
        TableKind.Premises or TableKind.Visits => EconomyGroup.PremisesAndVisits,
        _ => EconomyGroup.Other,
    };
}
