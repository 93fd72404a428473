using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Access;

/// <summary>
/// A row of the policy: whoever holds <paramref name="Role"/> has <paramref name="Permission"/> so far as <paramref name="Reach"/> says.
/// <paramref name="State"/> is null for what does not depend on a plan.
/// </summary>
public sealed record AccessRule(Role Role, Permission Permission, PlanState? State, Reach Reach);

/// <summary>
/// Who may do what: role × permission × state of the plan → how far. The one source: decisions, the matrix that is printed and the
/// page that explains are all read from here. What has no row is refused.
/// </summary>
public static class AccessPolicy
{
    private static readonly PlanState[] Unpublished = [PlanState.Draft, PlanState.Decided];
    private static readonly PlanState[] Drafts = [PlanState.Draft, PlanState.PublishedDraft];
    private static readonly PlanState[] Any = Enum.GetValues<PlanState>();

    /// <summary>What everyone may, signed in or not.</summary>
    public static Sequence<Permission> OfEveryone { get; } = [Permission.ReadPublished, Permission.SignIn];

    /// <summary>What every person may who is signed in, whatever the posts.</summary>
    public static Sequence<Permission> OfEveryPerson { get; } = [.. OfEveryone, Permission.UseOwnAccount];

    /// <summary>The rows, in the order of roles and permissions.</summary>
    public static Sequence<AccessRule> Rules { get; } =
    [
        // What is being written belongs to those who write it; what is decided, to all who shall follow it.
        .. Rows(Permission.ReadUnpublished, [PlanState.Decided], Reach.Grant, Role.Reader),
        .. Rows(Permission.ReadUnpublished, [PlanState.Decided], Reach.Line, Role.Employee, Role.Reporter, Role.Manager, Role.Controller, Role.Secretary, Role.ElectedMember, Role.RiskOwner),
        .. Rows(Permission.ReadUnpublished, [PlanState.Draft], Reach.Grant, Role.Reporter, Role.Manager, Role.Controller, Role.Secretary, Role.ElectedMember),
        .. Rows(Permission.ReadUnpublished, Unpublished, Reach.Everywhere, Role.Auditor),
        .. Rows(Permission.AcceptFindings, Any, Reach.Grant, Role.Controller),
        .. Rows(Permission.EditDraft, Drafts, Reach.Grant, Role.Manager, Role.Controller, Role.Secretary),
        .. Rows(Permission.ReadHistory, Any, Reach.Grant, Role.Manager, Role.Controller, Role.Secretary),
        .. Rows(Permission.ReadHistory, Any, Reach.Everywhere, Role.Auditor),
        // What is no plan's: people's roles, the organisation, the libraries.
        .. Rows(Permission.ReadHistory, null, Reach.Everywhere, Role.Auditor, Role.SystemAdministrator),
        .. Rows(Permission.DelegatePost, null, Reach.Grant, Role.Reporter, Role.Manager, Role.Controller, Role.Secretary, Role.RiskOwner),
        .. Rows(Permission.ReviewAccess, null, Reach.Grant, Role.Manager),
        .. Rows(Permission.ReviewAccess, null, Reach.Everywhere, Role.SystemAdministrator),
        .. Rows(Permission.ReadAccess, null, Reach.Grant, Role.Manager),
        .. Rows(Permission.ReadAccess, null, Reach.Everywhere, Role.Auditor, Role.SystemAdministrator),
        .. Rows(Permission.ReadAccessLog, null, Reach.Everywhere, Role.Auditor, Role.SystemAdministrator),
        .. Rows(Permission.VerifyLog, null, Reach.Everywhere, Role.Auditor),
        .. Rows(Permission.ManagePeople, null, Reach.Everywhere, Role.SystemAdministrator),
        .. Rows(Permission.ManageSignIn, null, Reach.Everywhere, Role.SystemAdministrator),
        .. Rows(Permission.ReadPersonal, null, Reach.Everywhere, Role.SystemAdministrator),
        .. Rows(Permission.ErasePersonal, null, Reach.Everywhere, Role.SystemAdministrator),
    ];

    private static readonly Dictionary<(Role, Permission, PlanState?), Reach> Reaches = Rules.ToDictionary(rule => (rule.Role, rule.Permission, rule.State), rule => rule.Reach);

    private static readonly Dictionary<Role, Sequence<Permission>> Permissions = Enum.GetValues<Role>().ToDictionary(
        role => role, role => Rules.Where(rule => rule.Role == role).Select(rule => rule.Permission).Distinct().ToSequence());

    /// <summary>How far a role reaches with a permission. <paramref name="state"/> is null for what does not depend on a plan.</summary>
    public static Reach Of(Role role, Permission permission, PlanState? state) => Reaches.GetValueOrDefault((role, permission, state));

    /// <summary>What a role may at least somewhere.</summary>
    public static Sequence<Permission> Of(Role role) => Permissions[role];

    private static IEnumerable<AccessRule> Rows(Permission permission, PlanState[]? states, Reach reach, params Role[] roles) =>
        from role in roles
        from state in states?.Select(state => (PlanState?)state) ?? [null]
        select new AccessRule(role, permission, state, reach);
}
