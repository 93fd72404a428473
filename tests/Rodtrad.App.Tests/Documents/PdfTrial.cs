using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Rodtrad.App.Documents;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Pdf;

namespace Rodtrad.App.Tests.Documents;

/// <summary>A queue in a folder of its own, with a clock and a maker that the test moves.</summary>
internal sealed class PdfTrial : IAsyncDisposable
{
    private readonly List<PdfQueue> _queues = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("rodtrad-queue-").FullName;

    public StepClock Clock { get; } = new();

    public HeldMaker Maker { get; } = new();

    public PdfQueue Queue(int workers = 1, int waiting = 50, long kept = 1_000_000)
    {
        var queue = new PdfQueue(Maker, new PdfSettings(Folder, workers, waiting, TimeSpan.FromSeconds(120), kept), Clock, NullLogger<PdfQueue>.Instance);
        _queues.Add(queue);
        return queue;
    }

    /// <summary>An order whose Word file is the text.</summary>
    public static PdfOrder Order(string key, string? text = null) =>
        Order(key, async (stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text ?? key), cancel);
            return null;
        });

    public static PdfOrder Order(string key, Func<Stream, CancellationToken, Task<Refusal?>> source) => new(key, new PdfSubject.OfPlan(new PlanRequest("norrbotten", "rn-rs-2020", null)), $"Plan {key}", source);

    /// <summary>Waits until the job is as it should be, or says what it was.</summary>
    public static async Task<PdfJob> Until(PdfQueue queue, string id, PdfState state)
    {
        for (var i = 0; i < 1000; i++)
        {
            if (queue.Find(id) is { } job && job.State == state)
                return job;
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"{queue.Find(id)?.State} is not {state}.");
        return null!;
    }

    public IReadOnlyList<string> Kept => [.. Directory.EnumerateFiles(Folder, "*.pdf").Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Work => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".pdf", StringComparison.Ordinal) || Path.GetDirectoryName(file) != Folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        Maker.Release(1000);
        foreach (var queue in _queues)
            await queue.DisposeAsync();
        Maker.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Makes a PDF when the test lets it, and counts.</summary>
internal sealed class HeldMaker : IPdfMaker, IDisposable
{
    private readonly SemaphoreSlim _gate = new(0);
    private int _made;
    private int _now;
    private int _most;

    public bool IsPresent { get; set; } = true;

    public Refusal? Refuses { get; set; }

    public int Made => _made;

    /// <summary>How many were made at the same time at most.</summary>
    public int Most => _most;

    public void Dispose() => _gate.Dispose();

    public void Release(int count = 1) => _gate.Release(count);

    public async Task<Conversion> Make(string wordFile, string pdfFile, TimeSpan limit, CancellationToken cancel)
    {
        _most = Math.Max(_most, Interlocked.Increment(ref _now));
        try
        {
            await _gate.WaitAsync(cancel);
            Interlocked.Increment(ref _made);
            if (Refuses is { } refusal)
                return new Conversion(refusal, "felet");
            await File.WriteAllTextAsync(pdfFile, "PDF av " + await File.ReadAllTextAsync(wordFile, cancel), cancel);
            return new Conversion(null, "");
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }
}

/// <summary>A clock that goes when it is told to, and lets its timers ring.</summary>
internal sealed class StepClock : TimeProvider
{
    private readonly List<Ring> _rings = [];
    private DateTimeOffset _now = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var ring = new Ring(this, callback, state);
        ring.Change(dueTime, period);
        lock (_rings)
            _rings.Add(ring);
        return ring;
    }

    public void Go(TimeSpan time)
    {
        _now += time;
        List<Ring> due;
        lock (_rings)
            due = [.. _rings.Where(ring => ring.At <= _now)];
        foreach (var ring in due)
            ring.Sound();
    }

    private sealed class Ring(StepClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset At { get; private set; } = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            At = dueTime < TimeSpan.Zero ? DateTimeOffset.MaxValue : clock._now + dueTime;
            return true;
        }

        public void Sound()
        {
            At = DateTimeOffset.MaxValue;
            callback(state);
        }

        public void Dispose() => At = DateTimeOffset.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
