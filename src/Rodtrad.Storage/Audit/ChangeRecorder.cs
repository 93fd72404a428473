using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Rodtrad.Storage.Audit;

/// <summary>
/// Gathers what becomes of each row in a transaction, over as many saves as it takes, and hands it to the one row of the chain.
/// What is added is compressed as it is saved: a load of a whole region is never held twice.
/// </summary>
/// <remarks>
/// The content is lines of JSON. <c>{"table","key","columns"}</c> names a table the first time it is met: how many columns make
/// its key, and all columns, those of the key first. After that a line for each row, with the number of its table:
/// <c>["+",0,…]</c> added and <c>["-",0,…]</c> removed with every value, <c>["~",0,key…,[column,before,after]…]</c> changed.
/// Values are texts or null.
/// </remarks>
internal sealed class ChangeRecorder : IDisposable
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly List<Pending> _pending = [];
    private readonly List<(TableImage Table, EntityEntry Entry)> _added = [];
    private readonly Dictionary<TableImage, int> _tables = [];
    private MemoryStream? _packed;
    private BrotliStream? _zip;
    private ArrayBufferWriter<byte>? _line;
    private Utf8JsonWriter? _json;
    private bool _isTold;

    private readonly record struct Pending(TableImage Table, string?[] Before, string?[]? After);

    /// <summary>Whether something has been saved that no row of the chain tells of.</summary>
    public bool IsUntold => _zip is not null;

    /// <summary>A save is about to be made. What is changed and removed is read now, while the context knows how it was.</summary>
    public void Saving(OrganisationContext context)
    {
        Forget();
        // The revisions have just been set, and with that the changes found; looking once more would cost as much again.
        var tracker = context.ChangeTracker;
        var isDetecting = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached || TableImage.Of(entry.Metadata) is not { } table)
                continue;
            if (entry.State == EntityState.Added)
            {
                _added.Add((table, entry));
                continue;
            }
            var before = Read(table, entry.OriginalValues);
            var after = entry.State == EntityState.Deleted ? null : Read(table, entry.CurrentValues);
            if (after is null || !after.AsSpan().SequenceEqual(before))
                _pending.Add(new Pending(table, before, after));
        }
        tracker.AutoDetectChangesEnabled = isDetecting;
        if (_pending.Count + _added.Count == 0)
            return;
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException("The record is changed in a transaction, which ends with a row of the chain (AuditTrail.Append).");
        if (_isTold)
            throw new InvalidOperationException("The transaction has its row of the chain already, and it would not tell of this.");
    }

    /// <summary>The save was made; what was added has its keys now.</summary>
    public void Saved()
    {
        foreach (var (table, before, after) in _pending)
        {
            if (after is null)
                Write("-", table, before);
            else
                WriteChanged(table, before, after);
        }
        foreach (var (table, entry) in _added)
            Write("+", table, Read(table, entry.CurrentValues));
        Forget();
    }

    /// <summary>The save was not made.</summary>
    public void Forget()
    {
        _pending.Clear();
        _added.Clear();
    }

    /// <summary>A transaction begins, or was undone: nothing is gathered.</summary>
    public void Restart()
    {
        Forget();
        _tables.Clear();
        _zip?.Dispose();
        _packed?.Dispose();
        (_zip, _packed, _isTold) = (null, null, false);
    }

    public void Dispose()
    {
        Restart();
        _json?.Dispose();
    }

    /// <summary>What was gathered, compressed, for the one row of the transaction.</summary>
    public byte[] Tell()
    {
        if (_isTold)
            throw new InvalidOperationException("A transaction writes one row of the chain.");
        _zip?.Dispose();
        var told = _packed?.ToArray() ?? [];
        Restart();
        _isTold = true;
        return told;
    }

    /// <summary>Gathers every row there is, as if it were added.</summary>
    public async Task Everything(OrganisationContext context, CancellationToken cancel)
    {
        foreach (var table in TableImage.All(context.Model))
        {
            await foreach (var row in table.Rows(context, cancel))
                Write("+", table, row);
        }
    }

    private static string?[] Read(TableImage table, PropertyValues values)
    {
        var row = new string?[table.Columns.Count];
        for (var i = 0; i < row.Length; i++)
            row[i] = table.Columns[i].Of(values[table.Columns[i].Property]);
        return row;
    }

    private void Write(string kind, TableImage table, string?[] row)
    {
        var json = Begin(kind, table);
        foreach (var value in row)
            json.WriteStringValue(value);
        End(json);
    }

    private void WriteChanged(TableImage table, string?[] before, string?[] after)
    {
        var json = Begin("~", table);
        for (var i = 0; i < table.KeyLength; i++)
            json.WriteStringValue(after[i]);
        for (var i = table.KeyLength; i < after.Length; i++)
        {
            if (before[i] == after[i])
                continue;
            json.WriteStartArray();
            json.WriteNumberValue(i);
            json.WriteStringValue(before[i]);
            json.WriteStringValue(after[i]);
            json.WriteEndArray();
        }
        End(json);
    }

    private Utf8JsonWriter Begin(string kind, TableImage table)
    {
        _zip ??= new BrotliStream(_packed = new MemoryStream(), CompressionLevel.Fastest, leaveOpen: true);
        _json ??= new Utf8JsonWriter(_line = new ArrayBufferWriter<byte>(4096), Plain);
        if (!_tables.TryGetValue(table, out var number))
        {
            _tables.Add(table, number = _tables.Count);
            _json.WriteStartObject();
            _json.WriteString("table", table.Name);
            _json.WriteNumber("key", table.KeyLength);
            _json.WriteStartArray("columns");
            foreach (var column in table.ColumnNames)
                _json.WriteStringValue(column);
            _json.WriteEndArray();
            _json.WriteEndObject();
            Flush(_json);
        }
        _json.WriteStartArray();
        _json.WriteStringValue(kind);
        _json.WriteNumberValue(number);
        return _json;
    }

    private void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        Flush(json);
    }

    private void Flush(Utf8JsonWriter json)
    {
        json.Flush();
        _zip!.Write(_line!.WrittenSpan);
        _zip.WriteByte((byte)'\n');
        _line.ResetWrittenCount();
        json.Reset();
    }
}
