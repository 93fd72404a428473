using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>One's own post to hand over to someone for a time, and why.</summary>
public sealed record HandOverRequest(string Organisation, Role Role, string Unit, bool WithSubtree, string Delegate, Validity Validity, string Reason);

/// <summary>
/// Hands a post that one holds oneself over to someone for at most a year. The delegate acts in it beside the giver, as long as the
/// giver holds it; what is held for another is not handed on.
/// </summary>
public sealed class HandOver(Regions regions, Callers callers, TimeProvider clock) : UseCase<HandOverRequest, Code>
{
    public const string DaysMissing = "PER-032";
    public const string TooLong = "PER-033";
    public const string ToOneself = "PER-034";
    public const string NotHeld = "PER-035";
    public const string IsOver = "PER-036";
    public const string Inactive = "PER-037";

    public override Permission Needs => Permission.DelegatePost;

    protected override async Task<Outcome<Code>> Handle(Actor actor, HandOverRequest request, CancellationToken cancel)
    {
        if ((UnfitDays(request.Validity, callers.Today) ?? AccessTexts.OfReason(request.Reason)) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        if (change.Unit(request.Unit) is not { } unit)
            return Refusal.Of(GiveRole.UnitUnknown, request.Unit);
        if (!change.Actor.May(Needs, unit.Code))
            return AccessRefusals.OutOfReach(Needs, unit.Name);
        // The operator holds no post, so there is none to hand over.
        if (change.Actor.Person is not { } giver || !await Holds(change, giver, request, unit.Code, cancel))
            return Refusal.Of(NotHeld, unit.Name);
        if (await change.Person(request.Delegate, cancel) is not { } person)
            return Refusal.Of(GiveRole.PersonUnknown, request.Delegate);
        if (person.Code == giver)
            return Refusal.Of(ToOneself);
        if (!person.IsActive)
            return Refusal.Of(Inactive, person.Code.Text);
        var number = await change.Context.Delegations.CountAsync(cancel) + 1;
        var code = Code.Of(string.Create(CultureInfo.InvariantCulture, $"d-{number:0000}"));
        change.Context.Delegations.Add(new Delegation(
            code, giver, person.Code, request.Role, unit.Code, request.WithSubtree, request.Validity, request.Reason.Trim(), false));
        await change.Save("delegation.give", $"delegation/{code}",
            new { Giver = giver.Text, Delegate = person.Code.Text, Role = request.Role.ToString(), Unit = unit.Code.Text, request.Validity }, cancel, request.Reason.Trim());
        return code;
    }

    private static Refusal? UnfitDays(Validity validity, DateOnly today) =>
        validity.From is null || validity.To is null ? Refusal.Of(DaysMissing)
        : validity.IsTurnedRound ? Refusal.Of(GiveRole.TurnedRound)
        : HandingOver.IsTooLong(validity) ? Refusal.Of(TooLong)
        : validity.To < today ? Refusal.Of(IsOver)
        : null;

    // The grants are read here, inside the lock: a post that a group gives, or that is held for another, is none to hand over.
    private async Task<bool> Holds(AccessChange change, Code giver, HandOverRequest request, Code unit, CancellationToken cancel) =>
        HandingOver.IsAllowed(new Post(request.Role, unit, request.WithSubtree, null))
        && (await change.Context.Grants.AsNoTracking().Where(row => row.Person == giver && !row.IsWithdrawn).ToListAsync(cancel))
            .Exists(grant => grant.Holds(callers.Today) && HandingOver.IsWithin(grant, giver, request.Role, unit, request.WithSubtree));
}

/// <summary>A delegation to take back, and why.</summary>
public sealed record TakeBackDelegationRequest(string Organisation, string Delegation, string Reason);

/// <summary>Takes a delegation back before its time. Its giver may, and whoever manages people.</summary>
public sealed class TakeBackDelegation(Regions regions, Callers callers, TimeProvider clock) : UseCase<TakeBackDelegationRequest, Delegation>
{
    public const string Unknown = "PER-038";

    public override Permission Needs => Permission.UseOwnAccount;

    protected override async Task<Outcome<Delegation>> Handle(Actor actor, TakeBackDelegationRequest request, CancellationToken cancel)
    {
        if (AccessTexts.OfReason(request.Reason) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        var code = Code.TryParse(request.Delegation, out var parsed) ? parsed : default;
        // What is another's does not exist for who may not manage people.
        if (await change.Context.Delegations.FirstOrDefaultAsync(row => row.Code == code && !row.IsWithdrawn, cancel) is not { } delegation
            || (delegation.Giver != change.Actor.Person && !change.Actor.May(Permission.ManagePeople)))
            return Refusal.Of(Unknown, request.Delegation);
        change.Context.Entry(delegation).CurrentValues.SetValues(delegation with { IsWithdrawn = true });
        await change.Save("delegation.take-back", $"delegation/{delegation.Code}",
            new { Giver = delegation.Giver.Text, Delegate = delegation.Delegate.Text, Role = delegation.Role.ToString(), Unit = delegation.Unit.Text }, cancel, request.Reason.Trim());
        return delegation;
    }
}
