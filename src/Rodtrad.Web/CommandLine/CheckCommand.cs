using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rodtrad.App.Checks;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Web.Checks;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>check PLAN|--all [--accepted|--rounding]</c> and <c>check accept PLAN CODE [NODE] --reason …|--withdraw</c></summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var plan = new Argument<string?>("PLAN") { Description = words["Cli.Check.Plan"], Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = words["Cli.Check.All"] };
        var accepted = new Option<bool>("--accepted") { Description = words["Cli.Check.Accepted"] };
        var rounding = new Option<bool>("--rounding") { Description = words["Cli.Check.Rounding"] };
        var organisation = new Option<string?>("--organisation") { Description = words["Cli.Thread.Organisation"], HelpName = "ORGANISATION" };
        var command = new Command("check", words["Cli.Check"]) { plan, all, accepted, rounding, organisation, shared.Format };
        command.Subcommands.Add(AcceptCommand.Make(terminal, shared));
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(all) == parsed.GetValue(plan) is not null)
            {
                terminal.Say(words["Cli.Check.Which"]);
                return ExitCode.Usage;
            }
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var request = new CheckListRequest(parsed.GetValue(organisation), parsed.GetValue(plan));
            var outcome = await services.GetRequiredService<CheckList>().Run(Actor.Operator, request, cancel);
            if (outcome.Refusal is { } refusal)
            {
                terminal.Refuse(refusal);
                return ExitCode.Findings;
            }
            var rows = outcome.Unwrap();
            // What rounding explains is told instead of the findings, and says nothing of how the command ends.
            if (parsed.GetValue(rounding))
            {
                RoundingLines.Tell(terminal, (await services.GetRequiredService<RoundingList>().Run(Actor.Operator, request, cancel)).Unwrap(), parsed.GetValue(shared.Format));
                return rows.Any(row => row.IsRaised) ? ExitCode.Findings : ExitCode.Done;
            }
            var shown = rows.Where(row => row.IsRaised != parsed.GetValue(accepted)).ToSequence();
            if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                terminal.ResultAsJson(shown.Select(row => ToJson(terminal, row)));
            else
                Print(terminal, shown);
            terminal.Say(words["Cli.Check.Summary", rows.Count(row => row.IsRaised), rows.Count(row => !row.IsRaised)]);
            return rows.Any(row => row.IsRaised) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    // A finding as scripts read it: words of closed lists in English, texts in the reader's language.
    private static JsonObject ToJson(Terminal terminal, FindingRow row)
    {
        var (finding, check) = (row.Finding, row.Finding.Check);
        var json = new JsonObject
        {
            ["code"] = check.Code,
            ["severity"] = Word(check.Severity),
            ["plan"] = row.Plan,
            ["place"] = new JsonObject { ["table"] = finding.Place.Table, ["row"] = finding.Place.Row, ["column"] = finding.Place.Column, ["node"] = row.Node, ["figure"] = OrNull(finding.Place.Figure?.ToString() ?? "") },
            ["message"] = FindingText.Message(terminal.Words, finding),
            ["printed"] = OrNull(finding.Printed),
            ["computed"] = OrNull(finding.Computed),
            ["difference"] = finding.Difference is { } difference
                ? new JsonArray([.. difference.Pieces.Select(piece => new JsonObject { ["kind"] = Word(piece.Kind), ["text"] = piece.Text })]) : null,
            ["figures"] = finding.Figures is { } figures ? ToJson(figures) : null,
            ["cause"] = FindingText.Cause(terminal.Words, finding),
        };
        if (row.Accepted is { } accepted)
            json["accepted"] = new JsonObject { ["reason"] = accepted.Reason, ["at"] = accepted.At.ToString("O", CultureInfo.InvariantCulture), ["by"] = accepted.By };
        return json;
    }

    // In the unit of the table; decimals with a point.
    private static JsonObject ToJson(FindingFigures figures) => new()
    {
        ["unit"] = Word(figures.Unit),
        ["printed"] = Number(figures.Printed / figures.Unit.Factor()),
        ["computed"] = Number(figures.Computed / figures.Unit.Factor()),
        ["difference"] = Number(figures.Difference / figures.Unit.Factor()),
        ["likely"] = Word(figures.Cause),
    };

    internal static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    private static void Print(Terminal terminal, Sequence<FindingRow> rows)
    {
        var words = terminal.Words;
        foreach (var plan in rows.GroupBy(row => (row.Plan, row.PlanTitle)))
        {
            terminal.Result($"{plan.Key.PlanTitle} ({plan.Key.Plan})");
            foreach (var kind in plan.GroupBy(row => row.Finding.Check).OrderBy(kind => kind.Key.Severity).ThenBy(kind => kind.Key.Code, StringComparer.Ordinal))
            {
                terminal.Result($"  {FindingText.Severity(words, kind.Key)}  {kind.Key.Code}  {FindingText.Title(words, kind.Key)} ({kind.Count()})");
                foreach (var row in kind)
                    Print(terminal, row);
            }
        }
    }

    private static void Print(Terminal terminal, FindingRow row)
    {
        terminal.Result($"    {(row.Subject.Length > 0 ? row.Subject : "-"),-16} {FindingText.Message(terminal.Words, row.Finding)}");
        if (FindingText.HasOwnCause(row.Finding))
            terminal.Result($"    {"",-16} {terminal.Words["Checks.LikelyCause", FindingText.Cause(terminal.Words, row.Finding)]}");
        if (row.Finding.Difference is not null)
            terminal.Result($"    {"",-16} {FindingText.Difference(row.Finding)}");
        if (row.Accepted is { } accepted)
            terminal.Result($"    {"",-16} {terminal.Words["Checks.AcceptedAs", Resources.Formats.Date(FindingText.Day(accepted)), accepted.Reason]}");
    }
}
