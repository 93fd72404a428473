using System.Text;
using Rodtrad.App.Access;
using Rodtrad.App.Documents;
using Rodtrad.App.Plans;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Documents;

/// <summary>The PDF of a plan, by the use cases: who may have it, and when it is the same.</summary>
public sealed class PdfOfPlanTests(PostgresServer postgres, LoadedNorrbotten norrbotten) : IAsyncDisposable
{
    private static readonly PlanRequest Plan = new("norrbotten", "rn-rs-2020", null);
    private readonly PdfTrial _trial = new();

    [Theory, BothEngines]
    public async Task It_is_asked_for_followed_and_fetched(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var (regions, changes, queue, word) = (installation.Get<Regions>(), installation.Get<ChangeWatch>(), _trial.Queue(), new WordOfPlan());
        var start = new StartPdf(regions, changes, queue, word);
        var job = await installation.See(start, Plan);
        Assert.Equal(("Regionstyrelsens plan 2020–2022", "0.32"), (job.Title, job.Plan.Version));
        await PdfTrial.Until(queue, job.Id, PdfState.MakingPdf);
        // The version that is named and the latest are the same, and so is the job.
        Assert.Equal(job.Id, (await installation.See(start, Plan with { Version = "0.32" })).Id);
        // Somebody who may see more gets a file of their own: it may hold more.
        Assert.NotEqual(job.Id, (await installation.See(start, Plan, Actor.Operator)).Id);
        var asked = new PdfRequest("norrbotten", "rn-rs-2020", job.Id);
        var fetch = new FetchPdf(regions, queue);
        Assert.Equal("PDF-007", await installation.Refused(fetch, asked));
        _trial.Maker.Release(2);
        await PdfTrial.Until(queue, job.Id, PdfState.Done);
        Assert.Equal(PdfState.Done, (await installation.See(new SeePdf(regions, queue), asked)).Job.State);
        await using (var file = (await installation.See(fetch, asked)).Content)
        {
            using var reader = new StreamReader(file);
            Assert.Equal("PDF av rn-rs-2020 0.32 reader", await reader.ReadToEndAsync(Installation.Cancel));
        }
        foreach (var kept in _trial.Kept)
            File.Delete(kept);
        Assert.Equal("PDF-007", await installation.Refused(fetch, asked));
    }

    [Theory, BothEngines]
    public async Task A_job_belongs_to_its_plan_and_a_plan_that_is_not_there_has_none(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var (regions, queue) = (installation.Get<Regions>(), _trial.Queue());
        var start = new StartPdf(regions, installation.Get<ChangeWatch>(), queue, new WordOfPlan());
        var job = await installation.See(start, Plan);
        var cancel = new CancelPdf(regions, queue);
        Assert.Equal("PLA-001", await installation.Refused(start, Plan with { Plan = "finns-inte" }));
        Assert.Equal("PLA-001", await installation.Refused(start, Plan with { Version = "9" }));
        Assert.Equal("PLA-001", await installation.Refused(cancel, new PdfRequest("norrbotten", "finns-inte", job.Id)));
        Assert.Equal("REG-001", await installation.Refused(cancel, new PdfRequest("finns-inte", "rn-rs-2020", job.Id)));
        Assert.Equal("PDF-007", await installation.Refused(cancel, new PdfRequest("norrbotten", "rn-rs-2020", "finns-inte")));
        Assert.True(queue.Find(job.Id)!.IsUnderWay);
        await installation.See(cancel, new PdfRequest("norrbotten", "rn-rs-2020", job.Id));
        await PdfTrial.Until(queue, job.Id, PdfState.Cancelled);
    }

    [Fact]
    public async Task What_is_loaded_meanwhile_gives_a_job_of_its_own_and_what_is_hidden_meanwhile_cannot_be_fetched()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var (regions, queue, plan) = (installation.Get<Regions>(), _trial.Queue(), new PlanRequest("prov", "p-2020", null));
        var start = new StartPdf(regions, installation.Get<ChangeWatch>(), queue, new WordOfPlan());
        var asked = await installation.See(start, plan);
        await PdfTrial.Until(queue, asked.Id, PdfState.MakingPdf);
        var before = await installation.See(start, plan, Actor.Operator);
        await installation.LoadWell(package.EditPlan("publicerad: ja\n", ""));
        Assert.NotEqual(before.Id, (await installation.See(start, plan, Actor.Operator)).Id);
        _trial.Maker.Release(3);
        await PdfTrial.Until(queue, asked.Id, PdfState.Done);
        Assert.Equal("PLA-001", await installation.Refused(new FetchPdf(regions, queue), new PdfRequest("prov", "p-2020", asked.Id)));
    }

    private sealed class WordOfPlan : IPlanAsWord
    {
        public async Task<Refusal?> Write(Actor actor, PlanRequest plan, Stream word, CancellationToken cancel)
        {
            await word.WriteAsync(Encoding.UTF8.GetBytes($"{plan.Plan} {plan.Version} {actor.Name}"), cancel);
            return null;
        }
    }

    public ValueTask DisposeAsync() => _trial.DisposeAsync();
}
