using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.Bench.Pages;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Bench.Access;

/// <summary>
/// What it costs to ask who asks: a page for a person with the policy read from the databases against one that is told; a change with
/// its audit row and all that is asked round it against the bare row written through the same context; and the chain proved.
/// </summary>
internal static class AccessBenchmark
{
    public const string Name = "access";
    private const int Pages = 40;
    private const int Writes = 50;
    private const int ChainRows = 20_000;
    private static readonly Code Organisation = Code.Of("norrbotten");

    public static async Task<IReadOnlyList<Finding>> Run(Progress progress)
    {
        using var folder = new TemporaryFolder();
        var told = new ToldCallers();
        await using var site = await PageSite.Start(folder.Path, services => services.AddSingleton(new Demonstration(IsOn: true)));
        await using var peer = await PageSite.Start(folder.Path, services => services.AddSingleton(new Demonstration(IsOn: true)).AddSingleton<ICallers>(told));
        var cookie = await SignIn(site);
        told.Answer = await site.Get<Callers>().Of(Organisation.Text, cookie.Split('=')[1], "", default);

        progress.Say("asks for a page as a controller");
        var page = PageSite.SignedIn(cookie, PageSite.Page);
        await using var client = LoadClient.Start(site.Address);
        await using var other = LoadClient.Start(peer.Address);
        var drawn = await Measure.Beside(8, 15, () => client.Ask(Pages, page), () => other.Ask(Pages, page));
        progress.Say($"gives and takes back {Writes} roles");
        var written = await Measure.Beside(1, 5, () => Audited(site), () => Bare(site));
        return
        [
            new(Name, "page with the policy, against a policy that is told", drawn[0].Cpu / Pages, drawn[1].Cpu / Pages, 1.1, null),
            new(Name, "change with its audit row, against the bare row (time on the clock)", written[0].Clock / Writes, written[1].Clock / Writes, null, 3),
            await Chain(progress),
        ];
    }

    private static async Task<string> SignIn(PageSite site)
    {
        var (add, give, signIn) = (site.Get<AddPerson>(), site.Get<GiveRole>(), site.Get<SignInAsPersona>());
        (await add.Run(Actor.Operator, new AddPersonRequest(Organisation.Text, "bench", "Bench", "", [new GivenIdentity("demo", "bench")]), default)).Unwrap();
        (await give.Run(Actor.Operator, new GiveRoleRequest(Organisation.Text, "bench", Role.Controller, "rs", true, Validity.Always, ""), default)).Unwrap();
        var opened = (await signIn.Run(Actor.Reader, new SignInAsPersonaRequest(Organisation.Text, "bench", ""), default)).Unwrap();
        return $"rodtrad-session-{Organisation}={opened.Token}";
    }

    private static async Task Audited(PageSite site)
    {
        for (var i = 0; i < Writes; i++)
        {
            var add = new AddPersonRequest(Organisation.Text, $"a-{Guid.NewGuid():N}", "Bench", "", []);
            (await site.Get<AddPerson>().Run(Actor.Operator, add, default)).Unwrap();
        }
    }

    // The same row, and the name beside it, each saved in a transaction of its own: nothing is asked, and nothing is told.
    private static async Task Bare(PageSite site)
    {
        var databases = site.Get<RegionDatabases>();
        for (var i = 0; i < Writes; i++)
        {
            var code = Code.Of($"b-{Guid.NewGuid():N}");
            await using (var people = databases.People(Organisation))
            {
                people.Profiles.Add(new Storage.People.Profile(code, "Bench", ""));
                await people.SaveChangesAsync();
            }
            await using var context = databases.Organisation(Organisation);
            await using var transaction = await Transactions.BeginChange(context, default);
            context.People.Add(new Person(code, true, []));
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }

    // A chain of its own: rows are added in one transaction, then proved row by row.
    private static async Task<Finding> Chain(Progress progress)
    {
        progress.Say($"proves a chain of {ChainRows} rows");
        using var folder = new TemporaryFolder();
        var databases = new RegionDatabases(new StorageSettings(folder.Path));
        await databases.Prepare(default);
        await databases.PrepareOrganisation(Organisation, default);
        await using (var context = databases.Organisation(Organisation))
        {
            AuditRow? former = null;
            for (var i = 0; i < ChainRows; i++)
                context.Audit.Add(former = AuditRow.After(former, DateTimeOffset.UnixEpoch.AddSeconds(i), "system", "bench", $"row/{i}", new string('x', 200), []));
            await context.SaveChangesAsync();
        }
        var cost = await Measure.Beside(1, 5, () => Prove(databases), () => Count(databases));
        return new(Name, "chain proved, against its rows read", cost[0].Cpu / ChainRows, cost[1].Cpu / ChainRows, null, null);
    }

    private static async Task Prove(RegionDatabases databases)
    {
        await using var context = databases.Organisation(Organisation);
        if (await AuditTrail.FirstBreak(context, default) is { } broken)
            throw new InvalidOperationException($"The chain is broken at {broken}.");
    }

    private static async Task Count(RegionDatabases databases)
    {
        await using var context = databases.Organisation(Organisation);
        var bytes = 0L;
        await foreach (var row in context.Audit.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable())
            bytes += row.Detail.Length;
        if (bytes == 0)
            throw new InvalidOperationException("The chain is empty.");
    }

    /// <summary>A policy that needs no database: it was told once.</summary>
    private sealed class ToldCallers : ICallers
    {
        public Caller Answer { get; set; } = Caller.Reader("");

        public Task<Caller> Of(string organisation, string token, string origin, CancellationToken cancel) => Task.FromResult(Answer);
    }
}
