using System.Data;
using System.Text;
using Npgsql;

namespace Rodtrad.Storage.Backups;

/// <summary>
/// Reads what a PostgreSQL database holds, and writes it back. A row is the line that COPY writes for it, with every setting that
/// could write it otherwise laid down.
/// </summary>
public static class PostgreSqlContents
{
    private const string Laid = "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET bytea_output = 'hex'; SET extra_float_digits = 1";

    /// <summary>What the database holds at one moment. Each row also goes to <paramref name="rows"/>, with the name of its table.</summary>
    public static async Task<DatabaseContents> Read(NpgsqlConnection connection, string name, Func<string, TextWriter>? rows, CancellationToken cancel)
    {
        await Run(connection, Laid, cancel);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var all = await Tables(connection, cancel);
        var tables = new List<TableContents>();
        foreach (var table in all.Where(table => !table.StartsWith("__EF", StringComparison.Ordinal)))
        {
            await using var writer = rows?.Invoke(table);
            tables.Add(await Table(connection, table, await Columns(connection, table, cancel), writer, cancel));
        }
        var migrations = all.Contains("__EFMigrationsHistory") ? await Texts(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1", cancel) : [];
        return new DatabaseContents(name, migrations, all.Contains("audit") ? await Tip(connection, cancel) : null, tables, await Sequences(connection, cancel));
    }

    /// <summary>The rows of one table, or of some of its columns.</summary>
    public static async Task<TableContents> Table(NpgsqlConnection connection, string table, IReadOnlyList<string> columns, TextWriter? rows, CancellationToken cancel)
    {
        var hash = new RowHash();
        using var export = await connection.BeginTextExportAsync($"COPY (SELECT {Listed(columns)} FROM {Quoted(table)}) TO STDOUT", cancel);
        while (await export.ReadLineAsync(cancel) is { } line)
        {
            hash.Add(Encoding.UTF8.GetBytes(line));
            if (rows is null)
                continue;
            await rows.WriteAsync(line.AsMemory(), cancel);
            await rows.WriteAsync("\n".AsMemory(), cancel);
        }
        return new TableContents(table, hash.Rows, hash.Text());
    }

    public static async Task<IReadOnlyList<string>> Tables(NpgsqlConnection connection, CancellationToken cancel) => await Texts(
        connection, "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name COLLATE \"C\"", cancel);

    /// <summary>The columns of a table in the order of their names; not those that the database computes.</summary>
    public static async Task<IReadOnlyList<string>> Columns(NpgsqlConnection connection, string table, CancellationToken cancel) => await Texts(
        connection,
        $"SELECT column_name::text FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table.Replace("'", "''", StringComparison.Ordinal)}' AND is_generated = 'NEVER' ORDER BY column_name COLLATE \"C\"",
        cancel);

    /// <summary>The organisations that a catalog lists.</summary>
    public static async Task<IReadOnlyList<string>> Slugs(NpgsqlConnection connection, CancellationToken cancel) =>
        (await Tables(connection, cancel)).Contains("organisations") ? await Texts(connection, "SELECT \"Slug\"::text FROM organisations ORDER BY 1", cancel) : [];

    /// <summary>Puts back what <see cref="Read"/> wrote, all or nothing; the tables are there and empty.</summary>
    public static async Task Write(NpgsqlConnection connection, DatabaseContents contents, Func<string, Stream> rows, CancellationToken cancel)
    {
        await Run(connection, Laid, cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var table in await InOrder(connection, [.. contents.Tables.Select(table => table.Table)], cancel))
        {
            var columns = await Columns(connection, table, cancel);
            await using var import = await connection.BeginTextImportAsync($"COPY {Quoted(table)} ({Listed(columns)}) FROM STDIN", cancel);
            using var reader = new StreamReader(rows(table), Encoding.UTF8);
            while (await reader.ReadLineAsync(cancel) is { } line)
            {
                await import.WriteAsync(line.AsMemory(), cancel);
                await import.WriteAsync("\n".AsMemory(), cancel);
            }
        }
        foreach (var sequence in contents.Sequences)
        {
            await using var command = new NpgsqlCommand("SELECT setval($1::regclass, $2)", connection) { Parameters = { new() { Value = Quoted(sequence.Name) }, new() { Value = sequence.Value } } };
            await command.ExecuteNonQueryAsync(cancel);
        }
        foreach (var emptied in DatabaseProof.Emptied.Where(table => contents.Tables.Any(one => one.Table == table)))
            await Run(connection, $"DELETE FROM {Quoted(emptied)}", cancel);
        await transaction.CommitAsync(cancel);
    }

    public static async Task<IReadOnlyList<string>> Texts(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancel))
            texts.Add(reader.GetString(0));
        return texts;
    }

    public static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // names of tables and columns come from the database itself, quoted
        return new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
    }

    private static string Listed(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quoted));

    private static async Task<AuditTip?> Tip(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = Command(connection, "SELECT \"Number\", \"Hash\" FROM audit ORDER BY \"Number\" DESC LIMIT 1");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new AuditTip(reader.GetInt64(0), reader.GetString(1)) : null;
    }

    private static async Task<IReadOnlyList<SequenceValue>> Sequences(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = Command(connection, "SELECT sequencename::text, last_value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var sequences = new List<SequenceValue>();
        while (await reader.ReadAsync(cancel))
            sequences.Add(new SequenceValue(reader.GetString(0), reader.GetInt64(1)));
        return sequences;
    }

    // What is pointed at comes first.
    private static async Task<IReadOnlyList<string>> InOrder(NpgsqlConnection connection, IReadOnlyList<string> tables, CancellationToken cancel)
    {
        await using var command = Command(connection, """
            SELECT child.relname::text, parent.relname::text FROM pg_constraint
            JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid WHERE contype = 'f' AND conrelid <> confrelid
            """);
        var points = new List<(string From, string To)>();
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
                points.Add((reader.GetString(0), reader.GetString(1)));
        }
        var ordered = new List<string>();
        while (ordered.Count < tables.Count)
        {
            var ready = tables.Where(table => !ordered.Contains(table) && points.All(one => one.From != table || ordered.Contains(one.To) || !tables.Contains(one.To))).ToList();
            // Tables that point at each other have no order; the database says so when they are filled.
            ordered.AddRange(ready.Count > 0 ? ready : tables.Except(ordered).ToList());
        }
        return ordered;
    }
}
