using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Checks;
using Microsoft.EntityFrameworkCore;

namespace Rodtrad.App.Checks;

/// <summary>
/// Which findings to accept: those of a check at a node, or with no node at the plan as a whole. The organisation is found by the
/// plan when it is not named.
/// </summary>
public sealed record AcceptRequest(string? Organisation, string Plan, string Check, string? Node, string Reason);

/// <summary>Accepts a finding with a reason, so that it is not raised again. Writes one row in the audit trail.</summary>
public sealed class AcceptFinding(Regions regions, Callers callers, PlanListView plans, TimeProvider clock) : UseCase<AcceptRequest, Sequence<FindingRow>>
{
    public const string NotFound = "KTR-101";
    public const string ReasonMissing = "KTR-102";

    public override Permission Needs => Permission.AcceptFindings;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<Sequence<FindingRow>>> Handle(Actor actor, AcceptRequest request, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            return Refusal.Of(ReasonMissing);
        if ((request.Organisation ?? await plans.OrganisationOf(actor, request.Plan, cancel)) is not { } organisation)
            return Refusal.Of(EditionScope.PlanUnknown, request.Plan);
        var opened = await regions.OpenContentToChange(organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        var asked = await PlanLeave.Now(callers, context, content.Region, actor, Needs, cancel);
        if (asked.Refusal is { } denied)
            return denied;
        var now = asked.Unwrap();
        if (await CheckedPlan.Each(context, content, now, request.Plan, cancel) is not [var plan, ..])
            return await Visibility.Missing(context, now, request.Plan, null, cancel);
        if (PlanLeave.Refused(now, Needs, content.Region, plan.Scope.Edition.Plan, plan.Scope.Edition.Status) is { } beyond)
            return beyond;
        var found = plan.Rows.Where(row => row.IsRaised && row.Finding.Check.Code == request.Check && row.Subject == (request.Node ?? "")).ToSequence();
        if (found.Count == 0)
            return Refusal.Of(NotFound, request.Check, request.Plan, request.Node ?? "");
        return await Write(context, now, found, request.Reason.Trim(), cancel);
    }

    private async Task<Sequence<FindingRow>> Write(
        OrganisationContext context, Actor actor, Sequence<FindingRow> found, string reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        // Two findings that say exactly the same are accepted as one.
        var rows = found.Select(row => row.Finding).DistinctBy(finding => finding.Fingerprint())
            .Select(finding => new AcceptedFinding(finding.Plan, finding.Check.Code, FindingRow.SubjectOf(finding), finding.Fingerprint(), reason, now, actor.Name)).ToList();
        context.AcceptedFindings.AddRange(rows);
        await AuditTrail.Append(
            context, new AuditEntry(
                now, actor.Name, actor.Origin, "accept", AcceptanceAudit.Subject(rows[0]), reason,
                DomainJson.Write(new { Reason = reason, Findings = rows.Select(row => row.Fingerprint) })), cancel);
        await context.Database.CommitTransactionAsync(cancel);
        return found.Select(row => row with { Accepted = new Acceptance(reason, now, actor.Name) }).ToSequence();
    }
}

/// <summary>What the audit trail says an acceptance is about.</summary>
internal static class AcceptanceAudit
{
    public static string Subject(AcceptedFinding row) =>
        row.Node.Length == 0 ? $"plan/{row.Plan}/check/{row.Check}" : $"plan/{row.Plan}/node/{row.Node}/check/{row.Check}";
}
