using Microsoft.AspNetCore.Authorization;

namespace Rodtrad.Web.Composition;

/// <summary>The names of the policies that endpoints ask for. Every endpoint names one or stands on the anonymous list.</summary>
public static class ReadingPolicies
{
    /// <summary>What is published may be read by anyone, signed in or not.</summary>
    public const string ReadPublished = "ReadPublished";

    internal static void Add(AuthorizationOptions options) =>
        options.AddPolicy(ReadPublished, policy => policy.RequireAssertion(_ => true));
}
