using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>
/// Units and decimals that are mixed. Only values that are one number and at most a unit are looked at: "Minskning med 15 %" says
/// nothing of what the measure is counted in. Each kind is told once for a measure, by the first value that shows it.
/// </summary>
internal static class UnitChecks
{
    private const string Percent = "%";

    public static void At(Examined examined, int at, IndicatorUse use, Indicator indicator, Found found)
    {
        var told = Mixed.None;
        var isPercentTold = IsCount(indicator) || IsIndex(indicator);
        foreach (var value in use.Baseline.Values)
            Look(value.Period?.ToString() ?? value.Stamp, value.Printed);
        foreach (var target in use.Targets)
        {
            if (target.Parts.Count == 0)
                Look(target.Period.ToString(), target.Printed);
            foreach (var part in target.Parts)
                Look(target.Period.ToString(), part.Printed);
        }
        // An indicator said to be counted in per cent is told even where no value shows it.
        if (IsPercent(indicator.UnitOfMeasure))
            OfPercent("", indicator.UnitOfMeasure);

        void Look(string column, string printed)
        {
            // To read a number costs more than all else here. First by a glance whether it could tell of anything.
            if (!IsWorthReading(printed, indicator, isPercentTold) || !PrintedNumber.TryParse(printed, out var number))
                return;
            var unit = UnitOf(printed).ToString();
            if (IsPercent(unit))
                OfPercent(column, printed);
            if (unit.Length > 0 && indicator.UnitOfMeasure.Length > 0 && !IsSame(unit, indicator.UnitOfMeasure))
                Tell(Mixed.Unit, CheckCatalogue.UnitDiffers, column, printed, indicator.UnitOfMeasure);
            if (number.Decimals > indicator.Decimals)
                Tell(Mixed.Decimals, CheckCatalogue.DecimalsDiffer, column, printed, $"{indicator.Decimals}");
        }

        void OfPercent(string column, string printed)
        {
            if (IsCount(indicator))
                Tell(Mixed.Count, CheckCatalogue.CountInPercent, column, printed, "");
            if (IsIndex(indicator))
                Tell(Mixed.Index, CheckCatalogue.IndexInPercent, column, printed, "");
        }

        void Tell(Mixed mixed, Check check, string column, string printed, string computed)
        {
            if ((told & mixed) != Mixed.None)
                return;
            told |= mixed;
            found.Add(at, UseChecks.Finding(
                examined, at, check, column.Length == 0 ? null : column, printed, computed, indicator.Name, printed, computed));
        }
    }

    [Flags]
    private enum Mixed
    {
        None = 0,
        Count = 1,
        Index = 2,
        Unit = 4,
        Decimals = 8,
    }

    private static bool IsCount(Indicator indicator) => indicator.Name.StartsWith("antal ", StringComparison.OrdinalIgnoreCase);

    private static bool IsIndex(Indicator indicator) =>
        indicator.Kind == IndicatorKind.Index || indicator.Name.EndsWith("index", StringComparison.OrdinalIgnoreCase);

    private static bool IsWorthReading(string printed, Indicator indicator, bool isPercentTold)
    {
        var last = printed.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (last < 0)
            return false;
        var unit = UnitOf(printed);
        if (unit.Length > 0 && ((isPercentTold && IsPercent(unit)) || (indicator.UnitOfMeasure.Length > 0 && !IsSame(unit, indicator.UnitOfMeasure))))
            return true;
        var comma = printed.AsSpan(0, last).LastIndexOfAny(',', '.');
        return comma >= 0 && last - comma > indicator.Decimals;
    }

    private static ReadOnlySpan<char> UnitOf(string printed) => printed.AsSpan(printed.AsSpan().LastIndexOfAnyInRange('0', '9') + 1).Trim();

    private static bool IsPercent(ReadOnlySpan<char> unit) => IsSame(unit, Percent);

    private static bool IsSame(ReadOnlySpan<char> unit, ReadOnlySpan<char> other) => Short(unit).Equals(Short(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Short(ReadOnlySpan<char> unit) => unit.Equals("procent", StringComparison.OrdinalIgnoreCase) ? Percent : unit;
}
