using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Oidc;

/// <summary>A browser that goes one step at a time, and keeps its cookies where a test can take them.</summary>
public sealed class TrialBrowser(Uri site) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>The Set-Cookie lines of the last answer.</summary>
    public IReadOnlyList<string> Set { get; private set; } = [];

    /// <summary>One request; the answer is the caller's.</summary>
    public async Task<HttpResponseMessage> Go(string address, FormUrlEncodedContent? form = null, bool isHttps = false)
    {
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, address) { Content = form };
        // Cookies belong to the site: the provider never sees them.
        if (IsAtSite(address))
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(pair => $"{pair.Key}={pair.Value}")));
        if (isHttps)
            request.Headers.TryAddWithoutValidation("X-Over-Https", "ja");
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Set = response.Headers.TryGetValues("Set-Cookie", out var lines) ? [.. lines] : [];
        foreach (var line in Set.Where(_ => IsAtSite(address)))
        {
            var pair = line.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
                Cookies.Remove(pair[0]);
            else
                Cookies[pair[0]] = pair[1];
        }
        return response;
    }

    /// <summary>So many requests, each to where the one before led; where the last leads.</summary>
    public async Task<string> Follow(string address, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            using var response = await Go(address);
            if (response.Headers.Location is not { } next)
                throw new InvalidOperationException($"{address} answered {(int)response.StatusCode} and leads nowhere.");
            address = next.OriginalString;
        }
        return address;
    }

    public async Task<Markup> Page(string address)
    {
        using var response = await Go(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Markup.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => client.Dispose();

    private bool IsAtSite(string address) => address.StartsWith('/') || address.StartsWith(site.AbsoluteUri, StringComparison.Ordinal);
}
