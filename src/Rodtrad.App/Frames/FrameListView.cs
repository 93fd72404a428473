using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Frames;

/// <summary>Whose frames.</summary>
public sealed record FrameListRequest(string Organisation);

/// <summary>
/// A table of frames of a plan: the year the plan begins, the sum of the frames that year and the change from the year before, as printed
/// in <paramref name="Unit"/>; empty when they are not told.
/// </summary>
public sealed record FrameListRow(
    PlanIdentity Plan, string Table, string Title, int Frames, int FirstYear, int LastYear, int Year, string Sum, string Change, bool IsLess, FigureUnit Unit);

/// <summary>The plans of a region that have frames.</summary>
public sealed record FrameListPageView(string Organisation, string Region, Sequence<FrameListRow> Rows);

/// <summary>Every table of frames that the actor may read, the latest plans first.</summary>
public sealed class FrameListView(Regions regions) : UseCase<FrameListRequest, FrameListPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<FrameListPageView>> Handle(Actor actor, FrameListRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        var rows =
            from scope in await EditionScope.EachPlan(context, content, actor, null, cancel)
            orderby scope.Edition.Plan.FirstYear descending
            from ledger in FrameLedger.All(scope.Edition.Tables, scope.Edition.Postings, FrameSetting.Of(scope.Edition.Plan, content.Region))
            select Row(scope, ledger);
        return new FrameListPageView(content.Region.Slug.Text, content.Region.Name, rows.ToSequence());
    }

    private static FrameListRow Row(EditionScope scope, FrameLedger ledger)
    {
        var year = ledger.Years.FirstOrDefault(one => one >= ledger.Open.First);
        var (unit, decimals) = (ledger.Table.Template.Unit, ledger.Table.Template.Decimals);
        var change = ledger.Years.Contains(year - 1) ? ledger.Total(year) - ledger.Total(year - 1) : (decimal?)null;
        return new FrameListRow(
            scope.Identity, ledger.Table.Code.Text, ledger.Table.Title, ledger.Tree.Frames.Count, ledger.Years[0], ledger.Years[^1], year,
            FigurePrint.Of(ledger.Total(year), unit, decimals), change is { } more ? FigurePrint.Change(more, unit, decimals) : "", change < 0, unit);
    }
}
