using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access;

[assembly: AssemblyFixture(typeof(Rodtrad.Web.Tests.Access.AccountSite))]

namespace Rodtrad.Web.Tests.Access;

/// <summary>The trial region with personas, and room for as many tries as the tests want.</summary>
public sealed class AccountSite : IAsyncLifetime
{
    public const string Region = TrialRegion.Slug;

    private readonly TemporaryFolder packages = new();
    private int last;

    public LoadedSite Site { get; } = new();

    /// <summary>A persona for each role that reads something else than the others.</summary>
    public static IReadOnlyList<(string Code, Role Role)> Personas { get; } =
        [("lasare", Role.Reader), ("chef", Role.Manager), ("controller", Role.Controller), ("revisor", Role.Auditor), ("forvaltare", Role.SystemAdministrator)];

    public async ValueTask InitializeAsync()
    {
        TrialRegion.Write(packages.Of("prov"));
        await Site.Start(services => services.AddSingleton(new Demonstration(IsOn: true)).Configure<SignInOptions>(options => options.TriesPerMinute = 100_000), packages.Of("prov"));
        foreach (var (code, role) in Personas)
            await Site.Persona(Region, code, role, "region", withSubtree: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        packages.Dispose();
    }

    public Visitor Visitor() => new(Site, Region);

    /// <summary>A user name that no other test has.</summary>
    public string NewName() => $"konto-{Interlocked.Increment(ref last)}";

    /// <summary>Someone signed in with a local account of its own.</summary>
    public async Task<(Visitor Visitor, string Name)> SignedIn(Role? role = null)
    {
        var name = NewName();
        await Site.Account(Region, name, role);
        var visitor = Visitor();
        using var response = await visitor.SignIn(name);
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, response.StatusCode);
        return (visitor, name);
    }
}
