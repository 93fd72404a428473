using System.Globalization;
using System.IO.Compression;
using System.Net;
using Rodtrad.App.Documents;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Word;
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
            Assert.Contains(row.Cells[1].Runs[0].Text.Replace('\u202F', ' '), page, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("/norrbotten/dokument/rn-rs-2020/styrkort.docx", "Styrkort – Regionstyrelsens plan 2020–2022.docx")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/trad.docx?version=0.32", "Den röda tråden – Regionstyrelsens plan 2020–2022.docx")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/uppdrag.docx", "Uppdrag – Regionstyrelsens plan 2020–2022.docx")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/uppdrag.docx?enhet=run", "Uppdrag till Regionala utvecklingsnämnden – Regionstyrelsens plan 2020–2022.docx")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/kontroll.docx", "Kontrollprotokoll – Regionstyrelsens plan 2020–2022.docx")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/mal/mal-01.docx", "Hållbart nyttjande av resurser – Regionstyrelsens plan 2020–2022.docx")]
    [InlineData("/norrbotten/uppdrag.docx", "Uppdrag – Region Norrbotten, alla planer.docx")]
    public async Task A_paper_comes_as_a_word_file_with_a_name_and_is_the_same_each_time(string path, string name)
    {
        using var response = await regions.Site.Get(path);
        Assert.Equal((HttpStatusCode.OK, WordDocuments.MediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(name, response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.NotNull(archive.GetEntry("word/document.xml"));
        using var again = await regions.Site.Get(path, ("Cookie", "rodtrad-sprak=en"));
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/norrbotten/dokument/finns-inte/styrkort.docx")]
    [InlineData("/finns-inte/dokument/rn-rs-2020/styrkort.docx")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/finns-inte.docx")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/mal/finns-inte.docx")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/styrkort.docx?version=9")]
    [InlineData("/finns-inte/uppdrag.docx")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await regions.Site.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_pages_of_documents_goals_and_uppdrag_lead_to_papers()
    {
        var documents = await regions.Site.Page("/norrbotten/dokument/rn-rs-2020");
        var offered = documents.All("a").Select(link => link["href"]).ToList();
        var asked = documents.All("form").Select(form => form["action"]).ToList();
        foreach (var paper in (string[])["styrkort", "trad", "uppdrag", "kontroll"])
        {
            Assert.Contains($"/norrbotten/dokument/rn-rs-2020/{paper}.docx?version=0.32", offered);
            Assert.Contains($"/norrbotten/dokument/rn-rs-2020/{paper}/pdf?version=0.32", asked);
        }
        Assert.Contains((await regions.Site.Page("/norrbotten/planer/rn-rs-2020")).All("a"), link => link["href"] == "/norrbotten/dokument/rn-rs-2020");
        var goal = await regions.Site.Page("/norrbotten/planer/rn-rs-2020/mal-01");
        Assert.Equal("/norrbotten/dokument/rn-rs-2020/mal/mal-01.docx", goal.One("a", link => link.Text == "Hämta som Word")["href"]);
        Assert.Equal("/norrbotten/dokument/rn-rs-2020/mal/mal-01/pdf", goal.One("form", form => form["method"] == "post")["action"]);
        var list = await regions.Site.Page("/norrbotten/uppdrag");
        Assert.Equal("/norrbotten/uppdrag.docx", list.One("a", link => link.Text == "Hämta som Word (Uppdragslista)")["href"]);
        Assert.Equal("/norrbotten/uppdrag/pdf", list.One("form", form => form["method"] == "post")["action"]);
        var factor = await regions.Site.Page("/norrbotten/planer/rn-rs-2020/ff-01");
        Assert.DoesNotContain(factor.All("a"), link => link.Text == "Hämta som Word");
    }

    private async Task<Document> Paper(PaperKind kind, string organisation, string plan)
    {
        var services = regions.Site.App.Services;
        var request = new PaperRequest(kind, organisation, plan, PaperVoices.Of(services.GetRequiredService<Words>()));
        return (await services.GetRequiredService<PaperView>().Run(Actor.Reader, request, TestContext.Current.CancellationToken)).Unwrap();
    }
}
