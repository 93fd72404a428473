using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Statements;

/// <summary>The key ratios. Source: law, section 5; domain, section 6.</summary>
public enum KeyRatio
{
    /// <summary>Soliditet: EK / summa tillgångar. Source: Regionplan 2020–2022, section 7.7.</summary>
    Solidity,

    /// <summary>Soliditet inklusive ansvarsförbindelse: (EK − ansvarsförbindelse) / summa tillgångar. Compare Kolada N63133.</summary>
    SolidityWithObligation,

    /// <summary>Resultat i procent av skatt och bidrag: ÅR / (S + G).</summary>
    ResultShare,

    /// <summary>Nettokostnadsandel: −N / (S + G).</summary>
    NetCostShare,

    /// <summary>Nettokostnadsandel inklusive finansnetto: −(N + FI − FK) / (S + G).</summary>
    NetCostShareWithFinance,

    /// <summary>Nettokostnadsutveckling: N of the year / N of the year before − 1.</summary>
    NetCostGrowth,

    /// <summary>Budgetavvikelse: årets resultat less the budget of the same year; more than zero is better.</summary>
    BudgetDeviation,

    /// <summary>Självfinansieringsgrad investeringar: (ÅR + avskrivningar) / nettoinvesteringar. Compare Kolada N63144.</summary>
    SelfFinancing,

    /// <summary>Återinvesteringsgrad: nettoinvesteringar / avskrivningar. Source: Verksamhetsplan 2020, bilaga 11.</summary>
    Reinvestment,

    /// <summary>Kassalikviditet: (OT − förråd) / kortfristiga skulder.</summary>
    QuickRatio,

    /// <summary>Intäktsfinansieringsgrad: verksamhetens intäkter / verksamhetens kostnader, with avskrivningar and financial costs.</summary>
    IncomeFinancing,

    /// <summary>Nettokostnad in kronor per invånare.</summary>
    NetCostPerInhabitant,

    /// <summary>Regionbidrag in kronor per invånare. Source: Verksamhetsplan 2020, bilaga 11, note 5.</summary>
    FrameGrantPerInhabitant,

    /// <summary>Skatt och generella statsbidrag in kronor per invånare.</summary>
    TaxAndGrantsPerInhabitant,
}

/// <summary>
/// A ratio of a column: its value in the base of its unit, unrounded. Null when a line in <paramref name="Missing"/> is not there, or, with
/// nothing missing, when it would be divided by zero. <paramref name="Sources"/> are the figures it is made of, in the order of the formula.
/// </summary>
public sealed record KeyRatioValue(KeyRatio Ratio, FigureColumn Column, decimal? Value, Sequence<StatementFigure> Sources, Sequence<StandardLine> Missing)
{
    /// <summary>The value rounded once, as it is shown; "–" when there is none.</summary>
    public string Print() => Value is { } value
        ? Ratio == KeyRatio.BudgetDeviation ? FigurePrint.Change(value, Ratio.Unit(), Ratio.Decimals()) : FigurePrint.Of(value, Ratio.Unit(), Ratio.Decimals())
        : FigurePrint.Nil;
}

/// <summary>What is to be known of a ratio before it is read.</summary>
public static class KeyRatioFacts
{
    public static FigureUnit Unit(this KeyRatio ratio) => ratio switch
    {
        KeyRatio.BudgetDeviation => FigureUnit.Millions,
        >= KeyRatio.NetCostPerInhabitant => FigureUnit.KronorPerInhabitant,
        _ => FigureUnit.Percent,
    };

    /// <summary>How many decimals it is shown with.</summary>
    public static int Decimals(this KeyRatio ratio) => ratio switch
    {
        KeyRatio.ResultShare or KeyRatio.NetCostShare or KeyRatio.NetCostShareWithFinance or KeyRatio.NetCostGrowth => 2,
        >= KeyRatio.NetCostPerInhabitant => 0,
        _ => 1,
    };

    /// <summary>Whether the formula has been seen in a source. Those that have not are shown with "definition ej bekräftad".</summary>
    public static bool IsConfirmed(this KeyRatio ratio) => ratio is KeyRatio.Solidity or KeyRatio.ResultShare or KeyRatio.NetCostGrowth
        or KeyRatio.BudgetDeviation or KeyRatio.Reinvestment or >= KeyRatio.NetCostPerInhabitant;
}
