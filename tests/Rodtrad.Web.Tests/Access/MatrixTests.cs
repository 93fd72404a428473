using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Routing;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>
/// Every role × every use case with a route × every place of a unit × every state of a plan, over HTTP with real cookies, against
/// docs/policy.json. No exemptions: what is not in the tables fails. Routes of the same use case (a page, its CSV, its Excel) take turns
/// at the plans, and everyone asks every route; a campaign asks every route about every plan.
/// </summary>
public sealed class MatrixTests : IAsyncLifetime
{
    private const int AtOnce = 3;

    /// <summary>The code of a plan that there never was.</summary>
    private const string None = "finns-inte";

    private static readonly PolicyFile Policy = PolicyFile.Read();
    private static readonly IReadOnlyList<PolicyWho> Everyone = [PolicyWho.Anonymous, .. AccessSite.Holders];

    private readonly TemporaryFolder packages = new();
    private readonly LoadedSite site = new();
    private readonly ConcurrentDictionary<string, TimeSpan> spent = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> breaches = [];
    private readonly ConcurrentDictionary<(string UseCase, string Who, string Plan), int> cells = new();
    private int asked;

    public async ValueTask InitializeAsync()
    {
        foreach (var (slug, plans) in AccessRegion.Parts)
            AccessRegion.Write(packages.Of(slug), slug, some: plans);
        await site.Start(services => AccessSite.Open(services, new CopyingMaker()), [.. AccessRegion.Parts.Select(part => packages.Of(part.Slug))]);
        foreach (var (slug, _) in AccessRegion.Parts)
        {
            foreach (var who in AccessSite.Holders)
                await AccessSite.Add(site, slug, who.Code, Enum.Parse<Role>(who.Who, ignoreCase: true), AccessRegion.Own, who.WithSubtree);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        packages.Dispose();
    }

    [Fact]
    public void Every_route_has_its_row_and_every_row_its_route()
    {
        var routes = site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => $"{method} {route.RoutePattern.RawText}"));
        Assert.Equal(routes.Order(StringComparer.Ordinal), RouteTable.Rows.Keys.Concat(RouteTable.Anonymous.Keys).Order(StringComparer.Ordinal));
        Assert.All(RouteTable.Rows.Values, row => Assert.Contains(row.UseCase, Policy.UseCases));
    }

    [Fact]
    public async Task Every_cell_is_as_the_policy_says_and_no_answer_tells_of_what_may_not_be_read()
    {
        var watch = Stopwatch.StartNew();
        // PDF that somebody else asked for, to try to get at.
        var auditor = await Enter(new PolicyWho("auditor", true));
        var others = await Jobs(auditor, AccessRegion.Plans);
        await Parallel.ForEachAsync(Everyone, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (who, _) =>
        {
            var visitors = await Enter(who);
            var readable = Readable(who);
            var jobs = await Jobs(visitors, readable);
            var asking = new Asking(who, visitors, readable, place => jobs.GetValueOrDefault(place, others[place]));
            foreach (var turn in Turns(RouteTable.Rows.Where(row => !row.Value.Changes), Everyone.Index().First(one => one.Item == who).Index))
                await Ask(asking, turn);
            foreach (var address in RouteTable.Anonymous.Values)
                Check($"{who.Code} {address}", await visitors[AccessRegion.Parts[0].Slug].Get(address), true, asking, RouteTable.Rows["GET /"], "");
        });
        // What changes something is asked one at a time: it is there to be changed for the next.
        foreach (var who in Everyone)
        {
            var asking = new Asking(who, await Enter(who), Readable(who), place => others[place]);
            foreach (var plan in AccessRegion.Plans)
            {
                foreach (var (route, row) in RouteTable.Rows.Where(row => row.Value.Changes))
                    await Ask(asking, new Turn(route, row, row.Asks[0], AccessRegion.PartOf(plan), plan));
            }
        }
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{watch.Elapsed.TotalSeconds:0} s. Longest: {string.Join(", ", spent.OrderByDescending(route => route.Value).Take(10).Select(route => $"{route.Key} {route.Value.TotalSeconds:0} s"))}");
        // Of each route some: what is wrong with one is often wrong for all who ask.
        var told = breaches.GroupBy(breach => string.Join(' ', breach.Split(' ').Skip(1).Take(2))).OrderBy(route => route.Key, StringComparer.Ordinal)
            .Select(route => $"{route.Key}, {route.Count()} times:\n  {string.Join("\n  ", route.Order(StringComparer.Ordinal).Take(4))}");
        Assert.True(breaches.IsEmpty, $"{breaches.Count} of {asked}:\n{string.Join('\n', told)}");
        var plans = AccessRegion.Plans.Select(plan => plan.Code).ToList();
        var all = RouteTable.Rows.Values.SelectMany(row => row.Asks.Select(ask => (row.UseCase, IsOfPlan: IsOfPlan(ask)))).Distinct()
            .SelectMany(row => Everyone.SelectMany(who => (row.IsOfPlan ? plans : [""]).Select(plan => (row.UseCase, who.Code, plan)))).ToHashSet();
        Assert.DoesNotContain(all, cell => !cells.ContainsKey(cell));
        Assert.True(all.Count > 10_000, $"{all.Count}");
        Campaign.Tell(
            "who may do what, over HTTP",
            $"{all.Count} cells of {all.Select(cell => cell.UseCase).Distinct().Count()} use cases, {Everyone.Count} who ask and {plans.Count} plans, by {asked} requests to {RouteTable.Rows.Count} routes: all as the policy says");
    }

    private sealed record Asking(PolicyWho Who, Dictionary<string, PersonaVisitor> Visitors, List<AccessPlan> Readable, Func<string, string> Job);

    // One request: a route of a use case, asked in a region, about a plan where it is about one.
    private sealed record Turn(string Route, RouteRow Row, string Ask, string Slug, AccessPlan? Plan);

    private static bool IsOfPlan(string ask) => ask.Contains("{p}", StringComparison.Ordinal);

    // What one who asks is to ask: every cell of every use case at least once, and every way to ask it. They begin at different places.
    private static IEnumerable<Turn> Turns(IEnumerable<KeyValuePair<string, RouteRow>> rows, int asker)
    {
        foreach (var ways in rows.SelectMany(row => row.Value.Asks.Select(ask => (row.Key, row.Value, Ask: ask))).GroupBy(way => (way.Value.UseCase, IsOfPlan(way.Ask))))
        {
            foreach (var (number, (route, row, ask)) in ways.Index())
            {
                foreach (var (at, (slug, plan)) in (IsOfPlan(ask)
                    ? AccessRegion.Plans.Select(plan => (AccessRegion.PartOf(plan), (AccessPlan?)plan)) : AccessRegion.Parts.Select(part => (part.Slug, (AccessPlan?)null))).Index())
                {
                    var isMine = IsOfPlan(ask) ? (number + at + asker) % ways.Count() == 0 : (number + at + asker) % AccessRegion.Parts.Count == 0;
                    if (isMine || Campaign.Factor > 1)
                        yield return new Turn(route, row, ask, slug, plan);
                }
            }
        }
    }

    private async Task Ask(Asking asking, Turn turn)
    {
        var watch = Stopwatch.StartNew();
        var (route, row, ask, slug, plan) = turn;
        var visitor = row.EndsSession && asking.Who != PolicyWho.Anonymous ? await PersonaVisitor.SignIn(site, slug, asking.Who.Code) : asking.Visitors[slug];
        var address = Fill(ask, slug, plan, asking);
        var reply = route.StartsWith("GET ", StringComparison.Ordinal)
            ? await visitor.Get(address) : await visitor.Post(address, row.Form.Select(field => (field.Field, Fill(field.Value, slug, plan, asking))));
        var isAllowed = plan is null ? Policy.May(row.UseCase, asking.Who)
            : Policy.Concerns(row.UseCase) == "plan" ? Policy.May(row.UseCase, asking.Who, plan.Relation, plan.State)
            : Policy.May("PlanView", asking.Who, plan.Relation, plan.State);
        // A list that is narrowed by what does not exist is empty, and so it is by what is hidden.
        var isAsNone = !isAllowed && row.Narrows && asking.Who == PolicyWho.Anonymous
            && Told(reply, plan!.Code) == Told(await visitor.Get(address.Replace(plan.Code, None, StringComparison.Ordinal)), plan.Code);
        Check($"{asking.Who.Code} {route} {address}", reply, isAllowed || isAsNone, asking, row, ask.StartsWith($"/{AccessRegion.Slug}", StringComparison.Ordinal) ? slug : "");
        if (isAllowed && route == "GET /{organisation}/planer/{plan}" && !reply.Canaries().Contains(plan!.Canary))
            breaches.Add($"{asking.Who.Code} {address} does not tell of its own plan: the words of plans are not found");
        cells.AddOrUpdate((row.UseCase, asking.Who.Code, plan?.Code ?? ""), 1, (_, before) => before + 1);
        Interlocked.Increment(ref asked);
        spent.AddOrUpdate(route, watch.Elapsed, (_, before) => before + watch.Elapsed);
    }

    // What is published may refer to the hidden plan by its code, whoever asks.
    private static string Told(Reply reply, string plan) => $"{reply.Status} {reply.Body.Replace(plan, "", StringComparison.Ordinal).Replace(None, "", StringComparison.Ordinal)}";

    private static string Fill(string text, string slug, AccessPlan? plan, Asking asking) => text
        .Replace($"/{AccessRegion.Slug}", $"/{slug}", StringComparison.Ordinal)
        .Replace("{p}", plan?.Code, StringComparison.Ordinal)
        .Replace("{job}", asking.Job(plan?.Code ?? slug), StringComparison.Ordinal);

    // Without a region only what is published is told of.
    private void Check(string what, Reply reply, bool isAllowed, Asking asking, RouteRow row, string slug)
    {
        var isRight = isAllowed ? row.Allowed.Contains(reply.Status) && !reply.IsSentToSignIn
            : asking.Who == PolicyWho.Anonymous ? reply.Status is 403 or 404 || reply.IsSentToSignIn
            : reply.Status == 403 || (row.Hides && reply.Status == 404);
        if (!isRight)
            breaches.Add($"{what}: {(isAllowed ? "allowed" : "denied")} by the policy, answered {reply.Status} {reply.Location}");
        foreach (var told in reply.Canaries())
        {
            var plan = AccessRegion.Plans.First(plan => plan.Canary == told);
            if (slug.Length == 0 ? !plan.State.StartsWith("published", StringComparison.Ordinal) : AccessRegion.PartOf(plan) != slug || !asking.Readable.Contains(plan))
                breaches.Add($"{what}: tells {told} of {plan.Code}, which {asking.Who.Code} may not read there");
        }
    }

    private async Task<Dictionary<string, PersonaVisitor>> Enter(PolicyWho who)
    {
        var visitors = new Dictionary<string, PersonaVisitor>(StringComparer.Ordinal);
        foreach (var (slug, _) in AccessRegion.Parts)
            visitors[slug] = who == PolicyWho.Anonymous ? await PersonaVisitor.Anonymous(site, slug) : await PersonaVisitor.SignIn(site, slug, who.Code);
        return visitors;
    }

    private static List<AccessPlan> Readable(PolicyWho who) => [.. AccessRegion.Plans.Where(plan => Policy.May("PlanView", who, plan.Relation, plan.State))];

    // The PDF of each plan that the visitor may read and of the uppdrag of each region, by the code of the plan or of the region.
    private static async Task<Dictionary<string, string>> Jobs(Dictionary<string, PersonaVisitor> visitors, IEnumerable<AccessPlan> plans)
    {
        var jobs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, slug, address) in plans.Select(plan => (plan.Code, AccessRegion.PartOf(plan), $"dokument/{plan.Code}/pdf"))
            .Concat(AccessRegion.Parts.Select(part => (part.Slug, part.Slug, "uppdrag/pdf"))))
        {
            var started = await visitors[slug].Post($"/{slug}/{address}", []);
            Assert.Equal(303, started.Status);
            jobs[place] = started.Location.Split('/')[^1];
        }
        return jobs;
    }
}
