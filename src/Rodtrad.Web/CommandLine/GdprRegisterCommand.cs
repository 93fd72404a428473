using System.CommandLine;
using Rodtrad.App.People;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>gdpr-register [--format text|json]</c></summary>
internal static class GdprRegisterCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var command = new Command("gdpr-register", words["Cli.GdprRegister"]) { shared.Format };
        command.SetAction(async (parsed, cancel) =>
        {
            // What is stored is the same whatever installation, so none is opened or made.
            await using var services = shared.OpenAsIs(parsed);
            var register = (await services.GetRequiredService<GdprRegister>().Run(Actor.Operator, new GdprRegisterRequest(), cancel)).Unwrap();
            if (parsed.GetValue(shared.Format) == PrintFormat.Json)
            {
                terminal.ResultAsJson(new
                {
                    register.Times,
                    fields = register.Rows.Select(row => new
                    {
                        row.Database,
                        row.Table,
                        row.Field,
                        purpose = words[$"Personal.Purpose.{row.Purpose}"],
                        ground = words[$"Personal.Ground.{row.Ground}"],
                        retention = Retention(words, register, row),
                    }),
                });
                return ExitCode.Done;
            }
            foreach (var group in register.Rows.GroupBy(row => (row.Database, row.Table, row.Purpose, row.Ground, row.Retention)))
            {
                var first = group.First();
                terminal.Result($"{group.Key.Database}/{group.Key.Table}: {string.Join(", ", group.Select(row => row.Field))}");
                terminal.Result($"    {words[$"Personal.Purpose.{first.Purpose}"]}");
                terminal.Result($"    {words[$"Personal.Ground.{first.Ground}"]}");
                terminal.Result($"    {Retention(words, register, first)}");
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static string Retention(Words words, RegisterOfPersonalFields register, RegisterRow row) =>
        words[$"Personal.Retention.{row.Retention}", register.Times.SessionDays, register.Times.LogMonths];
}
