using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>A finding is accepted and raised again on the page of the checks, by those who may and by nobody else.</summary>
[Collection(TurnsAtAccess.Name)]
public sealed class AcceptPageTests(AccessSite access)
{
    private const string Page = "/matris/kontroll/egen-1";
    private static readonly (string Field, string Value)[] Finding = [("kontroll", "KTR-005"), ("punkt", "egen-1-matt")];

    [Fact]
    public async Task A_controller_accepts_a_finding_with_a_reason_and_raises_it_again()
    {
        var controller = await access.Visitor(AccessRegion.Slug, new PolicyWho("controller", false));
        Assert.Contains($"action=\"{Page}/godta\"", (await controller.Get(Page)).Text, StringComparison.Ordinal);

        var accepted = await controller.Post($"{Page}/godta", [.. Finding, ("skal", "Målet sätts i tertial 1 <b>")]);
        Assert.Equal((303, $"{Page}?klart=godtaget"), (accepted.Status, accepted.Location));
        var told = (await controller.Get(accepted.Location)).Text;
        Assert.Contains("Iakttagelsen är godtagen.", told, StringComparison.Ordinal);
        Assert.Contains("Målet sätts i tertial 1 &lt;b&gt;", told, StringComparison.Ordinal);
        Assert.Contains($"action=\"{Page}/atertag\"", told, StringComparison.Ordinal);

        var again = await controller.Post($"{Page}/godta", [.. Finding, ("skal", "En gång till")]);
        Assert.Equal(422, again.Status);
        Assert.Contains("Det finns inget att godta", again.Text, StringComparison.Ordinal);
        Assert.Contains("Du skrev: En gång till", again.Text, StringComparison.Ordinal);

        var withdrawn = await controller.Post($"{Page}/atertag", Finding);
        Assert.Equal((303, $"{Page}?klart=atertaget"), (withdrawn.Status, withdrawn.Location));
        Assert.Contains("Iakttagelsen tas upp igen.", (await controller.Get(withdrawn.Location)).Text, StringComparison.Ordinal);
        var none = await controller.Post($"{Page}/atertag", Finding);
        Assert.Equal(422, none.Status);
        Assert.Contains("Inget är godtaget", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_it_is_refused_where_it_was_typed()
    {
        var controller = await access.Visitor(AccessRegion.Slug, new PolicyWho("controller", false));
        var refused = await controller.Post($"{Page}/godta", [.. Finding, ("skal", "  ")]);
        Assert.Equal(422, refused.Status);
        var page = Markup.Parse(refused.Text[refused.Text.IndexOf("<!DOCTYPE", StringComparison.Ordinal)..]);
        CrawlTests.WellMade(Page, page);
        Assert.Equal("true", page.All("textarea").Single(field => field["aria-invalid"] is not null)["aria-invalid"]);
        Assert.Contains("Skälet saknas.", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("controller", "/matris/kontroll/bredvid-1")] // beside: may read what is published, not accept
    [InlineData("manager", Page)]
    [InlineData("auditor", Page)]
    [InlineData("anonymous", Page)]
    public async Task Whoever_may_not_is_not_offered_it_and_is_refused_when_asking_directly(string who, string page)
    {
        var visitor = await access.Visitor(AccessRegion.Slug, new PolicyWho(who, false));
        var shown = await visitor.Get(page);
        Assert.Equal(200, shown.Status);
        Assert.DoesNotContain("/godta", shown.Text, StringComparison.Ordinal);
        var plan = page.Split('/')[^1];
        var refused = await visitor.Post($"{page}/godta", [("kontroll", "KTR-005"), ("punkt", $"{plan}-matt"), ("skal", "x")]);
        Assert.Equal(403, refused.Status);
        if (who == "controller")
        {
            Assert.Contains("Ingen av dina roller låter dig godta iakttagelser där.", refused.Text, StringComparison.Ordinal);
            Assert.Contains("/matris/behorighet?plan=bredvid-1&amp;gora=godta", refused.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_anothers_changes_nothing()
    {
        var controller = await access.Visitor(AccessRegion.Slug, new PolicyWho("controller", false));
        var other = await access.Visitor(AccessRegion.Slug, new PolicyWho("controller", true));
        foreach (var token in (string[])["", other.Token, (await access.Visitor(AccessRegion.Slug, PolicyWho.Anonymous)).Token])
            Assert.Equal(400, (await controller.With(token: token).Post($"{Page}/godta", [.. Finding, ("skal", "x")])).Status);
        Assert.DoesNotContain("/atertag", (await controller.Get(Page)).Text, StringComparison.Ordinal);
    }
}
