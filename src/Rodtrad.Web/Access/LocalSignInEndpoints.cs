using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;
using Rodtrad.Web.Settings;

namespace Rodtrad.Web.Access;

/// <summary>Signing in with a local account, and the link by which its password is chosen.</summary>
internal static class LocalSignInEndpoints
{
    public const string UserName = "anvandare";
    public const string Password = "losenord";
    public const string Repeated = "losenord-igen";
    public const string OneTimeCode = "kod";

    /// <summary>Told on the page to sign in on when a link has been used.</summary>
    public const string PasswordChosen = "losenord";

    public static void MapLocalSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost("/{organisation}/logga-in/konto", WithPassword).Needs(Permission.SignIn).RequireRateLimiting(StartLimit.Tries);
        app.MapGet("/{organisation}/logga-in/lank/{token}", Link).Needs(Permission.SignIn);
        app.MapPost("/{organisation}/logga-in/lank/{token}", ChoosePassword).Needs(Permission.SignIn).RequireRateLimiting(StartLimit.Tries);
    }

    private static async Task<IResult> WithPassword(
        string organisation, SignInWithPassword signIn, WaysInView view, Actor actor, Words words, HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var (name, back) = (form[UserName].ToString(), form["tillbaka"].ToString());
        var missing = FormProblems.Missing(words, form, (UserName, "SignIn.UserName"), (Password, "SignIn.Password"));
        if (missing.All.Count > 0)
            return await Again(missing);
        var outcome = await signIn.Run(
            actor, new SignInWithPasswordRequest(organisation, name, form[Password].ToString(), form[OneTimeCode].ToString(), context.Request.Headers.UserAgent.ToString()), cancel);
        if (outcome.Refusal is { Code: Regions.Unknown })
            return Results.NotFound();
        if (outcome.Refusal is { } refusal)
            return await Again(FormProblems.Of(words, refusal, UserName));
        var signedIn = outcome.Unwrap();
        await SignInEndpoints.ForgetFormer(context, organisation, actor, cancel);
        return SignInEndpoints.Enter(context, signedIn.Session, signedIn.MustSetUpCode ? SignInAddresses.OwnCode(organisation) : back);

        Task<IResult> Again(FormProblems problems) => SignInEndpoints.Page(
            organisation, new SignInState { Back = LocalPath.OrStart(back), Problems = problems, UserName = name }, view, actor, words, context, cancel);
    }

    private static async Task<IResult> Link(
        string organisation, string token, OneTimeLinkView view, Actor actor, Words words, HttpContext context, CancellationToken cancel) =>
        Page(await view.Run(actor, new OneTimeLinkRequest(organisation, token), cancel), token, FormProblems.None, words, context);

    private static async Task<IResult> ChoosePassword(
        string organisation, string token, UseOneTimeLink use, OneTimeLinkView view, Actor actor, Words words, HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var outcome = await use.Run(actor, new UseOneTimeLinkRequest(organisation, token, form[Password].ToString(), form[Repeated].ToString()), cancel);
        if (outcome.Refusal is not { } refusal)
            return Answers.SeeOther(SignInAddresses.SignIn(organisation, done: PasswordChosen));
        var problems = FormProblems.Of(words, refusal, refusal.Code == PasswordRules.NotRepeated ? Repeated : Password);
        return Page(await view.Run(actor, new OneTimeLinkRequest(organisation, token), cancel), token, problems, words, context);
    }

    private static IResult Page(Outcome<FollowedLink> outcome, string token, FormProblems problems, Words words, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (outcome.Refusal is { Code: UseOneTimeLink.Spent } spent)
        {
            context.Refuse(StatusCodes.Status410Gone, spent);
            return Results.Empty;
        }
        return Answers.Of(outcome, found =>
        {
            var answer = Pages.Page<LinkPage>(
                new PageContext { Title = words["Link.Title"], Organisation = new(found.Organisation, found.Region), Room = "logga-in" },
                new { View = found, Token = token, Problems = problems });
            answer.StatusCode = problems.All.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
            return answer;
        });
    }
}
