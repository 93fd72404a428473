using Rodtrad.App.Access;
using Rodtrad.App.People;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.People;

/// <summary>The lists of administration: overview, people, grants, access log.</summary>
internal static class PeopleEndpoints
{
    public const string Room = "admin";

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/admin", Overview).Needs(Permission.ReadAccess);
        app.MapGet("/{organisation}/admin/personer", List).Needs(Permission.ReadAccess);
        app.MapList("/{organisation}/admin/personer", ListFile, Permission.ReadAccess);
        app.MapPost("/{organisation}/admin/personer", Add).Needs(Permission.ManagePeople);
        app.MapGet("/{organisation}/admin/roller", Grants).Needs(Permission.ReadAccess);
        app.MapList("/{organisation}/admin/roller", GrantsFile, Permission.ReadAccess);
        app.MapPost("/{organisation}/admin/roller/{grant}/ta-tillbaka", TakeBack).Needs(Permission.ManagePeople);
        app.MapGet("/{organisation}/admin/atkomstlogg", Log).Needs(Permission.ReadAccessLog);
        app.MapList("/{organisation}/admin/atkomstlogg", LogFile, Permission.ReadAccessLog);
    }

    /// <summary>The frame of a page of administration.</summary>
    public static PageContext Page(string title, string organisation, string region) => new() { Title = title, Organisation = new(organisation, region), Room = Room };

    private static async Task<IResult> Overview(string organisation, AdministrationView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new AdministrationRequest(organisation), cancel), found =>
            Pages.Page<AdministrationPage>(Page(words["Admin.Title"], found.Organisation, found.Region), new { View = found }));

    private static Task<IResult> List([AsParameters] PersonQuery query, string? klart, PersonListView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        DrawList(query.Request, null, klart, view, words, request, actor, cancel);

    private static async Task<IResult> DrawList(
        PersonListRequest asked, FormReply? reply, string? done, PersonListView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, asked, cancel), found =>
        {
            var page = Page(words["Admin.People"], found.Organisation, found.Region);
            return request.WantsFragment("lista")
                ? Pages.Fragment<PeopleTable>(page, new { View = found })
                : Pages.Page<PeoplePage>(page, new { View = found, Reply = reply, Done = DoneWords.Of(done) });
        });

    private static async Task<IResult> ListFile([AsParameters] PersonQuery query, PersonListView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found =>
            file.Of(words, $"{found.Organisation}-personer", words["Admin.People"], found.Rows, PeopleColumns.Of(words, found.MayReadPersonal)));

    private static async Task<IResult> Add(string organisation, AddPerson add, PersonListView view, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var fields = await context.Fields();
        var outcome = await add.Run(actor, new AddPersonRequest(organisation, fields.Of("kod").Trim(), fields.Of("namn"), fields.Of("epost"), []), cancel);
        var to = outcome.Refusal is null ? AdminAddresses.Person(organisation, outcome.Unwrap().Text) : "";
        var all = new PersonListRequest(organisation, null, null, null, null, PersonOrder.Name, false);
        return await outcome.Answer("ny", fields, to, "person", reply => DrawList(all, reply, null, view, words, context.Request, actor, cancel));
    }

    private static Task<IResult> Grants([AsParameters] GrantQuery query, string? klart, GrantListView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        DrawGrants(query.Request, null, klart, view, words, request, actor, cancel);

    private static async Task<IResult> DrawGrants(
        GrantListRequest asked, FormReply? reply, string? done, GrantListView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, asked, cancel), found =>
        {
            var page = Page(words["Admin.Grants"], found.Organisation, found.Region);
            return request.WantsFragment("lista")
                ? Pages.Fragment<GrantTable>(page, new { View = found })
                : Pages.Page<GrantsPage>(page, new { View = found, Reply = reply, Done = DoneWords.Of(done) });
        });

    private static async Task<IResult> GrantsFile([AsParameters] GrantQuery query, GrantListView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found =>
            file.Of(words, $"{found.Organisation}-roller", words["Admin.Grants"], found.Rows, PeopleColumns.OfGrants(words)));

    private static async Task<IResult> TakeBack(
        string organisation, string grant, TakeBackRole take, GrantListView view, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var fields = await context.Fields();
        var now = new GrantListRequest(organisation, null, null, null, PostState.Now, GrantOrder.Person, false);
        Outcome<Grant> outcome = fields.Of("skal").Trim().Length == 0
            ? FormRefusals.NoReason : await take.Run(actor, new TakeBackRoleRequest(organisation, grant, fields.Of("skal")), cancel);
        return await outcome.Answer(
            $"bort-{grant}", fields, AdminAddresses.Grants(organisation), "tillbaka", reply => DrawGrants(now, reply, null, view, words, context.Request, actor, cancel));
    }

    private static async Task<IResult> Log([AsParameters] LogQuery query, AccessLogView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found =>
        {
            var page = Page(words["Admin.Log"], found.Organisation, found.Region);
            return request.WantsFragment("lista") ? Pages.Fragment<AccessLogTable>(page, new { View = found }) : Pages.Page<AccessLogPage>(page, new { View = found });
        });

    private static async Task<IResult> LogFile([AsParameters] LogQuery query, AccessLogView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request with { Before = null, IsWhole = true }, cancel), found =>
            file.Of(words, $"{found.Organisation}-atkomstlogg", words["Admin.Log"], found.Rows, PeopleColumns.OfLog(words)));
}
