using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Routing;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>
/// Every role × every route × every place of a unit × every state of a plan, over HTTP with real cookies, against docs/policy.json. No
/// exemptions: what is not in the tables fails.
/// </summary>
[Collection(TurnsAtAccess.Name)]
public sealed class MatrixTests(AccessSite access)
{
    private readonly ConcurrentDictionary<string, TimeSpan> spent = new(StringComparer.Ordinal);
    private static readonly PolicyFile Policy = PolicyFile.Read();
    private static readonly IReadOnlyList<PolicyWho> Everyone = [PolicyWho.Anonymous, .. AccessSite.Holders];

    private IEnumerable<string> Routes => access.Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => $"{method} {route.RoutePattern.RawText}"));

    [Fact]
    public void Every_route_has_its_row_and_every_row_its_route()
    {
        Assert.Equal(Routes.Order(StringComparer.Ordinal), RouteTable.Rows.Keys.Concat(RouteTable.Anonymous.Keys).Order(StringComparer.Ordinal));
        Assert.All(RouteTable.Rows.Values, row => Assert.Contains(row.UseCase, Policy.UseCases));
    }

    [Fact]
    public async Task Every_cell_is_as_the_policy_says_and_no_answer_tells_of_what_may_not_be_read()
    {
        var watch = Stopwatch.StartNew();
        var (breaches, cells) = (new ConcurrentBag<string>(), 0);
        // A PDF that nobody else asked for, to try to get at.
        var others = await Jobs(await access.Visitor(AccessRegion.Slug, new PolicyWho("auditor", true)), AccessRegion.Plans);
        await Parallel.ForEachAsync(Everyone, new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestContext.Current.CancellationToken }, async (who, _) =>
        {
            var visitor = who == PolicyWho.Anonymous ? await Visitor.Anonymous(access.Site, AccessRegion.Slug) : await Visitor.SignIn(access.Site, AccessRegion.Slug, who.Code);
            var readable = AccessRegion.Plans.Where(plan => Policy.May("PlanView", who, plan.Relation, plan.State)).ToList();
            var jobs = await Jobs(visitor, readable);
            foreach (var (route, row) in RouteTable.Rows.Where(row => !row.Value.Changes))
                Interlocked.Add(ref cells, await Ask(new Asking(who, visitor, readable, plan => jobs.GetValueOrDefault(plan, others[plan])), route, row, breaches));
            foreach (var address in RouteTable.Anonymous.Values)
                Check($"{who.Code} {address}", await visitor.Get(address), true, who, RouteTable.Rows["GET /"], readable, breaches);
        });
        foreach (var who in Everyone)
        {
            var asking = new Asking(who, await access.Visitor(AccessRegion.Slug, who), AccessRegion.Plans.Where(plan => Policy.May("PlanView", who, plan.Relation, plan.State)).ToList(), plan => others[plan]);
            foreach (var plan in AccessRegion.Plans)
            {
                foreach (var (route, row) in RouteTable.Rows.Where(row => row.Value.Changes))
                    Interlocked.Add(ref cells, await Ask(asking, route, row, breaches, plan));
            }
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{cells} cells in {watch.Elapsed.TotalSeconds:0} s: {Everyone.Count} who ask, {RouteTable.Rows.Count} routes, {AccessRegion.Plans.Count} plans. Longest: {string.Join(", ", spent.OrderByDescending(route => route.Value).Take(12).Select(route => $"{route.Key} {route.Value.TotalSeconds:0} s"))}");
        Assert.True(breaches.IsEmpty, $"{breaches.Count} of {cells}:\n{string.Join('\n', breaches.Order(StringComparer.Ordinal).Take(60))}");
        Assert.True(cells > 20_000, $"{cells}");
    }

    private sealed record Asking(PolicyWho Who, Visitor Visitor, List<AccessPlan> Readable, Func<string, string> Job);

    private async Task<int> Ask(Asking asking, string route, RouteRow row, ConcurrentBag<string> breaches, AccessPlan? only = null)
    {
        var (cells, watch) = (0, Stopwatch.StartNew());
        foreach (var ask in row.Asks)
        {
            var isOfPlan = ask.Contains("{p}", StringComparison.Ordinal);
            foreach (var plan in !isOfPlan ? (IReadOnlyList<AccessPlan?>)[null] : only is null ? AccessRegion.Plans : [only])
            {
                var visitor = row.EndsSession && asking.Who != PolicyWho.Anonymous ? await Visitor.SignIn(access.Site, AccessRegion.Slug, asking.Who.Code) : asking.Visitor;
                var address = Fill(ask, plan, asking);
                var reply = route.StartsWith("GET ", StringComparison.Ordinal)
                    ? await visitor.Get(address) : await visitor.Post(address, row.Form.Select(field => (field.Field, Fill(field.Value, plan, asking))));
                var isAllowed = plan is null ? Policy.May(row.UseCase, asking.Who)
                    : Policy.Concerns(row.UseCase) == "plan" ? Policy.May(row.UseCase, asking.Who, plan.Relation, plan.State)
                    : Policy.May("PlanView", asking.Who, plan.Relation, plan.State);
                Check($"{asking.Who.Code} {route} {address}", reply, isAllowed, asking.Who, row, asking.Readable, breaches);
                if (isAllowed && route == "GET /{organisation}/planer/{plan}" && !reply.Canaries().Contains(plan!.Canary))
                    breaches.Add($"{asking.Who.Code} {address} does not tell of its own plan: the words of plans are not found");
                cells++;
            }
        }
        spent.AddOrUpdate(route, watch.Elapsed, (_, before) => before + watch.Elapsed);
        return cells;
    }

    private static string Fill(string text, AccessPlan? plan, Asking asking) => plan is null
        ? text.Replace("{job}", asking.Job(""), StringComparison.Ordinal)
        : text.Replace("{p}", plan.Code, StringComparison.Ordinal).Replace("{job}", asking.Job(plan.Code), StringComparison.Ordinal);

    private static void Check(string what, Reply reply, bool isAllowed, PolicyWho who, RouteRow row, List<AccessPlan> readable, ConcurrentBag<string> breaches)
    {
        var isRight = isAllowed ? row.Allowed.Contains(reply.Status) && !reply.IsSentToSignIn
            : who == PolicyWho.Anonymous ? reply.Status is 403 or 404 || reply.IsSentToSignIn
            : reply.Status == 403 || (row.Hides && reply.Status == 404);
        if (!isRight)
            breaches.Add($"{what}: {(isAllowed ? "allowed" : "denied")} by the policy, answered {reply.Status} {reply.Location}");
        var isOfRegion = row.Asks[0].StartsWith($"/{AccessRegion.Slug}", StringComparison.Ordinal);
        foreach (var leaked in reply.Canaries().Where(canary => readable.TrueForAll(plan => plan.Canary != canary) && (isOfRegion || !AccessSite.IsPublishedByNeighbour(canary))))
            breaches.Add($"{what}: tells {leaked}, which {who.Code} may not read");
    }

    // The PDF of each plan that the visitor may read, and of the uppdrag of the region; by the codes of the plans, empty for the region.
    private async Task<Dictionary<string, string>> Jobs(Visitor visitor, IEnumerable<AccessPlan> plans)
    {
        var jobs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (plan, address) in plans.Select(plan => (plan.Code, $"/matris/dokument/{plan.Code}/pdf")).Append(("", "/matris/uppdrag/pdf")))
        {
            var started = await visitor.Post(address, []);
            Assert.Equal(303, started.Status);
            jobs[plan] = started.Location.Split('/')[^1];
        }
        return jobs;
    }
}
