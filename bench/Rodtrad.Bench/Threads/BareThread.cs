using System.Data.Common;

namespace Rodtrad.Bench.Threads;

/// <summary>What was found in a thread: nodes per level, and how many can be reached from the top.</summary>
internal sealed record ThreadSum(IReadOnlyDictionary<string, int> Levels, int Reached)
{
    public bool IsSameAs(ThreadSum other) =>
        Reached == other.Reached && Levels.OrderBy(level => level.Key, StringComparer.Ordinal).SequenceEqual(other.Levels.OrderBy(level => level.Key, StringComparer.Ordinal));
}

/// <summary>
/// The peer: the same columns of the same rows by a bare data reader, put together in plain arrays. Nobody's rules are kept here:
/// codes are any text, doubles are not looked for, and nothing can be asked afterwards.
/// </summary>
internal static class BareThread
{
    public static async Task<ThreadSum> Read(DbConnection connection, string plan)
    {
        var version = await Version(connection, plan);
        var (codes, levels, orders) = (new List<string>(), new List<string>(), new List<int>());
        await using (var nodes = Query(connection, """SELECT "Code", "Level", "Order" FROM nodes WHERE "VersionId" = @id""", version))
        {
            await using var reader = await nodes.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                codes.Add(reader.GetString(0));
                levels.Add(reader.GetString(1));
                orders.Add(reader.GetInt32(2));
            }
        }
        var place = Enumerable.Range(0, codes.Count).ToArray();
        Array.Sort(orders.ToArray(), place);
        var index = new Dictionary<string, int>(codes.Count, StringComparer.Ordinal);
        for (var i = 0; i < place.Length; i++)
            index[codes[place[i]]] = i;
        var pairs = new List<(int Child, int Parent)>(codes.Count);
        await using (var links = Query(connection, """SELECT "From", "To" FROM links WHERE "VersionId" = @id AND "Type" = 'PartOf'""", version))
        {
            await using var reader = await links.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                if (index.TryGetValue(reader.GetString(0), out var child) && index.TryGetValue(reader.GetString(1), out var parent))
                    pairs.Add((child, parent));
            }
        }
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var level in levels)
            counts[level] = counts.GetValueOrDefault(level) + 1;
        return new ThreadSum(counts, Reached(place.Length, pairs));
    }

    private static int Reached(int count, List<(int Child, int Parent)> pairs)
    {
        var starts = new int[count + 1];
        var hasParent = new bool[count];
        foreach (var (child, parent) in pairs)
        {
            starts[parent + 1]++;
            hasParent[child] = true;
        }
        for (var i = 0; i < count; i++)
            starts[i + 1] += starts[i];
        var children = new int[pairs.Count];
        var next = starts[..^1];
        foreach (var (child, parent) in pairs)
            children[next[parent]++] = child;
        for (var i = 0; i < count; i++)
            Array.Sort(children, starts[i], starts[i + 1] - starts[i]);
        var seen = new bool[count];
        var stack = new Stack<int>(Enumerable.Range(0, count).Where(i => !hasParent[i]));
        var reached = 0;
        while (stack.TryPop(out var here))
        {
            if (seen[here])
                continue;
            seen[here] = true;
            reached++;
            for (var at = starts[here + 1] - 1; at >= starts[here]; at--)
                stack.Push(children[at]);
        }
        return reached;
    }

    private static async Task<int> Version(DbConnection connection, string plan)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Id" FROM plan_versions WHERE "PlanCode" = @plan ORDER BY "Id" DESC LIMIT 1""";
        Add(command, "@plan", plan);
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static DbCommand Query(DbConnection connection, string sql, int version)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is one of two above
        command.CommandText = sql;
#pragma warning restore CA2100
        Add(command, "@id", version);
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
