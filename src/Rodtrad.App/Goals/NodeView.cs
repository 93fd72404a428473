using Rodtrad.App.Access;
using Rodtrad.App.Documents;
using Rodtrad.App.Assignments;
using Rodtrad.App.Indicators;
using Rodtrad.App.Organisation;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Text;

namespace Rodtrad.App.Goals;

/// <summary>Which node of which plan. <paramref name="PlanPage"/> is the address of the page of the plan, where its explained words are listed.</summary>
public sealed record NodeRequest(string Organisation, string Plan, string Node, string PlanPage = "");

/// <summary>A node to point at, with its level in the plan's words.</summary>
public sealed record NodeLink(string Plan, string Code, string LevelName, string Number, string Name, int Gaps);

/// <summary>Nodes of one level under a node.</summary>
public sealed record NodeGroup(string LevelPlural, LevelKind Kind, Sequence<NodeLink> Nodes);

/// <summary>Another thread of the node and where it leads; <paramref name="IsOutgoing"/>: told by this node, else by the other.</summary>
public sealed record NodeThread(LinkType Type, bool IsOutgoing, NodeLink To);

/// <summary>A measure under a node, one row.</summary>
public sealed record MeasureRow(NodeLink Node, UsePanel Use);

/// <summary>
/// A goal page: the way up, what lies below, its measures, and the other threads that meet here. <paramref name="Above"/> is where
/// the way up comes from when it begins in another plan; <paramref name="Html"/> its text with the explained words marked.
/// </summary>
public sealed record NodePageView(
    PlanIdentity Plan,
    NodePanel Node,
    string Html,
    Sequence<Footnote> Notes,
    PlanThread? Above,
    Sequence<NodeLink> Path,
    Sequence<NodeGroup> Below,
    Sequence<int> TargetYears,
    string MeasurePlural,
    Sequence<MeasureRow> Measures,
    Sequence<NodeThread> Threads,
    AssignmentFacts? Assignment,
    ActivityFacts? Activity,
    SteeringDocument? Document,
    NodeLink? Previous,
    NodeLink? Next);

/// <summary>An uppdrag's facts, with names instead of codes.</summary>
public sealed record AssignmentFacts(
    UnitName? Giver, Sequence<UnitName> Receivers, RoleName? Role, string Executor, Deadline Deadline, string Keyword, bool ReportsBack)
{
    internal static AssignmentFacts Of(EditionScope scope, Assignment assignment) => new(
        assignment.Giver is { } giver ? scope.Unit(giver) : null, assignment.Receivers.Select(scope.Unit).ToSequence(), scope.Role(assignment),
        assignment.Executor, assignment.Deadline, assignment.Keyword, assignment.ReportsBack);
}

/// <summary>An activity's facts. What it serves stands among the node's threads.</summary>
public sealed record ActivityFacts(Responsibility Responsible, Deadline Deadline, bool IsInternal);

/// <summary>One node of the thread as a page: goal, framgångsfaktor, uppdrag, strategy.</summary>
public sealed class NodeView(Regions regions) : UseCase<NodeRequest, NodePageView>
{
    public const string Unknown = "TRD-101";

    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<NodePageView>> Handle(Actor actor, NodeRequest request, CancellationToken cancel)
    {
        var opened = await EditionScope.Open(regions, actor, request.Organisation, request.Plan, null, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var scope = opened.Unwrap();
        if (!Code.TryParse(request.Node, out var code) || scope.Edition.Nodes.FirstOrDefault(node => node.Code == code) is not { } node)
            return Refusal.Of(Unknown, request.Node);
        var links = new NodeLinks(scope);
        var neighbours = await PlanNeighbours.Of(regions, actor, scope, cancel);
        var path = links.Path(code);
        var siblings = links.Siblings(node);
        var at = siblings.IndexOf(node.Code);
        var assignment = scope.Edition.Assignments.FirstOrDefault(assignment => assignment.Node == code);
        var activity = scope.Edition.Activities.FirstOrDefault(activity => activity.Node == code);
        return new NodePageView(
            scope.Identity,
            NodePanel.Of(scope, node, neighbours, links.Gaps(code)),
            node.Text.Length > 0 ? SafeMarkdown.ToHtml(node.Text, PlanTexts.Words(PlanDocument.Definitions(scope.Edition, Sorting.Swedish), request.PlanPage), node.Code.Text) : "",
            scope.Edition.Footnotes.Where(note => node.Notes.Contains(note.Mark)).ToSequence(),
            neighbours.Above(path.Select(step => Code.Of(step.Code))),
            path,
            links.Below(code),
            scope.Edition.Plan.TargetYears,
            scope.Model.Levels.FirstOrDefault(level => level.Kind == LevelKind.Measure) is { } measure ? scope.Edition.Plural(scope.Model, measure.Code) : "",
            links.Measures(code),
            links.Threads(code),
            assignment is null ? null : AssignmentFacts.Of(scope, assignment),
            activity is null ? null : new ActivityFacts(Responsibility.Of(scope, activity), activity.Deadline, activity.IsInternal),
            scope.Content.Documents.FirstOrDefault(document => document.Code == node.Document),
            at > 0 ? links.To(siblings[at - 1]) : null,
            at >= 0 && at + 1 < siblings.Count ? links.To(siblings[at + 1]) : null);
    }
}
