using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>Ways to move: trends, changes by so much, rates, gaps, and levels that are kept for years.</summary>
internal sealed partial class TargetGrammar
{
    private static TargetOperator? Way(Sense sense) => sense switch
    {
        Sense.Increase => TargetOperator.Increase,
        Sense.Decrease => TargetOperator.Decrease,
        Sense.Improve => TargetOperator.Improve,
        Sense.Keep => TargetOperator.Keep,
        _ => null,
    };

    private TargetOperator? FirstWay(int end)
    {
        for (var i = _from; i < end; i++)
        {
            if (Way(At(i)) is { } way)
                return way;
        }
        return null;
    }

    private Reference From()
    {
        if (Has(Sense.SameQuarter))
            return new(ReferencePoint.SameQuarter, null);
        return Has(Sense.PreviousYear) ? new(ReferencePoint.PreviousYear, null) : new(ReferencePoint.Baseline, VersusYear());
    }

    private int? VersusYear()
    {
        var versus = Find(Sense.Versus);
        return versus < 0 ? null : IsYear(versus + 1) ? (int)_pieces[versus + 1].Number : null;
    }

    // A text is a trend when it begins with the way ("Minska", "Ökad andel …") or ends with it ("… har ökat").
    private TargetExpression.Trend? Trend()
    {
        if (Way(At(_from)) is { } way)
        {
            var isJoined = At(_from + 1) is Sense.Slash or Sense.OrMore || (At(_from + 1) is Sense.Word && Slice(_from + 1, _from + 2) is TargetWords.Or);
            if (isJoined && Way(At(_from + 2)) is { } other)
                return KeepOr(way, other) is { } both ? new(both, From()) : null;
            return new(way, From());
        }
        return At(_to - 2) is Sense.Has && Way(At(_to - 1)) is { } done && !HasNumber(_from, _to) ? new(done, From()) : null;
    }

    private static TargetOperator? KeepOr(TargetOperator one, TargetOperator other) => (one == TargetOperator.Keep ? other : one, one == TargetOperator.Keep || other == TargetOperator.Keep) switch
    {
        (TargetOperator.Increase, true) => TargetOperator.KeepOrIncrease,
        (TargetOperator.Decrease, true) => TargetOperator.KeepOrDecrease,
        (TargetOperator.Improve, true) => TargetOperator.KeepOrImprove,
        _ => null,
    };

    // One way and one amount, in either order: "Minskning med 15 %", "5 % förbättring".
    private TargetExpression? Change()
    {
        var number = -1;
        for (var i = _from; i < _to; i++)
        {
            if (At(i) is not Sense.Number || At(i - 1) is Sense.Versus)
                continue;
            if (number >= 0 && !IsYear(i))
                return null;
            if (number < 0 && (!IsYear(i) || At(i - 1) is Sense.With))
                number = i;
        }
        if (number < 0 || Has(Sense.To) || Comparison(At(number - 1)) is not null)
            return null;
        var amount = AmountAt(number, inList: true, out var next);
        var isBefore = number == _from;
        // The way stands first and leads to the number with "med", or follows the number with at most "årlig genomsnittlig" between.
        while (isBefore && At(next) is Sense.PerYear or Sense.OnAverage)
            next++;
        if (Way(At(isBefore ? next : _from)) is not { } way || way == TargetOperator.Keep || amount.Value < 0)
            return null;
        if (!isBefore && number > _from + 1 && !HasWith(number))
            return null;
        if (amount.Unit.Length == 0 && At(next) is Sense.Word && !isBefore && IsUnitToTheEnd(next))
            amount = amount with { Unit = Slice(next, _to) };
        if (!Has(Sense.PerYear))
            return new TargetExpression.Change(way, amount, From());
        return Has(Sense.OnAverage) && amount.IsPercent ? new TargetExpression.Rate(way, amount) : new TargetExpression.YearlyChange(way, amount);
    }

    private bool HasWith(int number)
    {
        for (var i = number - 1; i > _from && i >= number - 2; i--)
        {
            if (At(i) is Sense.With)
                return true;
        }
        return false;
    }

    private TargetExpression? Gap()
    {
        var gap = Find(Sense.Gap);
        var decrease = gap - 1;
        while (decrease >= _from && At(decrease) is not Sense.Decrease)
            decrease--;
        if (gap < 0 || HasNumber(_from, _to) || decrease < _from)
            return null;
        var narrower = new TargetExpression.Gap(Has(Sense.BetweenSexes), VersusYear());
        // "Ökande samt minskade skillnader mellan kön"
        return Way(At(_from)) is { } way && At(_from + 1) is Sense.And && decrease > _from
            ? new TargetExpression.Conjunction([new TargetExpression.Trend(way, From()), narrower with { Year = null }])
            : decrease <= _from + 1 ? narrower : null;
    }

    // "stabilt under 5 procent senaste tre åren"
    private TargetExpression.Sustained? Sustained()
    {
        var latest = Find(Sense.Latest);
        if (latest < 0 || At(latest + 1) is not (Sense.Number or Sense.NumberWord) || At(latest + 2) is not Sense.YearWord)
            return null;
        var count = _pieces[latest + 1];
        if (count is not { Decimals: 0, Number: >= 2 and <= FewYears })
            return null;
        for (var i = _from; i < _to - 1; i++)
        {
            if (Comparison(At(i)) is { } comparison && At(i + 1) is Sense.Number && i + 1 != latest + 1)
                return new(new(comparison, AmountAt(i + 1, inList: true, out _)), (int)count.Number);
        }
        return null;
    }
}
