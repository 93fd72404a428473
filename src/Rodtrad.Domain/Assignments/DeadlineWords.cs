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

        if (Date().Match(text) is { Success: true } date)
            return ParseDate(date.Value) is { } day
                ? Begins().IsMatch(text) ? Made(DeadlineKind.From, day) : Made(DeadlineKind.Due, null, day)
                : Made(DeadlineKind.Unread);
        if (Ongoing().IsMatch(text))
            return Made(DeadlineKind.Ongoing);
        if (PlanPeriod().IsMatch(text))
            return Made(DeadlineKind.PlanPeriod, FirstDay(firstYear), LastDay(lastYear));
        if (LongTerm().IsMatch(text))
            return Made(DeadlineKind.LongTerm);
        if (When().IsMatch(text))
            return Made(DeadlineKind.Conditional);
        if (Years().Match(text) is not { Success: true } years)
            return Made(DeadlineKind.Unread);
        var first = int.Parse(years.Groups["first"].Value, CultureInfo.InvariantCulture);
        var last = years.Groups["last"] is { Success: true } end ? int.Parse(end.Value, CultureInfo.InvariantCulture) : first;
        if (Begins().IsMatch(text))
            return Made(DeadlineKind.From, FirstDay(first));
        if (!years.Groups["word"].Success && years.Value.Length != text.Length)
            return Made(DeadlineKind.Unread);
        return During().IsMatch(text)
            ? Made(DeadlineKind.During, FirstDay(first), LastDay(last))
            : Made(DeadlineKind.Due, null, LastDay(last));
    }

    private static DateOnly FirstDay(int year) => new(year, 1, 1);

    private static DateOnly LastDay(int year) => new(year, 12, 31);

    private static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private const RegexOptions Safe = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}", Safe)]
    private static partial Regex Date();

    [GeneratedRegex(@"^löpande", Safe)]
    private static partial Regex Ongoing();

    [GeneratedRegex(@"delredovisning|delårsrapport", Safe)]
    private static partial Regex Reports();

    [GeneratedRegex(@"planperioden", Safe)]
    private static partial Regex PlanPeriod();

    [GeneratedRegex(@"^på sikt", Safe)]
    private static partial Regex LongTerm();

    [GeneratedRegex(@"^när\s", Safe)]
    private static partial Regex When();

    [GeneratedRegex(@"^(från|fr\.?o\.?m)", Safe)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^under\s", Safe)]
    private static partial Regex During();

    [GeneratedRegex(@"^(?<word>senast|under|från och med|fr\.?o\.?m\.?|från)?\s*(?<first>(19|20|21)[0-9]{2})(\s*[-–]\s*(?<last>(19|20|21)[0-9]{2}))?\s*(…)?", Safe)]
    private static partial Regex Years();
}
