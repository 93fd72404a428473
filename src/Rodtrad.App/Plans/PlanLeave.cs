using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;

namespace Rodtrad.App.Plans;

/// <summary>Leave to change something of a plan, asked for inside the change.</summary>
internal static class PlanLeave
{
    /// <summary>
    /// The actor as the database says now, with the region's only writer waiting for the answer; BEH-001 when the actor may it nowhere any more.
    /// </summary>
    public static async Task<Outcome<Actor>> Now(
        Callers callers, OrganisationContext context, Region region, Actor actor, Permission permission, CancellationToken cancel) =>
        await callers.Again(context, region.Slug, actor, cancel) is { } now && now.May(permission) ? now : AccessRefusals.NotAllowed(permission);

    /// <summary>BEH-002 when the actor may not do it with a plan of that unit in the state it is in; null when it may.</summary>
    public static Refusal? Refused(Actor actor, Permission permission, Region region, Plan plan, PlanStatus status)
    {
        var state = Visibility.StateOf(plan, status);
        return actor.May(permission, plan.Unit, state)
            ? null : AccessRefusals.OutOfReach(permission, plan.Code, region.Units.FirstOrDefault(unit => unit.Code == plan.Unit)?.Name ?? plan.Unit.Text, state);
    }
}
