using Rodtrad.Tests.Shared;

namespace Rodtrad.Journeys;

/// <summary>What people do, in a real browser.</summary>
public sealed class JourneyTests(Browser browser)
{
    private static readonly string[] Paths =
    [
        "/", "/norrbotten/planer", "/norrbotten/planer/rn-rs-2020", "/norrbotten/planer/rn-rs-2020/ff-09", "/norrbotten/planer/rn-rs-2020/sm-12",
        "/norrbotten/trad?plan=rn-rs-2020&nod=sm-12&oppna=alla", "/norrbotten/matt/oplanerade-aterinskrivningar", "/norrbotten/sa-lases-malet?text=K+16,0+M+17,2&battre=lower&utfall=K+15,9+M+17,9&decimaler=1", "/norrbotten/uppdrag", "/norrbotten/styrdokument",
        "/norrbotten/kontroll", "/norrbotten/kontroll/rn-rs-2020", "/norrbotten/tackning/rn-rs-2020", "/norrbotten/dokument/rn-rs-2020",
        "/norrbotten/uppdrag?grupp=mottagare", "/norrbotten/indikatorer", "/styrmodeller", "/vastmanland/aktiviteter",
        "/norrbotten/organisation", "/norrbotten/organisation/rs", "/tillganglighet", "/norrbotten/saknas",
        "/norrbotten/styrkort", "/norrbotten/ramar", "/norrbotten/ramar/rn-rs-2020?ram=service", "/norrbotten/styrkort?visa=tatt", "/vasternorrland/trad?plan=rvn-rlf-2020&nod=so-10", "/vasternorrland/planer/rvn-rlf-2020/so-10", "/vastmanland/planer/rvm-rk-2019",
    ];

    // Words of ten thousand letters.
    private static readonly string[] Long =
        ["/provlanet/planer", "/provlanet/planer/lang", "/provlanet/dokument/lang", "/provlanet/planer/lang/lang-mal", "/provlanet/planer/lang/lang-matt", "/provlanet/trad?plan=lang&nod=lang-matt&oppna=alla", "/provlanet/matt/lang", "/provlanet/organisation/region", "/provlanet/uppdrag", "/provlanet/indikatorer"];

    [Theory]
    [InlineData("travel")]
    [InlineData("settings")]
    [InlineData("explained")]
    public Task By_keyboard_alone(string journey) => browser.Run("keyboard.mjs", new { journey });

    [Fact]
    public Task No_page_traps_the_keyboard() => browser.Passes("keyboard.mjs", new { journey = "noTrap", paths = Paths.Where(path => !path.Contains("rn-rs-2020&", StringComparison.Ordinal) && path != "/norrbotten/planer/rn-rs-2020") });

    [Fact]
    public Task At_320_pixels_nothing_stands_outside() => browser.Passes("layout.mjs", new { journey = "narrow", paths = Paths.Concat(Long) });

    [Fact]
    public Task Spaced_text_is_not_clipped() => browser.Passes("layout.mjs", new { journey = "spacing", paths = Paths, wide = Paths.Skip(3).Take(4) });

    [Fact]
    public Task Nothing_moves_for_who_wants_it_still() => browser.Passes("layout.mjs", new { journey = "still", paths = Paths.Where(path => !path.EndsWith("rn-rs-2020", StringComparison.Ordinal)) });

    [Fact]
    public Task A_chart_is_described_and_has_its_table() => browser.Run("layout.mjs", new { journey = "charts", path = "/norrbotten/matt/oplanerade-aterinskrivningar" });

    [Fact]
    public async Task A_goal_is_printed_on_one_page_without_menu()
    {
        var printed = await browser.Run("layout.mjs", new { journey = "print", path = "/norrbotten/planer/rn-rs-2020/ff-09" });
        Assert.Equal(1, printed.GetProperty("pages").GetInt32());
        Assert.Empty(printed.GetProperty("seen").EnumerateArray());
        Assert.True(printed.GetProperty("heading").GetBoolean());
    }

    [Theory]
    [InlineData("choose")]
    [InlineData("filter")]
    [InlineData("failure")]
    [InlineData("withoutScript")]
    public Task The_thread_is_explored(string journey) => browser.Run("thread.mjs", new { journey });

    [Fact]
    public async Task No_text_of_a_package_runs_as_script()
    {
        string[] touched = [.. HostileRegion.Plans.SelectMany(plan => (string[])[$"/elak/planer/{plan.Plan}", $"/elak/trad?plan={plan.Plan}&oppna=alla&nod=sm{plan.Payloads[0]}"])];
        string[] turns = [.. HostileRegion.Nodes.Where(node => node != "sm").Select(node => $"/elak/planer/{{1}}/{node}{{0}}"), "/elak/organisation/e{0}", "/elak/planer/{1}/sm{0}"];
        string[] paths =
        [
            .. touched, "/", "/elak/planer", "/elak/uppdrag", "/elak/aktiviteter", "/elak/indikatorer", "/styrmodeller", "/elak/styrdokument", "/elak/organisation",
            // Plans, threads and lists hold every payload; of the pages of single points every second is one of a measure.
            .. HostileRegion.Plans.SelectMany(plan => plan.Payloads, (plan, i) => (i % 2 == 0 ? "/elak/matt/i{0}" : turns[i / 2 % turns.Length])
                .Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}", plan.Plan, StringComparison.Ordinal)),
        ];
        var wrong = await browser.Run(browser.Hostile, "hostile.mjs", new { paths, touched });
        Assert.Empty(wrong.EnumerateArray().Select(one => one.ToString()));
    }
}
