using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Documents;

/// <summary>A job as the queue holds it. Everything here is read and set under the queue's lock.</summary>
internal sealed class PdfTask(string id, PdfOrder order)
{
    public string Id { get; } = id;

    public PdfOrder Order { get; } = order;

    public PdfState State { get; set; } = PdfState.Waiting;

    public Refusal? Refusal { get; set; }

    /// <summary>The SHA-256 of the Word file, as soon as it is written.</summary>
    public string? Hash { get; set; }

    /// <summary>Stops it.</summary>
    public CancellationTokenSource Stop { get; } = new();

    /// <summary>Ends when the job does.</summary>
    public Task Run { get; set; } = Task.CompletedTask;
}
