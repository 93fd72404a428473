using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Editions;

/// <summary>An economy is laid over the stored one table by table; what is silent about stays.</summary>
public sealed class EconomyMergeTests
{
    [Fact]
    public void A_file_that_is_silent_about_the_economy_keeps_it()
    {
        var stored = Whole();
        var result = Merge(stored, Edition());
        Assert.Equal(stored, result.Content.Editions[0]);
        Assert.Equal(["Kept table/t", "Kept table/u", "Kept relation/r", "Kept bound/b", "Kept posting/p"], Told(result));
    }

    [Fact]
    public void What_changes_in_a_table_is_told_cell_by_cell()
    {
        var table = Table("t", ("a", "2020", "1", null), ("a", "2021", "2", null), ("b", "2020", "3", null));
        var after = Table("t", ("a", "2020", "1", 1_400_000m), ("a", "2021", "2", null), ("b", "2021", "4", null)) with { Title = "Ny" };
        var result = Merge(Edition() with { Tables = [table] }, Edition() with { Tables = [after] });
        Assert.Equal(after, result.Content.Editions[0].Tables[0]);
        Assert.Equal(
            ["Changed table/t EconomicTable.Title: t → Ny, a/2020: 1 → 1 (1400000), b/2021:  → 4, b/2020: 3 →"], Told(result));
    }

    [Fact]
    public void Of_rows_and_columns_only_those_that_differ_are_told()
    {
        var table = Table("t");
        var after = table with
        {
            Template = table.Template with { Rows = [table.Template.Rows[0], table.Template.Rows[1] with { Label = "Bb" }] },
            Columns = [table.Columns[0]],
        };
        var result = Merge(Edition() with { Tables = [table] }, Edition() with { Tables = [after] });
        var fields = Assert.Single(result.Changes, change => change.Kind == ChangeKind.Changed).Fields;
        Assert.Equal(["TableTemplate.Rows", "EconomicTable.Columns"], fields.Select(field => field.Field));
        Assert.Equal(("b b", "b Bb"), (fields[0].Before[..3], fields[0].After[..4]));
        Assert.Equal(("2021", ""), (fields[1].Before[..4], fields[1].After));
    }

    [Fact]
    public void What_the_file_names_comes_in_its_order_and_what_it_is_silent_about_after()
    {
        var stored = Edition() with { Tables = [Table("a"), Table("b"), Table("c")] };
        var incoming = Edition() with { Tables = [Table("n"), Table("c")] };
        var once = Merge(stored, incoming);
        Assert.Equal(["n", "c", "a", "b"], once.Content.Editions[0].Tables.Select(table => table.Code.Text));
        Assert.Equal(["Added table/n", "Kept table/a", "Kept table/b"], Told(once));
        var twice = Merge(once.Content.Editions[0], incoming);
        Assert.Equal(once.Content, twice.Content);
        Assert.DoesNotContain(twice.Changes, change => change.Kind != ChangeKind.Kept);
    }

    [Fact]
    public void Another_order_alone_is_a_change_too() => Assert.Equal(
        ["Changed table/b EconomicTable.Order: a, b → b, a"],
        Told(Merge(Edition() with { Tables = [Table("a"), Table("b")] }, Edition() with { Tables = [Table("b"), Table("a")] })));

    [Fact]
    public void LAD_001_a_decided_version_keeps_its_figures()
    {
        var stored = Whole() with { Status = PlanStatus.Decided };
        var changed = stored with { Tables = [Table("t", ("a", "2020", "2", null))] };
        Assert.Equal("LAD-001", Assert.Single(Merge(stored, changed).Problems).Code);
        Assert.Equal(stored, Merge(stored, changed).Content.Editions[0]);
        Assert.Empty(Merge(stored, stored).Problems);
        Assert.Empty(Merge(stored, stored with { Tables = [], Postings = [] }).Problems);
    }

    [Fact]
    public void A_template_of_the_library_is_laid_over_by_its_code_and_the_copy_in_a_table_stays()
    {
        var (table, old) = (Table("t"), Table("t").Template);
        var stored = Content(Edition() with { Tables = [table] }) with { TableTemplates = [old] };
        var result = ContentMerge.Merge(stored, Content() with { TableTemplates = [old with { Name = "Ny" }] }, new Dictionary<(Code, string), Sequence<Code>>());
        Assert.Equal("Ny", Assert.Single(result.Content.TableTemplates).Name);
        Assert.Equal(old, result.Content.Editions[0].Tables[0].Template);
        Assert.Contains(result.Changes, change => change is { Kind: ChangeKind.Changed, Subject: "tabletemplate/mall" });
    }

    static PlanEdition Whole() => Edition() with
    {
        Tables = [Table("t", ("a", "2020", "1", null)), Table("u")],
        Relations = [new TableRelation(Code("r"), "t!a", Domain.Tables.Comparison.Equal, "u!a", false, "R")],
        BoundFigures = [new BoundFigure(Code("b"), Code("s"), "1", "1", FigureUnit.Millions, RoundingWord.None, "t!a@2020")],
        Postings = [new FramePosting(Code("p"), 2020, default, Code("rs"), 1m, PostingReason.Extension, "P")],
    };

    static EconomicTable Table(string code, params (string Row, string Column, string Printed, decimal? Exact)[] cells) => new(
        Code(code), code,
        new TableTemplate(Code("mall"), "Mall", TableKind.Frames, FigureUnit.Millions, [new(Code("a"), "a", RowForm.Input), new(Code("b"), "b", RowForm.Input)]),
        [new FigureColumn(Code("2020"), "2020", 2020, ColumnKind.Budget), new FigureColumn(Code("2021"), "2021", 2021, ColumnKind.Budget)],
        [.. cells.Select(cell => new TableCell(Code(cell.Row), Code(cell.Column), cell.Printed, cell.Exact))]);

    static MergeResult Merge(PlanEdition stored, PlanEdition incoming) =>
        ContentMerge.Merge(Content(stored), Content(incoming), new Dictionary<(Code, string), Sequence<Code>>());

    static IEnumerable<string> Told(MergeResult result) => result.Changes.Where(change => change.Subject.StartsWith("plan/plan/", StringComparison.Ordinal)).Select(change =>
        $"{change.Kind} {change.Subject["plan/plan/".Length..]} {string.Join(", ", change.Fields.Select(field => $"{field.Field}: {field.Before} → {field.After}"))}".TrimEnd());
}
