using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Frames;

/// <summary>Tables made from a ledger, and what is counted in them.</summary>
public static class FrameTables
{
    /// <summary>
    /// The table of frames as the postings make it: each frame and the sum, for each year with a column. A cell whose figure is still the
    /// printed one keeps its print; another has its exact value alone.
    /// </summary>
    public static EconomicTable Of(FrameLedger ledger)
    {
        var (table, figures) = (ledger.Table, new TableFigures(ledger.Table));
        var columns = FrameColumns.OfYears(table);
        var years = columns.ToDictionary(pair => pair.Value, pair => pair.Key);
        var cells = new List<TableCell>();
        for (var row = 0; row < figures.Rows; row++)
        {
            for (var column = 0; column < figures.Columns; column++)
            {
                if (years.TryGetValue(column, out var year) && Amount(ledger, figures.RowAt(row), year) is { } amount)
                    cells.Add(Cell(ledger, figures, (row, column), year, amount));
                else if (figures.Cell(row, column) is { } printed)
                    cells.Add(printed);
            }
        }
        return table with { Cells = cells.ToSequence() };
    }

    /// <summary>
    /// How many sums a table of frames prints, and how many of them its other figures can make: the total, and every frame that its parts
    /// make up whole. A sum is right when the intervals of what was printed meet; rounding is no fault.
    /// </summary>
    public static (int Right, int All) Sums(EconomicTable table)
    {
        var (figures, tree) = (new TableFigures(table), new FrameTree(table.Template));
        var (right, all) = (0, 0);
        for (var row = 0; row < figures.Rows; row++)
        {
            var (from, place) = (figures.RowAt(row), tree.Place(figures.RowAt(row).Code));
            var parts = from.Code == tree.Total?.Code ? tree.Tops
                : place >= 0 && (from.Parts == RowParts.Whole || from.Form == RowForm.Sum) ? tree.Below(place)
                : [];
            for (var column = 0; column < figures.Columns; column++)
            {
                var printed = parts.Select(part => figures[figures.Row(tree.Frames[part].Code), column]).Where(figure => figure.Counts).ToList();
                if (figures[row, column] is not { State: FigureState.Number } sum || printed.Count == 0)
                    continue;
                all++;
                right += new Computed(printed.Sum(one => one.Value), printed.Sum(one => one.Low), printed.Sum(one => one.High)).Meets(sum) ? 1 : 0;
            }
        }
        return (right, all);
    }

    /// <summary>The inhabitants of each year that a plan counts with, from its planning assumptions.</summary>
    public static IReadOnlyDictionary<int, decimal> Inhabitants(IEnumerable<EconomicTable> tables)
    {
        var inhabitants = new Dictionary<int, decimal>();
        foreach (var figures in tables.Where(table => table.Template.Rows.Any(row => row.Line == StandardLine.Population)).Select(table => new TableFigures(table)))
        {
            foreach (var row in Enumerable.Range(0, figures.Rows).Where(row => figures.RowAt(row).Line == StandardLine.Population))
            {
                for (var column = 0; column < figures.Columns; column++)
                {
                    if (figures.ColumnAt(column) is { Year: { } year, Kind: not ColumnKind.Change } && figures[row, column] is { State: FigureState.Number, Value: > 0 } figure)
                        inhabitants.TryAdd(year, figure.Value);
                }
            }
        }
        return inhabitants;
    }

    private static decimal? Amount(FrameLedger ledger, TemplateRow row, int year) =>
        row.Code == ledger.Tree.Total?.Code ? ledger.Total(year) : ledger.Balance(row.Code, year);

    /// <summary>The printed sum of rounded figures is not a changed one: it stands as long as nothing has been moved in its year.</summary>
    private static TableCell Cell(FrameLedger ledger, TableFigures figures, (int Row, int Column) at, int year, decimal amount)
    {
        var (printed, figure, row) = (figures.Cell(at.Row, at.Column), figures[at.Row, at.Column], figures.RowAt(at.Row));
        var opened = row.Code == ledger.Tree.Total?.Code
            ? ledger.Openings.Where(opening => opening.Year == year).Sum(opening => opening.Amount)
            : figure.Value;
        return printed is not null && figure.Counts && opened == amount ? printed : new(row.Code, figures.ColumnAt(at.Column).Code, "", amount);
    }
}
