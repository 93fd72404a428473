using Rodtrad.App.Indicators;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Indicators;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Indicators;

/// <summary>The library of indicators, across the plans of a region.</summary>
public sealed class IndicatorListTests(PostgresServer postgres, LoadedRegions regions)
{
    private static readonly IndicatorListRequest Library = new("vasternorrland");

    [Theory, BothEngines]
    public async Task Each_indicator_stands_once_with_all_its_uses(Engine engine)
    {
        var all = await See(engine, Library);

        Assert.Equal(all.Total, all.Rows.Count);
        Assert.Equal(all.Rows.Count, all.Rows.Select(row => row.Indicator.Code).Distinct().Count());
        Assert.Equal(22, all.Rows.SelectMany(row => row.Uses).Count(use => use.Node.Plan == "rvn-rs-2025"));
        Assert.Equal(22, (await See(engine, Library with { Plan = "rvn-rs-2025" })).Rows.Count);
        Assert.Contains(all.Rows, row => row.Uses.Select(use => use.Node.Plan).Distinct().Count() > 1);
        Assert.Equal(all.Rows.Max(row => row.Uses.Count), (await See(engine, Library with { Order = IndicatorOrder.Uses, IsDescending = true })).Rows[0].Uses.Count);
        Assert.Equal("REG-001", await Refused(engine));
    }

    [Theory, BothEngines]
    public async Task The_board_has_seven_clusters_and_their_number_of_parameters(Engine engine)
    {
        var clusters = (await See(engine, Library with { Plan = "rvn-rs-2025", Kind = IndicatorKind.Cluster })).Rows;

        Assert.Equal([2, 2, 2, 2, 2, 3, 5], clusters.Select(row => row.Indicator.Parameters ?? 0).Order());
        Assert.DoesNotContain((await See(engine, Library with { Plan = "rvn-rs-2025", Kind = IndicatorKind.Quantitative })).Rows, row => row.Indicator.IsCluster);
    }

    [Theory, BothEngines]
    public async Task What_is_missing_is_asked_for_of_one_and_the_same_use(Engine engine)
    {
        Assert.Equal(13, (await See(engine, new("vastmanland"))).Total);
        Assert.Equal(9, (await See(engine, new("vastmanland") { WithoutTarget = true })).Rows.Count);
        Assert.Equal(2, (await See(engine, new("norrbotten") { WithoutSource = true })).Rows.Count);
        foreach (var row in (await See(engine, Library with { Plan = "rvn-rlf-2020", WithoutSource = true })).Rows)
            Assert.Contains(row.Uses, use => use.Node.Plan == "rvn-rlf-2020" && !use.HasSource);
        Assert.Empty((await See(engine, Library with { Plan = "finns-inte" })).Rows);
    }

    [Theory, BothEngines]
    public async Task Source_responsible_and_words_find_it(Engine engine)
    {
        var norrbotten = await See(engine, new("norrbotten"));
        var store = norrbotten.Choices.Sources.Single(source => source.Text == "Datalager").Value;
        var ofStore = (await See(engine, new("norrbotten") { Source = store })).Rows;
        Assert.InRange(ofStore.Count, 20, 61);
        Assert.All(ofStore, row => Assert.Equal("Datalager", Assert.Single(row.Uses).SourceName));

        var all = await See(engine, Library);
        foreach (var owner in all.Choices.Owners)
            Assert.All((await See(engine, Library with { Owner = owner.Value })).Rows, row => Assert.Contains(row.Uses, use => use.Owner == owner.Value));
        Assert.NotEmpty(all.Choices.Owners);
        Assert.Equal("Sjukfrånvaro", (await See(engine, Library with { Words = "SJUKFRÅNVARO" })).Rows[0].Indicator.Name[..12]);
        var names = all.Rows.Select(row => row.Indicator.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Create(new("sv-SE"), true)), names);
    }

    [Theory, BothEngines]
    public async Task A_measure_tells_who_carries_it_out_and_who_reports_it(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        package.EditPlan("      kalla-tryckt: Kön", "      kalla-tryckt: Kön\n      ansvarig: ost\n      ansvarig-tryckt: Östra (kansliet)\n      rapporterar: rs");
        await installation.LoadWell(package);

        var row = (await installation.See(installation.Get<IndicatorListView>(), new IndicatorListRequest("prov") { Owner = "ost" })).Rows.Single(row => row.Indicator.Code.Text == "vantan");
        Assert.Equal(("Östra nämnden", "Östra (kansliet)", "Kön"), (row.Uses[0].OwnerName, row.Uses[0].OwnerPrinted, row.Uses[0].SourceName));
        var use = (await installation.See(installation.Get<IndicatorView>(), new IndicatorRequest("prov", "vantan"))).Usages[0].Node.Use!;
        Assert.Equal(("Östra nämnden", "Östra (kansliet)", "Styrelsen"), (use.Owner!.Full, use.OwnerPrinted, use.Reporter!.Full));
        var unit = installation.Get<Organisation.UnitView>();
        Assert.Equal("s2", Assert.Single(Assert.Single((await installation.See(unit, new("prov", "ost"))).Owned).Nodes).Code);
        Assert.Equal("s2", Assert.Single(Assert.Single((await installation.See(unit, new("prov", "rs"))).Reported).Nodes).Code);
    }

    private async Task<IndicatorListPageView> See(Engine engine, IndicatorListRequest request)
    {
        var installation = await regions.On(engine, postgres);
        return await installation.See(installation.Get<IndicatorListView>(), request);
    }

    private async Task<string?> Refused(Engine engine)
    {
        var installation = await regions.On(engine, postgres);
        return await installation.Refused(installation.Get<IndicatorListView>(), new IndicatorListRequest("finns-inte"));
    }
}
