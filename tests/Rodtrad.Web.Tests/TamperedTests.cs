using Microsoft.Data.Sqlite;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>Who reads a decided plan whose frozen content was changed by hand is warned on every page of it.</summary>
public sealed class TamperedTests
{
    [Theory]
    [InlineData("/vasternorrland/planer/rvn-rs-2025")]
    [InlineData("/vasternorrland/kontroll/rvn-rs-2025")]
    [InlineData("/vasternorrland/dokument/rvn-rs-2025")]
    public async Task The_pages_of_the_plan_carry_a_red_warning(string page)
    {
        await using var site = new LoadedSite();
        await site.Start(LoadedSite.Example("vasternorrland"));
        Assert.DoesNotContain((await site.Page(page)).Elements, element => element.Has("tampered"));

        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "vasternorrland.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER snapshots_no_update; UPDATE snapshots SET \"Content\" = replace(\"Content\", 'region', 'Region')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var warned = await site.Page(page);
        var banner = warned.One("div", div => div.Has("tampered"));
        Assert.Equal("alert", banner["role"]);
        Assert.Equal("not", Assert.Single(warned.In(banner, "div"), div => div.Has("note"))["data-st"]);
        Assert.StartsWith("Innehållet i den här beslutade versionen stämmer inte längre", Assert.Single(warned.In(banner, "p")).Text, StringComparison.Ordinal);
    }
}
