using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage.Databases;

/// <summary>
/// Opens the databases of an installation: the catalog, and one for each organisation. Creates and upgrades them,
/// and refuses what cannot be trusted.
/// </summary>
public sealed class RegionDatabases
{
    public const string NewerSchema = "LAG-003";
    public const string CannotOpen = "LAG-004";

    private const string SqliteMigrations = "Rodtrad.Storage.Migrations.Sqlite";
    private const string PostgreSqlMigrations = "Rodtrad.Storage.Migrations.PostgreSql";

    private readonly StorageSettings _settings;
    private readonly SqliteGuards.Interceptor _guards;
    private readonly RevisionInterceptor _revisions = new();
    private readonly ConcurrentDictionary<string, DbContextOptions<OrganisationContext>> _options = new(StringComparer.Ordinal);

    public RegionDatabases(StorageSettings settings)
    {
        _settings = settings;
        _guards = new SqliteGuards.Interceptor(settings.Synchronous);
    }

    public StorageSettings Settings => _settings;

    public CatalogContext Catalog() => new(Options<CatalogContext>("catalog"));

    /// <summary>The database of an organisation. Whether it exists is told by the catalog.</summary>
    public OrganisationContext Organisation(Code slug) => new(_options.GetOrAdd(slug.Text, Options<OrganisationContext>));

    /// <summary>Creates or upgrades the catalog and every database it lists, and checks that they can be trusted.</summary>
    /// <exception cref="StorageRefusedException">The storage is weaker than it must be, newer than this program, or cannot be opened.</exception>
    public async Task Prepare(CancellationToken cancel)
    {
        if (_settings.IsSqlite)
        {
            try
            {
                Directory.CreateDirectory(_settings.Folder);
            }
            catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
            {
                throw new StorageRefusedException(CannotOpen, _settings.Folder, denied.Message);
            }
            SqliteGuards.CheckFolder(_settings.Folder);
        }
        await using var catalog = Catalog();
        await Upgrade(catalog, cancel);
        foreach (var slug in await catalog.Organisations.Select(organisation => organisation.Slug).ToListAsync(cancel))
            await PrepareOrganisation(slug, cancel);
    }

    /// <summary>Creates or upgrades the database of one organisation.</summary>
    public async Task PrepareOrganisation(Code slug, CancellationToken cancel)
    {
        await using var context = Organisation(slug);
        await Upgrade(context, cancel);
    }

    private static async Task Upgrade(DbContext context, CancellationToken cancel)
    {
        try
        {
            if (await context.Database.CanConnectAsync(cancel))
            {
                var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
                if ((await context.Database.GetAppliedMigrationsAsync(cancel)).FirstOrDefault(applied => !known.Contains(applied)) is { } newer)
                    throw new StorageRefusedException(NewerSchema, context.Database.GetDbConnection().Database, newer);
            }
            await context.Database.MigrateAsync(cancel);
            if (context.Database.GetDbConnection() is SqliteConnection sqlite)
            {
                await context.Database.OpenConnectionAsync(cancel);
                SqliteGuards.CheckSettings(sqlite);
                await context.Database.CloseConnectionAsync();
            }
        }
        catch (Exception broken) when (broken is SqliteException or NpgsqlException)
        {
            throw new StorageRefusedException(CannotOpen, context.Database.GetDbConnection().DataSource ?? "", broken.Message);
        }
    }

    private DbContextOptions<T> Options<T>(string name)
        where T : DbContext
    {
        // A context lives within one use case, which asks one thing at a time; watching that costs two objects for every row read.
        var builder = new DbContextOptionsBuilder<T>().AddInterceptors(_revisions).EnableThreadSafetyChecks(false);
        if (_settings.IsSqlite)
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_settings.Folder, $"{name}.db"), ForeignKeys = true };
            return builder.UseSqlite(connection.ConnectionString, sqlite => sqlite.MigrationsAssembly(SqliteMigrations)).AddInterceptors(_guards).Options;
        }
        // jit=off: every question here is short, and compiling it costs more than answering.
        var server = new NpgsqlConnectionStringBuilder(_settings.PostgreSql) { Database = $"{_settings.Prefix}_{name}", Options = "-c jit=off" };
        return builder.UseNpgsql(server.ConnectionString, npgsql => npgsql.MigrationsAssembly(PostgreSqlMigrations)).Options;
    }
}
