using System.Globalization;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Access;

/// <summary>Sessions in the reader's words: which browser, and when.</summary>
internal static class SessionWords
{
    // The first that fits: most browsers also call themselves what they came from.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>"Firefox på Linux", as far as the browser tells it.</summary>
    public static string Browser(Words words, string agent) => (Named(Browsers, agent), Named(Systems, agent)) switch
    {
        (null, null) => words["Own.Browser.Unknown"],
        ({ } browser, null) => browser,
        (null, { } system) => words["Own.Browser.On", words["Own.Browser.Unknown"], system],
        ({ } browser, { } system) => words["Own.Browser.On", browser, system],
    };

    /// <summary>2020-09-11 14.20, on the clock where the program runs.</summary>
    public static string At(TimeProvider clock, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).ToString("yyyy-MM-dd HH.mm", CultureInfo.InvariantCulture);

    private static string? Named((string Mark, string Name)[] known, string agent) =>
        known.Where(one => agent.Contains(one.Mark, StringComparison.Ordinal)).Select(one => one.Name).FirstOrDefault();
}
