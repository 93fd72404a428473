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
        app.MapGet(Addresses.Models, Models).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/planer", Plans).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/planer/{plan}", Plan).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/styrdokument", Documents).RequireAuthorization(ReadingPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/styrdokument.csv", DocumentsCsv).RequireAuthorization(ReadingPolicies.ReadPublished);
    }

    private static async Task<IResult> Models(ModelComparisonView view, Words words, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, new ModelComparisonRequest(), cancel), found => Pages.Page<ModelsPage>(
            new PageContext { Title = words["Models.Title"], Room = "styrmodeller" }, new { View = found }));

    private static async Task<IResult> Plans(string organisation, PlanListView view, Words words, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, new PlanListRequest(organisation), cancel), found => Pages.Page<PlansPage>(
            new PageContext { Title = words["Plans.Title"], Organisation = new(found[0].Organisation, found[0].Region), Room = "planer" },
            new { View = found[0] }));

    private static async Task<IResult> Plan(
        string organisation, string plan, string? version, PlanView view, Words words, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, new PlanRequest(organisation, plan, version), cancel), found => Pages.Page<PlanPage>(
            Context(found.Plan, words), new { View = found }));

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
        SteeringDocumentListView view, Words words, HttpRequest request, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, Asked(organisation, typ, omfattning, datum, sok, ordning, fallande), cancel), found =>
        {
            var page = new PageContext { Title = words["Documents.Title"], Organisation = new(found.Organisation, found.Region), Room = "styrdokument" };
            return request.WantsFragment("lista")
                ? (IResult)Pages.Fragment<SteeringDocumentTable>(page, new { View = found })
                : Pages.Page<SteeringDocumentsPage>(page, new { View = found });
        });

    private static async Task<IResult> DocumentsCsv(
        string organisation, string? typ, string? omfattning, string? datum, string? sok, string? ordning, string? fallande,
        SteeringDocumentListView view, Words words, HttpResponse response, CancellationToken cancel) =>
        Answers.Of(await view.Run(Actor.Reader, Asked(organisation, typ, omfattning, datum, sok, ordning, fallande), cancel), found =>
            ListFiles.Csv(response, $"{found.Organisation}-styrdokument", found.Rows,
                new(words["Csv.Code"], row => row.Document.Code.Text),
                new(words["Document.Title"], row => row.Document.Title),
                new(words["Document.Type"], row => row.Document.Type),
                new(words["Document.Scope"], row => words[$"Scope.{row.Document.Scope}"]),
                new(words["Csv.ValidFrom"], row => ListFiles.Day(row.Document.Validity.From)),
                new(words["Csv.ValidTo"], row => ListFiles.Day(row.Document.Validity.To)),
                new(words["Document.Reference"], row => row.Document.Reference),
                new(words["Document.Replaces"], row => row.Replaces),
                new(words["Document.Note"], row => row.Document.Note)));

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
