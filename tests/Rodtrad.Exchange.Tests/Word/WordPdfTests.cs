using System.Diagnostics;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Word;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Word;

/// <summary>What another program makes of our files: LibreOffice reads them, and what it prints is read back.</summary>
public sealed class WordPdfTests
{
    const string Filter = """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}""";

    [Fact]
    public async Task The_sample_is_printed_tagged_with_title_pages_and_every_text()
    {
        using var pdf = await Printed.Of(SampleDocument.Whole);
        var facts = await pdf.Tell("pdfinfo", pdf.File);
        Assert.Contains("Regionstyrelsens plan", facts, StringComparison.Ordinal);
        Assert.Matches(@"Tagged:\s+yes", facts);
        var text = await pdf.Tell("pdftotext", "-layout", pdf.File, "-");
        var pages = text.Split('\f')[..^1];
        Assert.InRange(pages.Length, 10, 16);
        for (var i = 1; i < pages.Length; i++)
        {
            Assert.Contains($"Sida {i + 1} ({pages.Length})", pages[i], StringComparison.Ordinal);
            Assert.Contains("UTKAST", pages[i], StringComparison.Ordinal);
            Assert.Contains("Underlag 7f3a9c2e51d0", pages[i], StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Sida 1 (", pages[0], StringComparison.Ordinal);
        foreach (var words in new[] { "Ett livskraftigt län", "Måtten med noter", "gemensamt servicecentrum", "Digitala vårdmöten", "Namnförtydligande", "Diarienummer 24RS64-3", "67,9" })
            Assert.Contains(words, text, StringComparison.Ordinal);
        // The heading row stands on every page of the long table.
        Assert.True(pages.Count(page => page.Contains("Utfall 2018", StringComparison.Ordinal)) >= 4);
    }

    [Fact]
    public async Task The_contents_tell_the_pages_where_their_headings_stand()
    {
        using var pdf = await Printed.Of(SampleDocument.Whole);
        var pages = (await pdf.Tell("pdftotext", "-layout", pdf.File, "-")).Split('\f');
        foreach (var (number, heading) in new[] { ("1", "Inledning"), ("2.2", "Uppdrag till nämnderna"), ("3", "Styrkort"), ("5", "Underskrifter") })
        {
            var entry = pages[1].Split('\n').Single(line => line.TrimStart().StartsWith(number + " ", StringComparison.Ordinal) && line.Contains(heading, StringComparison.Ordinal));
            var page = int.Parse(entry.Split('.', ' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains(pages[page - 1].Split('\n'), line => line.TrimStart().StartsWith(number + " ", StringComparison.Ordinal) && line.Contains(heading, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_pages_of_a_PDF_fill_in_the_contents_of_the_word_file()
    {
        using var pdf = await Printed.Of(SampleDocument.Whole);
        await using var file = File.OpenRead(pdf.File);
        var pages = HeadingPages.Of(SampleDocument.Whole, file);
        Assert.NotNull(pages);
        var text = (await pdf.Tell("pdftotext", "-layout", pdf.File, "-")).Split('\f');
        foreach (var heading in SampleDocument.Whole.Blocks.OfType<DocumentBlock.Heading>())
            Assert.Contains(heading.Text[..Math.Min(heading.Text.Length, 20)], text[pages(heading.Anchor)!.Value - 1], StringComparison.Ordinal);
        Assert.Null(pages("finns-inte"));
        Assert.DoesNotContain("dirty", WordFile.Of(SampleDocument.Whole, pageOf: pages).Text("word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_PDF_of_something_else_tells_nothing()
    {
        foreach (var text in new[] { "", "inget", "%PDF-1.7 <</Type/Pages/Kids[ 1 0 R 2 0 R ]>> /Title<FEFF>/Dest[1 0 R/XYZ", "/Type/Pages/Kids[ 99999999999 0 R ]" })
            Assert.Null(HeadingPages.Of(SampleDocument.Whole, new MemoryStream(System.Text.Encoding.Latin1.GetBytes(text))));
    }

    [Fact]
    public async Task Hostile_texts_are_printed_as_they_stand_and_long_words_within_the_page()
    {
        using var pdf = await Printed.Of(HostileDocument.Long);
        var text = await pdf.Tell("pdftotext", "-layout", pdf.File, "-");
        // The word stands three times, in pieces, and no letter is lost beyond an edge.
        Assert.Equal(30_000, text.Count(letter => letter == 'x') - text.Split("Exempel").Length + 1);
        using var hostile = await Printed.Of(HostileDocument.Whole);
        Assert.Contains("<script>alert(1)</script>", await hostile.Tell("pdftotext", hostile.File, "-"), StringComparison.Ordinal);
    }

    sealed class Printed : IDisposable
    {
        readonly string folder = Directory.CreateTempSubdirectory("rodtrad-word-").FullName;

        public string File => Path.Combine(folder, "a.pdf");

        public static async Task<Printed> Of(Document document)
        {
            foreach (var program in new[] { "soffice", "pdfinfo", "pdftotext" })
                Assert.SkipWhen(!Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(path => System.IO.File.Exists(Path.Combine(path, program))), $"{program} is not installed");
            var printed = new Printed();
            await System.IO.File.WriteAllBytesAsync(Path.Combine(printed.folder, "a.docx"), WordFile.Of(document, purpose: WordPurpose.Printing).Bytes);
            await printed.Tell("soffice", $"-env:UserInstallation=file://{printed.folder}/profile", "--headless", "--convert-to", Filter, "--outdir", printed.folder, Path.Combine(printed.folder, "a.docx"));
            Assert.True(System.IO.File.Exists(printed.File), "LibreOffice made no PDF");
            return printed;
        }

        public async Task<string> Tell(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await errors;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return told;
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
