namespace Rodtrad.Domain.Quantities;

/// <summary>The one rounding of the house: half away from zero, as people round by hand.</summary>
public static class Rounding
{
    /// <summary>The value with at most so many decimals (0–28); null rounds nothing.</summary>
    public static decimal ToDecimals(decimal value, int? decimals) =>
        decimals is { } places ? Math.Round(value, places, MidpointRounding.AwayFromZero) : value;

    /// <summary>
    /// The value with at most so many significant digits (1–28), without zeros at the end: what binary programs make of a decimal
    /// number differs from it at the sixteenth digit, and rounded it is the number again.
    /// </summary>
    public static decimal ToSignificant(decimal value, int digits)
    {
        var (whole, places) = (Math.Abs(value), digits);
        for (; whole >= 1; whole /= 10)
            places--;
        for (; whole is > 0 and < 0.1m && places < 28; whole *= 10)
            places++;
        if (places >= 0)
            return Math.Round(value, Math.Min(places, 28), MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;
        var power = 1m;
        for (; places < 0; places++)
            power *= 10;
        return Math.Round(value / power, MidpointRounding.AwayFromZero) * power;
    }
}
