using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Tests.Showcase;

[assembly: AssemblyFixture(typeof(Rodtrad.Web.Tests.Site))]

namespace Rodtrad.Web.Tests;

/// <summary>The whole site on loopback behind a real server, so that tests see what a browser sees.</summary>
public sealed class Site : IAsyncLifetime
{
    public WebApplication App { get; } = Build();

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await App.StartAsync();
        var address = App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
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

    public static WebApplication Build(string url = "http://127.0.0.1:0")
    {
        var app = WebHost.Build(["--urls", url], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(new Menu([new("trad", "Thread.Label", "/prov"), new("annat", "Summary.Label", "/{organisation}/annat")]));
        });
        app.MapShowcase();
        return app;
    }
}
