using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Bench.Threads;

/// <summary>Loads a thread of 100,000 nodes with the product's reader and with a bare data reader, in both databases.</summary>
internal static class ThreadBenchmark
{
    private const string Name = "thread";
    private const int Size = 100_000;
    private const double Must = 1.3;
    private static readonly Code Organisation = Code.Of("bench");

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
        progress.Say($"writes {Size} nodes into {database}");
        var databases = new RegionDatabases(settings);
        await databases.PrepareOrganisation(Organisation, default);
        await using (var context = databases.Organisation(Organisation))
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await EditionStore.Write(context, SyntheticPlan.Of(Size), DateTimeOffset.UnixEpoch, default);
            await AuditTrail.Append(context, new AuditEntry(DateTimeOffset.UnixEpoch, "bench", "", "load", "", "", ""), default);
            await transaction.CommitAsync();
        }
        try
        {
            progress.Say($"reads them from {database}");
            if (!(await Ours(databases)).IsSameAs(await Bare(databases)))
                return [Finding.Check(Name, $"{database}, the same thread", false)];
            var costs = await Measure.Beside(5, 25, () => Ours(databases), () => Bare(databases));
            return
            [
                new(Name, $"load {Size:N0} nodes, {database}, CPU", costs[0].Cpu, costs[1].Cpu, Must, null),
                new(Name, $"load {Size:N0} nodes, {database}, clock", costs[0].Clock, costs[1].Clock, null, null),
            ];
        }
        finally
        {
            await using var context = databases.Organisation(Organisation);
            await context.Database.EnsureDeletedAsync();
        }
    }

    private static async Task<ThreadSum> Ours(RegionDatabases databases)
    {
        await using var context = databases.Organisation(Organisation);
        var tree = (await ThreadReader.Read(context, Code.Of(SyntheticPlan.Plan), default))!;
        return new ThreadSum(
            tree.CountsByLevel().ToDictionary(level => level.Key.Text, level => level.Value, StringComparer.Ordinal),
            tree.Roots.Sum(root => 1 + tree.Below(root).Count()));
    }

    private static async Task<ThreadSum> Bare(RegionDatabases databases)
    {
        string address;
        await using (var context = databases.Organisation(Organisation))
            address = context.Database.GetConnectionString()!;
        await using DbConnection connection = databases.Settings.IsSqlite ? new SqliteConnection(address) : new NpgsqlConnection(address);
        await connection.OpenAsync();
        return await BareThread.Read(connection, SyntheticPlan.Plan);
    }
}
