using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Rodtrad.Storage.Audit;

/// <summary>What became of a row.</summary>
public enum RowChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>A column before and after; null before for what was added, after for what was removed, and for what holds nothing.</summary>
public sealed record ColumnChange(string Column, string? Before, string? After);

/// <summary>
/// What became of one row: its table, its key by column, and the columns that changed (all of them, those of the key too, for a row that
/// was added or removed). Values are texts as they are stored; lists are JSON.
/// </summary>
public sealed record RowChange(string Table, RowChangeKind Kind, IReadOnlyList<KeyValuePair<string, string>> Key, IReadOnlyList<ColumnChange> Columns);

/// <summary>Reads what a row of the chain says became of the rows of the record.</summary>
public static class RowChanges
{
    /// <summary>Every row that changed, in the order it was saved. Nothing for a row of the chain that is older than such content.</summary>
    /// <exception cref="InvalidDataException">The content is not what <see cref="ChangeRecorder"/> writes.</exception>
    public static IEnumerable<RowChange> Read(byte[] changes)
    {
        foreach (var (table, kind, values) in Lines(changes))
        {
            var key = Enumerable.Range(0, table.KeyLength).Select(i => KeyValuePair.Create(table.Columns[i], values[i].After ?? "")).ToList();
            var columns = values.Where(value => kind != RowChangeKind.Changed || value.Column >= table.KeyLength).Select(value => new ColumnChange(
                table.Columns[value.Column],
                kind == RowChangeKind.Removed ? value.After : value.Before, kind == RowChangeKind.Removed ? null : value.After)).ToList();
            yield return new RowChange(table.Name, kind, key, columns);
        }
    }

    internal sealed record Table(string Name, int KeyLength, string[] Columns);

    /// <summary>A value at its place among the columns; before it what it was, when it is one of a changed row.</summary>
    internal readonly record struct Value(int Column, string? After, string? Before);

    internal static IEnumerable<(Table Table, RowChangeKind Kind, List<Value> Values)> Lines(byte[] changes)
    {
        if (changes.Length == 0)
            yield break;
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(changes), CompressionMode.Decompress), Encoding.UTF8);
        var tables = new List<Table>();
        while (Next(reader) is { } line)
        {
            if (Parse(line, tables) is { } change)
                yield return change;
        }
    }

    private static string? Next(StreamReader reader)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception broken) when (broken is InvalidOperationException or IOException)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
    }

    private static (Table, RowChangeKind, List<Value>)? Parse(string line, List<Table> tables)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                tables.Add(new Table(
                    root.GetProperty("table").GetString()!, root.GetProperty("key").GetInt32(),
                    [.. root.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)]));
                return null;
            }
            var kind = root[0].GetString() switch
            {
                "+" => RowChangeKind.Added,
                "-" => RowChangeKind.Removed,
                "~" => RowChangeKind.Changed,
                _ => throw new InvalidDataException(line),
            };
            var (table, values) = (tables[root[1].GetInt32()], new List<Value>(root.GetArrayLength() - 2));
            foreach (var item in root.EnumerateArray().Skip(2))
            {
                values.Add(item.ValueKind == JsonValueKind.Array
                    ? new Value(item[0].GetInt32(), item[2].GetString(), item[1].GetString())
                    : new Value(values.Count, item.GetString(), null));
            }
            if (values.Count < table.KeyLength || (kind != RowChangeKind.Changed && values.Count != table.Columns.Length))
                throw new InvalidDataException(line);
            return (table, kind, values);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException or IndexOutOfRangeException or FormatException)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
    }
}
