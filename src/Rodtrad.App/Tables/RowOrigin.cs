using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>What a piece of a formula told in words is.</summary>
public enum FormulaPieceKind
{
    /// <summary>+ − × / ( ).</summary>
    Sign,

    Number,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>The sum of the rows under a row.</summary>
    Parts,
}

/// <summary>
/// A piece of a formula. <paramref name="Text"/> is the sign, the number or the label of the row; the table and the plan are named only when they
/// are others than the row's own, the column when it is a certain one, <paramref name="Step"/> when it is so many columns before or after.
/// </summary>
public sealed record FormulaPiece(FormulaPieceKind Kind, string Text, string TableTitle, string PlanCode, string TableCode, string ColumnLabel, int Step)
{
    /// <summary>The place of the row on the page of its table; empty when it is not known.</summary>
    public string Anchor { get; init; } = "";
}

/// <summary>
/// A cell of the row that is asked about: printed to the letter, the exact value and what it was rounded from in the base of the unit,
/// what the formula comes to and the difference; texts, empty where there is nothing to tell. <paramref name="Holds"/> is null when there is
/// nothing to hold it against.
/// </summary>
public sealed record CellOrigin(string Anchor, string Column, string Printed, string Exact, FigureUnit Unit, string Computed, string Difference, bool? Holds)
{
    /// <summary>What the exact value is told in.</summary>
    public FigureUnit BaseUnit => RowOrigin.Base(Unit);
}

/// <summary>
/// What a row comes from. <paramref name="Formula"/> is empty for a row that is entered; <paramref name="Relations"/> are what the table says
/// of it in words.
/// </summary>
public sealed record RowOrigin(
    string Row, string Label, Sequence<FormulaPiece> Formula, Sequence<string> Relations, string Accounts, string Owner, string Producer, Sequence<CellOrigin> Cells)
{
    internal static RowOrigin Of(TableSubject subject, int row)
    {
        var (figures, told) = (subject.Figures, subject.Figures.RowAt(row));
        var computed = new ComputedCells(subject.Tables);
        var columns = Enumerable.Range(0, figures.Columns).Where(column => figures.ColumnAt(column).Kind != ColumnKind.Words).ToList();
        var formulas = columns.Select(column => computed.FormulaOf(new FigureCell(figures, row, column))).OfType<CellFormula>().ToList();
        var down = formulas.FirstOrDefault(formula => !formula.Across);
        return new RowOrigin(
            told.Code.Text, told.Label,
            down is null ? [] : new FormulaTelling(figures, subject.Tables).Of(down.Formula).ToSequence(),
            SaidOf(figures, told, formulas.Any(formula => formula.Across)).Distinct().ToSequence(),
            told.Accounts, told.Unit.Text, told.Producer.Text,
            Enumerable.Range(0, figures.Columns).Where(column => figures.Cell(row, column) is not null || computed.FormulaOf(new FigureCell(figures, row, column)) is not null)
                .Select(column => Cell(subject, computed.FormulaOf(new FigureCell(figures, row, column)), row, column)).ToSequence());
    }

    // What the table says of the row, and, where its columns follow from each other, of them.
    private static IEnumerable<string> SaidOf(TableFigures figures, TemplateRow row, bool withColumns) => figures.Table.Template.Relations
        .Where(relation => relation.Text.Length > 0 && FormulaReading.TryReference(relation.Target, out var target) && target.Table.IsEmpty
            && (relation.Across ? withColumns && !relation.Except.Contains(row.Code) : target.Row == row.Code))
        .Select(relation => relation.Text);

    private static CellOrigin Cell(TableSubject subject, CellFormula? formula, int row, int column)
    {
        var figures = subject.Figures;
        var (figure, unit, decimals) = (figures[row, column], figures.UnitAt(row, column), CellPrint.Decimals(figures, row, column));
        var computed = formula is null ? null
            : FormulaValues.Of(formula.Formula, new FormulaPlace(figures, row, column) { Across = formula.Across }, subject.Tables);
        return new CellOrigin(
            TableDrawing.Anchor(figures.RowAt(row).Code, figures.ColumnAt(column).Code),
            figures.ColumnAt(column) is { Group.Length: > 0 } grouped ? $"{grouped.Group}, {grouped.Label}" : figures.ColumnAt(column).Label,
            figures.Cell(row, column)?.Printed ?? "",
            figure.State == FigureState.Number ? FigurePrint.Of(figure.Value, Base(unit), Scale(figure.Value)) : "",
            unit,
            computed is { } sum ? FigurePrint.Of(sum.Value, unit, decimals) : "",
            computed is { } other && figure.Counts ? FigurePrint.Change(figure.Value - other.Value, unit, decimals) : "",
            computed is { } held && figure.Counts ? held.Meets(figure) : null);
    }

    /// <summary>What a unit is kept in.</summary>
    internal static FigureUnit Base(FigureUnit unit) =>
        unit.IsMoney() ? FigureUnit.Kronor : unit == FigureUnit.ThousandsPerInhabitant ? FigureUnit.KronorPerInhabitant : unit;

    // As many decimals as the value has, zeros at the end aside.
    internal static int Scale(decimal value)
    {
        for (var decimals = 0; decimals < 28; decimals++)
        {
            if (Rounding.ToDecimals(value, decimals) == value)
                return decimals;
        }
        return 28;
    }
}
