using System.Collections.Concurrent;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Installations;

/// <summary>Region Norrbotten loaded once on each engine, for tests that only look.</summary>
public sealed class LoadedNorrbotten : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Engine, Lazy<Task<Installation>>> _loaded = new();

    public Task<Installation> On(Engine engine, PostgresServer postgres) =>
        _loaded.GetOrAdd(engine, key => new Lazy<Task<Installation>>(() => Load(key, postgres))).Value;

    public async ValueTask DisposeAsync()
    {
        // The server may be gone already, and takes its databases with it.
        if (_loaded.TryGetValue(Engine.Sqlite, out var files) && files.Value.IsCompletedSuccessfully)
            await (await files.Value).DisposeAsync();
    }

    private static async Task<Installation> Load(Engine engine, PostgresServer postgres)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.Norrbotten();
        await installation.LoadWell(package);
        return installation;
    }
}
