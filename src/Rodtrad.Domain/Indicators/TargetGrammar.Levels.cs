using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>Levels: plain numbers, comparisons, ranges, levels set by others, frames and shares of the accounts.</summary>
internal sealed partial class TargetGrammar
{
    private const int LongestUnit = 3;

    private static TargetOperator? Comparison(Sense sense) => sense switch
    {
        Sense.Above => TargetOperator.Above,
        Sense.Below => TargetOperator.Below,
        Sense.AtLeast => TargetOperator.AtLeast,
        Sense.AtMost => TargetOperator.AtMost,
        Sense.Exactly => TargetOperator.Equal,
        _ => null,
    };

    /// <summary>The number there with its unit, and the place after it. In a list only units that are known end a number.</summary>
    private Amount AmountAt(int at, bool inList, out int next)
    {
        var number = _pieces[at];
        next = at + 1;
        var unit = "";
        if (At(next) is Sense.Percent)
            (unit, next) = (Amount.Percent, next + 1);
        else if (At(next) is Sense.Points)
            (unit, next) = (TargetWords.Points, next + 1);
        else if (!inList && IsUnitToTheEnd(next))
            (unit, next) = (Slice(next, _to), _to);
        else if (At(next) is Sense.Unit)
            (unit, next) = (Slice(next, next + 1), next + 1);
        // "procent7": the mark of a footnote has stuck to the word.
        if (At(next) is Sense.Number && _pieces[next] is { IsGlued: true, Decimals: 0, Number: >= 0 and < 100 } && unit.Length > 0 && _pieces[next - 1].Sense == Sense.Percent)
            next++;
        return new Amount(number.Number, number.Decimals, unit);
    }

    private bool IsUnitToTheEnd(int from)
    {
        if (from == _to || _to - from > LongestUnit)
            return false;
        for (var i = from; i < _to; i++)
        {
            if (At(i) is not (Sense.Word or Sense.Unit) || _pieces[i].End - _pieces[i].Start > 24)
                return false;
        }
        return true;
    }

    /// <summary>One comparison, wherever in the text it stands, or nothing but a number with its unit.</summary>
    private TargetExpression.Threshold? Threshold()
    {
        var found = -1;
        for (var i = _from; i < _to - 1; i++)
        {
            if (Comparison(At(i)) is null || At(i + 1) is not Sense.Number)
                continue;
            if (found >= 0)
                return null;
            found = i;
        }
        if (found >= 0)
            return new(Comparison(At(found)), AmountAt(found + 1, inList: false, out _));
        if (ToLevel() is { } reached)
            return reached;
        if (At(_from) is not Sense.Number)
            return null;
        var amount = AmountAt(_from, inList: false, out var next);
        if (next == _to)
            return new(null, amount);
        return At(next) switch
        {
            Sense.OrMore when next + 1 == _to => new(TargetOperator.AtLeast, amount),
            Sense.OrLess when next + 1 == _to => new(TargetOperator.AtMost, amount),
            _ => null,
        };
    }

    // "Öka till 80 %": the way says which side of the level.
    private TargetExpression.Threshold? ToLevel()
    {
        var to = Find(Sense.To);
        if (to < 0 || At(to + 1) is not Sense.Number || IsYear(to + 1) || Way(At(_from)) is not { } way || At(_from) is Sense.Keep or Sense.Improve)
            return null;
        return new(way == TargetOperator.Increase ? TargetOperator.AtLeast : TargetOperator.AtMost, AmountAt(to + 1, inList: false, out _));
    }

    private TargetExpression.Range? Range()
    {
        var from = At(_from) is Sense.Between ? _from + 1 : _from;
        if (At(from) is not Sense.Number)
            return null;
        var low = AmountAt(from, inList: true, out var next);
        var isBetween = from > _from ? At(next) is Sense.And : At(next) is Sense.Dash;
        if (!isBetween || At(next + 1) is not Sense.Number)
            return null;
        var high = AmountAt(next + 1, inList: false, out next);
        if (next != _to || low.Value > high.Value || (low.Unit.Length > 0 && low.Unit != high.Unit))
            return null;
        return new(low with { Unit = high.Unit }, high);
    }

    private TargetExpression? External()
    {
        var national = Find(Sense.National);
        if (national < 0)
            return null;
        TargetOperator? comparison = null;
        Amount? offset = null;
        var start = national;
        for (var i = national - 1; i >= _from; i--)
        {
            if (At(i) is Sense.LevelWith)
                comparison ??= TargetOperator.Equal;
            else if (At(i) is Sense.Number && offset is null && Side(i, national) is { } side)
            {
                offset = AmountAt(i, inList: true, out _) is var amount && side < 0 ? amount with { Value = -amount.Value } : amount;
                comparison = null; // what stands before the number compares; what stands after it says which side
            }
            else if (Comparison(At(i)) is { } found)
                comparison ??= found;
            else
                continue;
            start = i;
            if (comparison is not null && (offset is not null || !HasNumber(_from, i)))
                break;
        }
        if (start == national)
            return null;
        var external = new TargetExpression.External(comparison, offset);
        // "ska förbättras jämfört med 2019 och minst motsvara riksgenomsnitten"
        return Find(Sense.And) is >= 0 and var and && and < start && !HasBefore(Sense.To, start) && FirstWay(and) is { } way
            ? new TargetExpression.Conjunction([new TargetExpression.Trend(way, Part(_from, and).From()), external])
            : external;
    }

    private bool HasNumber(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (At(i) is Sense.Number && !IsYear(i) && !_pieces[i].IsGlued)
                return true;
        }
        return false;
    }

    private bool HasBefore(Sense sense, int end) => Find(sense) is >= 0 and var at && at < end;

    // +1 when the number stands before "över snittet", −1 before "under snittet", null otherwise.
    private int? Side(int number, int national)
    {
        AmountAt(number, inList: true, out var next);
        return next == national - 1 ? At(next) switch { Sense.Above => 1, Sense.Below => -1, _ => null } : null;
    }

    private TargetExpression.Frame? Frame()
    {
        for (var frame = Find(Sense.Frame); frame >= 0; frame = Find(Sense.Frame, frame + 1))
        {
            for (var i = frame - 1; i >= _from && i >= frame - 3; i--)
            {
                if (At(i) is Sense.AtMost or Sense.Within)
                    return new();
                if (At(i) is not (Sense.Word or Sense.Frame))
                    break;
            }
        }
        return null;
    }

    private TargetExpression.Formula? Formula()
    {
        for (var i = Find(Sense.Number); i >= 0; i = Find(Sense.Number, i + 1))
        {
            var share = AmountAt(i, inList: true, out var of);
            if (!share.IsPercent || At(of) is not Sense.Of)
                continue;
            var end = of + 1;
            var isMoney = false;
            while (end < _to && At(end) is Sense.Word or Sense.And or Sense.MoneyWord or Sense.Frame or Sense.Sign && end - of <= 12)
                isMoney |= At(end++) is Sense.MoneyWord or Sense.Frame;
            if (isMoney)
                return new(share, Slice(of + 1, end));
        }
        return null;
    }
}
