using Rodtrad.App.Assignments;
using Rodtrad.App.Goals;
using Rodtrad.App.Organisation;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Goals;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Assignments;

/// <summary>The registers of uppdrag and activities, with the plans of Västernorrland and Västmanland.</summary>
public sealed class RegisterTests(PostgresServer postgres, LoadedRegions regions)
{
    private static readonly AssignmentListRequest Board = new("vasternorrland", null, "rvn-rs-2025", null, AssignmentOrder.Plan, false);
    private static readonly ActivityListRequest Activities = new("vastmanland");

    [Theory, BothEngines]
    public async Task The_board_has_29_uppdrag_in_one_role_and_13_in_the_other(Engine engine)
    {
        var grouped = await See(engine, Board with { Grouping = AssignmentGrouping.Role });

        Assert.Equal(
            [("rs/leda", "Leda och samordna", 29), ("rs/namnd-rlf", "Nämnd för regionledningsförvaltningen", 13)],
            grouped.Groups.Select(group => (group.Value, group.Text, group.Rows.Count)));
        Assert.Equal(13, (await See(engine, Board with { Role = "rs/namnd-rlf" })).Rows.Count);
        Assert.Empty((await See(engine, Board with { Role = AssignmentListView.None })).Rows);
        Assert.Empty((await See(engine, Board with { Role = "rs" })).Rows);
    }

    [Theory, BothEngines]
    public async Task Times_are_filtered_by_kind_and_by_the_day_they_end(Engine engine)
    {
        var grouped = await See(engine, Board with { Grouping = AssignmentGrouping.Deadline });
        Assert.Equal(42, grouped.Groups.Sum(group => group.Rows.Count));
        Assert.Equal((DeadlineKind.NotStated.ToString(), 22), (grouped.Groups[^1].Value, grouped.Groups[^1].Rows.Count));
        Assert.Equal(grouped.Groups.SkipLast(1).Select(group => Enum.Parse<DeadlineKind>(group.Value)).Order().Select(kind => kind.ToString()), grouped.Groups.SkipLast(1).Select(group => group.Value));

        Assert.All((await See(engine, Board with { Time = DeadlineKind.During })).Rows, row => Assert.StartsWith("under ", row.Deadline.Printed, StringComparison.OrdinalIgnoreCase));
        var soon = (await See(engine, Board with { DueBy = new DateOnly(2025, 12, 31) })).Rows;
        Assert.Equal(10, soon.Count);
        Assert.All(soon, row => Assert.Equal(2025, row.Deadline.Due?.Year));
        var byDay = (await See(engine, Board with { Order = AssignmentOrder.Deadline })).Rows.Select(row => row.Deadline.Due ?? DateOnly.MaxValue).ToList();
        Assert.Equal(byDay.Order(), byDay);
    }

    [Theory, BothEngines]
    public async Task Keyword_giver_and_receiver_find_the_uppdrag(Engine engine)
    {
        Assert.Equal("HälSam", Assert.Single((await See(engine, Board with { Words = "hälsam" })).Rows).Keyword);
        Assert.Equal(42, (await See(engine, Board with { Giver = "rs", Receiver = "rs" })).Rows.Count);
        Assert.Empty((await See(engine, Board with { Giver = AssignmentListView.None })).Rows);
        Assert.Equal(["RS"], (await See(engine, Board with { Grouping = AssignmentGrouping.Giver })).Groups.Select(group => group.Rows[0].Giver?.Short));
    }

    [Theory, BothEngines]
    public async Task What_the_styrmodell_calls_an_uppdrag_is_one_though_nothing_more_is_told(Engine engine)
    {
        var rows = (await See(engine, new AssignmentListRequest("vastmanland", null, null, null, AssignmentOrder.Plan, false))).Rows;

        Assert.Equal(9, rows.Count);
        Assert.All(rows, row => Assert.Equal(("Prioriterad utveckling", null, 0, DeadlineKind.NotStated), (row.LevelName, row.Giver, row.Receivers.Count, row.Deadline.Kind)));
        Assert.Equal("A3.1", rows[0].Number);
    }

    [Theory, BothEngines]
    public async Task An_uppdrag_with_several_receivers_stands_under_each(Engine engine)
    {
        var list = await See(engine, new AssignmentListRequest("norrbotten", null, null, null, AssignmentOrder.Plan, false) { Grouping = AssignmentGrouping.Receiver });

        Assert.Equal([("run", 4), ("rs", 14), ("", 2)], list.Groups.Select(group => (group.Value, group.Rows.Count)));
        Assert.Equal(17, list.Rows.Count);
    }

    [Theory, BothEngines]
    public async Task Activities_stand_with_all_they_serve_by_code_and_name(Engine engine)
    {
        var all = await See(engine, Activities);
        Assert.Equal((14, 14, 21), (all.Total, all.Rows.Count, all.Choices.Towards.Count));
        var agenda = all.Rows[1];
        Assert.Equal(
            [(LinkType.ContributesTo, "A1.2 Hållbar tillväxt", true), (LinkType.Implements, "A3.2 Samordna arbetet med Agenda 2030 i regionen.", true)],
            agenda.Links.Select(link => (link.Type, link.Text, link.IsRead)));
        Assert.Equal(("Åtgärd", "Invånare/patient", DeadlineKind.Ongoing), (agenda.LevelName, agenda.Under, agenda.Deadline.Kind));

        Assert.Equal(4, (await See(engine, Activities with { Towards = "rvm-rk-2019/b1.1" })).Rows.Count);
        Assert.Empty((await See(engine, Activities with { Towards = AssignmentListView.None })).Rows);
        Assert.Equal((4, 10), ((await See(engine, Activities with { IsInternal = true })).Rows.Count, (await See(engine, Activities with { IsInternal = false })).Rows.Count));
        Assert.Equal(["2019-12-31", "2019-12-31", "2019-12-31", "2019-12-31"], (await See(engine, Activities with { Order = ActivityOrder.Deadline })).Rows.Select(row => row.Deadline.Printed).Where(printed => printed.Length == 10));
        Assert.Equal(all.Rows.Select(row => row.Name).Order(StringComparer.Create(new("sv-SE"), true)), (await See(engine, Activities with { Order = ActivityOrder.Name })).Rows.Select(row => row.Name));
        Assert.Equal(0, (await See(engine, new ActivityListRequest("norrbotten"))).Total);
        var installation = await regions.On(engine, postgres);
        Assert.Equal("REG-001", await installation.Refused(installation.Get<ActivityListView>(), new ActivityListRequest("finns-inte")));
    }

    [Theory, BothEngines]
    public async Task A_duty_of_each_unit_is_the_duty_of_every_one_of_them(Engine engine)
    {
        var installation = await regions.On(engine, postgres);
        var each = (await See(engine, Activities)).Rows.Where(row => row.Responsible.ForEach).ToList();
        Assert.Equal(5, each.Count);
        Assert.All(each, row => Assert.Equal(7, row.Responsible.Units.Count));

        Assert.Equal(8, (await See(engine, Activities with { Responsible = "cru" })).Rows.Count);
        var unit = await installation.See(installation.Get<UnitView>(), new UnitRequest("vastmanland", "cru"));
        Assert.Equal((8, "Åtgärder"), (Assert.Single(unit.Activities).Nodes.Count, unit.Activities[0].LevelPlural));
        var node = await installation.See(installation.Get<NodeView>(), new NodeRequest("vastmanland", "rvm-rk-2019", "aktivitet-06"));
        Assert.Equal((true, "Respektive CD och VC", true), (node.Activity!.Responsible.ForEach, node.Activity.Responsible.Printed, node.Activity.IsInternal));
        Assert.Null(node.Assignment);
    }

    [Theory, BothEngines]
    public async Task What_an_activity_serves_in_a_plan_that_is_not_read_keeps_its_code(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        package.Append("styrmodeller/sm.yaml", "  - kod: aktivitet\n    namn: Aktivitet\n    flertal: Aktiviteter\n    slag: aktivitet\n    under: [mal]\n");
        package.Append(PackageFolder.SmallPlan, "  - kod: a1\n    niva: aktivitet\n    namn: Gör det\n    under: [m1]\n    bidrar-till: [yttre/m9, m2]\n    aktivitet:\n      ansvariga: [ost]\n  - kod: a2\n    niva: aktivitet\n    namn: Gör mer\n    under: [m1]\n");
        package.Write("planer/yttre.yaml", "plan: yttre\ntitel: Yttre plan\ntyp: Plan\nenhet: rs\nar: [2020, 2021]\nstyrmodell: sm\nversion: \"1\"\nstatus: extern\n");
        await installation.LoadWell(package);

        var rows = (await installation.See(installation.Get<ActivityListView>(), new ActivityListRequest("prov"))).Rows;

        Assert.Equal([("m2", true), ("m9", false)], rows[0].Links.Select(link => (link.Code, link.IsRead)).OrderBy(link => link.Code, StringComparer.Ordinal));
        Assert.Equal((0, 0, DeadlineKind.NotStated), (rows[1].Links.Count, rows[1].Responsible.Units.Count, rows[1].Deadline.Kind));
        Assert.Equal(["a2"], (await installation.See(installation.Get<ActivityListView>(), new ActivityListRequest("prov") { Responsible = AssignmentListView.None })).Rows.Select(row => row.Code));
    }

    private async Task<AssignmentListPageView> See(Engine engine, AssignmentListRequest request)
    {
        var installation = await regions.On(engine, postgres);
        return await installation.See(installation.Get<AssignmentListView>(), request);
    }

    private async Task<ActivityListPageView> See(Engine engine, ActivityListRequest request)
    {
        var installation = await regions.On(engine, postgres);
        return await installation.See(installation.Get<ActivityListView>(), request);
    }
}
