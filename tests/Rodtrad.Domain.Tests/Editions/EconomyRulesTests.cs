using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Editions;

/// <summary>What must hold for tables, formulas and postings. How each is told in a file is a test of the package.</summary>
public sealed class EconomyRulesTests
{
    [Fact]
    public void A_table_in_order_has_no_problems() => Assert.Empty(Check(Table(Row("a"), Row("b", "a + a@-1"))));

    [Theory]
    [InlineData("a + b", "TAB-011 plan/plan/table/t/row/b/formula: t | b")]
    [InlineData("t!b@2021", "TAB-011 plan/plan/table/t/row/b/formula: t | b")]
    [InlineData("plan/t!b", "TAB-011 plan/plan/table/t/row/b/formula: t | b")]
    [InlineData("b@-1 + a", null)]
    [InlineData("b@+1 + a", null)]
    [InlineData("annan/t!b", null)]
    public void TAB_011_a_figure_is_not_computed_from_itself_but_may_be_from_the_year_before(string formula, string? told) =>
        Assert.Equal(told is null ? [] : [told], Check(Table(Row("a"), Row("b", formula))));

    [Fact]
    public void TAB_011_a_circle_over_several_tables_is_told_once_for_each_of_its_rows() => Assert.Equal(
        [
            "TAB-011 plan/plan/table/t/row/a/formula: t | a", "TAB-011 plan/plan/table/t/row/b/formula: t | b",
            "TAB-011 plan/plan/table/u/row/c/formula: u | c",
        ],
        Check(Table(Row("a", "b * 2"), Row("b", "u!c")), Table(Row("c", "d + t!a"), Row("d")) with { Code = Code("u") }).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("delar(a)", "a", "TAB-011 plan/plan/table/t/row/b/formula: t | b")]
    [InlineData("delar(a)", "", null)]
    public void TAB_011_the_sum_of_the_parts_is_not_one_of_them(string formula, string under, string? told) => Assert.Equal(
        told is null ? [] : [told],
        Check(Table(Row("a"), Row("b", formula) with { Under = under.Length == 0 ? default : Code(under) })));

    [Fact]
    public void TAB_014_a_table_has_a_bound()
    {
        var table = Table([.. Enumerable.Range(0, 501).Select(i => Row($"r{i}"))]);
        var wide = table with { Columns = [.. Enumerable.Range(0, 200).Select(i => new FigureColumn(Code($"k{i}"), "", null, ColumnKind.Budget))] };
        Assert.Equal(["TAB-014 plan/plan/table/t: t | 100000"], Check(wide));
        Assert.Empty(Check(wide with { Columns = [.. wide.Columns.Take(199)] }));
    }

    [Fact]
    public void TAB_015_a_row_is_not_under_itself() => Assert.Equal(
        ["TAB-015 plan/plan/table/t/row/a: a", "TAB-015 plan/plan/table/t/row/b: b"],
        Check(Table(Row("a") with { Under = Code("b") }, Row("b") with { Under = Code("a") })));

    [Theory]
    [InlineData("999 999 999 999", true)]
    [InlineData("1 000 000 000 000", false)]
    [InlineData("-1 000 000 000 000", false)]
    [InlineData("99999999999999999999999999", false)]
    [InlineData("många", true)]
    public void TAB_012_figures_have_a_bound(string printed, bool isGood) => Assert.Equal(
        isGood ? [] : [$"TAB-012 plan/plan/table/t/values/a/2020: {printed}"],
        Check(Table(Row("a")) with { Cells = [new TableCell(Code("a"), Code("2020"), printed, null)] }));

    [Theory]
    [InlineData("b@2020", "TAB-010 plan/plan/relation/r/target: b@2020 | b@2020")]
    [InlineData("t!b@2020", null)]
    [InlineData("t!saknas", "TAB-010 plan/plan/relation/r/target: t!saknas | t!saknas")]
    public void TAB_010_a_relation_of_the_plan_names_a_table(string target, string? told) => Assert.Equal(
        told is null ? [] : [told],
        Check(Edition() with
        {
            Tables = [Table(Row("a"), Row("b"))],
            Relations = [new TableRelation(Code("r"), target, Domain.Tables.Comparison.Equal, "t!a", false, "")],
        }));

    [Theory]
    [InlineData("2020", "2021 + t!a", null)]
    [InlineData("2020", "netto + t!a", "netto")]
    [InlineData("netto", "kost + int", null)]
    public void TAB_010_across_columns_a_relation_is_about_tables_that_have_its_target(string target, string formula, string? unknown)
    {
        var table = Table(Row("a"));
        var relation = new TableRelation(Code("r"), target, Domain.Tables.Comparison.Equal, formula, true, "");
        Assert.Equal(
            unknown is null ? [] : [$"TAB-010 plan/plan/table/t/relation/r/formula: {formula} | {unknown}"],
            Check(table with { Template = table.Template with { Relations = [relation] } }));
    }

    [Theory]
    [InlineData("annan/t!a", null)]
    [InlineData("annan/t!b", "TAB-010 plan/plan/bound/x/formula: annan/t!b | annan/t!b")]
    [InlineData("annan/u!a", "TAB-010 plan/plan/bound/x/formula: annan/u!a | annan/u!a")]
    [InlineData("tredje/u!a", null)]
    [InlineData("saknas/u!a", null)]
    public void TAB_010_what_another_plan_has_is_known_when_its_tables_are_here(string formula, string? told)
    {
        PlanEdition Other(string code) => Edition() with { Plan = ThePlan with { Code = Code(code) } };
        var content = Content(
            Other("annan") with { Tables = [Table(Row("a"))] }, Other("tredje"),
            Edition() with
            {
                Sections = [new PlanSection(Code("s"), 1, "S", "", false, true, [])],
                BoundFigures = [new BoundFigure(Code("x"), Code("s"), "194", "194", FigureUnit.Millions, RoundingWord.None, formula)],
            });
        Assert.Equal(told is null ? [] : [told], ContentRules.Check(content).Told());
    }

    [Theory]
    [InlineData(TableKind.Frames, "a", true)]
    [InlineData(TableKind.Reserved, "a", true)]
    [InlineData(TableKind.CashFlow, "a", false)]
    [InlineData(TableKind.CashFlow, "rs", true)]
    [InlineData(TableKind.CashFlow, "", true)]
    public void TAB_013_money_goes_between_frames_units_and_the_common(TableKind kind, string to, bool isGood)
    {
        var table = Table(Row("a"));
        var posting = new FramePosting(Code("p"), 2020, default, to.Length == 0 ? default : Code(to), 1_000m, PostingReason.Extension, "");
        Assert.Equal(
            isGood ? [] : ["TAB-013 plan/plan/posting/p: p | a"],
            Check(Edition() with { Tables = [table with { Template = table.Template with { Kind = kind } }], Postings = [posting] }));
    }

    [Fact]
    public void What_is_wrong_in_a_template_of_the_library_is_told_once()
    {
        var template = Table(Row("a") with { Under = Code("borta"), Unit = Code("ingen") }).Template;
        Assert.Equal(
            ["TAB-007 tabletemplate/t/row/a: a | borta", "PLN-002 tabletemplate/t/row/a: ingen"],
            ContentRules.Check(Content(Edition() with { Tables = [Table(Row("a")) with { Template = template }] }) with { TableTemplates = [template] }).Told());
    }

    static TemplateRow Row(string code, string formula = "") => new(Code(code), code, RowForm.Input) { Formula = formula };

    static EconomicTable Table(params TemplateRow[] rows) => new(
        Code("t"), "Tabell", new TableTemplate(Code("t"), "Mall", TableKind.Frames, FigureUnit.Millions, [.. rows]),
        [.. Enumerable.Range(2020, 3).Select(year => new FigureColumn(Code($"{year}"), $"{year}", year, ColumnKind.Budget))], []);

    static IEnumerable<string> Check(params EconomicTable[] tables) => Check(Edition() with { Tables = [.. tables] });

    static IEnumerable<string> Check(PlanEdition edition) => ContentRules.Check(Content(edition)).Told();
}
