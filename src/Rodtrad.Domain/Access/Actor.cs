using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Access;

/// <summary>
/// Who asks: the reader of what is published, the operator at the command line (written in the audit trail as "system"), or a
/// person who is signed in, by code. <see cref="Permissions"/> are what the actor may at least somewhere; a person's posts say where.
/// </summary>
public sealed record Actor(string Name, Sequence<Permission> Permissions)
{
    /// <summary>Anyone who is not signed in.</summary>
    public static Actor Reader { get; } = new("reader", AccessPolicy.OfEveryone);

    /// <summary>Whoever runs the program on its own machine. It may everything, everywhere.</summary>
    public static Actor Operator { get; } = new("system", Enum.GetValues<Permission>().Except([Permission.UseOwnAccount]).ToSequence());

    /// <summary>The person who is signed in; null for the reader and the operator.</summary>
    public Code? Person { get; init; }

    /// <summary>The posts that the person holds now.</summary>
    public Sequence<HeldPost> Posts { get; init; } = [];

    /// <summary>The address on the network that the actor asks from; empty where there is none.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The session that the person asks in, by its code; null where there is none.</summary>
    public string? Session { get; init; }

    /// <summary>The person with the posts, and what they give.</summary>
    public static Actor Of(Code person, Sequence<HeldPost> posts, string origin) => new(
        person.Text, AccessPolicy.OfEveryPerson.Concat(posts.SelectMany(held => AccessPolicy.Of(held.Post.Role))).Distinct().ToSequence())
    {
        Person = person,
        Posts = posts,
        Origin = origin,
    };

    /// <summary>Whether the actor may do it at least somewhere.</summary>
    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <summary>Whether the actor may do it with a plan of the unit in that state.</summary>
    public bool May(Permission permission, Code unit, PlanState state) => Reaches(permission, unit, state);

    /// <summary>Whether the actor may do it at the unit, whatever the plans.</summary>
    public bool May(Permission permission, Code unit) => Reaches(permission, unit, null);

    /// <summary>Whether the actor may do it with every plan, whatever its unit and state.</summary>
    public bool MayEverywhere(Permission permission) => May(permission) && (Person is null || Enum.GetValues<PlanState>()
        .Where(state => !OfEveryone(permission, state))
        .All(state => Posts.Any(held => AccessPolicy.Of(held.Post.Role, permission, state) == Reach.Everywhere)));

    // What is published is read by everyone: no row gives it.
    private static bool OfEveryone(Permission permission, PlanState state) =>
        permission == Permission.ReadUnpublished && state is PlanState.PublishedDraft or PlanState.PublishedDecided;

    // Whoever has a permission without being a person has it everywhere; a person has it where a post gives it.
    private bool Reaches(Permission permission, Code unit, PlanState? state) => May(permission)
        && (Person is null || Posts.Any(held => held.Reaches(AccessPolicy.Of(held.Post.Role, permission, state), unit)));
}
