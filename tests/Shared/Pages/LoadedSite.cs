using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rodtrad.App.Editions;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Access;
using Rodtrad.Web.Composition;

namespace Rodtrad.Tests.Shared;

/// <summary>The real application on a free loopback port, with packages loaded into a folder of its own.</summary>
public sealed class LoadedSite : IAsyncDisposable
{
    readonly TemporaryFolder folder = new();
    WebApplication? app;
    HttpClient? client;

    public WebApplication App => app ?? throw new InvalidOperationException("Start comes first.");

    public HttpClient Client => client ?? throw new InvalidOperationException("Start comes first.");

    public Uri Address => Client.BaseAddress!;

    public string DataFolder => folder.Of("data");

    /// <summary>The SQLite file of a database by its name.</summary>
    public string DataFile(string name) => Path.Combine(DataFolder, $"{name}.db");

    public static string Norrbotten => Example("norrbotten");

    /// <summary>The package of one of the example regions.</summary>
    public static string Example(string region) => RepositoryRoot.Of("examples", region);

    /// <summary>The packages of all example regions.</summary>
    public static IReadOnlyList<string> Examples => [.. Directory.GetDirectories(RepositoryRoot.Of("examples")).Order(StringComparer.Ordinal)];

    public Task Start(params string[] packages) => Start(_ => { }, packages);

    /// <summary>As above, with what the test puts in place of, or beside, the product's own.</summary>
    public async Task Start(Action<IServiceCollection> more, params string[] packages)
    {
        app = WebHost.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders();
            more(builder.Services);
            builder.Services.AddUseCases(DataFolder);
        });
        Assert.Null(await app.Services.PrepareDatabases(CancellationToken.None));
        foreach (var package in packages)
            await Load(package);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    public async Task Load(string package)
    {
        var outcome = await App.Services.GetRequiredService<LoadPackage>().Run(Actor.Operator, new LoadRequest(package, false, false), CancellationToken.None);
        var errors = outcome.Unwrap().Problems.Where(problem => problem.Severity == Severity.Error)
            .Select(problem => $"{problem.Place?.File}:{problem.Place?.Line} {problem.Code} {string.Join(", ", problem.Arguments)}");
        Assert.Empty(errors);
        Assert.True(outcome.Unwrap().IsDone);
    }

    /// <summary>Asks with the given request headers, for example ("Cookie", "rodtrad-sprak=en").</summary>
    public async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The text of an answer that must be 200.</summary>
    public async Task<string> Text(string path, params (string Name, string Value)[] headers)
    {
        using var response = await Get(path, headers);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {(int)response.StatusCode}");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<Markup> Page(string path, params (string Name, string Value)[] headers) => Markup.Parse(await Text(path, headers));

    /// <summary>What htmx gets when it asks for the element with the id.</summary>
    public Task<string> Fragment(string path, string id) => Text(path, ("HX-Request", "true"), ("HX-Target", $"div#{id}"));

    /// <summary>What a form drawn for a reader carries.</summary>
    public string FormToken => App.Services.GetRequiredService<FormTokens>().For(null);

    /// <summary>Sends a form without fields, as a reader who is not signed in does from a page of the site unless other headers are given.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] headers) => Post(path, [], headers);

    /// <summary>As above, with fields.</summary>
    public async Task<HttpResponseMessage> Post(string path, IEnumerable<(string Name, string Value)> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Prepend((FormTokens.Field, FormToken)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        folder.Dispose();
    }
}
