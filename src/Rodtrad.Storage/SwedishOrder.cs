using System.Globalization;

namespace Rodtrad.Storage;

/// <summary>The one order of Swedish words, the same whichever database holds them.</summary>
public static class SwedishOrder
{
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    public static StringComparer Comparer { get; } = Swedish.GetStringComparer(CompareOptions.IgnoreCase);

    /// <summary>Bytes that sort as the text does: to sort many.</summary>
    public static byte[] KeyOf(string text) => Swedish.GetSortKey(text, CompareOptions.IgnoreCase).KeyData;
}
