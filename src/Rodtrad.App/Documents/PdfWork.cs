using Microsoft.Extensions.Logging;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Pdf;

namespace Rodtrad.App.Documents;

/// <summary>Makes one PDF from beginning to end: writes the Word file, looks on the shelf, lets LibreOffice work, keeps the result.</summary>
internal sealed class PdfWork(IPdfMaker maker, PdfSettings settings, TimeProvider clock, ILogger log, Func<PdfShelf> shelf)
{
    public const string WordNotWritten = "PDF-005";
    public const string NotKept = "PDF-006";

    /// <summary>
    /// How it ended. <paramref name="written"/> is told the hash of the Word file, and gives what to wait for when another makes the same. Whatever
    /// goes wrong becomes an answer to whoever asked, and a line to the operator: there is nobody else to catch it.
    /// </summary>
    public async Task<(PdfState State, Refusal? Refusal)> Do(PdfOrder order, string id, Func<string, Task> written, CancellationToken stop)
    {
        using var inTime = new CancellationTokenSource(settings.Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(inTime.Token, stop);
        try
        {
            var refusal = await Made(order, id, written, either.Token);
            return refusal is null ? (PdfState.Done, null) : (PdfState.Failed, refusal);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (PdfState.Cancelled, null);
        }
        catch (OperationCanceledException) when (inTime.IsCancellationRequested)
        {
            log.LogWarning("The PDF of {Title} took more than {Limit} and was stopped", order.Title, settings.Limit);
            return (PdfState.Failed, LibreOffice.TooSlow(settings.Limit));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.LogError(error, "The PDF of {Title} could not be kept in {Folder}", order.Title, settings.Folder);
            return (PdfState.Failed, Refusal.Of(NotKept));
        }
        catch (Exception error)
        {
            log.LogError(error, "The Word file of {Title} was not finished", order.Title);
            return (PdfState.Failed, Refusal.Of(WordNotWritten));
        }
    }

    private async Task<Refusal?> Made(PdfOrder order, string id, Func<string, Task> written, CancellationToken cancel)
    {
        var shelves = shelf();
        var (word, pdf) = (shelves.WorkFile($"{id}.docx"), shelves.WorkFile($"{id}.pdf"));
        try
        {
            await using (var stream = File.Create(word))
            {
                if (await order.Source(stream, cancel).WaitAsync(cancel) is { } refusal)
                    return refusal;
            }
            var hash = await PdfShelf.Hash(word, cancel);
            await written(hash).WaitAsync(cancel);
            if (shelves.Has(hash))
                return null;
            var conversion = await maker.Make(word, pdf, settings.Limit, cancel);
            if (conversion.Refusal is { } no)
            {
                log.LogWarning("The PDF of {Title} was refused as {Code}; LibreOffice said: {Said}", order.Title, no.Code, conversion.Said);
                return no;
            }
            shelves.Keep(pdf, hash);
            return null;
        }
        finally
        {
            File.Delete(word);
            File.Delete(pdf);
        }
    }
}
