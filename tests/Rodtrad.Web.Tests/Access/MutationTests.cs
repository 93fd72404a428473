using System.Globalization;
using System.Text.RegularExpressions;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>
/// Requests with everything swapped that someone who wants more could swap: plans, nodes, versions and jobs of others, regions, cookies and
/// their names, tokens and what scripts send. Whoever asks is never told of a plan that the one whose secret it is may not read.
/// RODTRAD_SEED repeats a run.
/// </summary>
[Collection(TurnsAtAccess.Name)]
public sealed class MutationTests(AccessSite access)
{
    private const int Few = 1_000;
    private static readonly PolicyFile Policy = PolicyFile.Read();
    private static readonly string[] Organisations = [AccessRegion.Slug, AccessSite.Neighbour];
    private static readonly string[] Extras = ["version=1", "version=2", "mot=1", "jamfor=1", "plan={p}", "nod={p}-mal", "enhet=egen", "mottagare=topp", "kod=ind-{p}", "q=kanarie", "sok=kanarie", "oppna=alla", "actor=system", "roll=auditor", "organisation=grannen"];

    [Fact]
    public async Task No_mutation_of_a_request_tells_what_may_not_be_read()
    {
        var count = Campaign.Times(Few);
        var seed = int.TryParse(Environment.GetEnvironmentVariable("RODTRAD_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        // A session is worth what its persona may, in its own region alone.
        var sessions = new List<(string Organisation, PolicyWho Who, PersonaVisitor PersonaVisitor)>();
        foreach (var organisation in Organisations)
        {
            foreach (var who in (PolicyWho[])[PolicyWho.Anonymous, .. AccessSite.Holders])
                sessions.Add((organisation, who, await access.Visitor(organisation, who)));
        }
        var jobs = new List<string>();
        foreach (var plan in AccessRegion.Plans)
            jobs.Add((await (await access.Visitor(AccessRegion.Slug, new PolicyWho("auditor", true))).Post($"/matris/dokument/{plan.Code}/pdf", [])).Location.Split('/')[^1]);
        var rows = RouteTable.Rows.Where(row => !row.Value.EndsSession).SelectMany(row => row.Value.Asks.Select(ask => (Route: row.Key, Row: row.Value, Ask: ask))).ToList();
        var (told, statuses) = (0, new Dictionary<int, int>());
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestContext.Current.CancellationToken }, async (number, _) =>
        {
            var random = new Random(HashCode.Combine(seed, number));
            T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
            var (route, row, ask) = Any(rows);
            var session = Any(sessions);
            // Every place for a plan gets one of its own.
            string Fill(string text) => Regex.Replace(text, @"\{p\}|\{job\}", match => match.Value == "{job}" ? Any(jobs) : Any(AccessRegion.Plans).Code);
            var path = Fill(ask);
            var organisation = random.Next(5) == 0 ? Any(Organisations) : AccessRegion.Slug;
            var isOfRegion = path.StartsWith("/matris", StringComparison.Ordinal);
            if (isOfRegion)
                path = $"/{organisation}{path["/matris".Length..]}";
            for (var more = random.Next(3); more > 0; more--)
                path += (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Fill(Any(Extras));
            // The secret of a session under the name of this region's, under its own, or beside another's.
            var other = Any(sessions);
            string Named(PersonaVisitor one) => one.Cookie.Length == 0 ? "" : $"rodtrad-session-{organisation}={one.Cookie.Split('=')[1]}";
            var cookie = random.Next(4) switch
            {
                0 => Named(session.PersonaVisitor),
                1 => $"{Named(session.PersonaVisitor)}; {other.PersonaVisitor.Cookie}",
                2 => $"{other.PersonaVisitor.Cookie}; {Named(session.PersonaVisitor)}",
                _ => session.PersonaVisitor.Cookie,
            };
            var visitor = session.PersonaVisitor.With(cookie.Trim(' ', ';'), Any(sessions).PersonaVisitor.Token);
            var reply = route.StartsWith("GET ", StringComparison.Ordinal) || random.Next(4) == 0
                ? await visitor.Get(path, random.Next(4) == 0 ? [("HX-Request", "true"), ("HX-Target", "div#lista"), ("X-Original-URL", "/matris/planer/egen-0"), ("X-Forwarded-User", "auditor")] : [])
                : await visitor.Post(path, row.Form.Select(field => (field.Field, Fill(field.Value))));
            Assert.True(reply.Status != 500, $"seed {seed}, {number}: {path} answered 500");
            // With two cookies of one name either may count: what neither may read is a leak.
            var counting = visitor.Cookie.Split("; ").Where(part => part.StartsWith($"rodtrad-session-{organisation}=", StringComparison.Ordinal))
                .Select(part => sessions.Find(one => one.Organisation == organisation && one.PersonaVisitor.Cookie == part)).Select(one => one.Who ?? PolicyWho.Anonymous)
                .Append(PolicyWho.Anonymous).ToList();
            foreach (var canary in reply.Canaries())
            {
                var plan = AccessRegion.Plans.First(one => one.Canary[..^1] == canary[..^1]);
                var isHere = !isOfRegion || (organisation == AccessSite.Neighbour) == (canary[^1] == AccessSite.NeighbourMark);
                var isRead = isOfRegion ? counting.Exists(who => Policy.May("PlanView", who, plan.Relation, plan.State)) : plan.State.StartsWith("published", StringComparison.Ordinal);
                Assert.True(isHere && isRead, $"seed {seed}, {number}: {path} tells {canary} to {session.Who.Code} of {session.Organisation}");
            }
            lock (statuses)
            {
                statuses[reply.Status] = statuses.GetValueOrDefault(reply.Status) + 1;
                told += reply.Canaries().Any() ? 1 : 0;
            }
        });
        Campaign.Tell("requests mutated", $"{count} by seed {seed}: {string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} answered {status.Key}"))}; {told} told of plans, none of one that may not be read");
        // It must be able to see something.
        Assert.True(told > count / 20, $"{told}");
    }
}
