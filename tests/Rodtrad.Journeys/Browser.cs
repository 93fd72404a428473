using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rodtrad.App.Documents;
using Rodtrad.Exchange.Pdf;
using Rodtrad.Tests.Shared;

[assembly: AssemblyFixture(typeof(Rodtrad.Journeys.Browser))]

namespace Rodtrad.Journeys;

/// <summary>
/// The real browsers of the journeys, each driven by a Node script over standard input and output, and the sites they visit. A
/// journey is a script in the folder journeys; it throws, or gives a value that the test judges.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>So many journeys at once; a browser uses little more than one processor.</summary>
    private const int Browsers = 2;

    private const string Chromium = "/usr/bin/chromium";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    private readonly TemporaryFolder packages = new();
    private readonly SemaphoreSlim turn = new(Browsers);
    private readonly ConcurrentBag<Process> idle = [];
    private string? missing;
    private int last;

    /// <summary>The example regions and the trial region.</summary>
    public LoadedSite Site { get; } = new();

    /// <summary>Makes the PDF of the site, when it is let.</summary>
    public GatedMaker Pdf { get; } = new();

    /// <summary>The region that means harm.</summary>
    public LoadedSite Hostile { get; } = new();

    public async ValueTask InitializeAsync()
    {
        missing = Missing();
        if (missing is not null)
            return;
        TrialRegion.Write(packages.Of("prov"));
        HostileRegion.Write(packages.Of("elak"));
        await Site.Start(services => services.AddSingleton<IPlanAsWord, TitleAsWord>().AddSingleton<IPdfMaker>(Pdf), [.. LoadedSite.Examples, packages.Of("prov")]);
        await Hostile.Start(packages.Of("elak"));
        var script = RepositoryRoot.Of("tests", "Rodtrad.Journeys", "browser.mjs");
        for (var i = 0; i < Browsers; i++)
            idle.Add(Start(script));
    }

    private static Process Start(string script)
    {
        var node = Process.Start(new ProcessStartInfo("node", [script, RepositoryRoot.Of("node_modules"), Chromium, RepositoryRoot.Of("tests", "Rodtrad.Journeys", "journeys")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        node!.ErrorDataReceived += (_, line) => Debug.WriteLine(line.Data);
        node.BeginErrorReadLine();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in idle)
        {
            node.StandardInput.Close();
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await node.WaitForExitAsync(soon.Token);
            }
            catch (OperationCanceledException)
            {
                node.Kill(entireProcessTree: true);
            }
            node.Dispose();
        }
        await Site.DisposeAsync();
        await Hostile.DisposeAsync();
        packages.Dispose();
        turn.Dispose();
    }

    /// <summary>Skips the test where there is no browser.</summary>
    public void Skip() => Assert.SkipWhen(missing is not null, missing ?? "");

    /// <summary>Runs a journey on the site of norrbotten; skips where there is no browser.</summary>
    public Task<JsonElement> Run(string file, object? args = null) => Run(Site, file, args);

    public async Task<JsonElement> Run(LoadedSite site, string file, object? args = null)
    {
        await using var lease = await Take();
        return await lease.Run(site, file, args);
    }

    /// <summary>A browser for journeys that go on where the one before ended.</summary>
    public async Task<Lease> Take()
    {
        Skip();
        await turn.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(idle.TryTake(out var node), "A turn is a browser.");
        return new Lease(this, node);
    }

    /// <summary>One of the browsers, until it is given back.</summary>
    public sealed class Lease(Browser owner, Process node) : IAsyncDisposable
    {
        public async Task<JsonElement> Run(LoadedSite site, string file, object? args = null)
        {
            var given = JsonSerializer.SerializeToNode(args ?? new { })!.AsObject();
            given["base"] = site.Address.ToString().TrimEnd('/');
            var id = Interlocked.Increment(ref owner.last);
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { id, file, args = given }));
            await node.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            var line = await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
            var answer = JsonDocument.Parse(line ?? throw new InvalidOperationException("The browser has ended.")).RootElement;
            Assert.False(answer.TryGetProperty("error", out var error), $"{file}: {error}");
            Assert.Equal(id, answer.GetProperty("id").GetInt32());
            return answer.GetProperty("value");
        }

        public ValueTask DisposeAsync()
        {
            owner.idle.Add(node);
            owner.turn.Release();
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Runs a journey that gives a list of what was wrong.</summary>
    public async Task Passes(string file, object? args = null)
    {
        var wrong = (await Run(file, args)).EnumerateArray().Select(one => one.ToString()).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Missing()
    {
        if (!File.Exists(Chromium))
            return $"There is no {Chromium}; install chromium.";
        if (!Directory.Exists(RepositoryRoot.Of("node_modules", "playwright-core")))
            return "node_modules has no playwright-core; build src/Rodtrad.Web.";
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return paths.Any(path => File.Exists(Path.Combine(path, "node"))) ? null : "Node.js is not installed.";
    }
}
