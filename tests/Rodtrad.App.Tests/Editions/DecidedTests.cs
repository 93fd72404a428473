using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Editions;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Editions;

/// <summary>What is decided is frozen; what is edited in the product is not undone by a file.</summary>
public sealed class DecidedTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_decided_version_is_frozen_with_its_hash(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);

        await using var context = installation.Organisation();
        var snapshot = Assert.Single(await context.Snapshots.ToListAsync(Installation.Cancel));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(snapshot.Content))), snapshot.Hash);
        var stored = Assert.Single(await EditionStore.All(context, Installation.Cancel));
        Assert.Equal((PlanStatus.Decided, snapshot.Hash, false), (stored.Edition.Status, stored.SnapshotHash, stored.IsTampered));
        var before = await installation.State();
        Assert.True((await installation.LoadWell(package)).ChangesNothing);
        Assert.Equal(before, await installation.State());
    }

    /// <summary>What the domain has gained since is silent while it is empty: an old snapshot and an old package keep their hash.</summary>
    [Fact]
    public void What_is_not_there_leaves_no_trace_in_the_canonical_content()
    {
        var edition = new PlanEdition(
            new Plan(Code.Of("p"), "Plan", "Plan", Code.Of("rs"), 2020, 2022, Code.Of("m"), [], [], true), "1", PlanStatus.Decided,
            DecisionReference.None, PlanHeader.None, "", [], [], [], [], [],
            [new IndicatorUse(Code.Of("sm"), Code.Of("i"), Baseline.NotPrinted, [], "", null, FollowUp.NotStated, "", false)], []);
        var written = CanonicalEdition.Write(edition);
        Assert.All(["Activities", "Explanations", "SourceParts", "Owner", "OwnerPrinted", "Reporter", "Tables", "Relations", "BoundFigures", "Postings"], field => Assert.DoesNotContain($"\"{field}\"", written, StringComparison.Ordinal));
        Assert.Equal(edition, CanonicalEdition.Read(written));

        var more = edition with { Explanations = [new Explanation("DRG", "Grupp", "")], Uses = [edition.Uses[0] with { OwnerPrinted = "RLF" }] };
        Assert.Equal(more, CanonicalEdition.Read(CanonicalEdition.Write(more)));
        Assert.NotEqual(CanonicalEdition.Hash(edition), CanonicalEdition.Hash(more));
    }

    [Theory, BothEngines]
    public async Task A_decided_version_is_never_changed_by_a_file(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        var before = await installation.State();

        var result = await installation.Load(package.EditPlan("namn: God hälsa", "namn: Bättre hälsa"));

        var problem = Assert.Single(result.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal(("LAD-001", PackageFolder.SmallPlan, 1), (problem.Code, problem.Place!.File, problem.Place.Line));
        Assert.Equal(before, await installation.State());
    }

    [Theory, MemberData(nameof(Statuses))]
    public async Task A_decision_is_not_taken_back_by_a_file(Engine engine, string status)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        var before = await installation.State();

        var result = await installation.Load(package.EditPlan("status: beslutad", $"status: {status}"));

        Assert.Contains(result.Problems, problem => problem.Code == "LAD-001");
        Assert.Equal(before, await installation.State());
    }

    public static TheoryData<Engine, string> Statuses => Cases.OnBoth("utkast", "extern");

    [Theory, BothEngines]
    public async Task A_new_decided_version_replaces_the_former_and_leaves_its_snapshot(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        var first = (await Editions(installation))[0];

        var result = await installation.LoadWell(package.EditPlan("version: \"1\"", "version: \"2\"").EditPlan("namn: God hälsa", "namn: Bättre hälsa"));

        Assert.Contains(result.Changes, change => change.Subject == "plan/p-2020/version/1" && change.Fields[0].After == nameof(PlanStatus.Replaced));
        var editions = await Editions(installation);
        Assert.Equal([("1", PlanStatus.Replaced), ("2", PlanStatus.Decided)], editions.Select(one => (one.Edition.Version, one.Edition.Status)));
        Assert.Equal(first.SnapshotHash, editions[0].SnapshotHash);
        Assert.Equal(first.Edition with { Status = PlanStatus.Replaced }, editions[0].Edition);
        Assert.All(editions, one => Assert.False(one.IsTampered));
        Assert.True((await installation.LoadWell(package)).ChangesNothing);
    }

    [Theory, BothEngines]
    public async Task Several_decided_versions_come_in_at_once(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        package.Write("planer/p-2020b.yaml", package.Read(PackageFolder.SmallPlan).Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal));

        await installation.LoadWell(package);

        Assert.Equal(
            [("1", PlanStatus.Replaced, 64), ("2", PlanStatus.Decided, 64)],
            (await Editions(installation)).Select(one => (one.Edition.Version, one.Edition.Status, one.SnapshotHash.Length)));
        Assert.True((await installation.LoadWell(package)).ChangesNothing);
    }

    [Theory, BothEngines]
    public async Task A_draft_can_be_decided_by_a_file(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);

        await installation.LoadWell(package.Decide());

        Assert.Equal((PlanStatus.Decided, 64), (await Editions(installation)).Select(one => (one.Edition.Status, one.SnapshotHash.Length)).Single());
    }

    [Theory, BothEngines]
    public async Task A_version_edited_in_the_product_is_not_overwritten(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        await EditInProduct(installation);
        var before = await installation.State();
        package.EditPlan("namn: Kort väntan", "namn: Ingen väntan");

        var refused = await installation.Load(package);

        var problem = Assert.Single(refused.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal(("LAD-002", PackageFolder.SmallPlan), (problem.Code, problem.Place!.File));
        Assert.Equal(before, await installation.State());

        await installation.LoadWell(package, asNewVersion: true);
        Assert.Equal(
            [("1", "Redigerad i produkten", "Kort väntan"), ("2", "God hälsa", "Ingen väntan")],
            (await Editions(installation)).Select(one => (one.Edition.Version, one.Edition.Nodes[0].Name, one.Edition.Nodes[1].Name)));

        var after = await installation.State();
        await installation.LoadWell(package, asNewVersion: true);
        Assert.Equal(after, await installation.State());
    }

    [Theory, BothEngines]
    public async Task A_changed_decided_version_comes_in_as_a_new_one_when_asked_to(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide("0.32");
        await installation.LoadWell(package);

        await installation.LoadWell(package.EditPlan("namn: God hälsa", "namn: Bättre hälsa"), asNewVersion: true);

        Assert.Equal(
            [("0.32", PlanStatus.Replaced), ("0.33", PlanStatus.Decided)],
            (await Editions(installation)).Select(one => (one.Edition.Version, one.Edition.Status)));
    }

    [Theory, BothEngines]
    public async Task Writing_over_a_frozen_version_is_a_bug_that_is_stopped(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        var edition = (await Editions(installation))[0].Edition;

        await using var context = installation.Organisation();
        await Assert.ThrowsAsync<InvalidOperationException>(() => EditionStore.Write(
            context, edition with { SourceDocument = "En annan källa" }, installation.Clock.Now, Installation.Cancel));
    }

    private static async Task<Sequence<StoredEdition>> Editions(Installation installation)
    {
        await using var context = installation.Organisation();
        return await EditionStore.All(context, Installation.Cancel);
    }

    private static Task EditInProduct(Installation installation) => installation.Change(async context =>
    {
        var node = await context.Nodes.FirstAsync(node => node.Code == Code.Of("m1"), Installation.Cancel);
        context.Entry(node).Property(one => one.Name).CurrentValue = "Redigerad i produkten";
    });
}
