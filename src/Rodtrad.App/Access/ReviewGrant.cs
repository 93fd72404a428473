using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>A grant that has been looked at: whether it is to stay, and why it is taken back when it is not.</summary>
public sealed record ReviewGrantRequest(string Organisation, string Grant, bool Keeps, string Reason);

/// <summary>
/// The yearly review of a grant: it stays, which is written with who said so and when, or it is taken back. Whoever reviews reaches
/// the unit of the grant, and does not review what is held by oneself.
/// </summary>
public sealed class ReviewGrant(Regions regions, Callers callers, TimeProvider clock) : UseCase<ReviewGrantRequest, Grant>
{
    public const string ReviewedAlready = "PER-039";
    public const string OneselfHolds = "PER-040";

    public override Permission Needs => Permission.ReviewAccess;

    protected override async Task<Outcome<Grant>> Handle(Actor actor, ReviewGrantRequest request, CancellationToken cancel)
    {
        if (AccessTexts.OfReason(request.Reason, isNeeded: !request.Keeps) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        var code = Code.TryParse(request.Grant, out var parsed) ? parsed : default;
        if (await change.Context.Grants.FirstOrDefaultAsync(row => row.Code == code && !row.IsWithdrawn, cancel) is not { } grant)
            return Refusal.Of(TakeBackRole.Unknown, request.Grant);
        if (!change.Actor.May(Needs, grant.Unit))
            return AccessRefusals.OutOfReach(Needs, change.Unit(grant.Unit.Text)?.Name ?? grant.Unit.Text);
        if (grant.Person == change.Actor.Person)
            return Refusal.Of(OneselfHolds);
        return request.Keeps ? await Keep(change, grant, request.Reason, cancel) : await TakeBack(change, grant, request.Reason, cancel);
    }

    private async Task<Outcome<Grant>> Keep(AccessChange change, Grant grant, string reason, CancellationToken cancel)
    {
        var (year, now) = (callers.Today.Year, clock.GetUtcNow());
        if (await change.Context.AccessReviews.AsNoTracking().FirstOrDefaultAsync(row => row.Grant == grant.Code && row.Year == year, cancel) is { } former)
            return Refusal.Of(ReviewedAlready, former.By.Text);
        // A review by the operator is signed with the code that no person has.
        change.Context.AccessReviews.Add(new AccessReview(grant.Code, year, change.Actor.Person ?? Code.Of(change.Actor.Name), now));
        await change.Save("review.keep", $"grant/{grant.Code}", new { Year = year, Person = grant.Person.Text }, cancel, reason.Trim());
        return grant;
    }

    private async Task<Outcome<Grant>> TakeBack(AccessChange change, Grant grant, string reason, CancellationToken cancel)
    {
        if (await Administrators.WouldBeLast(change.Context, callers.Today, except: grant.Code, exceptPerson: null, cancel))
            return Refusal.Of(TakeBackRole.LastAdministrator);
        change.Context.Entry(grant).CurrentValues.SetValues(grant with { IsWithdrawn = true });
        await change.Save("review.take-back", $"grant/{grant.Code}", new { callers.Today.Year, Person = grant.Person.Text }, cancel, reason.Trim());
        return grant;
    }
}
