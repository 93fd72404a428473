using System.Globalization;

namespace Rodtrad.App;

/// <summary>The one order of Swedish words, the same whichever database answers.</summary>
internal static class Sorting
{
    public static StringComparer Swedish { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
}
