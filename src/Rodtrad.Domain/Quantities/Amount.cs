namespace Rodtrad.Domain.Quantities;

/// <summary>
/// A number with its unit as printed: "6,5 %" is 6.5 in "%", "68 580 MWh" is 68580 in "MWh"; an empty unit is none.
/// <paramref name="Decimals"/> (0–28) is how many stand in print, and says nothing of the precision of the value.
/// </summary>
public readonly record struct Amount(decimal Value, int Decimals, string Unit)
{
    /// <summary>The unit of shares.</summary>
    public const string Percent = "%";

    public bool IsPercent => Unit == Percent;

    /// <summary>An amount that shows the decimals it has, without zeros at the end.</summary>
    public static Amount Of(decimal value, string unit = "")
    {
        var exact = value / 1.0000000000000000000000000000m;
        return new Amount(exact, exact.Scale, unit);
    }
}
