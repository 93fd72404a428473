using System.Diagnostics;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// Where a figure stands: in the table itself or in another of the same or another plan; in the same column, in one so many steps
/// from it (−1 is the one before), or in a named one. Written <c>rad</c>, <c>rad@kolumn</c>, <c>rad@-1</c>, <c>tabell!rad</c>,
/// <c>plan/tabell!rad@kolumn</c>. In a relation across columns a code without table or column is a column.
/// </summary>
public readonly record struct FigureReference(Code Plan, Code Table, Code Row, Code Column, int Step)
{
    public override string ToString()
    {
        var table = Table.IsEmpty ? "" : Plan.IsEmpty ? $"{Table}!" : $"{Plan}/{Table}!";
        return $"{table}{Row}{(!Column.IsEmpty ? $"@{Column}" : Step == 0 ? "" : $"@{Step}")}";
    }
}

/// <summary>
/// How a figure follows from others: numbers, references, + − * / with spaces around them, parentheses, and <c>delar(rad)</c>, the sum
/// of the rows under a row. Read by <see cref="FormulaReading"/>.
/// </summary>
public abstract record Formula
{
    public sealed record Number(decimal Value) : Formula;

    public sealed record At(FigureReference Reference) : Formula;

    /// <summary>The sum of the rows directly under a row.</summary>
    public sealed record PartsOf(FigureReference Row) : Formula;

    public sealed record Plus(Formula Left, Formula Right) : Formula;

    public sealed record Minus(Formula Left, Formula Right) : Formula;

    public sealed record Times(Formula Left, Formula Right) : Formula;

    public sealed record Over(Formula Left, Formula Right) : Formula;

    /// <summary>Every reference in it, in the order they are written.</summary>
    public IEnumerable<FigureReference> References()
    {
        foreach (var leaf in Leaves())
        {
            if (leaf is At one)
                yield return one.Reference;
            else if (leaf is PartsOf parts)
                yield return parts.Row;
        }
    }

    /// <summary>The numbers, figures and sums of parts that it is made of, in the order they are written.</summary>
    public IEnumerable<Formula> Leaves()
    {
        var waiting = new Stack<Formula>([this]);
        while (waiting.TryPop(out var at))
        {
            if (at is At or PartsOf or Number)
            {
                yield return at;
                continue;
            }
            var (left, right) = at.Sides();
            waiting.Push(right);
            waiting.Push(left);
        }
    }

    /// <summary>The two sides of an operation.</summary>
    /// <exception cref="UnreachableException">It is no operation.</exception>
    public (Formula Left, Formula Right) Sides() => this switch
    {
        Plus it => (it.Left, it.Right),
        Minus it => (it.Left, it.Right),
        Times it => (it.Left, it.Right),
        Over it => (it.Left, it.Right),
        _ => throw new UnreachableException(),
    };
}
