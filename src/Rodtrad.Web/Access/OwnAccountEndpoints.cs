using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Access;

/// <summary>One's own sign-in: sessions, password and authenticator.</summary>
internal static class OwnAccountEndpoints
{
    public const string Current = "nuvarande";
    public const string Sealed = "hemlighet";
    public const string Session = "session";

    public static void MapOwnAccount(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/mitt-konto", Account).Needs(Permission.UseOwnAccount);
        app.MapPost("/{organisation}/mitt-konto/sessioner", EndSessions).Needs(Permission.UseOwnAccount);
        app.MapGet("/{organisation}/mitt-konto/losenord", PasswordForm).Needs(Permission.UseOwnAccount);
        app.MapPost("/{organisation}/mitt-konto/losenord", NewPassword).Needs(Permission.UseOwnAccount).RequireRateLimiting(StartLimit.Tries);
        app.MapGet("/{organisation}/mitt-konto/engangskod", CodeForm).Needs(Permission.UseOwnAccount);
        app.MapPost("/{organisation}/mitt-konto/engangskod", TurnOn).Needs(Permission.UseOwnAccount).RequireRateLimiting(StartLimit.Tries);
        app.MapPost("/{organisation}/mitt-konto/engangskod/av", TurnOff).Needs(Permission.UseOwnAccount).RequireRateLimiting(StartLimit.Tries);
        app.MapGet("/{organisation}/session", Touch).Needs(Permission.UseOwnAccount);
    }

    private static Task<IResult> Account(
        string organisation, string? klart, OwnAccountView view, Actor actor, Words words, HttpContext context, CancellationToken cancel) =>
        Page<OwnAccountPage>(organisation, "Own.Title", found => new { View = found, Done = klart }, FormProblems.None, view, actor, words, context, cancel);

    private static async Task<IResult> EndSessions(string organisation, EndOwnSessions end, Actor actor, HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var session = form[Session].ToString();
        var isAll = session.Length == 0;
        var outcome = await end.Run(actor, new EndOwnSessionsRequest(organisation, isAll ? null : session), cancel);
        if (outcome.Refusal is { } refusal)
            return Answers.Refused(refusal);
        if (!isAll && session != actor.Session)
            return Answers.SeeOther(SignInAddresses.OwnAccount(organisation, "session"));
        SessionCookie.Clear(context, organisation);
        return Answers.SeeOther(SignInAddresses.SignIn(organisation));
    }

    private static Task<IResult> PasswordForm(
        string organisation, OwnAccountView view, Actor actor, Words words, HttpContext context, CancellationToken cancel) =>
        PasswordPage(organisation, FormProblems.None, view, actor, words, context, cancel);

    private static async Task<IResult> NewPassword(
        string organisation, ChangePassword change, OwnAccountView view, Actor actor, Words words, HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var outcome = await change.Run(actor, new ChangePasswordRequest(
            organisation, form[Current].ToString(), form[LocalSignInEndpoints.Password].ToString(), form[LocalSignInEndpoints.Repeated].ToString()), cancel);
        if (outcome.Refusal is not { } refusal)
            return Answers.SeeOther(SignInAddresses.OwnAccount(organisation, "losenord"));
        var field = refusal.Code switch
        {
            ChangePassword.WrongPassword => Current,
            PasswordRules.NotRepeated => LocalSignInEndpoints.Repeated,
            _ => LocalSignInEndpoints.Password,
        };
        return await PasswordPage(organisation, FormProblems.Of(words, refusal, field), view, actor, words, context, cancel);
    }

    private static Task<IResult> PasswordPage(
        string organisation, FormProblems problems, OwnAccountView view, Actor actor, Words words, HttpContext context, CancellationToken cancel) =>
        Page<OwnPasswordPage>(organisation, "Own.Password.Title", found => new { View = found, Problems = problems }, problems, view, actor, words, context, cancel);

    private static Task<IResult> CodeForm(
        string organisation, OwnAccountView view, AuthenticatorView authenticator, Actor actor, Words words, HttpContext context, CancellationToken cancel) =>
        CodePage(organisation, FormProblems.None, view, authenticator, actor, words, context, cancel);

    private static async Task<IResult> TurnOn(
        string organisation, TurnOnCodes turnOn, OwnAccountView view, AuthenticatorView authenticator, Actor actor, Words words, HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var secret = form[Sealed].ToString();
        var outcome = await turnOn.Run(
            actor, new TurnOnCodesRequest(organisation, secret, form[LocalSignInEndpoints.OneTimeCode].ToString(), form[Current].ToString()), cancel);
        if (outcome.Refusal is not { } refusal)
            return Answers.SeeOther(SignInAddresses.OwnAccount(organisation, "kod-pa"));
        var problems = FormProblems.Of(words, refusal, refusal.Code == ChangePassword.WrongPassword ? Current : LocalSignInEndpoints.OneTimeCode);
        return await CodePage(organisation, problems, view, authenticator, actor, words, context, cancel, secret);
    }

    private static async Task<IResult> TurnOff(
        string organisation, TurnOffCodes turnOff, OwnAccountView view, AuthenticatorView authenticator, Actor actor, Words words, HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var outcome = await turnOff.Run(actor, new TurnOffCodesRequest(organisation, form[Current].ToString(), form[LocalSignInEndpoints.OneTimeCode].ToString()), cancel);
        return outcome.Refusal is { } refusal
            ? await CodePage(organisation, FormProblems.Of(words, refusal, Current), view, authenticator, actor, words, context, cancel)
            : Answers.SeeOther(SignInAddresses.OwnAccount(organisation, "kod-av"));
    }

    // The secret that was shown stays when the form comes back: it may be in the authenticator already.
    private static async Task<IResult> CodePage(
        string organisation, FormProblems problems, OwnAccountView view, AuthenticatorView authenticator, Actor actor, Words words, HttpContext context,
        CancellationToken cancel, string? shown = null)
    {
        var made = await authenticator.Run(actor, new AuthenticatorRequest(organisation, shown), cancel);
        return made.Refusal is { } refusal ? Answers.Refused(refusal) : await Page<OwnCodePage>(
            organisation, "Own.Code.Title", found => new { View = found, Authenticator = made.Unwrap(), Problems = problems }, problems, view, actor, words, context, cancel);
    }

    private static async Task<IResult> Page<TPage>(
        string organisation, string title, Func<OwnAccount, object> parameters, FormProblems problems, OwnAccountView view, Actor actor, Words words, HttpContext context,
        CancellationToken cancel)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        Answers.Of(await view.Run(actor, new OwnAccountRequest(organisation), cancel), found =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var answer = Pages.Page<TPage>(
                new PageContext { Title = words[title], Organisation = new(found.Organisation, found.Region), Room = "mitt-konto" }, parameters(found));
            answer.StatusCode = problems.All.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
            return answer;
        });

    // Asking is using: who is found out at every request, and that is written where sessions are and nowhere else.
    private static IResult Touch(CurrentActor current, FormTokens tokens, SessionSettings settings, TimeProvider clock, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var left = current.Caller.Ends!.Value - clock.GetUtcNow();
        return Results.Json(new
        {
            seconds = (int)left.TotalSeconds,
            // Shorter than a rest: the longest time is near, and using it does not help.
            final = left < settings.Idle - TimeSpan.FromMinutes(2),
            token = tokens.For(current.Caller.Session),
        });
    }
}
