using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Rodtrad.Domain.Quantities;
using IPNetwork = System.Net.IPNetwork;

namespace Rodtrad.Web.Composition;

/// <summary>
/// The servers in front that may say where a request really comes from. None unless the operator names them: anyone can write those
/// headers. The host is never taken from a header beside the request's own.
/// </summary>
internal static class Proxies
{
    /// <summary>Addresses and networks, with commas between: "10.0.0.5, 10.1.0.0/16".</summary>
    public const string Variable = "RODTRAD_PROXIES";
    public const string Unreadable = "SRV-007";

    public static void UseProxies(this WebApplication app)
    {
        var trusted = Read(app.Configuration[Variable]).Select(network => network.Value).OfType<IPNetwork>().ToList();
        if (trusted.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in trusted)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>What of the list cannot be read; null when all can.</summary>
    public static Refusal? Check(IConfiguration configuration) =>
        Read(configuration[Variable]).FirstOrDefault(network => network.Value is null) is { Key: { } wrong } ? Refusal.Of(Unreadable, wrong) : null;

    private static IEnumerable<KeyValuePair<string, IPNetwork?>> Read(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => KeyValuePair.Create(text, Network(text)));

    private static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
            : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
}
