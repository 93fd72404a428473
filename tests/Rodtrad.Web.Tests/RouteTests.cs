using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>Every route with what it shows of norrbotten.</summary>
public sealed class RouteTests(Library library)
{
    private readonly LoadedSite site = library.Site;

    [Fact]
    public async Task A_kept_page_is_not_shown_for_an_address_in_other_letters()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var client = new HttpClient { BaseAddress = site.Address };
        using var right = await client.GetAsync(new Uri("/norrbotten/planer/rn-rs-2020", UriKind.Relative), cancel);
        using var other = await client.GetAsync(new Uri("/norrbotten/planer/RN-RS-2020", UriKind.Relative), cancel);
        Assert.Equal((200, 404), ((int)right.StatusCode, (int)other.StatusCode));
    }

    [Fact]
    public async Task The_start_page_lets_the_reader_choose_region()
    {
        var page = await site.Page("/");
        Assert.Equal("Region Norrbotten", page.One("a", link => link["href"] == "/norrbotten/planer").Text);
        Assert.Contains(page.All("a"), link => link["href"] == "/provlanet/planer");
        Assert.Contains(page.All("a"), link => link["href"] == "/styrmodeller" && link.IsIn(page.One("main")));
        Assert.Contains("Regionstyrelsens plan 2020–2022 (utkast)", page.One("main").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/norrbotten")]
    [InlineData("/provlanet")]
    public async Task A_region_leads_to_its_plans(string region)
    {
        using var response = await site.Get(region);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"{region}/planer", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_plans_stand_with_their_counts()
    {
        var page = await site.Page("/norrbotten/planer");
        Assert.Equal("Region Norrbotten", page.One("h1").Text);
        Assert.Equal(
            "1 vision, 5 perspektiv, 17 strategiska mål, 30 framgångsfaktorer, 62 styrmått, 17 uppdrag, 10 strategier, 7 påverkansfrågor",
            page.One("p", p => p.Has("counts")).Text);
        Assert.Contains(page.All("a"), link => link["href"] == "/norrbotten/trad?plan=rn-rs-2020");
        // The strategic plan is only referred to: it has a title and no page.
        Assert.DoesNotContain(page.All("a"), link => link["href"] == "/norrbotten/planer/rn-sp-2020");
    }

    [Fact]
    public async Task The_goal_page_shows_its_measures_and_the_way_down_to_it()
    {
        var page = await site.Page("/norrbotten/planer/rn-rs-2020/ff-09");
        Assert.Equal("Hög tillgänglighet och effektiva flöden", page.One("h1").Text);
        var steps = page.In(page.One("nav", nav => nav.Has("thread")), "li").Select(step => step.Text).ToList();
        Assert.Equal(4, steps.Count);
        Assert.StartsWith("Vision Tillsammans för Norrbotten", steps[0], StringComparison.Ordinal);
        Assert.Equal("Perspektiv Medborgarperspektivet", steps[1]);
        Assert.Equal("Framgångsfaktor Hög tillgänglighet och effektiva flöden", steps[3]);
        Assert.Equal("Hög tillgänglighet och effektiva flöden", page.One("span", span => span["aria-current"] == "page").Text);
        var table = page.One("table");
        Assert.Contains("100 %", table.Text, StringComparison.Ordinal);
        Assert.Contains("2018: T1 63 % (K 63, M 64) T2 52 % (K52, M 52) T3 61 % (K61, M 62)", table.Text, StringComparison.Ordinal);
        Assert.Contains("ARBGRP357-3-153", page.One("footer").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_factor_without_measure_says_so()
    {
        var thread = await site.Page("/norrbotten/trad?plan=rn-rs-2020&luckor=ja");
        var gap = thread.One("span", span => span.Has("gap") && span.Text == "saknar styrmått");
        var factor = thread.One("a", link => link.Has("nd") && gap.IsIn(link))["href"]!.Split("nod=")[1];
        var note = (await site.Page($"/norrbotten/planer/rn-rs-2020/{factor}")).One("div", div => div.Has("note"));
        Assert.Contains("saknar styrmått", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unit_page_tells_roles_plans_and_duties()
    {
        var page = await site.Page("/norrbotten/organisation/rs");
        Assert.Equal("Regionstyrelsen", page.One("h1").Text);
        Assert.Contains("Beställare av vårdvalen", page.One("dl").Text, StringComparison.Ordinal);
        Assert.Contains(page.All("a"), link => link["href"] == "/norrbotten/planer/rn-rs-2020");
        Assert.Contains(page.All("h2"), heading => heading.Text.StartsWith("Ansvarar för ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_tree_of_units_is_as_it_was_on_the_day()
    {
        static IEnumerable<string> Units(Markup page) => page.All("a").Where(link => link.Has("nd")).Select(link => link["href"]!.Split('/')[^1]);
        Assert.Equal(["region", "gamla"], Units(await site.Page("/provlanet/organisation?datum=2018-05-01")).Take(2));
        var later = Units(await site.Page("/provlanet/organisation?datum=2022-05-01")).ToList();
        Assert.Contains("nya", later);
        Assert.DoesNotContain("gamla", later);
        Assert.Contains("nya", Units(await site.Page("/provlanet/organisation?datum=skräp")));
        Assert.Equal(24, Units(await site.Page("/norrbotten/organisation")).Count());
    }

    [Theory]
    [InlineData("/okant/planer")]
    [InlineData("/okant")]
    [InlineData("/okant/trad")]
    [InlineData("/okant/uppdrag")]
    [InlineData("/okant/uppdrag.csv")]
    [InlineData("/okant/aktiviteter")]
    [InlineData("/okant/aktiviteter.csv")]
    [InlineData("/okant/indikatorer")]
    [InlineData("/okant/indikatorer.csv")]
    [InlineData("/okant/styrdokument")]
    [InlineData("/okant/styrdokument.csv")]
    [InlineData("/okant/uppdrag.xlsx")]
    [InlineData("/okant/planer.xlsx")]
    [InlineData("/okant/trad.xlsx")]
    [InlineData("/okant/sok.xlsx?q=x")]
    [InlineData("/okant/organisation.xlsx")]
    [InlineData("/okant/sa-lases-malet.csv")]
    [InlineData("/norrbotten/tackning.xlsx?plan=okand")]
    [InlineData("/norrbotten/tackning.xlsx")]
    [InlineData("/norrbotten/trad.xlsx?plan=okand")]
    [InlineData("/norrbotten/matt.xlsx?kod=okant")]
    [InlineData("/norrbotten/matt.xlsx")]
    [InlineData("/norrbotten/enhet.csv?kod=okand")]
    [InlineData("/norrbotten/uppdrag.xls")]
    [InlineData("/okant/sok")]
    [InlineData("/okant/organisation")]
    [InlineData("/norrbotten/planer/okand")]
    [InlineData("/norrbotten/planer/rn-rs-2020/okand")]
    [InlineData("/norrbotten/planer/rn-rs-2020?version=9")]
    [InlineData("/norrbotten/planer/..%2f..")]
    [InlineData("/norrbotten/trad?plan=okand")]
    [InlineData("/norrbotten/matt/okant")]
    [InlineData("/okant/sa-lases-malet")]
    [InlineData("/norrbotten/organisation/okand")]
    [InlineData("/norrbotten/a/b/c/d")]
    [InlineData("/%00")]
    [InlineData("/norrbotten'--/planer")]
    public async Task What_does_not_exist_is_told_in_swedish(string path)
    {
        using var response = await site.Get(path);
        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
        if (response.StatusCode == HttpStatusCode.NotFound)
            Assert.Equal("Sidan finns inte", Markup.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).One("h1").Text);
    }

    [Theory]
    [InlineData("/norrbotten/planer")]
    [InlineData("/norrbotten/planer/rn-rs-2020")]
    [InlineData("/norrbotten/planer/rn-rs-2020/ff-09")]
    [InlineData("/norrbotten/trad?plan=rn-rs-2020&nod=sm-12")]
    [InlineData("/norrbotten/matt/oplanerade-aterinskrivningar")]
    [InlineData("/styrmodeller")]
    [InlineData("/norrbotten/indikatorer")]
    [InlineData("/norrbotten/sa-lases-malet?text=Minska")]
    [InlineData("/norrbotten/uppdrag")]
    [InlineData("/norrbotten/uppdrag?grupp=mottagare")]
    [InlineData("/norrbotten/styrdokument")]
    [InlineData("/norrbotten/organisation")]
    [InlineData("/norrbotten/organisation/rs")]
    [InlineData("/norrbotten/sok?q=regionstyrelsen")]
    public async Task In_english_the_plan_keeps_its_own_language(string path)
    {
        var page = await site.Page(path, ("Cookie", "rodtrad-sprak=en"));
        Assert.Equal("en", page.One("html")["lang"]);
        Assert.Equal("Skip to content", page.One("a", link => link.Has("ds-skip-link")).Text);
        // Words of the plan that stand on these pages: each is inside something that says it is Swedish.
        string[] planWords = ["Regionstyrelsen", "Framgångsfaktor", "framgångsfaktorer", "Styrmått", "styrmått", "Regionfullmäktige", "Datalager", "Medborgarperspektivet"];
        foreach (var element in page.Elements.Where(element => planWords.Contains(element.Text) && !page.Elements.Any(inner => inner.Text == element.Text && inner.IsIn(element))))
        {
            var told = element;
            while (told["lang"] is null)
                told = told.Parent!;
            Assert.Equal("sv", told["lang"]);
        }
    }
}
