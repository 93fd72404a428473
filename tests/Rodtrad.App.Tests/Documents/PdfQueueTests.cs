using Rodtrad.App.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Pdf;
using static Rodtrad.App.Tests.Documents.PdfTrial;

namespace Rodtrad.App.Tests.Documents;

public sealed class PdfQueueTests : IAsyncDisposable
{
    private readonly PdfTrial _trial = new();

    [Fact]
    public async Task A_job_goes_through_its_steps_and_can_be_read()
    {
        var queue = _trial.Queue();
        var writing = new TaskCompletionSource<Refusal?>();
        var job = queue.Ask(Order("a", (_, _) => writing.Task)).Unwrap();
        Assert.Equal((PdfState.WritingWord, 0, true), (job.State, job.Place, job.IsUnderWay));
        Assert.Equal(32, job.Id.Length);
        Assert.Null(queue.Open(job.Id));
        writing.SetResult(null);
        await Until(queue, job.Id, PdfState.MakingPdf);
        Assert.Null(queue.Open(job.Id));
        _trial.Maker.Release();
        Assert.False((await Until(queue, job.Id, PdfState.Done)).IsUnderWay);
        Assert.Equal("PDF av ", await Read(queue, job.Id));
        Assert.Empty(_trial.Work);
    }

    [Fact]
    public async Task They_are_made_in_the_order_they_were_asked_for_and_know_their_place()
    {
        var queue = _trial.Queue(workers: 2);
        var ids = Enumerable.Range(0, 5).Select(i => queue.Ask(Order($"{i}")).Unwrap().Id).ToList();
        Assert.Equal([0, 0, 1, 2, 3], ids.Select(id => queue.Find(id)!.Place));
        await Until(queue, ids[0], PdfState.MakingPdf);
        await Until(queue, ids[1], PdfState.MakingPdf);
        queue.Cancel(ids[2]);
        Assert.Equal([0, 0, 0, 1, 2], ids.Select(id => queue.Find(id)!.Place));
        Assert.Equal(PdfState.Cancelled, queue.Find(ids[2])!.State);
        _trial.Maker.Release(5);
        foreach (var id in (string[])[ids[0], ids[1], ids[3], ids[4]])
            await Until(queue, id, PdfState.Done);
        Assert.Equal((4, 2), (_trial.Maker.Made, _trial.Maker.Most));
    }

    [Fact]
    public async Task The_same_is_made_once()
    {
        var queue = _trial.Queue(workers: 2);
        var first = queue.Ask(Order("a", "samma")).Unwrap();
        Assert.Equal(first.Id, queue.Ask(Order("a", "samma")).Unwrap().Id);
        // Another order with the same Word file waits for the first, and finds it on the shelf.
        await Until(queue, first.Id, PdfState.MakingPdf);
        var twin = queue.Ask(Order("b", "samma")).Unwrap();
        await Until(queue, twin.Id, PdfState.MakingPdf);
        _trial.Maker.Release(1);
        await Until(queue, first.Id, PdfState.Done);
        await Until(queue, twin.Id, PdfState.Done);
        // So does one that is asked for later: no gate is opened for it.
        var later = queue.Ask(Order("a", "samma")).Unwrap();
        Assert.NotEqual(first.Id, later.Id);
        await Until(queue, later.Id, PdfState.Done);
        Assert.Equal(1, _trial.Maker.Made);
        Assert.Equal(await Read(queue, first.Id), await Read(queue, later.Id));
        Assert.Single(_trial.Kept);
    }

    [Fact]
    public async Task A_restart_forgets_jobs_but_not_files()
    {
        var before = _trial.Queue();
        _trial.Maker.Release();
        var job = before.Ask(Order("a")).Unwrap();
        await Until(before, job.Id, PdfState.Done);
        await before.DisposeAsync();
        var after = _trial.Queue();
        Assert.Null(after.Find(job.Id));
        Assert.Null(after.Open(job.Id));
        var again = after.Ask(Order("a")).Unwrap();
        await Until(after, again.Id, PdfState.Done);
        Assert.Equal(1, _trial.Maker.Made);
    }

    [Fact]
    public async Task What_a_process_that_was_cut_off_has_left_is_cleared_but_nothing_of_one_that_lives()
    {
        var living = _trial.Queue();
        var job = living.Ask(Order("a")).Unwrap();
        await Until(living, job.Id, PdfState.MakingPdf);
        var held = Assert.Single(_trial.Work);
        var left = Directory.CreateDirectory(Path.Combine(_trial.Folder, "work-dead", "libreoffice-x")).FullName;
        await File.WriteAllTextAsync(Path.Combine(left, "plan.docx"), "hemligt", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_trial.Folder, "work-dead.lock"), "", TestContext.Current.CancellationToken);
        _trial.Queue().Prepare();
        Assert.Equal([held], _trial.Work);
        Assert.False(File.Exists(Path.Combine(_trial.Folder, "work-dead.lock")));
    }

    [Fact]
    public async Task Cancelled_while_it_works_it_leaves_nothing()
    {
        var queue = _trial.Queue();
        var job = queue.Ask(Order("a")).Unwrap();
        await Until(queue, job.Id, PdfState.MakingPdf);
        queue.Cancel(job.Id);
        await Until(queue, job.Id, PdfState.Cancelled);
        Assert.Empty(_trial.Work);
        Assert.Empty(_trial.Kept);
        // What has ended stays so, and the next is made as if nothing had been.
        queue.Cancel(job.Id);
        var next = queue.Ask(Order("a")).Unwrap();
        _trial.Maker.Release();
        await Until(queue, next.Id, PdfState.Done);
        queue.Cancel(next.Id);
        Assert.Equal(PdfState.Done, queue.Find(next.Id)!.State);
        queue.Cancel("finns-inte");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_job_may_not_take_longer_than_the_limit(bool isInWord)
    {
        var queue = _trial.Queue();
        var isWriting = new TaskCompletionSource();
        var job = queue.Ask(!isInWord ? Order("a") : Order("a", (_, _) =>
        {
            isWriting.SetResult();
            return new TaskCompletionSource<Refusal?>().Task; // does not even listen to the one who stops it
        })).Unwrap();
        if (isInWord)
            await isWriting.Task;
        else
            await Until(queue, job.Id, PdfState.MakingPdf);
        _trial.Clock.Go(TimeSpan.FromSeconds(119));
        Assert.True(queue.Find(job.Id)!.IsUnderWay);
        await Task.Delay(20, TestContext.Current.CancellationToken);
        _trial.Clock.Go(TimeSpan.FromSeconds(1));
        var failed = await Until(queue, job.Id, PdfState.Failed);
        Assert.Equal(Refusal.Of("PDF-003", "120"), failed.Refusal);
        Assert.Empty(_trial.Kept);
    }

    [Fact]
    public async Task A_full_queue_refuses_and_says_how_many_wait()
    {
        var queue = _trial.Queue(waiting: 2);
        for (var i = 0; i < 3; i++)
            Assert.Null(queue.Ask(Order($"{i}")).Refusal);
        Assert.Equal(Refusal.Of("PDF-004", "2"), queue.Ask(Order("3")).Refusal);
        // One that is there already is no new one.
        Assert.Null(queue.Ask(Order("2")).Refusal);
        _trial.Maker.Release(3);
        await Until(queue, queue.Ask(Order("0")).Unwrap().Id, PdfState.Done);
    }

    [Fact]
    public async Task Without_libreoffice_it_refuses_until_it_is_there()
    {
        var queue = _trial.Queue();
        _trial.Maker.IsPresent = false;
        Assert.Equal("PDF-001", queue.Absence?.Code);
        Assert.Equal("PDF-001", queue.Ask(Order("a")).Refusal?.Code);
        _trial.Maker.IsPresent = true;
        Assert.Null(queue.Absence);
        _trial.Maker.Release();
        await Until(queue, queue.Ask(Order("a")).Unwrap().Id, PdfState.Done);
    }

    [Fact]
    public async Task What_goes_wrong_is_told_and_stops_nobody_else()
    {
        var queue = _trial.Queue();
        Assert.Equal("PDF-005", await Fails(queue, Order("a", (_, _) => throw new InvalidOperationException("bug"))));
        Assert.Equal("PLA-001", await Fails(queue, Order("b", (_, _) => Task.FromResult<Refusal?>(Refusal.Of("PLA-001", "b")))));
        _trial.Maker.Refuses = Refusal.Of("PDF-002");
        _trial.Maker.Release();
        Assert.Equal("PDF-002", await Fails(queue, Order("c")));
        _trial.Maker.Refuses = null;
        _trial.Maker.Release();
        await Until(queue, queue.Ask(Order("d")).Unwrap().Id, PdfState.Done);
        Assert.Empty(_trial.Work);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told()
    {
        await File.WriteAllTextAsync(Path.Combine(_trial.Folder, "fil"), "", TestContext.Current.CancellationToken);
        await using var queue = new PdfQueue(
            _trial.Maker, new PdfSettings(Path.Combine(_trial.Folder, "fil"), 1, 5, TimeSpan.FromSeconds(9), 1), _trial.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<PdfQueue>.Instance);
        Assert.Equal("PDF-006", await Fails(queue, Order("a")));
    }

    [Fact]
    public async Task Its_folder_may_be_emptied_at_any_time()
    {
        var queue = _trial.Queue();
        _trial.Maker.Release(2);
        var job = queue.Ask(Order("a")).Unwrap();
        await Until(queue, job.Id, PdfState.Done);
        Directory.Delete(_trial.Folder, recursive: true);
        Assert.Null(queue.Open(job.Id));
        var again = queue.Ask(Order("a")).Unwrap();
        await Until(queue, again.Id, PdfState.Done);
        Assert.Equal("PDF av a", await Read(queue, again.Id));
    }

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(-5, -5, -5, 1)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, 3600)]
    public void Settings_without_sense_are_taken_as_the_least_that_has(int seconds, int waiting, int megabytes, int limit)
    {
        var settings = PdfSettings.In("data", seconds, waiting, megabytes);
        Assert.Equal(TimeSpan.FromSeconds(limit), settings.Limit);
        Assert.True(settings is { Workers: 1 or 2, Waiting: >= 0, KeptBytes: >= 0 });
    }

    [Fact]
    public async Task What_was_used_longest_ago_makes_room()
    {
        var queue = _trial.Queue(kept: 25);
        _trial.Maker.Release(10);
        var ids = new Dictionary<string, string>();
        foreach (var key in (string[])["a", "b", "c", "b", "d"])
        {
            _trial.Clock.Go(TimeSpan.FromMinutes(1));
            ids[key] = queue.Ask(Order(key)).Unwrap().Id;
            await Until(queue, ids[key], PdfState.Done);
        }
        // Eight bytes each, so three have room: d took the place of a, which nobody had asked for again.
        Assert.Equal((4, 3), (_trial.Maker.Made, _trial.Kept.Count));
        Assert.Null(queue.Open(ids["a"]));
        Assert.Equal("PDF av b", await Read(queue, ids["b"]));
        Assert.Equal("PDF av d", await Read(queue, ids["d"]));
    }

    [Fact]
    public async Task Closing_it_stops_what_works()
    {
        var queue = _trial.Queue();
        var job = queue.Ask(Order("a")).Unwrap();
        await Until(queue, job.Id, PdfState.MakingPdf);
        await queue.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_trial.Folder));
        Assert.Equal("PDF-004", queue.Ask(Order("b")).Refusal?.Code);
    }

    private static async Task<string?> Fails(PdfQueue queue, PdfOrder order) =>
        (await Until(queue, queue.Ask(order).Unwrap().Id, PdfState.Failed)).Refusal?.Code;

    private static async Task<string> Read(PdfQueue queue, string id)
    {
        using var reader = new StreamReader(queue.Open(id) ?? throw new InvalidOperationException("There is no file."));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _trial.DisposeAsync();
}
