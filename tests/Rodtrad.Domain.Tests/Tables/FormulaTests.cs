using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Samples;
using static Rodtrad.Domain.Tests.Tables.TableSamples;

namespace Rodtrad.Domain.Tests.Tables;

/// <summary>How a figure follows from others.</summary>
public sealed class FormulaTests
{
    // Regionplan 2020–2022, 7.5 Resultatbudget, budget 2019 and 2020.
    private static readonly EconomicTable Result = Table("resultat", FigureUnit.Millions, [2019, 2020],
        (Input("externa"), ["- 7 418", "- 7 643"]), (Input("avskr"), ["- 227", "- 224"]), (Sum("netto", "externa + avskr"), ["- 7 645", ""]),
        (Input("skatt"), ["6 064", "6 175"]), (Input("bidrag"), ["1 708", "1 769"]), (Input("tom"), ["", ""]), (Input("nil"), ["–", "–"]));

    private static readonly EconomicTable Balance = Table("balans", FigureUnit.Millions, [2019, 2020],
        (Input("ek"), ["1 342", "1 396"]), (Input("tillgangar"), ["5 495", "5 810"]), (Input("kassa"), ["2 612", "2 891"]),
        (Input("del-a", "kassa"), ["2 000,5", "2 000"]), (Input("del-b", "kassa"), ["611,5", ""]));

    private static readonly TableSet Tables = new(Code("plan"), [Result, Balance]);

    [Theory]
    [InlineData("externa + avskr", "-7645000000")]
    [InlineData("skatt - bidrag - 1000000", "4355000000")]
    [InlineData("( skatt + bidrag ) * 2 / 100", "155440000")]
    [InlineData("- nil", "0")]
    [InlineData("tom + skatt", "6064000000")]
    [InlineData("skatt@+1", "6175000000")]
    [InlineData("skatt@2020 - skatt", "111000000")]
    [InlineData("balans!ek / balans!tillgangar * 100", "24.42220200181983621474067334")]
    [InlineData("plan/balans!kassa - balans!kassa@-1", "2612000000")]
    [InlineData("delar(balans!kassa)", "2612000000")]
    [InlineData("netto@2020", "-7867000000")]
    public void A_formula_gives_its_value_in_kronor(string formula, string expected) => Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Value(formula)?.Value);

    [Theory]
    [InlineData("tom")]
    [InlineData("tom * skatt")]
    [InlineData("skatt / nil")]
    [InlineData("okand")]
    [InlineData("okand-tabell!rad")]
    [InlineData("annan-plan/tabell!rad")]
    [InlineData("skatt@-1 * 1")]
    [InlineData("skatt * skatt * skatt * skatt")]
    public void What_is_not_there_has_no_value(string formula) => Assert.Null(Value(formula));

    [Fact]
    public void A_share_lies_between_what_the_printed_decimals_allow()
    {
        var share = Value("balans!ek / balans!tillgangar * 100");
        Assert.Equal(1341.5m / 5495.5m * 100, share!.Value.Low);
        Assert.Equal(1342.5m / 5494.5m * 100, share.Value.High);
        Assert.True(share.Value.Meets(Figure.Of("24,4%", null, FigureUnit.Percent)));
        Assert.False(share.Value.Meets(Figure.Of("24,5%", null, FigureUnit.Percent)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("skatt +")]
    [InlineData("( skatt")]
    [InlineData("skatt )")]
    [InlineData("skatt bidrag")]
    [InlineData("a!b!c + @")]
    [InlineData("delar(")]
    public void What_is_no_formula_is_refused(string text) => Assert.Equal("TAB-002", FormulaReading.Read(text).Refusal?.Code);

    [Fact]
    public void A_sum_of_many_rows_leaves_none_out()
    {
        // Eighty rows added one by one, which is deeper than any row of formulas may go.
        var rows = Enumerable.Range(0, 80).Select(i => (Input($"r{i}"), new[] { "1" })).ToArray();
        var set = new TableSet(Code("plan"), [Table("manga", FigureUnit.Number, [2020], rows)]);
        var formula = FormulaReading.Read(string.Join(" + ", Enumerable.Range(0, 80).Select(i => $"r{i}"))).Unwrap();
        Assert.Equal(80, FormulaValues.Of(formula, new FormulaPlace(set.Table(Code("manga"))!, 0, 0), set)?.Value);
        // Rows that follow from each other further than that are no value, and never a part of one.
        var chain = Enumerable.Range(1, 80).Select(i => (Sum($"r{i}", $"r{i - 1} + ett"), new[] { "" })).Prepend((Input("r0"), ["1"])).Append((Input("ett"), ["1"])).ToArray();
        var longer = new TableSet(Code("plan"), [Table("lang", FigureUnit.Number, [2020], chain)]);
        Assert.Null(FormulaValues.Of(FormulaReading.Read("r80").Unwrap(), new FormulaPlace(longer.Table(Code("lang"))!, 0, 0), longer));
    }

    [Fact]
    public void A_formula_of_another_plan_means_the_tables_beside_it()
    {
        var above = new TableSet(Code("ovan"), [Table("bas", FigureUnit.Number, [2020], (Input("a"), ["1"])), Table("ut", FigureUnit.Number, [2020], (Sum("x", "bas!a + bas!a"), [""]))]);
        var own = new TableSet(Code("plan"), [Table("bas", FigureUnit.Number, [2020], (Input("a"), ["1000"]))], new Dictionary<Domain.Quantities.Code, TableSet> { [Code("ovan")] = above });
        Assert.Equal(2, FormulaValues.Of(FormulaReading.Read("ovan/ut!x").Unwrap(), new FormulaPlace(own.Table(Code("bas"))!, 0, 0), own)?.Value);
    }

    [Theory]
    [InlineData("79228162514264337593543950335 * skatt")]
    [InlineData("0.0000000000000000000000000001 * skatt")]
    public void A_constant_that_no_figure_can_be_is_no_formula(string text) => Assert.NotNull(FormulaReading.Read(text).Refusal);

    [Fact]
    public void What_many_formulas_name_is_computed_once()
    {
        // Without that a row of twice the row before, twenty-five times over, would never end.
        var rows = Enumerable.Range(1, 25).Select(i => (Sum($"r{i}", $"r{i - 1} + r{i - 1}"), new[] { "" })).Prepend((Input("r0"), ["1"])).ToArray();
        var table = new TableFigures(Table("dubbel", FigureUnit.Number, [2020], rows));
        Assert.Equal(33_554_432m, FormulaValues.Of(FormulaReading.Read("r25").Unwrap(), new FormulaPlace(table, 0, 0), new TableSet(Code("plan"), [table.Table]))?.Value);
    }

    [Fact]
    public void A_formula_as_deep_as_a_well_is_refused() =>
        Assert.NotNull(FormulaReading.Read(new string('(', 500) + "a" + new string(')', 500)).Refusal);

    private static Computed? Value(string formula) =>
        FormulaValues.Of(FormulaReading.Read(formula).Unwrap(), new FormulaPlace(Tables.Table(Code("resultat"))!, 0, 0), Tables);
}
