using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Statements;

/// <summary>
/// A standard line of a column with the cell it was read from. <paramref name="Value"/> is exact, in kronor (or the base of its unit);
/// <paramref name="Low"/> and <paramref name="High"/> are what it can be as far as is known: the same when the exact value is kept, half
/// the last printed decimal from it when only the print is. Costs are negative, also when a region prints them without a minus
/// (<paramref name="IsTurned"/>).
/// </summary>
public sealed record StatementFigure(StandardLine Line, FigureReference Cell, decimal Value, decimal Low, decimal High, bool IsTurned);
