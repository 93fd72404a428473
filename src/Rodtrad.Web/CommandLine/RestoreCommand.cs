using System.CommandLine;
using Rodtrad.App.Operations;
using Rodtrad.Domain.Access;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>restore FILE [--force]</c>: puts a backup where the installation is, and proves that it is the same.</summary>
internal static class RestoreCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var file = new Argument<string>("FILE") { Description = words["Cli.Restore.File"] };
        var force = new Option<bool>("--force") { Description = words["Cli.Restore.Force"] };
        var command = new Command("restore", words["Cli.Restore"]) { file, force, shared.Format };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = shared.OpenAsIs(parsed);
            try
            {
                var outcome = await services.GetRequiredService<RestoreInstallation>()
                    .Run(Actor.Operator, new RestoreRequest(parsed.GetValue(file)!, parsed.GetValue(force), new ToldProgress(terminal)), cancel);
                if (outcome.Refusal is { } refusal)
                {
                    terminal.Refuse(refusal);
                    return ExitCode.Findings;
                }
                if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                    terminal.ResultAsJson(ToJson(outcome.Unwrap()));
                else
                    Print(terminal, outcome.Unwrap());
                return ExitCode.Done;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                terminal.Say(words["Cli.Restore.Cancelled"]);
                return ExitCode.Usage;
            }
        });
        return command;
    }

    private static object ToJson(RestoreResult done) => new
    {
        done.File,
        madeAt = Sizes.Time(done.MadeAt),
        done.Version,
        done.Engine,
        keptIn = done.KeptIn.Length > 0 ? done.KeptIn : null,
        seconds = Sizes.Rounded(done.Took),
        databases = done.Databases.Select(database => new
        {
            database.Name,
            audit = new { number = database.AuditNumber, hash = database.AuditHash },
            tables = database.Tables.Select(table => new
            {
                table.Table,
                backup = new { rows = table.BackupRows, hash = table.BackupHash },
                restored = new { table.Rows, table.Hash },
                verdict = Verdict(table),
            }),
        }),
    };

    private static string Verdict(RestoredTable table) => table.IsSame ? "same" : table.IsEmptied ? "emptied" : "differs";

    private static void Print(Terminal terminal, RestoreResult done)
    {
        const int shown = 16;
        var words = terminal.Words;
        foreach (var database in done.Databases)
        {
            terminal.Result(words["Cli.Restore.Database", database.Name, database.AuditNumber]);
            foreach (var table in database.Tables)
                terminal.Result($"  {table.Table,-24} {table.BackupRows,9} {table.BackupHash[..shown]}  {table.Rows,9} {table.Hash[..shown]}  {words[$"Cli.Restore.{Verdict(table)}"]}");
        }
        if (done.KeptIn.Length > 0)
            terminal.Result(words["Cli.Restore.Kept", done.KeptIn]);
        terminal.Result(words["Cli.Restore.Done", done.File, Sizes.Time(done.MadeAt), Sizes.Seconds(done.Took)]);
    }
}
