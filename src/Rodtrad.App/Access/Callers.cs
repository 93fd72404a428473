using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>
/// Finds who asks, from the secret of a session, in the databases at every request: a role that has just been taken back gives
/// nothing any more, and a session that has ended is none.
/// </summary>
public sealed class Callers(RegionDatabases databases, Regions regions, SessionSettings settings, TimeProvider clock)
{
    // Written no oftener, so that reading does not become writing.
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);

    /// <summary>The caller with this secret; the reader when it opens no session of the organisation.</summary>
    public async Task<Caller> Of(string organisation, string token, string origin, CancellationToken cancel)
    {
        if (await regions.SlugOf(organisation, cancel) is not { } slug)
            return Caller.Reader(origin);
        await using var people = databases.People(slug);
        var hash = SessionToken.Hash(token);
        var session = await people.Sessions.AsNoTracking().FirstOrDefaultAsync(row => row.TokenHash == hash, cancel);
        if (session is null || EndOf(session) is not { } ends)
            return Caller.Reader(origin);
        await using var context = databases.Organisation(slug);
        await Transactions.BeginReading(context, cancel);
        if (await ActorOf(context, people, session, origin, cancel) is not { } actor)
            return Caller.Reader(origin);
        var now = clock.GetUtcNow();
        if (now - session.SeenAt >= Touch)
        {
            // Two requests at once say the same: neither minds the other.
            await people.Sessions.Where(row => row.TokenHash == hash).ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, now), cancel);
            ends = EndOf(session.OpenedAt, now);
        }
        var name = await people.Profiles.AsNoTracking().Where(row => row.Person == session.Person).Select(row => row.Name).FirstOrDefaultAsync(cancel);
        return new Caller(actor with { Session = session.Code }, name is { Length: > 0 } ? name : session.Person.Text, session.Code, ends);
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
        if (await context.People.AsNoTracking().FirstOrDefaultAsync(row => row.Code == person, cancel) is not { IsActive: true })
            return null;
        var posts = await PostsOf(context, person, groups, cancel);
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

    private async Task<Sequence<Post>> PostsOf(OrganisationContext context, Code person, Sequence<string> groups, CancellationToken cancel)
    {
        var delegations = await context.Delegations.AsNoTracking().Where(row => row.Delegate == person && !row.IsWithdrawn).ToListAsync(cancel);
        Code[] holders = [person, .. delegations.Select(row => row.Giver)];
        var grants = await context.Grants.AsNoTracking().Where(row => holders.Contains(row.Person) && !row.IsWithdrawn).ToListAsync(cancel);
        var active = delegations.Count == 0
            ? [] : await context.People.AsNoTracking().Where(row => holders.Contains(row.Code) && row.IsActive).Select(row => row.Code).ToListAsync(cancel);
        var posts = Posts.Of(person, grants, delegations, active.Contains, Today);
        return groups.Count == 0
            ? posts : [.. posts, .. Posts.OfGroups(groups, await context.GroupGrants.AsNoTracking().Where(row => !row.IsWithdrawn).ToListAsync(cancel))];
    }

    // Where units lie, without what they are: all that the reach of a post is made of.
    private static async Task<List<Unit>> PlacesOf(OrganisationContext context, CancellationToken cancel) =>
        (await context.Units.AsNoTracking().Select(unit => new { unit.Code, unit.Parent, unit.Successors }).ToListAsync(cancel))
            .ConvertAll(unit => new Unit(unit.Code, default, "", "", unit.Parent, "", Validity.Always, unit.Successors, [], []));

    /// <summary>The day that validity is asked for.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

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
