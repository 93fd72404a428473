using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Access;
using Rodtrad.Web.Documents;

namespace Rodtrad.Web.Composition;

/// <summary>How often one address may ask for what costs much to make.</summary>
internal static class StartLimit
{
    public const string TooMany = "SRV-004";

    /// <summary>The policy that such endpoints ask for.</summary>
    public const string Starts = "Starts";

    /// <summary>The policy of endpoints that a password or a code is tried at.</summary>
    public const string Tries = "Tries";

    private const int NetworkBytes = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddStartLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(Starts, context => PerMinute(context, context.RequestServices.GetRequiredService<IOptions<PdfOptions>>().Value.StartsPerMinute));
        options.AddPolicy(Tries, context => PerMinute(context, context.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.TriesPerMinute));
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            rejected.HttpContext.Refuse(StatusCodes.Status429TooManyRequests, Refusal.Of(TooMany));
            return ValueTask.CompletedTask;
        };
    });

    private static RateLimitPartition<string> PerMinute(HttpContext context, int most) => RateLimitPartition.GetFixedWindowLimiter(
        Client(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = Math.Max(1, most), Window = Window });

    /// <summary>A reader with IPv6 has a whole network of addresses to ask from: they are one.</summary>
    private static string Client(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes()[..NetworkBytes]),
        _ => address.MapToIPv4().ToString(),
    };
}
