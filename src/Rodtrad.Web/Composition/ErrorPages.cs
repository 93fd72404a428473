using Microsoft.AspNetCore.Diagnostics;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.About;
using Rodtrad.Web.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Composition;

/// <summary>Draws error answers in the product's look. No endpoint of their own: the address stays what the reader asked for.</summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Rodtrad.Web.Errors");
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // A renderer that failed half-way must not draw the error page too.
            CreateScopeForErrors = true,
            SuppressDiagnosticsCallback = _ => true,
            ExceptionHandler = context =>
            {
                var feature = context.Features.Get<IExceptionHandlerFeature>();
                // The pattern and not the address: an address can hold the token of a link.
                var where = (feature?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "no endpoint";
                log.LogError(feature?.Error, "Request {CorrelationId} to {Method} {Route} failed", context.TraceIdentifier, context.Request.Method, where);
                return Draw(context);
            },
        });
        app.UseStatusCodePages(pages => Draw(pages.HttpContext));
    }

    private static Task Draw(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var words = context.RequestServices.GetRequiredService<Words>();
        var refusal = context.Features.Get<ToldRefusal>()?.Refusal;
        var page = new PageContext { Title = ErrorPage.Heading(words, status, refusal) };
        return Pages.Page<ErrorPage>(page, new { Status = status, CorrelationId = context.TraceIdentifier, Refusal = refusal, Why = Why(context, refusal) }).ExecuteAsync(context);
    }

    // Only a person has posts to explain a refusal by.
    private static string? Why(HttpContext context, Refusal? refusal) =>
        refusal is not null && context.RequestServices.GetRequiredService<CurrentActor>().IsPerson && context.GetRouteValue("organisation") is string organisation
            ? AccessAddresses.Why(organisation, refusal) : null;

    /// <summary>Answers with the status; the page that is drawn for it says why.</summary>
    public static void Refuse(this HttpContext context, int status, Refusal refusal)
    {
        context.Response.StatusCode = status;
        context.Features.Set(new ToldRefusal(refusal));
    }

    private sealed record ToldRefusal(Refusal Refusal);
}
