using Microsoft.Extensions.DependencyInjection;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access;

namespace Rodtrad.Journeys;

/// <summary>Signing in, one's own account and the end of a session, in a real browser.</summary>
public sealed class SignInJourneyTests(Browser browser) : IAsyncLifetime
{
    private const string Region = TrialRegion.Slug;

    private readonly TemporaryFolder packages = new();
    private readonly LoadedSite site = new();

    public async ValueTask InitializeAsync()
    {
        TrialRegion.Write(packages.Of("prov"));
        await site.Start(services => services.AddSingleton(new Demonstration(IsOn: true)).Configure<SignInOptions>(options => options.TriesPerMinute = 1000), packages.Of("prov"));
        await site.Persona(Region, "controller", Role.Controller, "region", withSubtree: true);
        await site.Account(Region, "anna", Role.SystemAdministrator);
        await site.Account(Region, "bo");
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        packages.Dispose();
    }

    [Fact]
    public Task What_was_wrong_is_told_first_and_the_reader_comes_where_it_was_going() =>
        browser.Run(site, "signin.mjs", new { journey = "mistaken", region = Region, name = "bo" });

    [Fact]
    public Task The_end_of_a_session_is_told_before_and_what_is_written_stays() =>
        browser.Run(site, "signin.mjs", new { journey = "warned", region = Region, name = "bo" });

    [Theory]
    [InlineData(1280, "sv")]
    [InlineData(320, "en")]
    public async Task No_page_of_it_is_a_hindrance(int width, string language)
    {
        browser.Skip();
        var link = await site.Invited(Region, $"ny-{width}");
        await AxeTests.Clean(browser, site, [$"/{Region}/logga-in", $"/{Region}/logga-in?klart=losenord", $"/{Region}/logga-in/lank/{link.Token}", $"/{Region}/logga-in/lank/okand"], width, language);
        var visitor = new Visitor(site, Region);
        using (var signedIn = await visitor.SignIn("anna"))
            Assert.NotNull(visitor.Session);
        await AxeTests.Clean(
            browser, site, [$"/{Region}/mitt-konto", $"/{Region}/mitt-konto?klart=session", $"/{Region}/mitt-konto/losenord", $"/{Region}/mitt-konto/engangskod", $"/{Region}/planer"], width, language,
            visitor.Cookies.Split("; "));
    }
}
