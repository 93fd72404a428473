using System.Globalization;
using Rodtrad.App.Documents;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Documents;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Tests;

/// <summary>Papers in the words of the pages, in the running application.</summary>
public sealed class PaperTests(Examples regions)
{
    [Theory]
    [InlineData("norrbotten", "rn-rs-2020")]
    [InlineData("vasternorrland", "rvn-rlf-2020")]
    public async Task The_protocol_and_the_page_of_the_checks_say_the_same(string organisation, string plan)
    {
        var page = (await regions.Site.Page($"/{organisation}/kontroll/{plan}")).One("main").Text;
        var tables = (await Paper(PaperKind.Checks, organisation, plan)).Blocks.OfType<DocumentBlock.Table>().Select(table => table.Content).ToList();

        var findings = tables.Single(table => table.Name == "avvikelser");
        foreach (var row in findings.Rows.Where(row => row.Kind == RowKind.Normal))
            Assert.Contains(row.Cells[1].Runs[0].Text, page, StringComparison.Ordinal);
        foreach (var check in tables.Single(table => table.Name == "kontroller").Rows.Where(row => row.Cells[3].Number > 0))
            Assert.All([check.Cells[0].Text, check.Cells[1].Text, check.Cells[2].Text], told => Assert.Contains(told, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_gaps_of_the_scorecard_are_told_as_on_its_page()
    {
        var page = (await regions.Site.Page("/norrbotten/styrkort?plan=rn-rs-2020")).One("main").Text;
        var remarks = (await Paper(PaperKind.Scorecard, "norrbotten", "rn-rs-2020")).Blocks.OfType<DocumentBlock.Table>().Select(table => table.Content)
            .Where(table => table.Columns[^1].Key == "anmarkning").SelectMany(table => table.Rows).Where(row => row.Kind == RowKind.Normal)
            .Select(row => row.Cells[^1].Text).Where(text => text.Length > 0).Distinct().ToList();
        Assert.Contains("saknar mål 2022", remarks);
        Assert.All(remarks.SelectMany(remark => remark.Split("; ")), remark => Assert.Contains(remark, page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_paper_is_swedish_whatever_language_the_reader_has()
    {
        var swedish = await Paper(PaperKind.Checks, "norrbotten", "rn-rs-2020");
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        try
        {
            Assert.Equal(swedish, await Paper(PaperKind.Checks, "norrbotten", "rn-rs-2020"));
            Assert.Equal("en", CultureInfo.CurrentUICulture.Name);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private async Task<Document> Paper(PaperKind kind, string organisation, string plan)
    {
        var services = regions.Site.App.Services;
        var request = new PaperRequest(kind, organisation, plan, PaperVoices.Of(services.GetRequiredService<Words>()));
        return (await services.GetRequiredService<PaperView>().Run(Actor.Reader, request, TestContext.Current.CancellationToken)).Unwrap();
    }
}
