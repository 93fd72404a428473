using System.Text.Json;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.CommandLine;

namespace Rodtrad.Web.Tests;

/// <summary>An installation of its own to run commands in, as scripts run them.</summary>
internal sealed class CommandTrial : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public TemporaryFolder Folder { get; } = new();

    public string Data => Folder.Of("data");

    public sealed record Told(int Code, string Output, string Errors)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }

    public async Task<Told> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Cli.Run(args is ["serve", ..] or ["--help"] ? args : [.. args, "--data", Data], output, errors).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return new Told(code, output.ToString(), errors.ToString());
    }

    /// <summary>Does something to the database of an organisation behind the program's back.</summary>
    public void Sql(string organisation, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Data, $"{organisation}.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own words
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>The value has the shape of a schema in docs/schema.</summary>
    public static void Fits(string schema, JsonElement value) =>
        Assert.Empty(SchemaShape.Breaches(JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Of("docs", "schema", $"{schema}.schema.json"))).RootElement, value));

    public void Dispose() => Folder.Dispose();
}
