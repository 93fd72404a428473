using Rodtrad.App.Audit;
using Rodtrad.App.Checks;
using Rodtrad.App.Search;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Audit;

/// <summary>Chains to break, and the eyes that look for it.</summary>
static class Chains
{
    /// <summary>Twelve rows over six days with the checkpoints of five of them, a decided version and a draft that was changed.</summary>
    public static async Task<Installation> OfTwelve(Engine engine, PostgresServer postgres)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        package.EditPlan("version: \"1\"", "version: \"2\"").EditPlan("status: beslutad", "status: utkast");
        for (var i = 0; i < 5; i++)
        {
            installation.Clock.Now += TimeSpan.FromDays(1);
            await installation.LoadWell(package.EditPlan(i == 0 ? "namn: God hälsa" : $"namn: Mål {i - 1}", $"namn: Mål {i}"));
            await installation.See(installation.Get<RebuildIndex>(), new RebuildRequest("prov", false), Actor.Operator);
        }
        await Accept(installation);
        return installation;
    }

    public static async Task Accept(Installation installation) => await installation.See(
        installation.Get<AcceptFinding>(), new AcceptRequest("prov", "p-2020", "KTR-026", "s1", "Får vara så"), Actor.Operator);

    public static async Task<LogVerdict> Verify(
        this Installation installation, bool isReplayed = false, string? anchor = null, string? key = null, string slug = PackageFolder.Small) =>
        Assert.Single(await installation.See(installation.Get<VerifyLog>(), new VerifyRequest(slug, isReplayed, anchor, key), Actor.Operator));

    /// <summary>What is found in the log, code by code.</summary>
    public static async Task<Sequence<string>> Found(this Installation installation, bool isReplayed = false) =>
        (await installation.Verify(isReplayed)).Findings.Select(finding => finding.Code).ToSequence();

    /// <summary>Whether anything is found within the transaction of the context.</summary>
    public static async Task<bool> IsBroken(OrganisationContext context)
    {
        var chain = await ChainCheck.Run(context, Installation.Cancel);
        return chain.Break is not null || (await Checkpoints.Check(context, chain.End, null, null, Installation.Cancel)).Faults.Count > 0;
    }

    public static async Task IsExplained(Installation installation, string what, string slug = PackageFolder.Small)
    {
        await using var context = installation.Organisation(slug);
        await using var moment = await context.Database.BeginTransactionAsync(Installation.Cancel);
        var verdict = await Replay.Compare(context, Installation.Cancel);
        Assert.True(verdict.IsEqual, $"{what}: {verdict.Differences} differences, unreadable {verdict.Unreadable}: {string.Join("; ", verdict.First)}");
    }
}
