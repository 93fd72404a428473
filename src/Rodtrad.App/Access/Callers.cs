using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>Finds who a request comes from.</summary>
public interface ICallers
{
    /// <summary>The caller with this secret; the reader when it opens no session of the organisation.</summary>
    Task<Caller> Of(string organisation, string token, string origin, CancellationToken cancel);
}

/// <summary>
/// Finds who asks, from the secret of a session, in the databases at every request: a role that has just been taken back gives
/// nothing any more, and a session that has ended is none.
/// </summary>
public sealed class Callers(RegionDatabases databases, Regions regions, ChangeWatch changes, SessionSettings settings, TimeProvider clock) : ICallers
{
    // Written no oftener, so that reading does not become writing.
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);

    private readonly CallerMemory _memory = new(changes);

    private readonly ConcurrentDictionary<string, Code> _known = new(StringComparer.Ordinal);

    public async Task<Caller> Of(string organisation, string token, string origin, CancellationToken cancel)
    {
        if (await Known(organisation, cancel) is not { } slug)
            return Caller.Reader(origin);
        var hash = SessionToken.Hash(token);
        if (await Found(slug, hash, cancel) is not { Actor: { } actor, Session: var session, Name: var name } || EndOf(session) is not { } ends)
            return Caller.Reader(origin);
        var now = clock.GetUtcNow();
        if (now - session.SeenAt >= Touch && await WasSeen(slug, hash, now, cancel))
            ends = EndOf(session.OpenedAt, now);
        return new Caller(actor with { Origin = origin, Session = session.Code }, name, session.Code, ends);
    }

    // Two requests at once say the same: neither minds the other. Where there is no room to write it, one may read all the same.
    private async Task<bool> WasSeen(Code slug, string hash, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await using var people = databases.People(slug);
            await people.Sessions.Where(row => row.TokenHash == hash).ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, now), cancel);
            return true;
        }
        catch (Exception full) when (FullStorage.Is(full))
        {
            return false;
        }
    }

    private async Task<FoundCaller?> Found(Code slug, string hash, CancellationToken cancel)
    {
        var state = await _memory.State(slug, Today, cancel);
        if (_memory.Recall(hash, state) is { } known)
            return known;
        await using var people = databases.People(slug);
        // One question for both: this is asked at every request.
        var row = await people.Sessions.AsNoTracking().Where(row => row.TokenHash == hash)
            .Select(row => new { Session = row, people.Profiles.FirstOrDefault(profile => profile.Person == row.Person)!.Name }).FirstOrDefaultAsync(cancel);
        if (row is null)
            return null;
        await using var context = databases.Organisation(slug);
        await Transactions.BeginReading(context, cancel);
        var actor = await ActorOf(context, people, row.Session, "", cancel);
        var found = new FoundCaller(row.Session, row.Name is { Length: > 0 } name ? name : row.Session.Person.Text, actor);
        _memory.Remember(hash, state, found);
        return found;
    }

    // An organisation that is listed stays listed.
    private async Task<Code?> Known(string organisation, CancellationToken cancel)
    {
        if (_known.TryGetValue(organisation, out var known))
            return known;
        var slug = await regions.SlugOf(organisation, cancel);
        if (slug is { } listed)
            _known[organisation] = listed;
        return slug;
    }

    /// <summary>
    /// The same actor as the database says now; null when the person may no longer do anything. For changes, which ask again inside
    /// their own transaction: what was allowed when the request came need not be when the lock is taken.
    /// </summary>
    internal async Task<Actor?> Again(OrganisationContext context, Code slug, Actor actor, CancellationToken cancel)
    {
        if (actor.Person is not { } person)
            return actor;
        if (actor.Session is not { } code)
            return await ActorOf(context, person, [], actor.Origin, cancel);
        await using var people = databases.People(slug);
        var session = await people.Sessions.AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, cancel);
        if (session is null || EndOf(session) is null)
            return null;
        var again = await ActorOf(context, people, session, actor.Origin, cancel);
        return again is null ? null : again with { Session = actor.Session };
    }

    /// <summary>The actor that a person is now; null for who is unknown or no longer active.</summary>
    public async Task<Actor?> ActorOf(OrganisationContext context, Code person, Sequence<string> groups, string origin, CancellationToken cancel)
    {
        var found = await context.People.AsNoTracking().Where(row => row.Code == person && row.IsActive).Select(row => new
        {
            Grants = context.Grants.Where(grant => grant.Person == row.Code && !grant.IsWithdrawn).ToList(),
            Delegations = context.Delegations.Where(delegation => delegation.Delegate == row.Code && !delegation.IsWithdrawn).ToList(),
        }).FirstOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var posts = found.Delegations.Count == 0
            ? Posts.Of(person, found.Grants, [], _ => true, Today) : await WithDelegated(context, person, found.Grants, found.Delegations, cancel);
        if (groups.Count > 0)
            posts = [.. posts, .. Posts.OfGroups(groups, await context.GroupGrants.AsNoTracking().Where(row => !row.IsWithdrawn).ToListAsync(cancel))];
        if (posts.Count == 0)
            return Actor.Of(person, [], origin);
        var units = await PlacesOf(context, cancel);
        return Actor.Of(person, posts.Select(post => Posts.Held(post, units)).ToSequence(), origin);
    }

    // What the session was proved with decides what it is worth.
    private async Task<Actor?> ActorOf(OrganisationContext context, PeopleContext people, Session session, string origin, CancellationToken cancel) =>
        await ActorOf(context, session.Person, session.Groups, origin, cancel) is not { } actor ? null
            : session.Issuer == Identity.Local ? await WithLocalAccount(context, people, actor, cancel) : actor;

    /// <summary>
    /// What a local account gives of an actor. Rule: the role of system administrator takes an authenticator beside the password; and
    /// where the region trusts an identity provider, nobody but system administrators comes in with a local account.
    /// </summary>
    private static async Task<Actor?> WithLocalAccount(OrganisationContext context, PeopleContext people, Actor actor, CancellationToken cancel)
    {
        var hasProvider = await context.IdentityProviders.AnyAsync(provider => provider.IsActive, cancel);
        if (actor.Posts.All(held => held.Post.Role != Role.SystemAdministrator))
            return hasProvider ? null : actor;
        if (await people.Accounts.AnyAsync(row => row.Person == actor.Person && row.TotpSecret != "", cancel))
            return actor;
        var posts = hasProvider ? [] : actor.Posts.Where(held => held.Post.Role != Role.SystemAdministrator).ToSequence();
        return Actor.Of(actor.Person!.Value, posts, actor.Origin);
    }

    private async Task<Sequence<Post>> WithDelegated(
        OrganisationContext context, Code person, List<Grant> own, List<Delegation> delegations, CancellationToken cancel)
    {
        var givers = delegations.Select(row => row.Giver).Distinct().ToList();
        var theirs = await context.Grants.AsNoTracking().Where(row => givers.Contains(row.Person) && !row.IsWithdrawn).ToListAsync(cancel);
        var active = await context.People.AsNoTracking().Where(row => givers.Contains(row.Code) && row.IsActive).Select(row => row.Code).ToListAsync(cancel);
        return Posts.Of(person, [.. own, .. theirs.Where(grant => grant.Person != person)], delegations, active.Contains, Today);
    }

    // Where units lie, without what they are: all that the reach of a post is made of.
    private static async Task<List<Unit>> PlacesOf(OrganisationContext context, CancellationToken cancel) =>
        (await context.Units.AsNoTracking().Select(unit => new { unit.Code, unit.Parent, unit.Successors }).ToListAsync(cancel))
            .ConvertAll(unit => new Unit(unit.Code, default, "", "", unit.Parent, "", Validity.Always, unit.Successors, [], []));

    /// <summary>The day that validity is asked for.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>When the day begins here, as the logs tell time.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, clock.LocalTimeZone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>When the session ends if it is not used; null for one that has ended.</summary>
    internal DateTimeOffset? EndOf(Session session)
    {
        var now = clock.GetUtcNow();
        return session.EndedAt is null && EndOf(session.OpenedAt, session.SeenAt) is var ends && now < ends ? ends : null;
    }

    private DateTimeOffset EndOf(DateTimeOffset opened, DateTimeOffset seen)
    {
        var (idle, longest) = (seen + settings.Idle, opened + settings.Longest);
        return idle < longest ? idle : longest;
    }
}
