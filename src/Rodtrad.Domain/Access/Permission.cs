using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Access;

/// <summary>What a use case needs leave to do. Who has it, where and for which plans stands in <see cref="AccessPolicy"/>.</summary>
public enum Permission
{
    /// <summary>Read plans, organisation and documents that are published. Everyone has it, signed in or not.</summary>
    ReadPublished,

    /// <summary>Sign in, be asked who one is, and sign out. Everyone has it.</summary>
    SignIn,

    /// <summary>See and change one's own sign-in, sessions and permissions. Every person who is signed in has it.</summary>
    UseOwnAccount,

    /// <summary>Read also what is not published.</summary>
    ReadUnpublished,

    /// <summary>Accept a finding with a reason, and withdraw that.</summary>
    AcceptFindings,

    /// <summary>Change what a draft of a plan holds.</summary>
    EditDraft,

    /// <summary>Hand a post one holds to someone else for a time.</summary>
    DelegatePost,

    /// <summary>Say once a year that those who have a role at a unit still should.</summary>
    ReviewAccess,

    /// <summary>Read who may do what, and why.</summary>
    ReadAccess,

    /// <summary>Read the history of what was changed, by whom and why.</summary>
    ReadHistory,

    /// <summary>Read the log of sign-ins, refusals, exports and administrators' reading.</summary>
    ReadAccessLog,

    /// <summary>Prove the chain of changes.</summary>
    VerifyLog,

    /// <summary>Add people, give and take back roles, reset sign-ins, end sessions.</summary>
    ManagePeople,

    /// <summary>Say which identity provider the region trusts.</summary>
    ManageSignIn,

    /// <summary>Read all that is held about a person, and the register of personal data.</summary>
    ReadPersonal,

    /// <summary>Replace a person's name where it is live.</summary>
    ErasePersonal,

    /// <summary>Load a plan package into the region.</summary>
    LoadPackage,

    /// <summary>Write the region out as a package.</summary>
    ExportPackage,

    /// <summary>Make anew what is derived from the record.</summary>
    RebuildDerived,

    /// <summary>Back up, restore and examine the installation.</summary>
    Operate,
}

/// <summary>The refusals of access.</summary>
public static class AccessRefusals
{
    public const string Forbidden = "BEH-001";
    public const string PlanOutOfReach = "BEH-002";
    public const string UnitOutOfReach = "BEH-003";

    /// <summary>The actor has the permission nowhere.</summary>
    public static Refusal NotAllowed(Permission permission) => Refusal.Of(Forbidden, permission.ToString());

    /// <summary>A signed-in person asked for a plan that none of the person's posts reaches in the state it is in.</summary>
    public static Refusal OutOfReach(Permission permission, Code plan, string unit, PlanState state) =>
        Refusal.Of(PlanOutOfReach, plan.Text, unit, state.ToString(), permission.ToString());

    /// <summary>The actor has the permission, but not at the unit.</summary>
    public static Refusal OutOfReach(Permission permission, string unit) => Refusal.Of(UnitOutOfReach, unit, permission.ToString());
}
