using Rodtrad.Domain.Organisation;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Plans;

/// <summary>What is said of steering documents and validity, in words.</summary>
internal static class DocumentWords
{
    /// <summary>"2018–2021", "från 2018", "till 2026-12-31", "tills vidare".</summary>
    public static string Validity(Words words, Validity validity) => (validity.From, validity.To) switch
    {
        (null, null) => words["Validity.NotStated"],
        ({ } from, null) => words["Validity.From", First(from)],
        (null, { } to) => words["Validity.To", Last(to)],
        ({ } from, { } to) => First(from) == Last(to) ? First(from) : $"{First(from)}–{Last(to)}",
    };

    private static string First(DateOnly day) => day is { Month: 1, Day: 1 } ? Formats.Years(day.Year, day.Year) : Formats.Date(day);

    private static string Last(DateOnly day) => day is { Month: 12, Day: 31 } ? Formats.Years(day.Year, day.Year) : Formats.Date(day);
}
