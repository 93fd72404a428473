using System.Globalization;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Frames;

/// <summary>
/// Finds who gives and who gets when frames are changed: within a ram area first, then between areas when fullmäktige has decided it,
/// and what is left from or to the common financing. Each year by itself; what is the same every year from one on is one posting.
/// </summary>
internal sealed class FrameShifts
{
    private readonly FrameLedger _ledger;
    private readonly FrameGrounds _grounds;
    private readonly Dictionary<(Code From, Code To), Dictionary<int, decimal>> _moves = [];

    public FrameShifts(FrameLedger ledger, FrameGrounds grounds) => (_ledger, _grounds) = (ledger, grounds);

    /// <summary>Takes in the amounts of a year; the refusals when they cannot be done.</summary>
    public IEnumerable<Refusal> Enter(int year, IReadOnlyDictionary<Code, decimal> wanted)
    {
        var (changes, refusals) = OwnChanges(year, wanted);
        if (refusals.Count > 0)
            return refusals;
        var sum = changes.Values.Sum();
        if (sum != 0 && _grounds.Financing.Length == 0)
            return [Refusal.Of(FrameChanges.SumChanged, $"{year}", Change(sum), FrameRules.Kronor(_ledger.Total(year) + sum))];
        var (gives, gets) = (Sides(changes, -1), Sides(changes, 1));
        foreach (var area in gives.Keys.Select(_ledger.AreaOf).Distinct().ToList())
            Pair(year, gives, gets, frame => _ledger.AreaOf(frame) == area);
        if (gives.Values.Sum() > 0 && gets.Values.Sum() > 0 && !FrameRules.IsAssembly(_grounds.Decision?.Organ ?? ""))
            return [Refusal.Of(FrameChanges.BetweenAreas, $"{year}", Areas(changes))];
        Pair(year, gives, gets, _ => true);
        foreach (var (frame, amount) in gives.Where(side => side.Value > 0))
            Move(year, frame, default, amount);
        foreach (var (frame, amount) in gets.Where(side => side.Value > 0))
            Move(year, default, frame, amount);
        return [];
    }

    /// <summary>The postings, those that last before those of one year, in the order of the frames.</summary>
    public IEnumerable<FramePosting> Postings()
    {
        var number = 0;
        foreach (var ((from, to), years) in _moves.OrderBy(move => _ledger.Tree.Place(move.Key.From)).ThenBy(move => _ledger.Tree.Place(move.Key.To)))
        {
            foreach (var (year, amount, isOneOff) in Runs(years))
            {
                Code code;
                do
                    code = Code.Of(string.Create(CultureInfo.InvariantCulture, $"andring-{++number}"));
                while (_ledger.Has(code));
                var isRedistribution = !from.IsEmpty && !to.IsEmpty;
                yield return new FramePosting(code, year, from, to, amount, isRedistribution ? PostingReason.Redistribution : PostingReason.Extension, _grounds.Text)
                {
                    IsOneOff = isOneOff,
                    Decision = _grounds.Decision,
                    Financing = isRedistribution ? "" : _grounds.Financing,
                };
            }
        }
    }

    /// <summary>A move that is the same from a year to the last is one posting from that year; other years have one each.</summary>
    private IEnumerable<(int Year, decimal Amount, bool IsOneOff)> Runs(Dictionary<int, decimal> years)
    {
        var last = _ledger.Years[^1];
        var lasting = last;
        while (years.ContainsKey(lasting) && years.TryGetValue(lasting - 1, out var before) && before == years[last])
            lasting--;
        foreach (var (year, amount) in years.OrderBy(pair => pair.Key))
        {
            if (years.ContainsKey(last) && year > lasting)
                break;
            yield return (year, amount, !(years.ContainsKey(last) && year == lasting));
        }
    }

    /// <summary>How much more lies on each frame itself, when it and its parts are to be as wanted.</summary>
    private (Dictionary<Code, decimal> Changes, List<Refusal> Refusals) OwnChanges(int year, IReadOnlyDictionary<Code, decimal> wanted)
    {
        var (tree, changes, refusals) = (_ledger.Tree, new Dictionary<Code, decimal>(), new List<Refusal>());
        var now = new decimal[tree.Frames.Count];
        foreach (var at in Enumerable.Range(0, tree.Frames.Count).OrderByDescending(tree.Depth))
        {
            var row = tree.Frames[at];
            var (parts, own) = (tree.Below(at).Sum(part => now[part]), _ledger.Own(row.Code, year) ?? 0);
            now[at] = parts + own;
            if (!wanted.TryGetValue(row.Code, out var amount) || amount == now[at])
                continue;
            var isWhole = tree.Below(at).Length > 0 && (row.Parts == RowParts.Whole || row.Form == RowForm.Sum);
            if (isWhole || (tree.Below(at).Length > 0 && amount < parts))
            {
                if (amount != parts)
                    refusals.Add(Refusal.Of(FrameChanges.PartsDiffer, row.Label, $"{year}", FrameRules.Kronor(parts), FrameRules.Kronor(amount)));
                continue;
            }
            changes[row.Code] = amount - now[at];
            now[at] = amount;
        }
        return (changes, refusals);
    }

    private void Pair(int year, Dictionary<Code, decimal> gives, Dictionary<Code, decimal> gets, Func<Code, bool> takesPart)
    {
        foreach (var from in gives.Keys.Where(takesPart).ToList())
        {
            foreach (var to in gets.Keys.Where(takesPart).ToList())
            {
                var amount = Math.Min(gives[from], gets[to]);
                if (amount == 0)
                    continue;
                Move(year, from, to, amount);
                (gives[from], gets[to]) = (gives[from] - amount, gets[to] - amount);
            }
        }
    }

    private void Move(int year, Code from, Code to, decimal amount)
    {
        if (!_moves.TryGetValue((from, to), out var years))
            _moves[(from, to)] = years = [];
        years[year] = amount;
    }

    private Dictionary<Code, decimal> Sides(Dictionary<Code, decimal> changes, int sign) => changes
        .Where(change => change.Value * sign > 0).OrderBy(change => _ledger.Tree.Place(change.Key))
        .ToDictionary(change => change.Key, change => change.Value * sign);

    /// <summary>The areas that end up with more or less: "Hälso- och sjukvårdsnämnd −10 000 000, Regionstyrelsen +10 000 000".</summary>
    private string Areas(Dictionary<Code, decimal> changes) => string.Join(", ", changes
        .GroupBy(change => _ledger.AreaOf(change.Key), change => change.Value).Where(area => area.Sum() != 0)
        .Select(area => $"{_ledger.LabelOf(area.Key)} {Change(area.Sum())}"));

    private static string Change(decimal amount) => FigurePrint.Change(amount, FigureUnit.Kronor, amount == decimal.Truncate(amount) ? 0 : 2);
}
