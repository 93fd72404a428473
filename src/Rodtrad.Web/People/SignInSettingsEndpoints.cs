using Rodtrad.App.Access;
using Rodtrad.App.People;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.People;

/// <summary>How people sign in to the organisation: identity providers and the roles of their groups.</summary>
internal static class SignInSettingsEndpoints
{
    public static void MapSignInSettings(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/admin/inloggning", Show).Needs(Permission.ManageSignIn);
        app.MapPost("/{organisation}/admin/inloggning/leverantor", Provider).Needs(Permission.ManageSignIn);
        app.MapPost("/{organisation}/admin/inloggning/grupp", Group).Needs(Permission.ManageSignIn);
        app.MapPost("/{organisation}/admin/inloggning/grupp-bort", GroupBack).Needs(Permission.ManageSignIn);
    }

    private static Task<IResult> Show(string organisation, string? klart, SignInSettingsView view, Words words, Actor actor, CancellationToken cancel) =>
        Draw(organisation, null, klart, view, words, actor, cancel);

    private static async Task<IResult> Draw(
        string organisation, FormReply? reply, string? done, SignInSettingsView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new SignInSettingsRequest(organisation), cancel), found => Pages.Page<SignInSettingsPage>(
            PeopleEndpoints.Page(words["Admin.SignIn"], found.Organisation, found.Region), new { View = found, Reply = reply, Done = DoneWords.Of(done) }));

    private static async Task<IResult> Provider(
        string organisation, SetIdentityProvider set, SignInSettingsView view, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var fields = await context.Fields();
        var told = new IdentityProviderFields(
            fields.Of("namn"), fields.Of("adress"), fields.Of("klient"), fields.Of("hemlighet"), fields.Of("omfang"), fields.Of("amne"), fields.Of("grupper"),
            [fields.Of("nivaer")], fields.Has("aktiv"));
        // The form of a new one carries no revision: it shall not write over one that is there already.
        var revision = fields.Of("rev") is { Length: > 0 } seen ? seen : "new";
        return await (await set.Run(actor, new SetIdentityProviderRequest(organisation, fields.Of("kod").Trim(), told, fields.Of("skal"), revision), cancel)).Answer(
            fields.Of("form"), fields, AdminAddresses.SignIn(organisation), "leverantor", reply => Draw(organisation, reply, null, view, words, actor, cancel));
    }

    private static async Task<IResult> Group(
        string organisation, GiveGroupRole give, SignInSettingsView view, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var fields = await context.Fields();
        var request = new GiveGroupRoleRequest(
            organisation, fields.Of("grupp"), RoleCodes.TryRead(fields.Of("roll")) ?? Role.Reader, fields.Of("enhet"), fields.Has("underliggande"), fields.Of("skal"));
        return await (await give.Run(actor, request, cancel)).Answer(
            "grupp", fields, AdminAddresses.SignIn(organisation), "grupp", reply => Draw(organisation, reply, null, view, words, actor, cancel));
    }

    private static async Task<IResult> GroupBack(
        string organisation, TakeBackGroupRole take, SignInSettingsView view, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var fields = await context.Fields();
        return await (await take.Run(actor, new TakeBackGroupRoleRequest(organisation, fields.Of("tilldelning"), fields.Of("skal")), cancel)).Answer(
            $"bort-{fields.Of("tilldelning")}", fields, AdminAddresses.SignIn(organisation), "grupp-tillbaka",
            reply => Draw(organisation, reply, null, view, words, actor, cancel));
    }
}
