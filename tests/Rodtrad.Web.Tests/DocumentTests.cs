using System.Net;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>The page of a plan's documents and the way to a PDF, without script and with it. One at a time: they share a queue.</summary>
public sealed class DocumentTests(DocumentSite documents) : IDisposable
{
    private const string Page = "/norrbotten/dokument/rn-rs-2020";
    private readonly LoadedSite site = documents.Site;

    [Fact]
    public async Task The_way_to_a_pdf_needs_no_script()
    {
        var page = await site.Page(Page);
        Assert.Equal("Dokument", page.One("h1").Text);
        var form = page.One("form", form => form["action"] == $"{Page}/pdf?version=0.32");
        Assert.Equal("Gör PDF (Planen)", page.In(form, "button").Single().Text);
        documents.Maker.Hold();
        using var asked = await documents.Post(form["action"]!);
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        var job = asked.Headers.Location!.OriginalString;
        Assert.Matches("^/norrbotten/dokument/rn-rs-2020/pdf/[0-9a-f]{32}$", job);
        var working = await Until(job, "Steg 2 av 2: LibreOffice gör PDF.");
        CrawlTests.WellMade(job, working);
        Assert.Equal(("3", "2"), (working.One("progress")["max"], working.One("progress")["value"]));
        Assert.Equal($"{job}/avbryt", working.One("form", form => form["method"] == "post")["action"]);
        Assert.Equal(job, working.One("a", link => link.Text == "Uppdatera")["href"]);
        // The same asked for by somebody else is the same job, and there is nothing to fetch yet.
        using var again = await documents.Post(form["action"]!);
        Assert.Equal(job, again.Headers.Location!.OriginalString);
        using var early = await site.Get($"{job}/fil");
        Assert.Equal((HttpStatusCode.SeeOther, Page), (early.StatusCode, early.Headers.Location?.OriginalString));
        documents.Maker.LetGo();
        var done = await Until(job, "PDF-filen är klar.");
        Assert.DoesNotContain(done.All("progress"), _ => true);
        var file = done.One("a", link => link.Text == "Hämta PDF")["href"]!;
        using var fetched = await site.Get(file);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (fetched.StatusCode, fetched.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("%PDF", await fetched.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Planen som PDF", done.One("h1").Text);
        Assert.Equal("Regionstyrelsens plan 2020–2022.pdf", fetched.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.True(fetched.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", fetched.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/norrbotten/dokument/rn-rs-2020/styrkort/pdf?version=0.32", "Styrkort som PDF", "Till planens dokument", "/norrbotten/dokument/rn-rs-2020?version=0.32", "Styrkort – Regionstyrelsens plan 2020–2022.pdf")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/trad/pdf?antal=ja", "Den röda tråden som PDF", "Till planens dokument", "/norrbotten/dokument/rn-rs-2020", "Den röda tråden – Regionstyrelsens plan 2020–2022.pdf")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/uppdrag/pdf?enhet=run", "Uppdragslista som PDF", "Till planens dokument", "/norrbotten/dokument/rn-rs-2020", "Uppdrag till Regionala utvecklingsnämnden – Regionstyrelsens plan 2020–2022.pdf")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/kontroll/pdf", "Kontrollprotokoll som PDF", "Till planens dokument", "/norrbotten/dokument/rn-rs-2020", "Kontrollprotokoll – Regionstyrelsens plan 2020–2022.pdf")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/mal/mal-01/pdf", "Målsida som PDF", "Till målet", "/norrbotten/planer/rn-rs-2020/mal-01", "Hållbart nyttjande av resurser – Regionstyrelsens plan 2020–2022.pdf")]
    [InlineData("/norrbotten/uppdrag/pdf", "Uppdragslista som PDF", "Till uppdragen", "/norrbotten/uppdrag", "Uppdrag – Region Norrbotten, alla planer.pdf")]
    public async Task A_paper_goes_the_same_way_and_back_to_where_it_was_asked_for(string form, string title, string back, string offer, string name)
    {
        documents.Maker.Refuses = Refusal.Of("PDF-002");
        var failed = await Until(await Started(form), "Det blev ingen PDF.");
        Assert.Equal(title, failed.One("h1").Text);
        Assert.Equal(offer, failed.One("a", link => link.Text == back)["href"]);
        // Asked for again it is the same paper.
        Assert.Equal(form, failed.One("form", again => again["method"] == "post")["action"]);
        documents.Maker.Refuses = null;
        var job = await Started(form);
        var done = await Until(job, "PDF-filen är klar.");
        CrawlTests.WellMade(job, done);
        using var fetched = await site.Get(done.One("a", link => link.Text == "Hämta PDF")["href"]!);
        Assert.Equal((HttpStatusCode.OK, name), (fetched.StatusCode, fetched.Content.Headers.ContentDisposition?.FileNameStar));
        using var gone = await site.Get(job[..(job.LastIndexOf('/') + 1)] + "00");
        Assert.Equal(offer.StartsWith("/norrbotten/uppdrag", StringComparison.Ordinal) ? offer : Page, gone.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/norrbotten/dokument/finns-inte/styrkort/pdf")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/styrkort/pdf?version=9")]
    [InlineData("/norrbotten/dokument/rn-rs-2020/mal/finns-inte/pdf")]
    [InlineData("/provlanet/dokument/hemlig/trad/pdf")]
    [InlineData("/finns-inte/uppdrag/pdf")]
    public async Task There_is_no_pdf_of_what_is_not_there(string form)
    {
        using var response = await documents.Post(form);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task With_script_the_page_asks_for_itself_until_it_is_done()
    {
        documents.Maker.Hold();
        var job = await Started("/norrbotten/dokument/rn-rs-2020/pdf");
        await Until(job, "Steg 2 av 2: LibreOffice gör PDF.");
        var part = await site.Fragment(job, "jobb");
        Assert.StartsWith("<div id=\"jobb\"", part.TrimStart(), StringComparison.Ordinal);
        Assert.Contains($"hx-get=\"{job}\" hx-trigger=\"every 1s\"", part, StringComparison.Ordinal);
        documents.Maker.LetGo();
        await Until(job, "PDF-filen är klar.");
        Assert.DoesNotContain("hx-", await site.Fragment(job, "jobb"), StringComparison.Ordinal);
        // A page that has been open since before a restart goes back to where PDF are made.
        using var gone = await site.Get($"{Page}/pdf/00", ("HX-Request", "true"), ("HX-Target", "div#jobb"));
        Assert.Equal(Page, gone.Headers.GetValues("HX-Redirect").Single());
    }

    [Fact]
    public async Task It_can_be_stopped_and_asked_for_again()
    {
        documents.Maker.Hold();
        var job = await Started("/provlanet/dokument/oppen/pdf");
        await Until(job, "Steg 2 av 2: LibreOffice gör PDF.");
        using var stopped = await documents.Post($"{job}/avbryt");
        Assert.Equal((HttpStatusCode.SeeOther, job), (stopped.StatusCode, stopped.Headers.Location?.OriginalString));
        var page = await Until(job, "Avbruten. Ingen PDF är gjord.");
        documents.Maker.LetGo();
        var again = await Started(page.One("form", form => form["method"] == "post")["action"]!);
        Assert.NotEqual(job, again);
        await Until(again, "PDF-filen är klar.");
    }

    [Fact]
    public async Task What_goes_wrong_is_told_in_words()
    {
        documents.Maker.Refuses = Refusal.Of("PDF-002");
        var job = await Started("/provlanet/dokument/lang/pdf");
        var page = await Until(job, "Det blev ingen PDF.");
        Assert.Contains("LibreOffice kunde inte göra PDF av Word-filen.", page.One("div", div => div.Has("note")).Text, StringComparison.Ordinal);
        Assert.Contains(page.All("button"), button => button.Text == "Gör PDF igen");
        CrawlTests.WellMade(job, page);
    }

    [Fact]
    public async Task Where_libreoffice_is_missing_the_page_says_so_once_and_the_rest_works()
    {
        documents.Maker.IsPresent = false;
        var page = await site.Page(Page);
        CrawlTests.WellMade(Page, page);
        Assert.StartsWith("PDF kan inte göras här: LibreOffice saknas på servern.", page.One("div", div => div.Has("absence")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All("form"), form => form["method"] == "post");
        using var asked = await documents.Post($"{Page}/pdf");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, asked.StatusCode);
        var told = Markup.Parse(await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("libreoffice-writer-nogui", told.One("div", div => div["role"] == "alert").Text, StringComparison.Ordinal);
        Assert.Equal("Dokument", told.One("h1").Text);
        Assert.Contains(page.All("a"), link => link.Text == "Hämta som Word (Styrkort)");
        // The paper of a region is asked for on a page that has no documents to tell it among.
        using var region = await documents.Post("/norrbotten/uppdrag/pdf");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, region.StatusCode);
        var alone = Markup.Parse(await region.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        CrawlTests.WellMade("/norrbotten/uppdrag/pdf", alone);
        Assert.Contains("libreoffice-writer-nogui", alone.One("div", div => div["role"] == "alert").Text, StringComparison.Ordinal);
        Assert.Equal("/norrbotten/uppdrag", alone.One("a", link => link.Text == "Till uppdragen")["href"]);
    }

    [Fact]
    public async Task A_job_is_found_only_under_its_own_plan_and_a_hidden_plan_has_none()
    {
        var job = await Started("/norrbotten/dokument/rn-rs-2020/pdf");
        var id = job[(job.LastIndexOf('/') + 1)..];
        await Until(job, "PDF-filen är klar.");
        foreach (var path in (string[])[$"/provlanet/dokument/oppen/pdf/{id}", $"/provlanet/dokument/oppen/pdf/{id}/fil"])
        {
            using var other = await site.Get(path);
            Assert.Equal((HttpStatusCode.SeeOther, "/provlanet/dokument/oppen"), (other.StatusCode, other.Headers.Location?.OriginalString));
        }
        foreach (var path in (string[])["/provlanet/dokument/hemlig", $"/provlanet/dokument/hemlig/pdf/{id}", $"/provlanet/dokument/hemlig/pdf/{id}/fil", "/okant/dokument/oppen", "/norrbotten/dokument/okand"])
        {
            using var hidden = await site.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }
        foreach (var path in (string[])["/provlanet/dokument/hemlig/pdf", $"/provlanet/dokument/hemlig/pdf/{id}/avbryt"])
        {
            using var hidden = await documents.Post(path);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }
    }

    private async Task<string> Started(string path)
    {
        using var response = await documents.Post(path);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private async Task<Markup> Until(string job, string state)
    {
        var told = "";
        for (var i = 0; i < 500; i++)
        {
            var page = await site.Page(job);
            told = page.One("p", p => p["role"] == "status" && p.Has("lead")).Text;
            if (told == state)
                return page;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"“{told}” is not “{state}”.");
        return null!;
    }

    public void Dispose()
    {
        documents.Maker.LetGo();
        documents.Maker.Refuses = null;
        documents.Maker.IsPresent = true;
    }
}
