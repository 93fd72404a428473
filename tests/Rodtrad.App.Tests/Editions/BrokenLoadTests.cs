using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Editions;
using Rodtrad.App.Plans;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Storage.Audit;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Editions;

/// <summary>A load that breaks anywhere leaves the region exactly as it was, or as it should become; never between.</summary>
public sealed class BrokenLoadTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_first_load_that_breaks_anywhere_leaves_no_region_until_it_is_whole(Engine engine)
    {
        var storage = new BreakAtCommand();
        await using var installation = await Installation.Empty(engine, postgres, storage.Interceptors);
        using var package = PackageFolder.OfSmall().Decide();

        var breaks = await UntilItHolds(storage, installation, package, async () =>
        {
            Assert.Empty(await installation.See(installation.Get<PlanListView>(), new PlanListRequest(null)));
            Assert.Equal("REG-001", await installation.Refused(installation.Get<ExportRegion>(), new ExportRequest(PackageFolder.Small), Actor.Operator));
        });

        Assert.True(breaks > 20, $"Broke only {breaks} times.");
        await IsWhole(installation, package, audits: 1);
    }

    [Theory, BothEngines]
    public async Task A_later_load_that_breaks_anywhere_touches_nothing(Engine engine)
    {
        var storage = new BreakAtCommand();
        await using var installation = await Installation.Empty(engine, postgres, storage.Interceptors);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        package.EditPlan("version: \"1\"", "version: \"2\"").EditPlan("namn: God hälsa", "namn: Bättre hälsa").Edit("organisation.yaml", "namn: Region Prov", "namn: Region Prövning");
        var before = await installation.State();

        var breaks = await UntilItHolds(storage, installation, package, async () => Assert.Equal(before, await installation.State()));

        Assert.True(breaks > 20, $"Broke only {breaks} times.");
        await IsWhole(installation, package, audits: 2);
    }

    // Breaks at the first command, the second, and so on until the load comes through. As the former state must hold after each,
    // the same installation serves for them all.
    private static async Task<int> UntilItHolds(BreakAtCommand storage, Installation installation, PackageFolder package, Func<Task> isAsBefore)
    {
        for (var n = 1; ; n++)
        {
            storage.Arm(n);
            var broke = await Record.ExceptionAsync(() => installation.Load(package));
            storage.Disarm();
            if (broke is null && !storage.HasBroken)
                return n - 1;
            Assert.NotNull(broke);
            if (await IsDone(installation, package))
                return n;
            await isAsBefore();
        }
    }

    // The answer was lost, but the load was not.
    private static async Task<bool> IsDone(Installation installation, PackageFolder package)
    {
        await using var catalog = installation.Databases.Catalog();
        return await catalog.Organisations.AnyAsync(Installation.Cancel)
            && (await installation.Load(package, isDryRun: true)).ChangesNothing;
    }

    private async Task IsWhole(Installation installation, PackageFolder package, int audits)
    {
        Assert.True((await installation.LoadWell(package)).ChangesNothing);
        await using var context = installation.Organisation();
        Assert.Equal(audits, await context.Audit.CountAsync(Installation.Cancel));
        Assert.Null(await AuditTrail.FirstBreak(context, Installation.Cancel));
        Assert.Single(await installation.See(installation.Get<PlanListView>(), new PlanListRequest(null)));
        await using var catalog = installation.Databases.Catalog();
        Assert.Equal(PackageFolder.Small, (await catalog.Organisations.SingleAsync(Installation.Cancel)).Slug.Text);
    }
}
