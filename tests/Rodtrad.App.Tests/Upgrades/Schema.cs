using System.Data.Common;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Tests.Upgrades;

/// <summary>Tables, columns, keys, indexes and triggers of a database, a line for each, in an order of their own.</summary>
internal static class Schema
{
    private static readonly string[] Sqlite =
    [
        "SELECT 'column ' || m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || coalesce(c.dflt_value, '') || ' ' || c.pk FROM sqlite_master m, pragma_table_xinfo(m.name) c WHERE m.type = 'table'",
        "SELECT 'reference ' || m.name || '.' || f.\"from\" || ' ' || f.\"table\" || '.' || coalesce(f.\"to\", '') || ' ' || f.on_delete || ' ' || f.on_update FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'",
        "SELECT 'index ' || m.name || ' ' || l.name || ' ' || l.\"unique\" || ' ' || i.seqno || ' ' || coalesce(i.name, '') FROM sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i WHERE m.type = 'table'",
        "SELECT type || ' ' || name || ' ' || sql FROM sqlite_master WHERE type IN ('trigger', 'view')",
    ];

    private static readonly string[] PostgreSql =
    [
        "SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' ' || is_identity || ' ' || coalesce(collation_name, '') FROM information_schema.columns WHERE table_schema = 'public'",
        "SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'",
        "SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'",
        "SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
        "SELECT 'function ' || pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    ];

    public static async Task<string> Of(RegionDatabases databases, string name)
    {
        await using var context = databases.ContextOf(name);
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(context.Database, Installation.Cancel);
        var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(context.Database);
        var lines = new List<string>();
        foreach (var question in databases.Settings.IsSqlite ? Sqlite : PostgreSql)
            lines.AddRange(await Lines(connection, question));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Lines(DbConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // one of the questions above
        command.CommandText = question;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Installation.Cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(Installation.Cancel))
            lines.Add(string.Join(' ', reader.GetString(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return lines;
    }
}
