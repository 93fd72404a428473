using System.Globalization;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>
/// What the ledger says of changed frames: the postings that make the change, which of them the plan keeps, or the refusals.
/// </summary>
internal sealed record FrameReturn(Sequence<FramePosting> Postings, Sequence<FramePosting> Kept, Sequence<Problem> Problems)
{
    public static FrameReturn Of(PlanEdition edition, Region region, Sequence<CellChange> entered, FrameGrounds grounds)
    {
        var (postings, kept, problems) = (new List<FramePosting>(), new List<FramePosting>(), new List<Problem>());
        var taken = edition.Postings.Select(posting => posting.Code).ToHashSet();
        foreach (var ledger in FrameLedger.All(edition.Tables, edition.Postings, FrameSetting.Of(edition.Plan, region)))
        {
            var changes = FrameChanges.Of(ledger, Amounts(ledger, entered).ToList(), grounds);
            problems.AddRange(changes.Refusals.Select(refusal => Problem.Error(refusal.Code, ledger.Table.Title, [.. refusal.Arguments])));
            // Two tables of frames number their postings alike; in the plan each has a code of its own.
            var named = changes.Postings.ToDictionary(posting => posting.Code, posting => Free(posting.Code, taken));
            postings.AddRange(changes.Postings.Select(posting => posting with { Code = named[posting.Code] }));
            // A table with columns for why a frame changed tells it there. A posting of the same reason and year would stand in their place.
            kept.AddRange(changes.WithinPlan.Where(posting => FrameColumns.Changes(ledger.Table, posting.Year).Count == 0)
                .Select(posting => posting with { Code = named.GetValueOrDefault(posting.Code, posting.Code) }));
        }
        return new FrameReturn(postings.ToSequence(), kept.ToSequence(), problems.ToSequence());
    }

    private static Code Free(Code code, HashSet<Code> taken)
    {
        var free = code;
        for (var n = 2; !taken.Add(free); n++)
            free = Code.Of(string.Create(CultureInfo.InvariantCulture, $"{code}-{n}"));
        return free;
    }

    // What postings have moved since the table was printed stays moved: a changed cell changes the frame by as much.
    private static IEnumerable<FrameAmount> Amounts(FrameLedger ledger, Sequence<CellChange> entered)
    {
        var figures = new TableFigures(ledger.Table);
        var years = FrameColumns.OfYears(ledger.Table).ToDictionary(pair => ledger.Table.Columns[pair.Value].Code, pair => pair.Key);
        foreach (var change in entered.Where(change => change.Table == ledger.Table.Code))
        {
            if (!years.TryGetValue(change.Column, out var year))
                continue;
            var (row, column) = (figures.Row(change.Row), figures.Column(change.Column));
            var unit = figures.UnitAt(row, column);
            var after = change.After is { } cell ? Figure.Of(cell.Printed, cell.Exact, unit) : Figure.Empty;
            yield return new FrameAmount(change.Row, year, (ledger.Balance(change.Row, year) ?? 0) + (after.Counts ? after.Value : 0) - (figures[row, column].Counts ? figures[row, column].Value : 0));
        }
    }
}
