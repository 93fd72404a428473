using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Checks;

/// <summary>Which acceptances to withdraw: those of a check at a node, or with no node at the plan as a whole.</summary>
public sealed record WithdrawRequest(string? Organisation, string Plan, string Check, string? Node);

/// <summary>
/// Withdraws what was accepted, also what no longer fits what the plan says, so that it is raised again. The audit trail keeps
/// that it was accepted, and why. Tells how many acceptances were withdrawn.
/// </summary>
public sealed class WithdrawAcceptance(Regions regions, Callers callers, PlanListView plans, TimeProvider clock) : UseCase<WithdrawRequest, int>
{
    public const string NotAccepted = "KTR-103";

    public override Permission Needs => Permission.AcceptFindings;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<int>> Handle(Actor actor, WithdrawRequest request, CancellationToken cancel)
    {
        if ((request.Organisation ?? await plans.OrganisationOf(actor, request.Plan, cancel)) is not { } organisation || !Code.TryParse(request.Plan, out var plan))
            return Refusal.Of(EditionScope.PlanUnknown, request.Plan);
        var opened = await regions.OpenToChange(organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var context = opened.Unwrap();
        if (await RegionStore.Region(context, cancel) is not { } region)
            return Refusal.Of(Regions.Unknown, organisation);
        var asked = await PlanLeave.Now(callers, context, region, actor, Needs, cancel);
        if (asked.Refusal is { } denied)
            return denied;
        var now = asked.Unwrap();
        if ((await Visibility.Heads(context, now, cancel)).LastOrDefault(head => head.Plan.Code == plan) is not { } latest)
            return await Visibility.Missing(context, now, request.Plan, null, cancel);
        if (PlanLeave.Refused(now, Needs, region, latest.Plan, latest.Status) is { } beyond)
            return beyond;
        var node = request.Node ?? "";
        var rows = await context.AcceptedFindings.Where(row => row.Plan == plan && row.Check == request.Check && row.Node == node).ToListAsync(cancel);
        if (rows.Count == 0)
            return Refusal.Of(NotAccepted, request.Check, request.Plan, node);
        context.AcceptedFindings.RemoveRange(rows);
        await AuditTrail.Append(
            context, new AuditEntry(
                clock.GetUtcNow(), now.Name, now.Origin, "withdraw", AcceptanceAudit.Subject(rows[0]), "",
                DomainJson.Write(new { Findings = rows.Select(row => new { row.Fingerprint, row.Reason, row.At, row.By }) })), cancel);
        await context.Database.CommitTransactionAsync(cancel);
        return rows.Count;
    }
}
