using System.Net;
using System.Text;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.People;

/// <summary>Administration in the browser: who sees what, what forms do, and what they say when they are refused.</summary>
public sealed class AdminPageTests(AdminSite admin)
{
    private const string Root = "/provlanet/admin";

    public static TheoryData<string, string, bool> Doors()
    {
        string[] pages = [Root, $"{Root}/personer", $"{Root}/roller", $"{Root}/genomgang", $"{Root}/inloggning", $"{Root}/import", $"{Root}/atkomstlogg", "/provlanet/revision", "/provlanet/ersattare", $"{Root}/personer/chef", $"{Root}/personer.csv", $"{Root}/roller.xlsx", $"{Root}/atkomstlogg.csv", "/provlanet/revision.csv"];
        var data = new TheoryData<string, string, bool>();
        foreach (var (who, allowed) in new (string, int[])[]
        {
            ("admin", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]), ("revisor", [0, 1, 2, 6, 7, 8, 9, 10, 11, 12, 13]), ("chef", [0, 1, 2, 3, 7, 8, 9, 10, 11, 13]),
            ("controller", [7, 8, 13]), ("lasare", [8]),
        })
        {
            for (var i = 0; i < pages.Length; i++)
                data.Add(who, pages[i], allowed.Contains(i));
        }
        return data;
    }

    [Theory, MemberData(nameof(Doors))]
    public async Task A_page_opens_for_those_who_may_and_is_refused_with_a_reason_to_others(string who, string path, bool opens)
    {
        var browser = await admin.As(who);
        using var response = await browser.Get(path);
        Assert.Equal(opens ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        if (!opens)
            Assert.Contains("Det krävs behörighet att", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_what_one_may_not_is_not_shown()
    {
        using var response = await admin.Site.Get($"{Root}/personer");
        Assert.Equal((HttpStatusCode.Redirect, "/provlanet/logga-in?tillbaka=%2Fprovlanet%2Fadmin%2Fpersoner"), (response.StatusCode, response.Headers.Location?.OriginalString));
        foreach (var (who, rows) in new[] { ("admin", 2), ("controller", 1), ("lasare", 0) })
        {
            var page = await (await admin.As(who)).Page("/provlanet/planer");
            var menu = page.One("header", header => header.Has("top"));
            Assert.Equal(rows, page.In(menu, "a").Count(link => link["href"] is "/provlanet/admin" or "/provlanet/revision"));
        }
        var chef = await (await admin.As("chef")).Page($"{Root}/personer/controller");
        Assert.DoesNotContain(chef.All("form"), form => form["action"]!.StartsWith(Root, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_is_added_given_a_role_and_disabled()
    {
        var browser = await admin.As("admin");
        using var added = await browser.Fill($"{Root}/personer", $"{Root}/personer", ("namn", "Ny Person"), ("epost", "ny@prov.example"), ("kod", "ny-1"));
        Assert.Equal((HttpStatusCode.SeeOther, $"{Root}/personer/ny-1?klart=person"), (added.StatusCode, added.Headers.Location?.OriginalString));
        var address = $"{Root}/personer/ny-1";
        using var refused = await browser.Fill(address, $"{address}/roll", ("roll", "controller"), ("enhet", AdminSite.Unit), ("skal", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = Markup.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("#roll-skal", again.In(again.Id("fel"), "a").Single()["href"]);
        Assert.Equal(("true", "roll-skal-tips roll-skal-fel"), (again.Id("roll-skal")["aria-invalid"], again.Id("roll-skal")["aria-describedby"]));
        Assert.Equal("controller", again.In(again.Id("roll-roll"), "option").Single(option => option["selected"] is not null)["value"]);

        using var given = await browser.Fill(address, $"{address}/roll", ("roll", "controller"), ("enhet", AdminSite.Unit), ("fran", "2026-01-01"), ("skal", "beslut 12"));
        Assert.Equal($"{address}?klart=roll", given.Headers.Location?.OriginalString);
        Assert.Contains("beslut 12", (await browser.Page(address)).One("main").Text, StringComparison.Ordinal);
        using var taken = await browser.Fill(address, $"{address}/ta-tillbaka", ("tilldelning", "ny-1.1"), ("skal", "fel enhet"));
        Assert.Equal($"{address}?klart=tillbaka", taken.Headers.Location?.OriginalString);
        using var off = await browser.Fill(address, $"{address}/aktiv", ("skal", "har slutat"));
        Assert.Equal($"{address}?klart=avstangd", off.Headers.Location?.OriginalString);
        var page = await browser.Page($"{address}?klart=avstangd");
        Assert.Contains("Personen är avstängd", page.One("main").Text, StringComparison.Ordinal);
        Assert.Contains("har slutat", page.One("ol", list => list.Has("history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_sign_in_again_is_shown_once_to_who_made_it()
    {
        var browser = await admin.As("admin");
        var page = await browser.Page($"{Root}/import");
        using (var shown = await browser.Upload($"{Root}/import", AdminSite.Browser.TokenOf(page), Encoding.UTF8.GetBytes("kod;namn;inloggning\nkonto;Med Konto;lokal:med.konto\n")))
        {
            var preview = Markup.Parse(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            var form = preview.All("form").Single(form => form["action"] == $"{Root}/import/utfor");
            using var done = await browser.Send($"{Root}/import/utfor", null, [.. preview.In(form, "input").Select(input => (input["name"]!, input["value"]!))]);
        }
        var address = $"{Root}/personer/konto";
        using var made = await browser.Fill(address, $"{address}/aterstall");
        var text = await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.Contains("/provlanet/logga-in/lank/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/logga-in/lank/", await browser.Text(address), StringComparison.Ordinal);
        using var none = await browser.Send($"{Root}/personer/chef/aterstall", AdminSite.Browser.TokenOf(page), []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_the_same_sees_both()
    {
        await admin.Persona("tva", Role.Reader);
        var address = $"{Root}/personer/tva";
        var (first, second) = (await admin.As("admin"), await admin.As("vice"));
        var drawn = await second.Page(address);
        var form = drawn.All("form").Single(form => form["action"] == $"{address}/namn");
        var hidden = drawn.In(form, "input").Where(input => input["type"] == "hidden").Select(input => (input["name"]!, input["value"]!)).ToList();
        using var earlier = await first.Fill(address, $"{address}/namn", ("namn", "Först Sparad"), ("epost", ""));
        Assert.Equal(HttpStatusCode.SeeOther, earlier.StatusCode);
        using var later = await second.Send($"{address}/namn", null, [.. hidden, ("namn", "Sedan Skriven"), ("epost", "")]);
        Assert.Equal(HttpStatusCode.Conflict, later.StatusCode);
        var page = Markup.Parse(await later.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Sedan Skriven", page.Id("namn-namn")["value"]);
        Assert.Contains("Sparat av någon annan: Först Sparad", page.One("main").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_shown_first_and_loaded_then()
    {
        var browser = await admin.As("admin");
        var page = await browser.Page($"{Root}/import");
        var file = Encoding.UTF8.GetBytes($"kod;namn;roll;enhet\nimp-1;Importerad Åsa;chef;{AdminSite.Unit}\n");
        using var wrong = await browser.Upload($"{Root}/import", AdminSite.Browser.TokenOf(page), Encoding.UTF8.GetBytes("kod;namn;roll;enhet\nimp-1;X;kung;\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("PER-056", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var shown = await browser.Upload($"{Root}/import", AdminSite.Browser.TokenOf(page), file);
        var preview = Markup.Parse(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Importerad Åsa", preview.One("main").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Importerad", await browser.Text($"{Root}/personer"), StringComparison.Ordinal);
        var form = preview.All("form").Single(form => form["action"] == $"{Root}/import/utfor");
        using var done = await browser.Send($"{Root}/import/utfor", null, [.. preview.In(form, "input").Select(input => (input["name"]!, input["value"]!))]);
        Assert.Equal($"{Root}/import?klart=import", done.Headers.Location?.OriginalString);
        Assert.Contains("Importerad Åsa", await browser.Text($"{Root}/personer"), StringComparison.Ordinal);
        using var broken = await browser.Send($"{Root}/import/utfor", AdminSite.Browser.TokenOf(page), [("namn", "x"), ("innehall", "inte base64")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.StatusCode);
    }

    [Fact]
    public async Task What_is_taken_out_stands_in_the_access_log_and_no_cell_is_a_formula()
    {
        await admin.Persona("formel", Role.Reader);
        var browser = await admin.As("admin");
        var address = $"{Root}/personer/formel";
        using (await browser.Fill(address, $"{address}/namn", ("namn", "=1+1"), ("epost", "")))
        using (await browser.Fill(address, $"{address}/roll", ("roll", "lasare"), ("enhet", AdminSite.Unit), ("till", "2099-01-01"), ("skal", "@SUM(A1)")))
        {
        }
        foreach (var (path, formula) in new[] { ($"{Root}/personer.csv", "'=1+1"), ($"{Root}/roller.csv", "'@SUM(A1)"), ("/provlanet/revision.csv?objekt=person/formel", "'@SUM(A1)") })
        {
            var cells = ListTests.Csv(await browser.Text(path)).SelectMany(line => line).ToList();
            Assert.Contains(formula, cells);
            Assert.All(cells, cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell));
        }
        var log = (await browser.Page($"{Root}/atkomstlogg?handelse=TakenOut")).One("main").Text;
        Assert.Contains($"{Root}/roller.csv", log, StringComparison.Ordinal);
        Assert.Contains("/provlanet/revision.csv", log, StringComparison.Ordinal);
        using (await browser.Get("/provlanet/organisation.csv"))
            Assert.Contains("/provlanet/organisation.csv", await browser.Text($"{Root}/atkomstlogg?handelse=TakenOut"), StringComparison.Ordinal);
    }
}
