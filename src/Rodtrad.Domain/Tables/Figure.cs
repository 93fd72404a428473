using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>What a cell holds: nothing, nil, a number and words are four different things.</summary>
public enum FigureState
{
    /// <summary>Nothing is told. Not zero: a sum passes it over, a ratio cannot be made of it.</summary>
    Empty,

    /// <summary>"–": there is nothing to tell. Counts as an exact zero in sums, and is printed as it was.</summary>
    Nil,

    Number,

    /// <summary>Words where a number could stand: "Inför beslut".</summary>
    Words,
}

/// <summary>
/// A cell as a quantity. <paramref name="Value"/> is the exact value and <paramref name="Printed"/> the printed one, both in the base of
/// the unit (kronor, per cent, pieces); <paramref name="Half"/> is half of the last printed decimal in the same base, 0 for a value
/// that was never printed. What was printed may be anything from <see cref="Low"/> to <see cref="High"/>. Meaningful when
/// <paramref name="State"/> is Number or Nil.
/// Source: domain, section 8.2 (every printed figure is ± half its last decimal).
/// </summary>
public readonly record struct Figure(FigureState State, decimal Value, decimal Printed, decimal Half)
{
    /// <summary>Every figure is nearer to zero than this, in the base of its unit, so that reckoning stays within what a decimal holds.</summary>
    public const decimal Limit = 1_000_000_000_000_000_000m;

    public static Figure Empty => default;

    public static Figure Nil { get; } = new(FigureState.Nil, 0, 0, 0);

    public static Figure Words { get; } = new(FigureState.Words, 0, 0, 0);

    /// <summary>Whether it counts: a number, or nil.</summary>
    public bool Counts => State is FigureState.Number or FigureState.Nil;

    public decimal Low => Printed - Half;

    public decimal High => Printed + Half;

    /// <summary>A value that was never printed, in the base of its unit.</summary>
    public static Figure Exact(decimal value) => new(FigureState.Number, value, value, 0);

    /// <summary>
    /// Reads a cell: what was printed in <paramref name="unit"/>, and the exact value in the unit's base when it is known. Text that
    /// is no figure, or more than any, is words. A cell with an exact value and no print is that value.
    /// </summary>
    public static Figure Of(string printed, decimal? exact, FigureUnit unit)
    {
        if (printed.Length == 0)
            return exact is { } typed ? Exact(typed) : Empty;
        if (IsNil(printed))
            return Nil;
        if (!PrintedNumber.TryParse(printed, out var number) || InBase(number.Value, unit) is not { } value)
            return Words;
        return new Figure(FigureState.Number, exact ?? value, value, HalfOf(number.Decimals) * unit.Factor());
    }

    /// <summary>A number of the unit in the unit's base; null when it reaches <see cref="Limit"/>.</summary>
    public static decimal? InBase(decimal number, FigureUnit unit) =>
        Math.Abs(number) < Limit / unit.Factor() ? number * unit.Factor() : null;

    /// <summary>A dash alone, in any of its forms, is nil and not a minus.</summary>
    public static bool IsNil(string printed) => printed.Trim() is "–" or "-" or "—" or "−" or "\u2010" or "\u2011";

    private static decimal HalfOf(int decimals)
    {
        var half = 0.5m;
        for (var i = 0; i < decimals; i++)
            half /= 10;
        return half;
    }
}
