using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Pdf;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Documents;

[assembly: AssemblyFixture(typeof(Rodtrad.Web.Tests.Access.AccessSite))]

namespace Rodtrad.Web.Tests.Access;

/// <summary>
/// The region of the matrix and a neighbour that is built the same with other words, with a persona for every role, with the units below
/// and without, at the same unit. They sign in over HTTP and ask with their cookies, as browsers do.
/// </summary>
public sealed class AccessSite : IAsyncLifetime
{
    public const string Neighbour = "grannen";

    /// <summary>What a word of the neighbour ends with.</summary>
    public const char NeighbourMark = 'Q';

    private readonly TemporaryFolder packages = new();
    private readonly Dictionary<(string Organisation, string Code), PersonaVisitor> visitors = [];

    public LoadedSite Site { get; } = new();

    /// <summary>Holds every PDF until a test lets it go.</summary>
    public CopyingMaker Maker { get; } = new();

    public static IReadOnlyList<PolicyWho> Holders { get; } =
        [.. Enum.GetValues<Role>().Select(role => char.ToLowerInvariant($"{role}"[0]) + $"{role}"[1..]).SelectMany(who => new[] { new PolicyWho(who, false), new PolicyWho(who, true) })];

    public async ValueTask InitializeAsync()
    {
        AccessRegion.Write(packages.Of("matris"));
        AccessRegion.Write(packages.Of("grannen"), Neighbour, NeighbourMark);
        await Site.Start(services => Open(services, Maker), packages.Of("matris"), packages.Of("grannen"));
        foreach (var organisation in (string[])[AccessRegion.Slug, Neighbour])
        {
            foreach (var who in Holders)
                await Add(organisation, who.Code, Enum.Parse<Role>(who.Who, ignoreCase: true), AccessRegion.Own, who.WithSubtree);
        }
    }

    /// <summary>Adds a persona with a role at a unit.</summary>
    public Task<Code> Add(string organisation, string code, Role role, string unit, bool withSubtree) => Add(Site, organisation, code, role, unit, withSubtree);

    /// <summary>As above, at another site.</summary>
    public static async Task<Code> Add(LoadedSite site, string organisation, string code, Role role, string unit, bool withSubtree)
    {
        var added = await site.App.Services.GetRequiredService<AddPerson>().Run(
            Actor.Operator, new AddPersonRequest(organisation, code, $"Persona {code}", "", [new GivenIdentity("demo", code)]), CancellationToken.None);
        Assert.Null(added.Refusal);
        var given = await site.App.Services.GetRequiredService<GiveRole>().Run(
            Actor.Operator, new GiveRoleRequest(organisation, code, role, unit, withSubtree, Validity.Always, "Prov"), CancellationToken.None);
        Assert.Null(given.Refusal);
        return given.Unwrap();
    }

    /// <summary>A demonstration where one may ask as often as one likes.</summary>
    public static void Open(IServiceCollection services, IPdfMaker maker) => services.AddSingleton(new Demonstration(true)).AddSingleton(maker)
        .PostConfigure<PdfOptions>(options => (options.Waiting, options.StartsPerMinute) = (1_000_000, 1_000_000))
        .PostConfigure<Web.Access.SignInOptions>(options => options.TriesPerMinute = 1_000_000);

    /// <summary>Someone who is signed in, the same each time; null code = nobody is.</summary>
    public async Task<PersonaVisitor> Visitor(string organisation, PolicyWho who)
    {
        if (who == PolicyWho.Anonymous)
            return await Access.PersonaVisitor.Anonymous(Site, organisation);
        if (!visitors.TryGetValue((organisation, who.Code), out var visitor))
            visitors[(organisation, who.Code)] = visitor = await Access.PersonaVisitor.SignIn(Site, organisation, who.Code);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        packages.Dispose();
    }
}

/// <summary>Makes a PDF that is the Word file itself, so that what it tells can be read; when it is let.</summary>
public sealed class CopyingMaker : IPdfMaker
{
    private volatile TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsPresent => true;

    public void Hold() => gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => gate.TrySetResult();

    public async Task<Conversion> Make(string wordFile, string pdfFile, TimeSpan limit, CancellationToken cancel)
    {
        await gate.Task.WaitAsync(cancel);
        File.Copy(wordFile, pdfFile);
        return new Conversion(null, "");
    }
}

/// <summary>The classes that ask of the one site take turns: some of them change who may what.</summary>
[CollectionDefinition(Name)]
public sealed class TurnsAtAccess
{
    public const string Name = "Access";
}
