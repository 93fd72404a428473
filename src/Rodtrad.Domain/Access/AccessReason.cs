using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Access;

/// <summary>
/// What one post has to do with an answer: how far the policy lets its role reach with the permission, and whether that reaches the unit.
/// </summary>
public sealed record AccessReason(HeldPost Held, Reach Reach, bool IsReached);

/// <summary>
/// Why someone may do a thing or not, post by post. <paramref name="Unit"/> and <paramref name="State"/> are null where no plan is asked
/// about; <paramref name="IsEveryones"/>: it takes no post at all.
/// </summary>
public sealed record AccessAnswer(bool IsAllowed, bool IsEveryones, Permission Permission, Code? Unit, PlanState? State, Sequence<AccessReason> Reasons);

/// <summary>Explains what <see cref="AccessPolicy"/> decides, from the same rows.</summary>
public static class AccessAnswers
{
    /// <summary>
    /// Why who holds the posts may do it with a plan of the unit in that state; without a unit, whether it may at all. Rule: a permission
    /// that has no rows for states does not depend on the state.
    /// </summary>
    public static AccessAnswer Of(IEnumerable<HeldPost> posts, Permission permission, Code? unit, PlanState? state)
    {
        var asked = state is not null && DependsOnState(permission) ? state : null;
        var isEveryones = AccessPolicy.OfEveryPerson.Contains(permission)
            || (permission == Permission.ReadUnpublished && asked is PlanState.PublishedDraft or PlanState.PublishedDecided);
        var reasons = posts.Select(held => Reason(held, permission, unit, asked)).ToSequence();
        return new AccessAnswer(isEveryones || reasons.Any(reason => reason.IsReached), isEveryones, permission, unit, asked, reasons);
    }

    /// <summary>Whether the state of a plan matters to a permission.</summary>
    public static bool DependsOnState(Permission permission) => AccessPolicy.Rules.Any(rule => rule.Permission == permission && rule.State is not null);

    /// <summary>The permissions that some role gives, in their order: those that can be asked about.</summary>
    public static Sequence<Permission> OfRoles { get; } = AccessPolicy.Rules.Select(rule => rule.Permission).Distinct().Order().ToSequence();

    private static AccessReason Reason(HeldPost held, Permission permission, Code? unit, PlanState? state)
    {
        var reach = unit is null
            ? AccessPolicy.Rules.Where(rule => rule.Role == held.Post.Role && rule.Permission == permission).Select(rule => rule.Reach).DefaultIfEmpty(Reach.None).Max()
            : AccessPolicy.Of(held.Post.Role, permission, state);
        return new AccessReason(held, reach, unit is { } code ? held.Reaches(reach, code) : reach != Reach.None);
    }
}
