using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>What the documents say holds between their figures, and what does not: errors in print that the product must show.</summary>
public sealed class EconomyRelationTests
{
    [Fact]
    public void Just_these_figures_do_not_hold()
    {
        string[] expected =
        [
            // Printed 267,1; inventories and buildings are 367,1.
            "rn-rs-2020 investeringsram!totalt@ram 267100000 367100000",
            // MT Re 32,6 for Länssjukvård breaks its row and its column; 36,2 would hold in both.
            "rn-rs-2020 investeringsram!lanssjukvard@ram 99800000 96100000",
            "rn-rs-2020 investeringsram!sum-inv@mtre 100800000 97180000",
            // The five divisions are 1,2 more than their sum, while the total is made of the sum.
            "rn-rs-2020 ram-2020!sum-div@ram2020 5749200000 5750400000",
            // What the text tells of redistributions and of the finance administration is not what the table prints.
            "rn-rs-2020 ram-2020!lanssjukvard@omford 500000 300000",
            "rn-rs-2020 ram-2020!finans@utokning -64700000 -57800000",
            // The centres are 2,0 more than the sum of 2018, which the changes of frames confirm.
            "rvm-rk-2019 ram-centrum!summa@2018 2418300000 2420300000",
            // The change of price is 5,7 in one row, and the sum is printed as 0.
            "rvm-rk-2019 intaktsfinansierade!summa@pris 0 5700000",
            // The frame is paid as regionersättning; the budget has 7,6 more.
            "rvm-rk-2019 budget!regioners@2019 2555000000 2547400000",
            // Printed 1 785,9; the grants make 1 786,9.
            "rvn-regionplan-2020 statsbidrag!summa@2021 1785900000 1786900000",
            // Home visits are not printed for two professions; a dozen a year are missing.
            "rvn-rlf-2020 besok-ersattning!ovriga@U2018 562288 562276",
            "rvn-rlf-2020 besok-ersattning!ovriga@P2019 572215 572202",
            "rvn-rlf-2020 besok-ersattning!ovriga@B2020 572495 572483",
            "rvn-rlf-2020 besok-ersattning!ovriga@PL2021 572495 572483",
            "rvn-rlf-2020 besok-ersattning!ovriga@PL2022 572495 572483",
            // Tandvårdsersättning of 2021 is 715 kronor for each inhabitant by the figures of bilaga 10 a.
            "rvn-rlf-2020 bilaga-11!tandv-inv@PL2021 714 715.32",
            // The frame of 2022 is 2 005,0 in the plan of the region and 2 005 075 in the appendix: just more than rounding explains.
            "rvn-rlf-2020 bilaga-10a!regionbidrag@PL2022.netto 2005075000 2005000000",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), EconomyPlans.All.SelectMany(Broken).Order(StringComparer.Ordinal));
    }

    static IEnumerable<string> Broken(Domain.Editions.PlanEdition plan) => new RelationChecks(EconomyPlans.Set(plan), plan.Relations).Broken().Select(
        result => $"{plan.Plan.Code} {result.Place.Table.Table.Code}!{result.Place.Table.RowAt(result.Place.Row).Code}@{result.Place.Table.ColumnAt(result.Place.Column).Code} {result.Place.Figure.Printed:0.#} {result.Computed.Value:0.##}");

    // Within its interval a printed total agrees with its parts; beyond it, it is one error and not several.
    [Theory]
    [InlineData("rvn-regionplan-2020", "resursramar", "summa", "2020", "7 861,1", 1)]
    [InlineData("rvn-regionplan-2020", "resursramar", "summa", "2020", "7 816,2", 0)]
    [InlineData("rvn-regionplan-2020", "resursramar", "hsn", "2021", "5 666,4", 1)]
    [InlineData("rvn-regionplan-2020", "resursramar", "hsn", "2021", "5 664,7", 0)]
    [InlineData("rvn-regionplan-2020", "balansbudget", "sum-till", "2021", "6 219", 1)]
    [InlineData("rvn-rlf-2020", "bilaga-9", "summa", "U2018", "445 180", 1)]
    [InlineData("rvm-rk-2019", "budget", "sum-int", "2018", "3 237,2", 0)]
    public void A_printed_total_that_is_changed_is_one_more_finding_or_none(string plan, string table, string row, string column, string printed, int more)
    {
        var edition = EconomyPlans.Plan(plan);
        var content = EconomyPlans.Content(plan);
        var changed = edition with
        {
            Tables = edition.Tables.Select(one => one.Code.Text != table ? one : one with
            {
                Cells = one.Cells.Select(cell => (cell.Row.Text, cell.Column.Text) == (row, column) ? cell with { Printed = printed } : cell).ToSequence(),
            }).ToSequence(),
        };
        Assert.NotEqual(edition, changed);
        Assert.Equal(
            EditionChecks.Of(edition, content).Count + more,
            EditionChecks.Of(changed, content with { Editions = content.Editions.Select(other => other.Plan.Code == edition.Plan.Code ? changed : other).ToSequence() }).Count);
    }

    [Fact]
    public void Every_relation_says_what_it_is_and_is_held_somewhere() => Assert.All(EconomyPlans.All, plan =>
    {
        var set = EconomyPlans.Set(plan);
        var relations = plan.Relations.Concat(plan.Tables.SelectMany(table => table.Template.Relations)).ToList();
        Assert.All(relations, relation => Assert.EndsWith(".", relation.Text, StringComparison.Ordinal));
        Assert.All(plan.Relations, relation => Assert.True(Held(set, relation) > 0, relation.Code.Text));
    });

    static int Held(TableSet set, TableRelation relation) => new RelationChecks(set, [relation]).Count - new RelationChecks(set, []).Count;

    [Fact]
    public void Every_bound_number_stands_in_its_section_with_its_words() => Assert.All(EconomyPlans.All, plan =>
    {
        var texts = plan.Sections.ToDictionary(section => section.Code, section => string.Join(' ', section.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.All(plan.BoundFigures, bound =>
        {
            Assert.Contains(bound.Quote, texts[bound.Section], StringComparison.Ordinal);
            Assert.Contains(bound.Printed, bound.Quote, StringComparison.Ordinal);
            Assert.NotEqual(bound.Formula.Length == 0, bound.Why.Length == 0);
        });
    });

    [Fact]
    public void Every_bound_number_that_a_table_holds_is_that_number_or_rounded_as_its_words_say()
    {
        var tried = 0;
        foreach (var plan in EconomyPlans.All)
        {
            var set = EconomyPlans.Set(plan);
            foreach (var bound in plan.BoundFigures.Where(bound => bound.Formula.Length > 0))
            {
                var value = FormulaValues.Of(FormulaReading.Read(bound.Formula).Value!, FormulaPlace.Nowhere, set)!.Value;
                var figure = Figure.Of(bound.Printed, null, bound.Unit);
                var isAsTold = bound.Word == RoundingWord.None ? value.Meets(figure) : Math.Abs(value.Value - figure.Value) <= Math.Abs(figure.Value) * 0.03m;
                Assert.True(isAsTold, $"{plan.Plan.Code} {bound.Code} {value}");
                tried++;
            }
        }
        Assert.Equal(70, tried);
    }

    [Fact]
    public void The_postings_explain_how_money_for_journeys_came_to_the_new_committee()
    {
        var postings = EconomyPlans.Plan("rvn-regionplan-2020").Postings;
        Assert.All(postings, posting => Assert.Equal(("nhu", 2020, true), (posting.To.Text, posting.Year, posting.IsWithinPlan)));
        Assert.Equal(85_500_000m, postings.Sum(posting => posting.Amount));
    }

    [Fact]
    public void Each_reason_of_the_frames_of_Norrbotten_sums_to_what_is_printed()
    {
        var plan = EconomyPlans.Plan("rn-rs-2020");
        Assert.Equal(
            [("Index", 290_200_000m), ("Extension", -77_400_000m), ("Redistribution", 0m)],
            plan.Postings.GroupBy(posting => posting.Reason).OrderBy(group => group.Key).Select(group => ($"{group.Key}", group.Sum(posting => posting.Amount))));
    }

    [Fact]
    public void Every_itemised_change_of_the_frames_of_Vastmanland_is_a_posting()
    {
        var plan = EconomyPlans.Plan("rvm-rk-2019");
        Assert.Equal(27, plan.Postings.Select(posting => posting.Code.Text[..^5]).Distinct().Count());
        var figures = new TableFigures(EconomyPlans.Table("rvm-rk-2019", "ramforandring"));
        foreach (var year in new[] { 2019, 2020, 2021 })
        {
            var column = figures.Column(Domain.Quantities.Code.Of($"{year}"));
            Assert.Equal(
                Enumerable.Range(0, figures.Rows).Sum(row => figures[row, column].Value),
                plan.Postings.Where(posting => posting.Year == year).Sum(posting => posting.Amount));
        }
    }
}
