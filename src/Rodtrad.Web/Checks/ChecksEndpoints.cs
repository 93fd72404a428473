using Rodtrad.App.Checks;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Checks;

internal static class ChecksEndpoints
{
    public static void MapChecks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/kontroll", Region).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapGet("/{organisation}/kontroll/{plan}", Plan).RequireAuthorization(AccessPolicies.ReadPublished).CacheOutput(PageCaching.Pages);
        app.MapPost(AcceptEndpoints.AcceptPattern, AcceptEndpoints.Accept).Needs(Permission.AcceptFindings);
        app.MapPost(AcceptEndpoints.WithdrawPattern, AcceptEndpoints.Withdraw).Needs(Permission.AcceptFindings);
        app.MapList("/{organisation}/kontroll", File);
    }

    private static Task<IResult> Region(
        string organisation, string? plan, string? slag, string? allvar, string? godtagna, string? ordning, string? fallande, string? avrundning,
        CheckView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Page(Asked(organisation, plan, slag, allvar, godtagna, ordning, fallande) with { WithRounding = avrundning is "ja" }, view, words, request, actor, cancel);

    private static Task<IResult> Plan(
        string organisation, string plan, string? slag, string? allvar, string? godtagna, string? ordning, string? fallande, string? avrundning,
        CheckView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Page(Asked(organisation, plan, slag, allvar, godtagna, ordning, fallande) with { WithRounding = avrundning is "ja" }, view, words, request, actor, cancel);

    private static async Task<IResult> Page(CheckRequest asked, CheckView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, asked, cancel), found => request.WantsFragment("lista")
            ? (IResult)Pages.Fragment<FindingTable>(Context(found, words), new { View = found })
            : Pages.Page<ChecksPage>(Context(found, words), new { View = found, Told = AcceptEndpoints.Told(request.Query[AcceptEndpoints.Done]) }));

    /// <summary>What the page of checks is about.</summary>
    public static PageContext Context(CheckPageView found, Words words) => new()
    {
        Title = words["Checks.Title"],
        Organisation = new(found.Organisation, found.Region),
        Room = "kontroll",
        Sources = found.Plan?.Sources(words) ?? [],
    };

    private static async Task<IResult> File(
        string organisation, string? plan, string? slag, string? allvar, string? godtagna, string? ordning, string? fallande,
        CheckView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, Asked(organisation, plan, slag, allvar, godtagna, ordning, fallande), cancel), found =>
            file.Of(words, $"{found.Organisation}-kontroll", words["Checks.Title"], FindingColumns.Rows(found), FindingColumns.Of(words)));

    public static CheckRequest Asked(
        string organisation, string? plan, string? check, string? severity, string? accepted, string? order, string? descending) => new(
        organisation, string.IsNullOrEmpty(plan) ? null : plan, check, CheckAddress.Severity(severity),
        accepted switch { "ja" => true, "nej" => false, _ => null }, order is "punkt" ? CheckOrder.Name : CheckOrder.Plan, descending is "ja");
}

/// <summary>The words of the filter in addresses.</summary>
internal static class CheckAddress
{
    public static FindingSeverity? Severity(string? word) => word switch
    {
        "fel" => FindingSeverity.Error,
        "varning" => FindingSeverity.Warning,
        "upplysning" => FindingSeverity.Notice,
        _ => null,
    };

    public static string? Word(FindingSeverity? severity) => severity switch
    {
        FindingSeverity.Error => "fel",
        FindingSeverity.Warning => "varning",
        FindingSeverity.Notice => "upplysning",
        _ => null,
    };

    public static string? Word(bool? isAccepted) => isAccepted switch { true => "ja", false => "nej", _ => null };

    /// <summary>The same page with rounding differences, or without them when they are shown.</summary>
    public static string Rounding(CheckPageView view) => Addresses.With(
        Addresses.Checks(view.Organisation, view.Plan?.Plan), ("slag", view.Request.Check), ("allvar", Word(view.Request.Severity)), ("godtagna", Word(view.Request.IsAccepted)),
        ("avrundning", view.Request.WithRounding ? null : "ja"));

    /// <summary>The list and its filter, to sort it and take it out. The file has one address, with the plan as a filter.</summary>
    public static SortLink Sort(CheckPageView view) => new(
        Addresses.Checks(view.Organisation), view.Request.Order == CheckOrder.Name ? "punkt" : "plan", view.Request.IsDescending,
        [
            ("plan", view.Request.Plan), ("slag", view.Request.Check), ("allvar", Word(view.Request.Severity)), ("godtagna", Word(view.Request.IsAccepted)),
        ], "plan");
}
