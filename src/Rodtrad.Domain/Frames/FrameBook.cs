using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Frames;

/// <summary>
/// The balances of a ledger by frame and year, while postings are entered. What lies on a frame lies on all above it too. A ledger that
/// is made never enters more in its book, but in a copy.
/// </summary>
internal sealed class FrameBook
{
    private readonly FrameTree _tree;
    private readonly Sequence<int> _years;
    private readonly decimal?[] _own;
    private readonly decimal?[] _balances;
    private readonly HashSet<Code> _codes;

    public FrameBook(FrameTree tree, Sequence<int> years)
    {
        (_tree, _years, _codes) = (tree, years, []);
        (_own, _balances) = (new decimal?[tree.Frames.Count * years.Count], new decimal?[tree.Frames.Count * years.Count]);
    }

    private FrameBook(FrameBook from) =>
        (_tree, _years, _own, _balances, _codes) = (from._tree, from._years, [.. from._own], [.. from._balances], [.. from._codes]);

    public FrameBook Copy() => new(this);

    public bool Has(Code posting) => _codes.Contains(posting);

    /// <summary>What a frame has with all its parts; null for nothing told.</summary>
    public decimal? Balance(int frame, int year) => At(_balances, frame, year);

    /// <summary>What lies on the frame itself; null for nothing.</summary>
    public decimal? Own(int frame, int year) => At(_own, frame, year);

    /// <summary>Takes from one side and gives the other, each year the posting counts; one within the plan is only remembered.</summary>
    public void Enter(FramePosting posting)
    {
        if (posting.Reason != PostingReason.Opening)
            _codes.Add(posting.Code);
        if (posting.IsWithinPlan)
            return;
        for (var column = 0; column < _years.Count; column++)
        {
            if (posting.IsOneOff ? _years[column] != posting.Year : _years[column] < posting.Year)
                continue;
            Add(_tree.Place(posting.From), column, -posting.Amount);
            Add(_tree.Place(posting.To), column, posting.Amount);
        }
    }

    private void Add(int frame, int column, decimal amount)
    {
        if (frame < 0)
            return;
        var at = (frame * _years.Count) + column;
        _own[at] = (_own[at] ?? 0) + amount;
        foreach (var above in _tree.AndAbove(frame))
        {
            at = (above * _years.Count) + column;
            _balances[at] = (_balances[at] ?? 0) + amount;
        }
    }

    private decimal? At(decimal?[] amounts, int frame, int year)
    {
        for (var column = 0; frame >= 0 && column < _years.Count; column++)
        {
            if (_years[column] == year)
                return amounts[(frame * _years.Count) + column];
        }
        return null;
    }
}
