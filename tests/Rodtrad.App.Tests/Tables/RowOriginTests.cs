using Rodtrad.App.Tables;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.App.Tests.Tables.Economies;

namespace Rodtrad.App.Tests.Tables;

/// <summary>Where a figure comes from: printed to the letter, exact value, formula in words and what it gives.</summary>
public sealed class RowOriginTests
{
    [Fact]
    public void A_sum_is_told_in_the_labels_of_its_rows_and_held_against_them()
    {
        var origin = Shown(Results, row: "netto").Origin!;
        Assert.Equal("Intäkter + Kostnader", Told(origin));
        Assert.Equal(["rad-int", "", "rad-kost"], origin.Formula.Select(piece => piece.Anchor));
        Assert.Equal(
            new CellOrigin("netto.2021", "Budget 2021", "2 589", "2\u202f589\u202f000\u202f000", FigureUnit.Millions, "2\u202f578", "+11", false), origin.Cells[2]);
        Assert.Equal((FigureUnit.Kronor, true), (origin.Cells[0].BaseUnit, origin.Cells[0].Holds));
    }

    [Fact]
    public void An_entered_row_has_no_formula_and_an_unknown_one_no_origin()
    {
        var origin = Shown(Results, row: "kost").Origin!;
        Assert.Empty(origin.Formula);
        Assert.Equal("- 4 265", origin.Cells[0].Printed);
        Assert.Null(origin.Cells[0].Holds);
        Assert.Null(Shown(Results, row: "finns-inte").Origin);
        Assert.Null(Shown(Results, row: "<script>").Origin);
    }

    [Theory]
    [InlineData("int - (kost - hyra) * 2", "Intäkter \u2212 ( Kostnader \u2212 hyror ) \u00D7 2")]
    [InlineData("- kost / (int / 2)", "( \u2212 Kostnader ) / ( Intäkter / 2 )")]
    [InlineData("delar(kost) + int@-1", "Kostnader + Intäkter")]
    public void A_formula_keeps_its_meaning_in_words(string formula, string words)
    {
        var table = Results with { Template = Results.Template with { Rows = [.. Results.Template.Rows.Select(row => row.Code == Code.Of("netto") ? row with { Formula = formula } : row)] } };
        var origin = Shown(table, row: "netto").Origin!;
        Assert.Equal(words, Told(origin));
    }

    [Fact]
    public void A_row_that_its_parts_make_up_says_so_and_columns_that_follow_from_each_other_too()
    {
        var table = Table("ramar", TableKind.Frames, FigureUnit.Millions, [2020],
            (Row("nhu", "Nämnden") with { Parts = RowParts.Whole, Unit = Code.Of("nhu") }, ["3"]),
            (Row("a", "A") with { Under = Code.Of("nhu") }, ["1"]), (Row("b", "B") with { Under = Code.Of("nhu") }, ["2"]));
        var origin = Shown(table, row: "nhu").Origin!;
        Assert.Equal((FormulaPieceKind.Parts, "Nämnden"), (origin.Formula.Single().Kind, origin.Formula.Single().Text));
        Assert.Equal(("nhu", true), (origin.Owner, origin.Cells[0].Holds));
    }

    [Fact]
    public void The_list_has_every_cell_with_its_value_in_the_base_of_its_unit()
    {
        var cells = CellRow.Of(Results).ToList();
        Assert.Equal(Results.Cells.Count, cells.Count);
        Assert.Equal(("- 4 265", -4_265_000_000m, FigureUnit.Kronor), (cells[3].Printed, cells[3].Value, cells[3].ValueUnit));
        Assert.Null(cells.Single(cell => cell.Printed == "–").Value);
        Assert.Null(cells.Single(cell => cell.Printed == "Inför beslut").Value);
    }

    [Fact]
    public void A_chart_has_the_figures_of_the_table_or_is_not_there()
    {
        var chart = Shown(Results).Chart!;
        Assert.Equal((true, 3), (chart.IsTime, chart.Points.Count));
        Assert.Equal(["Nettokostnader", "Årets resultat"], chart.Names);
        Assert.Equal(["\u22121\u202f704", "\u22121\u202f704"], chart.Points[1].Values);
        Assert.Null(Shown(Results with { Columns = [.. Results.Columns.Take(2)] }).Chart);

        var frames = Table("ramar", TableKind.Frames, FigureUnit.Millions, [2019, 2020], (Row("a", "A"), ["1", "2"]), (Row("b", "B"), ["3", "4"]), (Row("c", "C"), ["5", "6,5"]));
        Assert.Equal(["2", "4", "6,5"], Shown(frames).Chart!.Points.Select(point => point.Values[0]));
        Assert.Null(Shown(Table("ramar", TableKind.Visits, FigureUnit.Number, [2020], (Row("a", "A"), ["1"]))).Chart);
    }

    private static string Told(RowOrigin origin) => string.Join(' ', origin.Formula.Select(piece => piece.Text));
}
