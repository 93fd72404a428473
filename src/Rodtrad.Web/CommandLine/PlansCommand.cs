using System.CommandLine;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>plans</c></summary>
internal static class PlansCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var command = new Command("plans", terminal.Words["Cli.Plans"]) { shared.Format };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var outcome = await services.GetRequiredService<PlanListView>().Run(Actor.Operator, new PlanListRequest(null), cancel);
            var organisations = outcome.Unwrap();
            if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                terminal.ResultAsJson(organisations.SelectMany(organisation => organisation.Plans).Select(ToJson));
            else
                Print(terminal, organisations);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The word for a status in JSON: as written in packages.</summary>
    public static string StatusWord(PlanStatus status) => status switch
    {
        PlanStatus.Draft => "utkast",
        PlanStatus.Decided => "beslutad",
        PlanStatus.Replaced => "ersatt",
        _ => "extern",
    };

    /// <summary>How many there are of a level, with what is inherited apart.</summary>
    public static string Count(Words words, LevelCount count) => (count.Own, count.Inherited) switch
    {
        (_, 0) => $"{count.Own} {Level(count, count.Own)}",
        (0, _) => words["Cli.Plans.OnlyInherited", count.Inherited, Level(count, count.Inherited)],
        _ => words["Cli.Plans.Inherited", count.Own, Level(count, count.Own), count.Inherited],
    };

    private static string Level(LevelCount count, int number) =>
        (number == 1 ? count.Singular : count.Plural).ToLower(System.Globalization.CultureInfo.CurrentCulture);

    private static object ToJson(PlanRow plan) => new
    {
        plan.Organisation,
        plan.Plan,
        plan.Title,
        plan.Type,
        plan.Unit,
        years = new[] { plan.FirstYear, plan.LastYear },
        plan.Version,
        status = StatusWord(plan.Status),
        counts = plan.Counts.Where(count => count.Own > 0).ToDictionary(count => count.Level, count => count.Own),
        inherited = plan.Counts.Where(count => count.Inherited > 0).ToDictionary(count => count.Level, count => count.Inherited),
    };

    private static void Print(Terminal terminal, IEnumerable<OrganisationPlans> organisations)
    {
        var words = terminal.Words;
        var any = false;
        foreach (var organisation in organisations)
        {
            any = true;
            terminal.Result($"{organisation.Region} ({organisation.Organisation})");
            foreach (var plan in organisation.Plans)
            {
                terminal.Result($"  {plan.Plan,-16} {plan.Title}  [{words[$"Status.Plan.{plan.Status}"]}, {words["Cli.Plans.Version", plan.Version]}]");
                if (plan.Counts.Count > 0)
                    terminal.Result($"  {"",-16} {string.Join(", ", plan.Counts.Select(count => Count(words, count)))}");
            }
        }
        if (!any)
            terminal.Say(words["Cli.Plans.None"]);
    }
}
