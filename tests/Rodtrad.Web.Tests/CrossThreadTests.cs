using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>Västernorrland and Västmanland: the thread across plans, explained words, activities and codes, and the way to the source.</summary>
public sealed class CrossThreadTests(Examples regions)
{
    private readonly LoadedSite site = regions.Site;

    public static TheoryData<string> Pages =>
    [
        "/", "/vasternorrland/planer", "/vastmanland/planer", "/vasternorrland/planer/rvn-regionplan-2020", "/vasternorrland/planer/rvn-rlf-2020", "/vasternorrland/planer/rvn-rs-2025",
        "/vastmanland/planer/rvm-rk-2019", "/vasternorrland/planer/rvn-rlf-2020/so-10", "/vasternorrland/planer/rvn-regionplan-2020/so-10", "/vasternorrland/planer/rvn-rs-2025/mal-2.1.1",
        "/vastmanland/planer/rvm-rk-2019/aktivitet-03", "/vasternorrland/trad?plan=rvn-rlf-2020&nod=so-10&oppna=alla", "/vasternorrland/trad?plan=rvn-regionplan-2020&nod=so-10",
        "/vasternorrland/trad?plan=rvn-rs-2025", "/vastmanland/trad", "/vasternorrland/styrkort?plan=rvn-rlf-2020", "/vasternorrland/styrkort?plan=rvn-rs-2025&visa=tatt", "/vastmanland/styrkort",
        "/vasternorrland/lagkrav/rvn-regionplan-2020", "/vasternorrland/lagkrav/rvn-rlf-2020", "/vasternorrland/nyckeltal/rvn-regionplan-2020", "/vasternorrland/nyckeltal/rvn-rlf-2020",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_well_made_and_its_links_within_the_page_lead_somewhere(string path)
    {
        var page = await site.Page(path);
        CrawlTests.WellMade(path, page);
        var ids = page.Elements.Select(element => element["id"]).OfType<string>().ToHashSet();
        Assert.All(page.All("a").Select(link => link["href"]!).Where(href => href.StartsWith('#')), href => Assert.Contains(Uri.UnescapeDataString(href[1..]), ids));
        Assert.All(page.Elements.Where(element => element["popovertarget"] is not null), button => Assert.Contains(button["popovertarget"]!, ids));
        foreach (var (address, anchor) in page.All("a").Select(link => link["href"]!.Split('#')).Where(parts => parts is [['/', ..], _]).Select(parts => (parts[0], parts[1])).Distinct())
            Assert.Contains((await site.Page(address)).Elements, element => element["id"] == Uri.UnescapeDataString(anchor));
    }

    [Fact]
    public async Task The_page_of_an_inherited_point_shows_the_way_from_the_plan_above_and_where_it_differs()
    {
        var page = await site.Page("/vasternorrland/planer/rvn-rlf-2020/so-10");
        var first = page.In(page.One("nav", nav => nav.Has("thread")), "li").First();
        Assert.True(first.Has("over"));
        Assert.Equal("Regionfullmäktige Regionplan 2020–2022", first.Text);
        Assert.Equal("/vasternorrland/planer/rvn-regionplan-2020/so-10", page.In(first, "a").Single()["href"]);
        Assert.Equal("Ärvd från Regionplan 2020–2022", page.One("p", p => p.Has("origin")).Text);
        var note = page.One("div", div => div.Has("note"));
        Assert.StartsWith("Texten avviker från originalet", note.Text, StringComparison.Ordinal);
        Assert.Contains("på kort sikt återställning", note.Text, StringComparison.Ordinal);

        var above = await site.Page("/vasternorrland/planer/rvn-regionplan-2020/so-10");
        var down = above.One("ul", list => list.Has("across"));
        Assert.Contains("Ärvs till Regionledningsförvaltningens verksamhetsplan", down.Text, StringComparison.Ordinal);
        Assert.Equal("/vasternorrland/planer/rvn-rlf-2020/so-10", above.In(down, "a").Single()["href"]);
    }

    [Fact]
    public async Task The_explorer_draws_the_border_of_the_plan_and_counts_what_is_inherited_apart()
    {
        var page = await site.Page("/vasternorrland/trad?plan=rvn-rlf-2020&nod=so-10&oppna=alla");
        var border = page.One("div", div => div.Has("border"));
        Assert.Equal("Regionfullmäktige · 19 punkter kommer härifrån Regionplan 2020–2022", border.Text);
        Assert.Equal("/vasternorrland/trad?plan=rvn-regionplan-2020", page.In(border, "a").Single()["href"]);
        Assert.Contains("16 mål, 19 mått", page.Id("traden").Text, StringComparison.Ordinal);
        Assert.Contains("Ärvt: 1 vision, 4 perspektiv, 4 inriktningsmål, 10 strategiska områden.", page.Id("traden").Text, StringComparison.Ordinal);
        Assert.Equal("avviker", page.One("span", span => span.Has("differs")).Text);
        Assert.True(page.One("li", item => item.Has("sel")).Has("far"));
        Assert.Contains(page.In(page.Id("panel"), "a"), link => link["href"] == "/vasternorrland/trad?plan=rvn-regionplan-2020&nod=so-10");

        var above = await site.Page("/vasternorrland/trad?plan=rvn-regionplan-2020&nod=so-10&oppna=alla");
        Assert.Equal("Regionledningsförvaltningen · 19 punkter förs vidare hit Regionledningsförvaltningens verksamhetsplan inklusive budgetskrivelse 2020", above.One("div", div => div.Has("border")).Text);
        Assert.Equal(19, above.All("span").Count(span => span.Has("carried")));
        Assert.Contains(above.In(above.Id("panel"), "a"), link => link["href"] == "/vasternorrland/trad?plan=rvn-rlf-2020&nod=so-10");
    }

    [Fact]
    public async Task A_point_of_a_plan_that_is_not_loaded_says_so()
    {
        var page = await site.Page("/vasternorrland/planer/rvn-rs-2025/mal-2.1.1");
        Assert.Equal("Regionfullmäktige, källan ej inläst Regionplan 2025–2027", page.In(page.One("nav", nav => nav.Has("thread")), "li").First().Text);
        Assert.Contains("källan ej inläst", page.One("ul", list => list.Has("across")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_plans_counts_what_is_inherited_apart()
    {
        var page = await site.Page("/vasternorrland/planer");
        Assert.Contains("16 mål, 19 mått", page.All("p").Where(p => p.Has("counts")).Select(p => p.Text));
        Assert.Equal("Ärvt: 1 vision, 4 perspektiv, 4 inriktningsmål, 10 strategiska områden", page.One("p", p => p.Has("inherited")).Text);
    }

    [Fact]
    public async Task Words_are_explained_on_the_spot_and_listed_in_swedish_order()
    {
        var page = await site.Page("/vasternorrland/planer/rvn-regionplan-2020");
        var terms = page.In(page.One("dl", list => list.Has("explained")), "dt").Select(term => term.Text).ToList();
        Assert.InRange(terms.Count, 20, 60);
        Assert.Equal(terms.Order(StringComparer.Create(new("sv-SE"), ignoreCase: true)), terms);
        var buttons = page.All("button").Where(button => button.Has("term")).ToList();
        Assert.NotEmpty(buttons);
        foreach (var button in buttons)
        {
            Assert.Equal("button", button["type"]);
            var told = page.Id(button["popovertarget"]!);
            Assert.NotNull(told["popover"]);
            Assert.Contains(page.In(told, "a").Single()["href"]![1..], page.All("dt").Select(term => term["id"]));
            Assert.DoesNotContain(page.Elements, above => above.Name is "a" or "code" or "h2" or "h3" or "h4" or "h5" or "h6" && button.IsIn(above));
        }
    }

    [Fact]
    public async Task Codes_stand_in_columns_and_activities_in_a_table_with_their_codes_time_and_responsible()
    {
        var page = await site.Page("/vastmanland/planer/rvm-rk-2019");
        var grids = page.All("div").Where(div => div.Has("codes")).ToList();
        Assert.Equal(4, grids.Count);
        Assert.Equal(["A1 Mål", "A2 Program", "A3 Prioriterad utveckling"], page.In(grids[0], "p").Select(heading => heading.Text));
        Assert.Equal(38, grids.Sum(grid => page.In(grid, "li").Count()));
        var rows = page.All("tr").Where(row => row["id"]?.StartsWith("aktivitet-", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(14, rows.Count);
        Assert.Equal(["A1.2 A3.2", "Löpande, delredovisning vid delårsrapport.", "CRU"], page.In(rows[1], "td").Select(cell => cell.Text));
        Assert.Equal(["även skrivet ”Invånare/patient”", "även skrivet ”Invånare/kund”"], page.In(page.Id("invanare"), "small").Select(small => small.Text));
        var activity = await site.Page("/vastmanland/planer/rvm-rk-2019/aktivitet-03");
        Assert.Contains("Respektive CD", activity.One("main").Text, StringComparison.Ordinal);
        Assert.Contains("Var och en", activity.One("main").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/vastmanland/planer/rvm-rk-2019/a1.1", "3 MÅL OCH PRIORITERAD UTVECKLING 2019-2021 MED PLAN FÖR GENOMFÖRANDE, Invånare/patient, A1 Mål", "#invanare")]
    [InlineData("/vasternorrland/planer/rvn-rlf-2020/matt-03", "Balanserat styrkort 2020: Medarbetarperspektivet", "#medarbetare")]
    [InlineData("/vasternorrland/planer/rvn-rs-2025/ind-01", "2.1.1 Mål: Region Västernorrland agerar", "#mal-2.1.1")]
    public async Task From_a_point_one_comes_to_its_source_document_and_heading(string path, string told, string anchor)
    {
        var page = await site.Page(path);
        var source = page.One("dl", list => list.Has("source"));
        Assert.Contains(told, source.Text, StringComparison.Ordinal);
        Assert.EndsWith(anchor, page.In(source, "a").Last()["href"], StringComparison.Ordinal);
    }
}
