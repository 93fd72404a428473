using System.Diagnostics;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary><c>rodtrad verify-log</c> as scripts and auditors meet it, and the small program that proves a log without ours.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class VerifyLogCommandTests : IDisposable
{
    private readonly CommandTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public async Task A_log_that_holds_is_told_in_words_and_as_json()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        var text = await trial.Run("verify-log", "--replay");
        Assert.Equal((0, ""), (text.Code, text.Errors));
        Assert.StartsWith("norrbotten: spåret håller, 1 rader prövade, ", text.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 skillnader.", text.Output, StringComparison.Ordinal);
        Assert.Contains("Kontrollpunkter: inga än.", text.Output, StringComparison.Ordinal);

        var witnessed = await trial.Run("verify-log", "norrbotten", "--checkpoint", "--format", "json");
        Assert.Equal(0, witnessed.Code);
        CommandTrial.Fits("cli-verify-log", witnessed.Json);
        Assert.Contains("norrbotten: kontrollpunkt skriven vid rad 1.", witnessed.Errors, StringComparison.Ordinal);
        var told = Assert.Single((await trial.Run("verify-log", "--replay", "--format", "json")).Json.EnumerateArray());
        CommandTrial.Fits("cli-verify-log", (await trial.Run("verify-log", "--replay", "--format", "json")).Json);
        Assert.Equal((true, 1L), (told.GetProperty("isWhole").GetBoolean(), told.GetProperty("lastCheckpoint").GetProperty("number").GetInt64()));
        Assert.Equal(0, told.GetProperty("replay").GetProperty("differences").GetInt64());
    }

    [Fact]
    public async Task A_changed_byte_is_named_with_row_time_and_person_and_no_field_can_forge_a_line()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        trial.Sql("norrbotten", "DROP TRIGGER audit_no_update; UPDATE audit SET \"Actor\" = 'system' || char(13) || char(10) || 'norrbotten: spåret håller' || char(8232) || char(27) || '[2J'");

        var text = await trial.Run("verify-log", "norrbotten");
        Assert.Equal(1, text.Code);
        var lines = text.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("norrbotten: SPÅRET HÅLLER INTE.", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  LOG-001  Rad 1 i spåret (2", lines[1], StringComparison.Ordinal);
        Assert.Contains("Z, system\\u000d\\u000anorrbotten: spåret håller\\u2028\\u001b[2J, load)", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.StartsWith("norrbotten: spåret håller", StringComparison.Ordinal));
        Assert.DoesNotContain('\u2028', text.Output);
        Assert.DoesNotContain('\u001b', text.Output);

        var json = await trial.Run("verify-log", "norrbotten", "--checkpoint", "--format", "json");
        Assert.Equal(1, json.Code);
        CommandTrial.Fits("cli-verify-log", json.Json);
        var finding = Assert.Single(json.Json[0].GetProperty("findings").EnumerateArray());
        Assert.Equal(("LOG-001", "changed", 1L), (finding.GetProperty("code").GetString(), finding.GetProperty("kind").GetString(), finding.GetProperty("number").GetInt64()));
        // A log that does not hold is not witnessed.
        Assert.DoesNotContain("kontrollpunkt skriven", json.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_changed_beside_the_program_is_named_by_replay_alone()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        trial.Sql("norrbotten", "UPDATE indicators SET \"Name\" = \"Name\" || '!' WHERE \"Code\" = (SELECT min(\"Code\") FROM indicators)");

        Assert.Equal(0, (await trial.Run("verify-log")).Code);
        var told = await trial.Run("verify-log", "--replay");
        Assert.Equal(1, told.Code);
        Assert.Contains("  LOG-012  Tabellen indicators, rad ", told.Output, StringComparison.Ordinal);
        Assert.Contains("kolumn Name", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_proves_what_is_written_out_and_finds_what_is_changed()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        await trial.Run("check", "accept", "rn-rs-2020", "KTR-005", "sm-40", "--reason", "Rad ett\nrad två \U0001F9F5");
        await trial.Run("index");
        await trial.Run("verify-log", "--checkpoint");
        var (chain, checkpoints) = (trial.Folder.Of("chain.jsonl"), Path.Combine(trial.Data, "checkpoints", "norrbotten.log"));
        var key = Path.Combine(trial.Data, "checkpoints", "checkpoints.pub.pem");
        Assert.Equal(0, (await trial.Run("verify-log", "norrbotten", "--export", chain)).Code);
        var lines = await File.ReadAllLinesAsync(chain, TestContext.Current.CancellationToken);
        Assert.Equal(3, lines.Length);

        Assert.Equal((0, "The log holds."), await Proved(chain));
        Assert.Equal((0, "The log holds."), await Proved(chain, checkpoints, key));
        Assert.Equal(2, (await Proved(chain, checkpoints)).Code);
        (string[] Lines, string Told)[] forged =
        [
            ([lines[0].Replace("\"system\"", "\"systen\"", StringComparison.Ordinal), .. lines[1..]], "Line 1: row 1, "),
            ([lines[0], lines[2]], "Line 2: row 3, "),
            ([lines[0], lines[2], lines[1]], "Line 2: row 3, "),
            ([lines[0], lines[1], lines[1], lines[2]], "Line 3: row 2, "),
            ([lines[0], "{}", lines[2]], "Line 2: is no row of a log."),
            (lines[..2], "Checkpoint 1: tells of row 3, but the log ends at row 2."),
        ];
        foreach (var (changed, told) in forged)
        {
            await File.WriteAllLinesAsync(chain, changed, TestContext.Current.CancellationToken);
            var (code, output) = await Output(chain, checkpoints, key);
            Assert.Equal(1, code);
            Assert.Contains(told, output, StringComparison.Ordinal);
            Assert.EndsWith("THE LOG DOES NOT HOLD.\n", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_other_program_is_short_enough_to_be_read() =>
        Assert.True(File.ReadAllLines(RepositoryRoot.Of("tools", "VerifyLog", "Program.cs")).Length <= 200);

    [Theory]
    [InlineData("REG-001", 1, "verify-log", "okand")]
    [InlineData("REG-001", 1, "verify-log", "okand", "--export", "-")]
    [InlineData("", 2, "verify-log", "--export", "-")]
    [InlineData("", 2, "verify-log", "--anchor", "x")]
    public async Task What_is_asked_wrongly_is_told_on_standard_error(string code, int exit, params string[] args)
    {
        var told = await trial.Run(args);
        Assert.Equal((exit, ""), (told.Code, told.Output));
        Assert.Contains(code, told.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(told.Errors);
    }

    private static async Task<(int Code, string Last)> Proved(params string[] args)
    {
        var (code, output) = await Output(args);
        return (code, output.TrimEnd().Split('\n')[^1]);
    }

    private static async Task<(int Code, string Output)> Output(params string[] args)
    {
        var program = RepositoryRoot.Of("artifacts", "bin", "VerifyLog", "debug", "VerifyLog.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
