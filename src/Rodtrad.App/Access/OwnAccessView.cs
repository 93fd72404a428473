using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Access;

/// <summary>Whose organisation one asks about oneself in.</summary>
public sealed record OwnAccessRequest(string Organisation);

/// <summary>
/// A post one holds, in words. <paramref name="Validity"/> is null where it comes by a group of the identity provider, which tells so at
/// sign-in; <paramref name="OnBehalfOf"/> is the name of the one who handed it over, empty for one's own.
/// </summary>
public sealed record OwnPost(Role Role, string Unit, string UnitName, bool WithSubtree, Validity? Validity, string OnBehalfOf, int Units);

/// <summary>What one may do, post by post.</summary>
public sealed record OwnAccess(string Organisation, string Region, Sequence<OwnPost> Posts);

/// <summary>What the asking person holds today, as the policy sees it.</summary>
public sealed class OwnAccessView(RegionDatabases databases, Regions regions, Callers callers) : UseCase<OwnAccessRequest, OwnAccess>
{
    public override Permission Needs => Permission.UseOwnAccount;

    protected override async Task<Outcome<OwnAccess>> Handle(Actor actor, OwnAccessRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var reading = opened.Unwrap();
        var (context, region) = reading;
        if (actor.Person is not { } person)
            return AccessRefusals.NotAllowed(Needs);
        var today = callers.Today;
        var grants = (await context.Grants.AsNoTracking().Where(row => row.Person == person).ToListAsync(cancel)).Where(grant => grant.Holds(today)).ToList();
        var delegations = (await context.Delegations.AsNoTracking().Where(row => row.Delegate == person).ToListAsync(cancel)).Where(row => row.Holds(today)).ToList();
        await using var people = databases.People(region.Slug);
        var givers = delegations.Select(row => row.Giver).ToList();
        var names = await people.Profiles.AsNoTracking().Where(row => givers.Contains(row.Person)).ToDictionaryAsync(row => row.Person, row => row.Name, cancel);
        return new OwnAccess(region.Slug.Text, region.Name, actor.Posts.Select(held => Told(held)).ToSequence());

        OwnPost Told(HeldPost held)
        {
            var post = held.Post;
            var validity = post.OnBehalfOf is { } giver
                ? delegations.FirstOrDefault(row => row.Giver == giver && row.Role == post.Role && row.Unit == post.Unit && row.WithSubtree == post.WithSubtree)?.Validity
                : grants.FirstOrDefault(row => row.Role == post.Role && row.Unit == post.Unit && row.WithSubtree == post.WithSubtree)?.Validity;
            return new OwnPost(
                post.Role, post.Unit.Text, region.Units.FirstOrDefault(unit => unit.Code == post.Unit)?.Name ?? post.Unit.Text, post.WithSubtree, validity,
                post.OnBehalfOf is { } other ? names.GetValueOrDefault(other, other.Text) : "", held.Units.Count);
        }
    }
}
