using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Rodtrad.Bench.Threads;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Checks;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;

namespace Rodtrad.Bench.Audit;

/// <summary>
/// What it costs that the log tells of everything: a load of 100,000 nodes and one small change, each beside the same rows written
/// without the log; and how fast the chain is proved, beside only reading it. SQLite.
/// </summary>
internal static class AuditBenchmark
{
    public const string Name = "audit";

    private const int Size = 100_000;
    private const int Changes = 200;
    private const int Rows = 20_000;
    private static readonly Code Organisation = Code.Of("bench");

    public static async Task<IReadOnlyList<Finding>> Run(Progress progress)
    {
        using var folder = new TemporaryFolder();
        var databases = new RegionDatabases(new StorageSettings(folder.Path));
        await databases.Prepare(default);
        progress.Say($"writes {Size} nodes with the log and without");
        var edition = SyntheticPlan.Of(Size);
        var loads = await Measure.Beside(1, 3, () => Load(databases, edition, isTold: true), () => Load(databases, edition, isTold: false));
        var kilobytes = await Load(databases, edition, isTold: true);
        progress.Say($"makes {Changes} small changes with the log and without");
        var small = await Measure.Beside(1, 5, () => Accept(databases, isTold: true), () => Accept(databases, isTold: false));
        progress.Say($"proves a chain of {Rows} rows");
        await Lengthen(databases);
        var proofs = await Measure.Beside(1, 5, () => Prove(databases), () => Read(databases));
        return
        [
            new(Name, $"load {Size:N0} nodes, with the log against without, clock", loads[0].Clock, loads[1].Clock, 2, 1.5),
            new(Name, $"load {Size:N0} nodes, with the log against without, CPU", loads[0].Cpu, loads[1].Cpu, null, null),
            new(Name, $"what the log tells of the load, against the database ({kilobytes:N0} kB)", kilobytes, new FileInfo(databases.FileOf(Organisation)).Length / 1000.0, 1, 0.2) { Unit = "kB" },
            new(Name, $"{Changes} small changes, with the log against without, clock", small[0].Clock, small[1].Clock, 3, 2),
            new(Name, $"prove {Rows:N0} rows ({Rows / proofs[0].Clock * 1000:N0} a second), against reading them, clock", proofs[0].Clock, proofs[1].Clock, null, null),
        ];
    }

    // Each load begins with an empty database. Tells how many kilobytes the log took.
    private static async Task<double> Load(RegionDatabases databases, PlanEdition edition, bool isTold)
    {
        await using (var old = databases.Organisation(Organisation))
            await old.Database.EnsureDeletedAsync();
        await databases.PrepareOrganisation(Organisation, default);
        await using var context = isTold ? databases.Organisation(Organisation) : Bare(databases);
        await using var transaction = await Transactions.BeginChange(context, default);
        await EditionStore.Write(context, edition, DateTimeOffset.UnixEpoch, default);
        if (isTold)
            await AuditTrail.Append(context, Entry, default);
        await transaction.CommitAsync();
        return isTold ? (await context.Audit.SumAsync(row => row.Changes.Length)) / 1000.0 : 0;
    }

    private static async Task Accept(RegionDatabases databases, bool isTold)
    {
        var run = Guid.NewGuid().ToString("N");
        for (var i = 0; i < Changes; i++)
        {
            await using var context = isTold ? databases.Organisation(Organisation) : Bare(databases);
            await using var transaction = await Transactions.BeginChange(context, default);
            context.AcceptedFindings.Add(new AcceptedFinding(
                Code.Of(SyntheticPlan.Plan), "KTR-001", "n", string.Create(CultureInfo.InvariantCulture, $"{run}{i}"), "skäl", DateTimeOffset.UnixEpoch, "bench"));
            if (isTold)
                await AuditTrail.Append(context, Entry, default);
            else
                await context.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }

    // Many rows in one go: each as the product makes it, with the hash of the one before.
    private static async Task Lengthen(RegionDatabases databases)
    {
        await using var context = databases.Organisation(Organisation);
        await using var transaction = await Transactions.BeginChange(context, default);
        var last = await context.Audit.AsNoTracking().OrderByDescending(row => row.Number).FirstAsync();
        for (var number = last.Number + 1; number <= Rows; number++)
        {
            var row = last with { Number = number, PreviousHash = last.Hash, Hash = "" };
            context.Audit.Add(last = row with { Hash = row.ComputeHash() });
        }
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static async Task Prove(RegionDatabases databases)
    {
        await using var context = databases.Organisation(Organisation);
        var verdict = await ChainCheck.Run(context, default);
        if (verdict.Break is not null || verdict.Rows != Rows)
            throw new InvalidOperationException($"The chain does not hold: {verdict}");
    }

    private static async Task Read(RegionDatabases databases)
    {
        await using var context = databases.Organisation(Organisation);
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT * FROM audit ORDER BY \"Number\"";
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
            reader.GetValues(values);
    }

    private static AuditEntry Entry { get; } = new(DateTimeOffset.UnixEpoch, "bench", "", "bench", "", "", "");

    // The same tables without what gathers, guards and stamps.
    private static OrganisationContext Bare(RegionDatabases databases)
    {
        using var ours = databases.Organisation(Organisation);
        return new(new DbContextOptionsBuilder<OrganisationContext>().UseSqlite(ours.Database.GetConnectionString()).EnableThreadSafetyChecks(false).Options);
    }
}
