using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Audit;

/// <summary>
/// Something in the log that is not as it was written: a code of docs/refusals.md with its arguments, each on one line. The
/// row it is about, when it is about one; what that row says of time, person and action is to be looked at, not believed.
/// </summary>
public sealed record LogFinding(string Code, Sequence<string> Arguments, string Kind, long? Number, DateTimeOffset? At, string Actor, string Action);

/// <summary>The record built from the log alone, held against the tables.</summary>
public sealed record LogReplay(int Tables, long Rows, long Differences);

/// <summary>
/// What proving the log of one organisation gave. The chain ends at <paramref name="LastNumber"/> with <paramref name="LastHash"/>;
/// <paramref name="Took"/> is the time that reading the chain took. <paramref name="Replay"/>: null when it was not asked for.
/// </summary>
public sealed record LogVerdict(
    string Organisation, long Rows, long LastNumber, string LastHash, TimeSpan Took, int Snapshots, int Checkpoints, long? LastCheckpoint,
    DateTimeOffset? LastCheckpointAt, LogReplay? Replay, Sequence<LogFinding> Findings)
{
    public bool IsWhole => Findings.Count == 0;

    /// <summary>Rows of the chain checked in a second.</summary>
    public long RowsPerSecond => (long)(Rows / Math.Max(Took.TotalSeconds, 0.000_001));
}
