using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Checks;

/// <summary>
/// Every amount and percentage that a plan holds as data, in order of size: in its economic tables, its postings, its targets and starting
/// points. A number in running text that is one of them, as far as it is rounded, is known.
/// </summary>
internal sealed class KnownFigures
{
    private readonly (decimal Low, decimal High)[] _money;
    private readonly (decimal Low, decimal High)[] _shares;
    private readonly decimal _widest;

    public KnownFigures(PlanEdition edition)
    {
        var (money, shares) = (new List<(decimal, decimal)>(), new List<(decimal, decimal)>());
        foreach (var table in edition.Tables.Select(table => new TableFigures(table)))
        {
            for (var row = 0; row < table.Rows; row++)
            {
                for (var column = 0; column < table.Columns; column++)
                    Add(table.UnitAt(row, column), table[row, column]);
            }
        }
        money.AddRange(edition.Postings.Select(posting => (Math.Abs(posting.Amount), Math.Abs(posting.Amount))));
        foreach (var printed in edition.Uses.SelectMany(use => use.Targets.SelectMany(target => target.Parts.Select(part => part.Printed).Append(target.Printed))
            .Concat(use.Baseline.Values.Select(value => value.Printed))))
        {
            // A target is words with numbers in them, or a number whose unit stands at the indicator.
            foreach (var amount in TextAmounts.In(Spaces.Normal(printed)))
                (amount.IsMoney ? money : shares).Add((amount.Figure.Low, amount.Figure.High));
            if (Figure.Of(printed, null, FigureUnit.Percent) is { State: FigureState.Number } plain)
                shares.Add((plain.Low, plain.High));
        }
        (_money, _shares) = (InOrder(money), InOrder(shares));
        _widest = _money.Concat(_shares).Select(one => one.High - one.Low).DefaultIfEmpty().Max();

        void Add(FigureUnit unit, Figure figure)
        {
            if (figure.State != FigureState.Number)
                return;
            var (low, high) = figure.Printed < 0 ? (-figure.High, -figure.Low) : (figure.Low, figure.High);
            if (unit is FigureUnit.Percent or FigureUnit.TaxRate)
                shares.Add((low, high));
            else if (unit.IsMoney() || unit is FigureUnit.KronorPerInhabitant or FigureUnit.ThousandsPerInhabitant)
                money.Add((low, high));
        }
    }

    public bool Holds(TextAmount amount)
    {
        var known = amount.IsMoney ? _money : _shares;
        var (low, high) = (amount.Figure.Low, amount.Figure.High);
        // The first that may reach so far: no known figure is wider than the widest.
        var at = Array.BinarySearch(known, (low - _widest, decimal.MinValue));
        for (var i = at < 0 ? ~at : at; i < known.Length && known[i].Low <= high; i++)
        {
            if (known[i].High >= low)
                return true;
        }
        return false;
    }

    private static (decimal Low, decimal High)[] InOrder(List<(decimal, decimal)> figures) => [.. figures.Distinct().Order()];
}
