using System.CommandLine;
using System.Globalization;
using Rodtrad.App.Indicators;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Indicators;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>target "TEXT" [--better …] … [--outcome Y]</c> and <c>target --batch FILE</c></summary>
internal static class TargetCommand
{
    public const string CannotOpen = "MAL-007";

    private static readonly (string Name, string Value)[] Fields =
    [
        ("better", "higher|lower|yes|none"), ("baseline", "X"), ("previous", "X"), ("benchmark", "X"), ("frame", "X"), ("base", "X"), ("tolerance", "X"),
        ("years", "N"), ("year", "YYYY"), ("occasion", TargetWords.OccasionCodes.Replace(", ", "|", StringComparison.Ordinal)), ("outcome", "Y"), ("unit", "U"), ("decimals", "N"),
    ];

    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var text = new Argument<string?>("TEXT") { Description = words["Cli.Target.Text"], Arity = ArgumentArity.ZeroOrOne };
        var batch = new Option<string?>("--batch") { Description = words["Cli.Target.Batch"], HelpName = "FILE" };
        var fields = Fields.Select(field => new Option<string?>($"--{field.Name}") { Description = words[$"Cli.Target.{field.Name}"], HelpName = field.Value }).ToList();
        var command = new Command("target", words["Cli.Target"]) { text, batch, shared.Format };
        fields.ForEach(command.Options.Add);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(text) is null == parsed.GetValue(batch) is null)
                parsed.AddError(words["Cli.Target.TextOrBatch"]);
        });
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(batch) is { } file)
                return await Batch(terminal, file, cancel);
            var given = Fields.Zip(fields, (field, option) => (field.Name, Value: parsed.GetValue(option))).Where(field => field.Value is not null)
                .ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
            return await One(terminal, TargetQuestion.OfText(parsed.GetValue(text)!, given), parsed.GetValue(shared.Format), cancel);
        });
        return command;
    }

    private static async Task<int> One(Terminal terminal, TargetQuestion question, PrintFormat format, CancellationToken cancel)
    {
        var outcome = await new JudgeTarget().Run(Actor.Operator, question, cancel);
        if (outcome.Refusal is { } refusal)
        {
            terminal.Refuse(refusal);
            return ExitCode.Usage;
        }
        if (format == PrintFormat.Json)
            terminal.ResultAsJson(ToJson(terminal, outcome.Unwrap()));
        else
            Print(terminal, outcome.Unwrap());
        return ExitCode.Done;
    }

    // One line out for each line in, also for a broken one, so that a script can lay them side by side; empty lines are none.
    private static async Task<int> Batch(Terminal terminal, string file, CancellationToken cancel)
    {
        var judge = new JudgeTarget();
        var exit = ExitCode.Done;
        var number = 0;
        try
        {
            using var lines = new StreamReader(file);
            while (await lines.ReadLineAsync(cancel) is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                var outcome = await judge.Run(Actor.Operator, TargetQuestion.OfLine(line), cancel);
                if (outcome.Refusal is { } refusal)
                {
                    var message = Problems.Text(terminal.Words, refusal.Code, refusal.Arguments);
                    terminal.Say($"{file}:{number}  {refusal.Code}  {message}");
                    terminal.ResultAsJsonLine(new { problem = new { refusal.Code, line = number, message } });
                    exit = ExitCode.Findings;
                }
                else
                    terminal.ResultAsJsonLine(ToJson(terminal, outcome.Unwrap()));
            }
            return exit;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Refuse(Refusal.Of(CannotOpen, file, denied.Message));
            return ExitCode.Usage;
        }
    }

    private static object ToJson(Terminal terminal, TargetAnswer answer)
    {
        var said = answer.Assessment;
        return new
        {
            answer.Text,
            kind = TargetTexts.Code(said.Kind),
            @operator = TargetTexts.Code(said.Operator),
            value = said.Value?.Value.ToString(CultureInfo.InvariantCulture),
            unit = said.Unit.Length > 0 ? said.Unit : null,
            verdict = TargetWords.Code(said.Verdict),
            reason = Plain(TargetTexts.Why(terminal.Words, said)),
        };
    }

    private static void Print(Terminal terminal, TargetAnswer answer)
    {
        var words = terminal.Words;
        var said = answer.Assessment;
        List<(string Term, string Text)> rows =
        [
            (words["Target.Reads"], TargetTexts.Reading(words, answer.Target, answer.Given.Better)),
            (words["Target.Kind"], $"{words[$"target.kind.{said.Kind}"]}  [{TargetTexts.Code(said.Kind)} {TargetTexts.Code(said.Operator)}]"),
        ];
        if (said.Value is { } value)
            rows.Add((words["Target.Value"], TargetTexts.Amount(value.Unit.Length > 0 ? value : value with { Unit = said.Unit })));
        if (answer.Target.Years.Count > 0)
            rows.Add((words["Target.Years"], string.Join(", ", answer.Target.Years)));
        rows.Add((words["Target.Verdict"], words[$"target.verdict.{said.Verdict}"]));
        rows.AddRange(said.Reasons.Select((reason, i) => (i == 0 ? words["Target.Why"] : "", TargetTexts.Sentence(words, reason))));
        rows.AddRange(TargetTexts.Parts(words, said).Select(part => ("", part)));
        terminal.Result(answer.Text.Trim().Length > 0 ? answer.Text.Trim() : words["Target.Empty"]);
        var width = rows.Max(row => row.Term.Length);
        foreach (var (term, text) in rows)
            terminal.Result($"  {term.PadRight(width)}  {Plain(text)}");
    }

    // Terminals and scripts search for what one can type.
    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
