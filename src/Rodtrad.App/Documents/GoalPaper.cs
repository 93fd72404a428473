using Rodtrad.App.Goals;
using Rodtrad.App.Indicators;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.App.Documents;

/// <summary>
/// A goal on a page: where it stands in the thread, what it says, what lies below it, its measures as table and chart, who serves
/// it and what is missing.
/// </summary>
internal sealed class GoalPaper
{
    private readonly EditionScope _scope;
    private readonly PlanNeighbours _neighbours;
    private readonly Node _node;
    private readonly DocumentWords _words;
    private readonly PaperVoice _voice;
    private readonly NodeLinks _links;
    private readonly HashSet<Code> _about;
    private readonly Dictionary<Code, Node> _nodes;

    private GoalPaper(EditionScope scope, PlanNeighbours neighbours, Node node, DocumentWords words, PaperVoice voice)
    {
        (_scope, _neighbours, _node, _words, _voice) = (scope, neighbours, node, words, voice);
        (_links, _about) = (new NodeLinks(scope), [node.Code, .. scope.Edition.Tree().Below(node.Code)]);
        _nodes = scope.Edition.Nodes.ToDictionary(other => other.Code);
    }

    public static Document Of(EditionScope scope, DocumentSource source, PlanNeighbours neighbours, Node node, PaperVoice voice)
    {
        var paper = new GoalPaper(scope, neighbours, node, source.Words, voice);
        var lines = paper.Lines();
        var noted = lines.SelectMany(line => line.Notes).Concat(node.Notes).ToHashSet(StringComparer.Ordinal);
        return Papers.OfPlan(
            source, PageLayout.Portrait, node.Number.Length > 0 ? $"{node.Number} {node.Name}" : node.Name, paper.Blocks(lines),
            scope.Edition.Footnotes.Where(note => noted.Contains(note.Mark)).ToSequence());
    }

    private List<ScorecardLine> Lines()
    {
        var parts = new ScorecardParts(_scope);
        return [.. _links.Measures(_node.Code).Select(row => parts.Line(Code.Of(row.Node.Code)))];
    }

    private IEnumerable<DocumentBlock> Blocks(List<ScorecardLine> lines)
    {
        yield return new DocumentBlock.Items([new ItemGroup(_words[DocumentWord.GoalThread], Way().ToSequence())]);
        if (_node.Text.Length > 0)
            yield return new DocumentBlock.Prose(_node.Text, _node.IsRetold, _node.Code.Text);
        var below = _links.Below(_node.Code).Where(group => group.Kind is not (LevelKind.Assignment or LevelKind.Action or LevelKind.SteeringDocument))
            .Select(group => new ItemGroup(group.LevelPlural, group.Nodes.Select(node => Item(node)).ToSequence())).ToSequence();
        if (below.Count > 0)
            yield return new DocumentBlock.Items(below);
        if (lines.Count > 0)
        {
            var columns = new MeasureColumns(_scope, _words, _voice, lines, hasRemarks: false);
            yield return new DocumentBlock.Table(new DocumentTable(
                "matt", MeasurePlural, true, columns.Columns, lines.Select(line => columns.Row(line, true)).ToSequence()));
            foreach (var chart in GoalCharts.Of(_scope, lines, _words, _voice))
                yield return new DocumentBlock.Chart(chart);
        }
        foreach (var items in new[] { Serving(), Documents(), Gaps() }.Where(groups => groups.Count > 0))
            yield return new DocumentBlock.Items(items);
    }

    private string MeasurePlural => _scope.Model.Levels.FirstOrDefault(level => level.Kind == LevelKind.Measure) is { } measure
        ? _scope.Edition.Plural(_scope.Model, measure.Code) : "";

    // From the top: what it comes from in another plan, then the way down in its own to the goal itself.
    private IEnumerable<DocumentItem> Way()
    {
        var path = _links.Path(_node.Code);
        if (_neighbours.Above(path.Select(step => Code.Of(step.Code))) is { } above)
            yield return above.To is { } far
                ? Item(far, far.LevelName, _words.Of(DocumentWord.GoalInPlan, above.Plan?.Title ?? ""))
                : new DocumentItem("", null, "", above.Plan?.Title ?? above.Reference, "", false, []);
        foreach (var step in path)
            yield return Item(step, step.LevelName);
    }

    // What carries the goal out, or something below it: uppdrag and activities of the plan, and what other plans take on.
    private Sequence<ItemGroup> Serving()
    {
        var own = _scope.Edition.Links
            .Where(link => link.To.Plan is null && _about.Contains(link.To.Node) && link.Type is not (LinkType.GovernedBy or LinkType.InheritedFrom)
                && Kind(link.From) is LevelKind.Assignment or LevelKind.Action)
            .Select(link => link.From).Distinct().Select(code => _nodes[code]).OrderBy(node => node.Order)
            .GroupBy(node => node.Level)
            .Select(level => new ItemGroup(_scope.Edition.Plural(_scope.Model, level.Key), level.Select(node => Item(_links.To(node.Code), Duty(node.Code))).ToSequence()));
        var others = _neighbours.Threads(_node.Code).Where(thread => !thread.IsOutgoing && thread.To is not null)
            .Select(thread => Item(thread.To!, thread.To!.LevelName, _words.Of(DocumentWord.GoalInPlan, thread.Plan?.Title ?? ""))).ToSequence();
        return others.Count == 0 ? own.ToSequence() : [.. own, new ItemGroup(_words[DocumentWord.GoalServedBy], others)];
    }

    // Who has it and when, as printed.
    private string[] Duty(Code code)
    {
        var assignment = _scope.Edition.Assignments.FirstOrDefault(assignment => assignment.Node == code);
        var activity = _scope.Edition.Activities.FirstOrDefault(activity => activity.Node == code);
        var who = assignment is not null ? string.Join(", ", assignment.Receivers.Select(unit => _scope.Unit(unit).Short)) : activity?.ResponsiblePrinted ?? "";
        return [who, assignment?.Deadline.Printed ?? activity?.Deadline.Printed ?? ""];
    }

    private Sequence<ItemGroup> Documents()
    {
        var linked = _scope.Edition.Links.Where(link => link.To.Plan is null).SelectMany(link => (Code[])[
                .. _about.Contains(link.From) ? [link.To.Node] : Array.Empty<Code>(), .. _about.Contains(link.To.Node) ? [link.From] : Array.Empty<Code>()])
            .Where(code => Kind(code) == LevelKind.SteeringDocument).Distinct().Where(_nodes.ContainsKey).Select(code => _nodes[code]).OrderBy(node => node.Order);
        var items = linked.Select(node => Item(_links.To(node.Code), _scope.Content.Documents.FirstOrDefault(document => document.Code == node.Document) is { } known
            ? [known.Type, DocumentSource.Years(known.Validity)] : [])).ToSequence();
        return items.Count == 0 ? [] : [new ItemGroup(_words[DocumentWord.GoalDocuments], items)];
    }

    private Sequence<ItemGroup> Gaps()
    {
        var items = _scope.Edition.Nodes.Where(node => _about.Contains(node.Code)).Select(node => (node.Code, Gaps: _links.Gaps(node.Code))).Where(node => node.Gaps.Count > 0)
            .Select(node => Item(_links.To(node.Code), [.. node.Gaps.Select(gap => _voice.Gap(gap, _scope.MeasureName))])).ToSequence();
        return items.Count == 0 ? [] : [new ItemGroup(_words[DocumentWord.GoalGaps], items)];
    }

    private LevelKind? Kind(Code code) => _nodes.TryGetValue(code, out var node) ? _scope.Model.Level(node.Level)?.Kind : null;

    private static DocumentItem Item(NodeLink node, params string[] aside) => new(
        "", new DocumentLink.ToNode(Code.Of(node.Plan), Code.Of(node.Code)), node.Number, node.Name, "", false, aside.Where(told => told.Length > 0).ToSequence());
}
