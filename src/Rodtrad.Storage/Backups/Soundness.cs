using Microsoft.Data.Sqlite;
using Npgsql;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Backups;

/// <summary>A setting of a database engine, and whether it keeps what has been written when the power goes.</summary>
public sealed record EngineSetting(string Name, string Value, string Wanted)
{
    public bool IsSafe => Wanted.Split('|').Contains(Value, StringComparer.OrdinalIgnoreCase);
}

/// <summary>How sound a database is: the engine's settings for it, broken pages, and references that point at nothing.</summary>
public sealed record Soundness(IReadOnlyList<EngineSetting> Settings, IReadOnlyList<string> Pages, IReadOnlyList<string> References)
{
    private static readonly (string Name, string Wanted)[] Sqlite = [("journal_mode", "wal"), ("synchronous", "2|3"), ("foreign_keys", "1")];

    private static readonly (string Name, string Wanted)[] PostgreSql = [("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on|local|remote_write|remote_apply")];

    /// <exception cref="StorageRefusedException">LAG-004: the database cannot be opened.</exception>
    public static async Task<Soundness> Of(RegionDatabases databases, string name, CancellationToken cancel)
    {
        try
        {
            return databases.Settings.IsSqlite ? await OfFile(databases, name, cancel) : await OfServer(databases, name, cancel);
        }
        catch (Exception broken) when (broken is SqliteException or NpgsqlException)
        {
            throw new StorageRefusedException(RegionDatabases.CannotOpen, name, broken.Message);
        }
    }

    // The settings are those of a connection as the program opens it.
    private static async Task<Soundness> OfFile(RegionDatabases databases, string name, CancellationToken cancel)
    {
        await using var connection = await SqliteContents.Open(databases.FileOf(name), cancel);
        SqliteGuards.Set(connection, databases.Settings.Synchronous);
        var settings = new List<EngineSetting>();
        foreach (var (setting, wanted) in Sqlite)
        {
            await using var command = SqliteContents.Command(connection, $"PRAGMA {setting}");
            settings.Add(new EngineSetting(setting, (await command.ExecuteScalarAsync(cancel))?.ToString() ?? "", wanted));
        }
        return new Soundness(settings, await SqliteContents.BrokenPages(connection, cancel), await SqliteContents.BrokenReferences(connection, cancel));
    }

    private static async Task<Soundness> OfServer(RegionDatabases databases, string name, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(databases.ConnectionTo(name));
        await connection.OpenAsync(cancel);
        var settings = new List<EngineSetting>();
        foreach (var (setting, wanted) in PostgreSql)
            settings.Add(new EngineSetting(setting, (await PostgreSqlContents.Texts(connection, $"SHOW {setting}", cancel))[0], wanted));
        var unheld = await PostgreSqlContents.Texts(connection, "SELECT conrelid::regclass || ' ' || conname FROM pg_constraint WHERE contype = 'f' AND NOT convalidated", cancel);
        return new Soundness(settings, [], unheld);
    }
}
