using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Goals;

/// <summary>What must hold between the nodes and links of one version and its styrmodell.</summary>
public static class ThreadRules
{
    public const string UnknownLevel = "TRD-001";
    public const string LinkToNothing = "TRD-002";
    public const string WrongParentLevel = "TRD-003";
    public const string Cycle = "TRD-004";
    public const string ParentMissing = "TRD-005";
    public const string CodeBreaksPattern = "TRD-006";
    public const string TooDeep = "TRD-007";
    public const string TooManyPlaces = "TRD-008";

    /// <summary>The address of a node in problems.</summary>
    public static string Subject(Code plan, Code node) => $"plan/{plan}/node/{node}";

    /// <summary>The address of one of a node's links in problems.</summary>
    public static string LinkSubject(string node, NodeReference to) => $"{node}/link/{to}";

    /// <summary>
    /// Every breach at once: unknown level, link to nothing, a parent of a level that the model does not allow, a cycle,
    /// a required parent that is missing, a printed code that breaks the level's pattern, a thread that is deeper or spreads
    /// wider than can be drawn.
    /// <paramref name="exists"/> answers for nodes of other plans.
    /// </summary>
    public static IEnumerable<Problem> Check(
        Code plan, GovernanceModel model, Sequence<Node> nodes, Sequence<Link> links, Func<NodeReference, bool> exists)
    {
        var byCode = nodes.ToDictionary(node => node.Code);
        var linksFrom = links.ToLookup(link => link.From);
        foreach (var node in nodes)
        {
            var subject = Subject(plan, node.Code);
            var level = model.Level(node.Level);
            if (level is null && node.Level.IsEmpty)
                continue;
            if (level is null)
                yield return Problem.Error(UnknownLevel, subject, node.Code.Text, node.Level.Text, model.Name);
            else if (!CodePatterns.Fits(level.CodePattern, node.Number))
                yield return Problem.Error(CodeBreaksPattern, subject, node.Number, level.Singular, level.CodePattern);
            if (level is { ParentRequired: true } && !linksFrom[node.Code].Any(link => link.Type == LinkType.PartOf))
                yield return Problem.Error(ParentMissing, subject, node.Code.Text, level.Singular, Names(model, level.Parents));
            foreach (var link in linksFrom[node.Code])
            {
                if (Breach(subject, model, level, byCode, link, exists) is { } problem)
                    yield return problem;
            }
        }
        var partOf = links.Where(link => link.Type == LinkType.PartOf && link.To.Plan is null && byCode.ContainsKey(link.To.Node))
            .Select(link => (link.From, link.To.Node)).Distinct().ToList();
        foreach (var code in Loops.In(partOf).Order())
            yield return Problem.Error(Cycle, Subject(plan, code), code.Text);
        var spread = ThreadSpread.Of(byCode.Keys, partOf);
        if (spread.Depth > ThreadSpread.MaxDepth)
            yield return Problem.Error(TooDeep, Subject(plan, spread.Deepest), spread.Deepest.Text, $"{spread.Depth}", $"{ThreadSpread.MaxDepth}");
        if (spread.Places > ThreadSpread.MaxPlaces)
            yield return Problem.Error(TooManyPlaces, $"plan/{plan}", $"{ThreadSpread.MaxPlaces}");
    }

    private static Problem? Breach(
        string subject, GovernanceModel model, LevelType? level, Dictionary<Code, Node> byCode, Link link, Func<NodeReference, bool> exists)
    {
        if (link.To.Plan is not null)
            return exists(link.To) ? null : Problem.Error(LinkToNothing, LinkSubject(subject, link.To), link.From.Text, link.To.ToString());
        if (!byCode.TryGetValue(link.To.Node, out var parent))
            return Problem.Error(LinkToNothing, LinkSubject(subject, link.To), link.From.Text, link.To.ToString());
        return link.Type == LinkType.PartOf && level is not null && !level.Parents.Contains(parent.Level)
            ? Problem.Error(WrongParentLevel, LinkSubject(subject, link.To), link.From.Text, level.Singular, parent.Code.Text,
                model.Level(parent.Level)?.Singular ?? parent.Level.Text, Names(model, level.Parents))
            : null;
    }

    private static string Names(GovernanceModel model, Sequence<Code> levels) =>
        levels.Count == 0 ? "–" : string.Join(", ", levels.Select(code => model.Level(code)?.Singular ?? code.Text));
}
