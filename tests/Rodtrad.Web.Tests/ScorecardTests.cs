using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The scorecard as a page, close together, and as a file.</summary>
public sealed class ScorecardTests(Library library, Examples regions)
{
    private const string Norrbotten = "/norrbotten/styrkort?plan=rn-rs-2020";

    [Theory]
    [InlineData(Norrbotten)]
    [InlineData(Norrbotten + "&visa=tatt")]
    public async Task It_holds_every_measure_with_its_targets_as_printed_and_no_verdict(string path)
    {
        var page = await library.Site.Page(path);
        Assert.Equal("62 styrmått", page.In(page.One("ul", list => list.Has("sum")), "li").First().Text);
        var rows = page.All("tr").Where(row => page.In(row, "th").Any(head => head["scope"] == "row")).ToList();
        Assert.Equal(62, rows.Count);
        var readmissions = rows.Single(row => row.Text.StartsWith("Oplanerade återinskrivningar", StringComparison.Ordinal));
        Assert.Equal(["K 16,0 M 17,2", "K15,0 M 15,5"], page.In(readmissions, "td").Where(cell => cell.Has("goal-level")).Select(cell => cell.Text));
        Assert.Equal(5, page.All("section").Count());
        foreach (var word in (string[])["Uppfyllt", "Ej uppfyllt", "Ej rapporterat", "Ej bedömbart"])
            Assert.DoesNotContain(word, page.One("main").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_view_is_in_the_address_and_the_menu_leads_to_it()
    {
        var dense = await library.Site.Page(Norrbotten + "&visa=tatt");
        Assert.Equal("Tätt", dense.One("a", link => link.Parent!.Has("seg") && link["aria-current"] is not null).Text);
        Assert.Equal(Norrbotten, dense.One("a", link => link.Parent!.Has("seg") && link["aria-current"] is null)["href"]);
        Assert.All(dense.All("table"), table => Assert.True(table.Has("dense")));
        Assert.Equal("Styrkort", dense.One("a", link => link["aria-current"] == "page" && link.Parent!.Has("nav")).Text);
        foreach (var path in (string[])["/norrbotten/planer/rn-rs-2020", "/norrbotten/trad?plan=rn-rs-2020"])
            Assert.Contains((await library.Site.Page(path)).All("a"), link => link["href"] == Norrbotten && link.Text == "Styrkort");
    }

    [Fact]
    public async Task The_file_holds_the_rows_of_the_page()
    {
        using var response = await library.Site.Get("/norrbotten/styrkort.csv?plan=rn-rs-2020");
        Assert.Equal("norrbotten-styrkort.csv", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Kod;Mått;Nummer;Perspektiv;Mål;Ingångsvärde;Mål 2020;Mål 2022;Källa;Följs upp;Ansvarig;Rapporteras av;Följs", lines[0]);
        Assert.Equal(62, lines.Count(line => line.StartsWith("sm-", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("sm-12;Oplanerade återinskrivningar", StringComparison.Ordinal)
            && line.Contains(";Medborgarperspektivet;En god, jämlik och samordnad vård", StringComparison.Ordinal) && line.Contains(";K 16,0 M 17,2;K15,0 M 15,5;Datalager;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plans_to_choose_from_are_those_with_measures()
    {
        var page = await regions.Site.Page("/vasternorrland/styrkort?plan=rvn-rlf-2020&visa=tatt");
        Assert.Equal(["rvn-regionplan-2020", "rvn-rlf-2020", "rvn-rs-2025"], page.In(page.Id("plan"), "option").Select(option => option["value"]).Order(StringComparer.Ordinal));
        Assert.Equal("rvn-rlf-2020", page.One("option", option => option["selected"] is not null)["value"]);
        Assert.Equal("tatt", page.One("input", input => input["name"] == "visa")["value"]);
        Assert.Equal("Inriktningsmål: Jämlik fördelning av resurser utifrån behov", page.In(page.All("section").First(), "p").First().Text);
    }

    [Theory]
    [InlineData("/okant/styrkort")]
    [InlineData("/okant/styrkort.csv")]
    [InlineData("/norrbotten/styrkort?plan=rn-okand")]
    [InlineData("/provlanet/styrkort?plan=hemlig")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var response = await library.Site.Get(path);
        Assert.Equal(404, (int)response.StatusCode);
    }
}
