using System.Net;
using Rodtrad.App.Documents;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>From the button to the file with the real LibreOffice.</summary>
public sealed class RealPdfTests
{
    private const string Documents = "/norrbotten/dokument/rn-rs-2020";

    [Fact]
    public async Task The_button_gives_a_pdf_and_leaves_nothing_else()
    {
        await using var site = new LoadedSite();
        await site.Start(LoadedSite.Norrbotten);
        Assert.SkipWhen(site.App.Services.GetRequiredService<PdfQueue>().Absence is not null, "LibreOffice is not installed (libreoffice-writer-nogui).");
        using var asked = await site.Post($"{Documents}/pdf");
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        var job = asked.Headers.Location!.OriginalString;
        for (var i = 0; i < 600 && (await site.Text(job)).Contains("<progress", StringComparison.Ordinal); i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        using var file = await site.Get($"{job}/fil");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.StartsWith("%PDF-1.", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var folder = Path.Combine(site.DataFolder, ".pdf");
        Assert.Single(Directory.GetFiles(folder, "*.pdf"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Assert.Single(Directory.GetDirectories(folder))));
    }
}
