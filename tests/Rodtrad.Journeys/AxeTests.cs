using System.Text.Json;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Journeys;

/// <summary>Every route with its worst content, in both themes and both widths, has no violation; what axe leaves open is reviewed here.</summary>
public sealed class AxeTests(Browser browser)
{
    /// <summary>What axe cannot decide, and why it is in order: the rule, axe's reason, and what we found when looking.</summary>
    private static readonly (string Rule, string Reason, string Finding)[] Reviewed =
    [
        ("color-contrast", "elmPartiallyObscured", "what scrolls sideways (menu, tables) is seen whole when scrolled to"),
        ("color-contrast", "elmPartiallyObscuring", "as above, seen from the element beside it"),
        ("color-contrast", "shortTextContent", "K and M at the ends of lines have the colours of their series, which hold 4.5:1 on the paper"),
        ("color-contrast", "bgGradient", "the arrow of a select is drawn as a gradient at its right edge; the text stands on the surface"),
        ("th-has-data-cells", "missing or empty", "a column of the scorecard may be empty in one perspektiv: the plan prints nothing there, and columns that are empty in the whole plan are left out"),
        ("color-contrast", "imgNode", "the words in a chart have the theme's own text colours on the page's own paper, and stand in the table too"),
    ];

    private static readonly string[] Norrbotten =
    [
        "/", "/norrbotten/planer", "/norrbotten/planer/rn-rs-2020", "/norrbotten/planer/rn-rs-2020/ff-09", "/norrbotten/planer/rn-rs-2020/sm-12",
        "/norrbotten/trad?plan=rn-rs-2020&nod=sm-12&oppna=alla", "/norrbotten/trad?plan=rn-rs-2020&luckor=ja&nod=sm-12", "/norrbotten/trad?plan=rn-rs-2020&kalla=x",
        "/norrbotten/matt/oplanerade-aterinskrivningar", "/norrbotten/sa-lases-malet", "/norrbotten/sa-lases-malet?text=K+16,0+M+17,2&battre=lower&utfall=K+15,9+M+17,9&decimaler=1", "/norrbotten/uppdrag?ordning=tid", "/norrbotten/uppdrag?sok=finns%20inte", "/norrbotten/styrdokument",
        "/norrbotten/kontroll", "/norrbotten/kontroll/rn-rs-2020?slag=IAK-001", "/norrbotten/kontroll?slag=KTR-999", "/norrbotten/kontroll/rn-rs-2020?avrundning=ja", "/norrbotten/foljder/rn-rs-2020",
        "/norrbotten/foljder/rn-rs-2020?tabell=investeringsram&rad=lanssjukvard&kolumn=mtre&varde=36,2", "/norrbotten/tackning/rn-rs-2020",
        "/norrbotten/dokument/rn-rs-2020",
        "/norrbotten/uppdrag?grupp=mottagare", "/norrbotten/indikatorer", "/norrbotten/aktiviteter", "/styrmodeller", "/vastmanland/aktiviteter", "/vastmanland/planer/rvm-rk-2019/aktivitet-06",
        "/norrbotten/organisation", "/norrbotten/organisation?datum=1900-01-01", "/norrbotten/organisation/rs", "/tillganglighet", "/norrbotten/saknas", "/provlanet/planer/oppen",
        "/norrbotten/sok?q=regionstyrelsen", "/norrbotten/sok?q=finns%20inte",
        "/norrbotten/ekonomi", "/norrbotten/ekonomi/rn-rs-2020/investeringsram?rad=totalt", "/provlanet/ekonomi",
    ];

    private static readonly string[] Others =
    [
        "/vasternorrland/lagkrav/rvn-regionplan-2020", "/vasternorrland/lagkrav/rvn-rlf-2020", "/vasternorrland/nyckeltal/rvn-regionplan-2020",
        "/vasternorrland/planer", "/vasternorrland/planer/rvn-regionplan-2020", "/vasternorrland/planer/rvn-rlf-2020/so-10", "/vasternorrland/planer/rvn-rs-2025/mal-2.1.1",
        "/vasternorrland/trad?plan=rvn-rlf-2020&nod=so-10&oppna=alla", "/vasternorrland/trad?plan=rvn-regionplan-2020&nod=so-10", "/vasternorrland/styrkort?plan=rvn-rlf-2020",
        "/vasternorrland/ekonomi", "/vasternorrland/ekonomi/rvn-rlf-2020/besok", "/vasternorrland/ekonomi/rvn-regionplan-2020/resursramar?rad=hsn&andring=ja&per=invanare",
        "/vasternorrland/ekonomi/rvn-regionplan-2020/resultatbudget?visa=kr",
        "/norrbotten/styrkort?visa=tatt", "/norrbotten/ramar", "/norrbotten/ramar/rn-rs-2020?brygga=ram", "/vasternorrland/ramar/rvn-regionplan-2020?noter=ja", "/vastmanland/ramar/rvm-rk-2019?tabell=ram-beslutad", "/vastmanland/styrkort", "/vastmanland/planer/rvm-rk-2019", "/vastmanland/planer/rvm-rk-2019/aktivitet-03",
    ];

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public Task Norrbotten_has_no_violation(int width) => Clean(browser, browser.Site, Norrbotten, width, "sv");

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public Task Nor_have_the_other_regions(int width) => Clean(browser, browser.Site, Others, width, "sv");

    [Fact]
    public Task Neither_has_it_in_english() => Clean(browser, browser.Site, [.. Norrbotten.Take(10)], 320, "en");

    internal static async Task Clean(Browser browser, LoadedSite site, string[] paths, int width, string language, params string[] cookies)
    {
        var found = await browser.Run(site, "axe.mjs", new { paths, width, language, cookies });
        var open = found.EnumerateArray().Where(one => Of(one, "kind") == "violation" || !Reviewed.Any(row => row.Rule == Of(one, "rule") && Of(one, "why").Contains(row.Reason, StringComparison.Ordinal))).ToList();
        Assert.True(open.Count == 0, string.Join('\n', open.GroupBy(one => (Of(one, "kind"), Of(one, "theme"), Of(one, "path"), Of(one, "rule"), Of(one, "why")))
            .Select(group => $"{group.Key} {group.Count()} × {Of(group.First(), "target")} {Of(group.First(), "html")}").Take(40)));
    }

    private static string Of(JsonElement one, string name) => one.GetProperty(name).GetString()!;
}
