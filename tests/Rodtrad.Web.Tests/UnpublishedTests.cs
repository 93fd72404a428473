using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>What is not published does not exist to a reader: no page, no row, no file, no word of it.</summary>
public sealed class UnpublishedTests(Library library)
{
    private readonly LoadedSite site = library.Site;

    [Theory]
    [InlineData("/provlanet/planer/hemlig")]
    [InlineData("/provlanet/planer/hemlig?version=1")]
    [InlineData("/provlanet/planer/hemlig/hemlig-mal")]
    [InlineData("/provlanet/planer/hemlig/hemlig-matt")]
    [InlineData("/provlanet/planer/oppen/hemlig-mal")]
    [InlineData("/provlanet/trad?plan=hemlig")]
    [InlineData("/provlanet/trad?plan=hemlig&nod=hemlig-mal")]
    public async Task It_has_no_page(string path)
    {
        foreach (var headers in ((string, string)[][])[[], [("HX-Request", "true"), ("HX-Target", "aside#panel")], [("HX-Request", "true"), ("HX-Target", "div#traden")]])
        {
            using var response = await site.Get(path, headers);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.DoesNotContain(TrialRegion.Secret, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/provlanet/planer")]
    [InlineData("/provlanet/trad")]
    [InlineData("/provlanet/trad?nod=hemlig-mal")]
    [InlineData("/provlanet/uppdrag")]
    [InlineData("/provlanet/uppdrag?plan=hemlig")]
    [InlineData("/provlanet/uppdrag.csv")]
    [InlineData("/provlanet/uppdrag.csv?plan=hemlig")]
    [InlineData("/provlanet/styrdokument")]
    [InlineData("/provlanet/sok?q=hemlig")]
    [InlineData("/provlanet/sok?q=text")]
    [InlineData("/provlanet/organisation/nya")]
    [InlineData("/provlanet/matt/lang")]
    public async Task It_is_in_no_list(string path)
    {
        var text = await site.Text(path);
        Assert.DoesNotContain(TrialRegion.Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("planer/hemlig", text, StringComparison.Ordinal);
    }
}
