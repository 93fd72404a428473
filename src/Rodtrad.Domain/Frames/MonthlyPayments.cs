using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Frames;

/// <summary>
/// A frame is paid with a twelfth a month. Source: Förvaltningsplan 2019–2021, "Denna ersättning utges som regionersättning med 1/12 per
/// månad".
/// </summary>
public static class MonthlyPayments
{
    public const int Months = 12;

    /// <summary>
    /// The payments of a year, January to December, in kronor and whole öre: eleven alike, and the last with what the division leaves,
    /// so that together they are the year exactly. The year is rounded to whole öre first.
    /// </summary>
    public static Sequence<decimal> Of(decimal year)
    {
        var exact = Rounding.ToDecimals(year, 2);
        var month = Math.Truncate(exact * 100 / Months) / 100;
        return [.. Enumerable.Repeat(month, Months - 1), exact - (month * (Months - 1))];
    }
}
