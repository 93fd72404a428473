using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Rodtrad.Exchange.Pdf;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.CommandLine;

namespace Rodtrad.Web.Tests;

/// <summary><c>rodtrad document</c> as scripts meet it.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class DocumentCommandTests : IDisposable
{
    private readonly CommandTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Theory]
    [InlineData("docx", "PK")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("xlsx", "PK")]
    [InlineData("data", "PK")]
    public async Task A_plan_in_each_format_over_what_stood_there_and_to_standard_output(string format, string begins)
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        var file = trial.Folder.Of("plan.fil");
        await File.WriteAllTextAsync(file, new string('x', 1_000_000), TestContext.Current.CancellationToken);
        var told = await trial.Run("document", "rn-rs-2020", "--as", format, "-o", file);
        Assert.Equal((0, "", $"Skrivet: {file}"), (told.Code, told.Output, told.Errors.Trim()));
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.StartsWith(begins, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(trial.Folder.Path), left => Path.GetFileName(left).StartsWith('.'));
        using var standard = new MemoryStream();
        using var errors = new StringWriter();
        Assert.Equal(0, await Cli.Run(["document", "rn-rs-2020", "--as", format, "-o", "-", "--data", trial.Data], errors, errors, standard));
        Assert.Equal(bytes, standard.ToArray());
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public async Task Data_keeps_to_its_schema()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        await trial.Run("document", "rn-rs-2020", "--organisation", "norrbotten", "--as", "data", "-o", trial.Folder.Of("plan.zip"));
        await using var zip = await ZipFile.OpenReadAsync(trial.Folder.Of("plan.zip"), TestContext.Current.CancellationToken);
        await using var json = await zip.GetEntry("dokument.json")!.OpenAsync(TestContext.Current.CancellationToken);
        var document = (await JsonDocument.ParseAsync(json, default, TestContext.Current.CancellationToken)).RootElement;
        CommandTrial.Fits("dokument", document);
        Assert.Equal(("norrbotten", "rn-rs-2020", "0.32"), (document.GetProperty("organisation").GetString(), document.GetProperty("plan").GetString(), document.GetProperty("version").GetString()));
        Assert.Contains(document.GetProperty("snapshot").GetString()!, document.GetProperty("frame").GetProperty("foot").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Styrkort", "--paper", "styrkort")]
    [InlineData("Den röda tråden", "--paper", "affisch")]
    [InlineData("Uppdrag", "--paper", "uppdrag")]
    [InlineData("Kontrollprotokoll", "--paper", "protokoll")]
    [InlineData("God livskvalité, jämlik och jämställd hälsa", "--paper", "mal", "--node", "mal-02")]
    public async Task A_paper_on_the_plan(string title, params string[] paper)
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        var file = trial.Folder.Of("papper.html");
        var told = await trial.Run(["document", "rn-rs-2020", "--as", "html", "-o", file, .. paper]);
        Assert.Equal(0, told.Code);
        Assert.Contains(title, Markup.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).One("h1").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PLA-001", 1, "document", "okand", "--as", "html", "-o", "FIL")]
    [InlineData("REG-001", 1, "document", "rn-rs-2020", "--organisation", "okand", "--as", "html", "-o", "FIL")]
    [InlineData("--period", 2, "document", "rn-rs-2020", "--period", "2020-08", "--as", "html", "-o", "FIL")]
    [InlineData("--node", 2, "document", "rn-rs-2020", "--paper", "mal", "--as", "html", "-o", "FIL")]
    [InlineData("--node", 2, "document", "rn-rs-2020", "--node", "mal-02", "--as", "html", "-o", "FIL")]
    [InlineData("--unit", 2, "document", "rn-rs-2020", "--unit", "run", "--as", "html", "-o", "FIL")]
    [InlineData("", 2, "document", "rn-rs-2020", "--as", "odt", "-o", "FIL")]
    [InlineData("", 2, "document", "rn-rs-2020", "--paper", "okand", "--as", "html", "-o", "FIL")]
    [InlineData("", 2, "document", "rn-rs-2020", "-o", "FIL")]
    [InlineData("", 2, "document", "rn-rs-2020", "--as", "html")]
    public async Task What_is_asked_wrongly_is_told_and_writes_nothing(string told, int exit, params string[] args)
    {
        var file = trial.Folder.Of("fil");
        var answer = await trial.Run([.. args.Select(arg => arg == "FIL" ? file : arg)]);
        Assert.Equal((exit, ""), (answer.Code, answer.Output));
        Assert.Contains(told, answer.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Errors);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_in_is_wrong_usage()
    {
        await trial.Run("load", LoadedSite.Norrbotten);
        foreach (var place in (string[])[trial.Folder.Of("finns", "inte", "fil"), trial.Folder.Path])
        {
            var told = await trial.Run("document", "rn-rs-2020", "--as", "html", "-o", place);
            Assert.Equal((2, ""), (told.Code, told.Output));
            Assert.StartsWith("UTF-001  ", told.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_libreoffice_pdf_is_refused_with_what_to_do()
    {
        var kept = Environment.GetEnvironmentVariable("RODTRAD_SOFFICE");
        Environment.SetEnvironmentVariable("RODTRAD_SOFFICE", trial.Folder.Of("saknas"));
        try
        {
            await trial.Run("load", LoadedSite.Norrbotten);
            var told = await trial.Run("document", "rn-rs-2020", "--as", "pdf", "-o", trial.Folder.Of("plan.pdf"));
            Assert.Equal(1, told.Code);
            Assert.StartsWith("PDF-001  ", told.Errors, StringComparison.Ordinal);
            Assert.Contains("libreoffice-writer-nogui", told.Errors, StringComparison.Ordinal);
            Assert.False(File.Exists(trial.Folder.Of("plan.pdf")));
        }
        finally
        {
            Environment.SetEnvironmentVariable("RODTRAD_SOFFICE", kept);
        }
    }

    [Fact]
    public async Task The_pdf_says_what_the_data_says()
    {
        Assert.SkipUnless(new LibreOffice(TimeProvider.System).IsPresent, "LibreOffice is not installed.");
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "pdftotext is not installed.");
        await trial.Run("load", LoadedSite.Example("vasternorrland"));
        var pdf = trial.Folder.Of("plan.pdf");
        var told = await trial.Run("document", "rvn-rs-2025", "--as", "pdf", "-o", pdf);
        Assert.Equal((0, ""), (told.Code, told.Output));
        Assert.StartsWith("LibreOffice gör PDF.", told.Errors, StringComparison.Ordinal);
        await trial.Run("document", "rvn-rs-2025", "--as", "data", "-o", trial.Folder.Of("plan.zip"));
        using var run = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", ["-raw", pdf, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var text = Bare(await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await using var zip = await ZipFile.OpenReadAsync(trial.Folder.Of("plan.zip"), TestContext.Current.CancellationToken);
        await using var json = await zip.GetEntry("dokument.json")!.OpenAsync(TestContext.Current.CancellationToken);
        var document = await JsonDocument.ParseAsync(json, default, TestContext.Current.CancellationToken);
        var cells = document.RootElement.GetProperty("blocks").EnumerateArray().Where(block => block.GetProperty("type").GetString() == "table")
            .SelectMany(table => table.GetProperty("rows").EnumerateArray()).SelectMany(row => row.GetProperty("cells").EnumerateArray()).Select(cell => Bare(cell.GetProperty("text").GetString()!)).Where(cell => cell.Length > 0).ToList();
        Assert.InRange(cells.Count, 60, 1000);
        Assert.All(cells, cell => Assert.Contains(cell, text, StringComparison.Ordinal));
    }

    // A word may be parted at the end of a line, and a line at the end of a page.
    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u00AD' or '\u2010')));
}
