using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Backups;

namespace Rodtrad.Storage.Databases;

/// <summary>
/// Every database of the installation by name, for what goes through them all: backup, restoration, upgrade and examination.
/// A name is "catalog", that of an organisation, or that with "~people" after it.
/// </summary>
public sealed partial class RegionDatabases
{
    public const string CatalogName = "catalog";

    private const string PeopleEnding = "~people";

    /// <summary>Opened by everyone who uses the folder, shared; whoever is to put other files there must be alone with it.</summary>
    private const string UseFile = ".in-use";

    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock _one = new();
    private FileStream? _use;

    /// <summary>The names of the databases that an organisation may have, what is pointed at last.</summary>
    public static IReadOnlyList<string> NamesOf(string slug) => Code.TryParse(slug, out var code) ? [NameOf(code), PeopleOf(code)] : [];

    /// <summary>The SQLite file of a database.</summary>
    public string FileOf(string name) => Path.Combine(_settings.Folder, $"{name}.db");

    /// <summary>The PostgreSQL database of a name.</summary>
    public string ServerDatabase(string name) => ServerName(name);

    /// <summary>How to reach the PostgreSQL database of a name, outside every pool.</summary>
    public string ConnectionTo(string name) =>
        new NpgsqlConnectionStringBuilder(_settings.PostgreSql) { Database = ServerName(name), Options = "-c jit=off", Pooling = false }.ConnectionString;

    /// <summary>A context on the database of a name.</summary>
    public DbContext ContextOf(string name)
    {
        if (name == CatalogName)
            return Catalog();
        var isPeople = name.EndsWith(PeopleEnding, StringComparison.Ordinal);
        var kept = isPeople ? name[..^PeopleEnding.Length] : name;
        var slug = Code.Of(kept == $"_{CatalogName}" ? CatalogName : kept);
        return isPeople ? People(slug) : Organisation(slug);
    }

    /// <summary>The databases there are: the catalog first, then those of each organisation it lists.</summary>
    /// <exception cref="StorageRefusedException">LAG-004.</exception>
    public Task<IReadOnlyList<string>> Existing(CancellationToken cancel) => Reached(CatalogName, () => Found(cancel));

    private async Task<IReadOnlyList<string>> Found(CancellationToken cancel)
    {
        if (!await Exists(CatalogName, cancel))
            return [];
        IReadOnlyList<string> slugs;
        if (_settings.IsSqlite)
        {
            slugs = await SqliteContents.Slugs(CatalogFile, cancel);
        }
        else
        {
            await using var catalog = new NpgsqlConnection(ConnectionTo(CatalogName));
            await catalog.OpenAsync(cancel);
            slugs = await PostgreSqlContents.Slugs(catalog, cancel);
        }
        var names = new List<string> { CatalogName };
        foreach (var name in slugs.SelectMany(NamesOf))
        {
            if (await Exists(name, cancel))
                names.Add(name);
        }
        return names;
    }

    /// <summary>Whether there is a database of the name.</summary>
    public async Task<bool> Exists(string name, CancellationToken cancel)
    {
        if (_settings.IsSqlite)
            return new FileInfo(FileOf(name)) is { Exists: true, Length: > 0 };
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_settings.PostgreSql) { Pooling = false }.ConnectionString);
        await server.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", server) { Parameters = { new() { Value = ServerName(name) } } };
        return await command.ExecuteScalarAsync(cancel) is not null;
    }

    /// <summary>
    /// The migrations that a database has been through, and those that this program would take it through.
    /// </summary>
    /// <exception cref="StorageRefusedException">LAG-004, or LAG-003: it has been through one that this program does not know.</exception>
    public async Task<(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending)> Migrations(string name, CancellationToken cancel)
    {
        var applied = await Reached(name, () => Applied(name, cancel));
        await using var context = ContextOf(name);
        var known = context.Database.GetMigrations().ToList();
        return applied.FirstOrDefault(one => !known.Contains(one)) is { } newer
            ? throw new StorageRefusedException(NewerSchema, Place(context), newer)
            : (applied, [.. known.Except(applied)]);
    }

    /// <summary>Lets go of the connections that rest in the context's pool: each keeps a file open, or a database from being renamed.</summary>
    internal static void Forget(DbContext context)
    {
        if (context.Database.GetDbConnection() is SqliteConnection sqlite)
            SqliteConnection.ClearPool(sqlite);
        else if (context.Database.GetDbConnection() is NpgsqlConnection server)
            NpgsqlConnection.ClearPool(server);
    }

    private async Task<T> Reached<T>(string name, Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception broken) when (broken is SqliteException or NpgsqlException)
        {
            throw new StorageRefusedException(CannotOpen, _settings.IsSqlite ? FileOf(name) : ServerName(name), broken.Message);
        }
    }

    private async Task<IReadOnlyList<string>> Applied(string name, CancellationToken cancel)
    {
        const string history = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1";
        if (!await Exists(name, cancel))
            return [];
        if (_settings.IsSqlite)
        {
            await using var file = await SqliteContents.Open(FileOf(name), cancel);
            return (await SqliteContents.Tables(file, cancel)).Contains("__EFMigrationsHistory") ? await SqliteContents.Texts(file, history, cancel) : [];
        }
        await using var server = new NpgsqlConnection(ConnectionTo(name));
        await server.OpenAsync(cancel);
        return (await PostgreSqlContents.Tables(server, cancel)).Contains("__EFMigrationsHistory") ? await PostgreSqlContents.Texts(server, history, cancel) : [];
    }

    /// <summary>Tells others that the folder is in use, until this is disposed or the process ends, however it ends.</summary>
    /// <exception cref="StorageRefusedException">SAK-008: somebody is alone with it.</exception>
    public void Use()
    {
        lock (_one)
        {
            if (_settings.IsSqlite)
                _use ??= Lock(FileAccess.Read, FileShare.Read);
        }
    }

    /// <summary>The folder alone, until what is returned is disposed.</summary>
    /// <exception cref="StorageRefusedException">SAK-008: somebody uses it.</exception>
    public FileStream UseAlone()
    {
        Release();
        return Lock(FileAccess.ReadWrite, FileShare.None);
    }

    public void Dispose() => Release();

    private void Release()
    {
        lock (_one)
        {
            _use?.Dispose();
            _use = null;
        }
    }

    private FileStream Lock(FileAccess access, FileShare share)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(Path.Combine(_settings.Folder, UseFile), FileMode.OpenOrCreate, access, share);
            }
            catch (IOException) when (Directory.Exists(_settings.Folder))
            {
                // A short command may be about to end; a server is not.
                if (attempt == Attempts)
                    throw new StorageRefusedException(BackupRefusals.InUse, _settings.Folder);
                Thread.Sleep(Pause);
            }
            catch (UnauthorizedAccessException denied)
            {
                throw new StorageRefusedException(CannotOpen, _settings.Folder, denied.Message);
            }
        }
    }
}
