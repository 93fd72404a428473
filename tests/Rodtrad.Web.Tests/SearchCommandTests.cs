using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The commands that search, and that look after the index.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class SearchCommandTests : IDisposable
{
    private readonly CommandTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public async Task Search_as_text_and_as_json()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        var told = await trial.Run("search", "norrbotten", "sjukfrånvaro", "--format", "json");
        Assert.Equal((0, 2), (told.Code, told.Json.GetProperty("total").GetInt32()));
        CommandTrial.Fits("cli-search", told.Json);
        var text = await trial.Run("search", "norrbotten", "sjukfrånvaro");
        Assert.Contains("rn-rs-2020/sm-40", text.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await trial.Run("search", "norrbotten", "sjukfranvaro")).Code);
    }

    [Fact]
    public async Task The_index_is_compared_and_made_anew()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        var same = await trial.Run("index", "--check");
        Assert.Equal((0, ""), (same.Code, same.Errors));
        Assert.StartsWith("norrbotten: sökregistret stämmer, ", same.Output, StringComparison.Ordinal);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(trial.Data, "norrbotten.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM search_entries WHERE \"Target\" = 'sm-40'";
            command.ExecuteNonQuery();
        }
        var broken = await trial.Run("index", "norrbotten", "--check");
        Assert.Equal(1, broken.Code);
        Assert.StartsWith("SOK-003  ", broken.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await trial.Run("index")).Code);
        Assert.Equal(0, (await trial.Run("index", "--check")).Code);
    }

    [Theory]
    [InlineData("REG-001", 1, "search", "okand", "x")]
    [InlineData("REG-001", 1, "index", "okand")]
    [InlineData("", 2, "search", "norrbotten")]
    public async Task What_is_asked_wrongly_is_told_on_standard_error(string code, int exit, params string[] args)
    {
        var told = await trial.Run(args);
        Assert.Equal(exit, told.Code);
        Assert.NotEmpty(told.Errors);
        Assert.Contains(code, told.Errors, StringComparison.Ordinal);
    }
}
