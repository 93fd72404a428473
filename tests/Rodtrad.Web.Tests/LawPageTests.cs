using System.Net;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>What the law asks of a plan, and its key ratios, as a reader meets them.</summary>
public sealed class LawPageTests(Examples regions)
{
    private readonly LoadedSite site = regions.Site;

    [Fact]
    public async Task A_regionplan_is_held_against_the_law_with_rule_and_cells()
    {
        var page = await site.Page("/vasternorrland/lagkrav/rvn-regionplan-2020");
        var sums = page.One("ul", list => list.Has("sum")).Text;
        Assert.Contains("54 mnkr årets resultat 2020", sums, StringComparison.Ordinal);
        Assert.Contains("0 delar saknas", sums, StringComparison.Ordinal);
        Assert.Contains("106 av 106 samband håller", sums, StringComparison.Ordinal);
        Assert.Contains("11 kap. 5 § kommunallagen", page.One("div", note => note.Has("note")).Text, StringComparison.Ordinal);
        Assert.Contains(page.All("a"), link => link["href"] == "/vasternorrland/ekonomi/rvn-regionplan-2020/resultatbudget#arets-resultat.2020");
        var rows = page.All("tr").Select(row => row.Text).ToList();
        Assert.Contains("Årets balanskravsresultat 16 97 54 12 51", rows);
        Assert.Contains("Ej återställt från tidigare år 0 −146 −49 0 0", rows);
        Assert.Contains("2017 146 2019: 97, 2020: 49 0 2020 Återställt 2020", rows);
        Assert.Contains(rows, row => row.StartsWith("Soliditeten bör öka.", StringComparison.Ordinal) && row.Contains("Ej uppnått", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("Fullmäktige beslutar budgeten 2019-11-30", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_plan_of_a_forvaltning_is_asked_for_what_applies_to_it()
    {
        var page = await site.Page("/vasternorrland/lagkrav/rvn-rlf-2020");
        Assert.Contains("gäller den plan som fullmäktige beslutar", page.One("div", note => note.Has("note")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All("h2"), head => head.Text == "Balanskravsutredning");
        Assert.Contains(page.All("h2"), head => head.Text == "Räkningarnas samband");
    }

    [Fact]
    public async Task Key_ratios_stand_beside_their_formula_and_their_source_rows()
    {
        var page = await site.Page("/vasternorrland/nyckeltal/rvn-regionplan-2020");
        var rows = page.All("tr").Select(row => row.Text).ToList();
        Assert.Contains(rows, row => row.StartsWith("Soliditet", StringComparison.Ordinal) && row.Contains("24,1 24,4 24,0 23,0 22,5", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("definition ej bekräftad 99,54 98,37 99,03 99,36 98,86", StringComparison.Ordinal));
        var solidity = page.One("details", one => one["id"] == "Solidity").Text;
        Assert.Contains("Soliditet: eget kapital / summa tillgångar", solidity, StringComparison.Ordinal);
        Assert.Contains("1 245 mnkr (Balansbudget, Bokslut 2018)", solidity, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ratios_of_a_forvaltning_are_those_it_printed()
    {
        var rows = (await site.Page("/vasternorrland/nyckeltal/rvn-rlf-2020")).All("tr").Select(row => row.Text).ToList();
        Assert.StartsWith("Nyckeltal Utfall 2018 Prognos 2019 Budget 2019 Budget 2020 Plan 2021 Plan 2022", rows[0], StringComparison.Ordinal);
        // Nettokostnaden of the forecast, where the budget of the year before has none.
        Assert.Contains("Nettokostnadsutveckling % – 1,86 – 1,10 2,40 1,71", rows);
        Assert.Contains(rows, row => row.StartsWith("Regionbidrag per invånare", StringComparison.Ordinal) && row.Contains("7 918 7 951 – 7 791 8 021 8 211", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/vasternorrland/lagkrav/finns-inte")]
    [InlineData("/vasternorrland/nyckeltal/finns-inte")]
    public async Task A_plan_that_is_not_there_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await site.Get(address)).StatusCode);
}
