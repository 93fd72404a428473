using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;

namespace Rodtrad.App.Access;

/// <summary>A person who holds posts today, or a group of the identity provider that gives some to whoever belongs to it.</summary>
internal sealed record PostHolder(Code? Person, string Group, Sequence<HeldPost> Posts)
{
    /// <summary>Everyone who holds a post today, the persons by code and then the groups by name.</summary>
    public static async Task<IReadOnlyList<PostHolder>> All(OrganisationContext context, Region region, DateOnly today, CancellationToken cancel)
    {
        var grants = await context.Grants.AsNoTracking().Where(row => !row.IsWithdrawn).ToListAsync(cancel);
        var delegations = await context.Delegations.AsNoTracking().Where(row => !row.IsWithdrawn).ToListAsync(cancel);
        var groups = await context.GroupGrants.AsNoTracking().Where(row => !row.IsWithdrawn).ToListAsync(cancel);
        var active = (await context.People.AsNoTracking().Where(row => row.IsActive).Select(row => row.Code).ToListAsync(cancel)).ToHashSet();
        var persons =
            from person in active.Order()
            let posts = Domain.Access.Posts.Of(person, grants, delegations, active.Contains, today)
            where posts.Count > 0
            select new PostHolder(person, "", Held(posts));
        return
        [
            .. persons,
            .. groups.GroupBy(row => row.Group).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new PostHolder(null, group.Key, Held(Domain.Access.Posts.OfGroups([group.Key], group)))),
        ];

        Sequence<HeldPost> Held(IEnumerable<Post> posts) => posts.Select(post => Domain.Access.Posts.Held(post, region.Units)).ToSequence();
    }
}
