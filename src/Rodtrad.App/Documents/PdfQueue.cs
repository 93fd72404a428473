using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Pdf;

namespace Rodtrad.App.Documents;

/// <summary>
/// Makes PDF in the background, a few at a time, in the order they were asked for. What is asked for twice is made once, and what
/// was made before is taken from the shelf. A job is remembered for a while after it has ended; a restart forgets jobs, never files.
/// </summary>
public sealed class PdfQueue(IPdfMaker maker, PdfSettings settings, TimeProvider clock, ILogger<PdfQueue> log) : IAsyncDisposable
{
    public const string Full = "PDF-004";

    private const int Remembered = 200;
    private const int IdBytes = 16;

    private readonly Lock _one = new();
    private readonly List<PdfTask> _waiting = [];
    private readonly List<PdfTask> _working = [];
    private readonly List<PdfTask> _ended = [];
    private readonly Lock _shelfLock = new();
    private PdfShelf? _shelf;
    private bool _isClosed;

    /// <summary>Why no PDF can be made here just now (PDF-001), or null. Asked anew each time: LibreOffice may be installed meanwhile.</summary>
    public Refusal? Absence => maker.IsPresent ? null : Refusal.Of(LibreOffice.Missing);

    /// <summary>Clears away what a process that was cut off has left, before there is anything to do.</summary>
    /// <exception cref="IOException">The folder cannot be used; each job will say so too, until it can.</exception>
    public void Prepare() => _ = Shelf();

    /// <summary>The job that makes it: a new one, or the one that was asked for already. PDF-001 without LibreOffice, PDF-004 when too many wait.</summary>
    public Outcome<PdfJob> Ask(PdfOrder order)
    {
        if (Absence is { } absence)
            return absence;
        lock (_one)
        {
            if (_working.Concat(_waiting).FirstOrDefault(task => task.Order.Key == order.Key && !task.Stop.IsCancellationRequested) is { } same)
                return Seen(same);
            if (_isClosed || (_waiting.Count >= settings.Waiting && _working.Count >= settings.Workers))
                return Refusal.Of(Full, _waiting.Count.ToString(CultureInfo.InvariantCulture));
            // Not to be guessed: whoever has the address may stop it.
            var task = new PdfTask(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), order);
            _waiting.Add(task);
            StartNext();
            return Seen(task);
        }
    }

    /// <summary>The job as it is now, or null when it is not remembered.</summary>
    public PdfJob? Find(string id)
    {
        lock (_one)
            return Known(id) is { } task ? Seen(task) : null;
    }

    /// <summary>Stops a job, for all who asked for it. What has ended stays as it ended.</summary>
    public void Cancel(string id)
    {
        CancellationTokenSource stop;
        lock (_one)
        {
            if (Known(id) is not { } task || _ended.Contains(task))
                return;
            if (_waiting.Remove(task))
                End(task, PdfState.Cancelled, null);
            stop = task.Stop;
        }
        // Outside the lock: what listens to it runs here and now.
        stop.Cancel();
    }

    /// <summary>The finished file, or null when the job is not done or the file is no longer kept.</summary>
    public FileStream? Open(string id)
    {
        string? hash;
        lock (_one)
            hash = Known(id) is { State: PdfState.Done } task ? task.Hash : null;
        return hash is null ? null : Shelf().Open(hash);
    }

    public async ValueTask DisposeAsync()
    {
        List<PdfTask> running;
        lock (_one)
        {
            if (_isClosed)
                return;
            _isClosed = true;
            _waiting.Clear();
            running = [.. _working];
        }
        foreach (var task in running)
            await task.Stop.CancelAsync();
        await Task.WhenAll(running.Select(task => task.Run));
        lock (_shelfLock)
            _shelf?.Dispose();
    }

    // A folder that cannot be used now may be usable later: a failure is not remembered.
    private PdfShelf Shelf()
    {
        lock (_shelfLock)
            return _shelf ??= new PdfShelf(settings.Folder, settings.KeptBytes, clock);
    }

    // Under the lock.
    private void StartNext()
    {
        while (_waiting.Count > 0 && _working.Count < settings.Workers)
        {
            var task = _waiting[0];
            _waiting.RemoveAt(0);
            task.State = PdfState.WritingWord;
            _working.Add(task);
            task.Run = Task.Run(() => Work(task), CancellationToken.None);
        }
    }

    private async Task Work(PdfTask task)
    {
        var work = new PdfWork(maker, settings, clock, log, Shelf);
        var (state, refusal) = await work.Do(task.Order, task.Id, hash => Written(task, hash), task.Stop.Token);
        lock (_one)
        {
            _working.Remove(task);
            End(task, state, refusal);
            StartNext();
        }
    }

    /// <summary>
    /// The Word file is there. Another that makes a PDF of the same file goes first, and is what to wait for: only then is it seen whether
    /// there is anything left to do. It cannot wait for this one in turn, because this one had no hash when it looked.
    /// </summary>
    private Task Written(PdfTask task, string hash)
    {
        lock (_one)
        {
            var same = _working.LastOrDefault(other => other != task && other.Hash == hash);
            task.Hash = hash;
            task.State = PdfState.MakingPdf;
            return same?.Run ?? Task.CompletedTask;
        }
    }

    private void End(PdfTask task, PdfState state, Refusal? refusal)
    {
        (task.State, task.Refusal) = (state, refusal);
        _ended.Add(task);
        if (_ended.Count > Remembered)
            _ended.RemoveAt(0);
    }

    private PdfTask? Known(string id) => _working.Concat(_waiting).Concat(_ended).FirstOrDefault(task => task.Id == id);

    private PdfJob Seen(PdfTask task) =>
        new(task.Id, task.Order.Of, task.Order.Title, task.State, _waiting.IndexOf(task) + 1, settings.Limit, task.Refusal) { Asker = task.Order.Asker };
}
