using System.Globalization;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Plans;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Plans;

internal static class PlansEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder app)
    {
        app.MapGet(Addresses.Models, Models).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/planer", Plans).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/planer/{plan}", Plan).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/tackning/{plan}", Coverage).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/styrdokument", Documents).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapList("/{organisation}/styrdokument", DocumentsFile);
        app.MapList(Addresses.Models, ModelsFile);
        app.MapList("/{organisation}/planer", PlansFile);
        app.MapList("/{organisation}/tackning", CoverageFile);
    }

    private static async Task<IResult> Models(ModelComparisonView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new ModelComparisonRequest(), cancel), found => Pages.Page<ModelsPage>(
            new PageContext { Title = words["Models.Title"], Room = "styrmodeller" }, new { View = found }));

    private static async Task<IResult> Plans(string organisation, PlanListView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new PlanListRequest(organisation), cancel), found => Pages.Page<PlansPage>(
            new PageContext { Title = words["Plans.Title"], Organisation = new(found[0].Organisation, found[0].Region), Room = "planer" },
            new { View = found[0] }));

    private static async Task<IResult> Plan(
        string organisation, string plan, string? version, PlanView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new PlanRequest(organisation, plan, version), cancel), found => Pages.Page<PlanPage>(
            Context(found.Plan, words), new { View = found }));

    private static async Task<IResult> Coverage(
        string organisation, string plan, string? version, CoverageView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new PlanRequest(organisation, plan, version), cancel), found => Pages.Page<CoveragePage>(
            Context(found.Plan, words) with { Title = words["Coverage.Title"] }, new { View = found }));

    private static async Task<IResult> ModelsFile(ModelComparisonView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new ModelComparisonRequest(), cancel), found =>
            file.Of(words, "styrmodeller", words["Models.Title"], found.Levels, PlanColumns.OfModels(words)));

    private static async Task<IResult> PlansFile(string organisation, PlanListView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new PlanListRequest(organisation), cancel), found =>
            file.Of(words, $"{organisation}-planer", words["Plans.Title"], found[0].Plans, PlanColumns.Of(words, found[0])));

    private static async Task<IResult> CoverageFile(
        string organisation, string? plan, string? version, CoverageView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new PlanRequest(organisation, plan ?? "", version), cancel), found =>
            file.Of(words, $"{organisation}-tackning", words["Coverage.Title"], found.Parts.Concat(found.Others), PlanColumns.OfCoverage(words)));

    /// <summary>What the frame says round the page of a plan.</summary>
    public static PageContext Context(PlanIdentity plan, Words words) => new()
    {
        Title = plan.Title,
        Organisation = plan.Label(),
        Room = "planer",
        Thread = Steps(plan),
        Sources = plan.Sources(words),
    };

    private static async Task<IResult> Documents(
        string organisation, string? typ, string? omfattning, string? datum, string? sok, string? ordning, string? fallande,
        SteeringDocumentListView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, Asked(organisation, typ, omfattning, datum, sok, ordning, fallande), cancel), found =>
        {
            var page = new PageContext { Title = words["Documents.Title"], Organisation = new(found.Organisation, found.Region), Room = "styrdokument" };
            return request.WantsFragment("lista")
                ? (IResult)Pages.Fragment<SteeringDocumentTable>(page, new { View = found })
                : Pages.Page<SteeringDocumentsPage>(page, new { View = found });
        });

    private static async Task<IResult> DocumentsFile(
        string organisation, string? typ, string? omfattning, string? datum, string? sok, string? ordning, string? fallande,
        SteeringDocumentListView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, Asked(organisation, typ, omfattning, datum, sok, ordning, fallande), cancel), found =>
            file.Of(words, $"{found.Organisation}-styrdokument", words["Documents.Title"], found.Rows, PlanColumns.OfDocuments(words)));

    private static DocumentListRequest Asked(
        string organisation, string? type, string? scope, string? day, string? words, string? order, string? descending) => new(
        organisation, type,
        scope switch { "region" => DocumentScope.Region, "lan" => DocumentScope.County, _ => null },
        Day(day), words,
        order switch { "typ" => DocumentOrder.Type, "omfattning" => DocumentOrder.Scope, "giltighet" => DocumentOrder.ValidTo, _ => DocumentOrder.Title },
        descending is "ja");

    /// <summary>A day in an address; one that is none is left out.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The plans above a plan, and itself, as steps of the thread.</summary>
    public static IReadOnlyList<ThreadStep> Steps(PlanIdentity plan) => plan.Superiors.Count == 0 ? [] :
        [.. plan.Superiors.Select(superior => new ThreadStep(
            superior.Unit, superior.Title, superior.Status == PlanStatus.External ? null : Addresses.Plan(plan.Organisation, superior.Code))),
         new ThreadStep(plan.Unit, plan.Title, IsCurrent: true)];
}
