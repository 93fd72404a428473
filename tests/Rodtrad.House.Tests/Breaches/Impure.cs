using System.Globalization;

namespace Rodtrad.House.Tests.Breaches;

/// <summary>Does what the domain may not do, to prove that rule 2 sees it. Never run.</summary>
sealed class Impure
{
    public double Ratio { get; init; }

    public static bool IsOld(string path) => File.Exists(path) && DateTime.UtcNow.Year > 2000;

    public static string Draw() => new Random(1).Next().ToString(CultureInfo.CurrentCulture) + Guid.NewGuid();

    public static IEnumerable<float> Steps(int count)
    {
        for (var i = 0; i < count; i++)
            yield return i;
    }
}
