using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Editions;

/// <summary>Lays one edition over the stored one of the same version.</summary>
internal static class EditionMerge
{
    public static PlanEdition Lay(PlanEdition stored, PlanEdition incoming, Sequence<Code> removed, List<ContentChange> changes)
    {
        var plan = incoming.Plan.Code;
        var subject = ContentRules.PlanSubject(plan);
        var fields = Comparison.Fields(stored, incoming, nameof(PlanEdition.Plan), nameof(PlanEdition.Nodes), nameof(PlanEdition.Links),
            nameof(PlanEdition.Uses), nameof(PlanEdition.Assignments), nameof(PlanEdition.Sections), nameof(PlanEdition.Footnotes));
        fields = [.. Comparison.Fields(stored.Plan, incoming.Plan), .. fields];
        if (fields.Count > 0)
            changes.Add(new ContentChange(ChangeKind.Changed, subject, incoming.Plan.Title, fields));
        if (!stored.Sections.Equals(incoming.Sections) || !stored.Footnotes.Equals(incoming.Footnotes))
            changes.Add(new ContentChange(ChangeKind.Changed, $"{subject}/text", incoming.Plan.Title, Comparison.Fields(stored, incoming,
                [.. typeof(PlanEdition).GetProperties().Select(p => p.Name).Except([nameof(PlanEdition.Sections), nameof(PlanEdition.Footnotes)])])));
        var gone = removed.Where(code => stored.Nodes.Any(node => node.Code == code)).ToHashSet();
        changes.AddRange(stored.Nodes.Where(node => gone.Contains(node.Code)).Select(node =>
            new ContentChange(ChangeKind.Removed, ThreadRules.Subject(plan, node.Code), node.Name, Sequence<FieldChange>.Empty)));
        var named = incoming.Nodes.Select(node => node.Code).ToHashSet();
        bool Stays(Code node) => !gone.Contains(node) && !named.Contains(node);

        var nodes = Comparison.Lay(
            stored.Nodes.Where(node => !gone.Contains(node.Code)).ToSequence(), incoming.Nodes,
            node => node.Code, node => ThreadRules.Subject(plan, node.Code), node => node.Name, changes);
        var merged = incoming with
        {
            Nodes = nodes.OrderBy(node => node.Order).ThenBy(node => node.Code).ToSequence(),
            Links = [.. stored.Links.Where(link => Stays(link.From)), .. incoming.Links],
            Uses = [.. stored.Uses.Where(use => Stays(use.Node)), .. incoming.Uses],
            Assignments = [.. stored.Assignments.Where(assignment => Stays(assignment.Node)), .. incoming.Assignments],
        };
        merged = merged.InOrder();
        foreach (var node in incoming.Nodes.Where(node => stored.Nodes.Any(other => other.Code == node.Code)))
            AddExtensions(stored, merged, node, subject, changes);
        return merged;
    }

    private static void AddExtensions(PlanEdition stored, PlanEdition merged, Node node, string plan, List<ContentChange> changes)
    {
        var fields = new List<FieldChange>();
        var (linksBefore, linksAfter) = (LinksOf(stored, node.Code), LinksOf(merged, node.Code));
        if (linksBefore != linksAfter)
            fields.Add(new FieldChange("Node.Links", linksBefore, linksAfter));
        AddFields(stored.Uses.FirstOrDefault(use => use.Node == node.Code), merged.Uses.FirstOrDefault(use => use.Node == node.Code), "Node.Use", fields);
        AddFields(
            stored.Assignments.FirstOrDefault(item => item.Node == node.Code), merged.Assignments.FirstOrDefault(item => item.Node == node.Code),
            "Node.Assignment", fields);
        if (fields.Count > 0)
            changes.Add(new ContentChange(ChangeKind.Changed, $"{plan}/node/{node.Code}", node.Name, fields.ToSequence()));
    }

    private static void AddFields<T>(T? before, T? after, string field, List<FieldChange> fields)
        where T : class
    {
        if (before is not null && after is not null)
            fields.AddRange(Comparison.Fields(before, after));
        else if (before is not null || after is not null)
            fields.Add(new FieldChange(field, "", ""));
    }

    private static string LinksOf(PlanEdition edition, Code node) =>
        string.Join(", ", edition.Links.Where(link => link.From == node).Select(link => $"{link.Type} {link.To}"));
}
