using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary><c>rodtrad ripple</c> as scripts meet it.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class RippleCommandTests : IDisposable
{
    private readonly CommandTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public async Task A_changed_figure_is_followed_and_nothing_is_changed()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        var before = (await trial.Run("check", "rn-rs-2020", "--format", "json")).Output;
        var told = await trial.Run("ripple", "rn-rs-2020", "investeringsram/lanssjukvard/mtre", "36,2", "--format", "json");
        Assert.Equal(0, told.Code);
        CommandTrial.Fits("cli-ripple", told.Json);
        var changed = told.Json.GetProperty("figures")[0];
        Assert.Equal(("32.6", "36.2", "3.6", 0), (changed.GetProperty("before").GetString(), changed.GetProperty("after").GetString(), changed.GetProperty("difference").GetString(), changed.GetProperty("distance").GetInt32()));
        Assert.Equal(2, told.Json.GetProperty("mends").GetArrayLength());
        Assert.Equal("rn-rs-2020", told.Json.GetProperty("documents")[0].GetProperty("plan").GetString());
        Assert.Equal(before, (await trial.Run("check", "rn-rs-2020", "--format", "json")).Output);
        Assert.Contains("Länssjukvård, MT Re: 32,6 → 36,2 mnkr (+3,6)", (await trial.Run("ripple", "rn-rs-2020", "investeringsram/lanssjukvard/mtre", "36,2")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RAK-020", 1, "rn-rs-2020", "investeringsram/finns-inte/mtre", "36,2")]
    [InlineData("RAK-020", 1, "rn-rs-2020", "investeringsram/lanssjukvard/finns-inte", "36,2")]
    [InlineData("RAK-021", 1, "rn-rs-2020", "investeringsram/lanssjukvard/mtre", "trettiosex")]
    [InlineData("TAB-020", 1, "rn-rs-2020", "finns-inte/lanssjukvard/mtre", "36,2")]
    [InlineData("PLA-001", 1, "finns-inte", "investeringsram/lanssjukvard/mtre", "36,2")]
    [InlineData("", 2, "rn-rs-2020", "investeringsram/lanssjukvard", "36,2")]
    public async Task What_cannot_be_followed(string code, int exit, params string[] arguments)
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        var told = await trial.Run(["ripple", .. arguments]);
        Assert.Equal(exit, told.Code);
        Assert.Contains(code, told.Errors, StringComparison.Ordinal);
        Assert.Empty(told.Output);
    }

    [Fact]
    public async Task RAK_022_a_plan_without_tables()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        var told = await trial.Run("ripple", "rn-sp-2020", "tabell/rad/kolumn", "1");
        Assert.Equal(1, told.Code);
        Assert.Contains("RAK-022", told.Errors, StringComparison.Ordinal);
    }
}

/// <summary>The page that tells what a changed figure would reach.</summary>
public sealed class RipplePageTests(Library library)
{
    private const string Address = "/norrbotten/foljder/rn-rs-2020";

    private readonly LoadedSite site = library.Site;

    [Fact]
    public async Task It_says_that_nothing_is_saved_and_asks_for_a_table_first()
    {
        var page = await site.Page(Address);
        Assert.Contains("Inget sparas.", page.One("main").Text, StringComparison.Ordinal);
        Assert.Single(page.All("select"));
    }

    [Fact]
    public async Task A_value_shows_before_and_after()
    {
        var page = await site.Page($"{Address}?tabell=investeringsram&rad=lanssjukvard&kolumn=mtre&varde=36,2");
        Assert.Contains("Samband som går ihop igen", page.One("main").Text, StringComparison.Ordinal);
        Assert.Contains(page.All("td"), cell => cell.Text == "32,6");
        Assert.Contains(page.All("td"), cell => cell.Text == "+3,6");
    }

    [Fact]
    public async Task Another_table_keeps_the_form_and_words_are_no_value()
    {
        var page = await site.Page($"{Address}?tabell=ram-2020&rad=rdstab&kolumn=mtre&varde=36,2");
        Assert.Equal(3, page.All("select").Count());
        Assert.Contains("är inget tal", (await site.Page($"{Address}?tabell=investeringsram&rad=lanssjukvard&kolumn=mtre&varde=mycket")).One("main").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/norrbotten/foljder/finns-inte")]
    [InlineData("/norrbotten/foljder/rn-rs-2020?tabell=finns-inte")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var response = await site.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
