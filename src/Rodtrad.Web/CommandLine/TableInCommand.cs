using System.CommandLine;
using System.Globalization;
using Rodtrad.App.Tables;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>table in FILE --plan PLAN [--dry-run] [--financing TEXT] [--decision TEXT] [--format text|json]</c></summary>
internal static class TableInCommand
{
    /// <summary>The file cannot be opened: INL-026 with its path.</summary>
    public const string CannotOpen = "INL-026";

    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var file = new Argument<string>("FILE") { Description = words["Cli.Table.File"] };
        var plan = new Option<string>("--plan") { Description = words["Cli.Table.Plan"], Required = true, HelpName = "PLAN" };
        var organisation = new Option<string?>("--organisation") { Description = words["Cli.Thread.Organisation"], HelpName = "ORGANISATION" };
        var dryRun = new Option<bool>("--dry-run") { Description = words["Cli.Load.DryRun"] };
        var financing = new Option<string?>("--financing") { Description = words["Cli.Table.Financing"], HelpName = "TEXT" };
        var decision = new Option<string?>("--decision") { Description = words["Cli.Table.Decision"], HelpName = "TEXT" };
        var command = new Command("in", words["Cli.Table.In"]) { file, plan, organisation, dryRun, financing, decision, shared.Format };
        command.SetAction(async (parsed, cancel) =>
        {
            if (Open(parsed.GetValue(file)!) is not { } workbook)
            {
                terminal.Refuse(Refusal.Of(CannotOpen, parsed.GetValue(file)!));
                return ExitCode.Usage;
            }
            await using var stream = workbook;
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var grounds = new FrameGrounds(parsed.GetValue(financing) ?? "", parsed.GetValue(decision) is { } told ? Decision(told) : null, "");
            var outcome = await services.GetRequiredService<ReturnTables>().Run(
                Actor.Operator, new ReturnRequest(workbook, parsed.GetValue(organisation), parsed.GetValue(plan)!, grounds, parsed.GetValue(dryRun)), cancel);
            if (outcome.Refusal is { } refusal)
            {
                terminal.Refuse(refusal);
                return ExitCode.Findings;
            }
            Report(terminal, outcome.Unwrap(), parsed.GetValue(shared.Format), parsed.GetValue(dryRun));
            return outcome.Unwrap().Problems.Count == 0 ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static FileStream? Open(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>"Regionfullmäktige 2019-11-20 § 45": the organ with what else is said, the day, and the paragraph.</summary>
    internal static DecisionReference Decision(string text)
    {
        var (organ, paragraph) = text.IndexOf('§') is >= 0 and var sign ? (text[..sign], text[sign..].Trim()) : (text, "");
        var day = organ.Split(' ').FirstOrDefault(word => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        return DecisionReference.None with
        {
            Organ = (day is null ? organ : organ.Replace(day, "", StringComparison.Ordinal)).Trim(' ', ','),
            Date = day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Paragraph = paragraph,
        };
    }

    private static void Report(Terminal terminal, ReturnResult result, PrintFormat format, bool isDryRun)
    {
        var words = terminal.Words;
        foreach (var problem in result.Problems)
            terminal.Say($"{problem.Subject}  {problem.Code}  {Problems.Text(words, problem.Code, problem.Arguments)}");
        if (format == PrintFormat.Json)
            terminal.ResultAsJson(ToJson(result, isDryRun));
        else
            Tell(terminal, result);
        if (result.IsOlder)
            terminal.Say(words["Cli.Table.Older"]);
        var (entered, computed) = (result.Changes.Count(change => !change.Change.IsComputed), result.Changes.Count(change => change.Change.IsComputed));
        terminal.Say(
            result.IsRefused ? words["Cli.Table.Refused", result.Problems.Count(problem => problem.Severity == Severity.Error)]
            : result.Changes.Count == 0 ? words["Cli.Table.Unchanged", result.Title, result.Version]
            : words[isDryRun ? "Cli.Table.WouldChange" : "Cli.Table.Done", result.Title, result.Version, entered, computed]);
    }

    private static void Tell(Terminal terminal, ReturnResult result)
    {
        var words = terminal.Words;
        foreach (var table in result.Changes.GroupBy(change => change.Table))
        {
            terminal.Result(table.Key);
            foreach (var change in table)
                terminal.Result($"    {change.Row}, {change.Column}: {Shown(change.Before)} → {Shown(change.After)}{(change.Change.IsComputed ? $"  {words["Cli.Table.Computed"]}" : "")}");
        }
        foreach (var posting in result.Postings)
        {
            string Side(Code side, string outside) => side.IsEmpty ? outside : side.Text;
            terminal.Result(words[
                "Cli.Table.Posting", posting.Year, Side(posting.From, posting.Financing), Side(posting.To, posting.Financing), FigurePrint.Of(posting.Amount, FigureUnit.Kronor, 0)]);
        }
    }

    private static string Shown(string printed) => printed.Length == 0 ? "∅" : printed;

    private static object ToJson(ReturnResult result, bool isDryRun) => new
    {
        result.Organisation,
        result.Plan,
        result.Version,
        outcome = result.IsRefused ? "refused" : result.Changes.Count == 0 ? "unchanged" : isDryRun ? "planned" : "done",
        result.IsOlder,
        changes = result.Changes.Select(change => new
        {
            table = change.Change.Table.Text,
            row = change.Change.Row.Text,
            column = change.Change.Column.Text,
            before = change.Change.Before?.Printed,
            after = change.Change.After?.Printed,
            exact = change.Change.After?.Exact?.ToString(CultureInfo.InvariantCulture),
            computed = change.Change.IsComputed,
        }),
        postings = result.Postings.Select(posting => new
        {
            posting.Year,
            from = posting.From.Text,
            to = posting.To.Text,
            amount = Amount.Of(posting.Amount).Value.ToString(CultureInfo.InvariantCulture),
            posting.Reason,
            posting.Financing,
        }),
        problems = result.Problems.Select(problem => new
        {
            problem.Code,
            problem.Severity,
            sheet = problem.Subject.LastIndexOf('!') is > 0 and var at ? problem.Subject[..at] : problem.Subject,
            cell = problem.Subject.LastIndexOf('!') is > 0 and var mark ? problem.Subject[(mark + 1)..] : null,
            problem.Arguments,
        }),
    };
}
