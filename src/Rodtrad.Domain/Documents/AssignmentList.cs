using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// The uppdrag of one plan, or of several, by who received them, as an appendix to an agenda: receivers in the order of the
/// organisation, and under each what is due first. An uppdrag with several receivers stands under each, with the others named.
/// </summary>
public sealed class AssignmentList
{
    private readonly RegionContent _content;
    private readonly DocumentWords _words;
    private readonly bool _showsPlan;
    private readonly List<Row> _rows;

    private AssignmentList(RegionContent content, Sequence<DocumentSource> sources, DocumentWords words)
    {
        (_content, _words, _rows) = (content, words, [.. sources.SelectMany(Rows)]);
        _showsPlan = _rows.Exists(row => !ReferenceEquals(row.Source, _rows[0].Source));
    }

    /// <summary>The list of one plan; with <paramref name="receiver"/> only what that unit received.</summary>
    public static Document OfPlan(DocumentSource source, Code? receiver = null)
    {
        var list = new AssignmentList(source.Content, [source], source.Words);
        return Papers.OfPlan(source, PageLayout.Portrait, list.Title(DocumentWord.AssignmentsTitle, receiver), list.Blocks(receiver), []);
    }

    /// <summary>The list of all <paramref name="sources"/>, which are named with their decisions before it.</summary>
    public static Document OfRegion(RegionContent content, Sequence<DocumentSource> sources, DocumentWords words, Code? receiver = null)
    {
        var list = new AssignmentList(content, sources, words);
        var with = sources.Where(source => list._rows.Any(row => ReferenceEquals(row.Source, source))).ToSequence();
        return Papers.OfRegion(
            content, with, words, PageLayout.Portrait, list.Title(DocumentWord.AssignmentsTitle, receiver),
            words.Of(DocumentWord.AssignmentsOfRegion, content.Region.Name),
            [.. with.Count > 0 ? [list.Plans(with)] : Array.Empty<DocumentBlock>(), .. list.Blocks(receiver)]);
    }

    private string Title(DocumentWord word, Code? receiver) => receiver is { } unit
        ? _words.Of(DocumentWord.AssignmentsOfUnit, Papers.Unit(_content, unit)) : _words[word];

    // Rule: the list holds what the styrmodell calls an uppdrag, also where the plan names no receiver and no time.
    private static IEnumerable<Row> Rows(DocumentSource source)
    {
        var assignments = source.Edition.Assignments.ToDictionary(assignment => assignment.Node);
        return source.Edition.Nodes
            .Where(node => assignments.ContainsKey(node.Code) || source.Kind(node.Level) == LevelKind.Assignment)
            .Select(node => new Row(source, node, assignments.GetValueOrDefault(node.Code) ?? new Assignment(node.Code, null, [], "", null, "", Deadline.NotStated, false)));
    }

    private DocumentBlock.Table Plans(Sequence<DocumentSource> sources) => new(new DocumentTable(
        "planer", _words[DocumentWord.PaperPlans], true,
        [
            new TableColumn("plan", _words[DocumentWord.AssignmentsPlan], 5, ColumnAlign.Start), new TableColumn("version", _words[DocumentWord.Version], 1, ColumnAlign.Start),
            new TableColumn("beslut", _words[DocumentWord.Decision], 5, ColumnAlign.Start),
        ],
        sources.Select(source => new TableRow(
            RowKind.Normal,
            [
                DocumentCell.Of(source.Edition.Plan.Title), DocumentCell.Of(source.Edition.Version),
                DocumentCell.Of(Papers.Standing(source)),
            ],
            "")).ToSequence()));

    private IEnumerable<DocumentBlock> Blocks(Code? receiver)
    {
        if (_rows.Count == 0 || (receiver is { } only && _rows.All(row => !row.Assignment.Receivers.Contains(only))))
        {
            yield return new DocumentBlock.Remark(_words[DocumentWord.AssignmentsNone]);
            yield break;
        }
        foreach (var unit in Receivers().Where(unit => receiver is null || unit == receiver))
        {
            var received = _rows.Where(row => unit is { } known ? row.Assignment.Receivers.Contains(known) : row.Assignment.Receivers.Count == 0).ToList();
            var heading = unit is { } code ? Papers.Unit(_content, code) : _words[DocumentWord.AssignmentsNoReceiver];
            yield return new DocumentBlock.Heading(1, "", "", heading, $"mottagare-{unit?.Text ?? "saknas"}", true, null);
            yield return new DocumentBlock.Table(Table(unit, heading, received));
        }
    }

    // In the order of the organisation, then units it does not know, and last those without any.
    private IEnumerable<Code?> Receivers()
    {
        var given = _rows.SelectMany(row => row.Assignment.Receivers).Distinct().ToList();
        var known = _content.Region.Units.Select(unit => unit.Code).Where(given.Contains).ToList();
        foreach (var unit in known.Concat(given.Except(known)))
            yield return unit;
        if (_rows.Any(row => row.Assignment.Receivers.Count == 0))
            yield return null;
    }

    private DocumentTable Table(Code? receiver, string heading, List<Row> received)
    {
        List<(TableColumn Column, Func<Row, DocumentCell> Cell)> columns =
        [
            (new TableColumn("nummer", _words[DocumentWord.Number], 1, ColumnAlign.Start), row => DocumentCell.Of(row.Node.Number)),
            (new TableColumn("uppdrag", _words[DocumentWord.AssignmentsName], 8, ColumnAlign.Start), row => Name(row, receiver)),
            (new TableColumn("plan", _words[DocumentWord.AssignmentsPlan], 3, ColumnAlign.Start), row => DocumentCell.Of(_showsPlan ? row.Source.Edition.Plan.Title : "")),
            (new TableColumn("givare", _words[DocumentWord.AssignmentsGiver], 2, ColumnAlign.Start), row => DocumentCell.Of(row.Assignment.Giver is { } giver ? Short(giver) : "")),
            (new TableColumn("tid", _words[DocumentWord.Deadline], 3, ColumnAlign.Start), Time),
            (new TableColumn("senast", _words[DocumentWord.AssignmentsDue], 2, ColumnAlign.Start), Due),
            (new TableColumn("redovisas", _words[DocumentWord.AssignmentsReports], 2, ColumnAlign.Start), row => DocumentCell.Of(Reports(row.Assignment))),
        ];
        var shown = columns.Where(column => received.Any(row => column.Cell(row) != DocumentCell.Empty)).ToList();
        return new DocumentTable(
            $"uppdrag-{receiver?.Text ?? "utan-mottagare"}", _words.Of(DocumentWord.AssignmentsCount, heading, $"{received.Count}"), false,
            shown.Select(column => column.Column).ToSequence(),
            InTime(received).Select(row => new TableRow(RowKind.Normal, shown.Select(column => column.Cell(row)).ToSequence(), Anchor(row, receiver))).ToSequence());
    }

    // What has a day comes first by its day, then what has another time, and last what has none; else the order of the plans.
    private static IEnumerable<Row> InTime(IEnumerable<Row> rows) => rows
        .OrderBy(row => row.Assignment.Deadline.Due ?? DateOnly.MaxValue).ThenBy(row => row.Assignment.Deadline.Kind == DeadlineKind.NotStated);

    // An uppdrag with several receivers has its place at the first of them.
    private static string Anchor(Row row, Code? receiver) =>
        receiver is null || row.Assignment.Receivers[0] == receiver ? $"{row.Source.Edition.Plan.Code}-{row.Node.Code}" : "";

    private DocumentCell Name(Row row, Code? receiver)
    {
        var runs = KeywordRuns.Of(row.Node.Name, row.Assignment.Keyword, row.Source.To(row.Node));
        var others = row.Assignment.Receivers.Where(unit => unit != receiver).Select(Short).ToList();
        return new DocumentCell(others.Count == 0 ? runs : [.. runs, new TextRun(" " + _words.Of(DocumentWord.AssignmentsAlso, string.Join(", ", others)), TextStyle.Quiet, null)])
        {
            Markdown = row.Node.Text,
        };
    }

    private DocumentCell Time(Row row) => row.Assignment.Deadline.Printed is { Length: > 0 } printed
        ? DocumentCell.Of(printed)
        : new DocumentCell([new TextRun(_words[DocumentWord.AssignmentsNoDeadline], TextStyle.Quiet, null)]);

    private static DocumentCell Due(Row row) => row.Assignment.Deadline.Due is { } due ? DocumentCell.Of(Papers.Day(due)) with { Day = due } : DocumentCell.Empty;

    private string Reports(Assignment assignment)
    {
        List<string> told = [.. assignment.Deadline.ReportAt.Select(at => _words[At(at)])];
        if (assignment.ReportsBack)
            told.Add(_words[DocumentWord.AssignmentsReportsBack]);
        return string.Join(", ", told);
    }

    private static DocumentWord At(Occasion occasion) => occasion switch
    {
        Occasion.Month => DocumentWord.AssignmentsEveryMonth,
        Occasion.Tertial1 => DocumentWord.AssignmentsAtApril,
        Occasion.Tertial2 => DocumentWord.AssignmentsAtAugust,
        Occasion.Interim => DocumentWord.AssignmentsAtInterim,
        _ => DocumentWord.AssignmentsAtYearEnd,
    };

    private string Short(Code code) => _content.Region.Units.FirstOrDefault(unit => unit.Code == code) is { } unit
        ? unit.ShortName.Length > 0 ? unit.ShortName : unit.Name : code.Text;

    private sealed record Row(DocumentSource Source, Node Node, Assignment Assignment);
}
