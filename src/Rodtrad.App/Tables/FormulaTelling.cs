using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>Tells a formula in the labels of the rows it is made of.</summary>
internal sealed class FormulaTelling(TableFigures figures, TableSet tables)
{
    private static readonly FormulaPiece Open = Sign("(");
    private static readonly FormulaPiece Close = Sign(")");

    public IEnumerable<FormulaPiece> Of(Formula formula) => formula switch
    {
        Formula.Number number => [new FormulaPiece(FormulaPieceKind.Number, FigurePrint.Of(number.Value, FigureUnit.Number, RowOrigin.Scale(number.Value)), "", "", "", "", 0)],
        Formula.At at => [Row(at.Reference, FormulaPieceKind.Row)],
        Formula.PartsOf parts => [Row(parts.Row, FormulaPieceKind.Parts)],
        // A minus before a figure is written as nothing minus it.
        Formula.Minus { Left: Formula.Number { Value: 0 } } minus => [Sign("\u2212"), .. Inside(minus.Right)],
        Formula.Plus plus => [.. Of(plus.Left), Sign("+"), .. Of(plus.Right)],
        Formula.Minus minus => [.. Of(minus.Left), Sign("\u2212"), .. Inside(minus.Right)],
        Formula.Times times => [.. Inside(times.Left), Sign("\u00D7"), .. Inside(times.Right)],
        Formula.Over over => [.. Inside(over.Left), Sign("/"), .. Inside(over.Right, isDivisor: true)],
        _ => [],
    };

    // Products stand without parentheses in a difference, sums never do.
    private IEnumerable<FormulaPiece> Inside(Formula formula, bool isDivisor = false) =>
        formula is Formula.Plus or Formula.Minus || (isDivisor && formula is Formula.Times or Formula.Over) ? [Open, .. Of(formula), Close] : Of(formula);

    private FormulaPiece Row(FigureReference reference, FormulaPieceKind kind)
    {
        var table = reference.Table.IsEmpty ? figures : tables.Of(reference.Plan)?.Table(reference.Table);
        var (row, column) = (table?.Row(reference.Row) ?? -1, reference.Column.IsEmpty ? -1 : table?.Column(reference.Column) ?? -1);
        return new FormulaPiece(
            kind,
            row >= 0 ? table!.RowAt(row).Label : reference.Row.Text,
            reference.Table.IsEmpty || reference.Table == figures.Table.Code && reference.Plan.IsEmpty ? "" : table?.Table.Title ?? reference.Table.Text,
            reference.Plan.Text,
            reference.Table.Text,
            column >= 0 ? table!.ColumnAt(column).Label : reference.Column.Text,
            reference.Step)
        {
            Anchor = row >= 0 ? $"rad-{reference.Row}" : "",
        };
    }

    private static FormulaPiece Sign(string sign) => new(FormulaPieceKind.Sign, sign, "", "", "", "", 0);
}
