using System.CommandLine;
using Rodtrad.App.People;
using Rodtrad.Domain.Access;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>person thin-out ORGANISATION [--session-days N] [--log-months N]</c></summary>
internal static class ThinOutCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var organisation = new Argument<string>("ORGANISATION") { Description = words["Cli.Search.Organisation"] };
        var days = new Option<int>("--session-days") { Description = words["Cli.People.SessionDays"], HelpName = "N", DefaultValueFactory = _ => RetentionTimes.Default.SessionDays };
        var months = new Option<int>("--log-months") { Description = words["Cli.People.LogMonths"], HelpName = "N", DefaultValueFactory = _ => RetentionTimes.Default.LogMonths };
        var command = new Command("thin-out", words["Cli.People.ThinOut"]) { organisation, days, months };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var times = new RetentionTimes(parsed.GetValue(days), parsed.GetValue(months));
            var outcome = await services.GetRequiredService<ThinOut>().Run(Actor.Operator, new ThinOutRequest(parsed.GetValue(organisation)!, times), cancel);
            if (outcome.Refusal is { } refusal)
            {
                terminal.Refuse(refusal);
                return refusal.Code == ThinOut.TooShort ? ExitCode.Usage : ExitCode.Findings;
            }
            terminal.Say(words["Cli.People.ThinnedOut", outcome.Unwrap().Sessions, outcome.Unwrap().Log]);
            return ExitCode.Done;
        });
        return command;
    }
}
