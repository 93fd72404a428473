using Rodtrad.Exchange.Pdf;

namespace Rodtrad.Journeys;

/// <summary>A maker of PDF that is never done: a page of what is under way stays as it is while it is looked at.</summary>
internal sealed class NeverPdf : IPdfMaker
{
    public bool IsPresent => true;

    public async Task<Conversion> Make(string wordFile, string pdfFile, TimeSpan limit, CancellationToken cancel)
    {
        await Task.Delay(Timeout.Infinite, cancel);
        return new Conversion(null, "");
    }
}
