using System.CommandLine;
using System.Globalization;
using Rodtrad.App.Search;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>index [ORGANISATION] [--check]</c>: makes the search index anew from the record, or only compares them.</summary>
internal static class IndexCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var organisation = new Argument<string?>("ORGANISATION") { Description = words["Cli.Index.Organisation"], Arity = ArgumentArity.ZeroOrOne };
        var check = new Option<bool>("--check") { Description = words["Cli.Index.Check"] };
        var command = new Command("index", words["Cli.Index"]) { organisation, check };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var outcome = await services.GetRequiredService<RebuildIndex>()
                .Run(Actor.Operator, new RebuildRequest(parsed.GetValue(organisation), parsed.GetValue(check)), cancel);
            if (outcome.Refusal is { } refusal)
            {
                terminal.Refuse(refusal);
                return ExitCode.Findings;
            }
            var isGood = true;
            foreach (var state in outcome.Unwrap())
                isGood &= Tell(terminal, state);
            return isGood ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    // A difference is told also when it has just been set right: something must have caused it.
    private static bool Tell(Terminal terminal, IndexState state)
    {
        if (!state.WasInStep)
            terminal.Refuse(Refusal.Of(RebuildIndex.Differs, state.Organisation, Number(state.Missing), Number(state.Excess)));
        if (state.IsRebuilt)
            terminal.Result(terminal.Words["Cli.Index.Done", state.Organisation, state.Entries]);
        else if (state.WasInStep)
            terminal.Result(terminal.Words["Cli.Index.Same", state.Organisation, state.Entries]);
        return state.IsRebuilt || state.WasInStep;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
