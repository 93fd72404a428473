using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Editions;

/// <summary>Lays one edition over the stored one of the same version.</summary>
internal static class EditionMerge
{
    private static readonly string[] ToldApart =
    [
        nameof(PlanEdition.Plan), nameof(PlanEdition.Nodes), nameof(PlanEdition.Links), nameof(PlanEdition.Uses),
        nameof(PlanEdition.Assignments), nameof(PlanEdition.Activities), nameof(PlanEdition.Sections), nameof(PlanEdition.Footnotes),
        nameof(PlanEdition.Tables), nameof(PlanEdition.Relations), nameof(PlanEdition.BoundFigures), nameof(PlanEdition.Postings),
        nameof(PlanEdition.Law),
    ];

    private static readonly string[] AllButText =
        [.. typeof(PlanEdition).GetProperties().Select(field => field.Name).Except([nameof(PlanEdition.Sections), nameof(PlanEdition.Footnotes)])];

    public static PlanEdition Lay(PlanEdition stored, PlanEdition incoming, Sequence<Code> removed, List<ContentChange> changes)
    {
        var plan = incoming.Plan.Code;
        var subject = ContentRules.PlanSubject(plan);
        AddIfAny(changes, subject, incoming.Plan.Title,
            [.. Comparison.Fields(stored.Plan, incoming.Plan), .. Comparison.Fields(stored, incoming, ToldApart)]);
        AddIfAny(changes, $"{subject}/text", incoming.Plan.Title, Comparison.Fields(stored, incoming, AllButText));

        var gone = removed.ToHashSet();
        changes.AddRange(stored.Nodes.Where(node => gone.Contains(node.Code)).Select(node =>
            new ContentChange(ChangeKind.Removed, ThreadRules.Subject(plan, node.Code), node.Name, Sequence<FieldChange>.Empty)));
        var named = incoming.Nodes.Select(node => node.Code).ToHashSet();
        bool Stays(Code node) => !gone.Contains(node) && !named.Contains(node);

        // What the file is silent about stays, after what it names, so that the same file twice gives the same order.
        var kept = stored.Nodes.Where(node => Stays(node.Code)).Select((node, i) => node with { Order = incoming.Nodes.Count + i + 1 });
        var merged = (incoming with
        {
            Nodes = [.. incoming.Nodes, .. kept],
            Links = [.. stored.Links.Where(link => Stays(link.From)), .. incoming.Links],
            Uses = [.. stored.Uses.Where(use => Stays(use.Node)), .. incoming.Uses],
            Assignments = [.. stored.Assignments.Where(assignment => Stays(assignment.Node)), .. incoming.Assignments],
            Activities = [.. stored.Activities.Where(activity => Stays(activity.Node)), .. incoming.Activities],
        }).InOrder();
        changes.AddRange(NodeChanges(stored, merged, named, gone, subject));
        return EconomyMerge.Lay(merged, stored, incoming, changes);
    }

    private static IEnumerable<ContentChange> NodeChanges(
        PlanEdition stored, PlanEdition merged, HashSet<Code> named, HashSet<Code> gone, string subject)
    {
        var before = new Extended(stored);
        var after = new Extended(merged);
        foreach (var node in merged.Nodes)
        {
            var address = $"{subject}/node/{node.Code}";
            if (before.Node(node.Code) is not { } former || gone.Contains(node.Code))
            {
                yield return new ContentChange(ChangeKind.Added, address, node.Name, Sequence<FieldChange>.Empty);
                continue;
            }
            if (!named.Contains(node.Code))
            {
                yield return new ContentChange(ChangeKind.Kept, address, node.Name, Sequence<FieldChange>.Empty);
                continue;
            }
            List<FieldChange> fields = [.. Comparison.Fields(former, node)];
            var (linksBefore, linksAfter) = (before.LinksOf(node.Code), after.LinksOf(node.Code));
            if (linksBefore != linksAfter)
                fields.Add(new FieldChange("Node.Links", linksBefore, linksAfter));
            AddFields(before.Use(node.Code), after.Use(node.Code), "Node.Use", fields);
            AddFields(before.Assignment(node.Code), after.Assignment(node.Code), "Node.Assignment", fields);
            AddFields(before.Activity(node.Code), after.Activity(node.Code), "Node.Activity", fields);
            if (fields.Count > 0)
                yield return new ContentChange(ChangeKind.Changed, address, node.Name, fields.ToSequence());
        }
    }

    private static void AddIfAny(List<ContentChange> changes, string subject, string name, Sequence<FieldChange> fields)
    {
        if (fields.Count > 0)
            changes.Add(new ContentChange(ChangeKind.Changed, subject, name, fields));
    }

    private static void AddFields<T>(T? before, T? after, string field, List<FieldChange> fields)
        where T : class
    {
        if (before is not null && after is not null)
            fields.AddRange(Comparison.Fields(before, after));
        else if (before is not null || after is not null)
            fields.Add(new FieldChange(field, Comparison.Told(before), Comparison.Told(after)));
    }

    /// <summary>An edition looked up by node.</summary>
    private sealed class Extended
    {
        private readonly Dictionary<Code, Node> _nodes;
        private readonly Dictionary<Code, IndicatorUse> _uses;
        private readonly Dictionary<Code, Assignment> _assignments;
        private readonly Dictionary<Code, Activity> _activities;
        private readonly ILookup<Code, Link> _links;

        public Extended(PlanEdition edition)
        {
            _nodes = edition.Nodes.ToDictionary(node => node.Code);
            _uses = edition.Uses.ToDictionary(use => use.Node);
            _assignments = edition.Assignments.ToDictionary(assignment => assignment.Node);
            _activities = edition.Activities.ToDictionary(activity => activity.Node);
            _links = edition.Links.ToLookup(link => link.From);
        }

        public Node? Node(Code node) => _nodes.GetValueOrDefault(node);

        public IndicatorUse? Use(Code node) => _uses.GetValueOrDefault(node);

        public Assignment? Assignment(Code node) => _assignments.GetValueOrDefault(node);

        public Activity? Activity(Code node) => _activities.GetValueOrDefault(node);

        public string LinksOf(Code node) => string.Join(", ", _links[node].Select(link => $"{link.Type} {link.To}"));
    }
}
