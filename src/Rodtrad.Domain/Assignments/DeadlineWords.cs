using System.Globalization;
using System.Text.RegularExpressions;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Assignments;

/// <summary>
/// Knows how the plans print deadlines. What cannot be read keeps its words and is never overdue; nothing is guessed.
/// The one file of Domain/Assignments that knows Swedish words. Source: the deadlines of the plans (domain, section 5).
/// </summary>
public static partial class DeadlineWords
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>
    /// Reads a printed deadline. <paramref name="firstYear"/> and <paramref name="lastYear"/> bound the plan period,
    /// both included, for words such as "under planperioden".
    /// </summary>
    public static Deadline Read(string? printed, int firstYear, int lastYear)
    {
        var text = (printed ?? "").Trim();
        if (text.Length == 0)
            return Deadline.NotStated;
        var reports = Reports().IsMatch(text) ? [Occasion.Interim] : Sequence<Occasion>.Empty;
        Deadline Made(DeadlineKind kind, DateOnly? start = null, DateOnly? due = null) => new(kind, start, due, reports, text);

        if (Ongoing().IsMatch(text))
            return Made(DeadlineKind.Ongoing);
        if (PlanPeriod().IsMatch(text))
            return Made(DeadlineKind.PlanPeriod, FirstDay(firstYear), LastDay(lastYear));
        if (LongTerm().IsMatch(text))
            return Made(DeadlineKind.LongTerm);
        if (When().IsMatch(text))
            return Made(DeadlineKind.Conditional);
        if (Span(text, reports.Count > 0) is not { } span)
            return Made(DeadlineKind.Unread);
        if (Begins().IsMatch(text))
            return Made(DeadlineKind.From, span.First);
        return span.First != span.Last && During().IsMatch(text)
            ? Made(DeadlineKind.During, span.First, span.Last)
            : Made(DeadlineKind.Due, null, span.Last);
    }

    // The days that a day, a month or years cover; null when the text says something else, or something more with figures in it.
    private static (DateOnly First, DateOnly Last)? Span(string text, bool reports)
    {
        if (Date().Match(text) is { Success: true } date)
            return DateOnly.TryParseExact(date.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? (day, day)
                : null;
        if (Month().Match(text) is { Success: true } month)
            return InMonth(
                Number(month.Groups["year"]),
                Array.IndexOf(Months, month.Groups["month"].Value[..3].ToLowerInvariant()) + 1,
                month.Groups["day"] is { Success: true } given ? Number(given) : null);
        var years = Years().Match(text);
        if (!years.Success || (!years.Groups["word"].Success && !reports && years.Groups["rest"].Length > 0))
            return null;
        var first = Number(years.Groups["first"]);
        var last = years.Groups["last"] is { Success: true } end ? Number(end) : first;
        return first <= last ? (FirstDay(first), LastDay(last)) : null;
    }

    private static (DateOnly First, DateOnly Last)? InMonth(int year, int month, int? day)
    {
        var length = DateTime.DaysInMonth(year, month);
        return day is null or >= 1 && !(day > length)
            ? (new DateOnly(year, month, day ?? 1), new DateOnly(year, month, day ?? length))
            : null;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static DateOnly FirstDay(int year) => new(year, 1, 1);

    private static DateOnly LastDay(int year) => new(year, 12, 31);

    private const RegexOptions Safe = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Word = @"^(?<word>senast|under|i|klart|till och med|t\.?o\.?m\.?|från och med|fr\.?o\.?m\.?|från)?\s*(den\s+)?";
    private const string Year = "(19|20|21)[0-9]{2}";
    private const string Rest = @"(?<rest>[^0-9]*)$";

    [GeneratedRegex("^löpande", Safe)]
    private static partial Regex Ongoing();

    [GeneratedRegex("delredovisning|delårsrapport", Safe)]
    private static partial Regex Reports();

    [GeneratedRegex(@"^((under|inom|i|vid|senast vid|till)\s+)?(hela\s+)?planperioden", Safe)]
    private static partial Regex PlanPeriod();

    [GeneratedRegex("^på sikt", Safe)]
    private static partial Regex LongTerm();

    [GeneratedRegex(@"^när\s", Safe)]
    private static partial Regex When();

    [GeneratedRegex(@"^(från|fr\.?o\.?m)", Safe)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^(under|i)\s", Safe)]
    private static partial Regex During();

    [GeneratedRegex($"{Word}(?<date>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}){Rest}", Safe)]
    private static partial Regex Date();

    [GeneratedRegex($@"{Word}((?<day>[0-9]{{1,2}})(:[ae])?\s+)?(?<month>jan(uari)?|feb(ruari)?|mars?|apr(il)?|maj|juni?|juli?|aug(usti)?|sept?(ember)?|okt(ober)?|nov(ember)?|dec(ember)?)\.?\s+(?<year>{Year}){Rest}", Safe)]
    private static partial Regex Month();

    [GeneratedRegex($@"{Word}(?<first>{Year})(\s*[-–]\s*(?<last>{Year}))?{Rest}", Safe)]
    private static partial Regex Years();
}
