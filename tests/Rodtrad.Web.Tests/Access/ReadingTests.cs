using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>R24: whoever reads changes nothing of the record, whatever is read and as whom. What is told of reading lies elsewhere.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private const int MostPages = 250;

    // A site of its own: others write on the one that the tests share.
    private readonly AccountSite accounts = new();

    public ValueTask InitializeAsync() => accounts.InitializeAsync();

    public ValueTask DisposeAsync() => accounts.DisposeAsync();

    [Fact]
    public async Task No_reading_changes_the_record()
    {
        var (record, people) = (accounts.Site.DataFile(TrialRegion.Slug), accounts.Site.DataFile($"{TrialRegion.Slug}~people"));
        var before = Content(record);
        var told = Rows(people, "access_log");
        foreach (var persona in AccountSite.Personas.Select(one => (string?)one.Code).Prepend(null))
        {
            var visitor = accounts.Visitor();
            if (persona is not null)
                await visitor.AsPersona(persona);
            await Crawl(visitor);
        }
        Assert.Equal(before, Content(record));
        Assert.True(Rows(people, "access_log") > told);
    }

    [Fact]
    public void A_change_would_be_seen()
    {
        using var folder = new TemporaryFolder();
        using var database = new SqliteConnection($"Data Source={folder.Of("a.db")}");
        database.Open();
        Run(database, "CREATE TABLE t (a TEXT, b BLOB); INSERT INTO t VALUES ('ett', x'01')");
        var before = Content(folder.Of("a.db"));
        Assert.Equal(before, Content(folder.Of("a.db")));
        Run(database, "UPDATE t SET b = x'02'");
        Assert.NotEqual(before, Content(folder.Of("a.db")));
    }

    // Every route there is, and what its pages lead to.
    private async Task Crawl(Visitor visitor)
    {
        var endpoints = accounts.Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { } methods || methods.Contains("GET"));
        var queue = new Queue<string>(endpoints.Select(EndpointPaths.Of));
        var seen = queue.ToHashSet(StringComparer.Ordinal);
        for (var pages = 0; pages < MostPages && queue.TryDequeue(out var path); pages++)
        {
            using var response = await visitor.Get(path);
            Assert.True((int)response.StatusCode < 500, $"{path} answered {(int)response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var link in Markup.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).All("a"))
            {
                var to = link["href"]?.Split('#')[0] ?? "";
                if (to.StartsWith('/') && seen.Add(to))
                    queue.Enqueue(to);
            }
        }
    }

    private static string Content(string file)
    {
        using var database = Open(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Names(database))
        {
            using var read = database.CreateCommand();
            read.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid";
            if (WithoutRowid(database, table))
                read.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = read.ExecuteReader();
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    var value = reader.GetValue(i);
                    hash.AppendData(Encoding.UTF8.GetBytes($"{table}|{(value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture))}\n"));
                }
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static long Rows(string file, string table)
    {
        using var database = Open(file);
        using var count = database.CreateCommand();
        count.CommandText = $"SELECT count(*) FROM \"{table}\"";
        return (long)count.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string file)
    {
        var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        database.Open();
        return database;
    }

    private static List<string> Names(SqliteConnection database)
    {
        using var list = database.CreateCommand();
        list.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
        using var reader = list.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private static bool WithoutRowid(SqliteConnection database, string table)
    {
        using var ask = database.CreateCommand();
        ask.CommandText = "SELECT sql LIKE '%WITHOUT ROWID%' FROM sqlite_master WHERE name = $name";
        ask.Parameters.AddWithValue("$name", table);
        return (long)ask.ExecuteScalar()! == 1;
    }

    private static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
