using System.CommandLine;
using Rodtrad.App.Operations;
using Rodtrad.Domain.Access;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>backup FILE [--force]</c>: the whole installation in one file, while it is in use.</summary>
internal static class BackupCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var file = new Argument<string>("FILE") { Description = words["Cli.Backup.File"] };
        var force = new Option<bool>("--force") { Description = words["Cli.Backup.Force"] };
        var command = new Command("backup", words["Cli.Backup"]) { file, force, shared.Format };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = shared.OpenAsIs(parsed);
            try
            {
                var outcome = await services.GetRequiredService<BackUpInstallation>()
                    .Run(Actor.Operator, new BackUpRequest(parsed.GetValue(file)!, parsed.GetValue(force), new ToldProgress(terminal)), cancel);
                if (outcome.Refusal is { } refusal)
                {
                    terminal.Refuse(refusal);
                    return ExitCode.Findings;
                }
                Tell(terminal, outcome.Unwrap(), parsed.GetValue(shared.Format));
                return ExitCode.Done;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                terminal.Say(words["Cli.Backup.Cancelled"]);
                return ExitCode.Usage;
            }
        });
        return command;
    }

    private static void Tell(Terminal terminal, BackUpResult made, PrintFormat format)
    {
        var words = terminal.Words;
        if (format == PrintFormat.Json)
        {
            terminal.ResultAsJson(ToJson(made));
            return;
        }
        foreach (var database in made.Databases)
            terminal.Result(words["Cli.Backup.Database", database.Name, database.Tables.Count, database.Tables.Sum(table => table.Rows), database.AuditNumber]);
        terminal.Result(words["Cli.Backup.Done", made.File, Sizes.Text(made.Bytes), Sizes.Seconds(made.Took)]);
        terminal.Say(words["Cli.Backup.Guard"]);
    }

    private static object ToJson(BackUpResult made) => new
    {
        made.File,
        made.Bytes,
        at = Sizes.Time(made.At),
        made.Version,
        made.Engine,
        seconds = Sizes.Rounded(made.Took),
        files = made.Files.Select(file => new { file.Path, file.Bytes, sha256 = file.Hash }),
        databases = made.Databases.Select(database => new
        {
            database.Name,
            audit = new { number = database.AuditNumber, hash = database.AuditHash },
            tables = database.Tables.Select(table => new { table.Table, table.Rows, table.Hash }),
        }),
    };
}
