using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Rodtrad.Storage.Backups;

/// <summary>Reads what a SQLite file holds, and whether it is sound.</summary>
public static class SqliteContents
{
    private const int MostFaults = 20;

    /// <summary>What the file holds. Derived and technical tables are told too, but for those of the migrations.</summary>
    public static async Task<DatabaseContents> Read(string file, string name, CancellationToken cancel)
    {
        await using var connection = await Open(file, cancel);
        var tables = await Tables(connection, cancel);
        var contents = new List<TableContents>();
        foreach (var table in tables.Where(table => !table.StartsWith("__EF", StringComparison.Ordinal)))
            contents.Add(await Table(connection, table, await Columns(connection, table, cancel), cancel));
        var migrations = tables.Contains("__EFMigrationsHistory") ? await Texts(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1", cancel) : [];
        return new DatabaseContents(name, migrations, tables.Contains("audit") ? await Tip(connection, cancel) : null, contents, []);
    }

    /// <summary>The rows of one table, or of some of its columns.</summary>
    public static async Task<TableContents> Table(SqliteConnection connection, string table, IReadOnlyList<string> columns, CancellationToken cancel)
    {
        var hash = new RowHash();
        await using var command = Command(connection, $"SELECT {string.Join(", ", columns.Select(Quoted))} FROM {Quoted(table)}");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var row = new ArrayBufferWriter<byte>();
        while (await reader.ReadAsync(cancel))
        {
            row.ResetWrittenCount();
            for (var i = 0; i < reader.FieldCount; i++)
                Write(row, reader.GetValue(i));
            hash.Add(row.WrittenSpan);
        }
        return new TableContents(table, hash.Rows, hash.Text());
    }

    /// <summary>The columns of a table in the order of their names: a table that was made anew may have them in another.</summary>
    public static async Task<IReadOnlyList<string>> Columns(SqliteConnection connection, string table, CancellationToken cancel) =>
        await Texts(connection, $"SELECT name FROM pragma_table_info('{table.Replace("'", "''", StringComparison.Ordinal)}') ORDER BY name", cancel);

    /// <summary>The tables of a database; virtual ones keep their rows in tables of their own.</summary>
    public static async Task<IReadOnlyList<string>> Tables(SqliteConnection connection, CancellationToken cancel) => await Texts(
        connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name", cancel);

    /// <summary>What <c>integrity_check</c> and <c>foreign_key_check</c> have to say; empty when the file is sound.</summary>
    public static async Task<IReadOnlyList<string>> Faults(string file, CancellationToken cancel)
    {
        try
        {
            await using var connection = await Open(file, cancel);
            return [.. await BrokenPages(connection, cancel), .. await BrokenReferences(connection, cancel)];
        }
        catch (SqliteException broken)
        {
            return [broken.Message];
        }
    }

    public static async Task<IReadOnlyList<string>> BrokenPages(SqliteConnection connection, CancellationToken cancel) =>
        [.. (await Texts(connection, $"PRAGMA integrity_check({MostFaults})", cancel)).Where(line => line != "ok")];

    public static async Task<IReadOnlyList<string>> BrokenReferences(SqliteConnection connection, CancellationToken cancel) =>
        await Texts(connection, $"SELECT \"table\" || ' ' || coalesce(rowid, '') || ' -> ' || parent FROM pragma_foreign_key_check LIMIT {MostFaults}", cancel);

    /// <summary>The organisations that a catalog lists.</summary>
    public static async Task<IReadOnlyList<string>> Slugs(string catalogFile, CancellationToken cancel)
    {
        await using var connection = await Open(catalogFile, cancel);
        return (await Tables(connection, cancel)).Contains("organisations") ? await Texts(connection, "SELECT \"Slug\" FROM organisations ORDER BY 1", cancel) : [];
    }

    /// <summary>Empties the table if it is there.</summary>
    public static async Task Empty(string file, string table, CancellationToken cancel)
    {
        await using var connection = await Open(file, cancel);
        if (!(await Tables(connection, cancel)).Contains(table))
            return;
        await using var command = Command(connection, $"PRAGMA secure_delete=ON; DELETE FROM {Quoted(table)}");
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Opens a file that must be there, outside every pool.</summary>
    public static async Task<SqliteConnection> Open(string file, CancellationToken cancel)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of tables and columns come from the database itself, quoted
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    internal static async Task<IReadOnlyList<string>> Texts(SqliteConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancel))
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static async Task<AuditTip?> Tip(SqliteConnection connection, CancellationToken cancel)
    {
        await using var command = Command(connection, "SELECT \"Number\", \"Hash\" FROM audit ORDER BY \"Number\" DESC LIMIT 1");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new AuditTip(reader.GetInt64(0), reader.GetString(1)) : null;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // Kind, length, content: no value can be taken for another, or for a part of the next.
    private static void Write(ArrayBufferWriter<byte> row, object value)
    {
        switch (value)
        {
            case long number:
                Kind(row, 'i', sizeof(long));
                BinaryPrimitives.WriteInt64LittleEndian(row.GetSpan(sizeof(long)), number);
                row.Advance(sizeof(long));
                break;
            case double number:
                Kind(row, 'r', sizeof(double));
                BinaryPrimitives.WriteDoubleLittleEndian(row.GetSpan(sizeof(double)), number);
                row.Advance(sizeof(double));
                break;
            case string text:
                Kind(row, 't', Encoding.UTF8.GetByteCount(text));
                Encoding.UTF8.GetBytes(text, row);
                break;
            case byte[] bytes:
                Kind(row, 'b', bytes.Length);
                row.Write(bytes);
                break;
            default:
                Kind(row, 'n', 0);
                break;
        }
    }

    private static void Kind(ArrayBufferWriter<byte> row, char kind, int length)
    {
        var head = row.GetSpan(sizeof(int) + 1);
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], length);
        row.Advance(sizeof(int) + 1);
    }
}
