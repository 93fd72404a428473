using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Samples;
using static Rodtrad.Domain.Tests.Tables.Grids;
using static Rodtrad.Domain.Tests.Tables.TableSamples;

namespace Rodtrad.Domain.Tests.Tables;

/// <summary>What a changed figure reaches.</summary>
public sealed class RippleTests
{
    // Regionplan 2020–2022: resultat, balans, with the equity of one year carried into the next.
    private static readonly EconomicTable Result = Table("resultat", FigureUnit.Millions, [2020, 2021],
        (Input("netto"), ["- 7 867", "- 8 076"]), (Input("skatt"), ["6 175", "6 342"]), (Input("bidrag"), ["1 769", "1 786"]), (Input("finans"), ["- 23", "- 40"]),
        (Sum("verks", "netto + skatt + bidrag"), ["77", "52"]), (Sum("arets", "verks + finans"), ["54", "12"]));

    private static readonly EconomicTable Balance = Table("balans", FigureUnit.Millions, [2020, 2021],
        (Input("bal-ek"), ["1 342", "1 396"]), (Input("arets"), ["54", "12"]), (Sum("ek", "bal-ek + arets"), ["1 396", "1 408"]),
        (Input("skulder"), ["4 414", "4 721"]), (Sum("tillgangar", "ek + skulder"), ["", ""]),
        (Sum("soliditet", "ek / tillgangar * 100") with { MeasuredIn = FigureUnit.Percent, Decimals = 1 }, ["24,0%", "23,0%"]))
        .With(Down("bal-ek", "ek@-1"));

    private static readonly BoundFigure Text = new(Code("text"), Code("avsnitt"), "ett resultat på 54 miljoner", "54", FigureUnit.Millions, RoundingWord.None, "resultat!arets@2020");

    private static Ripple Make(out TableSet plan)
    {
        var others = new Dictionary<Code, TableSet>();
        plan = others[Code("plan")] = new TableSet(Code("plan"), [Result, Balance], others);
        var own = others[Code("namnd")] = new TableSet(Code("namnd"), [Table("ramar", FigureUnit.Millions, [2021], (Input("ek"), ["1 408"]))], others);
        TableRelation twin = new(Code("r"), "balans!arets", Comparison.Equal, "resultat!arets", false, "");
        TableRelation above = new(Code("r"), "ramar!ek", Comparison.Equal, "plan/balans!ek", false, "") { Weight = RelationWeight.Agreement };
        return new Ripple([new PlanFigures(plan, [twin], [Text]), new PlanFigures(own, [above], [])]);
    }

    private static FigureCell Cell(TableSet plan, string table, string row, string column)
    {
        var figures = plan.Table(Code(table))!;
        return new FigureCell(figures, figures.Row(Code(row)), figures.Column(Code(column)));
    }

    private static IEnumerable<string> Told(RippleEffect effect) => effect.Figures.Select(one =>
        $"{one.Distance} {one.Plan}/{one.Cell.Reference}: {(one.Before is { } before ? one.Cell.Print(before) : "")} → {(one.After is { } after ? one.Cell.Print(after) : "")}");

    [Fact]
    public void A_tax_revenue_reaches_the_result_the_balance_the_next_year_the_ratio_and_the_plan_below()
    {
        var ripple = Make(out var plan);
        var effect = ripple.Of(Cell(plan, "resultat", "skatt", "2020"), 6_165_000_000m);
        Assert.Equal(
            [
                "0 plan/resultat!skatt@2020: 6\u202F175 → 6\u202F165",
                "1 plan/resultat!verks@2020: 77 → 67",
                "2 plan/resultat!arets@2020: 54 → 44",
                "3 plan/balans!arets@2020: 54 → 44",
                "4 plan/balans!ek@2020: 1\u202F396 → 1\u202F386",
                "5 plan/balans!bal-ek@2021: 1\u202F396 → 1\u202F386",
                "5 plan/balans!tillgangar@2020: 5\u202F810 → 5\u202F800",
                "5 plan/balans!soliditet@2020: 24,0 → 23,9",
                "6 plan/balans!ek@2021: 1\u202F408 → 1\u202F398",
                "7 namnd/ramar!ek@2021: 1\u202F408 → 1\u202F398",
                "7 plan/balans!tillgangar@2021: 6\u202F129 → 6\u202F119",
                "7 plan/balans!soliditet@2021: 23,0 → 22,8",
            ],
            Told(effect));
        Assert.Equal(["text 54000000 44000000 3 False"], effect.Texts.Select(text => $"{text.Text.Code} {text.Before:0} {text.After:0} {text.Distance} {text.StillAgrees}"));
        Assert.Empty(effect.Breaks);
        Assert.Empty(effect.Mends);
    }

    [Fact]
    public void A_total_changed_by_hand_breaks_the_relation_it_is_computed_by()
    {
        var ripple = Make(out var plan);
        var effect = ripple.Of(Cell(plan, "balans", "ek", "2021"), 1_508_000_000m);
        var broken = Assert.Single(effect.Breaks);
        Assert.Equal(("balans!ek@2021", 100_000_000m), (broken.Place.Reference.ToString(), broken.Difference));
    }

    [Fact]
    public void A_figure_told_in_two_tables_of_a_plan_follows_both_ways()
    {
        var ripple = Make(out var plan);
        var effect = ripple.Of(Cell(plan, "balans", "arets", "2021"), 22_000_000m);
        Assert.Contains("1 plan/resultat!arets@2021: 12 → 22", Told(effect));
        Assert.Equal(["resultat!arets@2021"], effect.Breaks.Select(one => one.Place.Reference.ToString()));
    }

    [Fact]
    public void The_value_it_has_changes_nothing()
    {
        var ripple = Make(out var plan);
        Assert.Empty(ripple.Of(Cell(plan, "resultat", "skatt", "2020"), 6_175_000_000m).Figures);
    }

    [Fact]
    public void A_broken_sum_is_mended_by_the_right_figure()
    {
        var set = new TableSet(Code("plan"), [Investments]);
        var effect = new Ripple([new PlanFigures(set, [], [])]).Of(Cell(set, "investeringsram", "lanssjukvard", "mtre"), 36_200_000m);
        Assert.Equal(["investeringsram!sum-inv@mtre", "investeringsram!lanssjukvard@ram"], effect.Mends.Select(one => one.Place.Reference.ToString()));
        Assert.Equal(["investeringsram!lanssjukvard@mtre"], effect.Figures.Select(one => one.Cell.Reference.ToString()));
        Assert.Empty(effect.Breaks);
    }

    [Fact]
    public void A_ring_of_figures_ends()
    {
        var ring = Table("t", FigureUnit.Number, [2020], (Sum("a", "b + 1"), ["3"]), (Sum("b", "a - 1"), ["2"]));
        var set = new TableSet(Code("plan"), [ring]);
        Assert.Equal(["0 plan/t!a@2020: 3 → 9", "1 plan/t!b@2020: 2 → 8"], Told(new Ripple([new PlanFigures(set, [], [])]).Of(Cell(set, "t", "a", "2020"), 9)));
    }

    private static readonly Gen<(int[] Parts, int At, int Value)> Changes =
        from parts in Gen.ArrayOf(Gen.Choose(1, 99_999), 12)
        from at in Gen.Choose(0, 11)
        from value in Gen.Choose(1, 99_999)
        select (parts, at, value);

    // Four groups of three; every figure is kept exactly and printed in whole thousands, so that prints do not add up.
    private static TableSet Summed(int[] parts)
    {
        var rows = new List<(TemplateRow, decimal)>();
        for (var group = 0; group < 4; group++)
        {
            rows.AddRange(Enumerable.Range(0, 3).Select(i => (Input($"r{group}{i}", $"g{group}"), (decimal)parts[(group * 3) + i])));
            rows.Add((Input($"g{group}", "total") with { Parts = RowParts.Whole }, parts.Skip(group * 3).Take(3).Sum()));
        }
        rows.Add((Sum("total", "g0 + g1 + g2 + g3"), parts.Sum()));
        rows.Add((Sum("andel", "g0 / total * 100") with { MeasuredIn = FigureUnit.Percent }, parts.Take(3).Sum() * 100m / parts.Sum()));
        var column = new FigureColumn(Code("x"), "x", 2020, ColumnKind.Budget);
        return new TableSet(Code("plan"), [new EconomicTable(
            Code("t"), "t", new TableTemplate(Code("t"), "t", TableKind.Other, FigureUnit.Thousands, [.. rows.Select(row => row.Item1)]), [column],
            [.. rows.Select(row => new TableCell(row.Item1.Code, Code("x"), FigurePrint.Of(row.Item2, row.Item1.MeasuredIn ?? FigureUnit.Thousands, 0), row.Item2))])]);
    }

    [Fact]
    public void What_a_change_gives_is_what_all_would_be_if_it_were_computed_again() => Prop.ForAll(
        Changes.ToArbitrary(),
        made =>
        {
            var set = Summed(made.Parts);
            var effect = new Ripple([new PlanFigures(set, [], [])]).Of(Cell(set, "t", $"r{made.At / 3}{made.At % 3}", "x"), made.Value);
            var again = Summed([.. made.Parts.Select((part, i) => i == made.At ? made.Value : part)]).Table(Code("t"))!;
            return Enumerable.Range(0, again.Rows).All(row =>
                Math.Round(effect.Figures.FirstOrDefault(figure => figure.Cell.Row == row)?.After ?? set.Table(Code("t"))![row, 0].Value, 12) == Math.Round(again[row, 0].Value, 12));
        }).Holds();
}
