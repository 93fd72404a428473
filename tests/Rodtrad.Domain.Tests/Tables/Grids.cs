using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Tables;

/// <summary>Tables with columns of one year, written as they stand in the source: a line for each row, cells parted by bars.</summary>
static class Grids
{
    /// <summary>Columns "reserv fordon ram"; rows "lanssjukvard&lt;sum-inv | 4,4 | | 99,8", the row it lies under after &lt;.</summary>
    public static EconomicTable Grid(string code, FigureUnit unit, string columns, params string[] rows)
    {
        var names = columns.Split(' ');
        var read = rows.Select(row => row.Split('|')).Select(parts => (Head: parts[0].Trim().Split('<'), Cells: parts[1..].Select(cell => cell.Trim()).ToArray())).ToList();
        return new EconomicTable(
            Code(code), code, new TableTemplate(Code(code), code, TableKind.Other, unit, [.. read.Select(row => TableSamples.Input(row.Head[0], row.Head.Length > 1 ? row.Head[1] : ""))]),
            [.. names.Select(name => new FigureColumn(Code(name), name, null, ColumnKind.Unsaid))],
            [.. read.SelectMany(row => row.Cells.Select((printed, i) => (printed, i)).Where(cell => cell.printed.Length > 0)
                .Select(cell => new TableCell(Code(row.Head[0]), Code(names[cell.i]), cell.printed, null)))]);
    }

    public static EconomicTable With(this EconomicTable table, params TableRelation[] relations) =>
        table with { Template = table.Template with { Relations = [.. relations] } };

    /// <summary>The same table with some rows otherwise.</summary>
    public static EconomicTable Rows(this EconomicTable table, Func<TemplateRow, TemplateRow> change) =>
        table with { Template = table.Template with { Rows = table.Template.Rows.Select(change).ToSequence() } };

    /// <summary>The same table with another print in a cell.</summary>
    public static EconomicTable Printing(this EconomicTable table, string row, string column, string printed) => table with
    {
        Cells = [.. table.Cells.Where(cell => cell.Row != Code(row) || cell.Column != Code(column)), new TableCell(Code(row), Code(column), printed, null)],
    };

    public static TableRelation Down(string target, string formula) => new(Code(target), target, Comparison.Equal, formula, false, $"{target} = {formula}");

    public static TableRelation Across(string target, string formula) => new(Code(target), target, Comparison.Equal, formula, true, $"{target} = {formula}");

    public static RelationChecks Held(params EconomicTable[] tables) => new(new TableSet(Code("plan"), tables), []);

    /// <summary>Breaks as a story: where, printed, expected, how many relations, the cause and what it points at.</summary>
    public static IEnumerable<string> Told(this IEnumerable<FigureBreak> breaks) => breaks.Select(one =>
        $"{one.Place.Reference} {one.Place.Print(one.Place.Figure.Printed)} ≠ {one.Place.Print(one.Expected)} ({one.Relations.Count}) {one.Cause.Kind}"
        + (one.Cause.Cell is { } cell && cell != one.Place ? $" {cell.RowOf.Code}@{cell.ColumnOf.Code}" : "")
        + (one.Cause is { Expected: { } expected, Kind: not LikelyCauseKind.SharedCell } ? $" {(one.Cause.Cell ?? one.Place).Print(expected)}" : ""));

    /// <summary>Norrbotten 2020: the frame of investments by unit and kind, mnkr, as printed.</summary>
    public static EconomicTable Investments => Grid("investeringsram", FigureUnit.Millions, "reserv fordon hjalp it konst mtny mtre ovny ovre ram",
        "lanssjukvard<sum-inv | 4,4 | | | | | 43,4 | 32,6 | 12,6 | 3,1 | 99,8",
        "narsjukvard<sum-inv | 2,0 | 10,2 | | | | 0,1 | | 7,7 | 0,2 | 20,2",
        "digit<sum-inv | 4,4 | | | | | 17,9 | 64,5 | | | 86,8",
        "folktandvard<sum-inv | 1,0 | | | | | 1,4 | 0,08 | 0,05 | | 2,6",
        "service<sum-inv | 2,0 | | 38,0 | | | | | 1,9 | 0,9 | 42,8",
        "lansteknik<sum-inv | 2,0 | | | 21,9 | | | | | | 23,9",
        "rdstab<sum-inv | 1,5 | | | | 0,5 | | | | | 2,0",
        "rdreserv<sum-inv | 5,0 | | | | | | | | | 5,0",
        "sum-inv | 22,3 | 10,2 | 38,0 | 21,9 | 0,5 | 62,9 | 100,8 | 22,3 | 4,2 | 283,1",
        "fast-exkl<sum-fast | | | | | | | | | | 72,0",
        "fast-sy<sum-fast | | | | | | | | | | 12,0",
        "sum-fast | | | | | | | | | | 84,0",
        "totalt | | | | | | | | | | 267,1")
        .Rows(row => row.Code.Text is "sum-inv" or "sum-fast" ? row with { Parts = RowParts.Whole } : row.Code.Text == "totalt" ? row with { Formula = "sum-inv + sum-fast" } : row)
        .With(Across("ram", "reserv + fordon + hjalp + it + konst + mtny + mtre + ovny + ovre") with { Except = [Code("fast-exkl"), Code("fast-sy"), Code("sum-fast"), Code("totalt")] });
}
