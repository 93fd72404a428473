using Rodtrad.Tests.Shared;

namespace Rodtrad.Journeys;

/// <summary>A region that means harm hinders nobody either, and a plan as a file of its own is as its page.</summary>
public sealed class HarmlessTests(Browser browser)
{
    private static readonly string[] Hostile =
    [
        "/", "/elak/planer", "/elak/planer/plan-1", "/elak/planer/plan-1/sm30", "/elak/trad?plan=plan-1&nod=sm30&oppna=alla", "/elak/matt/i30", "/elak/styrkort?plan=plan-1", "/elak/uppdrag", "/elak/aktiviteter", "/elak/indikatorer", "/styrmodeller", "/elak/organisation/e30", "/elak/sok?q=alert", "/elak/ekonomi?plan=plan-1", "/elak/ekonomi/plan-1/ramar?rad=summa&andring=ja",
    ];

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public Task Hostile_content_makes_none(int width) => AxeTests.Clean(browser, browser.Hostile, Hostile, width, "sv");

    [Fact]
    public Task A_plan_as_a_file_has_none_and_asks_for_nothing() => Stands(browser.Site, "/norrbotten/dokument/rn-rs-2020", "/vasternorrland/dokument/rvn-rs-2025", "/vastmanland/dokument/rvm-rk-2019");

    [Fact]
    public Task A_hostile_plan_as_a_file_is_as_harmless() => Stands(browser.Hostile, "/elak/dokument/plan-1");

    private async Task Stands(LoadedSite site, params string[] documents)
    {
        var found = await browser.Run(site, "file.mjs", new { paths = documents.Select(document => $"{document}/plan.html") });
        Assert.True(found.GetArrayLength() == 0, string.Join('\n', found.EnumerateArray().Select(one => one.GetString())));
    }
}
