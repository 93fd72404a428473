namespace Rodtrad.Domain.Tables;

/// <summary>Who says that a relation holds.</summary>
public enum RelationOrigin
{
    /// <summary>The row's own formula.</summary>
    RowFormula,

    /// <summary>The rows under a row make it up.</summary>
    WholeParts,

    /// <summary>The rows under a row are some of it: at most as much, in absolute terms.</summary>
    SomeParts,

    /// <summary>A relation of the table's template.</summary>
    Template,

    /// <summary>A relation of the plan, between its tables or with those of other plans.</summary>
    Plan,
}

/// <summary>
/// A relation as it is held against the figures, whoever says it. <paramref name="Text"/> is what a template or plan says of it in plain
/// Swedish, empty for a formula or parts; <paramref name="Formula"/> is what the target is compared with.
/// </summary>
public sealed record HeldRelation(RelationOrigin Origin, Comparison Comparison, Formula Formula, RelationWeight Weight, string Text);

/// <summary>
/// A relation held against one cell: what was printed there, and what the others give. <see cref="Difference"/> is the printed less the
/// computed, in the base of the unit.
/// </summary>
public sealed record RelationResult(HeldRelation Relation, FigureCell Place, Computed Computed)
{
    /// <summary>The figures it is computed of, in the order of the formula.</summary>
    public IReadOnlyList<SumTerm> Terms { get; init; } = [];

    /// <summary>Whether it is held over the columns of a row.</summary>
    public bool IsAcross { get; init; }

    public decimal Difference => Place.Figure.Printed - Computed.Value;
}
