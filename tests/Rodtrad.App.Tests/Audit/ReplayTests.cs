using Rodtrad.App.Checks;
using Rodtrad.App.Editions;
using Rodtrad.App.Search;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Audit;

/// <summary>A law: whatever is done, and in whatever order, the chain alone gives the record, row for row.</summary>
public sealed class ReplayTests(PostgresServer postgres)
{
    public static TheoryData<Engine, int> Cases()
    {
        var data = new TheoryData<Engine, int>();
        foreach (var seed in Enumerable.Range(1, Campaign.Of(6)))
            data.Add(Engine.Sqlite, seed);
        foreach (var seed in Enumerable.Range(101, Campaign.Of(2)))
            data.Add(Engine.PostgreSql, seed);
        return data;
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Any_commands_in_any_order_are_explained_by_the_log(Engine engine, int seed)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        var chance = new Random(Campaign.Seed + seed);
        var done = new List<string>();
        await Load(installation, chance, done);
        for (var i = 0; i < 12; i++)
        {
            installation.Clock.Now += TimeSpan.FromHours(chance.Next(1, 30));
            await (chance.Next(5) switch
            {
                0 or 1 => Load(installation, chance, done),
                2 => Accept(installation, chance, done),
                3 => Withdraw(installation, chance, done),
                _ => Index(installation, done),
            });
            await Chains.IsExplained(installation, $"seed {Campaign.Seed} + {seed}: {string.Join(", ", done)}");
        }
        Assert.Empty((await installation.Verify(isReplayed: true)).Findings);
    }

    // Regions made by chance over each other: added, changed and taken out, drafts and decided, as new versions and not. What is refused
    // changes nothing.
    private static async Task Load(Installation installation, Random chance, List<string> done)
    {
        var region = chance.Next(1, 13);
        using var package = PackageFolder.Of(PackageWriter.Write(new OrderlyRegion(region).Make(PackageFolder.Small))
            .Select(file => (file.Path, PackageFolder.Letters(file.Path).GetString(file.Bytes.Span))));
        var asNewVersion = chance.Next(2) == 0;
        var result = await installation.Load(package, asNewVersion: asNewVersion);
        done.Add($"load {region}{(asNewVersion ? " as new version" : "")}{(result.IsRefused ? " refused" : result.ChangesNothing ? " nothing new" : "")}");
    }

    private static async Task Accept(Installation installation, Random chance, List<string> done)
    {
        var raised = (await Findings(installation)).Where(row => row.IsRaised).ToList();
        if (raised.Count == 0)
            return;
        var row = raised[chance.Next(raised.Count)];
        var request = new AcceptRequest(PackageFolder.Small, row.Plan, row.Finding.Check.Code, row.Subject.Length > 0 ? row.Subject : null, "Skäl\r\n2");
        done.Add($"accept {request.Check} {await installation.Refused(installation.Get<AcceptFinding>(), request, Actor.Operator)}");
    }

    private static async Task Withdraw(Installation installation, Random chance, List<string> done)
    {
        var accepted = (await Findings(installation)).Where(row => !row.IsRaised).ToList();
        if (accepted.Count == 0)
            return;
        var row = accepted[chance.Next(accepted.Count)];
        var request = new WithdrawRequest(PackageFolder.Small, row.Plan, row.Finding.Check.Code, row.Subject.Length > 0 ? row.Subject : null);
        done.Add($"withdraw {request.Check} {await installation.Refused(installation.Get<WithdrawAcceptance>(), request, Actor.Operator)}");
    }

    private static async Task Index(Installation installation, List<string> done)
    {
        await installation.See(installation.Get<RebuildIndex>(), new RebuildRequest(PackageFolder.Small, false), Actor.Operator);
        done.Add("index");
    }

    private static async Task<IReadOnlyList<FindingRow>> Findings(Installation installation) =>
        await installation.See(installation.Get<CheckList>(), new CheckListRequest(PackageFolder.Small, null), Actor.Operator);
}
