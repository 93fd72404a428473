using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Fire;

/// <summary>What writers have been told is saved: a word for each write, that tells whoever looks what to look for.</summary>
internal sealed class AcknowledgedWrites
{
    private readonly ConcurrentQueue<string> _all = new();
    private readonly ConcurrentQueue<TimeSpan> _times = new();

    public IReadOnlyList<string> All => [.. _all];

    public int Count => _all.Count;

    public int Errors { get; private set; }

    /// <summary>The time under which that share of the writes were answered.</summary>
    public TimeSpan Percentile(double share) => _times.IsEmpty ? TimeSpan.Zero : _times.Order().ElementAt((int)((_times.Count - 1) * share));

    /// <summary>The server answered that the write is saved.</summary>
    public void Add(string write, TimeSpan took)
    {
        _all.Enqueue(write);
        _times.Enqueue(took);
    }

    /// <summary>The server answered that it failed.</summary>
    public void Fail()
    {
        lock (_all)
            Errors++;
    }
}

/// <summary>
/// Writes until it is cancelled or the server is gone, and tells of every write that the server has acknowledged.
/// <paramref name="number"/> tells the writers apart.
/// </summary>
internal delegate Task Writer(HttpClient client, int number, AcknowledgedWrites acknowledged, CancellationToken cancel);

/// <summary>
/// The real server as a process of its own over a data folder, with scripted writers who write over HTTP while it is killed and
/// started again, and again.
/// </summary>
internal sealed partial class ServerUnderFire(string data, params IEnumerable<string> serve) : IDisposable
{
    private RodtradProgram? _program;

    private int _unanswered;

    /// <summary>How many writers have seen the server go in the midst of a write.</summary>
    public int Unanswered => _unanswered;

    public AcknowledgedWrites Acknowledged { get; } = new();

    public string Errors => _program?.Errors ?? "";

    public RodtradProgram Program => _program ?? throw new InvalidOperationException("Start comes first.");

    public HttpClient Client { get; private set; } = new();

    /// <summary>Starts the server and waits until it answers where. What starts it may stand before it.</summary>
    public async Task Start(CancellationToken cancel, params IReadOnlyList<string> before)
    {
        _program?.Dispose();
        string[] line = ["dotnet", RodtradProgram.Dll, "serve", .. serve, "--urls", "http://127.0.0.1:0", "--data", data];
        _program = RodtradProgram.Run(before.Count > 0 ? before[0] : line[0], [.. before.Skip(1), .. before.Count > 0 ? line : line.Skip(1)]);
        while (await _program.Line(cancel) is { } told)
        {
            if (Address().Match(told) is not { Success: true } found)
                continue;
            Client.Dispose();
            Client = NewClient(new Uri(found.Value));
            return;
        }
        Assert.Fail($"The server ended with {await _program.Ended(cancel)} before it answered: {_program.Errors}");
    }

    /// <summary>A client that keeps no cookies and follows nothing.</summary>
    public static HttpClient NewClient(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address, Timeout = RodtradProgram.Patience };

    /// <summary>Lets the writers write for so long after their first answer; then the server is killed, or they stop.</summary>
    public async Task Write(IReadOnlyList<Writer> writers, TimeSpan time, bool isKilled, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var writing = writers.Select((writer, number) => Task.Run(() => Until(writer, number, isKilled, stop.Token), cancel)).ToList();
        var before = Acknowledged.Count;
        var all = Task.WhenAll(writing);
        while (Acknowledged.Count == before && !all.IsCompleted)
            await Task.Delay(5, cancel);
        await Task.WhenAny(Task.Delay(time, cancel), all);
        if (isKilled)
            await Program.Kill();
        await stop.CancelAsync();
        await Task.WhenAll(writing);
    }

    /// <summary>
    /// Kills the server so many times under its writers. After each new start, while it runs: the databases are sound, the audit
    /// trail holds, and <paramref name="missing"/> finds nothing of what has been acknowledged to be gone.
    /// </summary>
    public async Task Kill(int kills, IReadOnlyList<Writer> writers, Func<IReadOnlyList<string>, Task<IReadOnlyList<string>>> missing, CancellationToken cancel)
    {
        var chance = new Random(6);
        for (var kill = 0; kill < kills; kill++)
        {
            await Start(cancel);
            await Verify(missing, cancel);
            await Write(writers, TimeSpan.FromMilliseconds(chance.Next(300)), isKilled: true, cancel);
        }
        await Start(cancel);
        await Verify(missing, cancel);
    }

    public async Task Verify(Func<IReadOnlyList<string>, Task<IReadOnlyList<string>>> missing, CancellationToken cancel)
    {
        using var databases = new RegionDatabases(new StorageSettings(data));
        foreach (var name in await databases.Existing(cancel))
        {
            Assert.Empty(await SqliteContents.Faults(databases.FileOf(name), cancel));
            await using var context = databases.ContextOf(name);
            if (context is OrganisationContext organisation)
                Assert.Null(await AuditTrail.FirstBreak(organisation, cancel));
        }
        Assert.Empty(await missing(Acknowledged.All));
    }

    public void Dispose()
    {
        Client.Dispose();
        _program?.Dispose();
    }

    private async Task Until(Writer writer, int number, bool isKilled, CancellationToken stop)
    {
        using var client = NewClient(Client.BaseAddress!);
        try
        {
            await writer(client, number, Acknowledged, stop);
        }
        catch (Exception gone) when (gone is OperationCanceledException && stop.IsCancellationRequested || (isKilled && gone is HttpRequestException or IOException or OperationCanceledException))
        {
            Interlocked.Increment(ref _unanswered); // what was not answered is not acknowledged
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
