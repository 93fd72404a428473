using System.CommandLine;
using Rodtrad.App.Tables;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>table out PLAN [TABLE] -o FILE</c> and <c>table in FILE --plan PLAN</c>: a plan's economic tables as a workbook, and back.</summary>
internal static class TableCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var command = new Command("table", terminal.Words["Cli.Table"]);
        command.Subcommands.Add(Out(terminal, shared));
        command.Subcommands.Add(TableInCommand.Make(terminal, shared));
        return command;
    }

    private static Command Out(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var plan = new Argument<string>("PLAN") { Description = words["Cli.Thread.Plan"] };
        var table = new Argument<string?>("TABLE") { Description = words["Cli.Table.Which"], Arity = ArgumentArity.ZeroOrOne };
        var organisation = new Option<string?>("--organisation") { Description = words["Cli.Thread.Organisation"], HelpName = "ORGANISATION" };
        var version = new Option<string?>("--version-of-plan") { Description = words["Cli.Table.Version"], HelpName = "VERSION" };
        var file = new Option<string>("--output", "-o") { Description = words["Cli.Document.Output"], Required = true, HelpName = "FILE" };
        var command = new Command("out", words["Cli.Table.Out"]) { plan, table, organisation, version, file };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var request = new TableWorkbookRequest(parsed.GetValue(organisation), parsed.GetValue(plan)!, parsed.GetValue(table), parsed.GetValue(version));
            var refusal = await OutputFile.Write(parsed.GetValue(file)!, terminal.Binary, async target =>
            {
                var composed = await services.GetRequiredService<TableWorkbookView>().Run(Actor.Operator, request, cancel);
                if (composed.Refusal is null)
                    composed.Unwrap().Write(target);
                return composed.Refusal;
            }, cancel);
            return Told(terminal, refusal, parsed.GetValue(file)!);
        });
        return command;
    }

    private static int Told(Terminal terminal, Refusal? refusal, string file)
    {
        if (refusal is not null)
        {
            terminal.Refuse(refusal);
            return refusal.Code is ExportCommand.CannotWrite ? ExitCode.Usage : ExitCode.Findings;
        }
        if (file != OutputFile.Standard)
            terminal.Say(terminal.Words["Cli.Document.Done", file]);
        return ExitCode.Done;
    }
}
