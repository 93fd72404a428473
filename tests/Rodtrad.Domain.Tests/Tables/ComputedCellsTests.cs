using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Samples;
using static Rodtrad.Domain.Tests.Tables.TableSamples;

namespace Rodtrad.Domain.Tests.Tables;

/// <summary>What a spreadsheet would make of a plan's tables, whatever was printed in them.</summary>
public sealed class ComputedCellsTests
{
    private static readonly EconomicTable Frames = Table(
        "ramar", FigureUnit.Millions, [2020, 2021],
        (Input("a", "del"), ["10,0", "11,0"]), (Input("b", "del"), ["20,4", ""]), (Sum("del", "delar(del)"), ["30,5", ""]),
        (Input("c"), ["–", "5,0"]), (Sum("hela", "del + c"), ["35,0", "16,0"]));

    [Fact]
    public void A_sum_of_sums_is_computed_from_what_is_entered_and_not_from_what_is_printed()
    {
        var cells = new ComputedCells(new TableSet(default, [Frames]));
        Assert.Equal([30_400_000m, 30_400_000m, 11_000_000m, 16_000_000m], new[] { ("del", 0), ("hela", 0), ("del", 1), ("hela", 1) }.Select(at => cells.ValueOf(At(cells, at.Item1, at.Item2))));
        Assert.Null(cells.ValueOf(At(cells, "a", 0)));
    }

    [Fact]
    public void What_rounding_explains_is_no_difference()
    {
        var cells = new ComputedCells(new TableSet(default, [Frames]));
        Assert.False(cells.IsPrintedOtherwise(At(cells, "del", 0)));
        Assert.True(cells.IsPrintedOtherwise(At(cells, "hela", 0)));
        Assert.False(cells.IsPrintedOtherwise(At(cells, "hela", 1)));
        Assert.False(cells.IsPrintedOtherwise(At(cells, "a", 0)));
    }

    [Fact]
    public void What_goes_round_or_holds_words_or_has_nothing_to_sum_is_entered()
    {
        var cells = new ComputedCells(new TableSet(default, [Table(
            "t", FigureUnit.Millions, [2020], (Sum("x", "y + z"), ["1"]), (Sum("y", "x + z"), ["2"]), (Input("z"), ["3"]), (Sum("ord", "z"), ["Inför beslut"]), (Sum("tom", "inget"), [""]), (Input("inget"), [""]))]));
        Assert.Null(cells.FormulaOf(At(cells, "x", 0)));
        Assert.Equal(4_000_000m, cells.ValueOf(At(cells, "y", 0)));
        Assert.Null(cells.FormulaOf(At(cells, "ord", 0)));
        Assert.Null(cells.FormulaOf(At(cells, "tom", 0)));
    }

    [Fact]
    public void A_relation_across_columns_gives_the_column_that_follows_from_the_others()
    {
        var rows = Table("t", FigureUnit.Millions, [1, 2, 3], (Input("x"), ["10", "-4", "5"]));
        var table = rows with
        {
            Columns = [new(Code("int"), "Intäkter", 2020, ColumnKind.Budget), new(Code("kost"), "Kostnader", 2020, ColumnKind.Budget), new(Code("netto"), "Netto", 2020, ColumnKind.Budget)],
            Cells = [new(Code("x"), Code("int"), "10", null), new(Code("x"), Code("kost"), "-4", null), new(Code("x"), Code("netto"), "5", null)],
            Template = rows.Template with { Relations = [new TableRelation(Code("netto"), "netto", Comparison.Equal, "int + kost", true, "")] },
        };
        var cells = new ComputedCells(new TableSet(default, [table]));
        Assert.Equal(6_000_000m, cells.ValueOf(At(cells, "x", 2)));
        Assert.Null(new ComputedCells(new TableSet(default, [table with
        {
            Template = table.Template with { Relations = [table.Template.Relations[0] with { Except = [Code("x")] }] },
        }])).ValueOf(At(cells, "x", 2)));
    }

    [Fact]
    public void A_chain_of_any_length_ends()
    {
        var rows = Enumerable.Range(0, 5000).Select(i => i == 0 ? (Input("r0"), new[] { "1" }) : (Sum($"r{i}", $"r{i - 1}"), [""])).ToArray();
        Assert.NotNull(new ComputedCells(new TableSet(default, [Table("t", FigureUnit.Number, [2020], rows)])));
    }

    [Fact]
    public void An_entered_change_reaches_its_sums_and_leaves_the_others_as_they_were_printed()
    {
        var entered = new CellChange(Code("ramar"), Code("c"), Code("2021"), Frames.Cells.Single(cell => cell.Row == Code("c") && cell.Column == Code("2021")), new TableCell(Code("c"), Code("2021"), "6,0", null), IsComputed: false);
        var following = CellChanges.Following(default, [Frames], [entered]);
        var change = Assert.Single(following);
        Assert.Equal(("hela", "2021", "16,0", "17,0"), (change.Row.Text, change.Column.Text, change.Before!.Printed, change.After!.Printed));
        var changed = Assert.Single(CellChanges.In([Frames], [entered, change]));
        Assert.Equal("35,0", changed.Cells.Single(cell => cell.Row == Code("hela") && cell.Column == Code("2020")).Printed);
        Assert.Equal(Frames.Cells.Count, changed.Cells.Count);
    }

    [Fact]
    public void What_the_print_does_not_hold_is_kept_beside_it()
    {
        var at = At(new ComputedCells(new TableSet(default, [Frames])), "a", 0);
        Assert.Equal(new TableCell(Code("a"), Code("2020"), "12,3", 12_340_000m), CellChanges.Of(at, 12_340_000m));
        Assert.Equal(new TableCell(Code("a"), Code("2020"), "\u22121\u202F250,0", null), CellChanges.Of(at, -1_250_000_000m));
    }

    [Fact]
    public void Three_states_tell_who_changed_what()
    {
        EnteredCell Cell(string row, decimal given, decimal found) => new(Code("ramar"), Code(row), Code("2020"), $"Ramar!{row}", CellContent.Number(given * 1_000_000), CellContent.Number(found * 1_000_000));
        string Read(params EnteredCell[] cells)
        {
            var (changes, problems) = EnteredCells.Read(default, [Frames], [.. cells]);
            return string.Join("; ", changes.Select(change => $"{change.Row} {change.Before?.Printed} {change.After?.Printed}").Concat(problems.Select(problem => $"{problem.Code} {problem.Subject}")));
        }

        Assert.Equal("a 10,0 12,5", Read(Cell("a", 10, 12.5m), Cell("b", 20.4m, 20.4m)));
        // The draft was changed and the workbook was not; both were changed alike; both were changed differently.
        Assert.Equal("", Read(Cell("a", 9, 9)));
        Assert.Equal("", Read(Cell("a", 9, 10)));
        Assert.Equal("INL-019 Ramar!a", Read(Cell("a", 9, 11)));
        // A computed cell that came out as the changes make it is not told of; one that was written in is, and not taken.
        Assert.Equal("a 10,0 12,5", Read(Cell("a", 10, 12.5m), Cell("del", 30.4m, 32.9000000000001m)));
        Assert.Equal("INL-020 Ramar!del", Read(Cell("del", 30.4m, 99)));
    }

    private static FigureCell At(ComputedCells cells, string row, int column)
    {
        var table = cells.Tables.All.Single();
        return new FigureCell(table, table.Row(Code(row)), column);
    }
}
