using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Access;

/// <summary>
/// A role held at a unit today. <paramref name="OnBehalfOf"/> is the person who handed it over; null for one's own.
/// </summary>
public sealed record Post(Role Role, Code Unit, bool WithSubtree, Code? OnBehalfOf);

/// <summary>
/// A post with the units it reaches: <paramref name="Units"/> those of the grant, <paramref name="Above"/> the line above it.
/// </summary>
public sealed record HeldPost(Post Post, Sequence<Code> Units, Sequence<Code> Above)
{
    /// <summary>Whether what reaches so far reaches the unit.</summary>
    public bool Reaches(Reach reach, Code unit) => reach switch
    {
        Reach.None => false,
        Reach.Grant => Units.Contains(unit),
        Reach.Line => Units.Contains(unit) || Above.Contains(unit),
        Reach.Everywhere => true,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Which posts someone holds on a day, and which units they reach.</summary>
public static class Posts
{
    /// <summary>
    /// The posts of a person. Rule: a delegation is worth what its giver holds on the day; it cannot be handed on, and it covers
    /// the units below only when the giver's post does.
    /// </summary>
    public static Sequence<Post> Of(Code person, IEnumerable<Grant> grants, IEnumerable<Delegation> delegations, Func<Code, bool> isActive, DateOnly day)
    {
        var held = grants.Where(grant => grant.Holds(day)).ToList();
        return
        [
            .. held.Where(grant => grant.Person == person).Select(grant => new Post(grant.Role, grant.Unit, grant.WithSubtree, null)),
            .. from delegation in delegations
               where delegation.Delegate == person && delegation.Holds(day) && isActive(delegation.Giver)
               where held.Any(grant => grant.Person == delegation.Giver && grant.Role == delegation.Role && grant.Unit == delegation.Unit
                   && (grant.WithSubtree || !delegation.WithSubtree))
               select new Post(delegation.Role, delegation.Unit, delegation.WithSubtree, delegation.Giver),
        ];
    }

    /// <summary>The posts that the groups of the identity provider give.</summary>
    public static Sequence<Post> OfGroups(IEnumerable<string> groups, IEnumerable<GroupGrant> grants)
    {
        var member = groups.ToHashSet(StringComparer.Ordinal);
        return grants.Where(grant => !grant.IsWithdrawn && member.Contains(grant.Group))
            .Select(grant => new Post(grant.Role, grant.Unit, grant.WithSubtree, null)).ToSequence();
    }

    /// <summary>
    /// The post with the units it reaches. Rule: whoever holds a post at a unit also reaches the units whose work it has taken over;
    /// a reorganisation hides no plan from those who answer for it now.
    /// </summary>
    public static HeldPost Held(Post post, IReadOnlyCollection<Unit> units)
    {
        var byCode = units.ToDictionary(unit => unit.Code);
        var below = units.Where(unit => unit.Parent is not null).ToLookup(unit => unit.Parent!.Value);
        var before = units.SelectMany(unit => unit.Successors.Select(successor => (successor, unit.Code))).ToLookup(pair => pair.successor, pair => pair.Code);
        var reached = new HashSet<Code>();
        var waiting = new Stack<Code>([post.Unit]);
        while (waiting.TryPop(out var code))
        {
            if (!byCode.ContainsKey(code) || !reached.Add(code))
                continue;
            foreach (var former in before[code])
                waiting.Push(former);
            if (post.WithSubtree)
            {
                foreach (var child in below[code])
                    waiting.Push(child.Code);
            }
        }
        var above = new List<Code>();
        for (var at = ParentOf(post.Unit); at is { } code && !above.Contains(code); at = ParentOf(code))
            above.Add(code);
        return new HeldPost(post, reached.Order().ToSequence(), above.ToSequence());

        Code? ParentOf(Code code) => byCode.TryGetValue(code, out var unit) ? unit.Parent : null;
    }

    /// <summary>How <paramref name="unit"/> lies to <paramref name="post"/>, the unit of a post.</summary>
    public static Relation Relation(Code post, Code unit, IReadOnlyCollection<Unit> units)
    {
        if (post == unit)
            return Access.Relation.Own;
        var seen = Held(new Post(Role.Reader, post, true, null), units);
        return seen.Above.Contains(unit) ? Access.Relation.Parent : seen.Units.Contains(unit) ? Access.Relation.Child : Access.Relation.Sibling;
    }
}
