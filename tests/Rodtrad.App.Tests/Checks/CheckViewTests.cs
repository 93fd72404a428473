using System.Text;
using Rodtrad.App;
using Rodtrad.App.Checks;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Checks;

public sealed class CheckViewTests(PostgresServer postgres, LoadedNorrbotten norrbotten)
{
    private static readonly CheckRequest All = new("norrbotten", "rn-rs-2020", null, null, null, CheckOrder.Plan, false);

    [Theory, BothEngines]
    public async Task Findings_are_grouped_by_kind_the_gravest_first(Engine engine)
    {
        var view = await See(engine, All);
        Assert.Equal(
            ["RAK-001 2", "RAK-002 1", "KTR-001 1", "KTR-004 2", "KTR-005 7", "KTR-013 1", "KTR-017 1", "KTR-026 1", "RAK-003 2", "KTR-025 3", "IAK-001 4"],
            view.Raised.Select(group => $"{group.Check.Code} {group.Rows.Count}"));
        Assert.Equal((3, 15, 7), (view.RaisedOf(FindingSeverity.Error), view.RaisedOf(FindingSeverity.Warning), view.RaisedOf(FindingSeverity.Notice)));
        Assert.Equal((25, 25, 0), (view.Shown, view.TotalRaised, view.TotalAccepted));
        Assert.Equal("Styrmått", view.Raised.Single(group => group.Check.Code == "KTR-017").Rows[0].LevelName);
    }

    [Theory, BothEngines]
    public async Task The_gaps_of_the_explorer_and_of_the_checks_agree(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var thread = await installation.See(installation.Get<ThreadView>(), new ThreadRequest("norrbotten", "rn-rs-2020", null, null, false, null, false));
        var view = await See(engine, All);
        Assert.Equal(10, thread.GapCount);
        Assert.Equal(thread.GapCount, view.GapNodes);
        string[] gaps = ["KTR-001", "KTR-002", "KTR-003", "KTR-004", "KTR-005", "KTR-006", "KTR-007", "KTR-008", "KTR-009", "KTR-010"];
        Assert.Equal(view.GapNodes, view.Raised.Where(group => gaps.Contains(group.Check.Code)).SelectMany(group => group.Rows).Select(row => row.Node).Distinct().Count());
    }

    [Theory, BothEngines]
    public async Task Filters_and_order(Engine engine)
    {
        Assert.Equal(["KTR-005"], (await See(engine, All with { Check = "KTR-005" })).Raised.Select(group => group.Check.Code));
        Assert.Equal(["KTR-025", "IAK-001"], (await See(engine, All with { Severity = FindingSeverity.Notice })).Raised.Select(group => group.Check.Code));
        Assert.Empty((await See(engine, All with { IsAccepted = true })).Raised);
        Assert.Equal(25, (await See(engine, All with { IsAccepted = false })).Shown);
        var byName = (await See(engine, All with { Check = "KTR-005", Order = CheckOrder.Name })).Raised[0].Rows.Select(row => row.NodeName).ToList();
        Assert.StartsWith("Andel chefer", byName[0], StringComparison.Ordinal);
        byName.Reverse();
        Assert.Equal(byName, (await See(engine, All with { Check = "KTR-005", Order = CheckOrder.Name, IsDescending = true })).Raised[0].Rows.Select(row => row.NodeName));
    }

    [Theory, BothEngines]
    public async Task The_region_holds_the_findings_of_all_its_plans(Engine engine)
    {
        var view = await See(engine, All with { Plan = null });
        Assert.Null(view.Plan);
        Assert.Equal(25, view.TotalRaised);
        var installation = await norrbotten.On(engine, postgres);
        Assert.Equal(25, (await installation.See(installation.Get<CheckList>(), new CheckListRequest(null, null))).Count);
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<CheckList>(), new CheckListRequest(null, "finns-inte")));
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<CheckView>(), All with { Plan = "finns-inte" }));
        Assert.Equal("REG-001", await installation.Refused(installation.Get<CheckView>(), All with { Organisation = "finns-inte" }));
    }

    [Theory, BothEngines]
    public async Task Nothing_of_a_hidden_plan_is_seen_through_a_finding(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        package.Write("planer/over.yaml", package.Read(PackageFolder.SmallPlan)
            .Replace("plan: p-2020", "plan: over", StringComparison.Ordinal).Replace("publicerad: ja", "publicerad: nej", StringComparison.Ordinal)
            .Replace("namn: God hälsa", "namn: Hemligt mål", StringComparison.Ordinal));
        package.EditPlan("    namn: God hälsa\n", "    namn: God hälsa\n    arvs-fran: [over/m1]\n");
        await installation.LoadWell(package);
        var request = new CheckRequest(PackageFolder.Small, "p-2020", "KTR-011", null, null, CheckOrder.Plan, false);

        Assert.Empty((await installation.See(installation.Get<CheckView>(), request)).Raised);
        var told = Assert.Single((await installation.See(installation.Get<CheckView>(), request, Actor.Operator)).Raised).Rows[0].Finding;
        Assert.Equal(("God hälsa", "Hemligt mål"), (told.Printed, told.Computed));
    }

    [Theory, BothEngines]
    public async Task The_list_as_csv_holds_what_is_shown(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var view = await installation.See(installation.Get<CheckView>(), All with { Check = "KTR-005" });
        var bytes = ListFile.Write(
            ListFormat.Csv, new ListNames("Kontroll", "sv-SE", "ja", "nej"), [new ListColumn<FindingRow>("Kod", row => row.Finding.Check.Code), new ListColumn<FindingRow>("Punkt", row => row.NodeName)],
            view.Raised.SelectMany(group => group.Rows));
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(8, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("KTR-005;", line, StringComparison.Ordinal));
    }

    [Theory, BothEngines]
    public async Task Coverage_leads_from_headings_to_nodes_and_back(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().EditPlan("avsnitt:\n", """
            tackning:
              - {rubrik: 2.1 Hälsa, slag: avsnitt, lage: inlast}
              - {rubrik: Ekonomi, slag: tabell, lage: vantar, kommentar: Senare}
              - {rubrik: Ekonomi, slag: bilaga, lage: atergivet}
            avsnitt:

            """).EditPlan("    namn: God hälsa\n", "    namn: God hälsa\n    rubrik-i-kallan: hälsa\n")
            .EditPlan("    namn: Kort väntan\n", "    namn: Kort väntan\n    rubrik-i-kallan: Väntan & köer\n");
        await installation.LoadWell(package);

        var view = await installation.See(installation.Get<CoverageView>(), new PlanRequest(PackageFolder.Small, "p-2020", null));
        Assert.Equal(
            ["del-2-1-halsa Loaded Section m1", "del-ekonomi Waiting Table ", "del-ekonomi-2 Retold Appendix "],
            view.Parts.Select(part => $"{part.Anchor} {part.State} {part.Kind} {string.Join(' ', part.Nodes.Select(node => node.Code))}"));
        Assert.Equal(["del-vantan-koer m2"], view.Others.Select(part => $"{part.Anchor} {string.Join(' ', part.Nodes.Select(node => node.Code))}"));
        Assert.Equal(4, view.WithoutHeading);
        var node = await installation.See(installation.Get<NodeView>(), new NodeRequest(PackageFolder.Small, "p-2020", "m1"));
        Assert.Equal("del-2-1-halsa", node.Node.Source.Coverage);
    }

    private async Task<CheckPageView> See(Engine engine, CheckRequest request)
    {
        var installation = await norrbotten.On(engine, postgres);
        return await installation.See(installation.Get<CheckView>(), request);
    }
}
