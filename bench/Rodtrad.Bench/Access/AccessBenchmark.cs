using Rodtrad.App.Access;
using Rodtrad.Bench.Audit;
using Rodtrad.Bench.Pages;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Bench.Access;

/// <summary>
/// What it costs to ask who asks and to tell of what was done: a page for a person with the policy read from the databases against one
/// that is told; changes with their audit rows against bare ones; and the chain proved.
/// </summary>
internal static class AccessBenchmark
{
    public const string Name = "access";
    private const int Pages = 20;
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
        var drawn = await Measure.Beside(8, 40, () => client.Ask(Pages, page), () => other.Ask(Pages, page));
        return
        [
            new(Name, "page with the policy, against a policy that is told", drawn[0].Cpu / Pages, drawn[1].Cpu / Pages, 1.1, null),
            .. await AuditBenchmark.Run(progress),
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

    /// <summary>A policy that needs no database: it was told once.</summary>
    private sealed class ToldCallers : ICallers
    {
        public Caller Answer { get; set; } = Caller.Reader("");

        public Task<Caller> Of(string organisation, string token, string origin, CancellationToken cancel) => Task.FromResult(Answer);
    }
}
