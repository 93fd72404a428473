using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Audit;

/// <summary>Whose log to witness, or all.</summary>
public sealed record CheckpointRequest(string? Organisation);

/// <summary>How far the log of an organisation reached when it was witnessed.</summary>
public sealed record WrittenCheckpoint(string Organisation, long Number, DateTimeOffset At);

/// <summary>
/// Witnesses how far the logs reach, in the databases and outside them. What is witnessed already is not witnessed again; the
/// answer holds what was.
/// </summary>
public sealed class WriteCheckpoints(Regions regions, RegionDatabases databases, TimeProvider clock) : UseCase<CheckpointRequest, Sequence<WrittenCheckpoint>>
{
    public override Permission Needs => Permission.VerifyLog;

    protected override async Task<Outcome<Sequence<WrittenCheckpoint>>> Handle(Actor actor, CheckpointRequest request, CancellationToken cancel)
    {
        var all = await regions.All(cancel);
        if (request.Organisation is { } unknown && !all.Contains(unknown))
            return Refusal.Of(Regions.Unknown, unknown);
        var written = new List<WrittenCheckpoint>();
        foreach (var slug in all.Where(slug => request.Organisation is null || slug == request.Organisation).Order(StringComparer.Ordinal))
        {
            await using var context = databases.Organisation(Code.Of(slug));
            try
            {
                if (await Checkpoints.Write(context, clock.GetUtcNow(), cancel) is { } checkpoint)
                    written.Add(new WrittenCheckpoint(slug, checkpoint.Number, checkpoint.At));
            }
            catch (StorageRefusedException refused)
            {
                return Refusal.Of(refused.Code, [.. refused.Arguments]);
            }
        }
        return written.ToSequence();
    }
}
