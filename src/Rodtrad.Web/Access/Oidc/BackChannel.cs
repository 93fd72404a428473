using System.Net.Http.Headers;
using System.Text;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>What the server asks identity providers itself. Follows no redirect, waits ten seconds and takes a megabyte at most.</summary>
internal sealed class BackChannel : IDisposable
{
    private const int MostBytes = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ILogger<BackChannel> log;
    private readonly HttpClient client;

    public BackChannel(ILogger<BackChannel> log)
    {
        this.log = log;
        // The handler is disposed with the client.
#pragma warning disable CA2000
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#pragma warning restore CA2000
        client = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    public Task<Reply?> Get(Uri address, CancellationToken cancel) => Send(new HttpRequestMessage(HttpMethod.Get, address), cancel);

    public Task<Reply?> Post(Uri address, IEnumerable<KeyValuePair<string, string>> form, AuthenticationHeaderValue? authorization, CancellationToken cancel)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = authorization;
        return Send(request, cancel);
    }

    public void Dispose() => client.Dispose();

    private async Task<Reply?> Send(HttpRequestMessage request, CancellationToken cancel)
    {
        using (request)
        {
            try
            {
                using var response = await client.SendAsync(request, cancel);
                return new Reply((int)response.StatusCode, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancel)));
            }
            catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                // Without the address's query and without what was sent: a code or a secret may stand there.
                log.LogWarning("{Host} did not answer: {Error}", request.RequestUri!.Host, (error as HttpRequestException)?.HttpRequestError.ToString() ?? "too slow");
                return null;
            }
        }
    }

    /// <summary>What a provider answered.</summary>
    internal sealed record Reply(int Status, string Body)
    {
        public bool IsOk => Status == StatusCodes.Status200OK;
    }
}
