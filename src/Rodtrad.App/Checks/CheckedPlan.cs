using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Checks;

/// <summary>How a finding was accepted: why, when and by whom.</summary>
public sealed record Acceptance(string Reason, DateTimeOffset At, string By);

/// <summary>
/// A finding to tell, with the plan and the node it is about by name. <paramref name="NodeName"/> and <paramref name="LevelName"/>
/// are empty when it is about the plan as a whole; <paramref name="Accepted"/> is null for what is raised.
/// </summary>
public sealed record FindingRow(Finding Finding, string PlanTitle, string NodeName, string LevelName, Acceptance? Accepted)
{
    public string Plan => Finding.Plan.Text;

    public string? Node => Finding.Place.Node?.Text;

    /// <summary>What the finding is accepted for: its node or its cell; empty for the plan as a whole.</summary>
    public string Subject => SubjectOf(Finding);

    public bool IsRaised => Accepted is null;

    internal static string SubjectOf(Finding finding) =>
        finding.Place.Address is { Length: > Code.MaxLength } address ? address[..Code.MaxLength] : finding.Place.Address;
}

/// <summary>A plan with everything the checks found in it, in its order.</summary>
internal sealed record CheckedPlan(EditionScope Scope, Sequence<FindingRow> Rows)
{
    /// <summary>
    /// The latest version of every plan the actor may read, checked against the others the actor may read; or of the one plan, or its
    /// <paramref name="version"/>. What
    /// is hidden from the actor is not looked into either: nothing of it can be seen through a finding.
    /// </summary>
    public static async Task<IReadOnlyList<CheckedPlan>> Each(
        OrganisationContext context, RegionContent content, Actor actor, string? plan, CancellationToken cancel, string? version = null)
    {
        var scopes = await EditionScope.EachPlan(context, content, actor, plan, version, null, cancel);
        var region = content with { Editions = scopes.Select(scope => scope.Edition).ToSequence() };
        var accepted = await AcceptedFindings.In(context, cancel);
        return [.. scopes.Where(scope => plan is null || scope.Edition.Plan.Code.Text == plan).Select(scope => Of(scope, region, accepted))];
    }

    /// <summary>How many nodes lack something that the styrmodell demands; the same number as in the explorer of the thread.</summary>
    public int GapNodes => ThreadGaps.Of(Scope.Edition, Scope.Model).Select(gap => gap.Node).Distinct().Count();

    /// <summary>The plan checked against the others of <paramref name="region"/>.</summary>
    public static CheckedPlan Of(EditionScope scope, RegionContent region, AcceptedFindings accepted)
    {
        var nodes = scope.Edition.Nodes.ToDictionary(node => node.Code);
        return new CheckedPlan(scope, EditionChecks.Of(scope.Edition, region).Select(Row).ToSequence());

        FindingRow Row(Finding finding)
        {
            var node = finding.Place.Node is { } code ? nodes.GetValueOrDefault(code) : null;
            return new FindingRow(
                finding, scope.Edition.Plan.Title, node?.Name ?? "", node is null ? "" : scope.Edition.Singular(scope.Model, node.Level),
                accepted.Of(finding) is { } row ? new Acceptance(row.Reason, row.At, row.By) : null);
        }
    }
}
