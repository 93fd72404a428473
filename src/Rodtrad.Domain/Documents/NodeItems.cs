using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>Makes lists of a plan: uppdrag with their tags, strategies with their years, påverkansfrågor, goals printed in a list.</summary>
internal sealed class NodeItems
{
    private readonly DocumentSource _source;
    private readonly DocumentNodes _nodes;
    private readonly bool _tellsReceivers;
    private readonly IReadOnlySet<Code> _elsewhere;

    public NodeItems(DocumentSource source, DocumentNodes nodes)
    {
        (_source, _nodes, _elsewhere) = (source, nodes, source.ShownLevels());
        _tellsReceivers = source.Edition.Assignments.SelectMany(assignment => assignment.Receivers).Any(unit => unit != source.Plan.Unit);
    }

    /// <summary>
    /// Neighbours with the same printed heading stand under it together; the order of the plan is kept. A printed heading that is
    /// <paramref name="heading"/>, which they already stand under, is not repeated.
    /// </summary>
    public DocumentBlock Of(LevelKind kind, IEnumerable<Node> beside, string heading)
    {
        var groups = new List<(string Heading, List<DocumentItem> Items)>();
        foreach (var node in beside)
        {
            if (groups.Count == 0 || groups[^1].Heading != node.Group)
                groups.Add((node.Group, []));
            groups[^1].Items.Add(Item(kind, node));
        }
        return new DocumentBlock.Items(Grouped(groups.Select(group => (group.Heading == heading ? "" : group.Heading, group.Items))));
    }

    /// <summary>Nodes with printed codes, a column for each printed heading.</summary>
    public DocumentBlock Columns(IEnumerable<List<Node>> coded) => new DocumentBlock.Columns(coded
        .SelectMany(level => level.GroupBy(node => node.Group))
        .Select(column => new ItemColumn(column.Key, [new ItemGroup("", column.Select(Entry).ToSequence())])).ToSequence());

    private static Sequence<ItemGroup> Grouped(IEnumerable<(string Heading, List<DocumentItem> Items)> groups) =>
        groups.Select(group => new ItemGroup(group.Heading, group.Items.ToSequence())).ToSequence();

    private DocumentItem Entry(Node node) =>
        new(_nodes.Place(node.Code.Text), _source.To(node), node.Number, node.Name, "", false, []) { NoteMarks = node.Notes };

    private DocumentItem Item(LevelKind kind, Node node)
    {
        var assignment = _nodes.Assignment(node);
        var document = node.Document is null ? null : _source.Content.Documents.FirstOrDefault(document => document.Code == node.Document);
        // Who an uppdrag is for is told only in a plan where some are for another than the plan's own body.
        var receivers = assignment is null || !_tellsReceivers ? "" : string.Join(", ", assignment.Receivers.Select(_source.ShortName));
        string[] aside = [receivers, assignment?.Deadline.Printed ?? "", string.Join(", ", _nodes.Use(node)?.Targets.Select(target => target.Printed) ?? []), document is null ? "" : DocumentSource.Years(document.Validity)];
        return new DocumentItem(
            _nodes.Place(node.Code.Text), _source.To(node), node.Number, WithoutGroup(node), node.Text, node.IsRetold,
            aside.Where(told => told.Length > 0 && !(kind == LevelKind.Assignment && Says(node.Name, told))).ToSequence())
        {
            Keyword = assignment?.Keyword ?? "",
            NoteMarks = node.Notes,
            Below = Below(node),
        };
    }

    // What lies under an item is told under it, unless it is printed elsewhere. A tree has no end that leads back to its beginning.
    private Sequence<DocumentItem> Below(Node node) => _nodes.Children(node)
        .Where(child => !_elsewhere.Contains(child.Level) && _source.Template.Level(child.Level)?.Print != LevelPrint.Hidden)
        .Select(child => Item(_source.Kind(child.Level), child)).ToSequence();

    // A deadline that the sentence already says is not said twice.
    private static bool Says(string text, string told) => text.Contains(told, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name as it stands under its group heading, which it may repeat when it stands alone.</summary>
    private static string WithoutGroup(Node node) =>
        node.Group.Length > 0 && node.Name.StartsWith(node.Group + ": ", StringComparison.Ordinal) ? node.Name[(node.Group.Length + 2)..] : node.Name;
}
