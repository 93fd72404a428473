using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Bench.Search;

/// <summary>
/// The peers: the same index asked by hand, which reads the titles of everything found without ranking, counting or grouping it;
/// and a scan of the names with LIKE, as if there were no index.
/// </summary>
internal static class BareSearch
{
    public static Task<int> Index(RegionDatabases databases, Code organisation, string[] words) => databases.Settings.IsSqlite
        ? Count(
            databases, organisation, """SELECT e."Title" FROM search_words JOIN search_entries e ON e."Id" = search_words.rowid WHERE search_words MATCH @p0""",
            [string.Join(" AND ", words.Select(word => $"\"{word}\" *"))])
        : Count(
            databases, organisation,
            """SELECT "Title" FROM search_entries WHERE array_to_tsvector(string_to_array(substr(replace("Words", chr(10), ''), 2), ' ')) @@ @p0::tsquery""",
            [string.Join(" & ", words.Select(word => $"'{word}':*"))]);

    public static Task<int> Scan(RegionDatabases databases, Code organisation, string[] words) => Count(
        databases, organisation,
        $"""SELECT "Name" FROM nodes WHERE {string.Join(" AND ", words.Select((_, i) => $"""(' ' || "Name") LIKE @p{i}"""))}""",
        [.. words.Select(word => $"% {word}%")]);

    private static async Task<int> Count(RegionDatabases databases, Code organisation, string sql, string[] values)
    {
        string address;
        await using (var context = databases.Organisation(organisation))
            address = context.Database.GetConnectionString()!;
        await using DbConnection connection = databases.Settings.IsSqlite ? new SqliteConnection(address) : new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is made of the constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (value, i) in values.Select((value, i) => (value, i)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (string.Create(CultureInfo.InvariantCulture, $"@p{i}"), value);
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync();
        var count = 0;
        while (await reader.ReadAsync())
            count += reader.GetString(0).Length > 0 ? 1 : 0;
        return count;
    }
}
