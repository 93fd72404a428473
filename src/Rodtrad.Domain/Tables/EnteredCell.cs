using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// What somebody sees in a cell of a spreadsheet: a number as <paramref name="Value"/> in the base of its unit, nil, words, or nothing.
/// Two numbers are the same when they have the same <see cref="Digits"/> first digits: a spreadsheet keeps no more of a number than
/// fifteen, and not all of those after it has been counted with.
/// </summary>
public readonly record struct CellContent(FigureState State, decimal Value, string Text)
{
    /// <summary>So many digits of a number are told apart.</summary>
    public const int Digits = 12;

    public static CellContent Empty { get; } = new(FigureState.Empty, 0, "");

    public static CellContent Nil { get; } = new(FigureState.Nil, 0, "");

    public static CellContent Number(decimal value) => new(FigureState.Number, Rounding.ToSignificant(value, Digits), "");

    /// <summary>Words; a dash alone is nil, and nothing but spaces is nothing.</summary>
    public static CellContent Words(string text) =>
        text.Trim() is not { Length: > 0 } words ? Empty : Figure.IsNil(words) ? Nil : new(FigureState.Words, 0, words);

    /// <summary>What a cell of a table shows in a spreadsheet: the exact value where it is known.</summary>
    public static CellContent Of(FigureCell cell) => cell.Figure switch
    {
        { State: FigureState.Number } figure => Number(figure.Value),
        { State: FigureState.Nil } => Nil,
        { State: FigureState.Words } => Words(cell.Table.Cell(cell.Row, cell.Column)?.Printed ?? ""),
        _ => Empty,
    };

    /// <summary>As it is told to somebody, in the unit and with the decimals of its cell.</summary>
    public string Shown(FigureCell cell) => State switch
    {
        FigureState.Number => cell.Print(Value),
        FigureState.Nil => FigurePrint.Nil,
        FigureState.Words => Text,
        _ => "",
    };
}

/// <summary>
/// A cell that comes back from a spreadsheet: <paramref name="Given"/> is what it held when it went out, <paramref name="Found"/> what it
/// holds now, <paramref name="Place"/> where somebody finds it ("Ramar 2020!C8").
/// </summary>
public sealed record EnteredCell(Code Table, Code Row, Code Column, string Place, CellContent Given, CellContent Found);

/// <summary>What cells that come back mean for a plan's tables.</summary>
public static class EnteredCells
{
    /// <summary>The draft holds another figure than the one that went out, and the cell was changed too.</summary>
    public const string ChangedInBoth = "INL-019";

    /// <summary>A computed cell was written in.</summary>
    public const string IsComputed = "INL-020";

    /// <summary>
    /// The changes: of three states – what went out, what came back and what stands in the draft – only what somebody changed in the
    /// spreadsheet is taken. What the draft has changed since and the spreadsheet has not is left as the draft has it; what both have
    /// changed differently is a problem (INL-019). A computed cell is never taken; one that came back as something else than the
    /// changes make it is told of (INL-020, a finding).
    /// </summary>
    public static (Sequence<CellChange> Changes, Sequence<Problem> Problems) Read(Code plan, Sequence<EconomicTable> tables, Sequence<EnteredCell> cells, IReadOnlyDictionary<Code, TableSet>? others = null)
    {
        var before = new ComputedCells(new TableSet(plan, tables, others));
        var (changes, problems, ofFormulas) = (new List<CellChange>(), new List<Problem>(), new List<EnteredCell>());
        foreach (var cell in cells.Where(cell => cell.Given != cell.Found))
        {
            if (Find(before.Tables, cell) is not { } at)
                continue;
            var now = CellContent.Of(at);
            if (before.FormulaOf(at) is not null)
                ofFormulas.Add(cell);
            else if (now == cell.Given)
                changes.Add(new CellChange(cell.Table, cell.Row, cell.Column, at.Table.Cell(at.Row, at.Column), After(at, cell.Found), IsComputed: false));
            else if (now != cell.Found)
                problems.Add(Problem.Error(ChangedInBoth, cell.Place, cell.Given.Shown(at), now.Shown(at), cell.Found.Shown(at)));
        }
        if (ofFormulas.Count > 0)
            problems.AddRange(Overwritten(new ComputedCells(new TableSet(plan, CellChanges.In(tables, changes), others)), ofFormulas));
        return (changes.ToSequence(), problems.ToSequence());
    }

    private static IEnumerable<Problem> Overwritten(ComputedCells after, IEnumerable<EnteredCell> cells)
    {
        foreach (var cell in cells)
        {
            if (Find(after.Tables, cell) is not { } at)
                continue;
            // Binary programs end a long sum a little off: less than a thousandth of the last decimal is the same.
            var least = at.Unit.Factor() / 1000;
            for (var decimals = at.Decimals; decimals > 0; decimals--)
                least /= 10;
            var isSame = (cell.Found.State, after.ValueOf(at)) switch
            {
                (FigureState.Number, { } computed) => Math.Abs(computed - cell.Found.Value) < least,
                (FigureState.Nil or FigureState.Empty, null or 0) => true,
                _ => false,
            };
            if (!isSame)
                yield return Problem.Finding(IsComputed, cell.Place, cell.Found.Shown(at), at.RowOf.Label, at.ColumnOf.Label);
        }
    }

    private static FigureCell? Find(TableSet tables, EnteredCell cell) =>
        tables.Table(cell.Table) is { } table && table.Row(cell.Row) is >= 0 and var row && table.Column(cell.Column) is >= 0 and var column ? new FigureCell(table, row, column) : null;

    private static TableCell? After(FigureCell at, CellContent found) => found.State switch
    {
        FigureState.Number => CellChanges.Of(at, found.Value),
        FigureState.Nil => new TableCell(at.RowOf.Code, at.ColumnOf.Code, FigurePrint.Nil, null),
        FigureState.Words => new TableCell(at.RowOf.Code, at.ColumnOf.Code, found.Text, null),
        _ => null,
    };
}
