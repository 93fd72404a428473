using System.Globalization;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Resources;

/// <summary>How figures and dates are written, in one place. Figures are Swedish in both languages; names of days and months follow the reader.</summary>
public static class Formats
{
    private const string ThinSpace = "\u202f";
    private const string Minus = "\u2212";

    /// <summary>Nothing to report. A true zero is written as a number.</summary>
    public const string Nothing = "–";

    private static readonly NumberFormatInfo Swedish = new()
    {
        NumberGroupSeparator = ThinSpace,
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = Minus,
        NumberNegativePattern = 1,
    };

    /// <summary>Rounds once, half away from zero, and never prints a negative zero.</summary>
    public static string Number(decimal value, int decimals = 0)
    {
        var rounded = Rounding.ToDecimals(value, decimals);
        return (rounded == 0 ? 0m : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Swedish);
    }

    /// <summary>For columns that show a change: plus as well as minus.</summary>
    public static string Change(decimal value, int decimals = 0)
    {
        var text = Number(value, decimals);
        return Rounding.ToDecimals(value, decimals) > 0 ? "+" + text : text;
    }

    public static string Percent(decimal value, int decimals = 0) => Number(value, decimals) + ThinSpace + "%";

    /// <summary>2020-09-11, for tables.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>11 september 2020, for text.</summary>
    public static string DateInText(DateOnly date) => date.ToString("d MMMM yyyy", Reader);

    /// <summary>fre 11 september, for what is near in time.</summary>
    public static string Day(DateOnly date) => date.ToString("ddd d MMMM", Reader);

    /// <summary>14.20</summary>
    public static string Time(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>2020-09-11 14.20 (+02:00): a moment as the clock here showed it, and how far that was from UTC.</summary>
    public static string Moment(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH.mm.ss (zzz)", CultureInfo.InvariantCulture);

    /// <summary>2020 or 2020–2022.</summary>
    public static string Years(int first, int last) => first == last ? Year(first) : $"{Year(first)}–{Year(last)}";

    private static CultureInfo Reader => CultureInfo.GetCultureInfo(Words.Language);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
