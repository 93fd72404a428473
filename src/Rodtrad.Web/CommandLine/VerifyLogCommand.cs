using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rodtrad.App.Audit;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>verify-log [ORGANISATION] [--replay] [--anchor FILE [--key FILE]] [--checkpoint] [--export FILE]</c>: proves the log of changes.</summary>
internal static class VerifyLogCommand
{
    private sealed record Options(
        Argument<string?> Organisation, Option<bool> Replay, Option<string?> Anchor, Option<string?> Key, Option<bool> Checkpoint, Option<string?> Export);

    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var options = new Options(
            new("ORGANISATION") { Description = words["Cli.VerifyLog.Organisation"], Arity = ArgumentArity.ZeroOrOne },
            new("--replay") { Description = words["Cli.VerifyLog.Replay"] },
            new("--anchor") { Description = words["Cli.VerifyLog.Anchor"], HelpName = "FILE" },
            new("--key") { Description = words["Cli.VerifyLog.Key"], HelpName = "FILE" },
            new("--checkpoint") { Description = words["Cli.VerifyLog.Checkpoint"] },
            new("--export") { Description = words["Cli.VerifyLog.Export"], HelpName = "FILE|-" });
        var command = new Command("verify-log", words["Cli.VerifyLog"])
        {
            options.Organisation, options.Replay, options.Anchor, options.Key, options.Checkpoint, options.Export, shared.Format,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var organisation = parsed.GetValue(options.Organisation);
            var (anchor, key, export) = (parsed.GetValue(options.Anchor), parsed.GetValue(options.Key), parsed.GetValue(options.Export));
            if (organisation is null && (anchor ?? key ?? export) is not null)
            {
                terminal.Say(words["Cli.VerifyLog.NeedsOne"]);
                return ExitCode.Usage;
            }
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            if (export is not null)
                return await Export(services, terminal, organisation!, export, cancel);
            var outcome = await services.GetRequiredService<VerifyLog>()
                .Run(Actor.Operator, new VerifyRequest(organisation, parsed.GetValue(options.Replay), anchor, key), cancel);
            if (outcome.Refusal is { } refusal)
            {
                terminal.Refuse(refusal);
                return ExitCode.Findings;
            }
            var verdicts = outcome.Unwrap();
            if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                terminal.ResultAsJson(verdicts.Select(verdict => ToJson(terminal, verdict)));
            else
                verdicts.ToList().ForEach(verdict => Print(terminal, verdict));
            if (!verdicts.All(verdict => verdict.IsWhole))
                return ExitCode.Findings;
            return parsed.GetValue(options.Checkpoint) ? await Witness(services, terminal, organisation, cancel) : ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> Export(ServiceProvider services, Terminal terminal, string organisation, string file, CancellationToken cancel)
    {
        var rows = 0L;
        var refusal = await OutputFile.Write(
            file, terminal.Binary,
            async target =>
            {
                var outcome = await services.GetRequiredService<ExportLog>().Run(Actor.Operator, new ExportLogRequest(organisation, target), cancel);
                rows = outcome.Value;
                return outcome.Refusal;
            },
            cancel);
        if (refusal is not null)
        {
            terminal.Refuse(refusal);
            return ExitCode.Findings;
        }
        terminal.Say(terminal.Words["Cli.VerifyLog.Exported", rows, file]);
        return ExitCode.Done;
    }

    // Only a log that holds is witnessed.
    private static async Task<int> Witness(ServiceProvider services, Terminal terminal, string? organisation, CancellationToken cancel)
    {
        var outcome = await services.GetRequiredService<WriteCheckpoints>().Run(Actor.Operator, new CheckpointRequest(organisation), cancel);
        if (outcome.Refusal is { } refusal)
        {
            terminal.Refuse(refusal);
            return ExitCode.Findings;
        }
        foreach (var written in outcome.Unwrap())
            terminal.Say(terminal.Words["Cli.VerifyLog.Witnessed", written.Organisation, written.Number]);
        return ExitCode.Done;
    }

    private static void Print(Terminal terminal, LogVerdict verdict)
    {
        var words = terminal.Words;
        terminal.Result(words[verdict.IsWhole ? "Cli.VerifyLog.Whole" : "Cli.VerifyLog.Broken", verdict.Organisation, verdict.Rows, verdict.RowsPerSecond]);
        foreach (var finding in verdict.Findings)
            terminal.Result($"  {finding.Code}  {Problems.Text(words, finding.Code, finding.Arguments)}");
        terminal.Result("  " + (verdict.LastCheckpoint is { } number
            ? words["Cli.VerifyLog.Checkpoints", verdict.Checkpoints, number, verdict.LastCheckpointAt!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]
            : words["Cli.VerifyLog.NoCheckpoints"]));
        terminal.Result("  " + words["Cli.VerifyLog.Snapshots", verdict.Snapshots]);
        terminal.Result("  " + (verdict.Replay is { } replay
            ? words["Cli.VerifyLog.Replayed", replay.Tables, replay.Rows, replay.Differences] : words["Cli.VerifyLog.NotReplayed"]));
    }

    private static JsonObject ToJson(Terminal terminal, LogVerdict verdict) => new()
    {
        ["organisation"] = verdict.Organisation,
        ["isWhole"] = verdict.IsWhole,
        ["rows"] = verdict.Rows,
        ["lastNumber"] = verdict.LastNumber,
        ["lastHash"] = verdict.LastHash,
        ["rowsPerSecond"] = verdict.RowsPerSecond,
        ["snapshots"] = verdict.Snapshots,
        ["checkpoints"] = verdict.Checkpoints,
        ["lastCheckpoint"] = verdict.LastCheckpoint is { } number ? new JsonObject { ["number"] = number, ["at"] = Time(verdict.LastCheckpointAt) } : null,
        ["replay"] = verdict.Replay is { } replay
            ? new JsonObject { ["tables"] = replay.Tables, ["rows"] = replay.Rows, ["differences"] = replay.Differences } : null,
        ["findings"] = new JsonArray([.. verdict.Findings.Select(finding => ToJson(terminal, finding))]),
    };

    private static JsonObject ToJson(Terminal terminal, LogFinding finding) => new()
    {
        ["code"] = finding.Code,
        ["kind"] = finding.Kind,
        ["number"] = finding.Number,
        ["at"] = Time(finding.At),
        ["actor"] = finding.Actor.Length > 0 ? finding.Actor : null,
        ["action"] = finding.Action.Length > 0 ? finding.Action : null,
        ["message"] = Problems.Text(terminal.Words, finding.Code, finding.Arguments),
    };

    private static string? Time(DateTimeOffset? at) => at?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
