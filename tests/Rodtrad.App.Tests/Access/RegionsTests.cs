using Rodtrad.App.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>Opening a region with what it holds.</summary>
public sealed class RegionsTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_region_is_opened_with_all_that_it_holds(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var regions = installation.Get<Regions>();

        await using (var region = (await regions.OpenContent("prov", Installation.Cancel)).Unwrap())
        {
            Assert.Equal("Region Prov", region.Content.Region.Name);
            Assert.NotEmpty(region.Content.Indicators);
            Assert.NotNull(region.Context.Database.CurrentTransaction);
        }
        await using (var region = (await regions.OpenRegion("prov", Installation.Cancel)).Unwrap())
            Assert.NotEmpty(region.Content.Units);
    }

    [Theory, BothEngines]
    public async Task An_unknown_region_and_one_where_nothing_is_loaded_are_refused_alike_and_leave_nothing_open(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        await installation.Databases.PrepareOrganisation(Code.Of("tom"), Installation.Cancel);
        await using (var catalog = installation.Databases.Catalog())
        {
            catalog.Organisations.Add(new CatalogEntry(Code.Of("tom"), "Region Tom", "", installation.Clock.GetUtcNow()));
            await catalog.SaveChangesAsync(Installation.Cancel);
        }
        var regions = installation.Get<Regions>();

        foreach (var slug in new[] { "okand", "Inte en kod", "tom" })
        {
            Assert.Equal(Refusal.Of("REG-001", slug), (await regions.OpenContent(slug, Installation.Cancel)).Refusal);
            Assert.Equal(Refusal.Of("REG-001", slug), (await regions.OpenRegion(slug, Installation.Cancel)).Refusal);
            // Twice: had the first kept its lock as the only writer, the second would wait for it in vain.
            Assert.Equal(Refusal.Of("REG-001", slug), (await regions.OpenContentToChange(slug, Installation.Cancel)).Refusal);
            Assert.Equal(Refusal.Of("REG-001", slug), (await regions.OpenContentToChange(slug, Installation.Cancel)).Refusal);
        }
    }
}
