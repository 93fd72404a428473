using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rodtrad.App.Editions;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Composition;

namespace Rodtrad.Bench.Pages;

/// <summary>
/// The whole product on loopback with the example region loaded, and the peers' addresses beside its own, behind the same
/// middleware.
/// </summary>
internal sealed class PageSite : IAsyncDisposable
{
    public const string Page = "/norrbotten/planer/rn-rs-2020";
    public const string Razor = "/norrbotten/bench/razor/rn-rs-2020";
    public const string Hand = "/norrbotten/bench/hand/rn-rs-2020";
    public const string Prebuilt = "/norrbotten/bench/bytes/rn-rs-2020";

    // The product keeps no page for a request that says who asks: that is how its page is had unkept.
    private const string Unkept = "unkept:";

    // As a person: the cookie of a session and the path.
    private const string Signed = "signed:";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private PageSite(WebApplication app, string address)
    {
        _app = app;
        Address = address;
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    public string Address { get; }

    public static string NotKept(string path) => Unkept + path;

    /// <summary>The path asked for by who holds the cookie.</summary>
    public static string SignedIn(string cookie, string path) => $"{Signed}{cookie} {path}";

    public static HttpRequestMessage Request(string path)
    {
        if (path.StartsWith(Signed, StringComparison.Ordinal))
        {
            var parts = path[Signed.Length..].Split(' ', 2);
            var signed = new HttpRequestMessage(HttpMethod.Get, parts[1]);
            signed.Headers.TryAddWithoutValidation("Cookie", parts[0]);
            return signed;
        }
        var isUnkept = path.StartsWith(Unkept, StringComparison.Ordinal);
        var request = new HttpRequestMessage(HttpMethod.Get, isUnkept ? path[Unkept.Length..] : path);
        if (isUnkept)
            request.Headers.TryAddWithoutValidation("Authorization", "Bench");
        return request;
    }

    public static Task<PageSite> Start(string folder) => Start(folder, _ => { });

    /// <summary>As above, with what the benchmark puts in place of the product's own.</summary>
    public static async Task<PageSite> Start(string folder, Action<IServiceCollection> more)
    {
        var app = WebHost.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders();
            more(builder.Services);
            builder.Services.AddUseCases(folder);
            builder.Services.AddRazorPages().AddApplicationPart(typeof(PageSite).Assembly);
            builder.Services.AddSingleton<HandPage>();
        });
        if (await app.Services.PrepareDatabases(default) is { } refusal)
            throw new InvalidOperationException(refusal.Code);
        app.MapRazorPages().RequireAuthorization(AccessPolicies.ReadPublished);
        app.MapGet("/{organisation}/bench/hand/{plan}", (string organisation, string plan, HttpContext http, HandPage page) =>
            page.Answer(http, organisation, plan)).RequireAuthorization(AccessPolicies.ReadPublished);
        app.MapGet("/{organisation}/bench/bytes/{plan}", (HttpContext http, HandPage page) => page.AnswerBytes(http))
            .RequireAuthorization(AccessPolicies.ReadPublished);
        await Load(app, RepositoryRoot.Of("examples", "norrbotten"));
        await app.StartAsync();
        return new PageSite(app, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task<string> Text(string path)
    {
        using var answer = await _http.SendAsync(Request(path));
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{path}: {answer.StatusCode} {text}");
    }

    public Task Load(string package) => Load(_app, package);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task Load(WebApplication app, string package)
    {
        var outcome = await app.Services.GetRequiredService<LoadPackage>().Run(Actor.Operator, new LoadRequest(package, false, false), default);
        if (!outcome.Unwrap().IsDone)
            throw new InvalidOperationException($"{package} was not loaded.");
    }

    /// <summary>The use case that every variant of the page asks.</summary>
    public static async Task<PlanPageView> View(PlanView view, string organisation, string plan, CancellationToken cancel) =>
        (await view.Run(Actor.Reader, new PlanRequest(organisation, plan, null), cancel)).Unwrap();
}
