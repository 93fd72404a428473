using System.CommandLine;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Goals;
using Rodtrad.Web.Goals;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>thread PLAN</c></summary>
internal static class ThreadCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var plan = new Argument<string>("PLAN") { Description = words["Cli.Thread.Plan"] };
        var organisation = new Option<string?>("--organisation") { Description = words["Cli.Thread.Organisation"], HelpName = "ORGANISATION" };
        var command = new Command("thread", words["Cli.Thread"]) { plan, organisation, shared.Format };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var outcome = await services.GetRequiredService<ThreadOutline>()
                .Run(Actor.Operator, new OutlineRequest(parsed.GetValue(organisation), parsed.GetValue(plan)!), cancel);
            if (outcome.Refusal is { } refusal)
            {
                terminal.Refuse(refusal);
                return ExitCode.Findings;
            }
            var view = outcome.Unwrap();
            if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                terminal.ResultAsJson(ToJson(view));
            else
                Print(terminal, view);
            return view.Gaps.Count + view.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static object ToJson(OutlineView view) => new
    {
        view.Plan.Organisation,
        view.Plan.Plan,
        view.Plan.Title,
        status = PlansCommand.StatusWord(view.Plan.Status),
        counts = view.Counts.Where(count => count.Own > 0).ToDictionary(count => count.Level, count => count.Own),
        inherited = view.Counts.Where(count => count.Inherited > 0).ToDictionary(count => count.Level, count => count.Inherited),
        gaps = view.Gaps.Select(ToJson),
        findings = view.Findings.Select(finding => finding.ToProblem()).Select(finding => new { finding.Code, finding.Subject, finding.Arguments }),
        roots = view.Roots.Select(ToJson),
    };

    private static object ToJson(Gap gap) => new { node = gap.Node.Text, gap.Kind, gap.Year };

    private static object ToJson(OutlineNode node) => new
    {
        node.Code,
        node.Level,
        node.Number,
        node.Name,
        node.Origin,
        links = node.Links.Select(link => new { link.Type, to = link.To.ToString(), plan = (object?)null })
            .Concat(node.Across.Where(thread => thread.IsOutgoing && thread.End != FarEnd.Hidden)
                .Select(thread => new { thread.Type, to = thread.Reference, plan = (object?)ToJson(thread) })),
        carriedBy = node.Across.Where(thread => !thread.IsOutgoing).Select(thread => new { thread.Type, from = thread.Reference, plan = ToJson(thread) }),
        gaps = node.Gaps.Select(ToJson),
        children = node.Children.Select(ToJson),
    };

    private static object ToJson(PlanThread thread) => new
    {
        thread.Plan!.Title,
        status = PlansCommand.StatusWord(thread.Plan.Status),
        name = thread.To?.Name,
        thread.Differs,
    };

    private static void Print(Terminal terminal, OutlineView view)
    {
        var words = terminal.Words;
        terminal.Result($"{view.Plan.Title}  [{words[$"Status.Plan.{view.Plan.Status}"]}]");
        foreach (var root in view.Roots)
            Print(terminal, root, view.Measure, "", "");
        terminal.Result("");
        terminal.Result(string.Join(", ", view.Counts.Select(count => PlansCommand.Count(words, count))));
        foreach (var finding in view.Findings.Select(finding => finding.ToProblem()))
            terminal.Say($"{finding.Subject}  {finding.Code}  {Problems.Text(words, finding.Code, finding.Arguments)}");
        terminal.Say(words["Cli.Thread.Summary", view.Gaps.Select(gap => gap.Node).Distinct().Count(), view.Findings.Count]);
    }

    private static void Print(Terminal terminal, OutlineNode node, string measure, string first, string rest)
    {
        var gaps = string.Concat(node.Gaps.Select(gap => $"  ! {GapText.Of(terminal.Words, gap, measure)}"));
        var threads = string.Concat(node.Links.Select(link => $"  → {terminal.Words[$"Link.{link.Type}.Out"]} {link.To}"));
        threads += string.Concat(node.Across.Select(thread => $"  {Across(terminal.Words, thread)}"));
        var number = node.Number.Length == 0 ? "" : $" {node.Number}";
        terminal.Result($"{first}{node.LevelName}{number}: {node.Name}{threads}{gaps}");
        for (var i = 0; i < node.Children.Count; i++)
        {
            var isLast = i == node.Children.Count - 1;
            Print(terminal, node.Children[i], measure, rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "));
        }
    }

    private static string Across(Words words, PlanThread thread)
    {
        var told = thread.IsOutgoing
            ? $"→ {words[$"Link.{thread.Type}.Out"]} {(thread.End == FarEnd.Hidden ? words["Across.Hidden"] : thread.Reference)}"
            : $"← {words[$"Link.{thread.Type}.In"]} {thread.Reference}";
        var remark = AcrossText.Remark(words, thread);
        return remark.Length > 0 ? $"{told} ({remark})" : told;
    }
}
