using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access.Oidc;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests.Oidc;

/// <summary>The site with two organisations. One for each class of tests: to start it takes longer than to sign in.</summary>
public sealed class OidcSite : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly WebApplication app;

    public OidcSite()
    {
        app = WebHost.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Warning); // as serve does
            builder.Services.AddTransient<IStartupFilter, AsIfOverHttps>();
            builder.Services.AddUseCases(folder.Of("data"));
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.Configure<OidcOptions>(options => options.SecretFolder = folder.Of("secrets"));
            builder.Services.AddSingleton<IOidcProviders>(Settings).AddSingleton<IExternalSignIn>(SignIn).AddSingleton<ISessionEnding>(Ending);
        });
    }

    public TrialProviders Settings { get; } = new();

    public TrialSignIn SignIn { get; } = new();

    public TrialEnding Ending { get; } = new();

    public MovedClock Clock { get; } = new();

    public KeptLog Log { get; } = new();

    public Uri Address { get; private set; } = null!;

    public string SecretFile => folder.Of("secrets", "klient");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder.Of("secrets"));
        await File.WriteAllTextAsync(SecretFile, FakeProvider.Secret + "\n");
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>A provider that the site has never met, as the only one of both organisations, and nothing remembered of other tests.</summary>
    public async Task<OidcTrial> Trial()
    {
        var trial = new OidcTrial(this, await FakeProvider.Start());
        Settings.Use(trial.Of(trial.Provider));
        SignIn.Forget();
        Ending.Ended.Clear();
        Log.Lines.Clear();
        Clock.By = TimeSpan.Zero;
        return trial;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Takes the word of a header that the request came over https, as a server in front would tell.</summary>
    private sealed class AsIfOverHttps : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
        {
            application.Use((context, rest) =>
            {
                if (context.Request.Headers.ContainsKey("X-Over-Https"))
                    context.Request.Scheme = "https";
                return rest(context);
            });
            next(application);
        };
    }
}

/// <summary>The site with a new identity provider on loopback, and browsers that follow the steps one by one.</summary>
public sealed class OidcTrial(OidcSite site, FakeProvider provider) : IAsyncDisposable
{
    public const string Organisation = "prov";

    public FakeProvider Provider => provider;

    public TrialProviders Settings => site.Settings;

    public TrialSignIn SignIn => site.SignIn;

    public TrialEnding Ending => site.Ending;

    public MovedClock Clock => site.Clock;

    public KeptLog Log => site.Log;

    public Uri Address => site.Address;

    /// <summary>The settings of a provider as an administrator would write them.</summary>
    public IdentityProvider Of(FakeProvider one, string code = "idp") => new(
        Code.Of(code), "Provtjänsten", one.Issuer, FakeProvider.ClientId, $"file:{site.SecretFile}", "openid profile", "sub", "groups", [FakeProvider.Loa3], true);

    public TrialBrowser Browser() => new(Address);

    /// <summary>Signs in in a new browser; where it ends.</summary>
    public async Task<string> SignInOnce()
    {
        using var browser = Browser();
        return await browser.Follow("/prov/logga-in/oidc?tillbaka=/prov/planer", steps: 3);
    }

    /// <summary>Signs in with a provider that does so; the code of the refusal, which the sign-in page tells.</summary>
    public async Task<string> Refused(Misbehaviour misbehaviour)
    {
        Provider.Misbehaviour = misbehaviour;
        return CodeOf(await SignInOnce());
    }

    /// <summary>The code in the address of the sign-in page. Nobody has been let in, and the refusal has been told of for the log.</summary>
    public string CodeOf(string place)
    {
        const string before = "/prov/logga-in?fel=";
        Assert.StartsWith(before, place, StringComparison.Ordinal);
        Assert.Empty(SignIn.Completed);
        Assert.Equal(place[before.Length..], SignIn.Refusals.Last().Code);
        return place[before.Length..];
    }

    public ValueTask DisposeAsync() => Provider.DisposeAsync();
}
