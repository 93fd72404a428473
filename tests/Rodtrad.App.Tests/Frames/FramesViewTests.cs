using Rodtrad.App.Frames;
using Rodtrad.App.Tables;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Editions;
using Rodtrad.Storage.Frames;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Frames;

public sealed class FramesViewTests(PostgresServer postgres, LoadedNorrbotten norrbotten)
{
    [Theory, BothEngines]
    public async Task A_plan_that_prints_next_year_and_the_change_shows_the_year_before_too(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var view = await installation.See(installation.Get<FramesView>(), Asked("rn-rs-2020"));

        Assert.Equal([(2019, true), (2020, false)], view.Shown.Years.Select(year => (year.Year, year.IsDerived)));
        Assert.Equal((2020, 2019), (view.Shown.Year, view.Shown.Previous!.Value));
        var service = Assert.Single(view.Shown.Rows, row => row.Code == "service");
        Assert.Equal(["330,1", "328,8"], service.Cells.Select(cell => cell.Text));
        Assert.Equal(("−1,3", "−0,4", true), (service.Change, service.Percent, service.IsLess));
        Assert.Equal(BridgeBy.Reason, view.Bridge!.By);
        Assert.Equal([PostingReason.Index, PostingReason.Extension], view.Bridge.Steps.Select(step => step.Reason).OfType<PostingReason>());
        Assert.Empty(view.Refused);
    }

    [Theory, BothEngines]
    public async Task A_frame_has_its_own_bridge_in_the_unit_that_is_asked_for(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var view = await installation.See(
            installation.Get<FramesView>(), Asked("rn-rs-2020") with { Showing = new FrameShowing(FigureShow.Thousands, false, 2020, "service", BridgeBy.Reason) });
        Assert.Equal(("service", "Service", "330\u202F100", "328\u202F800"), (view.Bridge!.Code, view.Bridge.Label, view.Bridge.Opening, view.Bridge.Closing));
        Assert.Equal(["+15\u202F300", "−17\u202F400", "+800"], view.Bridge.Steps.Select(step => step.Amount));
    }

    [Theory, BothEngines]
    public async Task What_is_not_there_is_refused(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var frames = installation.Get<FramesView>();
        Assert.Equal("PLA-001", await installation.Refused(frames, Asked("finns-inte")));
        Assert.Equal("RAM-101", await installation.Refused(frames, Asked("rn-rs-2020") with { Table = "finns-inte" }));
    }

    [Theory, BothEngines]
    public async Task The_list_tells_every_table_of_frames(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var row = Assert.Single((await installation.See(installation.Get<FrameListView>(), new FrameListRequest("norrbotten"))).Rows);
        Assert.Equal(("rn-rs-2020", 2020, "8\u202F197,6", "+212,8"), (row.Plan.Plan, row.Year, row.Sum, row.Change));
    }

    [Theory, BothEngines]
    public async Task One_frame_read_by_itself_is_what_the_ledger_says(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        await using var context = installation.Organisation("norrbotten");
        var head = (await EditionStore.Heads(context, Installation.Cancel)).Single(one => one.Plan.Code.Text == "rn-rs-2020");
        var edition = (await EditionStore.Of(context, head.Id, Installation.Cancel)).Edition;
        var ledger = Assert.Single(FrameLedger.All(edition.Tables, edition.Postings, new FrameSetting(2020, 2022)));
        Assert.DoesNotContain(edition.Postings, posting => posting.Reason == PostingReason.Opening);
        foreach (var frame in ledger.Tree.Frames.Select(row => row.Code))
        {
            var account = await FramePostings.Account(context, head.Id, frame, Installation.Cancel);
            Assert.All(ledger.Years, year => Assert.Equal(ledger.Own(frame, year), account.Own(year)));
        }
        Assert.Empty((await FramePostings.Account(context, head.Id, Code.Of("ingen"), Installation.Cancel)).Postings);
    }

    private static FramesRequest Asked(string plan) => new("norrbotten", plan, null, null, null, FrameShowing.AsPrinted);
}
