using Microsoft.EntityFrameworkCore;

namespace Rodtrad.Storage.Audit;

/// <summary>
/// Where the record is not what the chain says. <paramref name="Key"/> names the row by the values of its key;
/// <paramref name="Column"/> is empty for a row that is only on one side. <paramref name="AtRow"/>: 0 when it is the tables of today
/// that differ, else the row of the chain that took over another state than the rows before it had told of.
/// </summary>
public sealed record ReplayDifference(string Table, string Key, string Column, string? Stored, string? Told, long AtRow);

/// <summary>
/// What the chain told of, against what is stored: how many tables and rows were held against each other, and the differences, the
/// first of them named. <paramref name="Unreadable"/>: the row of the chain whose content could not be read; nothing is compared then.
/// </summary>
public sealed record ReplayVerdict(int Tables, long Rows, long Differences, IReadOnlyList<ReplayDifference> First, long? Unreadable)
{
    public bool IsEqual => Differences == 0 && Unreadable is null;
}

/// <summary>Builds the record from the chain alone and holds it against the tables, row for row and column for column.</summary>
public static class Replay
{
    private const int Named = 20;

    /// <summary>The context must read at one moment: it has a transaction.</summary>
    public static async Task<ReplayVerdict> Compare(OrganisationContext context, CancellationToken cancel)
    {
        var found = new Differences();
        Dictionary<string, ReplayedTable> state = new(StringComparer.Ordinal);
        var rows = context.Audit.AsNoTracking().OrderBy(row => row.Number).Select(row => new { row.Number, row.Action, row.Changes });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            try
            {
                if (row.Action == Baseline.Action)
                {
                    var whole = Apply([], row.Changes);
                    CompareBaseline(state, whole, row.Number, found);
                    state = whole;
                }
                else
                {
                    Apply(state, row.Changes);
                }
            }
            catch (InvalidDataException)
            {
                return new ReplayVerdict(0, 0, 0, [], row.Number);
            }
        }
        var tables = TableImage.All(context.Model);
        var count = 0L;
        foreach (var table in tables)
            count += await CompareStored(context, table, state.GetValueOrDefault(table.Name), found, cancel);
        return new ReplayVerdict(tables.Count, count, found.Count, found.First, null);
    }

    private static Dictionary<string, ReplayedTable> Apply(Dictionary<string, ReplayedTable> state, byte[] changes)
    {
        foreach (var (table, kind, values) in RowChanges.Lines(changes))
        {
            if (!state.TryGetValue(table.Name, out var replayed))
                state.Add(table.Name, replayed = new ReplayedTable(table.KeyLength, table.Columns));
            else if (!replayed.Columns.AsSpan().SequenceEqual(table.Columns))
                throw new InvalidDataException(table.Name);
            var key = ReplayedTable.KeyOf(values.Take(table.KeyLength).Select(value => value.After));
            switch (kind)
            {
                case RowChangeKind.Added when replayed.Rows.TryAdd(key, [.. values.Select(value => value.After)]):
                case RowChangeKind.Removed when replayed.Rows.Remove(key):
                    break;
                case RowChangeKind.Changed when replayed.Rows.TryGetValue(key, out var row):
                    foreach (var value in values.Skip(table.KeyLength))
                        row[value.Column] = value.After;
                    break;
                default:
                    throw new InvalidDataException(table.Name);
            }
        }
        return state;
    }

    // A whole state is only taken over when it is what the rows before it told of. Columns that only one of them has came or went
    // with the upgrade between.
    private static void CompareBaseline(Dictionary<string, ReplayedTable> before, Dictionary<string, ReplayedTable> whole, long number, Differences found)
    {
        if (before.Count == 0)
            return;
        foreach (var name in before.Keys.Union(whole.Keys).Order(StringComparer.Ordinal))
        {
            var empty = new ReplayedTable(0, []);
            var (told, stored) = (before.GetValueOrDefault(name, empty), whole.GetValueOrDefault(name, empty));
            var shared = told.Columns.Intersect(stored.Columns, StringComparer.Ordinal)
                .Select(column => (column, Told: Array.IndexOf(told.Columns, column), Stored: Array.IndexOf(stored.Columns, column))).ToList();
            foreach (var key in told.Rows.Keys.Union(stored.Rows.Keys))
            {
                var (one, other) = (told.Rows.GetValueOrDefault(key), stored.Rows.GetValueOrDefault(key));
                if (one is null || other is null)
                    found.Add(new(name, Shown(one ?? other!, (one is null ? stored : told).KeyLength), "", other is null ? null : "", one is null ? null : "", number));
                else
                    shared.Where(column => one[column.Told] != other[column.Stored]).ToList()
                        .ForEach(column => found.Add(new(name, Shown(one, told.KeyLength), column.column, other[column.Stored], one[column.Told], number)));
            }
        }
    }

    private static async Task<long> CompareStored(
        OrganisationContext context, TableImage table, ReplayedTable? replayed, Differences found, CancellationToken cancel)
    {
        var told = replayed?.Rows ?? [];
        if (replayed is not null && !replayed.Columns.AsSpan().SequenceEqual([.. table.ColumnNames]))
            throw new InvalidOperationException($"{table.Name} has other columns than its last baseline.");
        var count = 0L;
        await foreach (var row in table.Rows(context, cancel))
        {
            count++;
            if (!told.Remove(ReplayedTable.KeyOf(row.Take(table.KeyLength)), out var expected))
            {
                found.Add(new(table.Name, Shown(row, table.KeyLength), "", "", null, 0));
                continue;
            }
            for (var i = table.KeyLength; i < row.Length; i++)
            {
                if (row[i] != expected[i])
                    found.Add(new(table.Name, Shown(row, table.KeyLength), table.ColumnNames[i], row[i], expected[i], 0));
            }
        }
        foreach (var gone in told.Values)
            found.Add(new(table.Name, Shown(gone, table.KeyLength), "", null, "", 0));
        return count;
    }

    private static string Shown(string?[] row, int keyLength) => string.Join(", ", row.Take(keyLength));

    private sealed class ReplayedTable(int keyLength, string[] columns)
    {
        public int KeyLength { get; } = keyLength;

        public string[] Columns { get; } = columns;

        public Dictionary<string, string?[]> Rows { get; } = new(StringComparer.Ordinal);

        // Each value with its length before it: no two keys are the same text.
        public static string KeyOf(IEnumerable<string?> values) => string.Concat(values.Select(value => $"{value?.Length ?? -1}:{value}"));
    }

    private sealed class Differences
    {
        public long Count { get; private set; }

        public List<ReplayDifference> First { get; } = [];

        public void Add(ReplayDifference difference)
        {
            if (++Count <= Named)
                First.Add(difference);
        }
    }
}
