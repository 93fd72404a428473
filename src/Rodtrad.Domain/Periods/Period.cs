using System.Globalization;

namespace Rodtrad.Domain.Periods;

/// <summary>The kinds of period a plan or a report speaks of.</summary>
public enum PeriodKind
{
    /// <summary>One calendar month.</summary>
    Month,

    /// <summary>Four months of a year: 1 ends in April, 2 in August, 3 in December.</summary>
    Tertial,

    /// <summary>From January to a month chosen by the region, reported as a delårsrapport.</summary>
    Interim,

    /// <summary>One calendar year.</summary>
    Year,

    /// <summary>Several whole years: a plan period or a longer cycle.</summary>
    Span,
}

/// <summary>
/// A period of time with a readable code: <c>2020-03</c> month, <c>2020-T1</c> tertial, <c>2020-D08</c> January–August,
/// <c>2020</c> year, <c>2020/2022</c> plan period. Years 1900–2199. Source: the periods of the plans (domain, section 5).
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    private Period(PeriodKind kind, int year, int part, int lastYear) =>
        (Kind, Year, Part, LastYear) = (kind, year, part, lastYear);

    public PeriodKind Kind { get; }

    /// <summary>The year, or the first year of a span.</summary>
    public int Year { get; }

    /// <summary>Month 1–12, tertial 1–3, or the closing month of an interim; 0 for years and spans.</summary>
    public int Part { get; }

    /// <summary>The last year; the same as <see cref="Year"/> except for a span.</summary>
    public int LastYear { get; }

    /// <summary>First day of the period.</summary>
    public DateOnly First => Kind switch
    {
        PeriodKind.Month => new DateOnly(Year, Part, 1),
        PeriodKind.Tertial => new DateOnly(Year, Part * 4 - 3, 1),
        _ => new DateOnly(Year, 1, 1),
    };

    /// <summary>Last day of the period.</summary>
    public DateOnly Last => Kind switch
    {
        PeriodKind.Month or PeriodKind.Interim => new DateOnly(Year, Part, DateTime.DaysInMonth(Year, Part)),
        PeriodKind.Tertial => new DateOnly(Year, Part * 4, DateTime.DaysInMonth(Year, Part * 4)),
        _ => new DateOnly(LastYear, 12, 31),
    };

    public static Period OfYear(int year) => new(PeriodKind.Year, InRange(year), 0, year);

    public static Period OfMonth(int year, int month) => new(PeriodKind.Month, InRange(year), Within(month, 12), year);

    public static Period OfTertial(int year, int tertial) => new(PeriodKind.Tertial, InRange(year), Within(tertial, 3), year);

    public static Period OfInterim(int year, int closingMonth) =>
        new(PeriodKind.Interim, InRange(year), Within(closingMonth, 12), year);

    public static Period OfSpan(int firstYear, int lastYear) => lastYear > firstYear
        ? new(PeriodKind.Span, InRange(firstYear), 0, InRange(lastYear))
        : throw new ArgumentOutOfRangeException(nameof(lastYear), "A span ends after it begins.");

    /// <summary>Reads a period code; false when the text is none of the forms above.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is null || text.Length < 4 || !Number(text[..4], 1900, 2199, out var year))
            return false;
        var rest = text[4..];
        if (rest.Length == 0)
            return Found(OfYear(year), out period);
        if (rest[0] == '/' && rest.Length == 5 && Number(rest[1..], year + 1, 2199, out var last))
            return Found(OfSpan(year, last), out period);
        if (rest.StartsWith("-T", StringComparison.Ordinal) && rest.Length == 3 && Number(rest[2..], 1, 3, out var tertial))
            return Found(OfTertial(year, tertial), out period);
        if (rest.StartsWith("-D", StringComparison.Ordinal) && rest.Length == 4 && Number(rest[2..], 1, 12, out var closing))
            return Found(OfInterim(year, closing), out period);
        return rest.Length == 3 && rest[0] == '-' && Number(rest[1..], 1, 12, out var month)
            && Found(OfMonth(year, month), out period);
    }

    /// <summary>By first day, then the shorter before the longer.</summary>
    public int CompareTo(Period other) =>
        First.CompareTo(other.First) is not 0 and var byStart ? byStart : Last.CompareTo(other.Last);

    /// <summary>The code of the period.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Part:00}"),
        PeriodKind.Tertial => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-T{Part}"),
        PeriodKind.Interim => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-D{Part:00}"),
        PeriodKind.Span => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}/{LastYear:0000}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static bool Found(Period value, out Period period)
    {
        period = value;
        return true;
    }

    private static bool Number(string digits, int low, int high, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= low && value <= high;

    private static int InRange(int year) =>
        year is >= 1900 and <= 2199 ? year : throw new ArgumentOutOfRangeException(nameof(year));

    private static int Within(int part, int high) =>
        part >= 1 && part <= high ? part : throw new ArgumentOutOfRangeException(nameof(part));
}
