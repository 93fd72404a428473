using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Pdf;
using Rodtrad.Exchange.Word;

namespace Rodtrad.App.Documents;

/// <summary>Makes the PDF of a document at once, for those who wait for it themselves and need no queue.</summary>
public static class DocumentPdf
{
    /// <summary>
    /// Writes the PDF, or says why not (PDF-001, PDF-002, PDF-003). <paramref name="said"/> is given what LibreOffice wrote of itself
    /// when it failed. It works in a folder of its own among the temporary files, which is gone when it is done.
    /// </summary>
    public static async Task<Refusal?> Write(IPdfMaker maker, Document document, TimeSpan limit, Stream target, Action<string> said, CancellationToken cancel)
    {
        if (!maker.IsPresent)
            return Refusal.Of(LibreOffice.Missing);
        var folder = Directory.CreateTempSubdirectory("rodtrad-pdf-");
        try
        {
            var (word, pdf) = (Path.Combine(folder.FullName, "document.docx"), Path.Combine(folder.FullName, "document.pdf"));
            await using (var file = File.Create(word))
                WordFiles.Write(document, file, WordPurpose.Printing);
            var made = await maker.Make(word, pdf, limit, cancel);
            if (made.Refusal is { } refusal)
            {
                said(made.Said);
                return refusal;
            }
            await using var done = File.OpenRead(pdf);
            await done.CopyToAsync(target, cancel);
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
