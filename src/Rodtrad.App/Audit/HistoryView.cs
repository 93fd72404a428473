using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.People;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Audit;

/// <summary>
/// Which changes, newest first: by a person (code, or part of the name), of a kind, of the thing with an address, with words in the
/// address or the reason, from a day to a day. <paramref name="Before"/>: only older than this number. <paramref name="IsWhole"/>: all, for a file.
/// </summary>
public sealed record HistoryRequest(
    string Organisation, string? Person, string? Action, string? Object, string? Words, DateOnly? From, DateOnly? To, long? Before, bool IsWhole);

/// <summary>A page of the history; <paramref name="Older"/> is where the next begins, null at the end. <paramref name="IsAll"/>: nothing lies out of the actor's reach.</summary>
public sealed record HistoryPageView(
    string Organisation, string Region, HistoryRequest Request, Sequence<string> Actions, Sequence<AuditLine> Lines, long? Older, bool IsAll);

/// <summary>What has been changed, by whom, when and why: everything for the auditor, what lies within reach for others.</summary>
public sealed class HistoryView(RegionDatabases databases, Regions regions, Callers callers, AccessReads reads) : UseCase<HistoryRequest, HistoryPageView>
{
    public const int PageSize = 50;
    public const int MostInFile = 20_000;

    public override Permission Needs => Permission.ReadHistory;

    protected override async Task<Outcome<HistoryPageView>> Handle(Actor actor, HistoryRequest request, CancellationToken cancel)
    {
        var opened = await PeopleRoom.Open(regions, databases, callers, reads, actor, request.Organisation, request.Object is { Length: > 0 } what ? $"history {what}" : "history", cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var room = opened.Unwrap();
        var scope = await AuditScope.Of(room.Record, actor, cancel);
        var rows = await Narrowed(room, request, cancel);
        var (lines, older) = await AuditLines.Read(rows, scope, room.Reading, request.Object is { Length: > 0 } one ? one : null, request.Words, request.IsWhole ? MostInFile : PageSize, cancel);
        var actions = await room.Record.Audit.AsNoTracking().Select(row => row.Action).Distinct().ToListAsync(cancel);
        return new HistoryPageView(
            room.Region.Slug.Text, room.Region.Name, request, actions.Order(StringComparer.Ordinal).ToSequence(), lines.ToSequence(), older,
            actor.Person is null || actor.Posts.Any(held => held.Post.Role == Role.Auditor));
    }

    private async Task<IQueryable<AuditRow>> Narrowed(PeopleRoom room, HistoryRequest request, CancellationToken cancel)
    {
        var rows = room.Record.Audit.AsNoTracking();
        if (request.Person is { Length: > 0 } who)
        {
            var words = who.Trim();
            List<string> actors = [words, .. (await room.People.Profiles.AsNoTracking().ToListAsync(cancel)).Where(row => ListWords.Hold(words, row.Name)).Select(row => row.Person.Text)];
            rows = rows.Where(row => actors.Contains(row.Actor));
        }
        if (request.Action is { Length: > 0 } action)
            rows = rows.Where(row => row.Action == action);
        if (request.Object is { Length: > 0 } thing)
            rows = thing.StartsWith(AuditLines.PersonPrefix, StringComparison.Ordinal)
                ? AuditLines.AboutPerson(rows, thing[AuditLines.PersonPrefix.Length..]) : AuditLines.About(rows, thing);
        if (request.From is { } from)
        {
            var first = await Number(room, from, cancel);
            rows = rows.Where(row => row.Number >= first);
        }
        if (request.To is { } to)
        {
            var after = await Number(room, to.AddDays(1), cancel);
            rows = rows.Where(row => row.Number < after);
        }
        return request.Before is { } before ? rows.Where(row => row.Number < before) : rows;
    }

    private async Task<long> Number(PeopleRoom room, DateOnly day, CancellationToken cancel)
    {
        var rows = room.Record.Audit.AsNoTracking();
        return await LogDays.FirstFrom(callers.StartOf(day), await rows.MaxAsync(row => (long?)row.Number, cancel) ?? 0, async number =>
            await rows.Where(row => row.Number >= number).OrderBy(row => row.Number).Select(row => new { row.Number, row.At }).FirstOrDefaultAsync(cancel) is { } found
                ? (found.Number, found.At) : null);
    }
}
