using System.CommandLine;
using Rodtrad.App.Search;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Search;
using Rodtrad.Web.Search;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>search ORGANISATION TEXT</c></summary>
internal static class SearchCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var organisation = new Argument<string>("ORGANISATION") { Description = words["Cli.Search.Organisation"] };
        var text = new Argument<string>("TEXT") { Description = words["Cli.Search.Text"] };
        var command = new Command("search", words["Cli.Search"]) { organisation, text, shared.Format };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var outcome = await services.GetRequiredService<SearchView>()
                .Run(Actor.Operator, new SearchRequest(parsed.GetValue(organisation)!, parsed.GetValue(text)), cancel);
            if ((outcome.Refusal ?? outcome.Unwrap().Refusal) is { } refusal)
            {
                terminal.Refuse(refusal);
                return ExitCode.Findings;
            }
            var view = outcome.Unwrap();
            if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                terminal.ResultAsJson(ToJson(view));
            else
                Print(terminal, view);
            return view.Total > 0 ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static object ToJson(SearchPageView view) => new
    {
        view.Organisation,
        view.Text,
        view.Total,
        groups = view.Groups.Select(group => new
        {
            group.Kind,
            level = group.LevelPlural,
            group.Total,
            hits = group.Hits.Select(hit => new
            {
                hit.Plan,
                code = hit.Target,
                number = Whole(hit.Number),
                title = Whole(hit.Title),
                hit.Context,
                excerpt = hit.Excerpt.Select(part => new { part.Text, part.IsHit }),
                address = SearchAddresses.Of(view.Organisation, hit),
            }),
        }),
    };

    private static void Print(Terminal terminal, SearchPageView view)
    {
        var words = terminal.Words;
        foreach (var group in view.Groups)
        {
            terminal.Result($"{(group.Kind == EntryKind.Node ? group.LevelPlural : words[$"Search.Kind.{group.Kind}"])} ({group.Total})");
            foreach (var hit in group.Hits)
            {
                terminal.Result($"  {(hit.Plan.Length > 0 ? $"{hit.Plan}/{hit.Target}" : hit.Target),-32} {Whole(hit.Title)}");
                if (hit.Excerpt.Count > 0)
                    terminal.Result($"  {"",-32} {Whole(hit.Excerpt)}");
            }
        }
        terminal.Say(view.Total == 0 ? words["Search.None", view.Text] : view.Total == 1 ? words["Search.One", view.Text] : words["Search.Many", view.Total, view.Text]);
    }

    private static string Whole(Sequence<TextPart> parts) => string.Concat(parts.Select(part => part.Text));
}
