using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Pdf;

namespace Rodtrad.Tests.Shared;

/// <summary>Makes a PDF that holds the Word file's length, when it is let.</summary>
public sealed class GatedMaker : IPdfMaker
{
    private volatile TaskCompletionSource gate = Opened();

    public bool IsPresent { get; set; } = true;

    public Refusal? Refuses { get; set; }

    public void Hold() => gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => gate.TrySetResult();

    public async Task<Conversion> Make(string wordFile, string pdfFile, TimeSpan limit, CancellationToken cancel)
    {
        await gate.Task.WaitAsync(cancel);
        if (Refuses is { } refusal)
            return new Conversion(refusal, "");
        await File.WriteAllTextAsync(pdfFile, $"%PDF {new FileInfo(wordFile).Length}", cancel);
        return new Conversion(null, "");
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }
}
