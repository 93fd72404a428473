using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Storage.Audit;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Audit;

/// <summary>Every change leaves one row in a chain that cannot be changed unnoticed.</summary>
public sealed class AuditTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_load_leaves_one_row_that_tells_who_when_what_and_from_where(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        installation.Clock.Now += TimeSpan.FromHours(1.5);
        await installation.LoadWell(package.EditPlan("namn: God hälsa", "namn: Bättre hälsa"));

        await using var context = installation.Organisation();
        var rows = await context.Audit.AsNoTracking().OrderBy(row => row.Number).ToListAsync(Installation.Cancel);

        Assert.Equal([1L, 2L], rows.Select(row => row.Number));
        Assert.Equal(("system", "load", "prov", installation.Clock.Now), (rows[1].Actor, rows[1].Action, rows[1].Subject, rows[1].At));
        Assert.Equal(rows[0].Hash, rows[1].PreviousHash);
        using var detail = JsonDocument.Parse(rows[1].Detail);
        var change = Assert.Single(detail.RootElement.GetProperty("Changes").EnumerateArray());
        Assert.Equal("plan/p-2020/node/m1", change.GetProperty("Subject").GetString());
        Assert.Contains("God hälsa", rows[1].Detail, StringComparison.Ordinal);
        Assert.Contains("Bättre hälsa", rows[1].Detail, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task The_row_holds_the_files_of_the_package_and_their_hash(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.Norrbotten();
        await installation.LoadWell(package);

        await using var context = installation.Organisation("norrbotten");
        var row = await context.Audit.AsNoTracking().SingleAsync(Installation.Cancel);
        var bytes = Unpacked(row.Attachment);

        using var detail = JsonDocument.Parse(row.Detail);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), detail.RootElement.GetProperty("Package").GetString());
        var files = Files(bytes);
        Assert.Equal(14, files.Count);
        Assert.All(files, file => Assert.Equal(package.Read(file.Key), file.Value));
        Assert.True(row.Attachment.Length < bytes.Length / 2);
    }

    [Theory, BothEngines]
    public async Task Neither_audit_nor_snapshots_can_be_changed_or_deleted(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        var before = await installation.State();

        List<string> attempts =
        [
            "UPDATE audit SET \"Actor\" = 'någon annan'", "DELETE FROM audit",
            "UPDATE snapshots SET \"Content\" = '[]'", "UPDATE snapshots SET \"Hash\" = ''", "DELETE FROM snapshots",
            "DELETE FROM plan_versions",
        ];
        if (engine == Engine.PostgreSql)
            attempts.AddRange(["TRUNCATE audit", "TRUNCATE snapshots"]);
        else
            attempts.AddRange(["REPLACE INTO audit SELECT * FROM audit", "INSERT OR REPLACE INTO snapshots SELECT * FROM snapshots", "UPDATE OR REPLACE audit SET \"Number\" = 9"]);
        foreach (var attempt in attempts)
            Assert.IsAssignableFrom<System.Data.Common.DbException>(await Record.ExceptionAsync(() => installation.Sql(attempt)));

        Assert.Equal(before, await installation.State());
    }

    [Theory, MemberData(nameof(Tamperings))]
    public async Task A_broken_chain_is_found_at_the_first_row_that_is_not_what_it_was(Engine engine, string tampering, long firstBreak)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        foreach (var name in (string[])["Två", "Tre", "Fyra"])
        {
            var plan = package.Read(PackageFolder.SmallPlan);
            package.Write(PackageFolder.SmallPlan, plan.Replace(NameLine(plan), $"titel: {name}", StringComparison.Ordinal));
            await installation.LoadWell(package);
        }
        await using var context = installation.Organisation();
        Assert.Null(await AuditTrail.FirstBreak(context, Installation.Cancel));

        await DropTriggers(installation, engine);
        await installation.Sql(tampering);

        Assert.Equal(firstBreak, await AuditTrail.FirstBreak(context, Installation.Cancel));
    }

    public static TheoryData<Engine, string, long> Tamperings
    {
        get
        {
            (string Sql, long FirstBreak)[] cases =
            [
                ("UPDATE audit SET \"Actor\" = 'systen' WHERE \"Number\" = 3", 3),
                ("UPDATE audit SET \"Detail\" = replace(\"Detail\", 'Tre', 'Tri') WHERE \"Number\" = 3", 3),
                ("UPDATE audit SET \"Attachment\" = (SELECT \"Attachment\" FROM audit WHERE \"Number\" = 1) WHERE \"Number\" = 2", 2),
                ("UPDATE audit SET \"PreviousHash\" = '' WHERE \"Number\" = 2", 2),
                ("DELETE FROM audit WHERE \"Number\" = 1", 2),
                ("DELETE FROM audit WHERE \"Number\" = 2", 3),
                ("UPDATE audit SET \"Number\" = CASE \"Number\" WHEN 2 THEN 12 WHEN 3 THEN 2 END WHERE \"Number\" IN (2, 3); UPDATE audit SET \"Number\" = 3 WHERE \"Number\" = 12", 2),
                ("INSERT INTO audit (\"Number\", \"At\", \"Actor\", \"Action\", \"Subject\", \"Detail\", \"Attachment\", \"PreviousHash\", \"Hash\", \"Origin\", \"Reason\", \"Schema\", \"Changes\") SELECT 5, \"At\", \"Actor\", \"Action\", \"Subject\", \"Detail\", \"Attachment\", \"PreviousHash\", \"Hash\", \"Origin\", \"Reason\", \"Schema\", \"Changes\" FROM audit WHERE \"Number\" = 4", 5),
            ];
            var data = new TheoryData<Engine, string, long>();
            foreach (var (sql, firstBreak) in cases)
                foreach (var engine in Enum.GetValues<Engine>())
                    data.Add(engine, engine == Engine.PostgreSql ? sql.Replace("\"Number\" = CASE \"Number\" WHEN 2 THEN 12 WHEN 3 THEN 2 END WHERE \"Number\" IN (2, 3)", "\"Number\" = 12 WHERE \"Number\" = 2; UPDATE audit SET \"Number\" = 2 WHERE \"Number\" = 3", StringComparison.Ordinal) : sql, firstBreak);
            return data;
        }
    }

    [Theory, BothEngines]
    public async Task A_snapshot_that_was_tampered_with_is_seen(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        await DropTriggers(installation, engine);

        await installation.Sql("UPDATE snapshots SET \"Content\" = replace(\"Content\", 'God hälsa', 'Gott om hälsa')");

        await using var context = installation.Organisation();
        Assert.True(Assert.Single(await Storage.Editions.EditionStore.All(context, Installation.Cancel)).IsTampered);
        var thread = await installation.See(installation.Get<App.Goals.ThreadView>(), new("prov", null, null, null, false, null, false));
        Assert.True(thread.Plan.IsTampered);
    }

    [Theory, BothEngines]
    public async Task A_decided_plan_is_shown_from_its_snapshot_whatever_its_tables_say(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);

        await installation.Sql("UPDATE nodes SET \"Name\" = 'Något annat'");

        var thread = await installation.See(installation.Get<App.Goals.ThreadView>(), new("prov", null, null, null, false, null, true));
        Assert.Equal(["God hälsa", "Kort väntan"], thread.Roots.Select(node => node.Name));
        Assert.False(thread.Plan.IsTampered);
        Assert.Equal(64, thread.Plan.SnapshotHash.Length);
    }

    private static string NameLine(string plan) => plan.Split('\n').First(line => line.StartsWith("titel:", StringComparison.Ordinal));

    internal static Task DropTriggers(Installation installation, Engine engine) => installation.Sql(engine == Engine.Sqlite
        ? "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete; DROP TRIGGER audit_no_insert; DROP TRIGGER snapshots_no_update; DROP TRIGGER snapshots_no_delete; DROP TRIGGER checkpoints_no_update; DROP TRIGGER checkpoints_no_delete; DROP TRIGGER checkpoints_no_insert"
        : "DROP TRIGGER audit_written_once ON audit; DROP TRIGGER snapshots_written_once ON snapshots; DROP TRIGGER checkpoints_written_once ON checkpoints");

    private static byte[] Unpacked(byte[] attachment)
    {
        using var zip = new BrotliStream(new MemoryStream(attachment), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zip.CopyTo(bytes);
        return bytes.ToArray();
    }

    // Each file with its name and length on a line before it.
    private static Dictionary<string, string> Files(byte[] bytes)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', at);
            var head = Encoding.UTF8.GetString(bytes, at, end - at).Split(' ');
            var length = int.Parse(head[^1], System.Globalization.CultureInfo.InvariantCulture);
            var path = string.Join(' ', head[..^1]);
            files[path] = PackageFolder.Letters(path).GetString(bytes, end + 1, length);
            at = end + 1 + length;
        }
        return files;
    }
}
