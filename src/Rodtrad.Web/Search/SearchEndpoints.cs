using Rodtrad.App.Search;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Search;

internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/sok", Search).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapList("/{organisation}/sok", File);
    }

    private static async Task<IResult> Search(
        string organisation, string? q, string? slag, string? niva, SearchView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, Asked(organisation, q, slag, niva), cancel), found =>
        {
            var page = new PageContext
            {
                Title = found.HasWords ? words["Search.TitleOf", found.Text] : words["Search.Title"],
                Organisation = new(found.Organisation, found.Region),
                Room = "sok",
                SearchText = found.Text,
            };
            return request.WantsFragment("traffar")
                ? (IResult)Pages.Fragment<SearchHits>(page, new { View = found })
                : Pages.Page<SearchPage>(page, new { View = found });
        });

    private static async Task<IResult> File(
        string organisation, string? q, string? slag, string? niva, SearchView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, Asked(organisation, q, slag, niva) with { IsWhole = true }, cancel), found =>
            file.Of(words, $"{found.Organisation}-sok", words["Search.TitleOf", found.Text], SearchColumns.Rows(found), SearchColumns.Of(words)));

    private static SearchRequest Asked(string organisation, string? text, string? kind, string? level) =>
        new(organisation, text, SearchAddresses.Kind(kind), string.IsNullOrEmpty(level) ? null : level);
}
