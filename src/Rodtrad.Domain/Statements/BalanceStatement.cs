using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Statements;

/// <summary>A line of the balanskravsutredning, in its published order.</summary>
public enum BalanceLineKind
{
    /// <summary>Årets resultat enligt resultaträkningen.</summary>
    Result,

    /// <summary>Reducering av samtliga realisationsvinster.</summary>
    CapitalGains,

    /// <summary>Realisationsvinster enligt undantagsmöjlighet.</summary>
    PermittedGains,

    /// <summary>Realisationsförluster enligt undantagsmöjlighet.</summary>
    PermittedLosses,

    /// <summary>Orealiserade vinster och förluster i värdepapper.</summary>
    Unrealised,

    /// <summary>Återföring av orealiserade vinster och förluster i värdepapper.</summary>
    Reversed,

    /// <summary>Årets resultat efter balanskravsjusteringar.</summary>
    Adjusted,

    /// <summary>Reservering av medel till resultatreserv.</summary>
    ToReserve,

    /// <summary>Användning av medel från resultatreserv.</summary>
    FromReserve,

    /// <summary>Användning av medel från en äldre resultatutjämningsreserv.</summary>
    FromOldReserve,

    /// <summary>Synnerliga skäl att inte återställa.</summary>
    SpecialReasons,

    /// <summary>Årets balanskravsresultat.</summary>
    BalanceResult,

    /// <summary>Ej återställda resultat från tidigare år, zero or less.</summary>
    CarriedIn,

    /// <summary>Balanskravsresultat and what was carried in.</summary>
    Total,

    /// <summary>Att återställa inom tre år, zero or more.</summary>
    ToRestore,
}

/// <summary>A line with what it adds to the lines above it, in kronor; a sum with what it is.</summary>
public readonly record struct BalanceLine(BalanceLineKind Kind, decimal Amount)
{
    /// <summary>Whether it sums what stands above it.</summary>
    public bool IsSum => Kind is BalanceLineKind.Adjusted or BalanceLineKind.BalanceResult or BalanceLineKind.Total or BalanceLineKind.ToRestore;
}

/// <summary>
/// The balanskravsutredning of a year: BKJ = ÅR − RV + RVu + RFu − OV + ÅF, BKR = BKJ − TILL + FRÅN (+ synnerliga skäl), all in the
/// same unit. <paramref name="Carried"/> is what earlier years have left to restore, zero or more.
/// Source: lag (2018:597) 11 kap. 10 §; kommunallagen (2017:725) 11 kap. 12–14 §§; the lines as published (law, section 6).
/// </summary>
public sealed record BalanceStatement(decimal Result, BalanceYear Stated, decimal Carried)
{
    /// <summary>Årets resultat efter balanskravsjusteringar.</summary>
    public decimal Adjusted => Result - Stated.CapitalGains + Stated.PermittedGains + Stated.PermittedLosses - Stated.Unrealised + Stated.Reversed;

    /// <summary>Årets balanskravsresultat.</summary>
    public decimal BalanceResult => Adjusted - Stated.ToReserve + Stated.FromReserve + Stated.FromOldReserve + Stated.SpecialReasons;

    /// <summary>With what earlier years have left.</summary>
    public decimal Total => BalanceResult - Carried;

    /// <summary>What is left to restore within three years.</summary>
    public decimal ToRestore => Math.Max(0, -Total);

    /// <summary>Every line in the published order, the sums among them.</summary>
    public Sequence<BalanceLine> Lines =>
    [
        new(BalanceLineKind.Result, Result),
        new(BalanceLineKind.CapitalGains, -Stated.CapitalGains),
        new(BalanceLineKind.PermittedGains, Stated.PermittedGains),
        new(BalanceLineKind.PermittedLosses, Stated.PermittedLosses),
        new(BalanceLineKind.Unrealised, -Stated.Unrealised),
        new(BalanceLineKind.Reversed, Stated.Reversed),
        new(BalanceLineKind.Adjusted, Adjusted),
        new(BalanceLineKind.ToReserve, -Stated.ToReserve),
        new(BalanceLineKind.FromReserve, Stated.FromReserve),
        new(BalanceLineKind.FromOldReserve, Stated.FromOldReserve),
        new(BalanceLineKind.SpecialReasons, Stated.SpecialReasons),
        new(BalanceLineKind.BalanceResult, BalanceResult),
        new(BalanceLineKind.CarriedIn, -Carried),
        new(BalanceLineKind.Total, Total),
        new(BalanceLineKind.ToRestore, ToRestore),
    ];
}
