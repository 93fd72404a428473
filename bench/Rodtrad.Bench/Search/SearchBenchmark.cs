using System.Diagnostics;
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
using Rodtrad.Storage.Audit;
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

    // A hundredth of the region is found, a quarter of it, and nothing. A scan that counts a quarter of all names has nothing to
    // gain from an index, and does not rank what it counts: there the demand is only that we stay near it.
    private static readonly (string What, string Text, double Must, double? Aim)[] Questions =
        [("three words", "kollektivtrafik kultur klim", 1, 0.5), ("one word", "kollektiv", 3, 1), ("no hit", "kollektiv saknas", 0.5, 0.2)];

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
            progress.Say($"writes {Size} nodes into {database} and indexes them");
            var content = Content();
            var loads = new[] { await Write(databases, content), await Write(databases, content), await Write(databases, content) };
            var (record, index) = (loads.Min(load => load.Record), loads.Min(load => load.Index));
            await using (var catalog = databases.Catalog())
            {
                catalog.Organisations.Add(new CatalogEntry(Organisation, "Bench", "", DateTimeOffset.UnixEpoch));
                await catalog.SaveChangesAsync();
            }
            List<Finding> findings = [new(Name, $"load {Size:N0} nodes, with the index against without, {database}, clock", record + index, record, 1.5, 1.3)];
            foreach (var (what, text, must, aim) in Questions)
            {
                progress.Say($"searches {database}: {what}");
                findings.AddRange(await Ask(databases, database, what, text, must, aim));
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

    private static async Task<IReadOnlyList<Finding>> Ask(RegionDatabases databases, string database, string what, string text, double must, double? aim)
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
            new(Name, $"{what} ({hits:N0} hits), against LIKE, {database}, clock", costs[0].Clock, costs[2].Clock, must, aim),
        ];
    }

    // Each load begins with an empty database. What the record and the index take is told apart within one load.
    private static async Task<(double Record, double Index)> Write(RegionDatabases databases, RegionContent content)
    {
        await using (var old = databases.Organisation(Organisation))
            await old.Database.EnsureDeletedAsync();
        await databases.PrepareOrganisation(Organisation, default);
        await using var context = databases.Organisation(Organisation);
        var start = Stopwatch.GetTimestamp();
        await using var transaction = await Transactions.BeginChange(context, default);
        await RegionStore.Write(context, content, default);
        await EditionStore.Write(context, content.Editions[0], DateTimeOffset.UnixEpoch, default);
        var between = Stopwatch.GetTimestamp();
        await SearchIndex.Follow(context, content, null, [], default);
        var (record, index) = (Stopwatch.GetElapsedTime(start, between), Stopwatch.GetElapsedTime(between));
        await AuditTrail.Append(context, new AuditEntry(DateTimeOffset.UnixEpoch, "bench", "", "load", "", "", ""), default);
        await transaction.CommitAsync();
        return (record.TotalMilliseconds, index.TotalMilliseconds);
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
