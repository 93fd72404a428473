using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.App.Tables;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Tables;
using Rodtrad.Storage.Audit;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Tables;

/// <summary>A workbook comes back into the draft: all or nothing, with one row in the audit trail, and no load undoes it unseen.</summary>
public sealed class ReturnTablesTests(PostgresServer postgres)
{
    private const string Region = "norrbotten";
    private const string Plan = "rn-rs-2020";
    private const string Table = "resultat-strategisk-plan";

    [Theory, BothEngines]
    public async Task What_is_changed_is_stored_with_one_row_of_audit_and_a_load_refuses(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.Norrbotten();
        await installation.LoadWell(package);
        var file = await Changed(installation, (Row: "resultat", Column: "2021"), "-100");
        var rows = await AuditRows(installation);

        Assert.False((await Return(installation, file, isDryRun: true)).IsDone);
        Assert.Equal(rows, await AuditRows(installation));

        var result = await Return(installation, file);
        Assert.True(result.IsDone);
        Assert.Equal("-100", (await Cell(installation, "resultat", "2021")).Printed.Replace('\u2212', '-'));
        Assert.Equal(rows + 1, await AuditRows(installation));
        await using (var context = installation.Organisation(Region))
        {
            var row = await context.Audit.OrderByDescending(one => one.Number).FirstAsync(Installation.Cancel);
            Assert.Equal(("table-in", "system"), (row.Action, row.Actor));
            var change = JsonDocument.Parse(row.Detail).RootElement.EnumerateObject().Single(one => one.Name.Equals("Changes", StringComparison.OrdinalIgnoreCase)).Value.EnumerateArray().First();
            Assert.Contains("resultat-strategisk-plan/resultat/2021", change.ToString(), StringComparison.Ordinal);
            Assert.Contains("-112", change.ToString(), StringComparison.Ordinal);
            Assert.Null(await AuditTrail.FirstBreak(context, Installation.Cancel));
            await using var moment = await context.Database.BeginTransactionAsync(Installation.Cancel);
            Assert.True((await Replay.Compare(context, Installation.Cancel)).IsEqual);
        }

        // The package as it is changes nothing of what was edited: it says so.
        var load = await installation.Load(package);
        Assert.Equal("LAD-002", Assert.Single(load.Problems, problem => problem.Severity == Severity.Error).Code);
        // What is written out is what was changed.
        Assert.Contains("\u2212100", (await installation.Export(Region)).Single(one => one.Path == $"ekonomi/{Plan}.yaml").Text, StringComparison.Ordinal);
        // The same file again changes nothing.
        Assert.Empty((await Return(installation, file)).Changes);
    }

    [Fact]
    public async Task A_version_that_is_gone_and_a_reader_that_takes_too_long_are_refused()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        using var package = PackageFolder.Norrbotten();
        await installation.LoadWell(package);
        var source = await Source(installation, null);
        var gone = Written(source with { Edition = source.Edition with { Version = "9.9" } });
        Assert.Equal("INL-013", await installation.Refused(installation.Get<ReturnTables>(), Request(gone), Actor.Operator));

        var late = new ReturnTables(installation.Get<Regions>(), installation.Get<Callers>(), installation.Get<PlanListView>(), new NoPatience());
        Assert.Equal("INL-009", await installation.Refused(late, Request(Written(source)), Actor.Operator));
        Assert.Equal("BEH-001", await installation.Refused(installation.Get<ReturnTables>(), Request(Written(source))));
    }

    private static ReturnRequest Request(byte[] file, bool isDryRun = false) => new(new MemoryStream(file), Region, Plan, FrameGrounds.None, isDryRun);

    private static Task<ReturnResult> Return(Installation installation, byte[] file, bool isDryRun = false) =>
        installation.See(installation.Get<ReturnTables>(), Request(file, isDryRun), Actor.Operator);

    private static async Task<TableWorkbookSource> Source(Installation installation, string? table) =>
        (await installation.See(installation.Get<TableWorkbookView>(), new TableWorkbookRequest(Region, Plan, table, null))).Source;

    private static byte[] Written(TableWorkbookSource source)
    {
        using var file = new MemoryStream();
        TableWorkbook.Write(source, file);
        return file.ToArray();
    }

    // The workbook as it would be had the table held something else in the cell, with the keys of what it really held.
    private static async Task<byte[]> Changed(Installation installation, (string Row, string Column) at, string printed)
    {
        var source = await Source(installation, Table);
        var edition = source.Edition;
        var change = new CellChange(Code.Of(Table), Code.Of(at.Row), Code.Of(at.Column), null, new TableCell(Code.Of(at.Row), Code.Of(at.Column), printed, null), IsComputed: false);
        var changed = Written(source with { Tables = new TableSet(edition.Plan.Code, CellChanges.In(edition.Tables, [change])) });
        return WithKeys(changed, Written(source));
    }

    private static byte[] WithKeys(byte[] changed, byte[] original)
    {
        const string Keys = "xl/worksheets/sheet2.xml";
        using var made = new MemoryStream();
        made.Write(changed);
        using (var to = new System.IO.Compression.ZipArchive(made, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        using (var from = new System.IO.Compression.ZipArchive(new MemoryStream(original)))
        {
            to.GetEntry(Keys)!.Delete();
            using var source = from.GetEntry(Keys)!.Open();
            using var target = to.CreateEntry(Keys).Open();
            source.CopyTo(target);
        }
        return made.ToArray();
    }

    private static async Task<TableCell> Cell(Installation installation, string row, string column) =>
        (await Source(installation, Table)).Edition.Tables.Single(table => table.Code.Text == Table).Cells.Single(cell => cell.Row.Text == row && cell.Column.Text == column);

    private static async Task<int> AuditRows(Installation installation)
    {
        await using var context = installation.Organisation(Region);
        return await context.Audit.CountAsync(Installation.Cancel);
    }

    /// <summary>A clock whose every limit is over at once.</summary>
    private sealed class NoPatience : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return TimeProvider.System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
