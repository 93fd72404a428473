using Rodtrad.App.Tables;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.App.Tests.Tables.Economies;

namespace Rodtrad.App.Tests.Tables;

/// <summary>How figures are shown: to the digit as printed, turned into another unit, changed from year to year and since another version.</summary>
public sealed class ShownTableTests
{
    [Fact]
    public void What_is_printed_is_shown_to_the_digit_and_what_is_not_is_empty()
    {
        var shown = Shown(Results);
        Assert.Equal(["2\u202f578", "2\u202f531", "2\u202f578"], Texts(shown, "int"));
        // Two forms of minus in the source, one on the page; nil is a dash and words are words.
        Assert.Equal(["\u22124\u202f265", "\u22124\u202f235", "–"], Texts(shown, "kost"));
        Assert.Equal(["", "", "Inför beslut"], Texts(shown, "hyra"));
        var rent = shown.Groups[0].Members[2];
        Assert.Equal(("varav", "hyror", 1, ShownWeight.Plain), (rent.Prefix, rent.Label, rent.Indent, rent.Weight));
        Assert.True(rent.Cells[2].IsWords);
        Assert.Equal(ShownWeight.Total, shown.Groups[0].Members[3].Weight);
        Assert.Equal(("rad-netto", "netto.2020"), (shown.Groups[0].Members[3].Anchor, shown.Groups[0].Members[3].Cells[1].Anchor));
    }

    [Theory]
    [InlineData(FigureShow.Kronor, "2\u202f531\u202f000\u202f000", FigureUnit.Kronor)]
    [InlineData(FigureShow.Thousands, "2\u202f531\u202f000", FigureUnit.Thousands)]
    [InlineData(FigureShow.Millions, "2\u202f531", FigureUnit.Millions)]
    [InlineData(FigureShow.PerInhabitant, "10\u202f331", FigureUnit.KronorPerInhabitant)]
    public void Money_is_turned_from_the_stored_value_and_rounded_once(FigureShow show, string printed, FigureUnit unit)
    {
        var shown = Shown(Results, show);
        Assert.Equal(printed, Texts(shown, "int")[1]);
        Assert.Equal(unit, shown.Unit);
        Assert.Equal(["", "", "Inför beslut"], Texts(shown, "hyra"));
        // Nobody knows how many lived there in 2019.
        Assert.Equal(show == FigureShow.PerInhabitant, shown.LacksInhabitants);
        Assert.Equal(show == FigureShow.PerInhabitant, Texts(shown, "int")[0] == "–");
    }

    [Fact]
    public void An_exact_value_beside_a_rounded_print_is_what_is_turned()
    {
        var table = Results with { Cells = [new TableCell(Code.Of("int"), Code.Of("2020"), "2 531", 2_531_449_600m)] };
        Assert.Equal("2\u202f531", Texts(Shown(table), "int")[1]);
        Assert.Equal("2\u202f531\u202f450", Texts(Shown(table, FigureShow.Thousands), "int")[1]);
    }

    [Fact]
    public void What_is_no_money_keeps_its_unit()
    {
        var mixed = Table("nyckeltal", TableKind.KeyRatios, FigureUnit.Millions, [2020, 2021], (Row("grad", "Grad") with { MeasuredIn = FigureUnit.Percent }, ["39,2%", "37,8%"]));
        var shown = Shown(mixed, FigureShow.Kronor);
        Assert.Equal(["39,2%", "37,8%"], Texts(shown, "grad"));
        Assert.Equal((true, false, FigureUnit.Percent), (shown.IsMixed, shown.CanTurn, shown.Groups[0].Members[0].Unit));
    }

    [Fact]
    public void Changes_stand_beside_the_year_they_lead_to_with_amount_and_per_cent()
    {
        var shown = Shown(Results, withChanges: true);
        Assert.Equal(
            [ShownColumnKind.Figures, ShownColumnKind.Figures, ShownColumnKind.Change, ShownColumnKind.Percent, ShownColumnKind.Figures, ShownColumnKind.Change, ShownColumnKind.Percent],
            shown.Columns.Select(column => column.Kind));
        Assert.Equal(["2\u202f578", "2\u202f531", "\u221247", "\u22121,8", "2\u202f578", "+47", "+1,9"], Texts(shown, "int"));
        // From −4 235 to nil is a change; from nothing told to words is none.
        Assert.Equal(["+4\u202f235", "+100,0"], Texts(shown, "kost")[5..]);
        Assert.Equal(["", "", "", "", "Inför beslut", "", ""], Texts(shown, "hyra"));
    }

    [Fact]
    public void A_wide_table_is_not_made_wider()
    {
        var wide = Table("bred", TableKind.Visits, FigureUnit.Number, [.. Enumerable.Range(2010, 9)], (Row("a", "A"), [.. Enumerable.Repeat("1", 9)]));
        Assert.False(Shown(wide, withChanges: true).CanChange);
        Assert.Equal(9, Shown(wide, withChanges: true).Columns.Count);
    }

    [Fact]
    public void Another_version_is_held_against_this_by_code_and_year()
    {
        var before = Results with
        {
            Columns = [.. Results.Columns.Select(column => column with { Code = Code.Of($"B{column.Code}") })],
            Cells = [.. Results.Cells.Select(cell => cell with { Column = Code.Of($"B{cell.Column}"), Printed = cell.Printed == "2 531" ? "2 500,5" : cell.Printed == "–" ? "0" : cell.Printed })],
        };
        var shown = Shown(Results, before: before);
        Assert.Equal(2, shown.Changed);
        var cells = shown.Groups[0].Members.SelectMany(row => row.Cells).Where(cell => cell.Before is not null).ToList();
        Assert.Equal(["2\u202f500,5", "0"], cells.Select(cell => cell.Before));
        // Nil and zero are different things, though nothing lies between them.
        Assert.Equal(["+30,5", "0"], cells.Select(cell => cell.Difference));
        Assert.Equal(0, Shown(Results, before: Results).Changed);
    }

    [Fact]
    public void A_finding_is_marked_at_its_cell_with_the_difference()
    {
        var shown = Shown(Results, findings: [Finding("resultat", "netto", "2021", "2 589", "2578"), Finding("resultat", "borta", "2021", "1", "")]);
        Assert.Equal([1], shown.Groups[0].Members[3].Cells[2].Findings);
        Assert.Equal(("netto.2021", "Nettokostnader", "Budget 2021", "2\u202f589", "2578", "+11"),
            (shown.Findings[0].Anchor, shown.Findings[0].RowLabel, shown.Findings[0].ColumnLabel, shown.Findings[0].Printed, shown.Findings[0].Computed, shown.Findings[0].Difference));
        // One at a row that the table does not have is told all the same.
        Assert.Equal(("", ""), (shown.Findings[1].Anchor, shown.Findings[1].Difference));
        Assert.Single(shown.Groups[0].Members.SelectMany(row => row.Cells), cell => cell.Findings.Count > 0);
    }

    [Fact]
    public void Sums_that_hold_are_counted_within_rounding()
    {
        // Six sums, of which one is eleven too high; kost of 2021 is nil and counts as zero.
        Assert.Equal(new TableSums(5, 6), Shown(Results).Sums);
        Assert.False(Shown(Results).Sums.Hold);
    }

    [Fact]
    public void A_row_that_is_never_printed_shows_what_it_comes_to()
    {
        var draft = Results with { Cells = [.. Results.Cells.Where(cell => cell.Row != Code.Of("netto"))] };
        var shown = Shown(draft);
        Assert.Equal(["\u22121\u202f687", "\u22121\u202f704", "2\u202f578"], Texts(shown, "netto"));
        Assert.All(shown.Groups[0].Members[3].Cells, cell => Assert.True(cell.IsComputed));
    }
}
