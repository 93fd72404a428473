using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Access;

/// <summary>
/// A change of who may do what, under way: the region as its only writer, and the actor as the database says at this moment. Saved
/// with its row in the audit trail, or not at all.
/// </summary>
public sealed class AccessChange : IAsyncDisposable
{
    private readonly TimeProvider _clock;

    private AccessChange(OrganisationContext context, Region region, Actor actor, TimeProvider clock) =>
        (Context, Region, Actor, _clock) = (context, region, actor, clock);

    public OrganisationContext Context { get; }

    public Region Region { get; }

    public Actor Actor { get; }

    /// <summary>Opens the organisation to change, and asks once more whether the actor may.</summary>
    public static async Task<Outcome<AccessChange>> Open(
        Regions regions, Callers callers, TimeProvider clock, Actor actor, string organisation, Permission permission, CancellationToken cancel)
    {
        var opened = await regions.OpenToChange(organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var context = opened.Unwrap();
        AccessChange? change = null;
        try
        {
            if (await RegionStore.Region(context, cancel) is not { } region)
                return Refusal.Of(Regions.Unknown, organisation);
            if (await callers.Again(context, region.Slug, actor, cancel) is not { } now || !now.May(permission))
                return AccessRefusals.NotAllowed(permission);
            return change = new AccessChange(context, region, now, clock);
        }
        finally
        {
            if (change is null)
                await context.DisposeAsync();
        }
    }

    /// <summary>Saves what was changed together with what is told of it, and commits.</summary>
    public async Task Save(string action, string subject, object detail, CancellationToken cancel, string reason = "")
    {
        var entry = new AuditEntry(_clock.GetUtcNow(), Actor.Name, Actor.Origin, action, subject, reason, DomainJson.Write(detail));
        await AuditTrail.Append(Context, entry, cancel);
        await Context.Database.CommitTransactionAsync(cancel);
    }

    /// <summary>The person with the code, followed by the context; null when there is none.</summary>
    public async Task<Person?> Person(string text, CancellationToken cancel) =>
        Code.TryParse(text, out var code) ? await Context.People.FirstOrDefaultAsync(row => row.Code == code, cancel) : null;

    /// <summary>The unit of the region with the code; null when there is none.</summary>
    public Unit? Unit(string text) => Code.TryParse(text, out var code) ? Region.Units.FirstOrDefault(unit => unit.Code == code) : null;

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
