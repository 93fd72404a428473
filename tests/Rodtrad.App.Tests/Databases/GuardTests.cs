using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Databases;

/// <summary>What must hold of the storage before the program starts.</summary>
public sealed class GuardTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("NORMAL", "LAG-001")]
    [InlineData("normal", "LAG-001")]
    [InlineData("OFF", "LAG-001")]
    [InlineData("FULL", null)]
    [InlineData("EXTRA", null)]
    [InlineData("1; DROP TABLE organisations", null)]
    public async Task SQLite_that_may_lose_what_was_written_is_refused(string synchronous, string? code)
    {
        var settings = await Installation.SettingsFor(Engine.Sqlite, postgres) with { Synchronous = synchronous };

        var refused = await Record.ExceptionAsync(() => new RegionDatabases(settings).Prepare(Installation.Cancel));

        Assert.Equal(code, (refused as StorageRefusedException)?.Code);
        Delete(settings);
    }

    [Fact]
    public async Task Every_connection_to_SQLite_writes_ahead_and_to_the_disk_and_holds_foreign_keys()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        await using var context = installation.Databases.Catalog();
        await context.Database.OpenConnectionAsync(Installation.Cancel);

        foreach (var (pragma, value) in new[] { ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", "5000") })
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(value, (await command.ExecuteScalarAsync(Installation.Cancel))?.ToString());
        }
    }

    [Fact]
    public async Task PostgreSQL_does_not_compile_short_questions()
    {
        await using var installation = await Installation.Empty(Engine.PostgreSql, postgres);
        await using var context = installation.Databases.Catalog();

        Assert.Equal("off", Assert.Single(await context.Database.SqlQueryRaw<string>("SHOW jit").ToListAsync(Installation.Cancel)));
    }

    [Theory]
    [InlineData("nfs4", true)]
    [InlineData("NFS", true)]
    [InlineData("cifs", true)]
    [InlineData("smb3", true)]
    [InlineData("fuse.sshfs", true)]
    [InlineData("9p", true)]
    [InlineData("ext4", false)]
    [InlineData("xfs", false)]
    [InlineData("btrfs", false)]
    [InlineData("tmpfs", false)]
    [InlineData("overlay", false)]
    [InlineData("apfs", false)]
    [InlineData("NTFS", false)]
    public void A_disk_on_another_machine_is_known_by_its_format(string format, bool isNetwork)
    {
        // Such a folder is refused with LAG-002.
        Assert.Equal(isNetwork, SqliteGuards.IsNetwork(format));
        Assert.Equal("LAG-002", SqliteGuards.NetworkDisk);
    }

    [Fact]
    public void A_folder_on_this_machine_is_let_through()
    {
        SqliteGuards.CheckFolder(Path.GetTempPath());
        SqliteGuards.CheckFolder(RepositoryRoot.Path);
    }

    [Theory, BothEngines]
    public async Task A_database_made_by_a_newer_program_is_refused(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        await installation.Sql("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Later', '99.0')");
        var before = await installation.State();

        var refused = await Assert.ThrowsAsync<StorageRefusedException>(() => installation.Beside().Databases.Prepare(Installation.Cancel));

        Assert.Equal("LAG-003", refused.Code);
        Assert.Contains("prov", refused.Arguments[0], StringComparison.Ordinal);
        Assert.Equal("29991231235959_Later", refused.Arguments[1]);
        Assert.Equal(before, await installation.State());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        var settings = await Installation.SettingsFor(Engine.Sqlite, postgres);
        var file = Path.Combine(settings.Folder, "file");
        await File.WriteAllTextAsync(file, "", Installation.Cancel);

        foreach (var folder in (string[])[file, Path.Combine(file, "below")])
        {
            var refused = await Assert.ThrowsAsync<StorageRefusedException>(() => new RegionDatabases(settings with { Folder = folder }).Prepare(Installation.Cancel));
            Assert.Equal("LAG-004", refused.Code);
        }
        Delete(settings);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var settings = await Installation.SettingsFor(Engine.Sqlite, postgres);
        var file = Path.Combine(settings.Folder, "catalog.db");
        await File.WriteAllTextAsync(file, new string('x', 8192), Installation.Cancel);

        var refused = await Assert.ThrowsAsync<StorageRefusedException>(() => new RegionDatabases(settings).Prepare(Installation.Cancel));

        Assert.Equal("LAG-004", refused.Code);
        Assert.Equal(new string('x', 8192), await File.ReadAllTextAsync(file, Installation.Cancel));
        Delete(settings);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_refused()
    {
        var settings = new StorageSettings("", "Host=127.0.0.1;Port=1;Username=rodtrad;Timeout=2");

        var refused = await Assert.ThrowsAsync<StorageRefusedException>(() => new RegionDatabases(settings).Prepare(Installation.Cancel));

        Assert.Equal("LAG-004", refused.Code);
    }

    [Theory, BothEngines]
    public async Task Preparing_again_and_at_once_by_several_changes_nothing(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var before = await installation.State();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => installation.Beside().Databases.Prepare(Installation.Cancel))));

        Assert.Equal(before, await installation.State());
    }

    [Theory, BothEngines]
    public async Task Several_processes_may_make_an_installation_at_once(Engine engine)
    {
        var settings = await Installation.SettingsFor(engine, postgres);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new RegionDatabases(settings).Prepare(Installation.Cancel))));

        await using var catalog = new RegionDatabases(settings).Catalog();
        Assert.Empty(await catalog.Organisations.ToListAsync(Installation.Cancel));
        Delete(settings);
    }

    [Fact]
    public async Task An_upgrade_that_was_killed_does_not_stop_the_next()
    {
        var settings = await Installation.SettingsFor(Engine.Sqlite, postgres);
        await using (var killed = new SqliteConnection($"Data Source={Path.Combine(settings.Folder, "catalog.db")};Pooling=False"))
        {
            await killed.OpenAsync(Installation.Cancel);
            await using var command = killed.CreateCommand();
            command.CommandText = "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')";
            await command.ExecuteNonQueryAsync(Installation.Cancel);
        }

        await new RegionDatabases(settings).Prepare(Installation.Cancel).WaitAsync(TimeSpan.FromSeconds(20), Installation.Cancel);
        Delete(settings);
    }

    [Fact]
    public async Task A_copy_that_does_not_write_ahead_is_set_right()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var before = await installation.State();
        var copies = Directory.CreateTempSubdirectory("rodtrad-app-").FullName;
        foreach (var name in (string[])["catalog", "prov"])
        {
            await using DbContext context = name == "catalog" ? installation.Databases.Catalog() : installation.Organisation();
            await context.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", [Path.Combine(copies, $"{name}.db")], Installation.Cancel);
        }

        var restored = installation.At(new StorageSettings(copies));
        await restored.Databases.Prepare(Installation.Cancel);

        Assert.Equal(before, await restored.State());
        await restored.DisposeAsync();
    }

    private static void Delete(StorageSettings settings)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(settings.Folder, recursive: true);
    }
}
