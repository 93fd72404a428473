using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Access;

/// <summary>What a use case needs leave to do.</summary>
public enum Permission
{
    /// <summary>Read plans, organisation and documents that are published.</summary>
    ReadPublished,

    /// <summary>Read also what is not published.</summary>
    ReadUnpublished,

    /// <summary>Load a plan package into the region.</summary>
    LoadPackage,

    /// <summary>Write the region out as a package.</summary>
    ExportPackage,

    /// <summary>Accept a finding with a reason, and withdraw that.</summary>
    AcceptFindings,

    /// <summary>Make anew what is derived from the record.</summary>
    RebuildDerived,

    /// <summary>Change what a draft of a plan holds.</summary>
    EditDraft,

    /// <summary>Look after the installation: back it up, restore it, examine it. The operator alone.</summary>
    Operate,
}

/// <summary>
/// Who asks. Until sign-in exists there are two: the reader of what is published, and the operator at the
/// command line, written in the audit trail as "system".
/// </summary>
public sealed record Actor(string Name, Sequence<Permission> Permissions)
{
    public static Actor Reader { get; } = new("reader", [Permission.ReadPublished]);

    public static Actor Operator { get; } = new(
        "system",
        [
            Permission.ReadPublished, Permission.ReadUnpublished, Permission.LoadPackage, Permission.ExportPackage, Permission.AcceptFindings,
            Permission.RebuildDerived, Permission.EditDraft, Permission.Operate,
        ]);

    public bool May(Permission permission) => Permissions.Contains(permission);
}

/// <summary>The refusals of access.</summary>
public static class AccessRefusals
{
    public const string Forbidden = "BEH-001";

    /// <summary>The actor lacks the permission.</summary>
    public static Refusal NotAllowed(Permission permission) => Refusal.Of(Forbidden, permission.ToString());
}
