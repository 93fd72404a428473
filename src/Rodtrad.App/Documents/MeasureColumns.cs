using Rodtrad.App.Indicators;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Documents;

/// <summary>
/// The columns of measures on paper, the same as on the page of the scorecard. Those that none of the measures fills are left out,
/// so that what is printed has room.
/// </summary>
internal sealed class MeasureColumns
{
    private readonly EditionScope _scope;
    private readonly PaperVoice _voice;
    private readonly List<(TableColumn Column, Func<ScorecardLine, DocumentCell> Cell)> _columns;

    /// <summary>The columns for these measures; with <paramref name="hasRemarks"/> the last tells what is missing.</summary>
    public MeasureColumns(EditionScope scope, DocumentWords words, PaperVoice voice, IReadOnlyCollection<ScorecardLine> lines, bool hasRemarks = true)
    {
        (_scope, _voice) = (scope, voice);
        List<(TableColumn Column, Func<ScorecardLine, DocumentCell> Cell)> columns =
        [
            (Column("matt", scope.MeasureName, 7), Name),
            (Column("ingangsvarde", words[DocumentWord.Baseline], 5), line => DocumentCell.Of(line.Use.Baseline.Printed)),
            .. scope.Edition.Plan.TargetYears.Select((year, i) => (
                Column($"mal-{year}", words.Of(DocumentWord.TargetOfYear, $"{year}"), 3),
                (Func<ScorecardLine, DocumentCell>)(line => Papers.Printed(line.Targets[i])))),
            (Column("kalla", words[DocumentWord.Source], 3), line => DocumentCell.Of(line.Use.SourcePrinted)),
            (Column("period", words[DocumentWord.FollowUp], 3), line => DocumentCell.Of(line.Use.FollowUp.Printed)),
            (Column("ansvarig", words[DocumentWord.Owner], 3), line => DocumentCell.Of(line.Use.OwnerLine)),
        ];
        if (hasRemarks)
            columns.Add((Column("anmarkning", words[DocumentWord.ScorecardRemark], 3), Remark));
        _columns = [.. columns.Where((column, i) => i == 0 || lines.Any(line => column.Cell(line) != DocumentCell.Empty))];
    }

    public Sequence<TableColumn> Columns => _columns.Select(column => column.Column).ToSequence();

    /// <summary>The row of a measure; <paramref name="hasPlace"/>: it is where links to the measure lead.</summary>
    public TableRow Row(ScorecardLine line, bool hasPlace) =>
        new(RowKind.Normal, _columns.Select(column => column.Cell(line)).ToSequence(), hasPlace ? line.Node.Code : "");

    private static TableColumn Column(string key, string heading, int width) => new(key, heading, width, ColumnAlign.Start);

    private static DocumentCell Name(ScorecardLine line)
    {
        var text = line.Node.Number.Length > 0 ? $"{line.Node.Number} {line.Node.Name}" : line.Node.Name;
        var link = new DocumentLink.ToNode(Code.Of(line.Node.Plan), Code.Of(line.Node.Code));
        return new DocumentCell([new TextRun(text, TextStyle.Plain, link), .. line.Notes.Select(mark => new TextRun("") { NoteMark = mark })]);
    }

    private DocumentCell Remark(ScorecardLine line)
    {
        List<string> told = [.. line.Gaps.Select(gap => _voice.Gap(gap, _scope.MeasureName))];
        if (line.Use.IsTracking)
            told.Insert(0, _voice.Tracked);
        if (line.IsMetAlready)
            told.Insert(0, _voice.MetAlready);
        return DocumentCell.Of(string.Join("; ", told));
    }
}
