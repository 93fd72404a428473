namespace Rodtrad.Domain.Tables;

/// <summary>A figure in a sum, and how many times it counts there (−1 for one that is taken away).</summary>
public readonly record struct SumTerm(FigureCell Cell, decimal Times)
{
    /// <summary>A figure that counts for less than this in a sum cannot be what is wrong with it.</summary>
    public bool IsOfWeight => Math.Abs(Times) > 0.000_001m;
}

/// <summary>How a figure stands against what others give.</summary>
internal enum Agreement
{
    /// <summary>There is nothing to compare: no figure, or no value.</summary>
    NotJudged,

    /// <summary>To the last printed decimal.</summary>
    Exact,

    /// <summary>Within what rounding explains.</summary>
    Rounding,

    Broken,
}

/// <summary>
/// A relation at one cell with everything in it looked up, so that holding it against the figures is a sum over cells. Formulas that are
/// no sums (shares, products) are evaluated by <see cref="FormulaValues"/>.
/// </summary>
internal sealed class RelationCase
{
    private readonly TableSet _tables;
    private readonly FormulaPlace _at;
    private readonly SumTerm[] _spread;
    private readonly decimal _constant;
    private readonly bool _hasConstant;
    private readonly bool _isFound;

    public RelationCase(HeldRelation relation, FormulaPlace at, TableSet tables)
    {
        (Relation, _at, _tables) = (relation, at, tables);
        var reading = SumReading.Of(relation.Formula, at, tables);
        (_isFound, IsSum, Terms, _spread, _constant, _hasConstant) =
            (reading.IsFound, reading.IsSum, [.. reading.Terms], [.. reading.Spread], reading.Constant, reading.HasConstant);
    }

    public HeldRelation Relation { get; }

    public FigureCell Target => new(_at.Table, _at.Row, _at.Column);

    /// <summary>Whether it is held over the columns of a row.</summary>
    public bool IsAcross => _at.Across;

    /// <summary>Whether it is a sum of figures, each some times.</summary>
    public bool IsSum { get; }

    /// <summary>The cells it is written with; of a formula that is no sum each counts once.</summary>
    public IReadOnlyList<SumTerm> Terms { get; }

    /// <summary>As <see cref="Terms"/>, with what is computed and not printed resolved into what it is computed of.</summary>
    public IReadOnlyList<SumTerm> Spread => _spread;

    /// <summary>Whether it says that one figure is another, of another table.</summary>
    public bool IsTwin => IsSum && !_hasConstant && Relation.Comparison == Comparison.Equal && Terms is [{ Times: 1 } only] && only.Cell.Table != Target.Table;

    /// <summary>What the formula gives; null when it gives nothing, or names a figure that is not here.</summary>
    public Computed? Compute()
    {
        try
        {
            return Reckoned();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private Computed? Reckoned()
    {
        if (!_isFound)
            return null;
        if (!IsSum)
            return FormulaValues.Of(Relation.Formula, _at, _tables);
        var (value, low, high, any) = (_constant, _constant, _constant, _hasConstant);
        foreach (var term in _spread)
        {
            var figure = term.Cell.Figure;
            if (!figure.Counts)
                continue;
            any = true;
            if (term.Times == 1)
                (value, low, high) = (value + figure.Value, low + figure.Low, high + figure.High);
            else if (term.Times > 0)
                (value, low, high) = (value + (term.Times * figure.Value), low + (term.Times * figure.Low), high + (term.Times * figure.High));
            else
                (value, low, high) = (value + (term.Times * figure.Value), low + (term.Times * figure.High), high + (term.Times * figure.Low));
        }
        return any ? new Computed(value, low, high) : null;
    }

    /// <summary>What the formula gives when some figures are others; null when it gives nothing.</summary>
    public decimal? ComputeWith(IReadOnlyDictionary<FigureCell, decimal> instead) =>
        _isFound ? FormulaValues.Of(Relation.Formula, _at with { Instead = instead }, _tables)?.Value : null;

    /// <summary>Whether the relation would hold with other figures in the formula and the target as it is, or the other way round.</summary>
    public bool HoldsWith(FigureCell cell, decimal value)
    {
        if (cell == Target)
            return Compute() is { } computed && Judge(Figure.Exact(value), computed) != Agreement.Broken;
        var instead = new Dictionary<FigureCell, decimal> { [cell] = value };
        return FormulaValues.Of(Relation.Formula, _at with { Instead = instead }, _tables) is { } changed && Judge(Target.Figure, changed) != Agreement.Broken;
    }

    public Agreement Judge(out Computed computed)
    {
        computed = default;
        var target = Target.Figure;
        if (!target.Counts || Compute() is not { } value)
            return Agreement.NotJudged;
        computed = value;
        return Judge(target, value);
    }

    public RelationResult Result(Computed computed) => new(Relation, Target, computed) { Terms = Terms, IsAcross = IsAcross };

    /// <summary>How a figure would stand against a value.</summary>
    public Agreement Judge(Figure target, Computed computed)
    {
        if (Relation.Origin == RelationOrigin.SomeParts && target.Printed < 0)
        {
            (target, computed) = (
                target with { Value = -target.Value, Printed = -target.Printed }, new Computed(-computed.Value, -computed.High, -computed.Low));
        }
        return Relation.Comparison switch
        {
            Comparison.AtMost => target.Low <= computed.High ? Agreement.Exact : Agreement.Broken,
            Comparison.AtLeast => target.High >= computed.Low ? Agreement.Exact : Agreement.Broken,
            _ when !computed.Meets(target) => Agreement.Broken,
            _ => IsToTheLast(target, computed) ? Agreement.Exact : Agreement.Rounding,
        };
    }

    // A reader adds up what is printed: the middle of the interval of a sum is just that. A share is rounded to the target's decimals.
    private bool IsToTheLast(Figure target, Computed computed)
    {
        var value = IsSum ? (computed.Low + computed.High) / 2 : computed.Value;
        return target.Half == 0 ? value == target.Printed
            : Math.Round(value / (target.Half * 2), 0, MidpointRounding.AwayFromZero) * target.Half * 2 == target.Printed;
    }
}
