using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>What a persona may not do is not shown: no link on any page leads to a refusal, and no page tells of another region or a hidden plan.</summary>
[Collection(TurnsAtAccess.Name)]
public sealed class CrawlAsPersonaTests(AccessSite access)
{
    private const int Most = 400;
    private static readonly string[] Files = [".csv", ".xlsx", ".docx", ".html", ".zip"];

    [Theory]
    [InlineData("reader", false)]
    [InlineData("employee", true)]
    [InlineData("controller", false)]
    [InlineData("controller", true)]
    [InlineData("systemAdministrator", false)]
    [InlineData("auditor", false)]
    public async Task Every_link_that_is_shown_leads_somewhere(string role, bool withSubtree)
    {
        var who = new PolicyWho(role, withSubtree);
        var policy = PolicyFile.Read();
        var visitor = await access.Visitor(AccessRegion.Slug, who);
        var (seen, queue) = (new HashSet<string>(StringComparer.Ordinal), new Queue<(string From, string Path)>());
        foreach (var start in (string[])["/matris/planer", "/matris/kontroll/egen-1", "/matris/behorighet?gora=lasa", "/matris/min-behorighet", "/matris/sok?q=kanarie"])
            queue.Enqueue(("", start));
        while (queue.TryDequeue(out var step) && seen.Count < Most)
        {
            if (!seen.Add(step.Path))
                continue;
            var reply = await visitor.Get(step.Path);
            Assert.True(reply.Status < 400, $"{role}: {step.From} leads to {step.Path}, which answers {reply.Status}");
            Assert.DoesNotContain(reply.Canaries(), canary => !AccessRegion.Plans.Any(plan => plan.Canary == canary && policy.May("PlanView", who, plan.Relation, plan.State)));
            if (reply.Status != 200)
                continue;
            var page = Markup.Parse(reply.Text[reply.Text.IndexOf('<', StringComparison.Ordinal)..]);
            // What changes is offered to those who may, and to nobody else.
            foreach (var form in page.All("form").Where(form => form["method"] == "post" && (form["action"]!.EndsWith("/godta", StringComparison.Ordinal) || form["action"]!.EndsWith("/atertag", StringComparison.Ordinal))))
            {
                var plan = AccessRegion.Plans.First(plan => form["action"]!.Contains($"/{plan.Code}/", StringComparison.Ordinal));
                Assert.True(policy.May("AcceptFinding", who, plan.Relation, plan.State), $"{role} is offered {form["action"]}");
            }
            foreach (var link in page.All("a").Select(link => link["href"]?.Split('#')[0]).OfType<string>())
            {
                // The region alone; files and settings are asked for elsewhere, and one way to show a list is enough.
                if (link.StartsWith("/matris", StringComparison.Ordinal) && !Files.Any(ending => link.Contains(ending, StringComparison.Ordinal)) && !link.Contains('&', StringComparison.Ordinal))
                    queue.Enqueue((step.Path, link));
            }
        }
        Assert.True(seen.Count > 60, $"{seen.Count}");
    }
}
