using System.CommandLine;
using Rodtrad.App.Checks;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>check accept PLAN CODE [NODE] --reason …|--withdraw</c></summary>
internal static class AcceptCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var plan = new Argument<string>("PLAN") { Description = words["Cli.Check.Plan"] };
        var code = new Argument<string>("CODE") { Description = words["Cli.Check.Code"] };
        var node = new Argument<string?>("NODE") { Description = words["Cli.Check.Node"], Arity = ArgumentArity.ZeroOrOne };
        var reason = new Option<string?>("--reason") { Description = words["Cli.Check.Reason"], HelpName = "TEXT" };
        var withdraw = new Option<bool>("--withdraw") { Description = words["Cli.Check.Withdraw"] };
        var organisation = new Option<string?>("--organisation") { Description = words["Cli.Thread.Organisation"], HelpName = "ORGANISATION" };
        var command = new Command("accept", words["Cli.Check.Accept"]) { plan, code, node, reason, withdraw, organisation };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var (inOrganisation, inPlan, check, at) = (parsed.GetValue(organisation), parsed.GetValue(plan)!, parsed.GetValue(code)!, parsed.GetValue(node));
            if (parsed.GetValue(withdraw))
            {
                var withdrawn = await services.GetRequiredService<WithdrawAcceptance>()
                    .Run(Actor.Operator, new WithdrawRequest(inOrganisation, inPlan, check, at), cancel);
                return Tell(terminal, withdrawn.Refusal, () => words["Cli.Check.Withdrawn", withdrawn.Unwrap()]);
            }
            var accepted = await services.GetRequiredService<AcceptFinding>()
                .Run(Actor.Operator, new AcceptRequest(inOrganisation, inPlan, check, at, parsed.GetValue(reason) ?? ""), cancel);
            return Tell(terminal, accepted.Refusal, () => words["Cli.Check.Done", accepted.Unwrap().Count]);
        });
        return command;
    }

    private static int Tell(Terminal terminal, Refusal? refusal, Func<string> done)
    {
        if (refusal is null)
        {
            terminal.Say(done());
            return ExitCode.Done;
        }
        terminal.Refuse(refusal);
        return refusal.Code is AcceptFinding.ReasonMissing ? ExitCode.Usage : ExitCode.Findings;
    }
}
