using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Tables;

namespace Rodtrad.App.Tables;

/// <summary>
/// What a workbook makes of a draft, decided before anything is touched: the changed cells with the sums they reach, the postings behind
/// changed frames, and every problem at once.
/// </summary>
internal sealed record DraftTables(PlanEdition Before, PlanEdition After, Sequence<CellChange> Changes, Sequence<FramePosting> Postings, Sequence<Problem> Problems)
{
    public static DraftTables Of(PlanTables plan, ReturnedWorkbook workbook, FrameGrounds grounds)
    {
        var edition = plan.Plan.Edition;
        var (cells, unread) = workbook.Cells(plan.Tables);
        var (entered, undone) = EnteredCells.Read(edition.Plan.Code, edition.Tables, cells, plan.Others);
        var following = CellChanges.Following(edition.Plan.Code, edition.Tables, entered, plan.Others);
        var frames = FrameReturn.Of(edition, plan.Plan.Content.Region, entered, grounds);
        var after = edition with
        {
            Tables = CellChanges.In(edition.Tables, entered.Concat(following)),
            Postings = edition.Postings.Concat(frames.Kept).ToSequence(),
        };
        return new DraftTables(
            edition, after, [.. entered, .. following], frames.Postings, [.. unread, .. undone, .. frames.Problems, .. Breaches(plan, after)]);
    }

    public ReturnResult Result(string organisation, bool isOlder) => new(
        organisation, Before.Plan.Code.Text, Before.Plan.Title, Before.Version, IsDone: false, isOlder, Changes.Select(Told).ToSequence(), Postings, Problems);

    private ReturnedChange Told(CellChange change)
    {
        var table = Before.Tables.First(table => table.Code == change.Table);
        var column = table.Columns.First(column => column.Code == change.Column);
        return new ReturnedChange(change, table.Title, table.Template.Row(change.Row)?.Label ?? "", column.Group.Length > 0 ? $"{column.Group}, {column.Label}" : column.Label);
    }

    // What holds for a plan that is loaded holds for one that is changed here: what was well before must still be so.
    private static IEnumerable<Problem> Breaches(PlanTables plan, PlanEdition after)
    {
        RegionContent With(PlanEdition edition) => plan.Plan.Content with { Editions = [edition] };
        var before = ContentRules.Check(With(plan.Plan.Edition)).ToHashSet();
        return ContentRules.Check(With(after)).Where(problem => problem.Severity == Severity.Error && !before.Contains(problem));
    }
}
