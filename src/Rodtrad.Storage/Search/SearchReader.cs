using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Search;

namespace Rodtrad.Storage.Search;

/// <summary>How well an entry answers, best first.</summary>
public enum HitRank
{
    /// <summary>Its title begins with what was searched for.</summary>
    TitleBegins,

    /// <summary>Every word is in its title.</summary>
    InTitle,
    InText,
}

/// <summary>
/// What was found: one of the best of its group, and how many there are. A group is one kind, one level, one version;
/// <paramref name="VersionId"/> is 0 for what belongs to no plan.
/// </summary>
public sealed record FoundEntry(int VersionId, EntryKind Kind, Code Level, string Target, string Title, string Number, string Context, string Text, HitRank Rank, int GroupTotal);

/// <summary>
/// Which versions to look in; whether indicators that none of them uses are looked for too; at most how many of each group;
/// and one kind alone, of nodes with one of the levels alone.
/// </summary>
public sealed record SearchScope(IReadOnlyCollection<int> Versions, bool WithUnusedIndicators, int Most, EntryKind? Kind = null, IReadOnlyCollection<Code>? Levels = null);

/// <summary>Asks the index. The same question gives the same answer in both databases.</summary>
public static class SearchReader
{
    /// <summary>The best of each group: those whose title begins with the words, then those with the words in the title, then by title in Swedish order.</summary>
    public static async Task<IReadOnlyList<FoundEntry>> Find(OrganisationContext context, SearchQuery query, SearchScope scope, CancellationToken cancel)
    {
        if (query.IsEmpty)
            return [];
        var groups = new Dictionary<(int, string, string), BestHits>();
        await using (var command = Command(context, Sql(context.Database.IsSqlite(), query, scope)))
        {
            Add(command, "@match", context.Database.IsSqlite() ? Fts5(query) : TsQuery(query));
            Add(command, "@start", string.Concat(query.Words.Select(word => $" {word}")));
            for (var i = 0; i < query.Words.Count; i++)
                Add(command, $"@w{i}", $" {query.Words[i]}");
            Add(command, "@kind", scope.Kind?.ToString() ?? "");
            foreach (var (level, i) in (scope.Levels ?? []).Select((level, i) => (level, i)))
                Add(command, $"@l{i}", level.Text);
            await using var hits = await command.ExecuteReaderAsync(cancel);
            // Few bytes for each hit, and the best picked here: a sort in the database costs several times more.
            while (await hits.ReadAsync(cancel))
            {
                var key = (hits.GetInt32(1), hits.GetString(2), hits.GetString(3));
                if (!groups.TryGetValue(key, out var group))
                    groups.Add(key, group = new BestHits(scope.Most));
                group.Add(hits.GetInt32(0), (HitRank)hits.GetInt32(4), hits.GetInt32(5));
            }
        }
        return await Entries(context, groups.Values, cancel);
    }

    private static async Task<IReadOnlyList<FoundEntry>> Entries(OrganisationContext context, IReadOnlyCollection<BestHits> groups, CancellationToken cancel)
    {
        var best = groups.SelectMany(group => group.Best.Select(hit => (hit.Id, hit.Rank, group.Total))).ToDictionary(hit => hit.Id);
        if (best.Count == 0)
            return [];
        await using var command = Command(context, $"""
            SELECT "Id", "VersionId", "Kind", "Level", "Target", "Title", "Number", "Context", "Text" FROM search_entries
            WHERE "Id" IN ({Listed(best.Keys)}) ORDER BY "VersionId", "Kind", "Level", "Place"
            """);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<FoundEntry>(best.Count);
        while (await reader.ReadAsync(cancel))
        {
            var (_, rank, total) = best[reader.GetInt32(0)];
            found.Add(new FoundEntry(
                reader.GetInt32(1), Enum.Parse<EntryKind>(reader.GetString(2)), Code.TryParse(reader.GetString(3), out var level) ? level : default,
                reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetString(7), reader.GetString(8), rank, total));
        }
        return found;
    }

    private static string Sql(bool isSqlite, SearchQuery query, SearchScope scope)
    {
        var position = isSqlite ? "instr" : "strpos";
        var inTitle = string.Join(" AND ", query.Words.Select((_, i) =>
            $"""{position}(e."Words", @w{i}) BETWEEN 1 AND {position}(e."Words", {(isSqlite ? "char(10)" : "chr(10)")})"""));
        var versions = Listed(scope.Versions.Append(SearchIndex.Shared));
        var levels = scope.Levels is { Count: > 0 } some ? $"""AND e."Level" IN ({string.Join(',', some.Select((_, i) => $"@l{i}"))})""" : "";
        var from = isSqlite
            ? """search_words JOIN search_entries e ON e."Id" = search_words.rowid WHERE search_words MATCH @match"""
            : $"search_entries e WHERE {SearchTables.Vector} @@ @match::tsquery";
        var indicators = scope.WithUnusedIndicators ? ""
            : $"""AND (e."Kind" <> '{EntryKind.Indicator}' OR e."Target" IN (SELECT "Indicator" FROM indicator_uses WHERE "VersionId" IN ({versions})))""";
        // The + 0 keeps both databases from looking a version up first, and then comparing the words of everything in it.
        return $"""
            SELECT e."Id", e."VersionId", e."Kind", e."Level", CASE WHEN {position}(e."Words", @start) = 1 THEN 0 WHEN {inTitle} THEN 1 ELSE 2 END, e."Place"
            FROM {from} AND e."VersionId" + 0 IN ({versions}) AND (@kind = '' OR e."Kind" = @kind) {levels} {indicators}
            """;
    }

    private static string Listed(IEnumerable<int> numbers) => string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static DbCommand Command(OrganisationContext context, string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // made of the constants here and of numbers; every text is a parameter
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    // A word holds only letters, digits and paragraph signs: there is nothing in it to escape.
    private static string Fts5(SearchQuery query) =>
        string.Join(" AND ", query.Words.Select(word => $"\"{word}\"{(SearchQuery.IsBeginning(word) ? " *" : "")}"));

    private static string TsQuery(SearchQuery query) =>
        string.Join(" & ", query.Words.Select(word => $"'{word}'{(SearchQuery.IsBeginning(word) ? ":*" : "")}"));

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}

/// <summary>The best few of a group while all of it goes by.</summary>
internal sealed class BestHits(int most)
{
    // The worst of the best comes out first.
    private readonly PriorityQueue<(int Id, HitRank Rank), (HitRank Rank, int Place)> _best =
        new(Comparer<(HitRank Rank, int Place)>.Create((a, b) => b.CompareTo(a)));

    public int Total { get; private set; }

    public IEnumerable<(int Id, HitRank Rank)> Best => _best.UnorderedItems.Select(item => item.Element);

    public void Add(int id, HitRank rank, int place)
    {
        Total++;
        if (_best.Count < most)
            _best.Enqueue((id, rank), (rank, place));
        else
            _best.EnqueueDequeue((id, rank), (rank, place));
    }
}
