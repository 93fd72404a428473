using Rodtrad.App;
using Rodtrad.App.Search;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Search;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Search;

/// <summary>The columns of what was found as a file.</summary>
internal static class SearchColumns
{
    public static IEnumerable<SearchHit> Rows(SearchPageView view) => view.Groups.SelectMany(group => group.Hits);

    public static IReadOnlyList<ListColumn<SearchHit>> Of(Words words) =>
    [
        new(words["Checks.Kind"], hit => words[$"Search.Kind.{hit.Kind}"]),
        new(words["Csv.Level"], hit => hit.LevelName),
        new(words["Scorecard.Number"], hit => Text(hit.Number)),
        new(words["Csv.NodeName"], hit => hit.Kind == EntryKind.Footnote ? words["Search.Footnote", hit.Target] : Text(hit.Title)),
        new(words["Csv.Code"], hit => hit.Target),
        new(words["Activity.Under"], hit => hit.Context),
        new(words["Csv.Excerpt"], hit => Text(hit.Excerpt)),
        new(words["Node.Plan"], hit => hit.PlanTitle),
    ];

    private static string Text(Sequence<TextPart> parts) => string.Concat(parts.Select(part => part.Text));
}
