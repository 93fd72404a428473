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
    private static readonly PdfSubject.OfPlan Plan = Of("rn-rs-2020");
    private readonly PdfTrial _trial = new();

    [Theory, BothEngines]
    public async Task It_is_asked_for_followed_and_fetched(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var (start, see, _, fetch, queue) = Of(installation);
        var job = await installation.See(start, Plan);
        Assert.Equal(("Regionstyrelsens plan 2020–2022", "0.32"), (job.Title, job.Of.Version));
        await PdfTrial.Until(queue, job.Id, PdfState.MakingPdf);
        // The version that is named and the latest are the same, and so is the job.
        Assert.Equal(job.Id, (await installation.See(start, Of("rn-rs-2020", "0.32"))).Id);
        // Somebody who may see more gets a file of their own: it may hold more.
        Assert.NotEqual(job.Id, (await installation.See(start, Plan, Actor.Operator)).Id);
        var asked = new PdfRequest("norrbotten", "rn-rs-2020", job.Id);
        Assert.Equal("PDF-007", await installation.Refused(fetch, asked));
        _trial.Maker.Release(2);
        await PdfTrial.Until(queue, job.Id, PdfState.Done);
        Assert.Equal(PdfState.Done, (await installation.See(see, asked)).Job.State);
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
        var (start, _, cancel, _, queue) = Of(installation);
        var job = await installation.See(start, Plan);
        Assert.Equal("PLA-001", await installation.Refused(start, Of("finns-inte")));
        Assert.Equal("PLA-001", await installation.Refused(start, Of("rn-rs-2020", "9")));
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
        var (start, _, _, fetch, queue) = Of(installation);
        var plan = new PdfSubject.OfPlan(new PlanRequest("prov", "p-2020", null));
        var asked = await installation.See(start, plan);
        await PdfTrial.Until(queue, asked.Id, PdfState.MakingPdf);
        var before = await installation.See(start, plan, Actor.Operator);
        await installation.LoadWell(package.EditPlan("publicerad: ja\n", ""));
        Assert.NotEqual(before.Id, (await installation.See(start, plan, Actor.Operator)).Id);
        _trial.Maker.Release(3);
        await PdfTrial.Until(queue, asked.Id, PdfState.Done);
        Assert.Equal("PLA-001", await installation.Refused(fetch, new PdfRequest("prov", "p-2020", asked.Id)));
    }

    [Theory, BothEngines]
    public async Task A_paper_is_asked_for_followed_and_fetched_as_a_plan_is(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var (start, see, _, fetch, queue) = Of(installation);
        var scorecard = Paper(PaperKind.Scorecard, "rn-rs-2020");
        var job = await installation.See(start, scorecard);
        Assert.Equal("Styrkort – Regionstyrelsens plan 2020–2022", job.Title);
        // Another paper, another unit and another version are other jobs; the same is the same.
        Assert.Equal(job.Id, (await installation.See(start, scorecard)).Id);
        var others = new List<string> { job.Id };
        foreach (var other in (PdfSubject[])[Plan, Paper(PaperKind.Thread, "rn-rs-2020"), new PdfSubject.OfPaper(scorecard.Request with { Unit = "run" }), Paper(PaperKind.Goal, "rn-rs-2020", "mal-01"), Paper(PaperKind.Assignments, null)])
            others.Add((await installation.See(start, other)).Id);
        Assert.Equal(others, others.Distinct());
        _trial.Maker.Release(others.Count);
        foreach (var id in others)
            await PdfTrial.Until(queue, id, PdfState.Done);
        await using (var file = (await installation.See(fetch, new PdfRequest("norrbotten", "rn-rs-2020", job.Id))).Content)
            Assert.StartsWith("PDF av PK", await new StreamReader(file).ReadToEndAsync(Installation.Cancel), StringComparison.Ordinal);
        // The paper of the region is found under the region, and no plan's is.
        var region = await installation.See(see, new PdfRequest("norrbotten", null, others[^1]));
        Assert.Equal(("Region Norrbotten", null, "Uppdrag – Region Norrbotten, alla planer"), (region.Region, region.Plan, region.Job.Title));
        Assert.Equal("PDF-007", await installation.Refused(see, new PdfRequest("norrbotten", null, job.Id)));
        Assert.Equal("PDF-007", await installation.Refused(see, new PdfRequest("norrbotten", "rn-rs-2020", others[^1])));
        Assert.Equal("REG-001", await installation.Refused(see, new PdfRequest("finns-inte", null, others[^1])));
        Assert.Equal("PLA-001", await installation.Refused(start, Paper(PaperKind.Thread, "finns-inte")));
        Assert.Equal("TRD-101", await installation.Refused(start, Paper(PaperKind.Goal, "rn-rs-2020", "finns-inte")));
    }

    [Fact]
    public async Task A_paper_is_forgotten_when_anything_in_the_region_changes()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var (start, see, _, fetch, queue) = Of(installation);
        _trial.Maker.Release(2);
        foreach (var plan in (string?[])["p-2020", null])
        {
            var job = await installation.See(start, new PdfSubject.OfPaper(new PaperRequest(PaperKind.Assignments, "prov", plan, PaperTrial.Voice)));
            await PdfTrial.Until(queue, job.Id, PdfState.Done);
            var asked = new PdfRequest("prov", plan, job.Id);
            await (await installation.See(fetch, asked)).Content.DisposeAsync();
            await installation.LoadWell(package.EditPlan("titel: ", $"titel: Ny {plan} "));
            Assert.Equal("PDF-007", await installation.Refused(fetch, asked));
            Assert.Equal("PDF-007", await installation.Refused(see, asked));
        }
    }

    private Cases Of(Installation installation)
    {
        var (regions, changes, queue) = (installation.Get<Regions>(), installation.Get<ChangeWatch>(), _trial.Queue());
        return new(
            new StartPdf(regions, changes, queue, new WordOfPlan(), installation.Get<PaperView>()), new SeePdf(regions, changes, queue),
            new CancelPdf(regions, changes, queue), new FetchPdf(regions, changes, queue), queue);
    }

    private sealed record Cases(StartPdf Start, SeePdf See, CancelPdf Cancel, FetchPdf Fetch, PdfQueue Queue);

    private static PdfSubject.OfPlan Of(string plan, string? version = null) => new(new PlanRequest("norrbotten", plan, version));

    private static PdfSubject.OfPaper Paper(PaperKind kind, string? plan, string? node = null) =>
        new(new PaperRequest(kind, "norrbotten", plan, PaperTrial.Voice, node));

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
