using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Access;

namespace Rodtrad.Web.Composition;

/// <summary>
/// The names of the policies that endpoints ask for: each is a permission. Every endpoint names one or stands on the anonymous list.
/// The policy keeps strangers from the door; the use case behind it decides.
/// </summary>
public static class AccessPolicies
{
    /// <summary>What is published may be read by anyone, signed in or not.</summary>
    public const string ReadPublished = nameof(Permission.ReadPublished);

    internal static void Add(AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
            options.AddPolicy(permission.ToString(), policy => policy.RequireAssertion(context =>
                context.Resource is HttpContext http && http.RequestServices.GetRequiredService<CurrentActor>().Actor.May(permission)));
    }

    /// <summary>The endpoint asks for a permission that the caller must have at least somewhere.</summary>
    internal static TBuilder Needs<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(permission.ToString());
}

/// <summary>
/// What happens to who is refused at the door: a stranger who wants to read is asked to sign in and comes back; everyone else is told
/// which permission it takes.
/// </summary>
internal sealed class RefusedAtTheDoor : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
            return next(context);
        var current = context.RequestServices.GetRequiredService<CurrentActor>();
        if (!current.IsPerson && HttpMethods.IsGet(context.Request.Method) && context.GetRouteValue("organisation") is string organisation)
        {
            context.Response.Redirect(SignInAddresses.SignIn(organisation, $"{context.Request.Path}{context.Request.QueryString}"));
            return Task.CompletedTask;
        }
        var needed = context.GetEndpoint()!.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy)
            .FirstOrDefault(name => Enum.TryParse<Permission>(name, out var permission) && !current.Actor.May(permission));
        context.Refuse(StatusCodes.Status403Forbidden, AccessRefusals.NotAllowed(Enum.Parse<Permission>(needed!)));
        return Task.CompletedTask;
    }
}
