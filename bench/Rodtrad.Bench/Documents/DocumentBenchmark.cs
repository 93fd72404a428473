using System.Diagnostics;
using System.Globalization;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Word;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Bench.Documents;

/// <summary>
/// A document of 60 pages with 40 tables and 15 charts as a Word file, against pandoc making one of the same content; and how
/// much memory the writing holds on to for a short document and for a long one.
/// </summary>
internal static class DocumentBenchmark
{
    private const string Name = "document";
    private const int Pages = 60;
    private const int Rounds = 7;

    // What a hundred times as many pages may hold on to above the short document: the list of the file's parts grows.
    private const double Room = 512;

    public static async Task<IReadOnlyList<Finding>> Run(Progress progress)
    {
        var document = SampleDocument.OfPages(Pages);
        var tables = document.Blocks.OfType<DocumentBlock.Table>().Count();
        var charts = document.Blocks.OfType<DocumentBlock.Chart>().Count();
        var what = $"{Pages} pages, {tables} tables, {charts} charts to Word, CPU";
        var first = await Measure.Beside(0, 1, () => Write(document));
        var findings = new List<Finding>();
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "a.html");
        await File.WriteAllTextAsync(page, PandocPage.Of(document));
        var (ours, peer) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            progress.Say($"round {round + 1} of {Rounds}");
            ours = Math.Min(ours, (await Measure.Beside(round == 0 ? 10 : 1, 5, () => Write(document)))[0].Cpu);
            if (await Pandoc(page, Path.Combine(folder.Path, "a.docx")) is not { } cost)
                break;
            peer = Math.Min(peer, cost);
        }
        if (peer < double.MaxValue)
        {
            findings.Add(new(Name, $"{what}, against pandoc", ours, peer, 0.1, 0.04));
            findings.Add(new(Name, $"{what}, the first file after start, against pandoc", first[0].Cpu, peer, null, null));
        }
        else
            findings.Add(Finding.NotMeasured(Name, what, "pandoc is not installed"));
        progress.Say("memory");
        var held = new[] { 10, 100, 1000 }.Select(pages => (Pages: pages, Kilobytes: Held(SampleDocument.OfPages(pages)))).ToList();
        foreach (var (pages, kilobytes) in held)
            progress.Say($"{pages} pages hold at most {kilobytes:N0} kB above the value");
        findings.Add(new(Name, $"memory held while writing 1,000 pages, against 10 pages and {Room:N0} kB", held[2].Kilobytes, held[0].Kilobytes + Room, 1, null) { Unit = "kB" });
        return findings;
    }

    private static Task Write(Document document)
    {
        WordDocuments.Write(document, null, Stream.Null);
        return Task.CompletedTask;
    }

    // The most that is alive at any time while the file is written, above what was alive before, in kilobytes.
    private static double Held(Document document)
    {
        WordDocuments.Write(document, null, Stream.Null);
        using var watch = new Watched();
        WordDocuments.Write(document, null, watch);
        GC.KeepAlive(document);
        return watch.Most / 1024.0;
    }

    /// <summary>The processor time of pandoc, with its children, in milliseconds, as the shell counts it; null where it is missing.</summary>
    private static async Task<double?> Pandoc(string page, string file)
    {
        var start = new ProcessStartInfo("sh", ["-c", "pandoc -f html -t docx --toc \"$0\" -o \"$1\" && times", page, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        // The second line is for children: "0m1.23s 0m0.04s".
        var times = told.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return process.ExitCode == 0 && times.Length > 1 ? times[1].Split(' ').Sum(Milliseconds) : null;
    }

    private static double Milliseconds(string time)
    {
        var parts = time.TrimEnd('s').Split('m');
        return ((double.Parse(parts[0], CultureInfo.InvariantCulture) * 60) + double.Parse(parts[1], CultureInfo.InvariantCulture)) * 1000;
    }

    /// <summary>Lets everything by and looks now and then at how much is alive.</summary>
    private sealed class Watched : Stream
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private long _written;
        private long _next;

        public long Most { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _written;

        public override long Position
        {
            get => _written;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _written += buffer.Length;
            if (_written < _next)
                return;
            _next = _written + (16 * 1024);
            Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
