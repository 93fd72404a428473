using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>How someone proved who it is: who vouches, as whom, and what that one said of groups. Where the request came from.</summary>
public sealed record Proof(string Issuer, string Subject, string IssuerSession, Sequence<string> Groups, string Origin, string Agent);

/// <summary>Opens and ends sessions, and writes both in the access log.</summary>
public sealed class Sessions(RegionDatabases databases, TimeProvider clock)
{
    private const int LongestAgent = 200;
    private const int CodeLength = 12;
    private const int MostOwed = 10_000;

    private readonly ConcurrentDictionary<Code, ConcurrentQueue<AccessLogRow>> _owed = new();

    /// <summary>Opens a session for a person of the organisation; gives the secret that the browser keeps.</summary>
    public async Task<string> Open(Code organisation, Code person, Proof proof, CancellationToken cancel)
    {
        var token = SessionToken.New();
        await using var people = databases.People(organisation);
        people.Sessions.Add(new Session(
            SessionToken.Hash(token), SessionToken.New()[..CodeLength], person, proof.Issuer, proof.Subject, proof.IssuerSession, proof.Groups, clock.GetUtcNow())
        {
            Origin = proof.Origin,
            Agent = OneLine(proof.Agent.Length > LongestAgent ? proof.Agent[..LongestAgent] : proof.Agent),
        });
        Note(people, person.Text, AccessEvent.SignedIn, proof.Issuer, "", proof.Origin);
        await people.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>Ends the session with this secret, if there is one; the cookie is worth nothing from then on.</summary>
    public async Task End(Code organisation, string token, string origin, CancellationToken cancel)
    {
        var hash = SessionToken.Hash(token);
        await End(organisation, row => row.TokenHash == hash, AccessEvent.SignedOut, origin, cancel);
    }

    /// <summary>Ends every session of a person, or all but one; tells how many. <paramref name="by"/> is who did it, when it is another.</summary>
    public Task<int> EndAll(Code organisation, Code person, string? exceptCode, string origin, CancellationToken cancel, string by = "") =>
        End(organisation, row => row.Person == person && row.Code != exceptCode, AccessEvent.SessionEnded, origin, cancel, by);

    /// <summary>Ends one session by its code, if it is the person's.</summary>
    public Task<int> EndOne(Code organisation, Code person, string code, string origin, CancellationToken cancel, string by = "") =>
        End(organisation, row => row.Person == person && row.Code == code, AccessEvent.SessionEnded, origin, cancel, by);

    /// <summary>Ends what an identity provider says has ended: one of its sessions, or all of a subject.</summary>
    public Task<int> EndByIssuer(Code organisation, string issuer, string subject, string issuerSession, CancellationToken cancel) => issuerSession.Length > 0
        ? End(organisation, row => row.Issuer == issuer && row.IssuerSession == issuerSession, AccessEvent.SessionEnded, "", cancel)
        : End(organisation, row => row.Issuer == issuer && row.Subject == subject, AccessEvent.SessionEnded, "", cancel);

    /// <summary>
    /// As above, in the caller's own change of what is about persons: nothing is saved before the caller saves it. One's own session,
    /// by its code, may stay.
    /// </summary>
    public Task<int> MarkEnded(PeopleContext people, Code person, string? exceptCode, string origin, CancellationToken cancel) =>
        MarkEnded(people, row => row.Person == person && row.Code != exceptCode, AccessEvent.SessionEnded, origin, "", cancel);

    /// <summary>Writes a row in the access log.</summary>
    public async Task Log(Code organisation, string person, AccessEvent what, string subject, string detail, string origin, CancellationToken cancel)
    {
        await using var people = databases.People(organisation);
        Note(people, person, what, subject, detail, origin);
        await people.SaveChangesAsync(cancel);
    }

    /// <summary>
    /// As above, of what was only read. Where there is no room to write it one may read all the same: it is owed, and written with the
    /// next row when there is room again.
    /// </summary>
    public async Task LogReading(Code organisation, string person, AccessEvent what, string subject, string detail, string origin, CancellationToken cancel)
    {
        var owed = _owed.GetOrAdd(organisation, _ => new ConcurrentQueue<AccessLogRow>());
        owed.Enqueue(Row(person, what, subject, detail, origin));
        var rows = new List<AccessLogRow>();
        while (owed.TryDequeue(out var row))
            rows.Add(row);
        try
        {
            await using var people = databases.People(organisation);
            people.Log.AddRange(rows);
            await people.SaveChangesAsync(cancel);
        }
        catch (Exception broken)
        {
            foreach (var row in rows.Take(MostOwed - owed.Count))
                owed.Enqueue(row);
            if (!FullStorage.Is(broken))
                throw;
        }
    }

    /// <summary>Adds a row to the access log, to be saved with what it tells of.</summary>
    public void Note(PeopleContext people, string person, AccessEvent what, string subject, string detail, string origin) =>
        people.Log.Add(Row(person, what, subject, detail, origin));

    private AccessLogRow Row(string person, AccessEvent what, string subject, string detail, string origin) =>
        new(0, clock.GetUtcNow(), person, what, OneLine(subject), OneLine(detail), origin);

    private async Task<int> End(
        Code organisation, System.Linq.Expressions.Expression<Func<Session, bool>> which, AccessEvent what, string origin, CancellationToken cancel, string by = "")
    {
        await using var people = databases.People(organisation);
        var ended = await MarkEnded(people, which, what, origin, by, cancel);
        await people.SaveChangesAsync(cancel);
        return ended;
    }

    private async Task<int> MarkEnded(
        PeopleContext people, System.Linq.Expressions.Expression<Func<Session, bool>> which, AccessEvent what, string origin, string by, CancellationToken cancel)
    {
        var open = await people.Sessions.Where(which).Where(row => row.EndedAt == null).ToListAsync(cancel);
        foreach (var session in open)
        {
            session.EndedAt = clock.GetUtcNow();
            Note(people, session.Person.Text, what, session.Code, by, origin);
        }
        return open.Count;
    }

    // What comes from outside can hold line breaks, and a log is read line by line.
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? '·' : letter));
}
