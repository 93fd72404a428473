using System.Globalization;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>Finds rows that are computed from themselves, in one step or many.</summary>
internal static class FormulaCircles
{
    /// <summary>
    /// The rows of the tables that have a figure which leads back to itself. A balance that is made from that of the year before goes
    /// through the same row in another column, and is no circle.
    /// </summary>
    public static IEnumerable<(Code Table, Code Row)> In(TableSet tables)
    {
        // Row by row is quick and sees every circle, and some that are none: those alone are gone through cell by cell.
        var suspects = Circling(
            from table in tables.All
            from row in Rows(table)
            from reference in References(table, row)
            from to in RowsOf(reference, table, tables)
            select (new FigureCell(table, row, 0), to));
        var cells = Circling(
            from at in suspects
            from column in Enumerable.Range(0, at.Table.Columns)
            let spot = at with { Column = column }
            from reference in References(at.Table, at.Row)
            from to in CellsOf(reference, spot, tables)
            select (spot, to));
        return cells.Select(cell => (cell.Table.Table.Code, cell.Table.RowAt(cell.Row).Code)).Distinct();
    }

    private static IEnumerable<int> Rows(TableFigures table) => Enumerable.Range(0, table.Rows).Where(row => table.FormulaOf(row) is not null);

    private static IEnumerable<(FigureReference To, bool IsParts)> References(TableFigures table, int row) =>
        table.FormulaOf(row) is { } formula ? Parted(formula).Distinct() : [];

    private static IEnumerable<(FigureReference, bool)> Parted(Formula formula) => formula switch
    {
        Formula.Number => [],
        Formula.At at => [(at.Reference, false)],
        Formula.PartsOf parts => [(parts.Row, true)],
        _ => [.. Parted(formula.Sides().Left), .. Parted(formula.Sides().Right)],
    };

    private static IEnumerable<FigureCell> RowsOf((FigureReference To, bool IsParts) reference, TableFigures from, TableSet tables)
    {
        var table = reference.To.Table.IsEmpty ? from : reference.To.Plan.IsEmpty || reference.To.Plan == tables.Plan ? tables.Table(reference.To.Table) : null;
        var row = table?.Row(reference.To.Row) ?? -1;
        return table is null || row < 0 ? [] : reference.IsParts ? table.Below(row).Select(below => new FigureCell(table, below, 0)) : [new FigureCell(table, row, 0)];
    }

    private static IEnumerable<FigureCell> CellsOf((FigureReference To, bool IsParts) reference, FigureCell at, TableSet tables) =>
        FormulaValues.Find(reference.To, new FormulaPlace(at.Table, at.Row, at.Column), tables) is not { } cell ? []
        : reference.IsParts ? cell.Table.Below(cell.Row).Select(below => cell with { Row = below })
        : [cell];

    private static List<FigureCell> Circling(IEnumerable<(FigureCell From, FigureCell To)> steps)
    {
        var numbers = new Dictionary<FigureCell, Code>();
        var places = new Dictionary<Code, FigureCell>();
        Code Numbered(FigureCell at)
        {
            if (!numbers.TryGetValue(at, out var code))
                places.Add(numbers[at] = code = Code.Of(numbers.Count.ToString(CultureInfo.InvariantCulture)), at);
            return code;
        }
        return [.. Loops.In([.. steps.Select(step => (Numbered(step.From), Numbered(step.To)))]).Select(code => places[code])];
    }
}
