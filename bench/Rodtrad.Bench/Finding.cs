namespace Rodtrad.Bench;

/// <summary>
/// One comparison of ours with a peer, both as CPU time of this process for one piece of work. A <paramref name="Must"/> that is
/// null is not a demand but worth knowing. Skipped: why it was not measured.
/// </summary>
public sealed record Finding(
    string Benchmark, string What, double Ours, double Peer, double? Must, double? Aim, bool IsFloor = false, string? Skipped = null)
{
    /// <summary>What ours and the peer's are counted in.</summary>
    public string Unit { get; init; } = "ms";

    /// <summary>Ours in relation to the peer's; for a floor (throughput) the peer's in relation to ours.</summary>
    public double Ratio => IsFloor ? Peer / Ours : Ours / Peer;

    public bool IsMet => Skipped is not null || Must is not { } must || Reaches(must);

    public bool IsAimMet => Aim is not { } aim || Reaches(aim);

    public static Finding NotMeasured(string benchmark, string what, string why) => new(benchmark, what, 0, 0, null, null, Skipped: why);

    /// <summary>Something that is right or wrong: 1 of 1 or 0 of 1.</summary>
    public static Finding Check(string benchmark, string what, bool isRight) => new(benchmark, what, 1, isRight ? 1 : 0, 1, null, IsFloor: true);

    private bool Reaches(double limit) => IsFloor ? Ratio >= limit : Ratio <= limit;
}

/// <summary>Tells on standard error what is going on.</summary>
public sealed class Progress(string benchmark)
{
    public void Say(string what) => Console.Error.WriteLine($"{benchmark}: {what}");
}
