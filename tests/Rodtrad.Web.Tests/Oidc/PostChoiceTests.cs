using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Oidc;

/// <summary>One person with several employeeHsaId chooses which post to act as.</summary>
public sealed class PostChoiceTests(OidcSite site) : IClassFixture<OidcSite>, IAsyncLifetime
{
    private OidcTrial trial = null!;
    private string token = "";

    public async ValueTask InitializeAsync()
    {
        trial = await site.Trial();
        trial.Settings.Change(provider => provider with { SubjectClaim = "employeeHsaId" });
        trial.Provider.Person["employeeHsaId"] = new[] { "SE1-A", "SE1-B" };
    }

    public ValueTask DisposeAsync() => trial.DisposeAsync();

    [Fact]
    public async Task One_post_is_no_choice()
    {
        trial.Provider.Person["employeeHsaId"] = "SE1-A";
        Assert.Equal("/prov/planer", await trial.SignInOnce());
        var identity = trial.SignIn.Completed.Single().Identity;
        Assert.Equal(("SE1-A", "sub-1"), (identity.Subject, identity.IssuerSubject));
    }

    [Fact]
    public async Task The_claim_that_is_demanded_must_be_there()
    {
        trial.Provider.Person.Remove("employeeHsaId");
        Assert.Equal("OIC-013", await trial.Refused(new()));
    }

    [Fact]
    public async Task Of_several_one_is_chosen_and_the_sign_in_is_as_that_one()
    {
        using var browser = trial.Browser();
        var (page, field) = await Offered(browser);
        Assert.Equal("Välj befattning", page.One("h1").Text);
        Assert.Equal(["Fortsätt som SE1-A", "Fortsätt som SE1-B"], page.All("button").Where(button => button["name"] == "post").Select(button => button.Text));
        Assert.Empty(trial.SignIn.Completed);
        Assert.DoesNotContain("sub-1", field, StringComparison.Ordinal);

        Assert.Equal("/prov/planer", await Choose(browser, field, "SE1-B"));
        var identity = trial.SignIn.Completed.Single().Identity;
        Assert.Equal(
            (trial.Provider.Issuer, "SE1-B", "Prov Person", "prov@example.org", FakeProvider.Loa3, "sub-1", "session-1"),
            (identity.Issuer, identity.Subject, identity.Name, identity.Email, identity.Assurance, identity.IssuerSubject, identity.IssuerSession));
        Assert.Equal(["controllers", "chefer"], identity.Groups);
    }

    [Fact]
    public async Task A_choice_works_once_also_with_a_cookie_that_was_kept()
    {
        using var browser = trial.Browser();
        var (_, field) = await Offered(browser);
        var cookie = browser.Cookies["rodtrad-oidc-val-prov"];
        await Choose(browser, field, "SE1-A");
        trial.SignIn.Completed.Clear();
        Assert.Equal("OIC-015", trial.CodeOf(await Choose(browser, field, "SE1-B")));
        browser.Cookies["rodtrad-oidc-val-prov"] = cookie;
        Assert.Equal("OIC-015", trial.CodeOf(await Choose(browser, field, "SE1-B")));
    }

    [Theory]
    [InlineData("SE1-C")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_post_that_was_not_offered_cannot_be_chosen(string? post)
    {
        using var browser = trial.Browser();
        var (_, field) = await Offered(browser);
        Assert.Equal("OIC-015", trial.CodeOf(await Choose(browser, field, post)));
    }

    [Fact]
    public async Task Nor_in_another_browser_nor_too_late_nor_with_one_seal_for_another()
    {
        using var browser = trial.Browser();
        using var other = trial.Browser();
        var (_, field) = await Offered(browser);
        var (_, its) = await Offered(other);
        Assert.Equal("OIC-015", trial.CodeOf(await Choose(other, field, "SE1-A")));
        var cookie = Uri.UnescapeDataString(browser.Cookies["rodtrad-oidc-val-prov"]);
        browser.Cookies["rodtrad-oidc-val-prov"] = field;
        Assert.Equal("OIC-015", trial.CodeOf(await Choose(browser, cookie, "SE1-A")));
        (_, its) = await Offered(other);
        trial.Clock.By = TimeSpan.FromMinutes(11);
        Assert.Equal("OIC-015", trial.CodeOf(await Choose(other, its, "SE1-A")));
    }

    [Fact]
    public async Task Nor_in_another_organisation()
    {
        using var browser = trial.Browser();
        var (_, field) = await Offered(browser);
        browser.Cookies["rodtrad-oidc-val-annan"] = browser.Cookies["rodtrad-oidc-val-prov"];
        Assert.Equal("/annan/logga-in?fel=OIC-015", await Choose(browser, field, "SE1-A", "annan"));
        Assert.Empty(trial.SignIn.Completed);
    }

    private async Task<(Markup Page, string Field)> Offered(TrialBrowser browser)
    {
        var page = await browser.Page(await browser.Follow("/prov/logga-in/oidc?tillbaka=/prov/planer", 2));
        token = page.One("input", input => input["name"] == "_token")["value"]!;
        return (page, page.One("input", input => input["name"] == "val")["value"]!);
    }

    private async Task<string> Choose(TrialBrowser browser, string field, string? post, string organisation = "prov")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string?> { ["_token"] = token, ["val"] = field, ["post"] = post }.Where(pair => pair.Value is not null));
        using var response = await browser.Go($"/{organisation}/logga-in/val", form);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }
}
