using System.Text;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.People;

/// <summary>People at the command line: import, the register, everything on one, and taking a name away.</summary>
public sealed class PeopleCommandTests : IDisposable
{
    private readonly CommandTrial _trial = new();

    public void Dispose() => _trial.Dispose();

    [Fact]
    public async Task People_come_from_a_file_and_what_is_held_of_one_is_told_and_taken_away()
    {
        var (folder, people) = (_trial.Folder.Of("package"), _trial.Folder.Of("folk.csv"));
        TrialRegion.Write(folder);
        Assert.Equal(0, (await _trial.Run("load", folder)).Code);
        await File.WriteAllTextAsync(people, "kod;namn;roll;enhet;inloggning\np-1;Åsa Öst;systemförvaltare;region;lokal:asa\np-2;Bo;systemförvaltare;region;\n", TestContext.Current.CancellationToken);

        var planned = await _trial.Run("person", "import", TrialRegion.Slug, people, "--dry-run", "--format", "json");
        CommandTrial.Fits("cli-person-import", planned.Json);
        Assert.Equal((0, "planned"), (planned.Code, planned.Json.GetProperty("outcome").GetString()));
        var loaded = await _trial.Run("person", "import", TrialRegion.Slug, people);
        Assert.Equal(0, loaded.Code);
        Assert.Contains("p-1  Åsa Öst", loaded.Output, StringComparison.Ordinal);
        Assert.Contains("systemförvaltare vid Provlänets region", loaded.Output, StringComparison.Ordinal);
        Assert.Equal("unchanged", (await _trial.Run("person", "import", TrialRegion.Slug, people, "--format", "json")).Json.GetProperty("outcome").GetString());

        var told = await _trial.Run("export-person", TrialRegion.Slug, "p-1");
        CommandTrial.Fits("cli-export-person", told.Json);
        Assert.Equal("asa", told.Json.GetProperty("account").GetProperty("userName").GetString());
        Assert.DoesNotContain("passwordHash", told.Output, StringComparison.OrdinalIgnoreCase);
        var file = _trial.Folder.Of("allt.json");
        Assert.Equal(0, (await _trial.Run("export-person", TrialRegion.Slug, "p-1", "-o", file)).Code);
        Assert.Contains("Åsa Öst", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(1, (await _trial.Run("export-person", TrialRegion.Slug, "okand")).Code);

        var gone = await _trial.Run("pseudonymise-person", TrialRegion.Slug, "p-1", "--reason", "har slutat");
        Assert.Equal(0, gone.Code);
        Assert.DoesNotContain("Åsa", (await _trial.Run("export-person", TrialRegion.Slug, "p-1")).Output, StringComparison.Ordinal);
        var last = await _trial.Run("pseudonymise-person", TrialRegion.Slug, "p-2", "--reason", "fel");
        Assert.Equal(1, last.Code);
        Assert.Contains("PER-010", last.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await _trial.Run("person", "thin-out", TrialRegion.Slug)).Code);
        Assert.Equal(2, (await _trial.Run("person", "thin-out", TrialRegion.Slug, "--log-months", "0")).Code);
    }

    [Fact]
    public async Task A_file_with_errors_is_refused_with_their_places()
    {
        var (folder, people) = (_trial.Folder.Of("package"), _trial.Folder.Of("folk.csv"));
        TrialRegion.Write(folder);
        await _trial.Run("load", folder);
        await File.WriteAllBytesAsync(people, Encoding.Latin1.GetBytes("kod;namn;roll;enhet\np-1;Åsa;kung;region\np-2;Bo;chef;okand\n"), TestContext.Current.CancellationToken);
        var refused = await _trial.Run("person", "import", TrialRegion.Slug, people, "--format", "json");
        Assert.Equal(1, refused.Code);
        CommandTrial.Fits("cli-person-import", refused.Json);
        Assert.Contains("folk.csv:2:9  PER-056", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("folk.csv:3:13  PER-006", refused.Errors, StringComparison.Ordinal);
        var missing = await _trial.Run("person", "import", TrialRegion.Slug, _trial.Folder.Of("finns-inte.csv"));
        Assert.Equal(2, missing.Code);
        Assert.Contains("PER-067", missing.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_printed_without_an_installation()
    {
        var register = await _trial.Run("gdpr-register", "--format", "json");
        Assert.Equal(0, register.Code);
        CommandTrial.Fits("cli-gdpr-register", register.Json);
        Assert.False(Directory.Exists(_trial.Data));
        var text = await _trial.Run("gdpr-register");
        Assert.Contains("people/profiles: Person, Email, Name", text.Output, StringComparison.Ordinal);
        Assert.Contains("90 dagar", text.Output, StringComparison.Ordinal);
        Assert.Contains("24 månader", text.Output, StringComparison.Ordinal);
    }
}
