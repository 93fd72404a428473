using Rodtrad.App.Goals;
using Rodtrad.App.Indicators;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.App.Documents;

/// <summary>The scorecard of a plan on paper: how many measures there are, then the measures of each perspektiv under their goals.</summary>
internal sealed class ScorecardPaper
{
    private readonly EditionScope _scope;
    private readonly ScorecardPageView _view;
    private readonly DocumentWords _words;
    private readonly PaperVoice _voice;
    private readonly MeasureColumns _columns;
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

    private ScorecardPaper(EditionScope scope, ScorecardPageView view, DocumentWords words, PaperVoice voice)
    {
        (_scope, _view, _words, _voice) = (scope, view, words, voice);
        _columns = new MeasureColumns(scope, words, voice, [.. view.Parts.SelectMany(Lines)]);
    }

    /// <summary>The scorecard; with <paramref name="unit"/> only the measures that the unit carries out or reports.</summary>
    public static Document Of(EditionScope scope, DocumentSource source, PaperVoice voice, Code? unit)
    {
        var view = ScorecardView.Of(scope, []);
        if (unit is { } code)
            view = view with { Parts = view.Parts.Select(part => Kept(part, code.Text)).Where(part => part.Goals.Count > 0).ToSequence() };
        var noted = view.Parts.SelectMany(Lines).SelectMany(line => line.Notes).ToHashSet(StringComparer.Ordinal);
        return Papers.OfPlan(
            source, PageLayout.Landscape,
            unit is { } named ? source.Words.Of(DocumentWord.ScorecardOfUnit, scope.UnitName(named)) : source.Words[DocumentWord.ScorecardTitle],
            new ScorecardPaper(scope, view, source.Words, voice).Blocks(), view.Notes.Where(note => noted.Contains(note.Mark)).ToSequence());
    }

    // What the unit has nothing to do with is left out, with the goals that have none of its measures.
    private static ScorecardPart Kept(ScorecardPart part, string unit) => part with
    {
        Beside = [],
        Goals = part.Goals
            .Select(goal => goal with { Gaps = [], Lines = goal.Lines.Where(line => line.Use.Owner?.Code == unit || line.Use.Reporter?.Code == unit).ToSequence() })
            .Where(goal => goal.Lines.Count > 0).ToSequence(),
    };

    private IEnumerable<DocumentBlock> Blocks()
    {
        if (_view.Parts.Count == 0)
        {
            yield return new DocumentBlock.Remark(_words[DocumentWord.ScorecardNone]);
            yield break;
        }
        yield return new DocumentBlock.Table(Summary());
        foreach (var (part, i) in _view.Parts.Select((part, i) => (part, i)))
        {
            var name = part.Dimension?.Name ?? _words[DocumentWord.ScorecardOther];
            yield return new DocumentBlock.Heading(1, "", "", name, part.Dimension?.Code ?? $"del-{i + 1}", true, part.Dimension is { } at ? Link(at) : null);
            if (part.Beside.Count > 0)
                yield return new DocumentBlock.Items(part.Beside.Select(Beside).ToSequence());
            if (part.Goals.Count > 0)
                yield return new DocumentBlock.Table(new DocumentTable(
                    $"styrkort-{part.Dimension?.Code ?? $"{i + 1}"}", $"{_view.MeasurePlural}: {name}", false, _columns.Columns,
                    part.Goals.SelectMany((goal, at) => Rows(goal, at == 0 ? null : part.Goals[at - 1])).ToSequence()));
        }
    }

    private static IEnumerable<ScorecardLine> Lines(ScorecardPart part) => part.Goals.SelectMany(goal => goal.Lines).DistinctBy(line => line.Node.Code);

    private DocumentTable Summary()
    {
        var dimension = _scope.Model.Levels.FirstOrDefault(level => level.Kind == LevelKind.Dimension);
        List<(TableColumn Column, Func<IReadOnlyCollection<ScorecardLine>, int, int> Count)> columns =
        [
            (Counted("matt", _view.MeasurePlural), (lines, _) => lines.Count),
            (Counted("foljs", _words[DocumentWord.ScorecardTracked]), (lines, _) => lines.Count(line => line.Use.IsTracking)),
            (Counted("luckor", _words[DocumentWord.ScorecardWithGaps]), (lines, _) => lines.Count(line => line.Gaps.Count > 0)),
            (Counted("utan-matt", _words[DocumentWord.ScorecardWithoutMeasure]), (_, goals) => goals),
        ];
        var all = _view.Parts.SelectMany(Lines).DistinctBy(line => line.Node.Code).ToList();
        var shown = columns.Where((column, i) => i == 0 || column.Count(all, WithoutMeasure(_view.Parts)) > 0).ToList();
        TableRow Row(RowKind kind, string name, IReadOnlyCollection<ScorecardLine> lines, int goals) =>
            new(kind, [DocumentCell.Of(name), .. shown.Select(column => Papers.Count(column.Count(lines, goals)))], "");
        return new DocumentTable(
            "oversikt", _words[DocumentWord.ScorecardSummary], true,
            [new TableColumn("del", dimension is null ? "" : _scope.Edition.Singular(_scope.Model, dimension.Code), 5, ColumnAlign.Start), .. shown.Select(column => column.Column)],
            [
                .. _view.Parts.Select(part => Row(RowKind.Normal, part.Dimension?.Name ?? _words[DocumentWord.ScorecardOther], [.. Lines(part)], WithoutMeasure([part]))),
                Row(RowKind.Total, _words[DocumentWord.PaperTotal], all, WithoutMeasure(_view.Parts)),
            ]);
    }

    // What a level demands measures below, and has none.
    private static int WithoutMeasure(Sequence<ScorecardPart> parts) =>
        parts.SelectMany(part => part.Goals).Where(goal => goal.Gaps.Count > 0).Select(goal => goal.Way is [.., var last] ? last.Code : "").Distinct().Count();

    private IEnumerable<TableRow> Rows(ScorecardGoal goal, ScorecardGoal? before)
    {
        // What lies over the nearest goal is written once, where it begins.
        foreach (var step in goal.Way.Where((step, i) => i == goal.Way.Count - 1 || before?.Way.Contains(step) != true))
        {
            var isLast = step == goal.Way[^1];
            yield return new TableRow(
                RowKind.Group,
                [
                    new DocumentCell([
                        new TextRun(step.Number.Length > 0 ? $"{step.Number} {step.Name}" : step.Name, isLast ? TextStyle.Strong : TextStyle.Plain, Link(step)),
                        .. (isLast ? goal.Gaps : []).Select(gap => new TextRun($" – {_voice.Gap(gap, _scope.MeasureName)}", TextStyle.Emphasis, null)),
                    ]),
                ],
                _placed.Add(step.Code) ? step.Code : "");
        }
        foreach (var line in goal.Lines)
            yield return _columns.Row(line, _placed.Add(line.Node.Code));
    }

    private static ItemGroup Beside(ScorecardBeside level) => new(
        level.Nodes.Count == 1 ? level.Singular : level.Plural,
        level.Nodes.Select(node => new DocumentItem("", Link(node), node.Number, node.Name, "", false, [])).ToSequence());

    private static TableColumn Counted(string key, string heading) => new(key, heading, 2, ColumnAlign.End);

    private static DocumentLink.ToNode Link(NodeLink node) => new(Code.Of(node.Plan), Code.Of(node.Code));
}
