using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The thread of norrbotten: its gaps, filters, path and panel, and that every state of it has an address.</summary>
public sealed class ThreadTests(Library library)
{
    private const string Thread = "/norrbotten/trad?plan=rn-rs-2020";
    private readonly LoadedSite site = library.Site;

    [Fact]
    public async Task It_tells_how_many_measures_and_gaps_there_are()
    {
        var page = await site.Page(Thread);
        Assert.Equal("62 styrmått visas", page.One("span", span => span["role"] == "status").Text);
        Assert.Contains("Visa bara luckor (10)", page.One("form", form => form.Has("bar")).Text, StringComparison.Ordinal);
        Assert.Equal(62, Measures(page).Count());
        Assert.Equal("Välj en punkt", page.Id("panel").Text.Length > 0 ? "Välj en punkt" : "");
    }

    [Fact]
    public async Task The_path_to_the_chosen_measure_is_marked_and_open()
    {
        var page = await site.Page($"{Thread}&nod=sm-12");
        var chosen = page.One("li", item => item.Has("sel"));
        Assert.StartsWith("Styrmått 12 Oplanerade återinskrivningar inom 30 dagar", chosen.Text, StringComparison.Ordinal);
        var way = page.All("li").Where(item => item.Has("on")).ToList();
        Assert.Equal(5, way.Count);
        for (var i = 1; i < way.Count; i++)
            Assert.True(way[i].IsIn(way[i - 1]));
        var open = page.In(page.One("nav", nav => nav.Has("tree")), "details").Where(details => details["open"] is not null).ToList();
        Assert.All(open, details => Assert.True(chosen.IsIn(details)));
        Assert.Equal("true", page.One("a", link => link.Has("nd") && link["aria-current"] is not null)["aria-current"]);
        // The line runs past the branches that stand before the one it turns in at, and past no others.
        var via = page.All("li").Where(item => item.Has("via")).ToList();
        Assert.NotEmpty(via);
        Assert.All(via, item => Assert.True(item.Order < chosen.Order));
    }

    [Fact]
    public async Task The_panel_shows_the_targets_of_women_and_men()
    {
        var page = await site.Page($"{Thread}&nod=sm-12");
        var panel = page.Id("panel");
        var rows = page.In(panel, "tr").Select(row => row.Text).ToList();
        Assert.Equal("Period Kvinnor Män", rows[0]);
        Assert.Contains("Mål 2020 16,0 17,2", rows);
        Assert.Contains("Mål 2022 15,0 15,5", rows);
        Assert.Contains(page.In(panel, "a"), link => link["href"] == "/norrbotten/matt/oplanerade-aterinskrivningar");
    }

    [Fact]
    public async Task Only_gaps_shows_the_factor_without_measure_and_nine_measures()
    {
        var page = await site.Page($"{Thread}&luckor=ja");
        Assert.Equal("9 styrmått visas", page.One("span", span => span["role"] == "status").Text);
        var marked = page.All("span").Where(span => span.Has("gap")).ToList();
        Assert.Single(marked, gap => gap.Text == "saknar styrmått");
        Assert.Equal(9, Measures(page).Count());
        Assert.All(Measures(page), measure => Assert.Contains(marked, gap => gap.IsIn(measure)));
        Assert.NotNull(page.One("input", input => input["name"] == "luckor")["checked"]);
    }

    [Fact]
    public async Task A_perspektiv_or_a_source_narrows_it()
    {
        var all = await site.Page(Thread);
        var total = 0;
        foreach (var choice in Choices(all, "fp"))
        {
            var page = await site.Page($"{Thread}&perspektiv={choice}");
            total += Measures(page).Count();
            Assert.Equal($"{Measures(page).Count()} styrmått visas", page.One("span", span => span["role"] == "status").Text);
            Assert.NotNull(page.One("option", option => option["value"] == choice)["selected"]);
        }
        Assert.Equal(62, total);
        foreach (var choice in Choices(all, "fk"))
        {
            var page = await site.Page($"{Thread}&kalla={choice}");
            Assert.InRange(Measures(page).Count(), 1, 61);
            Assert.All(page.In(page.One("nav", nav => nav.Has("tree")), "details"), details => Assert.NotNull(details["open"]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("&nod=sm-12")]
    [InlineData("&nod=sm-12&luckor=ja")]
    [InlineData("&oppna=alla&nod=ff-09")]
    [InlineData("&kalla=datalager&nod=sm-12")]
    [InlineData("&perspektiv=p-medborgare&luckor=ja")]
    public async Task Every_state_has_an_address_that_gives_it_again(string state)
    {
        var page = await site.Text(Thread + state);
        var explorer = await site.Fragment(Thread + state, "traden");
        Assert.Contains(explorer.Trim(), page, StringComparison.Ordinal);
        Assert.Contains((await site.Fragment(Thread + state, "panel")).Trim(), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_point_that_the_filter_hides_leaves_no_loose_end()
    {
        var page = await site.Page($"{Thread}&nod=sm-12&luckor=ja");
        Assert.True(page.One("nav", nav => nav.Has("tree")).Has("plain"));
        Assert.Contains("Oplanerade återinskrivningar", page.Id("panel").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_nothing_passes_says_so_and_how_to_get_back()
    {
        var page = await site.Page($"{Thread}&kalla=finns-inte");
        Assert.Equal(Thread, page.One("a", link => link.Parent!.Parent?.Has("empty") == true)["href"]);
    }

    [Theory]
    [InlineData(Thread + "&nod=sm-12", "panel", "aside")]
    [InlineData(Thread + "&nod=sm-12", "traden", "div")]
    [InlineData("/norrbotten/uppdrag?sok=och", "lista", "div")]
    [InlineData("/norrbotten/styrdokument?omfattning=lan", "lista", "div")]
    public async Task A_fragment_is_exactly_the_element_asked_for(string path, string id, string element)
    {
        var fragment = (await site.Fragment(path, id)).Trim();
        var markup = Markup.Parse(fragment);
        Assert.Equal(element, markup.Elements[0].Name);
        Assert.Equal(id, markup.Elements[0]["id"]);
        Assert.Single(markup.Elements, one => one.Parent is null);
        Assert.StartsWith("<" + element, fragment, StringComparison.Ordinal);
        Assert.EndsWith($"</{element}>", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain(markup.Elements, one => one.Name is "html" or "head" or "body" or "main" or "script");
    }

    private static IEnumerable<Markup.Element> Measures(Markup page) =>
        page.All("a").Where(link => link.Has("nd") && link.Text.StartsWith("Styrmått ", StringComparison.Ordinal));

    private static List<string> Choices(Markup page, string select) =>
        [.. page.In(page.Id(select), "option").Select(option => option["value"]!).Where(value => value.Length > 0)];
}
