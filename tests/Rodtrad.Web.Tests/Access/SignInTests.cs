using System.Net;
using System.Text.Json;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access;

namespace Rodtrad.Web.Tests.Access;

/// <summary>Signing in and out as a browser does it, and what its session is worth.</summary>
public sealed class SignInTests(AccountSite accounts)
{
    private const string SignInPage = $"/{AccountSite.Region}/logga-in";
    private const string OwnAccount = $"/{AccountSite.Region}/mitt-konto";

    [Fact]
    public async Task The_page_offers_what_there_is_and_says_how_long_a_session_is()
    {
        await accounts.Site.Account(AccountSite.Region, accounts.NewName());
        var page = await accounts.Site.Page(SignInPage);
        Assert.Equal(AccountSite.Personas.Count, page.All("button").Count(button => button["name"] == "persona"));
        Assert.Equal("current-password", page.One("input", input => input["type"] == "password")["autocomplete"]);
        Assert.Contains("30 minuter", page.One("main").Text, StringComparison.Ordinal);
        Assert.Contains("12 timmar", page.One("main").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All("a"), link => link["href"]!.StartsWith($"{SignInPage}?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_is_told_first_and_at_the_field()
    {
        await accounts.Site.Account(AccountSite.Region, accounts.NewName());
        var visitor = accounts.Visitor();
        using var response = await visitor.SignIn("okänd", "fel", back: "/provlanet/uppdrag");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = Markup.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var summary = page.One("div", div => div.Has("ds-error-summary"));
        Assert.Equal(("-1", ""), (summary["tabindex"], summary["autofocus"]));
        Assert.Equal("#anvandare", page.In(summary, "a").Single()["href"]);
        var field = page.One("input", input => input["name"] == "anvandare");
        Assert.Equal(("true", "anvandare-fel", "okänd"), (field["aria-invalid"], field["aria-describedby"], field["value"]));
        Assert.Contains("Det gick inte att logga in", page.One("p", p => p["id"] == "anvandare-fel").Text, StringComparison.Ordinal);
        Assert.Equal("/provlanet/uppdrag", page.All("input").First(input => input["name"] == "tillbaka")["value"]);
        Assert.All(page.All("input").Where(input => input["type"] == "password"), input => Assert.Null(input["value"]));
        Assert.Null(visitor.Session);
        using var empty = await visitor.SignIn("", "");
        Assert.Contains("Fyll i användarnamn.", await empty.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_comes_back_to_where_one_was_going_and_nowhere_else()
    {
        var name = accounts.NewName();
        await accounts.Site.Account(AccountSite.Region, name);
        foreach (var (back, to) in new[] { ("/provlanet/uppdrag", "/provlanet/uppdrag"), ("//evil.example", "/provlanet/planer"), ("", "/provlanet/planer") })
        {
            using var response = await accounts.Visitor().SignIn(name, back: back);
            Assert.Equal((HttpStatusCode.SeeOther, to), (response.StatusCode, response.Headers.Location!.OriginalString));
        }
    }

    [Fact]
    public async Task A_session_is_new_at_every_sign_in_and_kept_from_scripts_and_other_sites()
    {
        var (visitor, name) = await accounts.SignedIn();
        var first = visitor.Session!;
        using var again = await visitor.SignIn(name);
        Assert.NotEqual(first, visitor.Session);
        var cookie = Assert.Single(again.Headers.GetValues("Set-Cookie")).Split("; ").Skip(1);
        Assert.Equal(["httponly", "path=/", "samesite=lax"], cookie.Select(part => part.ToLowerInvariant()).Order(StringComparer.Ordinal));
        Assert.Null((await Caller(first)).Actor.Person);
        Assert.Equal("no-store", again.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_cookie_played_again_after_signing_out_leads_to_the_page_to_sign_in_on()
    {
        var (visitor, _) = await accounts.SignedIn();
        var (cookies, page) = (visitor.Cookies, await visitor.Page(OwnAccount));
        Assert.Equal("Mitt konto", page.One("h1").Text);
        using (var left = await visitor.Post($"/{AccountSite.Region}/logga-ut"))
            Assert.Equal(SignInPage, left.Headers.Location!.OriginalString);
        Assert.Null(visitor.Session);
        using var replayed = await accounts.Site.Get(OwnAccount, ("Cookie", cookies));
        Assert.Equal((HttpStatusCode.Redirect, $"{SignInPage}?tillbaka=%2Fprovlanet%2Fmitt-konto"), (replayed.StatusCode, replayed.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_link_is_looked_at_without_being_used_and_used_once()
    {
        var name = accounts.NewName();
        var link = await accounts.Site.Invited(AccountSite.Region, name);
        var (visitor, path) = (accounts.Visitor(), $"{SignInPage}/lank/{link.Token}");
        for (var i = 0; i < 3; i++)
            Assert.Contains(name, (await visitor.Page(path)).One("main").Text, StringComparison.Ordinal);
        using (var refused = await visitor.Post(path, ("losenord", "kort"), ("losenord-igen", "kort")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("minst 15", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        using (var done = await visitor.Post(path, ("losenord", SitePeople.Password), ("losenord-igen", SitePeople.Password)))
            Assert.Equal($"{SignInPage}?klart=losenord", done.Headers.Location!.OriginalString);
        Assert.Contains("Lösenordet är sparat.", (await visitor.Page($"{SignInPage}?klart=losenord")).One("main").Text, StringComparison.Ordinal);
        using (var gone = await visitor.Get(path))
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        using (var again = await visitor.Post(path, ("losenord", SitePeople.Password), ("losenord-igen", SitePeople.Password)))
            Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        using var signedIn = await visitor.SignIn(name);
        Assert.NotNull(visitor.Session);
    }

    [Fact]
    public async Task Codes_are_turned_on_asked_for_and_turned_off()
    {
        var (visitor, name) = await accounts.SignedIn(Role.SystemAdministrator);
        var codes = $"{OwnAccount}/engangskod";
        var page = await visitor.Page(codes);
        Assert.Contains("Du är systemförvaltare.", page.One("main").Text, StringComparison.Ordinal);
        var secret = page.All("code").First().Text.Replace(" ", "", StringComparison.Ordinal);
        var kept = page.One("input", input => input["name"] == "hemlighet")["value"]!;
        using (var wrong = await visitor.Post(codes, ("hemlighet", kept), ("kod", "0"), ("nuvarande", SitePeople.Password)))
        {
            var again = Markup.Parse(await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, secret), (wrong.StatusCode, again.All("code").First().Text.Replace(" ", "", StringComparison.Ordinal)));
            Assert.Equal("true", again.One("input", input => input["id"] == "kod")["aria-invalid"]);
        }
        using (var on = await visitor.Post(codes, ("hemlighet", kept), ("kod", Code(secret, 0)), ("nuvarande", SitePeople.Password)))
            Assert.Equal($"{OwnAccount}?klart=kod-pa", on.Headers.Location!.OriginalString);
        using (var without = await accounts.Visitor().SignIn(name))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        using (var with = await accounts.Visitor().SignIn(name, code: Code(secret, 1)))
            Assert.Equal((HttpStatusCode.SeeOther, "/provlanet/planer"), (with.StatusCode, with.Headers.Location!.OriginalString));
        Assert.Contains("Slå av engångskod", (await visitor.Page(codes)).One("main").Text, StringComparison.Ordinal);
        using var off = await visitor.Post($"{codes}/av", ("nuvarande", SitePeople.Password), ("kod", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, off.StatusCode);
    }

    [Fact]
    public async Task Who_manages_people_is_led_to_codes_at_the_first_sign_in()
    {
        var name = accounts.NewName();
        await accounts.Site.Account(AccountSite.Region, name, Role.SystemAdministrator);
        using var response = await accounts.Visitor().SignIn(name, back: "/provlanet/uppdrag");
        Assert.Equal($"{OwnAccount}/engangskod", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Sessions_and_password_are_in_ones_own_hands()
    {
        var (visitor, name) = await accounts.SignedIn();
        var other = accounts.Visitor();
        using (await other.SignIn(name))
            Assert.NotNull(other.Session);
        var page = await visitor.Page(OwnAccount);
        var codes = page.All("button").Where(button => button["name"] == "session").Select(button => button["value"]!).ToList();
        Assert.Equal(2, codes.Count);
        using (var ended = await visitor.Post($"{OwnAccount}/sessioner", ("session", codes[1])))
            Assert.Equal($"{OwnAccount}?klart=session", ended.Headers.Location!.OriginalString);
        Assert.Null((await Caller(other.Session!)).Actor.Person);
        using (var wrong = await visitor.Post($"{OwnAccount}/losenord", ("nuvarande", "fel"), ("losenord", "sju nya ord i en rad"), ("losenord-igen", "sju nya ord i en rad")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using (var changed = await visitor.Post($"{OwnAccount}/losenord", ("nuvarande", SitePeople.Password), ("losenord", "sju nya ord i en rad"), ("losenord-igen", "sju nya ord i en rad")))
            Assert.Equal($"{OwnAccount}?klart=losenord", changed.Headers.Location!.OriginalString);
        Assert.Contains("Lösenordet är bytt.", (await visitor.Page($"{OwnAccount}?klart=losenord")).One("main").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("klart", (await visitor.Page($"{OwnAccount}?klart=%3Cb%3E")).One("main").Text, StringComparison.Ordinal);
        using var everywhere = await visitor.Post($"{OwnAccount}/sessioner");
        Assert.Equal(SignInPage, everywhere.Headers.Location!.OriginalString);
        using var after = await visitor.Get(OwnAccount);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task The_script_is_told_when_the_session_ends_and_keeps_it_alive()
    {
        var (visitor, _) = await accounts.SignedIn();
        var place = (await visitor.Page("/provlanet/planer")).One("div", div => div["id"] == "session");
        Assert.Equal(("alert", "/provlanet/session", "300"), (place["role"], place["data-address"], place["data-warning"]));
        Assert.InRange(int.Parse(place["data-seconds"]!, System.Globalization.CultureInfo.InvariantCulture), 1700, 1800);
        var answer = JsonDocument.Parse(await visitor.Text("/provlanet/session")).RootElement;
        Assert.InRange(answer.GetProperty("seconds").GetInt32(), 1700, 1800);
        Assert.False(answer.GetProperty("final").GetBoolean());
        Assert.Equal(await visitor.FormToken(), answer.GetProperty("token").GetString());
        Assert.DoesNotContain((await accounts.Site.Page("/provlanet/planer")).Elements, element => element["id"] == "session");
        using var stranger = await accounts.Site.Get("/provlanet/session");
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_refused_before_anyone_is_asked()
    {
        using var packages = new TemporaryFolder();
        TrialRegion.Write(packages.Of("prov"));
        await using var site = new LoadedSite();
        await site.Start(services => services.Configure<SignInOptions>(options => options.TriesPerMinute = 3), packages.Of("prov"));
        var visitor = new Visitor(site, AccountSite.Region);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await visitor.SignIn("anna", "fel");
            answers.Add(response.StatusCode);
        }
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 3), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2)], answers);
        using var reading = await visitor.Get(SignInPage);
        Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
    }

    private Task<Caller> Caller(string token) =>
        accounts.Site.App.Services.GetRequiredService<Callers>().Of(AccountSite.Region, token, "", TestContext.Current.CancellationToken);

    private static string Code(string secret, int steps) => OneTimeCodes.At(OneTimeCodes.FromBase32(secret), OneTimeCodes.StepOf(TimeProvider.System.GetUtcNow()) + steps);
}
