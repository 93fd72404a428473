using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Search;
using Rodtrad.Bench.Threads;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;
using Rodtrad.Storage.Search;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Bench.Search;

/// <summary>
/// Searches a region of 100,000 nodes with the use case, beside the bare question through ADO.NET and a scan with LIKE, in both
/// databases; and tells what the index costs when a region is loaded.
/// </summary>
internal static class SearchBenchmark
{
    private const string Name = "search";
    private const int Size = 100_000;
    private static readonly Code Organisation = Code.Of("bench");

    // What is found: a twentieth of the region or less, a good tenth, nothing.
    private static readonly (string What, string Text)[] Questions =
        [("three words", "kollektivtrafik kultur klim"), ("one word", "kollektiv"), ("no hit", "kollektiv saknas")];

    public static async Task<IReadOnlyList<Finding>> Run(Progress progress)
    {
        using var folder = new TemporaryFolder();
        List<Finding> findings = [];
        findings.AddRange(await In(new StorageSettings(folder.Path), "SQLite", progress));
        try
        {
            await using var postgres = new PostgresServer();
            var server = Environment.GetEnvironmentVariable("RODTRAD_POSTGRESQL") ?? await postgres.CreateDatabaseAsync();
            findings.AddRange(await In(new StorageSettings(folder.Path, server, $"bench_{Guid.NewGuid():N}"), "PostgreSQL", progress));
        }
        catch (NotAvailableException missing)
        {
            findings.Add(Finding.NotMeasured(Name, "PostgreSQL", missing.Message));
        }
        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> In(StorageSettings settings, string database, Progress progress)
    {
        var databases = new RegionDatabases(settings);
        await databases.Prepare(default);
        try
        {
            progress.Say($"writes {Size} nodes into {database}, with and without the index");
            var content = Content();
            var load = await Measure.Beside(0, 2, () => Write(databases, content, true), () => Write(databases, content, false));
            await Write(databases, content, true);
            await using (var catalog = databases.Catalog())
            {
                catalog.Organisations.Add(new CatalogEntry(Organisation, "Bench", "", DateTimeOffset.UnixEpoch));
                await catalog.SaveChangesAsync();
            }
            List<Finding> findings = [new(Name, $"load {Size:N0} nodes, index against none, {database}, clock", load[0].Clock, load[1].Clock, 1.5, 1.3)];
            foreach (var (what, text) in Questions)
            {
                progress.Say($"searches {database}: {what}");
                findings.AddRange(await Ask(databases, database, what, text));
            }
            return findings;
        }
        finally
        {
            await using (var context = databases.Organisation(Organisation))
                await context.Database.EnsureDeletedAsync();
            await using var catalog = databases.Catalog();
            await catalog.Database.EnsureDeletedAsync();
        }
    }

    private static async Task<IReadOnlyList<Finding>> Ask(RegionDatabases databases, string database, string what, string text)
    {
        var view = new SearchView(new Regions(databases));
        async Task<int> Ours() => (await view.Run(Actor.Reader, new SearchRequest(Organisation.Text, text), default)).Unwrap().Total;
        var words = text.Split(' ');
        var hits = await Ours();
        if (hits != await BareSearch.Index(databases, Organisation, words) || hits != await BareSearch.Scan(databases, Organisation, words))
            return [Finding.Check(Name, $"{what}, the same hits in {database}", false)];
        var costs = await Measure.Beside(
            5, 25, Ours, () => BareSearch.Index(databases, Organisation, words), () => BareSearch.Scan(databases, Organisation, words));
        return
        [
            new(Name, $"{what} ({hits:N0} hits), against the bare question, {database}, clock", costs[0].Clock, costs[1].Clock, null, null),
            new(Name, $"{what} ({hits:N0} hits), against LIKE, {database}, clock", costs[0].Clock, costs[2].Clock, 1, 0.5),
        ];
    }

    // Each load begins with an empty database.
    private static async Task Write(RegionDatabases databases, RegionContent content, bool withIndex)
    {
        await using (var old = databases.Organisation(Organisation))
            await old.Database.EnsureDeletedAsync();
        await databases.PrepareOrganisation(Organisation, default);
        await using var context = databases.Organisation(Organisation);
        await using var transaction = await Transactions.BeginChange(context, default);
        await RegionStore.Write(context, content, default);
        await EditionStore.Write(context, content.Editions[0], DateTimeOffset.UnixEpoch, default);
        if (withIndex)
            await SearchIndex.Follow(context, content, null, [], default);
        await transaction.CommitAsync();
    }

    private static RegionContent Content()
    {
        var edition = SyntheticPlan.Of(Size);
        var levels = edition.Nodes.Select(node => node.Level).Distinct().Select(level => new LevelType(
            level, level.Text, level.Text, LevelKind.Goal, [], false, "", [], "", [], ""));
        return new RegionContent(
            new Region(Organisation, "Bench", [], [], []), [new GovernanceModel(edition.Plan.Model, "Modell", Validity.Always, levels.ToSequence())], [], [], [], [edition]);
    }
}
