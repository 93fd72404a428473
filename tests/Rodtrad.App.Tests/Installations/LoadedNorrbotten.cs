using System.Collections.Concurrent;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Installations;

/// <summary>Region Norrbotten loaded once on each engine, for tests that only look.</summary>
public sealed class LoadedNorrbotten() : LoadedExamples("norrbotten");

/// <summary>All example regions loaded once on each engine, for tests that only look.</summary>
public sealed class LoadedRegions() : LoadedExamples("vastmanland", "norrbotten", "vasternorrland");

/// <summary>Example regions loaded once on each engine, in the given order.</summary>
public abstract class LoadedExamples(params IReadOnlyList<string> regions) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Engine, Lazy<Task<Installation>>> _loaded = new();

    public Task<Installation> On(Engine engine, PostgresServer postgres) =>
        _loaded.GetOrAdd(engine, key => new Lazy<Task<Installation>>(() => Load(key, postgres))).Value;

    public async ValueTask DisposeAsync()
    {
        // The server may be gone already, and takes its databases with it.
        if (_loaded.TryGetValue(Engine.Sqlite, out var files) && files.Value.IsCompletedSuccessfully)
            await (await files.Value).DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<Installation> Load(Engine engine, PostgresServer postgres)
    {
        var installation = await Installation.Empty(engine, postgres);
        foreach (var region in regions)
        {
            using var package = PackageFolder.Example(region);
            await installation.LoadWell(package);
        }
        return installation;
    }
}
