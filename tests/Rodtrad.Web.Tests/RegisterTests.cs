using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The registers and the comparison of styrmodeller, with three regions beside each other.</summary>
public sealed class RegisterTests(Examples examples)
{
    private readonly LoadedSite site = examples.Site;

    [Fact]
    public async Task Each_styrmodell_is_a_column_and_each_kind_of_level_a_row()
    {
        var page = await site.Page("/styrmodeller");
        var heads = page.In(page.One("thead"), "th").Select(head => head.Text).ToList();
        Assert.Equal(5, heads.Count);
        Assert.Equal("Region Västernorrland Region Västernorrlands styrmodell 2025", heads[3]);
        var rows = page.In(page.One("tbody"), "tr").ToList();
        Assert.Equal(2 + 11, rows.Count);
        var measures = page.In(rows.Single(row => row.Text.StartsWith("Mått ", StringComparison.Ordinal)), "td").Select(cell => cell.Text).ToList();
        Assert.StartsWith("Styrmått 62", measures[0], StringComparison.Ordinal);
        Assert.Contains("Kräver källa, mål, uppföljning", measures[0], StringComparison.Ordinal);
        Assert.Contains("Kontrollmått inga i planerna", measures[0], StringComparison.Ordinal);
        Assert.StartsWith("Indikator 13", measures[3], StringComparison.Ordinal);
        var activities = page.In(rows.Single(row => row.Text.StartsWith("Aktivitet ", StringComparison.Ordinal)), "td").Select(cell => cell.Text).ToList();
        Assert.Equal(["– finns inte i modellen", "– finns inte i modellen", "– finns inte i modellen"], activities.Take(3));
        Assert.StartsWith("Åtgärd 14", activities[3], StringComparison.Ordinal);
        Assert.Contains("Strategiskt område 10 + 10 ärvda", page.One("main").Text, StringComparison.Ordinal);
        // On a phone the cells are told apart by their region, and by the year where a region has two models.
        Assert.Equal(["Region Norrbotten", "Region Västernorrland, från 2020", "Region Västernorrland, från 2025", "Region Västmanland"], page.In(rows[2], "td").Select(cell => cell["data-l"]!));
        foreach (var link in page.In(page.One("tbody"), "a").Select(link => link["href"]!).Distinct())
        {
            using var response = await site.Get(link);
            Assert.True(response.StatusCode == HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task The_menu_leads_to_the_registers_and_to_the_comparison()
    {
        var menu = (await site.Page("/vastmanland/aktiviteter")).All("a").Select(link => (link["href"], link["aria-current"])).ToList();
        Assert.Contains(("/vastmanland/aktiviteter", "page"), menu);
        Assert.Contains(("/vastmanland/indikatorer", null), menu);
        Assert.Contains(("/styrmodeller", null), menu);
        Assert.Contains(("/styrmodeller", "page"), (await site.Page("/styrmodeller")).All("a").Select(link => (link["href"], link["aria-current"])));
    }

    [Fact]
    public async Task Uppdrag_stand_in_groups_with_their_number()
    {
        var page = await site.Page("/vasternorrland/uppdrag?plan=rvn-rs-2025&grupp=roll");
        Assert.Equal(["Leda och samordna 29", "Nämnd för regionledningsförvaltningen 13"], page.All("h2").Select(heading => heading.Text));
        Assert.Equal(["29 Leda och samordna", "13 Nämnd för regionledningsförvaltningen"], page.In(page.One("ul", list => list.Has("groups")), "li").Select(item => item.Text));
        Assert.Equal([29, 13], page.All("tbody").Select(body => page.In(body, "th").Count()));
        Assert.DoesNotContain(page.In(page.One("thead"), "th"), head => head.Text == "Roll");
        // The order keeps the grouping, and the form keeps the order.
        Assert.Contains("grupp=roll", page.Id("ordna-tid")["href"]!, StringComparison.Ordinal);
        var sorted = await site.Page("/vasternorrland/uppdrag?ordning=tid&fallande=ja");
        Assert.Equal([("ordning", "tid"), ("fallande", "ja")], sorted.All("input").Where(field => field["form"] == "filter").Select(field => (field["name"]!, field["value"]!)));
        Assert.DoesNotContain(page.All("input"), field => field["form"] is not null);
    }

    [Fact]
    public async Task A_time_stands_as_printed_and_as_understood_and_nothing_is_late()
    {
        var page = await site.Page("/vasternorrland/uppdrag?plan=rvn-rs-2025&ordning=tid");
        var times = page.All("td").Where(cell => cell["data-l"] == "Tid").Select(cell => cell.Text).Distinct().ToList();
        Assert.Contains("senast 2026 Klart senast 2026-12-31", times);
        Assert.Contains("Under 2025-2026 Görs under 2025–2026", times);
        Assert.Contains("under planperioden Under planperioden 2025–2027", times);
        Assert.Contains("från 1 jan 2025 Från 2025-01-01 och tills vidare", times);
        Assert.Contains("löpande Pågår hela tiden, utan slutdag", times);
        Assert.Contains("När strategi för miljö, energi och klimat finns på plats När villkoret är uppfyllt", times);
        Assert.Contains("på sikt Utan slutdag", times);
        Assert.Contains("Ingen tid är angiven", times);
        Assert.DoesNotContain("försenat", page.One("main").Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/vasternorrland/uppdrag?plan=rvn-rs-2025", 42)]
    [InlineData("/vasternorrland/uppdrag?plan=rvn-rs-2025&roll=rs%2Fnamnd-rlf", 13)]
    [InlineData("/vasternorrland/uppdrag?plan=rvn-rs-2025&tidsslag=ingen", 22)]
    [InlineData("/vasternorrland/uppdrag?plan=rvn-rs-2025&senast=2025-12-31&mottagare=rs&givare=rs", 10)]
    [InlineData("/vasternorrland/uppdrag?plan=rvn-rs-2025&sok=h%C3%A4lsam", 1)]
    [InlineData("/vastmanland/uppdrag", 9)]
    [InlineData("/vastmanland/aktiviteter", 14)]
    [InlineData("/vastmanland/aktiviteter?internt=ja", 4)]
    [InlineData("/vastmanland/aktiviteter?internt=nej&ordning=aktivitet", 10)]
    [InlineData("/vastmanland/aktiviteter?ansvarig=cru&ordning=ansvarig&fallande=ja", 8)]
    [InlineData("/vastmanland/aktiviteter?mot=rvm-rk-2019%2Fb1.1", 4)]
    [InlineData("/vastmanland/aktiviteter?tidsslag=lopande&ordning=tid", 8)]
    [InlineData("/vastmanland/indikatorer?utanmal=ja", 9)]
    [InlineData("/vasternorrland/indikatorer?plan=rvn-rs-2025&slag=kluster", 7)]
    public async Task A_filter_gives_these_rows_on_the_page_in_the_fragment_and_in_the_file(string path, int expected)
    {
        foreach (var page in (Markup[])[await site.Page(path), Markup.Parse(await site.Fragment(path, "lista"))])
        {
            Assert.Equal(expected, page.All("tbody").SelectMany(body => page.In(body, "th")).Count());
            Assert.StartsWith($"{expected} av ", page.One("p", p => p["role"] == "status" && p["id"] is null).Text, StringComparison.Ordinal);
            var file = await site.Text(page.One("a", link => link["href"]?.Contains(".csv", StringComparison.Ordinal) == true)["href"]!);
            Assert.Equal(expected + 1, file.TrimEnd().Split("\r\n").Length);
        }
    }

    [Fact]
    public async Task An_activity_shows_what_it_belongs_to_and_each_responsible_unit()
    {
        var row = (await site.Page("/vastmanland/aktiviteter")).All("tr").Single(row => row.Text.Contains("Se över och driva verksamhetsutveckling", StringComparison.Ordinal));
        Assert.Contains("B1.1 Tillgänglighet", row.Text, StringComparison.Ordinal);
        Assert.Contains("Respektive CD och VC Var och en av 7: CHSU, CRU,", row.Text, StringComparison.Ordinal);
        Assert.Contains("Åtgärd · Verksamhet/process Förvaltningsinternt", row.Text, StringComparison.Ordinal);
        var node = await site.Page("/vastmanland/planer/rvm-rk-2019/aktivitet-06");
        var facts = node.All("dl").First().Text;
        Assert.Contains("Var och en av 7 enheter Centrum för hälso- och sjukvårdsutveckling", facts, StringComparison.Ordinal);
        Assert.Contains("Löpande, delredovisning vid delårsrapport (Pågår hela tiden, utan slutdag; redovisas vid delår)", facts, StringComparison.Ordinal);
        Assert.Contains(node.All("a"), link => link["href"] == "/vastmanland/organisation/cru");
        Assert.Contains((await site.Page("/vastmanland/organisation/cru")).All("h2"), heading => heading.Text == "Ansvarar för 8 åtgärder");
    }

    [Fact]
    public async Task The_indicator_says_cluster_scale_and_responsible()
    {
        var cluster = (await site.Page("/vasternorrland/matt/gnv-samordning")).All("dl").Last().Text;
        Assert.Contains("Kluster av 3 parametrar", cluster, StringComparison.Ordinal);
        Assert.Contains("Ja – Delvis – Nej (bäst först)", cluster, StringComparison.Ordinal);
        var list = await site.Page("/vasternorrland/indikatorer?plan=rvn-rlf-2020&ordning=antal&fallande=ja");
        Assert.Matches("[23] användningar", list.One("tbody").Text);
        Assert.Contains("Följs upp delår och helår", list.One("tbody").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_there_is_none_of_says_so_without_a_filter_to_clear()
    {
        var none = await site.Page("/norrbotten/aktiviteter");
        Assert.Contains("Regionens publicerade planer har inga aktiviteter.", none.One("main").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(none.All("form"), form => form["id"] == "filter");
        var filtered = await site.Page("/vastmanland/aktiviteter?sok=finns%20inte");
        Assert.Contains(filtered.All("a"), link => link["href"] == "/vastmanland/aktiviteter" && link.Text == "Visa allt igen");
    }
}
