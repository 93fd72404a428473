namespace Rodtrad.Web.Access.Oidc;

/// <summary>
/// Which addresses the server asks on a provider's behalf. Rule: https only; on another host than the provider's own only by
/// name, so that a document from outside cannot point into the machine or at an address of the inner network. A provider on the machine
/// itself may use http: it is for trials.
/// </summary>
public static class ProviderAddress
{
    private const string Metadata = "/.well-known/openid-configuration";

    /// <summary>Where the provider's document lies; null when the authority is no address to trust.</summary>
    public static Uri? OfMetadata(string authority) =>
        Parse(authority) is { Query: "", Fragment: "" } uri && IsSafe(uri, mayBePlain: uri.IsLoopback)
            ? Parse(authority.TrimEnd('/') + Metadata)
            : null;

    /// <summary>The address as one to ask, for a provider with a usable authority; null when it is not.</summary>
    public static Uri? ToAsk(string authority, string? address)
    {
        if (Parse(authority) is not { } own || Parse(address) is not { Fragment: "" } uri || !IsSafe(uri, mayBePlain: own.IsLoopback))
            return null;
        var isNear = string.Equals(uri.IdnHost, own.IdnHost, StringComparison.OrdinalIgnoreCase);
        return isNear || own.IsLoopback || (uri.HostNameType == UriHostNameType.Dns && !uri.IsLoopback) ? uri : null;
    }

    private static bool IsSafe(Uri uri, bool mayBePlain) =>
        uri.UserInfo.Length == 0 && (uri.Scheme == Uri.UriSchemeHttps || (mayBePlain && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static Uri? Parse(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;
}
