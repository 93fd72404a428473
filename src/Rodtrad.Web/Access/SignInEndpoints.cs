using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
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

    private static Task<IResult> SignIn(string organisation, string? tillbaka, WaysInView view, Actor actor, Words words, HttpContext context, CancellationToken cancel) =>
        Page(organisation, tillbaka, null, view, actor, words, context, cancel);

    private static async Task<IResult> Page(
        string organisation, string? back, Refusal? refusal, WaysInView view, Actor actor, Words words, HttpContext context, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new WaysInRequest(organisation), cancel), found =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var answer = Pages.Page<SignInPage>(
                new PageContext { Title = words["SignIn.Title"], Organisation = new(found.Organisation, found.Region), Room = "logga-in" },
                new { View = found, Back = LocalPath.OrStart(back), Refusal = refusal });
            answer.StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
            return answer;
        });

    private static async Task<IResult> AsPersona(
        string organisation, SignInAsPersona signIn, WaysInView view, Actor actor, Words words, HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var back = form["tillbaka"].ToString();
        await ForgetFormer(context, organisation, actor, cancel);
        var outcome = await signIn.Run(actor, new SignInAsPersonaRequest(organisation, form["persona"].ToString(), context.Request.Headers.UserAgent.ToString()), cancel);
        return outcome.Refusal is { } refusal ? await Page(organisation, back, refusal, view, actor, words, context, cancel) : Enter(context, outcome.Unwrap(), back);
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

    // Whoever signs in anew leaves no open session behind.
    private static async Task ForgetFormer(HttpContext context, string organisation, Actor actor, CancellationToken cancel)
    {
        if (SessionCookie.Of(context, organisation) is { } token)
            await context.RequestServices.GetRequiredService<SignOut>().Run(actor, new SignOutRequest(organisation, token), cancel);
    }
}
