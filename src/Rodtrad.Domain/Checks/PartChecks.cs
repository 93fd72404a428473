using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Checks;

/// <summary>
/// Rule: what is told for women, for men and for all must have the last between the first two; for a number of people or things it may also
/// be both together. Source: domain, section 8.8.
/// </summary>
internal static class PartChecks
{
    private const string Women = "K";
    private const string Men = "M";

    public static void At(Examined examined, int at, IndicatorUse use, Found found)
    {
        foreach (var same in use.Baseline.Values.GroupBy(value => (value.Period, value.Stamp)))
            Look(same.Key.Period?.ToString() ?? same.Key.Stamp, [.. same.Select(value => (value.Segment, value.Printed))]);
        foreach (var target in use.Targets)
        {
            foreach (var same in target.Parts.GroupBy(part => part.Occasion))
                Look(target.Period.ToString(), [.. same.Select(part => (part.Segment, part.Printed))]);
        }

        void Look(string column, IReadOnlyList<(string Segment, string Printed)> values)
        {
            if (values.Count < 3 || Of(values, Women) is not { } women || Of(values, Men) is not { } men || Total(values) is not { } total
                || Read(women) is not { } k || Read(men) is not { } m || Read(total) is not { } all)
                return;
            var isBetween = all.High >= Math.Min(k.Low, m.Low) && all.Low <= Math.Max(k.High, m.High);
            var isSum = !total.Contains('%', StringComparison.Ordinal) && all.High >= k.Low + m.Low && all.Low <= k.High + m.High;
            if (!isBetween && !isSum)
                found.Add(at, UseChecks.Finding(
                    examined, at, CheckCatalogue.TotalOutsideParts, column, total, $"{Women} {women}, {Men} {men}", examined.Node(at).Name, column, total, women, men));
        }
    }

    private static string? Of(IReadOnlyList<(string Segment, string Printed)> values, string segment) =>
        values.FirstOrDefault(value => value.Segment == segment).Printed;

    // Told for no part, or for all under a name of its own.
    private static string? Total(IReadOnlyList<(string Segment, string Printed)> values) =>
        values.FirstOrDefault(value => value.Segment.Length == 0 || value.Segment is "T" || value.Segment.StartsWith("Tot", StringComparison.OrdinalIgnoreCase)).Printed;

    private static Figure? Read(string printed) => Figure.Of(printed, null, FigureUnit.Number) is { State: FigureState.Number } figure ? figure : null;
}
