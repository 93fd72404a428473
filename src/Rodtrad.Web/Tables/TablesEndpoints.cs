using Rodtrad.App.Tables;
using Rodtrad.Domain.Access;
using Rodtrad.Exchange.Excel;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Tables;

internal static class TablesEndpoints
{
    public static void MapTables(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/ekonomi", Economy).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/ekonomi/{plan}/{table}", Table).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/ekonomi/{plan}/{table}.csv", File).RequireAuthorization(AccessPolicies.ReadPublished);
        app.MapGet("/{organisation}/ekonomi/{plan}/{table}.xlsx", OneWorkbook).RequireAuthorization(AccessPolicies.ReadPublished);
        app.MapGet("/{organisation}/ekonomi/{plan}.xlsx", AllInWorkbook).RequireAuthorization(AccessPolicies.ReadPublished);
    }

    private static async Task<IResult> Economy(string organisation, string? plan, EconomyView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new EconomyRequest(organisation, string.IsNullOrEmpty(plan) ? null : plan), cancel), found => Pages.Page<EconomyPage>(
            new PageContext
            {
                Title = found.Plan is { } shown ? words["Economy.TitleOf", shown.Title] : words["Economy.Title"],
                Organisation = new(found.Organisation, found.Region),
                Room = "ekonomi",
                Sources = found.Plan?.Sources(words) ?? [],
            },
            new { View = found }));

    private static async Task<IResult> Table([AsParameters] TableQuery query, TableView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found => Pages.Page<TablePage>(
            new PageContext
            {
                Title = found.Table.Title,
                Organisation = found.Plan.Label(),
                Room = "ekonomi",
                Sources = found.Plan.Sources(words),
                HasChart = found.Shown.Chart is not null,
            },
            new { View = found }));

    private static async Task<IResult> File([AsParameters] TableQuery query, TableView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found => file.Of(
            words, $"{found.Plan.Organisation}-{found.Plan.Plan}-{found.Table.Code}", found.Table.Title, TableColumns.Rows(found), TableColumns.Of(words)));

    private static Task<IResult> OneWorkbook(string organisation, string plan, string table, string? version, TableWorkbookView view, HttpResponse response, Actor actor, CancellationToken cancel) =>
        Workbook(new TableWorkbookRequest(organisation, plan, table, version), view, response, actor, cancel);

    private static Task<IResult> AllInWorkbook(string organisation, string plan, string? version, TableWorkbookView view, HttpResponse response, Actor actor, CancellationToken cancel) =>
        Workbook(new TableWorkbookRequest(organisation, plan, null, version), view, response, actor, cancel);

    private static async Task<IResult> Workbook(TableWorkbookRequest request, TableWorkbookView view, HttpResponse response, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, request with { Version = string.IsNullOrEmpty(request.Version) ? null : request.Version }, cancel), found =>
        {
            using var file = new MemoryStream();
            found.Write(file);
            return Answers.Download(response, file.ToArray(), ExcelFile.MediaType, FileName.Of(found.Title, "xlsx"));
        });
}
