using Microsoft.Extensions.DependencyInjection;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Journeys;

/// <summary>The pages of administration, of permission and of the reading room hinder nobody: filled, empty, and with what was refused.</summary>
public sealed class AdministrationAxeTests(Browser browser) : IAsyncLifetime
{
    private const string Region = TrialRegion.Slug;

    private readonly TemporaryFolder packages = new();
    private readonly LoadedSite site = new();

    public async ValueTask InitializeAsync()
    {
        TrialRegion.Write(packages.Of("prov"));
        await site.Start(services => services.AddSingleton(new Demonstration(IsOn: true)), packages.Of("prov"));
        await site.Persona(Region, "forvaltare", Role.SystemAdministrator, "region", withSubtree: true);
        await site.Persona(Region, "revisor", Role.Auditor, "region", withSubtree: true);
        await site.Persona(Region, "controller", Role.Controller, "region", withSubtree: true);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        packages.Dispose();
    }

    [Theory]
    [InlineData(1280, "sv")]
    [InlineData(320, "en")]
    public Task Of_who_looks_after_the_system(int width, string language) => Clean("forvaltare", width, language,
    [
        "admin", "admin/personer", "admin/personer?sok=finns-inte", "admin/personer/controller", "admin/roller?lage=alla", "admin/genomgang", "admin/inloggning", "admin/import", "admin/atkomstlogg",
        "behorighet?gora=lasa", "behorighet?gora=personer", "planer",
    ]);

    [Theory]
    [InlineData(1280, "en")]
    [InlineData(320, "sv")]
    public Task Of_who_reviews(int width, string language) => Clean("revisor", width, language, ["revision", "revision?sok=finns-inte", "revision?objekt=person/controller", "min-behorighet"]);

    [Theory]
    [InlineData(1280, "sv")]
    [InlineData(320, "sv")]
    public Task Of_who_works_in_the_plan(int width, string language) => Clean("controller", width, language, ["min-behorighet", "behorighet?gora=personer", "ersattare", "mitt-konto", "admin/personer"]);

    private async Task Clean(string persona, int width, string language, string[] paths)
    {
        browser.Skip();
        var visitor = await new Visitor(site, Region).AsPersona(persona);
        await AxeTests.Clean(browser, site, [.. paths.Select(path => $"/{Region}/{path}")], width, language, visitor.Cookies.Split("; "));
    }
}
