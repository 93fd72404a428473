using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Sheets;

/// <summary>How a number is shown.</summary>
public enum NumberForm
{
    /// <summary>With the thousands set apart.</summary>
    Amount,

    /// <summary>A year or another number that one does not count with: no mark between the digits.</summary>
    Year,

    /// <summary>A share: 0.61 is shown as 61 %.</summary>
    Percent,
}

/// <summary>
/// What stands in one cell of a list: its type follows it into the file, so that numbers can be summed and days sorted there.
/// What is missing is an empty cell and never zero.
/// </summary>
public abstract record Cell
{
    private Cell()
    {
    }

    public static Cell Empty { get; } = new Nothing();

    public sealed record Nothing : Cell;

    /// <summary>Words. Never read as a formula, whatever they begin with.</summary>
    public sealed record Text(string Value) : Cell;

    /// <summary><paramref name="Decimals"/> are how many are shown; a percent is a share here, so that 61 % is 0.61.</summary>
    public sealed record Number(decimal Value, int Decimals, NumberForm Form) : Cell;

    public sealed record Day(DateOnly Value) : Cell;

    public sealed record YesNo(bool IsYes) : Cell;

    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new Text(text);

    public static Cell Of(int? number) => number is { } known ? new Number(known, 0, NumberForm.Amount) : Empty;

    public static Cell Of(decimal? number, int decimals) => number is { } known ? new Number(known, decimals, NumberForm.Amount) : Empty;

    public static Cell Of(DateOnly? day) => day is { } known ? new Day(known) : Empty;

    public static Cell Of(bool? answer) => answer is { } known ? new YesNo(known) : Empty;

    public static Cell Year(int? year) => year is { } known ? new Number(known, 0, NumberForm.Year) : Empty;

    /// <summary>
    /// What a plan prints: a number, or a number with a percent sign, can be counted with; all else is words. Rule: what would
    /// lose something of how it is printed – a plus, zeros before it, a unit – stays words.
    /// </summary>
    public static Cell Printed(string? printed)
    {
        var text = printed?.Trim() ?? "";
        var bare = text.TrimEnd('%').TrimEnd();
        if (bare.Length == 0 || bare[0] == '+' || !char.IsAsciiDigit(bare[^1]) || !PrintedNumber.TryParse(bare, out var number))
            return Of(printed);
        var digits = bare.TrimStart('-', '\u2212', ' ');
        if (digits.Length > 15 || digits is ['0', >= '0' and <= '9', ..])
            return Of(printed);
        return text.Length == bare.Length ? new Number(number.Value, number.Decimals, digits.Length == 4 && number.Decimals == 0 ? NumberForm.Year : NumberForm.Amount)
            : text.EndsWith("%%", StringComparison.Ordinal) ? Of(printed)
            : new Number(number.Value / 100, number.Decimals, NumberForm.Percent);
    }
}
