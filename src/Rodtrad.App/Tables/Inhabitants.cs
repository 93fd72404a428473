using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>
/// How many live in the region, year by year, as the plan itself reckons: the row of its tables that is the population, else that
/// of a plan above it. A year that none of them tells is not known.
/// </summary>
public static class Inhabitants
{
    /// <summary>From the tables of the plan first, then those of the plans above it, the nearest first.</summary>
    public static IReadOnlyDictionary<int, decimal> Of(IEnumerable<TableSet> nearestFirst)
    {
        var people = new Dictionary<int, decimal>();
        foreach (var figures in nearestFirst.SelectMany(tables => tables.All.OrderBy(table => table.Table.Template.Kind != TableKind.PlanningAssumptions)))
        {
            for (var row = 0; row < figures.Rows; row++)
            {
                if (figures.RowAt(row).Line == StandardLine.Population)
                    Read(figures, row, people);
            }
        }
        return people;
    }

    private static void Read(TableFigures figures, int row, Dictionary<int, decimal> people)
    {
        for (var column = 0; column < figures.Columns; column++)
        {
            if (figures.ColumnAt(column).Year is { } year && figures[row, column] is { State: FigureState.Number, Value: > 0 } figure)
                people.TryAdd(year, figure.Value);
        }
    }
}
