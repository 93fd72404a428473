using System.Text;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Comparison = Rodtrad.Domain.Tables.Comparison;

namespace Rodtrad.Domain.Checks;

/// <summary>Figures and relations as they are told in findings: labels and prints of the plan, in no language of the interface.</summary>
public static class FigureWords
{
    private const int MostTerms = 6;

    /// <summary>The cell by the heading, row and column that are printed, and by its codes.</summary>
    public static FindingPlace Place(FigureCell cell) => new(null, cell.Table.Table.Title, Row(cell), Column(cell)) { Figure = cell.Reference };

    /// <summary>The label of the row, with what stands before it ("varav").</summary>
    public static string Row(FigureCell cell) => cell.RowOf.Prefix.Length == 0 ? cell.RowOf.Label : $"{cell.RowOf.Prefix} {cell.RowOf.Label}";

    /// <summary>The label of the column under the heading it shares with others.</summary>
    public static string Column(FigureCell cell) => cell.ColumnOf.Group.Length == 0 ? cell.ColumnOf.Label : $"{cell.ColumnOf.Group} {cell.ColumnOf.Label}";

    /// <summary>The figure as it is printed; as it would be when only its value is known.</summary>
    public static string Printed(FigureCell cell) => cell.Table.Cell(cell.Row, cell.Column) is { Printed.Length: > 0 } kept
        ? FigurePrint.AsPrinted(kept.Printed) : FigurePrint.Of(cell.Figure.Value, cell.Unit, cell.Decimals);

    /// <summary>How many decimals tell a value from the printed one: those of the print, and more only when they look alike.</summary>
    public static int Decimals(FigureCell cell, decimal value)
    {
        var decimals = cell.Decimals;
        while (decimals < 4 && value != cell.Figure.Printed && FigurePrint.Of(value, cell.Unit, decimals) == FigurePrint.Of(cell.Figure.Printed, cell.Unit, decimals))
            decimals++;
        return decimals;
    }

    /// <summary>What a relation says: in the words of the template or the plan, else by the labels of its figures.</summary>
    public static string Says(RelationResult result)
    {
        if (result.Relation.Text.Length > 0)
            return result.Relation.Text.TrimEnd('.', ' ');
        var sides = result.Terms.Count > MostTerms ? [.. result.Terms.Take(MostTerms - 1), result.Terms[^1]] : result.Terms;
        var said = new StringBuilder(Label(result, result.Place));
        for (var i = 0; i < sides.Count; i++)
        {
            said.Append(i > 0 ? sides[i].Times < 0 ? " − " : " + " : result.Relation.Comparison switch
            {
                Comparison.AtMost => " ≤ ",
                Comparison.AtLeast => " ≥ ",
                _ => sides[i].Times < 0 ? " = −" : " = ",
            });
            if (i == sides.Count - 1 && sides.Count < result.Terms.Count)
                said.Append("… + ");
            said.Append(Label(result, sides[i].Cell));
        }
        return said.ToString();
    }

    /// <summary>What the words of a likely cause are filled in with: the row, the column, what is printed there and what should have been.</summary>
    public static Sequence<string> Cause(LikelyCause cause) => (cause.Cell, cause.Expected) switch
    {
        ({ } cell, { } expected) => [Row(cell), Column(cell), Printed(cell), FigurePrint.Of(expected, cell.Unit, Decimals(cell, expected))],
        ({ } cell, null) => [Row(cell), Column(cell), Printed(cell)],
        _ => [],
    };

    // Within a table by what tells its figures apart: across, the column; else the row.
    private static string Label(RelationResult result, FigureCell cell) =>
        cell.Table != result.Place.Table ? $"{cell.Table.Table.Title}, {Row(cell)}" : result.IsAcross ? Column(cell) : Row(cell);
}
