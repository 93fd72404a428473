using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Composition;

/// <summary>
/// Where the program itself serves https, plain http only leads there: what is read is asked for anew, what is written is refused, so
/// that nobody goes on sending it in the open.
/// </summary>
internal static class SecureOnly
{
    public const string NotSecure = "SRV-006";

    private const string Health = "/halsa";
    private const int DefaultPort = 443;

    public static void UseSecureOnly(this WebApplication app)
    {
        // Known when the server has started, and before the first request.
        var port = new Lazy<int?>(() => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses
            .Select(address => BindingAddress.Parse(address)).Where(address => address.Scheme == "https").Select(address => (int?)address.Port).FirstOrDefault());
        app.Use(async (context, next) =>
        {
            if (context.Request.IsHttps || port.Value is not { } secure || context.Request.Path == Health)
                await next(context);
            else if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
                context.Response.Redirect(There(context.Request, secure), permanent: true, preserveMethod: true);
            else
                context.Refuse(StatusCodes.Status403Forbidden, Refusal.Of(NotSecure));
        });
    }

    // The host has been checked against those the operator allows.
    private static string There(HttpRequest request, int port)
    {
        var host = port == DefaultPort ? new HostString(request.Host.Host) : new HostString(request.Host.Host, port);
        return $"https://{host.ToUriComponent()}{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}";
    }
}
