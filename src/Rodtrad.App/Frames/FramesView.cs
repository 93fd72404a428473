using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.App.Tables;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Frames;

/// <summary>How the change between two years is parted.</summary>
public enum BridgeBy
{
    /// <summary>By the frames that make up the one in view.</summary>
    Frame,

    /// <summary>By the reasons the plan gives.</summary>
    Reason,
}

/// <summary>
/// How frames are shown. <paramref name="Year"/> is the year that is looked at, null for the plan's first; <paramref name="Frame"/> the
/// frame whose bridge is shown, null for the sum; <paramref name="By"/> null for what says most.
/// </summary>
public sealed record FrameShowing(FigureShow Figures, bool WithNotes, int? Year, string? Frame, BridgeBy? By)
{
    public static FrameShowing AsPrinted { get; } = new(FigureShow.AsPrinted, false, null, null, null);
}

/// <summary>
/// Which frames: the plan's latest version when none is named, its first table of frames when none is. <paramref name="Against"/> is
/// another version to compare with, null for none.
/// </summary>
public sealed record FramesRequest(string Organisation, string Plan, string? Table, string? Version, string? Against, FrameShowing Showing);

/// <summary>
/// The frames of a plan on their page. <paramref name="Sums"/> are the printed sums of the table and how many hold;
/// <paramref name="Refused"/> postings of the plan that could not be done.
/// </summary>
public sealed record FramesPageView(
    PlanIdentity Plan, EconomicTable Table, Sequence<TableLink> Tables, FramesRequest Request, ShownFrames Shown, TableSums Sums,
    Sequence<FigureFinding> Findings, FrameBridgeView? Bridge, Sequence<FrameMoves> Moves, Sequence<FramePayment> Payments,
    Sequence<VersionLink> Versions, string? Against, bool HasInhabitants, Sequence<RefusedPosting> Refused)
{
    /// <summary>Where in the plan the table stands; empty for no section of its own.</summary>
    public string SectionHeading { get; init; } = "";
}

/// <summary>The frames of a plan as a ledger: the tree with its years, the bridge from year to year and the postings behind it.</summary>
public sealed class FramesView(Regions regions) : UseCase<FramesRequest, FramesPageView>
{
    /// <summary>The plan has no frames: RAM-101 with the plan.</summary>
    public const string NoFrames = "RAM-101";

    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<FramesPageView>> Handle(Actor actor, FramesRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        if (await EconomyScope.Of(region, actor, request.Plan, request.Version, cancel) is not { } scope)
            return await Visibility.Missing(region.Context, actor, request.Plan, request.Version, cancel);
        var (edition, content) = (scope.Plan.Edition, scope.Plan.Content);
        var ledgers = FrameLedger.All(edition.Tables, edition.Postings, FrameSetting.Of(edition.Plan, content.Region));
        var ledger = request.Table is null ? Widest(ledgers) : ledgers.FirstOrDefault(one => one.Table.Code.Text == request.Table);
        if (ledger is null)
            return Refusal.Of(NoFrames, request.Plan);
        var against = scope.Versions.FirstOrDefault(head => head.Version == request.Against && head.Version != edition.Version);
        var before = against is null ? null : await Before(region.Context, against, ledger.Table.Code, content.Region, cancel);
        var shown = ShownFrames.Of(new FrameSubject(ledger, before, scope.Inhabitants, unit => scope.Plan.UnitName(unit)), request.Showing);
        var printed = ShownTable.Of(
            new TableSubject(
                scope.Tables.Table(ledger.Table.Code)!, scope.Tables, edition.Relations,
                scope.FindingsOf(ledger.Table.Code).Where(finding => finding.IsRaised).ToSequence(), null, scope.Inhabitants),
            TableShowing.AsPrinted);
        return new FramesPageView(
            scope.Plan.Identity, ledger.Table,
            ledgers.Select(one => new TableLink(one.Table.Code.Text, one.Table.Title)).ToSequence(),
            request, shown, printed.Sums, printed.Findings,
            FrameBridgeView.Of(ledger, shown.Scale, shown.Year, request.Showing),
            FrameMoves.Of(ledger, shown.Scale, shown.Year).ToSequence(),
            FramePayment.Of(ledger, shown.Year).ToSequence(),
            scope.Versions.Select(head => new VersionLink(head.Version, head.Status, head.Version == edition.Version)).ToSequence(),
            before is null ? null : against!.Version, scope.Inhabitants.Count > 0, ledger.Refused)
        {
            SectionHeading = edition.Sections.FirstOrDefault(section => section.Code == ledger.Table.Section)?.Heading ?? "",
        };
    }

    /// <summary>The table that parts the money among most frames: that is what one wants to see first.</summary>
    private static FrameLedger? Widest(Sequence<FrameLedger> ledgers) => ledgers.MaxBy(ledger => ledger.Tree.Frames.Count);

    private static async Task<FrameLedger?> Before(
        Storage.OrganisationContext context, VersionHead head, Code table, Domain.Organisation.Region region, CancellationToken cancel)
    {
        var edition = (await EditionStore.Of(context, head.Id, cancel)).Edition;
        return FrameLedger.All(edition.Tables, edition.Postings, FrameSetting.Of(edition.Plan, region)).FirstOrDefault(ledger => ledger.Table.Code == table);
    }
}
