using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Audit;

/// <summary>
/// Whose log to prove, or all; whether the record is also built from the log and held against the tables; and, for one organisation,
/// a file of checkpoints that was kept elsewhere and a key to check it with.
/// </summary>
public sealed record VerifyRequest(string? Organisation, bool IsReplayed, string? Anchor, string? Key);

/// <summary>
/// Proves the log: every row of the chain, the frozen versions, the checkpoints, and when asked that the log explains everything that
/// is stored. Reads only, and at one moment.
/// </summary>
public sealed class VerifyLog(Regions regions, TimeProvider clock) : UseCase<VerifyRequest, Sequence<LogVerdict>>
{
    public const string Changed = "LOG-001";
    public const string Missing = "LOG-002";
    public const string Swapped = "LOG-003";
    public const string Inserted = "LOG-004";
    public const string CutOff = "LOG-005";
    public const string Rewritten = "LOG-006";
    public const string Forged = "LOG-007";
    public const string NotInFile = "LOG-008";
    public const string NoCheckpoint = "LOG-009";
    public const string NoFile = "LOG-010";
    public const string SnapshotChanged = "LOG-011";
    public const string NotExplained = "LOG-012";
    public const string ContentUnreadable = "LOG-014";

    public override Permission Needs => Permission.VerifyLog;

    protected override async Task<Outcome<Sequence<LogVerdict>>> Handle(Actor actor, VerifyRequest request, CancellationToken cancel)
    {
        var verdicts = new List<LogVerdict>();
        IEnumerable<string> slugs = request.Organisation is { } one ? [one] : (await regions.All(cancel)).Order(StringComparer.Ordinal);
        foreach (var slug in slugs)
        {
            var opened = await regions.Open(slug, cancel);
            if (opened.Refusal is { } refusal)
                return refusal;
            await using var context = opened.Unwrap();
            verdicts.Add(await Prove(context, slug, request, cancel));
        }
        return verdicts.ToSequence();
    }

    private async Task<LogVerdict> Prove(OrganisationContext context, string slug, VerifyRequest request, CancellationToken cancel)
    {
        var findings = new List<LogFinding>();
        var began = clock.GetTimestamp();
        var chain = await ChainCheck.Run(context, cancel);
        var took = clock.GetElapsedTime(began);
        if (chain.Break is { } broken)
            findings.Add(Of(broken));
        var checkpoints = await Checkpoints.Check(context, chain.End, request.Anchor, request.Key, cancel);
        findings.AddRange(checkpoints.Faults.Select(fault => Of(fault, chain.End)));
        var snapshots = await Snapshots(context, findings, cancel);
        LogReplay? replayed = null;
        if (request.IsReplayed)
        {
            var replay = await Replay.Compare(context, cancel);
            findings.AddRange(replay.First.Select(Of));
            if (replay.Unreadable is { } unreadable)
                findings.Add(About(ContentUnreadable, "content", unreadable, Number(unreadable)));
            replayed = new LogReplay(replay.Tables, replay.Rows, replay.Differences);
        }
        return new LogVerdict(
            slug, chain.Rows, chain.End.Number, chain.End.Hash, took, snapshots, checkpoints.Count, checkpoints.Last?.Number, checkpoints.Last?.At,
            replayed, findings.ToSequence());
    }

    private static async Task<int> Snapshots(OrganisationContext context, List<LogFinding> findings, CancellationToken cancel)
    {
        var count = 0;
        var frozen = context.Snapshots.AsNoTracking().Join(
            context.Versions, snapshot => snapshot.VersionId, version => version.Id,
            (snapshot, version) => new { snapshot.Hash, snapshot.Content, version.PlanCode, version.Version });
        await foreach (var snapshot in frozen.AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (CanonicalEdition.Hash(snapshot.Content) != snapshot.Hash)
                findings.Add(About(SnapshotChanged, "snapshot", null, snapshot.PlanCode.Text, snapshot.Version));
        }
        return count;
    }

    private static LogFinding Of(ChainBreak broken)
    {
        var (code, kind) = broken.Kind switch
        {
            ChainBreakKind.Missing => (Missing, "missing"),
            ChainBreakKind.Swapped => (Swapped, "swapped"),
            ChainBreakKind.Inserted => (Inserted, "inserted"),
            _ => (Changed, "changed"),
        };
        return About(code, kind, broken.Number, Number(broken.Number), Time(broken.At), broken.Actor, broken.Action, Number(broken.Other)) with
        {
            At = broken.At,
            Actor = OneLine.Of(broken.Actor),
            Action = OneLine.Of(broken.Action),
        };
    }

    private static LogFinding Of(CheckpointFault fault, ChainEnd end)
    {
        var (code, kind) = fault.Kind switch
        {
            CheckpointFaultKind.CutOff => (CutOff, "cutOff"),
            CheckpointFaultKind.Rewritten => (Rewritten, "rewritten"),
            CheckpointFaultKind.Forged => (Forged, "forged"),
            CheckpointFaultKind.NotInFile => (NotInFile, "notInFile"),
            CheckpointFaultKind.Unreadable => (NoCheckpoint, "noCheckpoint"),
            _ => (NoFile, "noFile"),
        };
        return About(code, kind, fault.Number > 0 ? fault.Number : null, Number(fault.Number), Time(fault.At), fault.Place, Number(end.Number)) with { At = fault.At == default ? null : fault.At };
    }

    private static LogFinding Of(ReplayDifference difference) => About(
        NotExplained, "replay", difference.AtRow > 0 ? difference.AtRow : null, difference.Table, difference.Key, difference.Column,
        Shown(difference.Stored), Shown(difference.Told), difference.AtRow > 0 ? Number(difference.AtRow) : "");

    private static LogFinding About(string code, string kind, long? number, params IEnumerable<string> arguments) =>
        new(code, arguments.Select(OneLine.Of).ToSequence(), kind, number, null, "", "");

    // A whole plan in a message helps no one.
    private static string Shown(string? value) => value is null ? "∅" : value.Length <= 80 ? value : $"{value[..77]}…";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset? at) => at?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "?";
}
