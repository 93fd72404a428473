using Npgsql;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// The databases of a released version as they were: SQLite files and PostgreSQL dumps of the catalog and of one small region, and
/// the package it exported.
/// </summary>
public static class FrozenRelease
{
    private static readonly string Folder = RepositoryRoot.Of("tests", "Rodtrad.App.Tests", "Upgrades");

    /// <summary>Every release, the oldest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static string Package(string release) => Path.Combine(Folder, release, "package");

    /// <summary>Puts the databases of a release where the settings say, which must be empty.</summary>
    public static async Task Thaw(string release, StorageSettings settings, CancellationToken cancel)
    {
        foreach (var name in (string[])["catalog", "prov"])
        {
            var file = Path.Combine(Folder, release, name);
            if (settings.IsSqlite)
                File.Copy(file + ".db", Path.Combine(settings.Folder, name + ".db"));
            else
                await Restore(settings, name, await File.ReadAllTextAsync(file + ".sql", cancel), cancel);
        }
    }

    private static async Task Restore(StorageSettings settings, string name, string dump, CancellationToken cancel)
    {
        await Run(settings.PostgreSql, $"CREATE DATABASE \"{settings.Prefix}_{name}\"", cancel);
        await Run(new NpgsqlConnectionStringBuilder(settings.PostgreSql) { Database = $"{settings.Prefix}_{name}", Pooling = false }.ConnectionString, dump, cancel);
    }

    private static async Task Run(string connectionString, string sql, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
#pragma warning disable CA2100 // the dump stands in the repository
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
