using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>What a token claims, read so that a claim told twice is not taken for one told once.</summary>
internal static class TokenClaims
{
    /// <summary>The value, when there is exactly one.</summary>
    public static string? One(this JsonWebToken token, string claim)
    {
        var all = token.All(claim);
        return all.Count == 1 ? all[0] : null;
    }

    /// <summary>Every different value, of a list or of one.</summary>
    public static Sequence<string> All(this JsonWebToken token, string claim) =>
        token.Claims.Where(one => one.Type == claim && one.Value.Length > 0).Select(one => one.Value).Distinct(StringComparer.Ordinal).ToSequence();

    /// <summary>Whether the claim stands there at all, also with nothing in it.</summary>
    public static bool Has(this JsonWebToken token, string claim) => token.TryGetPayloadValue<object>(claim, out _);

    /// <summary>A point in time, in seconds since 1970; null when it is missing or is none.</summary>
    public static decimal? Seconds(this JsonWebToken token, string claim) =>
        decimal.TryParse(token.One(claim), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
