using System.Net;
using System.Net.Sockets;
using System.Text;
using Rodtrad.Exchange.Pdf;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Pdf;

public sealed class LibreOfficeTests : IDisposable
{
    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(90);
    private readonly PdfTools tools = new();

    [Fact]
    public async Task The_pdf_is_tagged_and_knows_its_language_title_and_headings()
    {
        var pdf = await Made("Plan för Öfre länet", "Räksmörgås åt alla.");
        var told = PdfTools.Ask("pdfinfo", pdf);
        Assert.Matches(@"(?m)^Title:\s+Plan för Öfre länet$", told);
        Assert.Matches(@"(?m)^Tagged:\s+yes$", told);
        Assert.DoesNotContain("Author:", told, StringComparison.Ordinal);
        var metadata = PdfTools.Ask("pdfinfo", "-meta", pdf);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", metadata, StringComparison.Ordinal);
        var tree = PdfTools.Ask("pdfinfo", "-struct", pdf);
        foreach (var tag in (string[])["H1", "H2", "Table", "TH", "TD"])
            Assert.Matches($@"(?m)^\s*{tag}( \(\w+\))?:?", tree);
        Assert.Contains("Räksmörgås åt alla.", PdfTools.Ask("pdftotext", pdf, "-"), StringComparison.Ordinal);
        var raw = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken));
        Assert.Contains("/Lang(sv-SE)", raw, StringComparison.Ordinal);
        Assert.Contains("/Outlines", raw, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_stands_as_it_is()
    {
        var pdf = await Made("=1+1 <script>alert(1)</script>", "{{ }} & \u202eabc", "=HYPERLINK(\"http://evil.example\")");
        var text = PdfTools.Ask("pdftotext", pdf, "-");
        Assert.Contains("=1+1 <script>alert(1)</script>", text, StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK(", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_fetched_from_the_network()
    {
        var office = tools.Real();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var picture = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/bild.png");
        await using (var word = File.Create(tools.Of("plan.docx")))
            MinimalWord.Write(word, "Plan", [], picture);
        var made = await office.Make(tools.Of("plan.docx"), tools.Of("plan.pdf"), Ample, TestContext.Current.CancellationToken);
        Assert.Null(made.Refusal);
        Assert.True(File.Exists(tools.Of("plan.pdf")));
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("")]
    [InlineData("inte en Word-fil")]
    [InlineData("<html><body><img src='http://evil.example/x.png'>hej</body></html>")]
    [InlineData("PK\u0003\u0004 trasig")]
    public async Task What_is_no_word_file_is_refused(string content)
    {
        var office = tools.Real();
        await File.WriteAllTextAsync(tools.Of("plan.docx"), content, TestContext.Current.CancellationToken);
        var made = await office.Make(tools.Of("plan.docx"), tools.Of("plan.pdf"), Ample, TestContext.Current.CancellationToken);
        Assert.Equal("PDF-002", made.Refusal?.Code);
        Assert.False(File.Exists(tools.Of("plan.pdf")));
        NothingIsLeft();
    }

    [Fact]
    public async Task Two_at_once_do_not_meet()
    {
        var office = tools.Real();
        await Task.WhenAll(((string[])["ett", "två"]).Select(async name =>
        {
            await File.WriteAllBytesAsync(tools.Of($"{name}.docx"), MinimalWord.Bytes(name));
            Assert.Null((await office.Make(tools.Of($"{name}.docx"), tools.Of($"{name}.pdf"), Ample, TestContext.Current.CancellationToken)).Refusal);
            Assert.Contains(name, PdfTools.Ask("pdftotext", tools.Of($"{name}.pdf"), "-"), StringComparison.Ordinal);
        }));
        NothingIsLeft();
    }

    [Fact]
    public async Task Where_it_is_missing_that_is_said()
    {
        var office = tools.LibreOffice(("RODTRAD_SOFFICE", tools.Of("finns-inte")));
        Assert.False(office.IsPresent);
        await File.WriteAllBytesAsync(tools.Of("plan.docx"), MinimalWord.Bytes("Plan"), TestContext.Current.CancellationToken);
        var made = await office.Make(tools.Of("plan.docx"), tools.Of("plan.pdf"), Ample, TestContext.Current.CancellationToken);
        Assert.Equal("PDF-001", made.Refusal?.Code);
        NothingIsLeft();
    }

    [Fact]
    public async Task It_is_found_on_the_path_as_soon_as_it_is_there()
    {
        tools.Script("echo stigen >&2; exit 1");
        var there = Directory.CreateDirectory(tools.Of("bin")).FullName;
        var office = tools.LibreOffice(("RODTRAD_SOFFICE", ""), ("PATH", $"bin{Path.PathSeparator}{there}"));
        await File.WriteAllTextAsync(tools.Of("plan.docx"), "x", TestContext.Current.CancellationToken);
        Task<Conversion> Make() => office.Make(tools.Of("plan.docx"), tools.Of("plan.pdf"), Ample, TestContext.Current.CancellationToken);
        // In the usual places another may be installed; it is not this one.
        Assert.DoesNotContain("stigen", (await Make()).Said, StringComparison.Ordinal);
        File.Move(tools.Of("soffice"), Path.Combine(there, "soffice"));
        Assert.True(office.IsPresent);
        Assert.Equal("stigen", (await Make()).Said);
    }

    [Fact]
    public async Task Out_of_time_it_is_stopped_with_all_it_has_started()
    {
        var office = tools.Script($"echo startat >&2; sh -c 'sleep 300; : {tools.Folder}' & sh -c 'sleep 301; : {tools.Folder}'");
        await File.WriteAllTextAsync(tools.Of("plan.docx"), "x", TestContext.Current.CancellationToken);
        var made = await office.Make(tools.Of("plan.docx"), tools.Of("plan.pdf"), TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal("PDF-003", made.Refusal?.Code);
        Assert.Equal(["1"], made.Refusal!.Arguments);
        Assert.Equal("startat", made.Said);
        NothingIsLeft();
    }

    [Fact]
    public async Task Cancelled_it_is_gone_within_seconds()
    {
        var office = tools.Script($"sh -c 'sleep 300; : {tools.Folder}' & wait");
        await File.WriteAllTextAsync(tools.Of("plan.docx"), "x", TestContext.Current.CancellationToken);
        using var cancel = new CancellationTokenSource();
        var making = office.Make(tools.Of("plan.docx"), tools.Of("plan.pdf"), Ample, cancel.Token);
        while (tools.Processes().Count < 2 && Directory.Exists("/proc"))
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
        NothingIsLeft();
    }

    [Fact]
    public async Task So_is_the_real_one()
    {
        var office = tools.Real();
        await File.WriteAllBytesAsync(tools.Of("plan.docx"), MinimalWord.Bytes("Plan", [.. Enumerable.Repeat("Ett stycke.", 30_000)]), TestContext.Current.CancellationToken);
        using var cancel = new CancellationTokenSource();
        var making = office.Make(tools.Of("plan.docx"), tools.Of("plan.pdf"), Ample, cancel.Token);
        while (!tools.Processes().Any(line => line.Contains("soffice.bin", StringComparison.Ordinal)) && Directory.Exists("/proc"))
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
        NothingIsLeft();
    }

    [Fact]
    public async Task It_is_told_nothing_of_our_surroundings()
    {
        var office = tools.Script("env >&2; exit 1");
        Environment.SetEnvironmentVariable("RODTRAD_PROV_HEMLIGHET", "hemligt");
        await File.WriteAllTextAsync(tools.Of("plan.docx"), "x", TestContext.Current.CancellationToken);
        var made = await office.Make(tools.Of("plan.docx"), tools.Of("plan.pdf"), Ample, TestContext.Current.CancellationToken);
        Assert.Equal("PDF-002", made.Refusal?.Code);
        Assert.Contains($"HOME={tools.Of("libreoffice-")}", made.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", made.Said, StringComparison.Ordinal);
    }

    private async Task<string> Made(string title, params string[] paragraphs)
    {
        var office = tools.Real();
        await File.WriteAllBytesAsync(tools.Of("plan.docx"), MinimalWord.Bytes(title, paragraphs));
        var made = await office.Make(tools.Of("plan.docx"), tools.Of("plan.pdf"), Ample, TestContext.Current.CancellationToken);
        Assert.Null(made.Refusal);
        NothingIsLeft();
        return tools.Of("plan.pdf");
    }

    private void NothingIsLeft()
    {
        Assert.Empty(Directory.EnumerateDirectories(tools.Folder, "libreoffice-*"));
        Assert.Empty(tools.Processes());
    }

    public void Dispose() => tools.Dispose();
}
