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
    /// <summary>The best of each group, those whose title begins with the words first, then by title in Swedish order.</summary>
    public static async Task<IReadOnlyList<FoundEntry>> Find(OrganisationContext context, SearchQuery query, SearchScope scope, CancellationToken cancel)
    {
        if (query.IsEmpty)
            return [];
        var isSqlite = context.Database.IsSqlite();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // made of the constants here and of numbers; every text is a parameter
        command.CommandText = Sql(isSqlite, query, scope);
#pragma warning restore CA2100
        Add(command, "@match", isSqlite ? Fts5(query) : TsQuery(query));
        Add(command, "@start", string.Concat(query.Words.Select(word => $" {word}")));
        for (var i = 0; i < query.Words.Count; i++)
            Add(command, $"@w{i}", $" {query.Words[i]}");
        Add(command, "@kind", scope.Kind?.ToString() ?? "");
        var levels = scope.Levels ?? [];
        foreach (var (level, i) in levels.Select((level, i) => (level, i)))
            Add(command, $"@l{i}", level.Text);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<FoundEntry>();
        while (await reader.ReadAsync(cancel))
            found.Add(Read(reader));
        return found;
    }

    private static string Sql(bool isSqlite, SearchQuery query, SearchScope scope)
    {
        var position = isSqlite ? "instr" : "strpos";
        var inTitle = string.Join(" AND ", query.Words.Select((_, i) =>
            $"""{position}(e."Words", @w{i}) BETWEEN 1 AND {position}(e."Words", {(isSqlite ? "char(10)" : "chr(10)")})"""));
        var versions = string.Join(',', scope.Versions.Append(SearchIndex.Shared).Select(id => id.ToString(CultureInfo.InvariantCulture)));
        var levels = scope.Levels is { Count: > 0 } some ? $"""AND e."Level" IN ({string.Join(',', some.Select((_, i) => $"@l{i}"))})""" : "";
        var from = isSqlite
            ? """search_words JOIN search_entries e ON e."Id" = search_words.rowid WHERE search_words MATCH @match"""
            : $"search_entries e WHERE {SearchTables.Vector} @@ @match::tsquery";
        var indicators = scope.WithUnusedIndicators ? ""
            : $"""AND (e."Kind" <> '{EntryKind.Indicator}' OR e."Target" IN (SELECT "Indicator" FROM indicator_uses WHERE "VersionId" IN ({versions})))""";
        return $"""
            WITH hits AS (
                SELECT e."Id", e."VersionId", e."Kind", e."Level", e."Place",
                    CASE WHEN {position}(e."Words", @start) = 1 THEN 0 WHEN {inTitle} THEN 1 ELSE 2 END AS "Rank"
                FROM {from} AND e."VersionId" IN ({versions}) AND (@kind = '' OR e."Kind" = @kind) {levels} {indicators}),
            ranked AS (
                SELECT "Id", "Rank", row_number() OVER (PARTITION BY "VersionId", "Kind", "Level" ORDER BY "Rank", "Place") AS "Number",
                    count(*) OVER (PARTITION BY "VersionId", "Kind", "Level") AS "Total"
                FROM hits)
            SELECT e."VersionId", e."Kind", e."Level", e."Target", e."Title", e."Number", e."Context", e."Text", r."Rank", r."Total"
            FROM ranked r JOIN search_entries e ON e."Id" = r."Id"
            WHERE r."Number" <= {scope.Most.ToString(CultureInfo.InvariantCulture)}
            ORDER BY e."VersionId", e."Kind", e."Level", r."Number"
            """;
    }

    // A word holds only letters, digits and paragraph signs: there is nothing in it to escape.
    private static string Fts5(SearchQuery query) =>
        string.Join(" AND ", query.Words.Select(word => $"\"{word}\"{(SearchQuery.IsBeginning(word) ? " *" : "")}"));

    private static string TsQuery(SearchQuery query) =>
        string.Join(" & ", query.Words.Select(word => $"'{word}'{(SearchQuery.IsBeginning(word) ? ":*" : "")}"));

    private static FoundEntry Read(DbDataReader reader) => new(
        reader.GetInt32(0), Enum.Parse<EntryKind>(reader.GetString(1)), Code.TryParse(reader.GetString(2), out var level) ? level : default,
        reader.GetString(3), reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetString(7),
        (HitRank)reader.GetInt32(8), (int)reader.GetInt64(9));

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
