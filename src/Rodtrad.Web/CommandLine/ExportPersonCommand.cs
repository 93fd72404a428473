using System.CommandLine;
using System.Text;
using Rodtrad.App.People;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>export-person ORGANISATION PERSON [-o FILE]</c></summary>
internal static class ExportPersonCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var organisation = new Argument<string>("ORGANISATION") { Description = words["Cli.Search.Organisation"] };
        var person = new Argument<string>("PERSON") { Description = words["Cli.People.Code"] };
        var output = new Option<string>("--output", "-o") { Description = words["Cli.People.Output"], HelpName = "FILE", DefaultValueFactory = _ => OutputFile.Standard };
        var command = new Command("export-person", words["Cli.ExportPerson"]) { organisation, person, output };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var outcome = await services.GetRequiredService<ExportPerson>()
                .Run(Actor.Operator, new ExportPersonRequest(parsed.GetValue(organisation)!, parsed.GetValue(person)!), cancel);
            if (outcome.Refusal is { } refusal)
            {
                terminal.Refuse(refusal);
                return ExitCode.Findings;
            }
            var file = parsed.GetValue(output)!;
            if (file == OutputFile.Standard)
            {
                terminal.ResultAsJson(outcome.Unwrap());
                return ExitCode.Done;
            }
            var denied = await OutputFile.Write(file, terminal.Binary, async target =>
            {
                await target.WriteAsync(Encoding.UTF8.GetBytes(Terminal.AsJson(outcome.Unwrap()) + "\n"), cancel);
                return null;
            }, cancel);
            if (denied is { } cannot)
            {
                terminal.Refuse(cannot);
                return ExitCode.Usage;
            }
            terminal.Say(words["Cli.People.Exported", outcome.Unwrap().Person, file]);
            return ExitCode.Done;
        });
        return command;
    }
}

/// <summary><c>pseudonymise-person ORGANISATION PERSON --reason TEXT</c></summary>
internal static class PseudonymisePersonCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var organisation = new Argument<string>("ORGANISATION") { Description = words["Cli.Search.Organisation"] };
        var person = new Argument<string>("PERSON") { Description = words["Cli.People.Code"] };
        var reason = new Option<string>("--reason") { Description = words["Cli.People.Reason"], HelpName = "TEXT", Required = true };
        var command = new Command("pseudonymise-person", words["Cli.PseudonymisePerson"]) { organisation, person, reason };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var outcome = await services.GetRequiredService<PseudonymisePerson>()
                .Run(Actor.Operator, new PseudonymisePersonRequest(parsed.GetValue(organisation)!, parsed.GetValue(person)!, parsed.GetValue(reason)!), cancel);
            if (outcome.Refusal is { } refusal)
            {
                terminal.Refuse(refusal);
                return ExitCode.Findings;
            }
            terminal.Say(words["Cli.People.Pseudonymised", parsed.GetValue(person)!, outcome.Unwrap()]);
            return ExitCode.Done;
        });
        return command;
    }
}
