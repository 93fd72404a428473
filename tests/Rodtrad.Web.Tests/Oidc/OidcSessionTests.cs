using System.Net;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access.Oidc;

namespace Rodtrad.Web.Tests.Oidc;

/// <summary>From the button on the sign-in page to a session in the organisation, and its end, with everything real but the provider.</summary>
public sealed class OidcSessionTests : IAsyncLifetime
{
    private const string Region = TrialRegion.Slug;
    private const string Begin = $"/{Region}/logga-in/oidc?tillbaka=/{Region}/organisation";

    private readonly TemporaryFolder folder = new();
    private readonly LoadedSite site = new();
    private FakeProvider provider = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await FakeProvider.Start();
        TrialRegion.Write(folder.Of("paket"));
        Directory.CreateDirectory(folder.Of("hemligheter"));
        await File.WriteAllTextAsync(folder.Of("hemligheter", "idp"), FakeProvider.Secret);
        await site.Start(services => services.Configure<OidcOptions>(options => options.SecretFolder = folder.Of("hemligheter")), folder.Of("paket"));
        await Change(context => context.IdentityProviders.Add(new IdentityProvider(
            Code.Of("idp"), "Regionens tjänst", provider.Issuer, FakeProvider.ClientId, "file:idp", "", "sub", "groups", [FakeProvider.Loa3], true)));
        (await site.App.Services.GetRequiredService<AddPerson>().Run(
            Actor.Operator, new AddPersonRequest(Region, "p1", "Kontrollera Persson", "", [new GivenIdentity(provider.Issuer, "sub-1")]), CancellationToken.None)).Unwrap();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await provider.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task From_the_button_to_a_session_and_to_its_end_at_the_provider()
    {
        using var browser = new TrialBrowser(site.Address);
        var page = await browser.Page($"/{Region}/logga-in?tillbaka=/{Region}/organisation");
        var button = page.One("a", link => link.Text == "Logga in med Regionens tjänst")["href"]!;
        Assert.Equal($"/{Region}/organisation", await browser.Follow(button, 3));
        Assert.Equal([$"rodtrad-session-{Region}"], browser.Cookies.Keys);
        Assert.Contains("Kontrollera Persson", await Header(browser), StringComparison.Ordinal);

        using var form = new FormUrlEncodedContent([new("logout_token", provider.Sign(provider.SignOut(), "logout+jwt"))]);
        using var told = await site.Client.PostAsync(new Uri($"/{Region}/logga-in/utloggad", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        Assert.DoesNotContain("Kontrollera Persson", await Header(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_the_record_does_not_know_is_not_let_in_and_stands_in_the_log()
    {
        provider.Person["sub"] = "sub-2";
        await Refused("OIC-016");
        await using var people = People();
        var row = await people.Log.OrderByDescending(row => row.Number).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal((AccessEvent.SignInFailed, $"{provider.Issuer} sub-2", "OIC-016"), (row.Event, row.Subject, row.Detail));

        // Bound in the database of people alone: the record has not heard of it.
        people.Identities.Add(new Identity(provider.Issuer, "sub-2", Code.Of("p1")));
        await people.SaveChangesAsync(TestContext.Current.CancellationToken);
        await Refused("OIC-016");

        provider.Person["sub"] = "sub-1";
        await Change(context => context.Entry(context.People.Single()).CurrentValues.SetValues(context.People.Single() with { IsActive = false }));
        await Refused("OIC-016");
    }

    [Fact]
    public async Task The_sign_in_page_tells_why_in_words_and_nothing_that_an_address_makes_up()
    {
        provider.Misbehaviour = new() { Error = "access_denied" };
        using var browser = new TrialBrowser(site.Address);
        var place = await browser.Follow(Begin, 3);
        Assert.Equal($"/{Region}/logga-in?fel=OIC-004", place);
        Assert.Contains("Inloggningen avbröts hos identitetstjänsten. Börja om från inloggningssidan", await Told(browser, place), StringComparison.Ordinal);
        Assert.DoesNotContain("påhittat", await Told(browser, $"/{Region}/logga-in?fel=påhittat"), StringComparison.Ordinal);
        await using var people = People();
        Assert.Contains(people.Log, row => row.Event == AccessEvent.SignInFailed && row.Detail == "OIC-004");
    }

    [Fact]
    public async Task What_nobody_has_begun_fills_no_log()
    {
        using var browser = new TrialBrowser(site.Address);
        Assert.Equal($"/{Region}/logga-in?fel=OIC-003", await browser.Follow($"/{Region}/logga-in/svar?code=x&state=y", 1));
        await using var people = People();
        Assert.Empty(people.Log.Where(row => row.Event == AccessEvent.SignInFailed));
    }

    [Fact]
    public async Task A_group_gives_a_role_as_long_as_the_session_lasts()
    {
        using var before = new TrialBrowser(site.Address);
        await before.Follow(Begin, 3);
        Assert.NotEqual(HttpStatusCode.OK, await Status(before, $"/{Region}/planer/hemlig"));
        await Change(context => context.GroupGrants.Add(new GroupGrant(Code.Of("g1"), "controllers", Role.Controller, Code.Of("nya"), true, false)));
        using var after = new TrialBrowser(site.Address);
        await after.Follow(Begin, 3);
        Assert.Equal(HttpStatusCode.OK, await Status(after, $"/{Region}/planer/hemlig"));
        provider.Person["groups"] = new[] { "chefer" };
        using var later = new TrialBrowser(site.Address);
        await later.Follow(Begin, 3);
        Assert.NotEqual(HttpStatusCode.OK, await Status(later, $"/{Region}/planer/hemlig"));
    }

    [Fact]
    public async Task Whoever_signs_in_anew_leaves_no_session_behind()
    {
        using var browser = new TrialBrowser(site.Address);
        await browser.Follow(Begin, 3);
        var former = browser.Cookies[$"rodtrad-session-{Region}"];
        await browser.Follow(Begin, 3);
        Assert.NotEqual(former, browser.Cookies[$"rodtrad-session-{Region}"]);
        using var thief = new TrialBrowser(site.Address);
        thief.Cookies[$"rodtrad-session-{Region}"] = former;
        Assert.DoesNotContain("Kontrollera Persson", await Header(thief), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_no_longer_used_is_neither_offered_nor_asked()
    {
        await Change(context => context.Entry(context.IdentityProviders.Single()).CurrentValues.SetValues(context.IdentityProviders.Single() with { IsActive = false }));
        using var browser = new TrialBrowser(site.Address);
        Assert.DoesNotContain((await browser.Page($"/{Region}/logga-in")).All("a"), link => link.Text.StartsWith("Logga in med", StringComparison.Ordinal));
        await Refused("OIC-001", 1);
    }

    private async Task Refused(string code, int steps = 3)
    {
        using var browser = new TrialBrowser(site.Address);
        Assert.Equal($"/{Region}/logga-in?fel={code}", await browser.Follow(Begin, steps));
        Assert.DoesNotContain($"rodtrad-session-{Region}", browser.Cookies.Keys);
    }

    private static async Task<string> Header(TrialBrowser browser) => (await browser.Page($"/{Region}/organisation")).One("header").Text;

    private static async Task<HttpStatusCode> Status(TrialBrowser browser, string address)
    {
        using var response = await browser.Go(address);
        return response.StatusCode;
    }

    private static async Task<string> Told(TrialBrowser browser, string address)
    {
        using var response = await browser.Go(address);
        return Markup.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).One("main").Text;
    }

    private PeopleContext People() => site.App.Services.GetRequiredService<RegionDatabases>().People(Code.Of(Region));

    private async Task Change(Action<OrganisationContext> change)
    {
        await using var context = site.App.Services.GetRequiredService<RegionDatabases>().Organisation(Code.Of(Region));
        await using var transaction = await Transactions.BeginChange(context, TestContext.Current.CancellationToken);
        change(context);
        await AuditTrail.Append(context, new AuditEntry(DateTimeOffset.UnixEpoch, "system", "", "test", "", "", ""), TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }
}
