namespace Rodtrad.Domain.Quantities;

/// <summary>The one rounding of the house: half away from zero, as people round by hand.</summary>
public static class Rounding
{
    /// <summary>The value with at most so many decimals (0–28); null rounds nothing.</summary>
    public static decimal ToDecimals(decimal value, int? decimals) =>
        decimals is { } places ? Math.Round(value, places, MidpointRounding.AwayFromZero) : value;
}
