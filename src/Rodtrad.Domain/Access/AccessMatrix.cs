using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Access;

/// <summary>What an action is about, and so where leave to do it is looked for.</summary>
public enum Concern
{
    /// <summary>Nothing that lies at a unit: a list of what one may read, the region, oneself.</summary>
    Nothing,

    /// <summary>A unit, whatever its plans.</summary>
    Unit,

    /// <summary>A plan of a unit, in the state it is in.</summary>
    Plan,
}

/// <summary>Something that can be done: what it is called in the code, the permission it takes and what it is about.</summary>
public sealed record AccessAction(string Name, Permission Needs, Concern Concerns);

/// <summary>
/// Who asks in a row of the matrix: the holder of <paramref name="Role"/> with the units below the post or without; null is anyone who is
/// not signed in.
/// </summary>
public sealed record AccessHolder(Role? Role, bool WithSubtree)
{
    /// <summary>Everyone there is, in the order of the matrix.</summary>
    public static Sequence<AccessHolder> All { get; } =
    [
        new(null, false),
        .. Enum.GetValues<Role>().SelectMany(role => new[] { new AccessHolder(role, false), new AccessHolder(role, true) }),
    ];
}

/// <summary>
/// The policy told out: for each holder of a role whether it may, at its own unit and at those above, beside and below, for each state
/// of a plan. What it says is what <see cref="Actor"/> decides; a test holds them together.
/// </summary>
public static class AccessMatrix
{
    /// <summary>Whether a reach covers a unit that lies so to the unit of a post.</summary>
    public static bool Covers(Reach reach, bool withSubtree, Relation relation) => reach switch
    {
        Reach.None => false,
        Reach.Everywhere => true,
        _ => relation == Relation.Own || (relation == Relation.Child && withSubtree) || (relation == Relation.Parent && reach == Reach.Line),
    };

    /// <summary>Whether the holder may do it with a plan of a unit that lies so, in that state. Rule: whoever may not read it may do nothing with it.</summary>
    public static bool May(AccessHolder holder, Permission permission, Relation relation, PlanState state) =>
        Reads(holder, relation, state) && (OfAll(permission) || Given(holder, permission, relation, state));

    /// <summary>Whether the holder may do it at a unit that lies so, whatever its plans.</summary>
    public static bool May(AccessHolder holder, Permission permission, Relation relation) => Given(holder, permission, relation, null);

    /// <summary>Whether the holder may do it at all.</summary>
    public static bool May(AccessHolder holder, Permission permission) => holder.Role is { } role
        ? AccessPolicy.OfEveryPerson.Contains(permission) || AccessPolicy.Of(role).Contains(permission) : AccessPolicy.OfEveryone.Contains(permission);

    /// <summary>What is published is read by everyone; the rest by those whom a row lets.</summary>
    private static bool Reads(AccessHolder holder, Relation relation, PlanState state) =>
        state is PlanState.PublishedDraft or PlanState.PublishedDecided || Given(holder, Permission.ReadUnpublished, relation, state);

    private static bool OfAll(Permission permission) => AccessPolicy.OfEveryone.Contains(permission);

    private static bool Given(AccessHolder holder, Permission permission, Relation relation, PlanState? state) =>
        holder.Role is { } role && Covers(AccessPolicy.Of(role, permission, state), holder.WithSubtree, relation);
}
