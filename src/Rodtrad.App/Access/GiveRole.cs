using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>A role to give a person at a unit, for how long, and why.</summary>
public sealed record GiveRoleRequest(string Organisation, string Person, Role Role, string Unit, bool WithSubtree, Validity Validity, string Reason);

/// <summary>Gives a person a role at a unit. It holds from the next request on.</summary>
public sealed class GiveRole(Regions regions, Callers callers, TimeProvider clock) : UseCase<GiveRoleRequest, Code>
{
    public const string PersonUnknown = "PER-005";
    public const string UnitUnknown = "PER-006";
    public const string TurnedRound = "PER-007";
    public const string HasAlready = "PER-008";

    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<Code>> Handle(Actor actor, GiveRoleRequest request, CancellationToken cancel)
    {
        if (AccessTexts.OfReason(request.Reason, isNeeded: false) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        var prepared = await Prepare(change, request, cancel);
        if (prepared.Refusal is { } wrong)
            return wrong;
        var grant = prepared.Unwrap();
        await change.Save("grant.give", $"grant/{grant.Code}", new { Person = grant.Person.Text, Role = grant.Role.ToString(), Unit = grant.Unit.Text, grant.Reason }, cancel, grant.Reason);
        return grant.Code;
    }

    /// <summary>Puts the grant in the record, to be saved.</summary>
    internal static async Task<Outcome<Grant>> Prepare(AccessChange change, GiveRoleRequest request, CancellationToken cancel)
    {
        if (request.Validity.IsTurnedRound)
            return Refusal.Of(TurnedRound);
        if (!Code.TryParse(request.Person, out var person) || await change.Context.People.FindAsync([person], cancel) is null)
            return Refusal.Of(PersonUnknown, request.Person);
        if (!Code.TryParse(request.Unit, out var unit) || change.Region.Units.All(one => one.Code != unit))
            return Refusal.Of(UnitUnknown, request.Unit);
        var former = await change.Context.Grants.AsNoTracking().Where(row => row.Person == person).ToListAsync(cancel);
        if (former.Exists(row => !row.IsWithdrawn && row.Role == request.Role && row.Unit == unit && row.WithSubtree == request.WithSubtree && row.Validity == request.Validity))
            return Refusal.Of(HasAlready, person.Text, request.Role.ToString(), unit.Text);
        var code = CodeOf(person, former.Count + 1);
        var grant = new Grant(code, person, request.Role, unit, request.WithSubtree, request.Validity, request.Reason.Trim(), false);
        change.Context.Grants.Add(grant);
        return grant;
    }

    /// <summary>The code of a person's grant by its number.</summary>
    internal static Code CodeOf(Code person, int number) =>
        Code.Of(string.Create(CultureInfo.InvariantCulture, $"{person.Text[..Math.Min(person.Text.Length, 60)]}.{number}"));
}

/// <summary>A role to take back, and why.</summary>
public sealed record TakeBackRoleRequest(string Organisation, string Grant, string Reason);

/// <summary>Takes a role back. It gives nothing from the next request on; that it was held is kept.</summary>
public sealed class TakeBackRole(Regions regions, Callers callers, TimeProvider clock) : UseCase<TakeBackRoleRequest, Grant>
{
    public const string Unknown = "PER-009";
    public const string LastAdministrator = "PER-010";

    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<Grant>> Handle(Actor actor, TakeBackRoleRequest request, CancellationToken cancel)
    {
        if (AccessTexts.OfReason(request.Reason, isNeeded: false) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        var code = Code.TryParse(request.Grant, out var parsed) ? parsed : default;
        if (await change.Context.Grants.FirstOrDefaultAsync(row => row.Code == code && !row.IsWithdrawn, cancel) is not { } grant)
            return Refusal.Of(Unknown, request.Grant);
        if (await Administrators.WouldBeLast(change.Context, callers.Today, except: grant.Code, exceptPerson: null, cancel))
            return Refusal.Of(LastAdministrator);
        change.Context.Entry(grant).CurrentValues.SetValues(grant with { IsWithdrawn = true });
        await change.Save("grant.take-back", $"grant/{grant.Code}", new { Person = grant.Person.Text, Role = grant.Role.ToString(), Unit = grant.Unit.Text }, cancel, request.Reason.Trim());
        return grant;
    }
}
