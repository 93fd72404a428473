namespace Rodtrad.Domain.Tables;

/// <summary>Slips of the pen in one figure: what it was, and what should have stood there, in the base of the unit.</summary>
internal readonly record struct Misprint(LikelyCauseKind Kind, decimal Expected)
{
    /// <summary>The slip that makes the figure what is expected of it, give or take the slack; null when none does.</summary>
    public static Misprint? Of(Figure figure, decimal expected, decimal slack)
    {
        if (figure.State != FigureState.Number || figure.Half == 0 || figure.Printed == 0)
            return null;
        var step = figure.Half * 2;
        var digits = Math.Abs(figure.Printed) / step;
        if (digits != Math.Floor(digits) || digits >= 1_000_000_000_000m)
            return null;
        var sign = Math.Sign(figure.Printed);
        // To the last digit: within all that rounding hides in a long sum some slip would always fit.
        var near = Math.Min(slack, step);
        if (Fits(-figure.Printed))
            return new Misprint(LikelyCauseKind.Sign, -figure.Printed);
        foreach (var swapped in Swapped((long)digits))
        {
            if (Fits(sign * swapped * step))
                return new Misprint(LikelyCauseKind.DigitsSwapped, sign * swapped * step);
        }
        foreach (var moved in (decimal[])[figure.Printed * 10, figure.Printed / 10])
        {
            if (Fits(moved))
                return new Misprint(LikelyCauseKind.DecimalPoint, moved);
        }
        long? nearest = null;
        foreach (var other in OneOther((long)digits))
        {
            if (Fits(sign * other * step) && (nearest is not { } best || Far(other) < Far(best)))
                nearest = other;
        }
        return nearest is { } one ? new Misprint(LikelyCauseKind.OneDigit, sign * one * step) : null;

        bool Fits(decimal value) => Math.Abs(value - expected) <= near;

        decimal Far(long value) => Math.Abs((sign * value * step) - expected);
    }

    /// <summary>The number with two different digits beside each other changing places.</summary>
    private static IEnumerable<long> Swapped(long digits)
    {
        for (long place = 1; digits / place >= 10; place *= 10)
        {
            var (low, high) = (digits / place % 10, digits / place / 10 % 10);
            if (low != high)
                yield return digits + ((low - high) * 9 * place);
        }
    }

    /// <summary>The number with one digit being another.</summary>
    private static IEnumerable<long> OneOther(long digits)
    {
        for (long place = 1; place <= digits; place *= 10)
        {
            var digit = digits / place % 10;
            for (var other = 0; other < 10; other++)
            {
                if (other != digit)
                    yield return digits + ((other - digit) * place);
            }
        }
    }
}
