using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Tests.Showcase;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: AssemblyFixture(typeof(Rodtrad.Web.Tests.Site))]
[assembly: AssemblyFixture(typeof(Rodtrad.Web.Tests.Library))]
[assembly: AssemblyFixture(typeof(Rodtrad.Web.Tests.HostileSite))]
[assembly: AssemblyFixture(typeof(Rodtrad.Web.Tests.Examples))]

namespace Rodtrad.Web.Tests;

/// <summary>The whole site on loopback behind a real server, so that tests see what a browser sees.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public WebApplication App { get; }

    public Site() => App = Build(folder.Of("data"));

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.Null(await App.Services.PrepareDatabases(CancellationToken.None));
        await App.StartAsync();
        var address = App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Asks with the given request headers, for example ("Cookie", "rodtrad-sprak=en").</summary>
    public async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> Text(string path, params (string Name, string Value)[] headers)
    {
        using var response = await Get(path, headers);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static WebApplication Build(string data)
    {
        var app = WebHost.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddUseCases(data);
            builder.Services.AddSingleton(new Menu([new("trad", "Thread.Label", "/prov"), new("annat", "Summary.Label", "/{organisation}/annat")]));
        });
        app.MapShowcase();
        return app;
    }
}
