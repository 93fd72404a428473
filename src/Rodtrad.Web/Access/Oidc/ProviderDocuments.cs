using System.Collections.Concurrent;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>
/// What each provider tells of itself: its addresses and its keys. Fetched when first needed and once an hour; one that cannot be
/// fetched anew is good for a day, so that a short interruption there stops nobody here. See decision 0018.
/// </summary>
internal sealed class ProviderDocuments(BackChannel channel, TimeProvider clock, ILogger<ProviderDocuments> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Good = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Kept> known = new();

    /// <summary>The provider's document with its keys; null when there is none to trust.</summary>
    public Task<OpenIdConnectConfiguration?> Of(string authority, CancellationToken cancel) => Find(authority, isRenewal: false, cancel);

    /// <summary>
    /// The document fetched anew, because a token names a key that is not in it. At most once in half a minute: anyone can send a
    /// token that names an unknown key.
    /// </summary>
    public Task<OpenIdConnectConfiguration?> Renewed(string authority, CancellationToken cancel) => Find(authority, isRenewal: true, cancel);

    private async Task<OpenIdConnectConfiguration?> Find(string authority, bool isRenewal, CancellationToken cancel)
    {
        var kept = known.GetOrAdd(authority, _ => new Kept());
        await kept.Gate.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (isRenewal ? now - kept.RenewedAt >= BetweenRenewals : now - kept.FetchedAt >= Fresh && now - kept.FailedAt >= BetweenFailures)
            {
                if (isRenewal)
                    kept.RenewedAt = now;
                // Not given up with the request that happened to come first: others wait for the same.
                if (await Fetch(authority, CancellationToken.None) is { } fetched)
                    (kept.Document, kept.FetchedAt) = (fetched, now);
                else
                    kept.FailedAt = now;
            }
            return now - kept.FetchedAt < Good ? kept.Document : null;
        }
        finally
        {
            kept.Gate.Release();
        }
    }

    private async Task<OpenIdConnectConfiguration?> Fetch(string authority, CancellationToken cancel)
    {
        if (ProviderAddress.OfMetadata(authority) is not { } address)
        {
            log.LogError("{Authority} is no address of an identity provider: https is demanded", authority);
            return null;
        }
        try
        {
            var document = await OpenIdConnectConfigurationRetriever.GetAsync(address.AbsoluteUri, new Retriever(channel, authority), cancel);
            if (Fault(document, authority) is not { } fault)
                return document;
            log.LogError("The document of {Authority} cannot be used: {Fault}", authority, fault);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A document from outside that cannot be read breaks the reader in many ways; none of them is ours to tell apart.
            log.LogError("The document of {Authority} cannot be read: {Error}", authority, error.GetBaseException().Message);
        }
        return null;
    }

    private static string? Fault(OpenIdConnectConfiguration document, string authority)
    {
        // A document that speaks for another issuer is how one provider passes for another.
        if (document.Issuer != authority)
            return "it speaks for another issuer";
        if (ProviderAddress.ToAsk(authority, document.AuthorizationEndpoint) is null)
            return "no safe authorization_endpoint";
        if (ProviderAddress.ToAsk(authority, document.TokenEndpoint) is null)
            return "no safe token_endpoint";
        return document.SigningKeys.Count == 0 ? "no keys" : null;
    }

    private sealed class Kept
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public OpenIdConnectConfiguration? Document { get; set; }

        public DateTimeOffset FetchedAt { get; set; }

        public DateTimeOffset RenewedAt { get; set; }

        public DateTimeOffset FailedAt { get; set; }
    }

    /// <summary>Fetches for the reader of documents, within the limits of the back channel.</summary>
    private sealed class Retriever(BackChannel channel, string authority) : IDocumentRetriever
    {
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            var uri = ProviderAddress.ToAsk(authority, address) ?? throw new IOException("An address there is not safe to ask.");
            var reply = await channel.Get(uri, cancel) ?? throw new IOException("No answer.");
            return reply.IsOk ? reply.Body : throw new IOException($"The answer was {reply.Status}.");
        }
    }
}
