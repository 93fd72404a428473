namespace Rodtrad.Storage.Audit;

/// <summary>
/// What the one who makes a change says of it: when, who (<paramref name="Actor"/>, a person code or "system"), from where
/// (<paramref name="Origin"/>, an address on the net; empty at the command line), what was done to what, and why
/// (<paramref name="Reason"/>: the decision or the words given with it). What became of the rows is gathered by itself.
/// </summary>
public sealed record AuditEntry(DateTimeOffset At, string Actor, string Origin, string Action, string Subject, string Reason, string Detail)
{
    /// <summary>What the change came from, compressed; empty when it came from nothing but the one who made it.</summary>
    public byte[] Attachment { get; init; } = [];
}

/// <summary>Where the chain ends, or ended once: number, hash and time of a row. Number 0 before the first.</summary>
public sealed record ChainEnd(long Number, string Hash, DateTimeOffset At)
{
    public static ChainEnd None { get; } = new(0, "", default);
}
