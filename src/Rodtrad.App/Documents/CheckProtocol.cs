using Rodtrad.App.Checks;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.App.Documents;

/// <summary>
/// What the checks found in a plan, as a protocol for an auditor: every check there is with how many findings it made, also those
/// that made none, and every finding with what is printed, what it was held against, and whether it is accepted.
/// </summary>
internal sealed class CheckProtocol
{
    private readonly CheckedPlan _plan;
    private readonly DocumentWords _words;
    private readonly PaperVoice _voice;
    private readonly ILookup<string, FindingRow> _found;

    private CheckProtocol(CheckedPlan plan, DocumentWords words, PaperVoice voice) =>
        (_plan, _words, _voice, _found) = (plan, words, voice, plan.Rows.ToLookup(row => row.Finding.Check.Code, StringComparer.Ordinal));

    public static Document Of(CheckedPlan plan, DocumentSource source, PaperVoice voice) => Papers.OfPlan(
        source, PageLayout.Landscape, source.Words[DocumentWord.ProtocolTitle], new CheckProtocol(plan, source.Words, voice).Blocks(), []);

    private IEnumerable<DocumentBlock> Blocks()
    {
        if (_plan.Scope.Stored.IsTampered)
            yield return new DocumentBlock.Remark(_words[DocumentWord.ProtocolTampered]);
        yield return Heading(DocumentWord.ProtocolSummary, "sammanfattning");
        yield return new DocumentBlock.Table(Summary());
        yield return Heading(DocumentWord.ProtocolChecked, "kontroller");
        yield return new DocumentBlock.Table(Checked());
        yield return Heading(DocumentWord.ProtocolFindings, "avvikelser");
        yield return _plan.Rows.Count == 0
            ? new DocumentBlock.Remark(_words[DocumentWord.ProtocolFindingsNone])
            : new DocumentBlock.Table(Findings());
    }

    private DocumentBlock.Heading Heading(DocumentWord word, string anchor) => new(1, "", "", _words[word], anchor, true, null);

    // The gravest first, as on the page.
    private static IEnumerable<Check> Checks => CheckCatalogue.All.OrderBy(check => check.Severity);

    private DocumentTable Summary() => new(
        "sammanfattning", _words[DocumentWord.ProtocolSummary], false,
        [
            Column("allvar", DocumentWord.ProtocolSeverity, 4), Counted("kontroller", DocumentWord.ProtocolChecked), Counted("avvikelser", DocumentWord.ProtocolFound),
            Counted("godtagna", DocumentWord.ProtocolAccepted), Counted("oppna", DocumentWord.ProtocolOpen),
        ],
        [
            .. Enum.GetValues<FindingSeverity>().Select(severity => Row(RowKind.Normal, _voice.Severity(severity), check => check.Severity == severity)),
            Row(RowKind.Total, _words[DocumentWord.PaperTotal], _ => true),
        ]);

    private TableRow Row(RowKind kind, string name, Func<Check, bool> counts)
    {
        var rows = _plan.Rows.Where(row => counts(row.Finding.Check)).ToList();
        var raised = rows.Count(row => row.IsRaised);
        return new TableRow(
            kind,
            [DocumentCell.Of(name), Papers.Count(CheckCatalogue.All.Count(counts)), Papers.Count(rows.Count), Papers.Count(rows.Count - raised), Papers.Count(raised)], "");
    }

    private DocumentTable Checked() => new(
        "kontroller", _words[DocumentWord.ProtocolChecked], false,
        [
            Column("kod", DocumentWord.ProtocolCheck, 2), Column("kontroll", DocumentWord.ProtocolName, 8), Column("allvar", DocumentWord.ProtocolSeverity, 2),
            Counted("avvikelser", DocumentWord.ProtocolFound), Column("resultat", DocumentWord.ProtocolResult, 5),
        ],
        Checks.Select(check => new TableRow(
            RowKind.Normal,
            [
                DocumentCell.Of(check.Code), DocumentCell.Of(_voice.Check(check)), DocumentCell.Of(_voice.Severity(check.Severity)),
                Papers.Count(_found[check.Code].Count()), DocumentCell.Of(Result(check)),
            ],
            "")).ToSequence());

    private string Result(Check check)
    {
        var (all, raised) = (_found[check.Code].Count(), _found[check.Code].Count(row => row.IsRaised));
        if (all == 0)
            return _words[DocumentWord.ProtocolNothing];
        return string.Join(", ", new[] { (DocumentWord.ProtocolOpen, raised), (DocumentWord.ProtocolAccepted, all - raised) }
            .Where(part => part.Item2 > 0).Select(part => $"{part.Item2} {_words[part.Item1].ToLowerInvariant()}"));
    }

    private DocumentTable Findings() => new(
        "avvikelser", _words[DocumentWord.ProtocolFindings], false,
        [
            Column("plats", DocumentWord.ProtocolPlace, 6), Column("iakttagelse", DocumentWord.ProtocolObserved, 8), Column("tryckt", DocumentWord.ProtocolPrinted, 4),
            Column("jamfort", DocumentWord.ProtocolHeldAgainst, 4), Column("lage", DocumentWord.ProtocolState, 4),
        ],
        Checks.Where(check => _found[check.Code].Any()).SelectMany(Found).ToSequence());

    private IEnumerable<TableRow> Found(Check check)
    {
        yield return new TableRow(
            RowKind.Group,
            [
                new DocumentCell([
                    new TextRun($"{check.Code} {_voice.Check(check)}", TextStyle.Strong, null),
                    new TextRun($" – {_voice.Severity(check.Severity)}. {_words.Of(DocumentWord.ProtocolCause, _voice.Cause(check))}", TextStyle.Plain, null),
                ]),
            ],
            $"kontroll-{check.Code}");
        foreach (var row in _found[check.Code])
            yield return new TableRow(
                RowKind.Normal,
                [
                    Place(row), new DocumentCell(Observed(row.Finding).ToSequence()), DocumentCell.Of(row.Finding.Printed), DocumentCell.Of(row.Finding.Computed), State(row),
                ],
                "");
    }

    private DocumentCell Place(FindingRow row)
    {
        if (row.Finding.Place.Node is not { } node)
            return DocumentCell.Of(Where(row, row.Finding.Place.Row) is { Length: > 0 } cell ? cell : _words[DocumentWord.ProtocolWholePlan]);
        var where = Where(row, null);
        return new DocumentCell([
            new TextRun($"{row.LevelName}: ", TextStyle.Quiet, null), new TextRun(row.NodeName, TextStyle.Plain, new DocumentLink.ToNode(row.Finding.Plan, node)),
            .. where.Length > 0 ? [new TextRun($" ({where})", TextStyle.Quiet, null)] : Array.Empty<TextRun>(),
        ]);
    }

    private static string Where(FindingRow row, string? label) =>
        string.Join(", ", new[] { row.Finding.Place.Table, label, row.Finding.Place.Column }.OfType<string>().Where(part => part.Length > 0));

    private IEnumerable<TextRun> Observed(Finding finding)
    {
        yield return new TextRun(_voice.Message(finding));
        if (_voice.Difference(finding) is { Length: > 0 } difference)
            yield return new TextRun($" {difference}", TextStyle.Emphasis, null);
    }

    private DocumentCell State(FindingRow row) => DocumentCell.Of(row.Accepted is { } accepted
        ? _words.Of(DocumentWord.ProtocolStateAccepted, Papers.Day(DateOnly.FromDateTime(accepted.At.UtcDateTime)), accepted.Reason)
        : _words[DocumentWord.ProtocolStateOpen]);

    private TableColumn Column(string key, DocumentWord word, int width) => new(key, _words[word], width, ColumnAlign.Start);

    private TableColumn Counted(string key, DocumentWord word) => new(key, _words[word], 2, ColumnAlign.End);
}
