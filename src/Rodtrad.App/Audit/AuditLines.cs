using Microsoft.EntityFrameworkCore;
using Rodtrad.App.People;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Audit;

namespace Rodtrad.App.Audit;

/// <summary>Reads rows of the audit trail, newest first, and keeps of them what the actor may read.</summary>
internal static class AuditLines
{
    /// <summary>How the address of a person begins.</summary>
    public const string PersonPrefix = "person/";

    private const int Batch = 100;
    private const int LatestOfPerson = 30;

    // The rest of a large load is told in its file, or thing by thing.
    private const int MostChanges = 1000;

    /// <summary>What of a row is read: all but what it came from, which can be large.</summary>
    internal sealed record Told(long Number, DateTimeOffset At, string Actor, string Action, string Subject, string Origin, string Reason, string Detail, byte[] Changes);

    /// <summary>As many lines as are asked for, and the number to go on before; null at the end.</summary>
    public static async Task<(List<AuditLine> Lines, long? Older)> Read(
        IQueryable<AuditRow> rows, AuditScope scope, PeopleReading reading, string? thing, string? words, int most, CancellationToken cancel)
    {
        var lines = new List<AuditLine>();
        long? before = null;
        while (true)
        {
            var older = before is { } number ? rows.Where(row => row.Number < number) : rows;
            var batch = await Tell(older.OrderByDescending(row => row.Number).Take(Batch)).ToListAsync(cancel);
            foreach (var row in batch)
            {
                if (LineOf(row, scope, reading, thing) is not { } line || !ListWords.Hold(words, line.Subject, line.Reason))
                    continue;
                if (lines.Count == most)
                    return (lines, lines[^1].Number);
                lines.Add(line);
            }
            if (batch.Count < Batch)
                return (lines, null);
            before = batch[^1].Number;
        }
    }

    /// <summary>The rows without what they came from.</summary>
    public static IQueryable<Told> Tell(IQueryable<AuditRow> rows) =>
        rows.Select(row => new Told(row.Number, row.At, row.Actor, row.Action, row.Subject, row.Origin, row.Reason, row.Detail, row.Changes));

    /// <summary>
    /// The rows that can be about the thing with the address, or about something in it. What became of rows is packed, so those that
    /// change much are among them and looked into.
    /// </summary>
    public static IQueryable<AuditRow> About(IQueryable<AuditRow> rows, string address)
    {
        var (inside, whole, part) = ($"{address}/", $"\"{address}\"", $"\"{address}/");
        return rows.Where(row => row.Subject == address || row.Subject.StartsWith(inside) || row.Detail.Contains(whole) || row.Detail.Contains(part)
            || row.Action == "load" || row.Action == "table-in" || row.Action == "people.import");
    }

    /// <summary>The latest changes of what a person may, or of who the person is.</summary>
    public static async Task<Sequence<AuditLine>> OfPerson(PeopleRoom room, Code person, CancellationToken cancel)
    {
        var scope = await AuditScope.Of(room.Record, room.Reading.Actor, cancel);
        var (lines, _) = await Read(AboutPerson(room.Record.Audit.AsNoTracking(), person.Text), scope, room.Reading, $"{PersonPrefix}{person}", null, LatestOfPerson, cancel);
        return lines.ToSequence();
    }

    /// <summary>The rows about a person: the person's own, of grants, and those that name the code.</summary>
    public static IQueryable<AuditRow> AboutPerson(IQueryable<AuditRow> rows, string person)
    {
        var (own, grants, named, given) = ($"person/{person}", $"grant/{person}.", $"\"{person}\"", $"\"{person}.");
        return rows.Where(row => row.Subject == own || row.Subject.StartsWith(grants)
            || (!row.Subject.StartsWith("plan/") && (row.Detail.Contains(named) || row.Detail.Contains(given))));
    }

    private static AuditLine? LineOf(Told row, AuditScope scope, PeopleReading reading, string? thing)
    {
        var (reason, fields) = AuditDetail.Read(row.Detail);
        var isOwn = scope.Sees(row.Subject);
        var parts = Parts(row, fields, scope, thing);
        var seen = parts.Where(field => field.Subject.Length == 0 ? isOwn : scope.Sees(field.Subject)).ToList();
        if (!isOwn && seen.Count == 0)
            return null;
        // What names a person is found by the name; what may be about a thing is only when something became of it.
        if (thing is not null && seen.Count == 0 && !IsIn(row.Subject, thing) && !thing.StartsWith(PersonPrefix, StringComparison.Ordinal))
            return null;
        // What the change says as a whole is read by those who read its own address.
        var facts = isOwn ? fields.Where(field => field is { Subject: "", Before: "" }).Select(field => InNames(field, reading)).ToSequence() : [];
        return new AuditLine(
            row.Number, row.At, reading.Named(row.Actor), row.Action, row.Subject, row.Origin, row.Reason.Length > 0 ? row.Reason : reason,
            seen.Take(MostChanges).Select(field => InNames(field, reading)).ToSequence(), parts.Count - seen.Count)
        {
            About = AboutOf(row.Subject) is { } person ? reading.Named(person) : null,
            Facts = facts,
        };
    }

    // A load tells itself what it changed, in the words of plans; for one thing, and for all else, what became of the rows is told.
    private static List<AuditField> Parts(Told row, List<AuditField> fields, AuditScope scope, string? thing)
    {
        var told = fields.Where(field => (field.Subject.Length > 0 || field.Before.Length > 0) && (thing is null || field.Subject.Length == 0 || IsIn(field.Subject, thing))).ToList();
        if (told.Count > 0)
            return told;
        if (row.Changes.Length == 0)
            return thing is null ? fields : [];
        return [.. AuditImages.Read(row.Changes, scope.Versions).Where(field => thing is null || IsIn(field.Subject, thing))];
    }

    // The roles of a person are the person's.
    private static bool IsIn(string subject, string thing) => subject == thing || subject.StartsWith(thing + "/", StringComparison.Ordinal)
        || (thing.StartsWith(PersonPrefix, StringComparison.Ordinal) && subject.StartsWith($"grant/{thing[PersonPrefix.Length..]}.", StringComparison.Ordinal));

    // Codes of units and people are told by their names, which the record does not hold.
    private static AuditField InNames(AuditField field, PeopleReading reading) => field.Field switch
    {
        "Unit" => field with { Before = UnitName(field.Before, reading), After = UnitName(field.After, reading) },
        "Person" or "Delegate" or "Giver" or "By" => field with { Before = PersonName(field.Before, reading), After = PersonName(field.After, reading) },
        _ => field,
    };

    private static string UnitName(string text, PeopleReading reading) => Code.TryParse(text, out var unit) ? reading.Unit(unit).Full : text;

    private static string PersonName(string text, PeopleReading reading) => text.Length > 0 ? reading.Named(text).Shown : text;

    private static string? AboutOf(string subject) =>
        subject.StartsWith("person/", StringComparison.Ordinal) ? subject["person/".Length..]
        : subject.StartsWith("grant/", StringComparison.Ordinal) && subject.LastIndexOf('.') is var dot and > 0 ? subject["grant/".Length..dot]
        : null;
}
