namespace Rodtrad.Web.Tests;

public sealed class AccessibilityStatementTests(Site site)
{
    /// <summary>The parts that the supervising authority lists, and how each is told.</summary>
    [Theory]
    [InlineData("the actor", "<dt>Aktör</dt>")]
    [InlineData("the service", "<dt>Digital tjänst</dt>")]
    [InlineData("how accessible", "delvis förenlig")]
    [InlineData("what is not accessible, and why", "Innehåll som inte är tillgängligt</h2>")]
    [InlineData("date of assessment", "Webbplatsen bedömdes senast")]
    [InlineData("date of update", "Redogörelsen uppdaterades senast")]
    [InlineData("method", "Hur vi har testat webbplatsen</h2>")]
    [InlineData("a way to report", "Anmäl brister till oss</h2>")]
    [InlineData("the authority", "href=\"https://www.digg.se/tdosanmalan\"")]
    [InlineData("disproportionate burden", "12 §")]
    [InlineData("outside the act", "9 §")]
    public async Task The_statement_holds(string part, string text)
    {
        Assert.NotEmpty(part);
        Assert.Contains(text, await site.Text("/tillganglighet"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/prov")]
    [InlineData("/tillganglighet")]
    [InlineData("/saknas")]
    public async Task Every_foot_leads_to_the_statement(string path) =>
        Assert.Matches("""<footer[\s\S]*href="/tillganglighet"[\s\S]*</footer>""", await site.Text(path));
}
