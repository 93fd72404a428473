using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.People;

namespace Rodtrad.Storage.Databases;

/// <summary>
/// Opens the databases of an installation: the catalog, and for each organisation its record and what is about persons. Creates and upgrades them,
/// and refuses what cannot be trusted.
/// </summary>
public sealed partial class RegionDatabases : IDisposable
{
    public const string NewerSchema = "LAG-003";
    public const string CannotOpen = "LAG-004";

    // PostgreSQL cuts longer names off in silence, and two organisations would share a database.
    private const int LongestName = 63;

    private const string SqliteMigrations = "Rodtrad.Storage.Migrations.Sqlite";
    private const string PostgreSqlMigrations = "Rodtrad.Storage.Migrations.PostgreSql";

    private readonly StorageSettings _settings;
    private readonly SqliteGuards.Interceptor _guards;
    private readonly RevisionInterceptor _revisions = new();
    private readonly SaveRecording _saves = new();
    private readonly CommitGuard _commits = new();
    private readonly CheckpointBook? _book;
    private readonly ConcurrentDictionary<string, DbContextOptions<OrganisationContext>> _options = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, DbContextOptions<PeopleContext>> _people = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<IInterceptor> _listeners;

    /// <summary><paramref name="listeners"/> see every command that is sent; tests let them fail.</summary>
    public RegionDatabases(StorageSettings settings, params IEnumerable<IInterceptor> listeners)
    {
        _listeners = [.. listeners];
        _settings = settings;
        _guards = new SqliteGuards.Interceptor(settings.Synchronous);
        _book = settings.Folder.Length == 0 ? null : new CheckpointBook(settings.CheckpointFolder, Path.Combine(settings.Folder, "keys"));
    }

    /// <summary>Tells when an upgrade is made.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public StorageSettings Settings => _settings;

    public CatalogContext Catalog() => new(Options<CatalogContext>(CatalogName));

    /// <summary>The database of an organisation. Whether it exists is told by the catalog.</summary>
    public OrganisationContext Organisation(Code slug) =>
        new(_options.GetOrAdd(NameOf(slug), Options<OrganisationContext>)) { Slug = slug, Book = _book };

    /// <summary>What the organisation holds about persons. It is there whenever the organisation's database is.</summary>
    public PeopleContext People(Code slug) => new(_people.GetOrAdd(PeopleOf(slug), Options<PeopleContext>));

    /// <summary>The SQLite file of an organisation.</summary>
    public string FileOf(Code slug) => FileOf(NameOf(slug));

    /// <summary>The SQLite file of what an organisation holds about persons.</summary>
    public string PeopleFileOf(Code slug) => FileOf(PeopleOf(slug));

    /// <summary>The SQLite file of the catalog.</summary>
    public string CatalogFile => FileOf(CatalogName);

    // A code never begins with "_": no organisation can be kept where the catalog is.
    private static string NameOf(Code slug) => slug.Text == CatalogName ? $"_{CatalogName}" : slug.Text;

    // With a tilde, which no code holds: no organisation can be kept there.
    private static string PeopleOf(Code slug) => NameOf(slug) + PeopleEnding;

    /// <summary>The backup that was made because databases were upgraded when they were prepared; "" when none was due.</summary>
    public string UpgradeBackup { get; private set; } = "";

    /// <summary>
    /// Creates or upgrades the catalog and every database it lists, and checks that they can be trusted. What is stored is backed
    /// up before anything of it is upgraded.
    /// </summary>
    /// <exception cref="StorageRefusedException">The storage is weaker than it must be, newer than this program, or cannot be opened.</exception>
    public async Task Prepare(CancellationToken cancel)
    {
        if (_settings.IsSqlite)
            PrepareFolder();
        var slugs = new List<Code>();
        await Alone(async () =>
        {
            UpgradeBackup = await UpgradeBackups.MakeIfDue(this, cancel);
            await using var catalog = Catalog();
            await Upgrade(catalog, cancel);
            slugs = await catalog.Organisations.Select(organisation => organisation.Slug).ToListAsync(cancel);
            foreach (var slug in slugs)
                await UpgradeOrganisation(slug, cancel);
        }, cancel);
        foreach (var slug in slugs)
            await Derive(slug, cancel);
    }

    /// <summary>Creates or upgrades the database of one organisation, and what is derived in it.</summary>
    public async Task PrepareOrganisation(Code slug, CancellationToken cancel)
    {
        await Alone(() => UpgradeOrganisation(slug, cancel), cancel);
        await Derive(slug, cancel);
    }

    private async Task UpgradeOrganisation(Code slug, CancellationToken cancel)
    {
        await using var context = Organisation(slug);
        await Upgrade(context, cancel);
        await Baseline.WriteIfNeeded(context, Clock, cancel);
        await using var people = People(slug);
        await Upgrade(people, cancel);
    }

    private async Task Derive(Code slug, CancellationToken cancel)
    {
        await using var context = Organisation(slug);
        await Search.SearchIndex.RebuildIfOld(context, cancel);
    }

    private void PrepareFolder()
    {
        try
        {
            WholeFile.MakeFolder(_settings.Folder);
            SqliteGuards.CheckFolder(_settings.Folder);
            if (PlaceChange.IsWaiting(_settings.Folder))
            {
                using var alone = UseAlone();
                PlaceChange.Finish(_settings.Folder);
            }
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new StorageRefusedException(CannotOpen, _settings.Folder, denied.Message);
        }
        Use();
    }

    // One process at a time upgrades files; servers see to it themselves.
    private async Task Alone(Func<Task> upgrade, CancellationToken cancel)
    {
        await using var alone = _settings.IsSqlite ? await UpgradeLock.Take(_settings.Folder, cancel) : null;
        await upgrade();
    }

    private async Task Upgrade(DbContext context, CancellationToken cancel)
    {
        try
        {
            if (!_settings.IsSqlite)
            {
                await Migrate(context, cancel);
                return;
            }
            await WriteAhead(context, cancel);
            await Migrate(context, cancel);
            await context.Database.OpenConnectionAsync(cancel);
            SqliteGuards.CheckSettings(context.Database.GetDbConnection());
            await context.Database.CloseConnectionAsync();
        }
        catch (Exception broken) when (broken is SqliteException or NpgsqlException)
        {
            throw new StorageRefusedException(CannotOpen, Place(context), broken.Message);
        }
    }

    // A file that comes from a backup may not write ahead yet; opening it for writing once sets it right. Asking whether it is
    // there opens it for reading only, which cannot.
    private static async Task WriteAhead(DbContext context, CancellationToken cancel)
    {
        if (!File.Exists(context.Database.GetDbConnection().DataSource))
            return;
        await context.Database.OpenConnectionAsync(cancel);
        await context.Database.CloseConnectionAsync();
    }

    private static async Task Migrate(DbContext context, CancellationToken cancel)
    {
        if (await context.Database.CanConnectAsync(cancel))
        {
            var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancel)).ToList();
            if (applied.Find(one => !known.Contains(one)) is { } newer)
                throw new StorageRefusedException(NewerSchema, Place(context), newer);
            if (applied.Count == known.Count)
                return;
            if (context.Database.IsSqlite())
                await UpgradeLock.ForgetKilled(context, cancel);
        }
        try
        {
            await context.Database.MigrateAsync(cancel);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // Another process made the database between the question and the answer; what it has not made yet is made now.
            await context.Database.MigrateAsync(cancel);
        }
    }

    /// <summary>Where the database lies, in the words of an administrator: the file, or the name on the server.</summary>
    private static string Place(DbContext context) => context.Database.GetDbConnection() is SqliteConnection file
        ? file.DataSource
        : context.Database.GetDbConnection().Database;

    private DbContextOptions<T> Options<T>(string name)
        where T : DbContext
    {
        // A context lives within one use case, which asks one thing at a time; watching that costs two objects for every row read.
        var builder = new DbContextOptionsBuilder<T>().AddInterceptors([_revisions, _saves, _commits, .. _listeners]).EnableThreadSafetyChecks(false);
        if (_settings.IsSqlite)
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = FileOf(name), ForeignKeys = true };
            return builder.UseSqlite(connection.ConnectionString, sqlite => sqlite.MigrationsAssembly(SqliteMigrations)).AddInterceptors(_guards).Options;
        }
        // jit=off: every question here is short, and compiling it costs more than answering.
        var server = new NpgsqlConnectionStringBuilder(_settings.PostgreSql) { Database = ServerName(name), Options = "-c jit=off" };
        return builder.UseNpgsql(server.ConnectionString, npgsql => npgsql.MigrationsAssembly(PostgreSqlMigrations)).Options;
    }

    private string ServerName(string name)
    {
        var full = $"{_settings.Prefix}_{name}";
        if (full.Length <= LongestName)
            return full;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..16];
        return $"{full[..(LongestName - hash.Length - 1)]}_{hash}";
    }
}
