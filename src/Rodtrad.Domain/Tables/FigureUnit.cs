namespace Rodtrad.Domain.Tables;

/// <summary>
/// What the figures of a table are counted in, as printed over it. Money is kept in whole and parts of kronor whatever it is printed
/// in; percentages as 12.5 for 12,5 %. Source: domain, section 2.5 (mnkr with 0 or 1 decimal, tkr, kr/inv, %).
/// </summary>
public enum FigureUnit
{
    Kronor,

    /// <summary>Tusental kronor: tkr, kkr.</summary>
    Thousands,

    /// <summary>Miljoner kronor: mnkr, mkr.</summary>
    Millions,

    /// <summary>Miljarder kronor.</summary>
    Billions,

    Percent,
    KronorPerInhabitant,

    /// <summary>Medelskattekraft is told in thousands of kronor per inhabitant.</summary>
    ThousandsPerInhabitant,

    /// <summary>Kronor per skattekrona is the same as per cent of the taxable income: utdebitering.</summary>
    TaxRate,

    /// <summary>Antal: pieces, persons, inhabitants, visits.</summary>
    Number,

    SquareMetres,
}

/// <summary>What the units mean beside each other.</summary>
public static class FigureUnits
{
    /// <summary>How many kronor, or pieces, one of the unit is.</summary>
    public static decimal Factor(this FigureUnit unit) => unit switch
    {
        FigureUnit.Thousands or FigureUnit.ThousandsPerInhabitant => 1_000m,
        FigureUnit.Millions => 1_000_000m,
        FigureUnit.Billions => 1_000_000_000m,
        _ => 1m,
    };

    /// <summary>Amounts that can be shown in kr, tkr and mnkr.</summary>
    public static bool IsMoney(this FigureUnit unit) => unit is FigureUnit.Kronor or FigureUnit.Thousands or FigureUnit.Millions or FigureUnit.Billions;
}
