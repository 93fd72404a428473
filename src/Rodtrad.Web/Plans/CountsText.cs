using System.Globalization;
using Rodtrad.App.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Plans;

/// <summary>How many of each level a plan has, in words: its own and what it has inherited, apart.</summary>
internal static class CountsText
{
    /// <summary>"16 mål, 19 mått".</summary>
    public static string Own(IEnumerable<LevelCount> counts) => List(counts, count => count.Own);

    /// <summary>"Ärvt: 1 vision, 4 perspektiv".</summary>
    public static string Inherited(Words words, IEnumerable<LevelCount> counts) => words["Counts.Inherited", List(counts, count => count.Inherited)];

    private static string List(IEnumerable<LevelCount> counts, Func<LevelCount, int> number) => string.Join(", ",
        counts.Where(count => number(count) > 0).Select(count => $"{Formats.Number(number(count))} {(number(count) == 1 ? count.Singular : count.Plural).ToLower(CultureInfo.CurrentCulture)}"));
}
