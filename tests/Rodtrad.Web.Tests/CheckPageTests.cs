using System.Net;
using Rodtrad.App.Checks;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Rodtrad.Web.Tests;

/// <summary>The pages of checks and of coverage as a reader meets them.</summary>
public sealed class CheckPageTests(Library library)
{
    private readonly LoadedSite site = library.Site;

    [Fact]
    public async Task Findings_stand_under_their_kind_with_word_shape_count_and_a_link_to_the_node()
    {
        var page = await site.Page("/norrbotten/kontroll/rn-rs-2020");
        var kinds = page.All("tr").Where(row => row.Has("goal")).Select(row => row.Text).ToList();
        Assert.Equal(11, kinds.Count);
        Assert.Contains("Varning Utan mål för ett målår 7 KTR-005 · Trolig orsak: inte bestämt än", kinds);
        Assert.Equal(11, page.All("svg").Count(shape => page.All("tr").Any(row => row.Has("goal") && shape.IsIn(row))));
        Assert.Single(page.All("a"), link => link["href"] == "/norrbotten/planer/rn-rs-2020/sm-40");
        Assert.Equal("25 av 25 visas", page.One("p", p => p["role"] == "status" && p["id"] is null).Text);
        Assert.Contains("10 punkter med luckor i tråden", page.One("ul", list => list.Has("sum")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 25)]
    [InlineData("?slag=KTR-005", 7)]
    [InlineData("?allvar=upplysning", 7)]
    [InlineData("?allvar=varning", 15)]
    [InlineData("?allvar=fel", 3)]
    [InlineData("?godtagna=ja", 0)]
    [InlineData("?godtagna=nej", 25)]
    [InlineData("?plan=rn-rs-2020&ordning=punkt&fallande=ja", 25)]
    public async Task Filters_and_the_file_of_what_is_shown(string query, int count)
    {
        var page = await site.Page($"/norrbotten/kontroll{query}");
        Assert.Equal(count, page.All("tbody").SelectMany(body => page.In(body, "th")).Count(head => head["scope"] == "row"));
        Assert.Contains($"{count} av 25 visas", page.Id("lista").Text, StringComparison.Ordinal);
        var file = page.One("a", link => link["href"]?.Contains(".csv", StringComparison.Ordinal) == true)["href"]!;
        Assert.Equal(count, (await site.Text(file)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Fact]
    public async Task A_difference_is_told_by_elements_and_by_words()
    {
        var page = await site.Page("/norrbotten/kontroll/rn-rs-2020?slag=IAK-001");
        Assert.Contains(page.All("del"), removed => removed.Text == "borttaget: God");
        Assert.Contains(page.All("ins"), added => added.Text == "tillagt: Goda");
        Assert.Equal("God livskvalité, jämlik och jämställd hälsa", page.All("a").First(link => link["href"] == "/norrbotten/planer/rn-rs-2020/mal-02").Text);
    }

    [Fact]
    public async Task What_is_accepted_stands_apart_with_its_reason_and_the_page_is_not_an_old_one()
    {
        await using var own = new LoadedSite();
        await own.Start(LoadedSite.Norrbotten);
        Assert.DoesNotContain("Godtagna iakttagelser", (await own.Page("/norrbotten/kontroll/rn-rs-2020")).Id("lista").Text, StringComparison.Ordinal);
        var accept = own.App.Services.GetRequiredService<AcceptFinding>();
        var reason = "<b>Målet</b> sätts 2021";
        Assert.Null((await accept.Run(Actor.Operator, new AcceptRequest(null, "rn-rs-2020", "KTR-005", "sm-40", reason), TestContext.Current.CancellationToken)).Refusal);

        var page = await own.Page("/norrbotten/kontroll/rn-rs-2020");
        var told = page.One("section", section => section.Text.StartsWith("Godtagna iakttagelser", StringComparison.Ordinal)).Text;
        Assert.Contains($": {reason}", told, StringComparison.Ordinal);
        Assert.Contains("1 godtagna", page.One("ul", list => list.Has("sum")).Text, StringComparison.Ordinal);
        Assert.Contains("10 punkter med luckor", page.One("ul", list => list.Has("sum")).Text, StringComparison.Ordinal);
        Assert.Equal("24 av 25 visas", (await own.Page("/norrbotten/kontroll/rn-rs-2020?godtagna=nej")).One("p", p => p["role"] == "status" && p["id"] is null).Text);
    }

    [Theory]
    [InlineData("/norrbotten/kontroll/finns-inte")]
    [InlineData("/norrbotten/tackning/finns-inte")]
    [InlineData("/finns-inte/kontroll")]
    [InlineData("/provlanet/kontroll/hemlig")]
    [InlineData("/provlanet/tackning/hemlig")]
    [InlineData("/provlanet/kontroll.csv?plan=hemlig")]
    public async Task What_is_not_there_to_see_is_not_found(string path)
    {
        using var response = await site.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task From_a_node_to_its_heading_in_the_source_and_back()
    {
        var node = await site.Page("/norrbotten/planer/rn-rs-2020/sm-12");
        var heading = node.One("a", link => link["href"]!.StartsWith("/norrbotten/tackning/rn-rs-2020#", StringComparison.Ordinal));
        var coverage = await site.Page("/norrbotten/tackning/rn-rs-2020");
        var row = coverage.Id(heading["href"]!.Split('#')[1]);
        Assert.Contains(coverage.In(row, "th").Single().Text, node.One("dl", list => list.Has("source")).Text, StringComparison.Ordinal);
        Assert.Contains(coverage.In(row, "a"), link => link["href"] == "/norrbotten/planer/rn-rs-2020/sm-12");
    }

    [Fact]
    public async Task Coverage_tells_what_is_loaded_retold_and_waits()
    {
        await using var own = new LoadedSite();
        await own.Start(RepositoryRoot.Of("examples", "vastmanland"));
        var page = await own.Page("/vastmanland/tackning/rvm-rk-2019");
        var rows = page.All("td").Where(cell => cell["data-l"] == "Läge").Select(cell => cell.Text).ToList();
        var sums = page.One("ul", list => list.Has("sum")).Text;
        foreach (var (state, word) in new[] { ("Inläst", "inlästa"), ("Återgivet", "återgivna i korthet"), ("Väntar", "väntar") })
            Assert.Contains($"{rows.Count(row => row == state)} {word}", sums, StringComparison.Ordinal);
        Assert.Contains("Väntar", rows);
        Assert.Equal(rows.Count, page.All("span").Count(piece => piece["data-st"] is not null && piece.Parent!.Has("share")));
    }
}
