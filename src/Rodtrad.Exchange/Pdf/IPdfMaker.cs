using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Pdf;

/// <summary>What makes a PDF of a Word file.</summary>
public interface IPdfMaker
{
    /// <summary>Can it be done on this machine just now? Asked anew each time: what is missing may be installed meanwhile.</summary>
    bool IsPresent { get; }

    /// <summary>
    /// Reads <paramref name="wordFile"/> and writes <paramref name="pdfFile"/>, or says why not (PDF-001, PDF-002, PDF-003). A file
    /// that is no Word file is a refusal, never an exception. The folder of <paramref name="pdfFile"/> must be there and is worked in;
    /// nothing but the PDF is left behind.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled by the caller.</exception>
    Task<Conversion> Make(string wordFile, string pdfFile, TimeSpan limit, CancellationToken cancel);
}

/// <summary>
/// How it went: <paramref name="Refusal"/> is null when the file is there. <paramref name="Said"/> is what the program wrote while
/// it worked, for the operator; empty when it was silent.
/// </summary>
public sealed record Conversion(Refusal? Refusal, string Said);
