using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Documents;

/// <summary>How far a PDF has come.</summary>
public enum PdfState
{
    /// <summary>Others are before it; <see cref="PdfJob.Place"/> tells how many.</summary>
    Waiting,

    /// <summary>The Word file is written.</summary>
    WritingWord,

    /// <summary>LibreOffice makes the PDF.</summary>
    MakingPdf,

    /// <summary>It can be fetched.</summary>
    Done,

    /// <summary>It was refused; <see cref="PdfJob.Refusal"/> tells why.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}

/// <summary>
/// A PDF that was asked for, as it is now. <paramref name="Place"/> is 1 for the first of those that wait, and 0 for what does not
/// wait; <paramref name="Limit"/> is the longest it may work.
/// </summary>
public sealed record PdfJob(string Id, PdfSubject Of, string Title, PdfState State, int Place, TimeSpan Limit, Refusal? Refusal)
{
    /// <summary>Whose it is.</summary>
    internal PdfAsker Asker { get; init; } = PdfAsker.Reader;

    public bool IsUnderWay => State is PdfState.Waiting or PdfState.WritingWord or PdfState.MakingPdf;
}

/// <summary>
/// What to make a PDF of. Orders with the same <paramref name="Key"/> are the same until they are done: it names the content as it
/// is now and who may see it. <paramref name="Source"/> writes the Word file, or says why not.
/// </summary>
public sealed record PdfOrder(string Key, PdfSubject Of, string Title, Func<Stream, CancellationToken, Task<Refusal?>> Source)
{
    /// <summary>Who asks for it.</summary>
    internal PdfAsker Asker { get; init; } = PdfAsker.Reader;
}

/// <summary>
/// Where PDF are made and kept, and how much at once. <paramref name="Folder"/> is a place of the queue's own;
/// <paramref name="Workers"/> are made at the same time, <paramref name="Waiting"/> may wait, each may take <paramref name="Limit"/>,
/// and finished files are kept up to <paramref name="KeptBytes"/> together.
/// </summary>
public sealed record PdfSettings(string Folder, int Workers, int Waiting, TimeSpan Limit, long KeptBytes)
{
    private const int MostWorkers = 2;
    private const int MostSeconds = 3600;
    private const long Megabyte = 1024 * 1024;

    /// <summary>
    /// Half of the machine, and never more than two at once: LibreOffice takes a core and some hundred megabytes for each. What makes no
    /// sense (no time, no place) is taken as the least that does.
    /// </summary>
    public static PdfSettings In(string dataFolder, int seconds = 120, int waiting = 50, int keptMegabytes = 500) => new(
        Path.Combine(dataFolder, ".pdf"), Math.Clamp(Environment.ProcessorCount / 2, 1, MostWorkers), Math.Max(waiting, 0),
        TimeSpan.FromSeconds(Math.Clamp(seconds, 1, MostSeconds)), Math.Max(keptMegabytes, 0) * Megabyte);
}
