using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Documents;

namespace Rodtrad.Web.Composition;

/// <summary>How often one address may ask for what costs much to make.</summary>
internal static class StartLimit
{
    public const string TooMany = "SRV-004";

    /// <summary>The policy that such endpoints ask for.</summary>
    public const string Starts = "Starts";

    private const int NetworkBytes = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddStartLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(Starts, context => RateLimitPartition.GetFixedWindowLimiter(
            Client(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = Math.Max(1, context.RequestServices.GetRequiredService<IOptions<PdfOptions>>().Value.StartsPerMinute),
                Window = Window,
            }));
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            rejected.HttpContext.Refuse(StatusCodes.Status429TooManyRequests, Refusal.Of(TooMany));
            return ValueTask.CompletedTask;
        };
    });

    /// <summary>A reader with IPv6 has a whole network of addresses to ask from: they are one.</summary>
    private static string Client(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes()[..NetworkBytes]),
        _ => address.MapToIPv4().ToString(),
    };
}
