using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Audit;

/// <summary>Each row of the chain tells what became of every row of the record, and no change is made without one.</summary>
public sealed class ChangesTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_row_tells_what_was_before_and_what_came_after(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        await installation.LoadWell(package.EditPlan("namn: God hälsa", "namn: Bättre hälsa"));
        await Chains.Accept(installation);

        await using var context = installation.Organisation();
        var rows = await context.Audit.AsNoTracking().OrderBy(row => row.Number).ToListAsync(Installation.Cancel);
        var first = RowChanges.Read(rows[0].Changes).ToList();
        Assert.All(first, change => Assert.Equal(RowChangeKind.Added, change.Kind));
        Assert.Equal(6, first.Count(change => change.Table == "nodes"));
        var renamed = Assert.Single(RowChanges.Read(rows[1].Changes), change => change.Table == "nodes");
        Assert.Equal((RowChangeKind.Changed, "VersionId=1, Code=m1"), (renamed.Kind, string.Join(", ", renamed.Key.Select(part => $"{part.Key}={part.Value}"))));
        Assert.Equal([new ColumnChange("Name", "God hälsa", "Bättre hälsa")], renamed.Columns);
        var accepted = Assert.Single(RowChanges.Read(rows[2].Changes));
        Assert.Equal("accepted_findings", accepted.Table);
        Assert.Contains(new ColumnChange("Reason", null, "Får vara så"), accepted.Columns);
        Assert.Equal("Får vara så", rows[2].Reason);
        Assert.All(rows, row => Assert.EndsWith("_AuditImages", row.Schema, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_from_before_keeps_its_hash_and_nothing_new_can_be_put_into_it()
    {
        var old = new AuditRow(1, new DateTimeOffset(2019, 11, 6, 9, 0, 0, TimeSpan.Zero), "system", "load", "prov", "{}", [1, 2, 3], "", "");

        Assert.Equal("846109416772cbd5fbedad7d1997d54ef21d2d8d3326df68fc7ffc24cb848ad7", old.ComputeHash());
        AuditRow[] others =
        [
            old with { Origin = "x" }, old with { Reason = "x" }, old with { Schema = "x" }, old with { Changes = [120] },
            old with { Origin = "xx" }, old with { Origin = "x", Reason = "x" }, old with { Detail = "{}x" },
        ];
        Assert.Equal(8, others.Append(old).Select(row => row.ComputeHash()).Distinct().Count());
    }

    [Theory, BothEngines]
    public async Task Nothing_is_changed_without_a_transaction_and_a_row_that_tells_of_it(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var before = await installation.State();

        await using (var context = installation.Organisation())
        {
            await Rename(context);
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Installation.Cancel));
            await Assert.ThrowsAsync<InvalidOperationException>(() => AuditTrail.Append(context, Entry, Installation.Cancel));
        }
        await using (var context = installation.Organisation())
        {
            await using var transaction = await Transactions.BeginChange(context, Installation.Cancel);
            await Rename(context);
            await context.SaveChangesAsync(Installation.Cancel);
            await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync(Installation.Cancel));
        }
        await using (var context = installation.Organisation())
        {
            await using var transaction = await Transactions.BeginChange(context, Installation.Cancel);
            await AuditTrail.Append(context, Entry, Installation.Cancel);
            await Assert.ThrowsAsync<InvalidOperationException>(() => AuditTrail.Append(context, Entry, Installation.Cancel));
            await Rename(context);
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Installation.Cancel));
        }
        Assert.Equal(before, await installation.State());
    }

    [Theory, BothEngines]
    public async Task What_was_undone_is_not_told(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);

        await using (var context = installation.Organisation())
        {
            await using (var undone = await Transactions.BeginChange(context, Installation.Cancel))
            {
                await Rename(context);
                await context.SaveChangesAsync(Installation.Cancel);
            }
            context.ChangeTracker.Clear();
            await using var transaction = await Transactions.BeginChange(context, Installation.Cancel);
            var link = await context.Links.FirstAsync(Installation.Cancel);
            context.Remove(link);
            await AuditTrail.Append(context, Entry, Installation.Cancel);
            await transaction.CommitAsync(Installation.Cancel);
        }

        await using var after = installation.Organisation();
        var row = await after.Audit.OrderByDescending(one => one.Number).FirstAsync(Installation.Cancel);
        Assert.Equal(("links", RowChangeKind.Removed), Assert.Single(RowChanges.Read(row.Changes).Select(change => (change.Table, change.Kind))));
        await Chains.IsExplained(installation, "after an undone change");
    }

    [Theory, BothEngines]
    public async Task Whatever_the_model_holds_is_told_of_but_the_chain_itself(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        await installation.Databases.PrepareOrganisation(Code.Of(PackageFolder.Small), Installation.Cancel);
        await using var context = installation.Organisation();
        await using var moment = await context.Database.BeginTransactionAsync(Installation.Cancel);
        var tables = context.Model.GetEntityTypes().Select(entity => entity.GetTableName()).ToList();

        Assert.Equal(tables.Count - 2, (await Replay.Compare(context, Installation.Cancel)).Tables);
        Assert.Contains("audit", tables);
        Assert.Contains("checkpoints", tables);
        Assert.All(context.Model.GetEntityTypes(), entity => Assert.Empty(entity.GetComplexProperties()));
    }

    private static AuditEntry Entry { get; } = new(DateTimeOffset.UnixEpoch, "system", "", "test", "", "", "");

    private static async Task Rename(Storage.OrganisationContext context)
    {
        var node = await context.Nodes.FirstAsync(node => node.Code == Code.Of("m1"), Installation.Cancel);
        context.Entry(node).Property(one => one.Name).CurrentValue = "Annat";
    }
}
