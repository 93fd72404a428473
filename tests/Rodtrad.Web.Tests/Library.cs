using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The real application with norrbotten and the trial region, loaded as the command line loads them.</summary>
public sealed class Library : IAsyncLifetime
{
    private readonly TemporaryFolder packages = new();

    public LoadedSite Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        TrialRegion.Write(packages.Of("first"));
        TrialRegion.WriteLater(packages.Of("later"));
        await Site.Start(LoadedSite.Norrbotten, packages.Of("first"), packages.Of("later"));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        packages.Dispose();
    }
}

/// <summary>The real application with every example region.</summary>
public sealed class Examples : IAsyncLifetime
{
    public LoadedSite Site { get; } = new();

    public async ValueTask InitializeAsync() => await Site.Start([.. LoadedSite.Examples]);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>The real application with the region that means harm.</summary>
public sealed class HostileSite : IAsyncLifetime
{
    private readonly TemporaryFolder packages = new();

    public LoadedSite Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        HostileRegion.Write(packages.Of("elak"));
        await Site.Start(packages.Of("elak"));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        packages.Dispose();
    }
}
