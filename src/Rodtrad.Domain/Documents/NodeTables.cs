using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>Makes tables of nodes: the columns that the template names, else those that hold something; everything as printed.</summary>
internal sealed class NodeTables
{
    private readonly DocumentSource _source;
    private readonly DocumentNodes _nodes;
    private readonly NodeCells _cells;

    public NodeTables(DocumentSource source, DocumentNodes nodes) => (_source, _nodes, _cells) = (source, nodes, new NodeCells(source, nodes));

    private static readonly TemplateColumn[] OfMeasures =
    [
        Column(ColumnField.Name, 34), Column(ColumnField.Baseline, 22), Column(ColumnField.Target, 14), Column(ColumnField.Source, 16),
        Column(ColumnField.FollowUp, 12), Column(ColumnField.Owner, 14), Column(ColumnField.Reporter, 14),
    ];

    private static readonly TemplateColumn[] OfActivities =
    [
        Column(ColumnField.Name, 50), Column(ColumnField.Serves, 20), Column(ColumnField.Deadline, 20), Column(ColumnField.Owner, 20),
    ];

    private static readonly TemplateColumn[] OfOthers =
    [
        Column(ColumnField.Number, 8), Column(ColumnField.Name, 50), Column(ColumnField.Receiver, 14), Column(ColumnField.Deadline, 18),
        Column(ColumnField.DocumentType, 14), Column(ColumnField.Validity, 12),
    ];

    /// <summary>The table of the nodes of a level that stand together.</summary>
    public DocumentTable Of(Code level, IReadOnlyList<Node> beside) => Of(level, beside, beside);

    /// <summary>The table of the measures that lie under nodes of a level; a node without measures has a row of its own.</summary>
    public DocumentTable MeasuresUnder(Code level, IReadOnlyList<Node> nodes) => Of(level, nodes, [.. nodes.SelectMany(node =>
        _nodes.Children(node).Where(child => _nodes.Use(child) is not null).DefaultIfEmpty(node))]);

    private DocumentTable Of(Code level, IReadOnlyList<Node> beside, IReadOnlyList<Node> lines)
    {
        var told = _source.Template.Level(level)?.Columns ?? [];
        IReadOnlyList<TemplateColumn> wanted = told.Count > 0 ? told : Usual(level, lines);
        var columns = wanted.SelectMany(column => Years(column, lines)).ToList();
        var rows = lines.Select(node => columns.Select(column => _cells.Of(column, node)).ToList()).ToList();
        // What the product chooses to show is shown where there is something; what a template names stands also when it is empty.
        var kept = Enumerable.Range(0, columns.Count).Where(i => told.Count > 0 || columns[i].Field == ColumnField.Name
            || (columns[i].Field == ColumnField.Target && lines.Any(node => _nodes.Use(node) is { IsTracking: false })) || rows.Any(row => row[i].Text.Length > 0)).ToList();
        return new DocumentTable(
            $"{level}-{beside[0].Code}", Caption(level, beside), false,
            kept.Select(i => _cells.Heading(columns[i], lines[0])).ToSequence(),
            rows.Select((row, at) => Row(lines, at, kept.Select(i => columns[i].Field == ColumnField.Goal && IsRepeated(lines, at) ? DocumentCell.Empty : row[i]))).ToSequence());
    }

    private TableRow Row(IReadOnlyList<Node> lines, int at, IEnumerable<DocumentCell> cells) =>
        new(RowKind.Normal, cells.ToSequence(), _nodes.Place(lines[at].Code.Text));

    // A goal over several measures is named at the first of them.
    private bool IsRepeated(IReadOnlyList<Node> lines, int at) =>
        at > 0 && _cells.Goal(lines[at]) is { } goal && _cells.Goal(lines[at - 1])?.Code == goal.Code;

    private TemplateColumn[] Usual(Code level, IReadOnlyList<Node> beside) =>
        beside.Any(node => _nodes.Use(node) is not null) ? OfMeasures : _source.Kind(level) == LevelKind.Action ? OfActivities : OfOthers;

    // A column for targets without a year is one for each year of the plan, and for each other year that a target is set for.
    private IEnumerable<TemplateColumn> Years(TemplateColumn column, IReadOnlyList<Node> beside)
    {
        if (column.Field != ColumnField.Target || column.Year is not null)
            return [column];
        return _source.Plan.TargetYears
            .Union(beside.SelectMany(node => _nodes.Use(node)?.Targets ?? []).Where(target => !Covered(target)).Select(target => target.Period.Last.Year))
            .Order().Select(year => column with { Year = year });
    }

    private bool Covered(Target target) =>
        _source.Plan.TargetYears.Any(year => target.Period.First.Year <= year && year <= target.Period.Last.Year);

    // What the nodes lie under, unless the table is of the whole level.
    private string Caption(Code level, IReadOnlyList<Node> beside) =>
        beside.Count < _nodes.CountOf(level) && _nodes.Above(beside[0], _ => true) is { } above
            ? $"{_source.Plural(level)}: {above.Name}" : _source.Plural(level);

    private static TemplateColumn Column(ColumnField field, int width) => new(field, "", width, null);
}
