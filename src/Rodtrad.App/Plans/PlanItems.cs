using Rodtrad.App.Goals;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Text;

namespace Rodtrad.App.Plans;

/// <summary>Makes lists of a plan: uppdrag with their tags, strategies with their years, påverkansfrågor, goals printed in a list.</summary>
internal static class PlanItems
{
    public static PlanBlock Of(EditionScope scope, PlanNeighbours neighbours, LevelKind kind, IEnumerable<Node> nodes)
    {
        var assignments = scope.Edition.Assignments.ToDictionary(assignment => assignment.Node);
        var groups = new List<ItemGroup>();
        // Neighbours with the same printed heading stand under it together; the order of the plan is kept.
        foreach (var node in nodes)
        {
            var item = Item(scope, node, assignments.GetValueOrDefault(node.Code)) with { From = neighbours.Inherited(node.Code) };
            if (groups.Count > 0 && groups[^1].Heading == node.Group)
                groups[^1] = groups[^1] with { Items = [.. groups[^1].Items, item] };
            else
                groups.Add(new ItemGroup(node.Group, [item]));
        }
        return new PlanBlock.Items(kind, groups.ToSequence());
    }

    private static PlanItem Item(EditionScope scope, Node node, Domain.Assignments.Assignment? assignment)
    {
        var document = scope.Content.Documents.FirstOrDefault(document => document.Code == node.Document);
        return new PlanItem(
            node.Code.Text, node.Number, WithoutGroup(node), node.Text.Length > 0 ? SafeMarkdown.ToHtml(node.Text) : "", node.IsRetold,
            assignment is null ? "" : string.Join(", ", assignment.Receivers.Select(unit => scope.Unit(unit).Short)),
            assignment?.Deadline.Printed ?? "",
            document is null ? "" : Years(document.Validity), null);
    }

    /// <summary>The name as it stands under its group heading, which it may repeat when it stands alone.</summary>
    private static string WithoutGroup(Node node) =>
        node.Group.Length > 0 && node.Name.StartsWith(node.Group + ": ", StringComparison.Ordinal) ? node.Name[(node.Group.Length + 2)..] : node.Name;

    /// <summary>The years something holds, open where it has no bound.</summary>
    public static string Years(Domain.Organisation.Validity validity) => (validity.From?.Year, validity.To?.Year) switch
    {
        (null, null) => "",
        (var from, null) => $"{from}–",
        (null, var to) => $"–{to}",
        var (from, to) => from == to ? $"{from}" : $"{from}–{to}",
    };
}
