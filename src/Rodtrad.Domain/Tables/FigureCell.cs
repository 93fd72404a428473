using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>A cell of a table by the places of its row and column, both from 0.</summary>
public readonly record struct FigureCell(TableFigures Table, int Row, int Column)
{
    public Figure Figure => Table[Row, Column];

    public FigureUnit Unit => Table.UnitAt(Row, Column);

    public TemplateRow RowOf => Table.RowAt(Row);

    public FigureColumn ColumnOf => Table.ColumnAt(Column);

    /// <summary>The address of the cell within its plan.</summary>
    public FigureReference Reference => new(default, Table.Table.Code, RowOf.Code, ColumnOf.Code, 0);

    /// <summary>How many decimals it was printed with; when nothing was printed, how many it is printed with.</summary>
    public int Decimals => Figure.Half > 0 ? DecimalsOf(Figure.Half / Unit.Factor()) : Table.DecimalsAt(Row, Column);

    /// <summary>A value printed as the cell prints its own.</summary>
    public string Print(decimal value) => FigurePrint.Of(value, Unit, Decimals);

    // Half of the last decimal is 0.5, 0.05, 0.005 …
    private static int DecimalsOf(decimal half)
    {
        var decimals = 0;
        for (; half < 0.5m && decimals < 12; decimals++)
            half *= 10;
        return decimals;
    }
}
