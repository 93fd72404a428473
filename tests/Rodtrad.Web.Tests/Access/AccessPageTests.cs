using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>The pages that tell what one may do, and who may do what.</summary>
[Collection(TurnsAtAccess.Name)]
public sealed class AccessPageTests(AccessSite access)
{
    [Theory]
    [InlineData("manager", true)]
    [InlineData("auditor", false)]
    [InlineData("reader", false)]
    public async Task One_is_told_what_each_post_gives_and_how_far(string role, bool withSubtree)
    {
        var page = await Page(role, withSubtree, "/matris/min-behorighet");
        CrawlTests.WellMade("/matris/min-behorighet", page);
        Assert.Contains("Nämnden egen", page.One("main").Text, StringComparison.Ordinal);
        Assert.Contains(role switch { "manager" => "Nämnden egen, enheterna under och enheterna ovanför", "auditor" => "hela regionen", _ => "Nämnden egen" }, page.One("main").Text, StringComparison.Ordinal);
        Assert.Contains("tills vidare", page.One("main").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_answers_who_can_read_a_draft_without_being_told_what_it_says()
    {
        var page = await Page("systemAdministrator", false, "/matris/behorighet?plan=egen-0&gora=lasa");
        CrawlTests.WellMade("/matris/behorighet", page);
        var who = page.All("tbody").Single().Text;
        foreach (var (name, may) in ((string, bool)[])
            [("Persona manager", true), ("Persona controller-plus", true), ("Persona auditor", true), ("Persona employee", false), ("Persona reader", false), ("Persona systemAdministrator", false)])
            Assert.Equal(may, who.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain(AccessRegion.CanaryStart + "CA", page.One("main").Text, StringComparison.Ordinal);
        Assert.Contains("rollen systemförvaltare ger inte rätt att läsa det som inte är publicerat när planen är utkast som inte är publicerat", page.One("main").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_is_told_why_not_oneself_and_not_who_else()
    {
        var page = await Page("employee", false, "/matris/behorighet?plan=egen-0&gora=lasa");
        Assert.Contains("Du får inte läsa det som inte är publicerat.", page.One("main").Text, StringComparison.Ordinal);
        Assert.Contains("Det ges av rollerna rapportör, chef, controller, nämndsekreterare, förtroendevald, revisor", page.One("main").Text, StringComparison.Ordinal);
        Assert.Empty(page.All("tbody"));
        var beside = await Page("controller", true, "/matris/behorighet?plan=bredvid-0&gora=lasa");
        Assert.Contains("Nämnden bredvid ligger utanför räckvidden.", beside.One("main").Text, StringComparison.Ordinal);
        var own = await Page("controller", false, "/matris/behorighet?plan=egen-0&gora=lasa");
        Assert.Contains("Du får läsa det som inte är publicerat.", own.One("main").Text, StringComparison.Ordinal);
        Assert.Contains("Nämnden egen ligger inom räckvidden.", own.One("main").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/matris/planer/egen-0", "plan=egen-0&amp;gora=lasa")]
    [InlineData("/matris/dokument/egen-0/plan.docx", "plan=egen-0&amp;gora=lasa")]
    [InlineData("/matris/uppdrag?plan=egen-0", "plan=egen-0&amp;gora=lasa")]
    public async Task A_refusal_says_why_and_leads_to_the_answer(string path, string question)
    {
        var reply = await (await access.Visitor(AccessRegion.Slug, new PolicyWho("employee", false))).Get(path);
        Assert.Equal(403, reply.Status);
        Assert.Contains("Planen egen-0 hör till Nämnden egen och är i läget: utkast som inte är publicerat.", reply.Text, StringComparison.Ordinal);
        Assert.Contains($"/matris/behorighet?{question}", reply.Text, StringComparison.Ordinal);
        var anonymous = await (await access.Visitor(AccessRegion.Slug, PolicyWho.Anonymous)).Get(path);
        Assert.NotEqual(403, anonymous.Status);
        Assert.DoesNotContain("egen-0 hör till", anonymous.Text, StringComparison.Ordinal);
    }

    private async Task<Markup> Page(string role, bool withSubtree, string path)
    {
        var reply = await (await access.Visitor(AccessRegion.Slug, new PolicyWho(role, withSubtree))).Get(path);
        Assert.Equal(200, reply.Status);
        return Markup.Parse(reply.Text[reply.Text.IndexOf("<!DOCTYPE", StringComparison.Ordinal)..]);
    }
}
