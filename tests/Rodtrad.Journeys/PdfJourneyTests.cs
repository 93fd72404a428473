using System.Net;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Journeys;

/// <summary>Asking for a PDF and following it until it is there.</summary>
public sealed class PdfJourneyTests(Browser browser) : IDisposable
{
    private const string Documents = "/norrbotten/dokument/rn-rs-2020";

    [Fact]
    public async Task The_page_follows_it_by_itself()
    {
        browser.Pdf.Hold();
        await using var one = await browser.Take();
        await one.Run(browser.Site, "pdf.mjs", new { journey = "watched", path = Documents });
        browser.Pdf.LetGo();
        await one.Run(browser.Site, "pdf.mjs", new { journey = "finished" });
    }

    [Fact]
    public Task Without_script_it_is_followed_and_stopped_by_hand()
    {
        browser.Pdf.Hold();
        return browser.Run("pdf.mjs", new { journey = "withoutScript", path = "/vastmanland/dokument/rvm-rk-2019" });
    }

    [Theory]
    [InlineData(1280, "sv")]
    [InlineData(320, "en")]
    public async Task No_step_of_it_is_a_hindrance(int width, string language)
    {
        browser.Skip();
        browser.Pdf.IsPresent = false;
        await AxeTests.Clean(browser, browser.Site, [Documents], width, language);
        browser.Pdf.IsPresent = true;
        browser.Pdf.Hold();
        var working = await Started("/vasternorrland/dokument/rvn-rlf-2020");
        var waiting = await Started("/vasternorrland/dokument/rvn-rs-2025");
        await AxeTests.Clean(browser, browser.Site, [working, waiting], width, language);
        using (await browser.Site.Post($"{working}/avbryt"))
            browser.Pdf.Refuses = Refusal.Of("PDF-002");
        browser.Pdf.LetGo();
        await Ended(waiting);
        await AxeTests.Clean(browser, browser.Site, [working, waiting], width, language);
        browser.Pdf.Refuses = null;
        var done = await Started("/vasternorrland/dokument/rvn-rlf-2020");
        await Ended(done);
        await AxeTests.Clean(browser, browser.Site, [done], width, language);
    }

    private async Task<string> Started(string documents)
    {
        using var response = await browser.Site.Post($"{documents}/pdf");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private async Task Ended(string job)
    {
        while ((await browser.Site.Text(job)).Contains("<progress", StringComparison.Ordinal))
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        browser.Pdf.LetGo();
        browser.Pdf.Refuses = null;
        browser.Pdf.IsPresent = true;
    }
}
