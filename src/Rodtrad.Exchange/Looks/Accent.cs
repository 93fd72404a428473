using System.Globalization;

namespace Rodtrad.Exchange.Looks;

/// <summary>
/// A region's colour in a document, as "RRGGBB": as it is where it fills a surface, and dark enough to read where it is a text or
/// a thin rule (WCAG 2.1, 1.4.3: 4.5 to 1 against white).
/// </summary>
internal sealed record Accent(string Fill, string Ink)
{
    private const string Own = "1D4E6B";
    private const double Readable = 4.5;

    /// <summary>The colour for a profile's "#rrggbb"; the product's own where it tells none that can be read.</summary>
    public static Accent Of(string colour)
    {
        var hex = colour.TrimStart('#');
        if (hex.Length != 6 || !int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _))
            hex = Own;
        var (red, green, blue) = Parts(hex);
        while (Contrast(red, green, blue) < Readable)
            (red, green, blue) = (red * 0.94, green * 0.94, blue * 0.94);
        return new Accent(hex.ToUpperInvariant(), Hex(red, green, blue));
    }

    /// <summary>What a chart's main series is drawn in: the ink, unless it could be taken for the red of a target.</summary>
    public string Series => Parts(Ink) is var (red, green, blue) && red > 1.8 * green && red > 1.8 * blue ? Own : Ink;

    /// <summary>Black or white, whichever is read best on the fill.</summary>
    public string OnFill => Parts(Fill) is var (red, green, blue) && Contrast(red, green, blue) >= Readable ? "FFFFFF" : "1C1F26";

    /// <summary>Contrast against white, 1–21.</summary>
    internal static double ContrastOf(string hex) => Parts(hex) is var (red, green, blue) ? Contrast(red, green, blue) : 0;

    private static double Contrast(double red, double green, double blue) =>
        1.05 / ((0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue)) + 0.05);

    private static double Linear(double channel) =>
        channel / 255 <= 0.03928 ? channel / 255 / 12.92 : Math.Pow(((channel / 255) + 0.055) / 1.055, 2.4);

    private static (double Red, double Green, double Blue) Parts(string hex) =>
        (Convert.ToInt32(hex[..2], 16), Convert.ToInt32(hex[2..4], 16), Convert.ToInt32(hex[4..], 16));

    private static string Hex(double red, double green, double blue) => $"{(int)red:X2}{(int)green:X2}{(int)blue:X2}";
}
