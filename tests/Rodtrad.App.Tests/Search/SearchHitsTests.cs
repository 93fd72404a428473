using Rodtrad.App.Search;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Search;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Search;

/// <summary>The same table of searches on both engines: what is found, and what is not.</summary>
public sealed class SearchHitsTests(PostgresServer postgres, LoadedNorrbotten norrbotten)
{
    public static TheoryData<Engine, (string Text, string Found)> Norrbotten => Cases.OnBoth<(string, string)>(
        ("sjukfrånvaro", "Node sm-40, Indicator sjukfranvaro"),
        ("SJUKFRÅNVARO", "Node sm-40, Indicator sjukfranvaro"),
        ("sjukf total", "Node sm-40, Indicator sjukfranvaro"),
        ("sjukfranvaro", ""),
        ("frånvaro", ""),
        ("ARBGRP357-3-153", "Plan rn-rs-2020"),
        ("arbgrp 357 3 153", "Plan rn-rs-2020"),
        ("ARBGRP3573153", "Plan rn-rs-2020"),
        ("\"sjukf\"* NEAR(total)", ""),
        ("sjukf\" OR (total) : * -", ""),
        ("\"Sjukfrånvaro\" (total) * :", "Node sm-40, Indicator sjukfranvaro"),
        ("*", ""),
        ("\0sjukfrånvaro\ud835 total\ufffe", "Node sm-40, Indicator sjukfranvaro"),
        ("\0sjukfrånvaro total\0", "Node sm-40, Indicator sjukfranvaro"),
        ("x' OR '1'='1", ""),
        ("Sjukfra\u030anvaro", "Node sm-40, Indicator sjukfranvaro"));

    public static TheoryData<Engine, (string Text, string Found)> Small => Cases.OnBoth<(string, string)>(
        ("19RS2753", "Plan p-2020"),
        ("19 rs 2753", "Plan p-2020"),
        ("19RS27", "Plan p-2020"),
        ("§ 186", "Plan p-2020, Section inledning"),
        ("§186", "Plan p-2020, Section inledning"),
        ("§18", "Plan p-2020, Section inledning"),
        ("§ 187", ""),
        ("186", "Plan p-2020, Section inledning"),
        ("2019-11-06", "Plan p-2020"),
        ("24RS64-3", "SteeringDocument strategi"),
        ("24rs643", "SteeringDocument strategi"),
        ("hälso", "Section inledning"),
        ("halso", ""),
        ("ANGS", ""),
        ("ÄNG", "Unit ang"),
        ("Ä", ""),
        ("ängsnä", "Unit ang"),
        ("Östra", "Unit ost, Node u1, Indicator halsa"),
        ("ostra", ""),
        ("e-hälsa", "Section inledning"),
        ("ehälsa", "Section inledning"),
        ("god hälsa", "Node m1"),
        ("köerna åtgärda", "Node u1"),
        ("K 70 M 72", "Node s1"),
        ("lagret", "Node s1, Indicator halsa"),
        ("mått", "Node s1, Node s2"),
        ("lokalerna, styrelsen", "Node u2"),
        ("folkh", "SteeringDocument strategi"),
        ("besöker oss", "Footnote 1"),
        ("leda", "Unit rs"),
        ("annat ord", ""));

    [Theory]
    [MemberData(nameof(Norrbotten))]
    public async Task In_norrbotten(Engine engine, (string Text, string Found) search)
    {
        var installation = await norrbotten.On(engine, postgres);
        Same(search.Found, await Found(installation, "norrbotten", search.Text));
    }

    [Theory]
    [MemberData(nameof(Small))]
    public async Task In_the_small_region(Engine engine, (string Text, string Found) search)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = WithNumbers();
        await installation.LoadWell(package);
        Same(search.Found, await Found(installation, PackageFolder.Small, search.Text));
    }

    [Theory, BothEngines]
    public async Task Every_node_is_found_by_its_own_name_and_stands_first_in_its_group(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        await using var context = installation.Organisation("norrbotten");
        foreach (var node in context.Nodes.ToList())
        {
            var view = await installation.See(installation.Get<SearchView>(), new SearchRequest("norrbotten", node.Name));
            var group = view.Groups.Single(group => group.Hits.Any(hit => hit.Kind == EntryKind.Node && hit.Target == node.Code.Text));
            var first = group.Hits.TakeWhile(hit => string.Concat(hit.Title.Select(part => part.Text)).StartsWith(node.Name, StringComparison.OrdinalIgnoreCase));
            Assert.Contains(first, hit => hit.Target == node.Code.Text);
        }
    }

    [Theory, BothEngines]
    public async Task Hits_stand_in_groups_in_the_plans_own_words_with_title_hits_first(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        var view = await installation.See(installation.Get<SearchView>(), new SearchRequest("norrbotten", "regionstyrelsen"));

        Assert.Equal("Region Norrbotten", view.Region);
        Assert.Equal(view.Total, view.Groups.Sum(group => group.Total));
        Assert.Contains(view.Groups, group => group.LevelPlural == "Uppdrag" && group is { Kind: EntryKind.Node, Total: 17, Hits.Count: SearchView.Few });
        Assert.Equal(["Regionstyrelsen"], view.Groups.Single(group => group.Kind == EntryKind.Unit).Hits[0].Title.Where(part => part.IsHit).Select(part => part.Text));

        var all = await installation.See(installation.Get<SearchView>(), new SearchRequest("norrbotten", "regionstyrelsen", EntryKind.Node, "Uppdrag"));
        var group = Assert.Single(all.Groups);
        Assert.Equal((17, 17), (group.Total, group.Hits.Count));
        var titles = group.Hits.Select(hit => string.Concat(hit.Title.Select(part => part.Text))).ToList();
        Assert.Equal(titles.Order(StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("sv-SE"), true)), titles);
        Assert.Empty((await installation.See(installation.Get<SearchView>(), new SearchRequest("norrbotten", "regionstyrelsen", EntryKind.Node, "Okänt"))).Groups);
    }

    [Theory, BothEngines]
    public async Task A_search_that_is_too_long_is_refused_in_words(Engine engine)
    {
        var installation = await norrbotten.On(engine, postgres);
        Assert.Equal("SOK-001", (await installation.See(installation.Get<SearchView>(), new SearchRequest("norrbotten", new string('x', 401)))).Refusal?.Code);
        Assert.Equal("SOK-002", (await installation.See(installation.Get<SearchView>(), new SearchRequest("norrbotten", string.Join(' ', Enumerable.Range(100, 51))))).Refusal?.Code);
        var most = string.Join(' ', Enumerable.Range(100, 50));
        Assert.Equal(0, (await installation.See(installation.Get<SearchView>(), new SearchRequest("norrbotten", most))).Total);
        Assert.False((await installation.See(installation.Get<SearchView>(), new SearchRequest("norrbotten", " "))).HasWords);
        Assert.Equal("REG-001", await installation.Refused(installation.Get<SearchView>(), new SearchRequest("okand", "x")));
    }

    /// <summary>The small region with a decision, numbers of every kind and a text.</summary>
    internal static PackageFolder WithNumbers() => PackageFolder.OfSmall()
        .EditPlan("punkter:", "beslut:\n  organ: Styrelsen\n  datum: 2019-11-06\n  paragraf: \"§ 186\"\n  dnr: 19RS2753\nfotnoter:\n  - nr: \"1\"\n    text: Alla som besöker oss.\npunkter:")
        .EditPlan("text: Vi vill.", "text: Enligt § 186 ska *hälso*- och sjukvården utveckla e-hälsa.")
        .Edit("styrdokument.yaml", "omfattning: lan", "omfattning: lan\n    beteckning: 24RS64-3");

    internal static async Task<IReadOnlyList<string>> Found(Installation installation, string organisation, string text, Actor? actor = null) =>
        [.. (await installation.See(installation.Get<SearchView>(), new SearchRequest(organisation, text), actor)).Groups
            .SelectMany(group => group.Hits).Select(hit => $"{hit.Kind} {hit.Target}")];

    private static void Same(string expected, IReadOnlyList<string> found) =>
        Assert.Equal(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
}
