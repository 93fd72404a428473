using System.Globalization;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Pdf;

/// <summary>
/// Makes PDF of Word files with LibreOffice: a process of its own for each file, in a folder of its own beside the PDF, which is
/// gone when it is done, however it ends.
/// </summary>
/// <param name="clock">Measures the time limit.</param>
/// <param name="variable">Reads the environment; null for that of the process.</param>
public sealed class LibreOffice(TimeProvider clock, Func<string, string?>? variable = null) : IPdfMaker
{
    public const string Missing = "PDF-001";
    public const string NotConverted = "PDF-002";
    public const string OutOfTime = "PDF-003";

    /// <summary>Every folder of a conversion is called this and something more.</summary>
    private const string FolderPrefix = "libreoffice-";

    /// <summary>Read as a Word file or not at all: left to guess, it would read a web page, and what that page refers to.</summary>
    private const string WordReader = "--infilter=MS Word 2007 XML";

    private readonly Func<string, string?> _variable = variable ?? Environment.GetEnvironmentVariable;

    public bool IsPresent => LibreOfficePlaces.Find(_variable) is not null;

    /// <summary>It took longer than it may.</summary>
    public static Refusal TooSlow(TimeSpan limit) => Refusal.Of(OutOfTime, ((long)limit.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    public async Task<Conversion> Make(string wordFile, string pdfFile, TimeSpan limit, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (LibreOfficePlaces.Find(_variable) is not { } program)
            return new Conversion(Refusal.Of(Missing), "");
        // LibreOffice takes an empty file for a new document.
        if (new FileInfo(wordFile).Length == 0)
            return new Conversion(Refusal.Of(NotConverted), "");
        var work = new WorkFolder(new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(pdfFile))!), FolderPrefix);
        try
        {
            using var inTime = new CancellationTokenSource(limit, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(inTime.Token, cancel);
            // The name is ours: no name from outside gets near a command line.
            var word = work.Of("document.docx");
            File.Copy(wordFile, word);
            var run = await ProgramRun.Of(program, Arguments(work, word), Surroundings(work), work.Path, either.Token);
            if (!run.IsEnded)
            {
                cancel.ThrowIfCancellationRequested();
                return new Conversion(TooSlow(limit), run.Said);
            }
            var pdf = work.Of("out", "document.pdf");
            if (run.ExitCode != 0 || !File.Exists(pdf) || new FileInfo(pdf).Length == 0)
                return new Conversion(Refusal.Of(NotConverted), run.Said);
            PdfForm.TellLevel(pdf);
            File.Move(pdf, pdfFile, overwrite: true);
            return new Conversion(null, run.Said);
        }
        finally
        {
            await work.Remove();
        }
    }

    private static string[] Arguments(WorkFolder work, string word) =>
    [
        LibreOfficeProfile.Write(work.Of("profile")), "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard",
        WordReader, "--convert-to", PdfForm.Filter, "--outdir", work.Of("out"), word,
    ];

    // Its home and temporary files lie in the folder that is removed.
    private Dictionary<string, string> Surroundings(WorkFolder work)
    {
        var surroundings = new Dictionary<string, string>(LibreOfficeProfile.Surroundings) { ["HOME"] = work.Path, ["TMPDIR"] = work.Path };
        // Windows finds its own parts through these, the shell script of the other systems through the path.
        foreach (var name in (string[])["PATH", "SystemRoot", "SystemDrive", "windir", "ProgramFiles", "ProgramData"])
        {
            if (_variable(name) is { Length: > 0 } value)
                surroundings[name] = value;
        }
        return surroundings;
    }
}
