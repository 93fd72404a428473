using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Pdf;
using Rodtrad.Exchange.Word;

namespace Rodtrad.App.Documents;

/// <summary>
/// Which document to make a PDF of, and where to write it. <paramref name="Starting"/> is told the longest it may take when
/// LibreOffice begins; <paramref name="Said"/> is given what it wrote of itself when it failed.
/// </summary>
public sealed record PdfToWrite(DocumentRequest Document, Stream Target, Action<TimeSpan> Starting, Action<string> Said);

/// <summary>
/// Makes the PDF of a document at once, for those who wait for it themselves and need no queue. PDF-001, PDF-002 or PDF-003 where
/// it cannot be made. It works in a folder of its own among the temporary files, which is gone when it is done.
/// </summary>
public sealed class DocumentAsPdf(OneDocument documents, IPdfMaker maker, PdfSettings settings) : UseCase<PdfToWrite, ComposedDocument>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<ComposedDocument>> Handle(Actor actor, PdfToWrite request, CancellationToken cancel)
    {
        var composed = await documents.Run(actor, request.Document, cancel);
        if (composed.Refusal is not null)
            return composed;
        if (!maker.IsPresent)
            return Refusal.Of(LibreOffice.Missing);
        request.Starting(settings.Limit);
        return await Write(composed.Unwrap().Document, request, cancel) is { } refusal ? refusal : composed;
    }

    private async Task<Refusal?> Write(Document document, PdfToWrite request, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("rodtrad-pdf-");
        try
        {
            var (word, pdf) = (Path.Combine(folder.FullName, "document.docx"), Path.Combine(folder.FullName, "document.pdf"));
            await using (var file = File.Create(word))
                WordFiles.Write(document, file, WordPurpose.Printing);
            var made = await maker.Make(word, pdf, settings.Limit, cancel);
            if (made.Refusal is not null)
            {
                request.Said(made.Said);
                return made.Refusal;
            }
            await using var done = File.OpenRead(pdf);
            await done.CopyToAsync(request.Target, cancel);
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
