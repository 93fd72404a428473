using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Goals;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Editions;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Editions;

/// <summary>Several processes at once: they wait for each other, and no one loses what another wrote.</summary>
public sealed class ConcurrentLoadTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task The_same_first_package_loaded_at_once_by_several_comes_in_once(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => installation.Beside().Load(package))));

        Assert.All(results, result => Assert.True(result.IsDone));
        Assert.Single(results, result => !result.ChangesNothing);
        await using var context = installation.Organisation();
        Assert.Equal(1, await context.Audit.CountAsync(Installation.Cancel));
        await using var catalog = installation.Databases.Catalog();
        Assert.Equal(1, await catalog.Organisations.CountAsync(Installation.Cancel));
    }

    [Theory, BothEngines]
    public async Task What_two_packages_add_at_once_is_all_there(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var added = Enumerable.Range(1, 6).Select(i => PackageFolder.OfSmall()
            .Append(PackageFolder.SmallPlan, $"  - kod: n{i}\n    niva: mal\n    namn: Mål {i}\n")).ToList();

        var results = await Task.WhenAll(added.Select(one => Task.Run(() => installation.Beside().Load(one))));

        Assert.All(results, result => Assert.True(result.IsDone));
        await using var context = installation.Organisation();
        var edition = Assert.Single(await EditionStore.All(context, Installation.Cancel)).Edition;
        Assert.Equal(["n1", "n2", "n3", "n4", "n5", "n6"], edition.Nodes.Select(node => node.Code.Text).Where(code => code[0] == 'n').Order(StringComparer.Ordinal));
        Assert.Equal(7, await context.Audit.CountAsync(Installation.Cancel));
        Assert.Null(await AuditTrail.FirstBreak(context, Installation.Cancel));
        added.ForEach(one => one.Dispose());
    }

    [Theory, BothEngines]
    public async Task A_draft_loaded_while_another_decides_it_does_not_undo_the_decision(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var draft = PackageFolder.OfSmall();
        using var decided = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(draft);
        draft.EditPlan("namn: God hälsa", "namn: Bättre hälsa");

        var results = await Task.WhenAll(Task.Run(() => installation.Beside().Load(decided)), Task.Run(() => installation.Beside().Load(draft)));

        Assert.True(results[0].IsDone);
        await using var context = installation.Organisation();
        var stored = Assert.Single(await EditionStore.All(context, Installation.Cancel));
        Assert.Equal((Domain.Plans.PlanStatus.Decided, 64), (stored.Edition.Status, stored.SnapshotHash.Length));
        Assert.Equal("God hälsa", stored.Edition.Nodes[0].Name);
    }

    [Theory, BothEngines]
    public async Task A_reader_never_sees_half_a_load(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var one = PackageFolder.OfSmall();
        using var other = PackageFolder.OfSmall().EditPlan("titel: Styrelsens plan 2020", "titel: Den andra").EditPlan("namn: God hälsa", "namn: Den andra")
            .EditPlan("namn: Kort väntan", "namn: Den andra");
        await installation.LoadWell(one);
        using var stop = new CancellationTokenSource();
        var beside = installation.Beside();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                await beside.Load(i % 2 == 0 ? other : one);
        }, Installation.Cancel);

        for (var i = 0; i < 150; i++)
        {
            var seen = await installation.See(installation.Get<ThreadView>(), new ThreadRequest("prov", "p-2020", null, null, false, null, true));
            string[] names = [seen.Plan.Title, .. seen.Roots.Where(node => node.Level == "mal").Select(node => node.Name)];
            Assert.True(names.All(name => name == "Den andra") || names.All(name => name != "Den andra"), string.Join(", ", names));
        }

        await stop.CancelAsync();
        await writing;
    }
}
