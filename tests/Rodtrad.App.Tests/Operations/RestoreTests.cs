using System.Text.Json.Nodes;
using Rodtrad.App.Operations;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Operations;

/// <summary>What cannot be trusted is refused before anything is touched, and what is replaced is kept.</summary>
public sealed class RestoreTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_restoration_over_an_installation_is_asked_for_and_keeps_what_was_there(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var then = await installation.Export();
        var made = await Backups.Make(installation, backups.Of("a"));
        package.EditPlan("namn: God hälsa", "namn: Bättre hälsa");
        await installation.LoadWell(package);
        var before = await installation.State();

        Assert.Equal("SAK-007", (await Backups.TryRestore(installation, made.File)).Refusal?.Code);
        Assert.Equal(before, await installation.State());
        var done = (await Backups.TryRestore(installation, made.File, isForced: true)).Unwrap();

        Assert.Equal(then, await installation.Export());
        Assert.All(done.Databases.SelectMany(database => database.Tables), table => Assert.True(table.IsSame));
        var kept = installation.At(engine == Engine.Sqlite ? installation.Settings with { Folder = done.KeptIn } : installation.Settings with { Prefix = done.KeptIn });
        Assert.Contains("Bättre hälsa", string.Concat((await kept.Export()).Select(file => file.Text)), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(installation.Settings.Folder, ".restor*"));
    }

    [Theory, BothEngines]
    public async Task A_damaged_file_is_refused_whatever_is_damaged(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var bytes = await File.ReadAllBytesAsync((await Backups.Make(installation, backups.Of("a"))).File, Installation.Cancel);
        var before = await installation.State();
        var chance = new Random(6);
        var tries = Campaign.Times(60);

        for (var i = 0; i < tries; i++)
        {
            var damaged = (byte[])bytes.Clone();
            if (i % 4 == 0)
                damaged = damaged[..chance.Next(damaged.Length)];
            else
                damaged[chance.Next(damaged.Length)] ^= (byte)(1 << chance.Next(8));
            await File.WriteAllBytesAsync(backups.Of("damaged"), damaged, Installation.Cancel);
            Assert.Contains((await Backups.TryRestore(installation, backups.Of("damaged"), isForced: true)).Refusal?.Code, (string[])["SAK-001", "SAK-002"]);
        }

        Assert.Equal(before, await installation.State());
        Campaign.Tell($"damaged backups ({engine})", $"{tries} refused, nothing touched");
    }

    [Fact]
    public async Task A_foreign_file_is_refused()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        using var backups = new Backups();
        var before = await installation.State();
        await File.WriteAllTextAsync(backups.Of("text"), "hello", Installation.Cancel);
        Directory.CreateDirectory(backups.Of("zipped"));
        await File.WriteAllTextAsync(backups.Of(Path.Combine("zipped", "manifest.json")), "{}", Installation.Cancel);
        System.IO.Compression.ZipFile.CreateFromDirectory(backups.Of("zipped"), backups.Of("zip"));

        foreach (var file in (string[])["text", "zip", "missing"])
            Assert.Equal("SAK-001", (await Backups.TryRestore(installation, backups.Of(file), isForced: true)).Refusal?.Code);
        Assert.Equal(before, await installation.State());
    }

    [Theory, BothEngines]
    public async Task A_forged_backup_with_a_seal_that_holds_is_refused_all_the_same(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var made = (await Backups.Make(installation, backups.Of("a"))).File;
        var before = await installation.State();
        (string Code, Action<JsonNode> Change)[] forgeries =
        [
            ("SAK-003", manifest => manifest["format"] = 2),
            ("SAK-003", manifest => manifest["databases"]![1]!["migrations"]!.AsArray().Add("29991231235959_Later")),
            ("SAK-004", manifest => manifest["engine"] = engine == Engine.Sqlite ? "postgresql" : "sqlite"),
            ("SAK-002", manifest => manifest["entries"]![0]!["path"] = "../outside.db"),
            ("SAK-002", manifest => manifest["entries"]![0]!["bytes"] = 1),
            (engine == Engine.Sqlite ? "SAK-002" : "SAK-006", manifest =>
            {
                if (engine == Engine.Sqlite)
                    manifest["entries"]![0]!["sha256"] = new string('0', 64);
                else
                    manifest["databases"]![1]!["tables"]![0]!["hash"] = new string('0', 64);
            }),
            ("SAK-006", manifest => manifest["databases"]![1]!["tables"]!.AsArray().First(table => (string?)table!["table"] == "nodes")!["hash"] = new string('0', 64)),
        ];

        foreach (var (code, change) in forgeries)
            Assert.Equal(code, (await Backups.TryRestore(installation, backups.Forge(made, change), isForced: true)).Refusal?.Code);
        Assert.Equal(before, await installation.State());
        // What is only written anew, is restored.
        Assert.NotNull((await Backups.TryRestore(installation, backups.Forge(made, _ => { }), isForced: true)).Value);
    }

    [Theory, BothEngines]
    public async Task A_broken_chain_is_refused(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        foreach (var sql in engine == Engine.Sqlite
            ? (string[])["DROP TRIGGER audit_no_update", "UPDATE audit SET \"Actor\" = 'other'"]
            : ["ALTER TABLE audit DISABLE TRIGGER ALL", "UPDATE audit SET \"Actor\" = 'other'"])
            await Backups.Behind(installation, PackageFolder.Small, sql);
        var made = (await Backups.Make(installation, backups.Of("a"))).File;

        var refusal = (await Backups.TryRestore(installation, made, isForced: true)).Refusal;

        Assert.Equal(("SAK-005", PackageFolder.Small, "audit 1"), (refusal?.Code, refusal?.Arguments[0], refusal?.Arguments[1]));
    }

    [Theory, BothEngines]
    public async Task A_schema_that_is_newer_is_refused(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        await installation.Sql("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Later', '99.0')");
        var made = (await Backups.Make(installation, backups.Of("a"))).File;

        Assert.Equal("SAK-003", (await Backups.TryRestore(installation.At(await Installation.SettingsFor(engine, postgres)), made)).Refusal?.Code);
    }

    [Theory, BothEngines]
    public async Task What_is_in_use_is_not_taken_away_from_its_users(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();
        var made = (await Backups.Make(installation, backups.Of("a"))).File;
        var beside = installation.Beside();
        beside.Databases.Use();
        await using var context = beside.Databases.Catalog();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(context.Database, Installation.Cancel);

        Assert.Equal("SAK-008", (await Backups.TryRestore(installation, made, isForced: true)).Refusal?.Code);
        await context.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        beside.Databases.Dispose();
        Assert.NotNull((await Backups.TryRestore(installation, made, isForced: true)).Value);
    }

    [Fact]
    public async Task A_change_of_place_that_is_broken_off_anywhere_is_taken_up_by_the_next()
    {
        for (var n = 1; ; n++)
        {
            await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
            using var backups = new Backups();
            using var package = PackageFolder.OfSmall();
            await installation.LoadWell(package);
            var old = Directory.GetFiles(installation.Settings.Folder, "*.db").Select(Path.GetFileName).Order().ToList();
            installation.Databases.Dispose();
            await using var other = await Installation.Empty(Engine.Sqlite, postgres);
            using var another = PackageFolder.OfSmall("annan");
            await other.LoadWell(another);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            var staged = Directory.CreateDirectory(Path.Combine(installation.Settings.Folder, ".restore-x")).FullName;
            foreach (var file in Directory.GetFiles(other.Settings.Folder, "*.db"))
                File.Copy(file, Path.Combine(staged, Path.GetFileName(file)));
            var aside = Path.Combine(installation.Settings.Folder, "aside");

            var steps = 0;
            var broke = Record.Exception(() => PlaceChange.Make(installation.Settings.Folder, staged, aside, () =>
            {
                if (++steps == n)
                    throw new StorageBrokeException();
            }));
            var next = installation.Beside();
            await next.Databases.Prepare(Installation.Cancel);

            Assert.Equal(await other.Export("annan"), await next.Export("annan"));
            Assert.Equal("REG-001", await next.Refused(next.Get<App.Editions.ExportRegion>(), new App.Editions.ExportRequest(PackageFolder.Small), Domain.Access.Actor.Operator));
            Assert.Equal(old, Directory.GetFiles(aside, "*.db").Select(Path.GetFileName).Order());
            Assert.False(PlaceChange.IsWaiting(installation.Settings.Folder));
            next.Databases.Dispose();
            if (broke is null)
            {
                Assert.True(n > 6, $"Broke only {n - 1} times.");
                return;
            }
        }
    }
}
