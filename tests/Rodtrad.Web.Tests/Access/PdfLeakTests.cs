using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>A PDF is handed to the one who asked for it, as long as that one may still read what it tells; its address helps nobody else.</summary>
[Collection(TurnsAtAccess.Name)]
public sealed class PdfLeakTests(AccessSite access)
{
    [Fact]
    public async Task A_finished_pdf_is_given_to_the_one_who_asked_and_to_nobody_else()
    {
        access.Maker.LetGo();
        var auditor = await access.Visitor(AccessRegion.Slug, new PolicyWho("auditor", false));
        var policy = PolicyFile.Read();
        foreach (var (address, secret) in ((string, AccessPlan)[])
            [("/matris/dokument/bredvid-0/pdf", Plan("bredvid-0")), ("/matris/dokument/egen-2/styrkort/pdf", Plan("egen-2")), ("/matris/uppdrag/pdf", Plan("topp-0"))])
        {
            var job = (await auditor.Post(address, [])).Location;
            var file = await Finished(auditor, job);
            Assert.Contains(secret.Canary, file.Canaries());
            foreach (var who in (PolicyWho[])[PolicyWho.Anonymous, .. AccessSite.Holders.Where(one => one.Who != "auditor")])
            {
                var other = await access.Visitor(AccessRegion.Slug, who);
                foreach (var path in (string[])[job, $"{job}/fil"])
                {
                    var reply = await other.Get(path);
                    Assert.True(reply.Status is 303 or 403 or 404, $"{who.Code} {path} {reply.Status}");
                    Assert.DoesNotContain(reply.Canaries(), canary => AccessRegion.Plans.Any(plan => plan.Canary == canary && !policy.May("PlanView", who, plan.Relation, plan.State)));
                }
                Assert.True((await other.Post($"{job}/avbryt", [])).Status is 303 or 403 or 404);
            }
            Assert.Equal(200, (await auditor.Get($"{job}/fil")).Status);
        }
    }

    [Fact]
    public async Task Whoever_may_no_longer_read_the_plan_does_not_get_the_file_that_was_made_before()
    {
        access.Maker.LetGo();
        var grant = await access.Add(AccessRegion.Slug, "pdf-revisor", Role.Auditor, AccessRegion.Own, false);
        var visitor = await PersonaVisitor.SignIn(access.Site, AccessRegion.Slug, "pdf-revisor");
        var ofPlan = (await visitor.Post("/matris/dokument/under-0/pdf", [])).Location;
        var ofRegion = (await visitor.Post("/matris/uppdrag/pdf", [])).Location;
        Assert.Contains(Plan("under-0").Canary, (await Finished(visitor, ofPlan)).Canaries());
        Assert.Contains(Plan("under-0").Canary, (await Finished(visitor, ofRegion)).Canaries());

        Assert.Null((await access.Site.App.Services.GetRequiredService<TakeBackRole>().Run(
            Actor.Operator, new TakeBackRoleRequest(AccessRegion.Slug, grant.Text, "Prov"), TestContext.Current.CancellationToken)).Refusal);
        Assert.Equal(403, (await visitor.Get($"{ofPlan}/fil")).Status);
        var region = await visitor.Get($"{ofRegion}/fil");
        Assert.Equal(303, region.Status);
        Assert.Empty(region.Canaries());
    }

    private static AccessPlan Plan(string code) => AccessRegion.Plans.First(plan => plan.Code == code);

    private static async Task<Reply> Finished(PersonaVisitor visitor, string job)
    {
        for (var i = 0; i < 600; i++)
        {
            var reply = await visitor.Get($"{job}/fil");
            if (reply.Status == 200)
                return reply;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"{job} was never finished.");
        return null!;
    }
}
