using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>Targets in parts: occasions, segments, shares; and those that are no measurement: scales, fractions, other documents.</summary>
internal sealed partial class TargetGrammar
{
    private const int LongestName = 5;
    private const int MostParameters = 1000;

    // A level or a trend inside a list, and the place after it.
    private TargetExpression? Item(int at, out int next)
    {
        var comparison = Comparison(At(at));
        next = comparison is null ? at : at + 1;
        if (At(next) is Sense.Number)
            return new TargetExpression.Threshold(comparison, AmountAt(next, inList: true, out next));
        if (comparison is not null || Way(At(at)) is not { } way)
            return null;
        next = at + 1;
        return new TargetExpression.Trend(way, new(ReferencePoint.Baseline, null));
    }

    private TargetExpression.PerOccasion? PerOccasion()
    {
        List<TargetStep> steps = [];
        for (var at = _from; at < _to && steps.Count <= MostParts;)
        {
            if (OccasionAt(at, out var next) is not { } occasion)
                return null;
            if (At(next) is Sense.Colon)
                next++;
            if (Item(next, out next) is not { } target || steps.Any(step => step.Occasion == occasion))
                return null;
            steps.Add(new(occasion, target));
            for (at = next; At(at) is Sense.Comma or Sense.Semicolon;)
                at++;
        }
        return steps.Count is > 0 and <= MostParts ? new(steps.ToSequence()) : null;
    }

    private Occasion? OccasionAt(int at, out int next)
    {
        next = at + 2;
        switch (At(at))
        {
            case Sense.Interim when At(at + 1) is Sense.Number && _pieces[at + 1] is { Decimals: 0, Number: 4 }:
            case Sense.Tertial when At(at + 1) is Sense.Number && _pieces[at + 1] is { Decimals: 0, Number: 1 }:
                return Occasion.Tertial1;
            case Sense.Interim when At(at + 1) is Sense.Number && _pieces[at + 1] is { Decimals: 0, Number: 8 }:
            case Sense.Tertial when At(at + 1) is Sense.Number && _pieces[at + 1] is { Decimals: 0, Number: 2 }:
                return Occasion.Tertial2;
            case Sense.Tertial when At(at + 1) is Sense.Number && _pieces[at + 1] is { Decimals: 0, Number: 3 }:
                return Occasion.Year;
        }
        next = at + 1;
        return At(at) switch
        {
            Sense.April => Occasion.Tertial1,
            Sense.August => Occasion.Tertial2,
            Sense.YearWord => Occasion.Year,
            _ => null,
        };
    }

    // "K 16,0 M 17,2", "Hjärtsjukdom K och M 90 % Stroke K och M 90 %", "4,8 % Kort 49 % Lång 51 %"
    private TargetExpression? Segmented()
    {
        TargetExpression? whole = null;
        var at = _from;
        if ((At(at) is Sense.Number || Comparison(At(at)) is not null) && (whole = Item(at, out at)) is null)
            return null;
        List<TargetSegment> parts = [];
        for (at = Separated(at); at < _to && parts.Count <= MostParts; at = Separated(at))
        {
            if (Names(at, out at) is not { Count: > 0 } names || Item(at, out at) is not { } target)
                return null;
            foreach (var name in names)
            {
                if (parts.Any(part => part.Segment == name))
                    return null;
                parts.Add(new(name, target));
            }
        }
        if (parts.Count > MostParts || parts.Count == 0 || (parts.Count == 1 && !TargetWords.IsSex(parts[0].Segment)))
            return null;
        if (whole is not null && parts.Count > 1 && !parts.Any(part => TargetWords.IsSex(TargetWords.LastWord(part.Segment)))
            && parts.All(part => part.Target is TargetExpression.Threshold { Comparison: null, Level.IsPercent: true }))
            return new TargetExpression.Shares(whole, parts.ToSequence());
        return new TargetExpression.Segmented(whole is null ? parts.ToSequence() : parts.Prepend(new("", whole)).ToSequence());
    }

    private int Separated(int at)
    {
        while (At(at) is Sense.Comma or Sense.Semicolon)
            at++;
        return at;
    }

    // "K", "Hjärtsjukdom K och M" is two names; a name begins with a capital, or every list of words would be one.
    private List<string>? Names(int from, out int next)
    {
        var at = from;
        var and = -1;
        while (at - from < LongestName && At(at) is Sense.Word or Sense.And)
        {
            if (At(at) is Sense.And)
                and = at;
            at++;
        }
        next = At(at) is Sense.Colon ? at + 1 : at;
        if (at == from || !char.IsUpper(_text[_pieces[from].Start]) || (and >= 0 && (and == from || and != at - 2)))
            return null;
        if (and < 0)
            return [Name(from, at)];
        var first = Name(from, and);
        return [first, Name(from, and - 1) is { Length: > 0 } group ? $"{group} {Name(and + 1, at)}" : Name(and + 1, at)];
    }

    private string Name(int from, int to) => string.Join(' ', Enumerable.Range(from, Math.Max(0, to - from)).Select(i => TargetWords.SegmentName(TargetLexemes.Joined(Slice(i, i + 1)))));

    private TargetExpression.Fraction? Fraction()
    {
        for (var slash = Find(Sense.Slash); slash >= 0; slash = Find(Sense.Slash, slash + 1))
        {
            if (At(slash - 1) is not Sense.Number || At(slash + 1) is not Sense.Number || (IsYear(slash - 1) && IsYear(slash + 1))
                || _pieces[slash - 1] is not { Decimals: 0, Number: >= 0 } numerator || _pieces[slash + 1] is not { Decimals: 0, Number: > 0 } denominator)
                continue;
            Amount? share = At(_from) is Sense.Number && _from < slash - 1 && AmountAt(_from, inList: true, out _) is { IsPercent: true } printed ? printed : null;
            return new(share, numerator.Number, denominator.Number);
        }
        return null;
    }

    private TargetExpression? Scale()
    {
        if (Find(Sense.Cluster) is >= 0 and var cluster)
        {
            for (var i = Find(Sense.Parameters, cluster) - 1; i > cluster; i--)
            {
                if (At(i) is Sense.Number or Sense.NumberWord && _pieces[i] is { Decimals: 0, Number: > 0 and <= MostParameters } count)
                    return new TargetExpression.Cluster((int)count.Number);
            }
            return new TargetExpression.Cluster(null);
        }
        if (_to == _from + 1)
            return At(_from) switch { Sense.Yes => new TargetExpression.Boolean(true), Sense.No => new TargetExpression.Boolean(false), _ => null };
        for (var yes = Find(Sense.Yes); yes >= 0; yes = Find(Sense.Yes, yes + 1))
        {
            if (At(yes + 1) is not (Sense.Slash or Sense.Comma))
                continue;
            if (At(yes + 2) is Sense.No)
                return new TargetExpression.Boolean(true);
            if (At(yes + 2) is Sense.Partly && At(yes + 3) is Sense.Slash or Sense.Comma && At(yes + 4) is Sense.No)
                return new TargetExpression.Ordinal();
        }
        return null;
    }

    private TargetExpression.Aggregate? Aggregate() =>
        At(_from) is Sense.GoalsOf && At(_to - 1) is Sense.HasBeenReached && _to - _from > 2 ? new(Slice(_from + 1, _to - 1)) : null;
}
