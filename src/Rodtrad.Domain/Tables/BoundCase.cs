namespace Rodtrad.Domain.Tables;

/// <summary>A number in running text with its formula read and its figures looked up.</summary>
internal sealed class BoundCase
{
    private readonly TableSet _tables;

    public BoundCase(TableSet tables, BoundFigure text)
    {
        (_tables, Text) = (tables, text);
        Formula = text.Formula.Length == 0 ? null : FormulaReading.Read(text.Formula).Value;
        var reading = Formula is null ? null : SumReading.Of(Formula, FormulaPlace.Nowhere, tables);
        (Cells, IsFound) = (reading is null ? [] : [.. reading.Terms.Select(term => term.Cell).Distinct()], reading?.IsFound == true);
    }

    public BoundFigure Text { get; }

    /// <summary>Null when it is bound to nothing, or the formula cannot be read.</summary>
    public Formula? Formula { get; }

    public TableSet Tables => _tables;

    public IReadOnlyList<FigureCell> Cells { get; }

    public bool IsFound { get; }

    /// <summary>What the formula gives; null when it gives nothing or names a figure that is not here.</summary>
    public Computed? Compute(IReadOnlyDictionary<FigureCell, decimal>? instead = null) =>
        IsFound ? FormulaValues.Of(Formula!, FormulaPlace.Nowhere with { Instead = instead }, _tables) : null;
}
