using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>What lies round an edition: the region's libraries and other plans, looked up once and only where needed.</summary>
internal sealed class Surroundings
{
    private readonly Dictionary<string, Indicator> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Indicator> _sameName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SteeringDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SteeringDocument> _replacedBy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlanEdition> _plans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadTarget> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportedValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Node>> _nodes = new(StringComparer.Ordinal);

    public Surroundings(RegionContent region)
    {
        var names = new Dictionary<string, Indicator>(StringComparer.OrdinalIgnoreCase);
        foreach (var indicator in region.Indicators)
        {
            _indicators[indicator.Code.Text] = indicator;
            if (names.TryAdd(Spaces.Normal(indicator.Name), indicator))
                continue;
            var first = names[Spaces.Normal(indicator.Name)];
            _sameName[indicator.Code.Text] = first;
            _sameName.TryAdd(first.Code.Text, indicator);
        }
        foreach (var document in region.Documents)
        {
            _documents[document.Code.Text] = document;
            if (document.Replaces is { } replaced)
                _replacedBy[replaced.Text] = document;
        }
        // The last of each plan is its latest.
        foreach (var edition in region.Editions)
            _plans[edition.Plan.Code.Text] = edition;
    }

    public Indicator? Indicator(Code code) => _indicators.GetValueOrDefault(code.Text);

    /// <summary>Another indicator with the same name, or null.</summary>
    public Indicator? SameName(Code indicator) => _sameName.GetValueOrDefault(indicator.Text);

    public SteeringDocument? Document(Code? code) => code is { } given ? _documents.GetValueOrDefault(given.Text) : null;

    /// <summary>The document in the register that replaces this one, or null.</summary>
    public SteeringDocument? ReplacementOf(SteeringDocument document) => _replacedBy.GetValueOrDefault(document.Code.Text);

    /// <summary>The latest edition of a plan, or null where there is none to see.</summary>
    public PlanEdition? Plan(Code plan) => _plans.GetValueOrDefault(plan.Text);

    /// <summary>A target text understood. Many measures have the same target, and to understand one costs more than to find it.</summary>
    public ReadTarget Target(string printed)
    {
        if (!_targets.TryGetValue(printed, out var read))
            _targets[printed] = read = new ReadTarget(TargetWords.Read(printed));
        return read;
    }

    /// <summary>A reported value understood.</summary>
    public ReportedValue Value(string printed)
    {
        if (!_values.TryGetValue(printed, out var read))
            _values[printed] = read = TargetWords.ReadValue(printed);
        return read;
    }

    /// <summary>A node of another plan, or null.</summary>
    public Node? Node(PlanEdition edition, Code node)
    {
        if (!_nodes.TryGetValue(edition.Plan.Code.Text, out var nodes))
        {
            nodes = new Dictionary<string, Node>(edition.Nodes.Count, StringComparer.Ordinal);
            foreach (var one in edition.Nodes)
                nodes[one.Code.Text] = one;
            _nodes[edition.Plan.Code.Text] = nodes;
        }
        return nodes.GetValueOrDefault(node.Text);
    }
}
