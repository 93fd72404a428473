using System.Globalization;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>What a column of a table tells of a node, as printed.</summary>
internal sealed class NodeCells
{
    private readonly DocumentSource _source;
    private readonly DocumentNodes _nodes;

    public NodeCells(DocumentSource source, DocumentNodes nodes) => (_source, _nodes) = (source, nodes);

    private const string YearInHeading = "{ar}";
    private const string GroupInHeading = "{grupp}";

    /// <summary>The head of a column: the template's words, else the product's; a name stands under the level's own word.</summary>
    public TableColumn Heading(TemplateColumn column, Node first)
    {
        var year = column.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        var heading = column.Heading.Length > 0
            ? column.Heading.Replace(YearInHeading, year, StringComparison.Ordinal).Replace(GroupInHeading, first.Group, StringComparison.Ordinal)
            : Word(column, first.Level, year);
        var key = column.Field.ToString().ToLowerInvariant();
        return new TableColumn(year.Length > 0 ? $"{key}-{year}" : key, heading, column.Width > 0 ? column.Width : 15, ColumnAlign.Start);
    }

    /// <summary>The cell of a node.</summary>
    public DocumentCell Of(TemplateColumn column, Node node) => column.Field switch
    {
        ColumnField.Serves => new DocumentCell(Serves(node).ToSequence()),
        ColumnField.Name when _nodes.Use(node) is null && _source.Template.Level(node.Level)?.Print == LevelPrint.MeasureTable => DocumentCell.Empty,
        ColumnField.Name => Name(node),
        ColumnField.Goal => To(Goal(node)),
        ColumnField.Dimension => To(_nodes.Above(node, above => _source.Kind(above.Level) == LevelKind.Dimension)),
        _ => DocumentCell.Of(Text(column, node)),
    };

    /// <summary>The targets that a year has, as printed; empty when none is.</summary>
    public static string Target(IndicatorUse? use, int year) =>
        string.Join(", ", (use?.Targets ?? []).Where(target => target.Covers(year)).Select(target => target.Printed).Distinct(StringComparer.Ordinal));

    /// <summary>
    /// The starting point of a year, as printed; empty when none is. Words that stand for every year ("Ny indikator 2024") stand in
    /// each.
    /// </summary>
    public static string Baseline(IndicatorUse? use, int year) => use is null ? ""
        : use.Baseline.Values.All(value => value.Period is null) ? use.Baseline.Printed
        : string.Join(", ", use.Baseline.Values
            .Where(value => value.Period is { } period && period.First.Year <= year && year <= period.Last.Year)
            .Select(value => value.Segment.Length > 0 ? $"{value.Segment} {value.Printed}" : value.Printed));

    /// <summary>The goal of a node: itself when it is one, else the nearest above; null when there is none.</summary>
    public Node? Goal(Node node) =>
        _source.Kind(node.Level) == LevelKind.Goal ? node : _nodes.Above(node, above => _source.Kind(above.Level) == LevelKind.Goal);

    private string Text(TemplateColumn column, Node node)
    {
        var (use, assignment, activity) = (_nodes.Use(node), _nodes.Assignment(node), _nodes.Activity(node));
        return column.Field switch
        {
            ColumnField.Number => node.Number,
            ColumnField.Text => node.Text,
            ColumnField.Baseline => use?.Baseline.Printed ?? "",
            ColumnField.BaselineOfYear when column.Year is { } year => Baseline(use, year),
            ColumnField.Target when column.Year is { } year => Target(use, year),
            ColumnField.Source => use?.SourcePrinted ?? "",
            ColumnField.FollowUp => use?.FollowUp.Printed ?? "",
            ColumnField.Owner when activity is not null => _source.Names(activity.ResponsiblePrinted, activity.Responsible),
            ColumnField.Owner => _source.Names(use?.OwnerPrinted ?? "", use?.Owner is { } owner ? [owner] : []),
            ColumnField.Reporter => _source.UnitName(use?.Reporter),
            ColumnField.Deadline => activity?.Deadline.Printed ?? assignment?.Deadline.Printed ?? "",
            ColumnField.Receiver => string.Join(", ", (assignment?.Receivers ?? []).Select(_source.ShortName)),
            ColumnField.Executor => assignment?.Executor ?? "",
            ColumnField.Definition => Indicator(use)?.Definition ?? "",
            ColumnField.Validity => Document(node) is { } document ? DocumentSource.Years(document.Validity) : "",
            ColumnField.DocumentType => Document(node)?.Type ?? "",
            _ => "",
        };
    }

    private DocumentCell Name(Node node)
    {
        var use = _nodes.Use(node);
        DocumentLink link = use is null ? _source.To(node) : new DocumentLink.ToIndicator(use.Indicator);
        var name = node.Notes.Select(mark => new TextRun("") { NoteMark = mark }).Prepend(new TextRun(node.Name, TextStyle.Plain, link));
        return new DocumentCell([.. name, .. Internal(node)]) { Markdown = node.Text };
    }

    private IEnumerable<TextRun> Internal(Node node) =>
        _nodes.Activity(node)?.IsInternal == true ? [new TextRun($" {_source.Words[DocumentWord.Internal]}", TextStyle.Quiet, null)] : [];

    private IEnumerable<TextRun> Serves(Node node)
    {
        var separator = Enumerable.Empty<TextRun>();
        foreach (var served in _nodes.Serves(node))
        {
            foreach (var between in separator)
                yield return between;
            separator = [new TextRun(served.Number.Length > 0 ? " " : ", ")];
            yield return new TextRun(served.Number.Length > 0 ? served.Number : served.Name, TextStyle.Plain, _source.To(served));
        }
    }

    private DocumentCell To(Node? node) => node is null ? DocumentCell.Empty : new([new TextRun(node.Name, TextStyle.Plain, _source.To(node))]);

    private Indicator? Indicator(IndicatorUse? use) => use is null ? null : _source.Content.Indicators.FirstOrDefault(indicator => indicator.Code == use.Indicator);

    private SteeringDocument? Document(Node node) =>
        node.Document is null ? null : _source.Content.Documents.FirstOrDefault(document => document.Code == node.Document);

    private string Word(TemplateColumn column, Code level, string year) => column.Field switch
    {
        ColumnField.Name => _source.Singular(level),
        ColumnField.Text => "",
        ColumnField.BaselineOfYear => $"{_source.Words[DocumentWord.Baseline]} {year}",
        ColumnField.Target => _source.Words.Of(DocumentWord.TargetOfYear, year),
        ColumnField.Dimension => First(LevelKind.Dimension),
        ColumnField.Goal => First(LevelKind.Goal),
        _ => _source.Words[Enum.Parse<DocumentWord>(column.Field.ToString())],
    };

    private string First(LevelKind kind) =>
        _source.Model.Levels.FirstOrDefault(level => level.Kind == kind) is { } level ? _source.Singular(level.Code) : "";
}
