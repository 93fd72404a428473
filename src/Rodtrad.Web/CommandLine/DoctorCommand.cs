using System.CommandLine;
using System.Text.Json;
using Rodtrad.App.Operations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>doctor</c>: looks at everything that must be in order, and says what to do about what is not.</summary>
internal static class DoctorCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var command = new Command("doctor", terminal.Words["Cli.Doctor"]) { shared.Format };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = shared.OpenAsIs(parsed);
            var lines = (await services.GetRequiredService<ExamineInstallation>().Run(Actor.Operator, new ExamineRequest(), cancel)).Unwrap();
            if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                terminal.ResultAsJson(lines.Select(line => ToJson(terminal.Words, line)));
            else
                Print(terminal, lines);
            terminal.Say(terminal.Words["Cli.Doctor.Summary", Count(lines, Health.Good), Count(lines, Health.Warning), Count(lines, Health.Error)]);
            return lines.Any(line => line.Health == Health.Error) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static int Count(Sequence<HealthLine> lines, Health health) => lines.Count(line => line.Health == health);

    private static object ToJson(Words words, HealthLine line) => new
    {
        check = JsonNamingPolicy.CamelCase.ConvertName(line.What.ToString()),
        database = line.Of.Length > 0 ? line.Of : null,
        health = JsonNamingPolicy.CamelCase.ConvertName(line.Health.ToString()),
        message = Text(words, line),
        advice = Advice(words, line),
    };

    private static void Print(Terminal terminal, Sequence<HealthLine> lines)
    {
        foreach (var line in lines)
        {
            terminal.Result($"{terminal.Words[$"Doctor.{line.Health}"],-8} {line.Of,-20} {Text(terminal.Words, line)}");
            if (Advice(terminal.Words, line) is { } advice)
                terminal.Result($"{"",-29} {advice}");
        }
    }

    private static string Text(Words words, HealthLine line) => words[$"Doctor.{line.What}.{line.Health}", Arguments(line)];

    private static string? Advice(Words words, HealthLine line) => line.Health == Health.Good ? null : words[$"Doctor.{line.What}.Advice", Arguments(line)];

    private static object[] Arguments(HealthLine line) => [.. line.Arguments.Concat(Enumerable.Repeat("", 4))];
}
