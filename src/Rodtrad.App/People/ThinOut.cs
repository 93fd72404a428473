using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.People;

/// <summary>What is older than its time, in one organisation.</summary>
public sealed record ThinOutRequest(string Organisation, RetentionTimes Times);

/// <summary>How many sessions and rows of the access log were taken away.</summary>
public sealed record ThinnedOut(int Sessions, int Log);

/// <summary>
/// Thins out by the plan: sessions so many days after they ended, the access log after so many months. The audit trail, which is
/// never thinned out, tells that it was done and how much went.
/// </summary>
public sealed class ThinOut(RegionDatabases databases, Regions regions, Callers callers, SessionSettings settings, TimeProvider clock) : UseCase<ThinOutRequest, ThinnedOut>
{
    public const string TooShort = "PER-066";

    // Shorter would take away what is still needed to see who did what.
    private const int FewestDays = 1;
    private const int FewestMonths = 1;
    private const int Batch = 500;

    public override Permission Needs => Permission.ErasePersonal;

    protected override async Task<Outcome<ThinnedOut>> Handle(Actor actor, ThinOutRequest request, CancellationToken cancel)
    {
        if (request.Times.SessionDays < FewestDays || request.Times.LogMonths < FewestMonths)
            return Refusal.Of(TooShort);
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        await using var people = databases.People(change.Region.Slug);
        await using var held = await Transactions.BeginChange(people, cancel);
        var now = clock.GetUtcNow();
        var old = await OldSessions(people, now, now.AddDays(-request.Times.SessionDays), cancel);
        foreach (var some in old.Chunk(Batch))
            await people.Sessions.Where(row => some.Contains(row.TokenHash)).ExecuteDeleteAsync(cancel);
        var first = await LogRows.Number(people, now.AddMonths(-request.Times.LogMonths), cancel);
        var log = await people.Log.Where(row => row.Number < first).ExecuteDeleteAsync(cancel);
        if (old.Count + log == 0)
            return new ThinnedOut(0, 0);
        people.Log.Add(new AccessLogRow(0, now, actor.Name, AccessEvent.ThinnedOut, "people", "", actor.Origin));
        await people.SaveChangesAsync(cancel);
        // The record tells first: what is told and not gone yet goes the next time, but what is gone and never told of cannot be known.
        await change.Save(
            "people.thin-out", "people", new { Sessions = old.Count, Log = log, request.Times.SessionDays, request.Times.LogMonths }, cancel);
        await held.CommitAsync(cancel);
        return new ThinnedOut(old.Count, log);
    }

    // Times are compared here: SQLite keeps them as texts.
    private async Task<List<string>> OldSessions(PeopleContext people, DateTimeOffset now, DateTimeOffset limit, CancellationToken cancel) =>
        (await people.Sessions.AsNoTracking().Select(row => new { row.TokenHash, row.OpenedAt, row.SeenAt, row.EndedAt }).ToListAsync(cancel))
            .Where(row => !settings.IsOpen(row.OpenedAt, row.SeenAt, row.EndedAt, now) && (row.EndedAt ?? row.SeenAt) < limit).Select(row => row.TokenHash).ToList();
}
