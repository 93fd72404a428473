using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rodtrad.Web.About;
using Rodtrad.Web.Access;
using Rodtrad.Web.Access.Oidc;
using Rodtrad.Web.Assignments;
using Rodtrad.Web.Checks;
using Rodtrad.Web.Components;
using Rodtrad.Web.Documents;
using Rodtrad.Web.Frames;
using Rodtrad.Web.Goals;
using Rodtrad.Web.History;
using Rodtrad.Web.Indicators;
using Rodtrad.Web.Organisation;
using Rodtrad.Web.People;
using Rodtrad.Web.Plans;
using Rodtrad.Web.Resources;
using Rodtrad.Web.Search;
using Rodtrad.Web.Settings;
using Rodtrad.Web.Statements;
using Rodtrad.Web.Tables;

namespace Rodtrad.Web.Composition;

/// <summary>Puts the web application together. Tests and the command line call it too.</summary>
public static class WebHost
{
    private const string LoopbackOnly = "localhost;127.0.0.1;[::1]";

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // The files lie beside the program, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
        });
        builder.Configuration["AllowedHosts"] ??= LoopbackOnly;
        configure?.Invoke(builder);

        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddShell(builder);

        var app = builder.Build();
        UseShell(app);
        app.MapAbout();
        app.MapSettings();
        app.MapSignIn();
        app.MapLocalSignIn();
        app.MapOwnAccount();
        app.MapAccess();
        app.MapOidc();
        app.MapPeople();
        app.MapPerson();
        app.MapReview();
        app.MapSignInSettings();
        app.MapImport();
        app.MapHistory();
        app.MapOrganisation();
        app.MapPlans();
        app.MapGoals();
        app.MapIndicators();
        app.MapTables();
        app.MapRipple();
        app.MapFrames();
        app.MapStatements();
        app.MapAssignments();
        app.MapChecks();
        app.MapSearch();
        app.MapDocuments();
        app.MapPapers();
        app.MapPdf();
        app.Lifetime.ApplicationStarted.Register(app.Services.PreparePdf);
        return app;
    }

    private static void AddShell(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // First of all: the headers must also be on what the framework's own filters answer (unknown host).
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeaders>());
        services.AddRazorComponents();
        // Swedish letters as letters: smaller pages, and a page source that can be read.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        // The ring of keys is made when something is first sealed with it, not by starting.
        services.Remove(services.First(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        services.AddHttpContextAccessor();
        services.AddAuthorization(AccessPolicies.Add).AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedAtTheDoor>();
        services.AddScoped<CurrentActor>().AddScoped(provider => provider.GetRequiredService<CurrentActor>().Actor).AddSingleton<FormTokens>();
        services.AddOidc();
        services.AddPageCache();
        services.Configure<Installation>(builder.Configuration.GetSection(Installation.Section));
        services.Configure<PdfOptions>(builder.Configuration.GetSection(PdfOptions.Section));
        services.Configure<SignInOptions>(builder.Configuration.GetSection(SignInOptions.Section));
        SessionLengths.Add(services, builder.Configuration);
        services.AddStartLimit();
        services.AddSingleton<AssetAddresses>();
        services.AddSingleton<Marks>();
        services.AddSingleton(new Words(strict: !builder.Environment.IsProduction()));
        services.TryAddSingleton(Menu.Rooms);
        services.AddScoped(provider => ReaderSettings.Read(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext
            ?? throw new InvalidOperationException("Reader settings need a request.")));
    }

    private static void UseShell(WebApplication app)
    {
        app.UseProxies();
        app.UseTraceRefusal();
        app.UseReaderLanguage();
        app.UseErrorPages();
        app.UseSecureOnly();
        app.UseCrossSiteRefusal();
        app.UseVersionedFiles();
        // After the static files, or a route such as /{organisation} would take their addresses.
        app.UseRouting();
        app.UseCallers();
        app.UseFormTokens();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseOutputCache();
    }
}
