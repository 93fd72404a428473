using System.Text.Json;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The commands that look after the installation: what they print, and how they end.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class OperationCommandTests : IDisposable
{
    private readonly CommandTrial trial = new();

    private string Backup => trial.Folder.Of("kopia");

    public void Dispose() => trial.Dispose();

    [Fact]
    public async Task A_backup_is_told_as_text_and_as_json()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        var json = await trial.Run("backup", Backup, "--format", "json");
        Assert.Equal(0, json.Code);
        CommandTrial.Fits("cli-backup", json.Json);
        Assert.Contains("1 av 3: catalog", json.Errors, StringComparison.Ordinal);
        Assert.Equal(["catalog", "norrbotten", "norrbotten~people"], json.Json.GetProperty("databases").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        var refused = await trial.Run("backup", Backup);
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("SAK-009", refused.Errors, StringComparison.Ordinal);
        var text = await trial.Run("backup", Backup, "--force");
        Assert.Contains("norrbotten: ", text.Output, StringComparison.Ordinal);
        Assert.Contains("personuppgifter", text.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restoration_prints_its_proof_and_what_it_keeps()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        await trial.Run("export", "norrbotten", "-o", trial.Folder.Of("before"));
        await trial.Run("backup", Backup);
        var refused = await trial.Run("restore", Backup);
        Assert.Equal(1, refused.Code);
        Assert.Contains("SAK-007", refused.Errors, StringComparison.Ordinal);
        var json = await trial.Run("restore", Backup, "--force", "--format", "json");
        Assert.Equal(0, json.Code);
        CommandTrial.Fits("cli-restore", json.Json);
        Assert.All(Tables(json.Json), table => Assert.Equal("same", table.GetProperty("verdict").GetString()));
        Assert.True(Directory.Exists(json.Json.GetProperty("keptIn").GetString()));
        var text = await trial.Run("restore", Backup, "--force");
        Assert.Contains("nodes", text.Output, StringComparison.Ordinal);
        Assert.Contains("är återställd", text.Output, StringComparison.Ordinal);
        await trial.Run("export", "norrbotten", "-o", trial.Folder.Of("after"));
        foreach (var file in Directory.GetFiles(trial.Folder.Of("before"), "*", SearchOption.AllDirectories))
            Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(file.Replace("before", "after", StringComparison.Ordinal), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_doctor_finds_a_healthy_installation_in_order()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        await trial.Run("backup", Backup);
        var json = await trial.Run("doctor", "--format", "json");
        Assert.Equal(0, json.Code);
        CommandTrial.Fits("cli-doctor", json.Json);
        Assert.All(json.Json.EnumerateArray().Where(line => line.GetProperty("check").GetString() is not ("pdf" or "freeSpace")), line => Assert.Equal("good", line.GetProperty("health").GetString()));
        Assert.Equal(
            ["fileSystem", "freeSpace", "fileModes", "installation", "durability", "integrity", "references", "schema", "auditTrail", "searchIndex", "backup", "pdf"],
            json.Json.EnumerateArray().Select(line => line.GetProperty("check").GetString()).Distinct());
        Assert.Contains("Fel: 0.", (await trial.Run("doctor")).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE nodes SET \"VersionId\" = 99", "references")]
    [InlineData("DROP TRIGGER audit_no_update; UPDATE audit SET \"Detail\" = '{}'", "auditTrail")]
    [InlineData("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Later', '99.0')", "schema")]
    public async Task The_doctor_finds_what_is_wrong_and_says_what_to_do(string sql, string check)
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        Behind(sql);
        var json = await trial.Run("doctor", "--format", "json");
        Assert.Equal(1, json.Code);
        CommandTrial.Fits("cli-doctor", json.Json);
        var wrong = Assert.Single(json.Json.EnumerateArray(), line => line.GetProperty("health").GetString() == "error");
        Assert.Equal((check, "norrbotten"), (wrong.GetProperty("check").GetString(), wrong.GetProperty("database").GetString()));
        Assert.NotEmpty(wrong.GetProperty("advice").GetString()!);
    }

    [Fact]
    public async Task The_doctor_warns_of_what_is_derived_of_open_files_and_of_no_backup()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        Behind("DELETE FROM search_entries WHERE \"Target\" = 'sm-40'");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(trial.Data, (UnixFileMode)Convert.ToInt32("755", 8));
        var json = await trial.Run("doctor", "--format", "json");
        Assert.Equal(0, json.Code);
        var warned = json.Json.EnumerateArray().Where(line => line.GetProperty("health").GetString() == "warning").Select(line => line.GetProperty("check").GetString()).ToList();
        Assert.Contains("searchIndex", warned);
        Assert.Contains("fileModes", warned);
        Assert.Contains("backup", warned);
    }

    [Fact]
    public async Task The_doctor_finds_no_installation_where_there_is_none()
    {
        var told = await trial.Run("doctor");
        Assert.Equal(1, told.Code);
        Assert.Contains("--data", told.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(trial.Data));
    }

    [Fact]
    public async Task A_newer_database_is_refused_with_what_to_do()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        Behind("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Later', '99.0')");
        var told = await trial.Run("plans");
        Assert.Equal(2, told.Code);
        Assert.StartsWith("LAG-003  ", told.Errors, StringComparison.Ordinal);
        Assert.Contains("29991231235959_Later", told.Errors, StringComparison.Ordinal);
        Assert.Contains("återställ en säkerhetskopia", told.Errors, StringComparison.Ordinal);
        Assert.Contains("norrbotten", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_tells_where_its_backup_is()
    {
        Directory.CreateDirectory(trial.Data);
        foreach (var name in (string[])["catalog", "prov"])
            File.Copy(RepositoryRoot.Of("tests", "Rodtrad.App.Tests", "Upgrades", "0.1", $"{name}.db"), Path.Combine(trial.Data, $"{name}.db"));
        var told = await trial.Run("plans");
        Assert.Equal(0, told.Code);
        var backup = Assert.Single(Directory.GetFiles(Path.Combine(trial.Data, "backups")));
        Assert.Contains(backup, told.Errors, StringComparison.Ordinal);
        Assert.Empty((await trial.Run("plans")).Errors);
        Assert.Equal(0, (await trial.Run("restore", backup, "--force")).Code);
        Assert.Contains("Schemat är äldre än programmet", (await trial.Run("doctor")).Output, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Tables(JsonElement result) =>
        result.GetProperty("databases").EnumerateArray().SelectMany(database => database.GetProperty("tables").EnumerateArray());

    private void Behind(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(trial.Data, "norrbotten.db")};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests write it themselves
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
