using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Editions;

/// <summary>
/// One version of a plan with everything in it, as a value: the same whether it was read from a package, from the
/// database or from the snapshot of a decision. All that is shown or written of a plan is built from it.
/// <paramref name="Version"/> is the printed version ("0.32").
/// </summary>
public sealed record PlanEdition(
    Plan Plan,
    string Version,
    PlanStatus Status,
    DecisionReference Decision,
    PlanHeader Header,
    string SourceDocument,
    Sequence<Term> Vocabulary,
    Sequence<PlanSection> Sections,
    Sequence<Footnote> Footnotes,
    Sequence<Node> Nodes,
    Sequence<Link> Links,
    Sequence<IndicatorUse> Uses,
    Sequence<Assignment> Assignments)
{
    public Sequence<Activity> Activities { get; init; } = [];

    /// <summary>The plan's list of explained words, as printed.</summary>
    public Sequence<Explanation> Explanations { get; init; } = [];

    /// <summary>The parts of the source document in its order, and how much of each is here.</summary>
    public Sequence<SourcePart> SourceParts { get; init; } = [];

    /// <summary>The economic tables, in the order of the document.</summary>
    public Sequence<EconomicTable> Tables { get; init; } = [];

    /// <summary>What holds between tables of this plan, and between them and those of other plans.</summary>
    public Sequence<TableRelation> Relations { get; init; } = [];

    /// <summary>Numbers in running text and the figures they stand for.</summary>
    public Sequence<BoundFigure> BoundFigures { get; init; } = [];

    /// <summary>Movements of money between frames, beside the opening ones that the tables of frames give.</summary>
    public Sequence<FramePosting> Postings { get; init; } = [];

    /// <summary>
    /// What the plan says for the rules of the law and no table holds: financial goals, deficits to restore, reserves. Null when it says
    /// nothing.
    /// </summary>
    public LawFacts? Law { get; init; }

    /// <summary>The thread of this version put together.</summary>
    public ThreadTree Tree() => ThreadTree.Assemble(
        Nodes.Select(node => new ThreadPoint(node.Code, node.Level, node.Order)),
        Links.Where(link => link.Type == LinkType.PartOf && link.To.Plan is null).Select(link => (link.From, link.To.Node)));

    /// <summary>The word for one node of a level: the plan's own, else the styrmodell's, else the code.</summary>
    public string Singular(GovernanceModel model, Code level) =>
        Vocabulary.FirstOrDefault(term => term.Level == level)?.Singular ?? model.Level(level)?.Singular ?? level.Text;

    /// <summary>The word for several nodes of a level, as <see cref="Singular"/>.</summary>
    public string Plural(GovernanceModel model, Code level) =>
        Vocabulary.FirstOrDefault(term => term.Level == level)?.Plural ?? model.Level(level)?.Plural ?? level.Text;

    /// <summary>
    /// The same edition with nodes, and what extends them, in the one order they are kept and compared in: nodes by their
    /// place in the plan and numbered 1, 2, 3 …, the rest after their nodes.
    /// </summary>
    public PlanEdition InOrder()
    {
        var nodes = Nodes.OrderBy(node => node.Order).ThenBy(node => node.Code).Select((node, i) => node with { Order = i + 1 }).ToSequence();
        var order = nodes.ToDictionary(node => node.Code, node => node.Order);
        return this with
        {
            Nodes = nodes,
            Links = Links.OrderBy(link => order.GetValueOrDefault(link.From)).ThenBy(link => link.Type)
                .ThenBy(link => link.To.ToString(), StringComparer.Ordinal).ToSequence(),
            Uses = Uses.OrderBy(use => order.GetValueOrDefault(use.Node)).ToSequence(),
            Assignments = Assignments.OrderBy(assignment => order.GetValueOrDefault(assignment.Node)).ToSequence(),
            Activities = Activities.OrderBy(activity => order.GetValueOrDefault(activity.Node)).ToSequence(),
            Tables = Tables.Select(table => table.InOrder()).ToSequence(),
            Postings = Postings.Select(posting => posting.InOrder()).ToSequence(),
        };
    }

    /// <summary>Number of nodes per level of the given origins.</summary>
    public IReadOnlyDictionary<Code, int> Counts(Func<Origin, bool> counts) =>
        Nodes.Where(node => counts(node.Origin)).GroupBy(node => node.Level).ToDictionary(group => group.Key, group => group.Count());
}

/// <summary>
/// What a package holds of a region, and what a region holds in the database: organisation, styrmodeller, sources,
/// the library of indicators, the register of steering documents and the plan editions.
/// </summary>
public sealed record RegionContent(
    Region Region,
    Sequence<GovernanceModel> Models,
    Sequence<Source> Sources,
    Sequence<Indicator> Indicators,
    Sequence<SteeringDocument> Documents,
    Sequence<PlanEdition> Editions)
{
    /// <summary>How the region's plans are laid out as documents.</summary>
    public Sequence<DocumentTemplate> Templates { get; init; } = [];

    /// <summary>The look of the region's documents.</summary>
    public RegionProfile Profile { get; init; } = RegionProfile.None;

    /// <summary>The library of templates that economic tables are made from.</summary>
    public Sequence<TableTemplate> TableTemplates { get; init; } = [];

    /// <summary>The latest edition of a plan, or null. Editions of a plan stand in the order they were loaded.</summary>
    public PlanEdition? Latest(Code plan) => Editions.LastOrDefault(edition => edition.Plan.Code == plan);
}
