using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The economy of a plan as a reader meets it: the overview, and every table with where its figures come from.</summary>
public sealed class EconomyPageTests(Examples examples, Library library)
{
    private const string Frames = "/vasternorrland/ekonomi/rvn-regionplan-2020/resursramar";
    private const string Results = "/vasternorrland/ekonomi/rvn-regionplan-2020/resultatbudget";

    private readonly LoadedSite site = examples.Site;

    [Fact]
    public async Task The_overview_tells_what_the_politician_needs_each_with_its_cell()
    {
        var page = await site.Page("/vasternorrland/ekonomi");
        Assert.Equal("Regionplan 2020–2022", page.One("p", p => p.Has("kicker")).Text);
        var sums = page.In(page.One("ul", list => list.Has("sum")), "a").ToDictionary(link => link["href"]!, link => link.Text);
        Assert.Equal("54 mnkr årets resultat (Budget 2020)", sums[$"{Results}#arets-resultat.2020"]);
        Assert.Contains("7 816,1 mnkr i ramar (2020)", sums.Values);
        Assert.Contains("24,0 % soliditet (Budget 2020)", sums.Values);
        foreach (var address in sums.Keys)
            Assert.NotEmpty((await site.Page(address.Split('#')[0])).Id(address.Split('#')[1]).Text);
        Assert.Equal(
            ["Planeringsförutsättningar", "Ramar", "Resultat, kassaflöde och balans"],
            page.All("h2").Select(heading => heading.Text).Take(3));
        // Every table of the plan once, and a picker of the plans.
        var tables = page.All("a").Select(link => link["href"]!).Where(href => href.StartsWith("/vasternorrland/ekonomi/rvn-regionplan-2020/", StringComparison.Ordinal) && !href.Contains('#', StringComparison.Ordinal)).ToList();
        Assert.Equal(tables.Distinct().Count(), tables.Count(href => !href.Contains(".xlsx", StringComparison.Ordinal)));
        Assert.Contains(page.All("option"), option => option["value"] == "rvn-rlf-2020");
        Assert.Equal("Regionledningsförvaltningens verksamhetsplan inklusive budgetskrivelse 2020", (await site.Page("/vasternorrland/ekonomi?plan=rvn-rlf-2020")).One("p", p => p.Has("kicker")).Text);
    }

    [Fact]
    public async Task A_table_stands_as_in_the_document_with_its_notes_below()
    {
        var page = await site.Page(Frames);
        Assert.Equal("Resursramar", page.One("h1").Text);
        Assert.Equal(["Rad", "2019", "2020", "2021", "2022"], page.In(page.All("table").First(), "th").Where(head => head["scope"] == "col").Select(head => head.Text));
        var row = page.Id("rad-hsn-spec");
        Assert.Equal(["5 271,0", "5 401,5", "5 565,8", "5 749,9"], page.In(row, "td").Select(cell => cell.Text));
        Assert.StartsWith("varav specialistvård", page.In(row, "th").Single().Text, StringComparison.Ordinal);
        var mark = page.In(row, "a").Single(link => link["href"]!.StartsWith("#not-", StringComparison.Ordinal));
        Assert.Contains("72,8 mnkr", page.Id(mark["href"]![1..]).Text, StringComparison.Ordinal);
        Assert.True(page.Id("rad-summa").Has("tot"));
        Assert.Contains("16 av 16 summor stämmer", page.One("main").Text, StringComparison.Ordinal);
        Assert.Contains(page.All("a"), link => link["href"]!.StartsWith("/vasternorrland/planer/rvn-regionplan-2020#tabell-resursramar", StringComparison.Ordinal));
        // And from the reading view to the table.
        Assert.Contains((await site.Page("/vasternorrland/planer/rvn-regionplan-2020")).All("a"), link => link["href"] == Frames);
    }

    [Theory]
    [InlineData("?visa=kr", "5 498 300 000")]
    [InlineData("?visa=tkr", "5 498 300")]
    [InlineData("?per=invanare", "22 442")]
    [InlineData("?visa=dollar", "5 498,3")]
    [InlineData("", "5 498,3")]
    public async Task Figures_can_be_shown_in_another_unit(string query, string expected) =>
        Assert.Equal(expected, (await site.Page(Frames + query)).Id("hsn.2020").Text);

    [Fact]
    public async Task A_row_tells_where_its_figures_come_from()
    {
        var page = await site.Page($"{Results}?rad=verks-resultat");
        var panel = page.One("div", div => div.Has("origin-panel"));
        Assert.StartsWith("Så räknas raden: Verksamhetens resultat = ", panel.Text, StringComparison.Ordinal);
        Assert.Contains("Skatteintäkter", panel.Text, StringComparison.Ordinal);
        Assert.Contains("77 000 000", panel.Text, StringComparison.Ordinal);
        Assert.Equal("true", page.In(page.Id("rad-verks-resultat"), "a").First()["aria-expanded"]);
        // Each cell has an address of its own.
        Assert.Contains(page.In(panel, "a"), link => link["href"] == $"{Results}#verks-resultat.2020");
        Assert.Contains("- 7 304", (await site.Page($"{Results}?rad=ext-netto")).One("div", div => div.Has("origin-panel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_marked_at_its_cell_in_shape_and_word_and_told_below()
    {
        var page = await site.Page("/vasternorrland/ekonomi/rvn-regionplan-2020/statsbidrag");
        var flag = page.One("a", link => link.Has("flag"));
        Assert.Equal("td", flag.Parent!.Name);
        Assert.Contains(flag.Text, (string[])["Fel", "Varning"]);
        Assert.Single(page.In(flag, "svg"));
        var told = page.Id(flag["href"]![1..]);
        Assert.Contains(page.In(told, "a"), link => link["href"] == $"#{flag.Parent["id"]}");
        Assert.Contains("Trolig orsak", told.Text, StringComparison.Ordinal);
        // The list of all checks leads to the same cell.
        var checks = await site.Page("/vasternorrland/kontroll/rvn-regionplan-2020");
        Assert.Contains(checks.All("a"), link => link["href"] == $"/vasternorrland/ekonomi/rvn-regionplan-2020/statsbidrag#{flag.Parent["id"]}");
    }

    [Fact]
    public async Task A_wide_table_has_its_groups_over_the_columns_and_over_the_rows()
    {
        var page = await site.Page("/vasternorrland/ekonomi/rvn-rlf-2020/besok");
        Assert.Equal(5, page.All("th").Count(head => head["scope"] == "colgroup" && head["colspan"] == "3"));
        Assert.Equal(6, page.All("th").Count(head => head["scope"] == "rowgroup"));
        Assert.Equal("0", page.One("div", div => div.Has("figures"))["tabindex"]);
    }

    [Fact]
    public async Task The_file_has_a_row_for_each_cell_and_nothing_in_it_is_a_formula()
    {
        using var response = await site.Get($"{Results}.csv");
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("vasternorrland-rvn-regionplan-2020-resultatbudget.csv", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var rows = ListTests.Csv(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1 + (10 * 5), rows.Count);
        Assert.Equal(["ext-netto", "Verksamhetens externa nettokostnader", "", "2018", "Bokslut 2018", "", "2018", "- 7 304", "mnkr", "-7304000000", "kr"], rows[1]);
    }

    [Theory]
    [InlineData("/vasternorrland/ekonomi?plan=finns-inte")]
    [InlineData("/finns-inte/ekonomi")]
    [InlineData("/vasternorrland/ekonomi/rvn-regionplan-2020/finns-inte")]
    [InlineData("/vasternorrland/ekonomi/finns-inte/resursramar")]
    [InlineData("/vasternorrland/ekonomi/rvn-regionplan-2020/finns-inte.csv")]
    [InlineData("/vasternorrland/ekonomi/rvn-regionplan-2020/resursramar?version=finns-inte")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await site.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_region_without_economy_says_so() =>
        Assert.Contains("Ingen plan har ekonomiska tabeller än.", (await library.Site.Page("/provlanet/ekonomi")).One("main").Text, StringComparison.Ordinal);

    [Fact]
    public async Task English_words_stand_round_the_words_of_the_plan()
    {
        var page = await site.Page(Frames, ("Cookie", "rodtrad-sprak=en"));
        Assert.Equal("sv", page.One("h1")["lang"]);
        Assert.StartsWith("Million kronor", page.One("caption").Text, StringComparison.Ordinal);
    }
}
