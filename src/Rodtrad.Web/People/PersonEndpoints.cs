using Rodtrad.App.Access;
using Rodtrad.App.People;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Plans;

namespace Rodtrad.Web.People;

/// <summary>The page of a person, and what is done there.</summary>
internal static class PersonEndpoints
{
    public static void MapPerson(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/admin/personer/{person}", Show).Needs(Permission.ReadAccess);
        var person = app.MapGroup("/{organisation}/admin/personer/{person}");
        person.MapPost("/namn", Name).Needs(Permission.ManagePeople);
        person.MapPost("/aktiv", Active).Needs(Permission.ManagePeople);
        person.MapPost("/roll", Role).Needs(Permission.ManagePeople);
        person.MapPost("/ta-tillbaka", TakeBack).Needs(Permission.ManagePeople);
        person.MapPost("/identitet", Bind).Needs(Permission.ManagePeople);
        person.MapPost("/identitet-bort", Unbind).Needs(Permission.ManagePeople);
        person.MapPost("/sessioner", End).Needs(Permission.ManagePeople);
        person.MapPost("/aterstall", Reset).Needs(Permission.ManagePeople);
    }

    /// <summary>Where a form was sent: the person's page, to come back to or to draw again with what was wrong.</summary>
    private sealed record Sent(string Organisation, string Person, PersonView View, Actor Actor, HttpContext Context)
    {
        public static ValueTask<Sent> BindAsync(HttpContext context) => ValueTask.FromResult(new Sent(
            (string)context.GetRouteValue("organisation")!, (string)context.GetRouteValue("person")!, context.RequestServices.GetRequiredService<PersonView>(),
            context.RequestServices.GetRequiredService<Actor>(), context));

        public Task<IResult> Answer<T>(Outcome<T> outcome, string form, Dictionary<string, string> fields, string done) =>
            outcome.Answer(form, fields, AdminAddresses.Person(Organisation, Person), done, reply => Draw(this, reply, null, Context.RequestAborted));
    }

    private static Task<IResult> Show(Sent sent, string? klart, CancellationToken cancel) => Draw(sent, null, klart, cancel);

    private static async Task<IResult> Draw(Sent sent, FormReply? reply, string? done, CancellationToken cancel, PersonPage.MadeLink? link = null) =>
        Answers.Of(await sent.View.Run(sent.Actor, new PersonRequest(sent.Organisation, sent.Person), cancel), found => Pages.Page<PersonPage>(
            PeopleEndpoints.Page(found.Name.Length > 0 ? found.Name : found.Code, found.Organisation, found.Region),
            new { View = found, Reply = reply, Done = DoneWords.Of(done), Link = link }));

    private static async Task<IResult> Name(Sent sent, ChangePerson change, CancellationToken cancel)
    {
        var fields = await sent.Context.Fields();
        return await sent.Answer(await change.Run(
            sent.Actor, new ChangePersonRequest(sent.Organisation, sent.Person, fields.Of("namn"), fields.Of("epost"), fields.Of("rev")), cancel), "namn", fields, "namn");
    }

    private static async Task<IResult> Active(Sent sent, SetPersonActive set, CancellationToken cancel)
    {
        var fields = await sent.Context.Fields();
        var isActive = fields.Has("aktiv");
        return await sent.Answer(await set.Run(
            sent.Actor, new SetPersonActiveRequest(sent.Organisation, sent.Person, isActive, fields.Of("skal"), fields.Of("rev")), cancel), "aktiv", fields, isActive ? "oppnad" : "avstangd");
    }

    private static async Task<IResult> Role(Sent sent, GiveRole give, CancellationToken cancel)
    {
        var fields = await sent.Context.Fields();
        // A reason is asked for here, though who loads many at the command line may leave it out.
        if (fields.Of("skal").Trim().Length == 0)
            return await sent.Answer<Code>(FormRefusals.NoReason, "roll", fields, "roll");
        var validity = new Validity(PlansEndpoints.Day(fields.Of("fran")), PlansEndpoints.Day(fields.Of("till")));
        return await sent.Answer(await give.Run(sent.Actor, new GiveRoleRequest(
            sent.Organisation, sent.Person, RoleCodes.TryRead(fields.Of("roll")) ?? Domain.Access.Role.Reader, fields.Of("enhet"), fields.Has("underliggande"), validity,
            fields.Of("skal")), cancel), "roll", fields, "roll");
    }

    private static async Task<IResult> TakeBack(Sent sent, TakeBackRole take, CancellationToken cancel)
    {
        var fields = await sent.Context.Fields();
        var form = $"bort-{fields.Of("tilldelning")}";
        return fields.Of("skal").Trim().Length == 0
            ? await sent.Answer<Grant>(FormRefusals.NoReason, form, fields, "tillbaka")
            : await sent.Answer(await take.Run(sent.Actor, new TakeBackRoleRequest(sent.Organisation, fields.Of("tilldelning"), fields.Of("skal")), cancel), form, fields, "tillbaka");
    }

    private static async Task<IResult> Bind(Sent sent, BindIdentity bind, CancellationToken cancel)
    {
        var fields = await sent.Context.Fields();
        return await sent.Answer(await bind.Run(sent.Actor, new BindIdentityRequest(
            sent.Organisation, sent.Person, new GivenIdentity(fields.Of("utgivare"), fields.Of("amne")), fields.Of("skal")), cancel), "identitet", fields, "identitet");
    }

    private static async Task<IResult> Unbind(Sent sent, UnbindIdentity unbind, CancellationToken cancel)
    {
        var fields = await sent.Context.Fields();
        return await sent.Answer(await unbind.Run(
            sent.Actor, new UnbindIdentityRequest(sent.Organisation, sent.Person, fields.Of("avtryck"), fields.Of("skal")), cancel), $"bort-{fields.Of("avtryck")}", fields, "identitet-bort");
    }

    private static async Task<IResult> End(Sent sent, EndSessions end, CancellationToken cancel)
    {
        var fields = await sent.Context.Fields();
        return await sent.Answer(await end.Run(sent.Actor, new EndSessionsRequest(sent.Organisation, sent.Person, fields.Of("session")), cancel), "sessioner", fields, "sessioner");
    }

    // The link is told once, in the answer to the one who asked; loading the page again does not tell it.
    private static async Task<IResult> Reset(Sent sent, ResetSignIn reset, CancellationToken cancel)
    {
        var fields = await sent.Context.Fields();
        var outcome = await reset.Run(sent.Actor, new ResetSignInRequest(sent.Organisation, sent.Person, fields.Has("glom")), cancel);
        if (outcome.Refusal is not null)
            return await sent.Answer(outcome, "aterstall", fields, "");
        var (link, request) = (outcome.Unwrap(), sent.Context.Request);
        var address = $"{request.Scheme}://{request.Host}{SignInAddresses.Link(sent.Organisation, link.Token)}";
        return await Draw(sent, null, null, cancel, new PersonPage.MadeLink(address, link.Ends));
    }
}
