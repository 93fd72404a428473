using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Audit;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.People;

/// <summary>
/// Which rows of the access log, newest first: of a person (code, or a part of the name), of a kind, from a day to a day.
/// <paramref name="Before"/>: only rows older than this number. <paramref name="IsWhole"/>: all of them, for a file.
/// </summary>
public sealed record AccessLogRequest(string Organisation, string? Person, string? Event, DateOnly? From, DateOnly? To, long? Before, bool IsWhole);

/// <summary>A row of the access log. <paramref name="Event"/> is the kind's identifier.</summary>
public sealed record AccessLogLine(long Number, DateTimeOffset At, PersonName? Person, string Event, string Subject, string Detail, string Origin);

/// <summary>A page of the access log; <paramref name="Older"/> is where the next begins, null at the end. <paramref name="IsCut"/>: a file that holds not all.</summary>
public sealed record AccessLogPageView(
    string Organisation, string Region, AccessLogRequest Request, Sequence<string> Events, Sequence<AccessLogLine> Rows, long? Older, bool IsCut);

/// <summary>The log of sign-ins, refusals, files taken out and reading. Reading it is written in it.</summary>
public sealed class AccessLogView(RegionDatabases databases, Regions regions, Callers callers, AccessReads reads) : UseCase<AccessLogRequest, AccessLogPageView>
{
    public const int PageSize = 100;
    public const int MostInFile = 50_000;

    public override Permission Needs => Permission.ReadAccessLog;

    protected override async Task<Outcome<AccessLogPageView>> Handle(Actor actor, AccessLogRequest request, CancellationToken cancel)
    {
        var opened = await PeopleRoom.Open(regions, databases, callers, reads, actor, request.Organisation, "access-log", cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var room = opened.Unwrap();
        var rows = room.People.Log.AsNoTracking();
        if (request.Person is { Length: > 0 } words)
        {
            var codes = await Codes(room, words.Trim(), cancel);
            rows = rows.Where(row => codes.Contains(row.Person));
        }
        if (Enum.TryParse<AccessEvent>(request.Event, out var kind))
            rows = rows.Where(row => row.Event == kind);
        if (request.From is { } from)
        {
            var first = await LogRows.Number(room.People, callers.StartOf(from), cancel);
            rows = rows.Where(row => row.Number >= first);
        }
        if (request.To is { } to)
        {
            var after = await LogRows.Number(room.People, callers.StartOf(to.AddDays(1)), cancel);
            rows = rows.Where(row => row.Number < after);
        }
        if (request.Before is { } before)
            rows = rows.Where(row => row.Number < before);
        var most = request.IsWhole ? MostInFile : PageSize;
        var found = await rows.OrderByDescending(row => row.Number).Take(most + 1).ToListAsync(cancel);
        var isMore = found.Count > most;
        return new AccessLogPageView(
            room.Region.Slug.Text, room.Region.Name, request, Enum.GetNames<AccessEvent>().ToSequence(),
            found.Take(most).Select(row => new AccessLogLine(
                row.Number, row.At, row.Person.Length > 0 ? room.Reading.Named(row.Person) : null, row.Event.ToString(), row.Subject, row.Detail, row.Origin)).ToSequence(),
            isMore && !request.IsWhole ? found[most - 1].Number : null, isMore && request.IsWhole);
    }

    private static async Task<List<string>> Codes(PeopleRoom room, string words, CancellationToken cancel) =>
        [words, .. (await room.People.Profiles.AsNoTracking().ToListAsync(cancel)).Where(row => ListWords.Hold(words, row.Name)).Select(row => row.Person.Text)];
}

/// <summary>Finds times in the access log.</summary>
internal static class LogRows
{
    /// <summary>The least number from which on every row is of this time or later.</summary>
    public static async Task<long> Number(PeopleContext people, DateTimeOffset time, CancellationToken cancel)
    {
        var rows = people.Log.AsNoTracking();
        return await LogDays.FirstFrom(time, await rows.MaxAsync(row => (long?)row.Number, cancel) ?? 0, async number =>
            await rows.Where(row => row.Number >= number).OrderBy(row => row.Number).Select(row => new { row.Number, row.At }).FirstOrDefaultAsync(cancel) is { } found
                ? (found.Number, found.At) : null);
    }
}
