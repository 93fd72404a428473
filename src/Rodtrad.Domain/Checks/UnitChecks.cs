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
            if (!HasMoreThanDigits(printed) || !PrintedNumber.TryParse(printed, out var number))
                return;
            var unit = UnitOf(printed);
            if (IsPercent(unit))
                OfPercent(column, printed);
            if (unit.Length > 0 && indicator.UnitOfMeasure.Length > 0 && !IsSame(unit, indicator.UnitOfMeasure))
                Tell(Mixed.Unit, CheckCatalogue.UnitDiffers, column, printed, indicator.UnitOfMeasure);
            if (number.Decimals > indicator.Decimals)
                Tell(Mixed.Decimals, CheckCatalogue.DecimalsDiffer, column, printed, $"{indicator.Decimals}");
        }

        void OfPercent(string column, string printed)
        {
            if (indicator.Name.StartsWith("antal ", StringComparison.OrdinalIgnoreCase))
                Tell(Mixed.Count, CheckCatalogue.CountInPercent, column, printed, "");
            if (indicator.Kind == IndicatorKind.Index || indicator.Name.EndsWith("index", StringComparison.OrdinalIgnoreCase))
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

    // Most values are figures alone, and say nothing of unit or decimals.
    private static bool HasMoreThanDigits(string printed) => printed.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static string UnitOf(string printed) => printed[(printed.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..].Trim();

    private static bool IsPercent(string unit) => IsSame(unit, Percent);

    private static bool IsSame(string unit, string other) => string.Equals(Short(unit), Short(other), StringComparison.OrdinalIgnoreCase);

    private static string Short(string unit) => unit.Equals("procent", StringComparison.OrdinalIgnoreCase) ? Percent : unit;
}
