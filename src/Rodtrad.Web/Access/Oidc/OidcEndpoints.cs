using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>Sign-in by an identity provider: there, back, the choice of post, and the provider's word that someone has signed out.</summary>
internal static class OidcEndpoints
{
    private const int MostFormBytes = 256 * 1024;

    public static void AddOidc(this IServiceCollection services)
    {
        services.AddOptions<OidcOptions>().BindConfiguration(OidcOptions.Section);
        services.AddSingleton<BackChannel>().AddSingleton<ProviderDocuments>().AddSingleton<UsedOnce>().AddSingleton<SealedCookie>();
        services.AddSingleton<ClientSecrets>().AddSingleton<CodeExchange>().AddSingleton<TokenCheck>().AddSingleton<IdentityCheck>();
        services.AddSingleton<PostChoice>().AddScoped<OidcSignIn>().AddScoped<BackChannelLogout>().AddScoped<OidcSessions>();
        services.TryAddScoped<IOidcProviders>(provider => provider.GetRequiredService<OidcSessions>());
        services.TryAddScoped<IExternalSignIn>(provider => provider.GetRequiredService<OidcSessions>());
        services.TryAddScoped<ISessionEnding>(provider => provider.GetRequiredService<OidcSessions>());
    }

    public static void MapOidc(this IEndpointRouteBuilder app)
    {
        app.MapGet(OidcAddresses.BeginPattern, Begin).Needs(Permission.SignIn);
        app.MapGet(OidcAddresses.CallbackPattern, Receive).Needs(Permission.SignIn);
        app.MapPost(OidcAddresses.ChoicePattern, Choose).Needs(Permission.SignIn);
        // Sent by the provider's server. What it sends is signed.
        app.MapPost(OidcAddresses.SignedOutPattern, SignOut).Needs(Permission.SignIn).WithMetadata(new WithoutFormToken());
    }

    private static async Task<IResult> Begin(string organisation, string? via, string? tillbaka, OidcSignIn flow, IExternalSignIn signIn, HttpContext context)
    {
        if (!IsPossible(organisation, context))
            return Results.NotFound();
        var begun = await flow.Begin(organisation, via, tillbaka, context);
        return begun.Refusal is { } refusal ? await Refuse(organisation, refusal, signIn, context) : Results.Redirect(begun.Unwrap());
    }

    private static async Task<IResult> Receive(
        string organisation, OidcSignIn flow, PostChoice choice, IExternalSignIn signIn, Words words, HttpContext context)
    {
        if (!IsPossible(organisation, context))
            return Results.NotFound();
        var received = await flow.Receive(organisation, context);
        if (received.Refusal is { } refusal)
            return await Refuse(organisation, refusal, signIn, context);
        var answer = received.Unwrap();
        if (answer.Told.Subjects.Count == 1)
            return await Complete(organisation, new(answer.Told.Identity, answer.Back), signIn, context);
        return Pages.Page<ChoosePostPage>(
            new PageContext { Title = words["Oidc.Choose.Title"] },
            new { Organisation = organisation, Sealed = choice.Offer(organisation, answer, context), answer.Told.Subjects });
    }

    private static async Task<IResult> Choose(string organisation, PostChoice choice, IExternalSignIn signIn, HttpContext context)
    {
        if (!IsPossible(organisation, context))
            return Results.NotFound();
        var form = await Form(context);
        var chosen = choice.Take(organisation, form?["val"], form?["post"], context);
        return chosen.Refusal is { } refusal
            ? await Refuse(organisation, refusal, signIn, context)
            : await Complete(organisation, chosen.Unwrap(), signIn, context);
    }

    private static async Task<IResult> SignOut(string organisation, BackChannelLogout logout, HttpContext context)
    {
        if (!IsPossible(organisation, context))
            return Results.NotFound();
        var isDone = await Form(context) is { } form && form["logout_token"] is [{ Length: > 0 } token] && await logout.Receive(organisation, token, context.RequestAborted);
        return isDone ? Results.Ok() : Results.Json(new { error = "invalid_request" }, statusCode: StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> Complete(string organisation, PostChoice.Chosen chosen, IExternalSignIn signIn, HttpContext context) =>
        await signIn.Complete(organisation, chosen.Identity, context) is { } refusal
            ? Answers.SeeOther(OidcAddresses.SignIn(organisation, refusal.Code))
            : Answers.SeeOther(chosen.Back == "/" ? Addresses.Plans(organisation) : chosen.Back);

    private static async Task<IResult> Refuse(string organisation, Refusal refusal, IExternalSignIn signIn, HttpContext context)
    {
        await signIn.Refused(organisation, refusal, context);
        return Answers.SeeOther(OidcAddresses.SignIn(organisation, refusal.Code));
    }

    // The organisation stands in names of cookies and in addresses. Nothing of a sign-in is ever kept by anyone.
    private static bool IsPossible(string organisation, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Code.TryParse(organisation, out _);
    }

    private static async Task<IFormCollection?> Form(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostFormBytes;
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }
}
