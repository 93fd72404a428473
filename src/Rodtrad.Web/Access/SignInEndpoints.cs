using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Access.Oidc;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;
using Rodtrad.Web.Settings;

namespace Rodtrad.Web.Access;

/// <summary>Signing in and out.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/logga-in", SignIn).Needs(Permission.SignIn);
        app.MapPost("/{organisation}/logga-in/persona", AsPersona).Needs(Permission.SignIn);
        app.MapPost("/{organisation}/logga-ut", Leave).Needs(Permission.SignIn);
    }

    private static Task<IResult> SignIn(
        string organisation, string? tillbaka, string? klart, string? fel, WaysInView view, Actor actor, Words words, HttpContext context, CancellationToken cancel) =>
        Page(organisation, new SignInState { Back = LocalPath.OrStart(tillbaka), Done = klart, Refusal = OidcRefusals.Told(fel) }, view, actor, words, context, cancel);

    /// <summary>The page to sign in on, with what has been tried.</summary>
    public static async Task<IResult> Page(
        string organisation, SignInState state, WaysInView view, Actor actor, Words words, HttpContext context, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new WaysInRequest(organisation), cancel), found =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var answer = Pages.Page<SignInPage>(
                new PageContext { Title = words["SignIn.Title"], Organisation = new(found.Organisation, found.Region), Room = "logga-in" },
                new { View = found, State = state });
            answer.StatusCode = state.Refusal is not null ? StatusCodes.Status403Forbidden
                : state.Problems.All.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
            return answer;
        });

    private static async Task<IResult> AsPersona(
        string organisation, SignInAsPersona signIn, WaysInView view, Actor actor, Words words, HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var back = form["tillbaka"].ToString();
        var outcome = await signIn.Run(actor, new SignInAsPersonaRequest(organisation, form["persona"].ToString(), context.Request.Headers.UserAgent.ToString()), cancel);
        if (outcome.Refusal is { } refusal)
            return await Page(organisation, new SignInState { Back = LocalPath.OrStart(back), Refusal = refusal }, view, actor, words, context, cancel);
        await ForgetFormer(context, organisation, actor, cancel);
        return Enter(context, outcome.Unwrap(), back);
    }

    /// <summary>The session begins: the browser gets its secret and goes where it was going.</summary>
    public static IResult Enter(HttpContext context, SignedIn signedIn, string? back)
    {
        SessionCookie.Set(context, signedIn.Organisation, signedIn.Token);
        var to = LocalPath.OrStart(back);
        return Answers.SeeOther(to == "/" ? Addresses.Plans(signedIn.Organisation) : to);
    }

    private static async Task<IResult> Leave(string organisation, Actor actor, HttpContext context, CancellationToken cancel)
    {
        await ForgetFormer(context, organisation, actor, cancel);
        SessionCookie.Clear(context, organisation);
        return Answers.SeeOther(SignInAddresses.SignIn(organisation));
    }

    /// <summary>Whoever signs in anew leaves no open session behind.</summary>
    public static async Task ForgetFormer(HttpContext context, string organisation, Actor actor, CancellationToken cancel)
    {
        if (SessionCookie.Of(context, organisation) is { } token)
            await context.RequestServices.GetRequiredService<SignOut>().Run(actor, new SignOutRequest(organisation, token), cancel);
    }
}

/// <summary>What has been tried on the page to sign in on.</summary>
public sealed record SignInState
{
    /// <summary>Where the reader was going.</summary>
    public required string Back { get; init; }

    /// <summary>What has just been done, to be told: "losenord" when a password has been chosen by a link.</summary>
    public string? Done { get; init; }

    /// <summary>Why a way to sign in was refused, when it was not the form of a local account.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What is wrong with the form of a local account.</summary>
    public FormProblems Problems { get; init; } = FormProblems.None;

    /// <summary>The user name that was written.</summary>
    public string UserName { get; init; } = "";
}
