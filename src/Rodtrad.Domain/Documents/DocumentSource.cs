using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// All that the document of a plan is made from: the edition with its styrmodell, the region with its libraries and look, the
/// template and its words, and the SHA-256 of the edition's content. <paramref name="Alphabet"/> is the order of printed lists.
/// </summary>
public sealed record DocumentSource(
    RegionContent Content, GovernanceModel Model, PlanEdition Edition, DocumentTemplate Template, DocumentWords Words, string Hash,
    IComparer<string> Alphabet)
{
    /// <summary>
    /// The template of a plan: the first that names it, else the first for its type, else <paramref name="standard"/>. What a region's
    /// template says nothing of in its header block is as in the standard.
    /// </summary>
    public static DocumentTemplate TemplateFor(Plan plan, Sequence<DocumentTemplate> templates, DocumentTemplate standard)
    {
        var own = templates.FirstOrDefault(template => template.Plans.Contains(plan.Code))
            ?? templates.FirstOrDefault(template => template.PlanTypes.Contains(plan.Type));
        return own is null ? standard : own.Facts.Count > 0 ? own : own with { Facts = standard.Facts };
    }

    public Plan Plan => Edition.Plan;

    public bool IsDraft => Edition.Status == PlanStatus.Draft;

    /// <summary>What part a level plays.</summary>
    public LevelKind Kind(Code level) => Model.Level(level)?.Kind ?? LevelKind.Goal;

    public string Singular(Code level) => Edition.Singular(Model, level);

    public string Plural(Code level) => Edition.Plural(Model, level);

    public string UnitName(Code? unit) => Unit(unit)?.Name ?? unit?.Text ?? "";

    /// <summary>The short name of a unit, as printed in tags.</summary>
    public string ShortName(Code unit) => Unit(unit) is { ShortName.Length: > 0 } known ? known.ShortName : UnitName(unit);

    /// <summary>Names in a list: the responsible as printed, else the units themselves.</summary>
    public string Names(string printed, IEnumerable<Code> units) => printed.Length > 0 ? printed : string.Join(", ", units.Select(unit => UnitName(unit)));

    /// <summary>The levels that sections print: what is printed there is not printed once more under what it lies under.</summary>
    public IReadOnlySet<Code> ShownLevels() => Edition.Sections
        .SelectMany(section => Template.Section(section.Code) is { Shows.Count: > 0 } told ? told.Shows : section.Shows).ToHashSet();

    /// <summary>A place in the thread to lead to.</summary>
    public DocumentLink To(Node node) => new DocumentLink.ToNode(Plan.Code, node.Code);

    /// <summary>The years in print: "2020–2022", "2020".</summary>
    public static string Years(int first, int last) => first == last ? $"{first}" : $"{first}–{last}";

    /// <summary>The years of a validity in print: "2018–2021", "2018–", "–2026"; empty when none is told.</summary>
    public static string Years(Validity validity) => (validity.From?.Year, validity.To?.Year) switch
    {
        (null, null) => "",
        ({ } from, null) => $"{from}–",
        (null, { } to) => $"–{to}",
        ({ } from, { } to) => Years(from, to),
    };

    private Unit? Unit(Code? code) => Content.Region.Units.FirstOrDefault(unit => unit.Code == code);
}

/// <summary>An edition looked up by node, and the places of a document that are taken.</summary>
internal sealed class DocumentNodes
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<Code, IndicatorUse> _uses;
    private readonly Dictionary<Code, Assignment> _assignments;
    private readonly Dictionary<Code, Activity> _activities;
    private readonly ILookup<Code, Link> _links;
    private readonly IReadOnlyDictionary<Code, int> _counts;

    public DocumentNodes(PlanEdition edition)
    {
        Tree = edition.Tree();
        All = edition.Nodes.ToDictionary(node => node.Code);
        _uses = edition.Uses.ToDictionary(use => use.Node);
        _assignments = edition.Assignments.ToDictionary(assignment => assignment.Node);
        _activities = edition.Activities.ToDictionary(activity => activity.Node);
        _links = edition.Links.ToLookup(link => link.From);
        _counts = edition.Counts(_ => true);
    }

    public ThreadTree Tree { get; }

    public IReadOnlyDictionary<Code, Node> All { get; }

    public IndicatorUse? Use(Node node) => _uses.GetValueOrDefault(node.Code);

    public Assignment? Assignment(Node node) => _assignments.GetValueOrDefault(node.Code);

    public Activity? Activity(Node node) => _activities.GetValueOrDefault(node.Code);

    public List<Node> Children(Node node) => [.. Tree.Children(node.Code).Select(code => All[code])];

    /// <summary>How many nodes a level has.</summary>
    public int CountOf(Code level) => _counts.GetValueOrDefault(level);

    public bool IsLeaf(Node node) => !Tree.Children(node.Code).Any();

    /// <summary>What a node serves in its own plan, other than what it lies under, in the order of the plan.</summary>
    public IEnumerable<Node> Serves(Node node) => _links[node.Code]
        .Where(link => link.Type != LinkType.PartOf && link.To.Plan is null && All.ContainsKey(link.To.Node))
        .Select(link => All[link.To.Node]).DistinctBy(served => served.Code).OrderBy(served => served.Order);

    /// <summary>The nearest node above of a kind; null when there is none.</summary>
    public Node? Above(Node node, Func<Node, bool> wanted)
    {
        var seen = new HashSet<Code>();
        var at = new Queue<Code>(Tree.Parents(node.Code));
        while (at.TryDequeue(out var code))
        {
            if (!seen.Add(code) || !All.TryGetValue(code, out var above))
                continue;
            if (wanted(above))
                return above;
            foreach (var further in Tree.Parents(code))
                at.Enqueue(further);
        }
        return null;
    }

    /// <summary>
    /// The place of something that may be printed several times: the first has the place, which addresses lead to, and later ones none.
    /// </summary>
    public string Place(string id) => _taken.Add(id) ? id : "";
}
