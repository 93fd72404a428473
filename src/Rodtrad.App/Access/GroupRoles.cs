using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>A role to give whoever belongs to a group of the identity provider.</summary>
public sealed record GiveGroupRoleRequest(string Organisation, string Group, Role Role, string Unit, bool WithSubtree, string Reason);

/// <summary>Gives a group of the identity provider a role at a unit. It holds for who signs in from now on and belongs to it.</summary>
public sealed class GiveGroupRole(Regions regions, Callers callers, TimeProvider clock) : UseCase<GiveGroupRoleRequest, Code>
{
    public const string GroupMissing = "PER-026";
    public const string HasAlready = "PER-027";

    public override Permission Needs => Permission.ManageSignIn;

    protected override async Task<Outcome<Code>> Handle(Actor actor, GiveGroupRoleRequest request, CancellationToken cancel)
    {
        var group = request.Group.Trim();
        if (group.Length == 0)
            return Refusal.Of(GroupMissing);
        if ((AccessTexts.OfLines(group) ?? AccessTexts.OfReason(request.Reason)) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        if (change.Unit(request.Unit) is not { } unit)
            return Refusal.Of(GiveRole.UnitUnknown, request.Unit);
        var former = await change.Context.GroupGrants.AsNoTracking().ToListAsync(cancel);
        if (former.Exists(row => !row.IsWithdrawn && row.Group == group && row.Role == request.Role && row.Unit == unit.Code && row.WithSubtree == request.WithSubtree))
            return Refusal.Of(HasAlready, group, unit.Code.Text);
        var code = Code.Of(string.Create(CultureInfo.InvariantCulture, $"g-{former.Count + 1:0000}"));
        change.Context.GroupGrants.Add(new GroupGrant(code, group, request.Role, unit.Code, request.WithSubtree, false));
        await change.Save("group-grant.give", $"group-grant/{code}", new { Group = group, Role = request.Role.ToString(), Unit = unit.Code.Text }, cancel, request.Reason.Trim());
        return code;
    }
}

/// <summary>A group's role to take back, and why.</summary>
public sealed record TakeBackGroupRoleRequest(string Organisation, string Grant, string Reason);

/// <summary>Takes a group's role back. It gives nothing from the next request on, also to who is signed in.</summary>
public sealed class TakeBackGroupRole(Regions regions, Callers callers, TimeProvider clock) : UseCase<TakeBackGroupRoleRequest, GroupGrant>
{
    public const string Unknown = "PER-028";

    public override Permission Needs => Permission.ManageSignIn;

    protected override async Task<Outcome<GroupGrant>> Handle(Actor actor, TakeBackGroupRoleRequest request, CancellationToken cancel)
    {
        if (AccessTexts.OfReason(request.Reason) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        var code = Code.TryParse(request.Grant, out var parsed) ? parsed : default;
        if (await change.Context.GroupGrants.FirstOrDefaultAsync(row => row.Code == code && !row.IsWithdrawn, cancel) is not { } grant)
            return Refusal.Of(Unknown, request.Grant);
        change.Context.Entry(grant).CurrentValues.SetValues(grant with { IsWithdrawn = true });
        await change.Save("group-grant.take-back", $"group-grant/{grant.Code}",
            new { grant.Group, Role = grant.Role.ToString(), Unit = grant.Unit.Text }, cancel, request.Reason.Trim());
        return grant;
    }
}
