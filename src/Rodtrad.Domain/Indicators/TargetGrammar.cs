using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>
/// How the words of a target go together. Knows no Swedish: <see cref="TargetWords"/> has told what each piece is for.
/// Each form is tried in turn, the most particular first; what none of them knows is a milestone for a person to judge.
/// </summary>
internal sealed partial class TargetGrammar
{
    private const int MostParts = 40;
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private const int FewYears = 100;

    private readonly string _text;
    private readonly List<Lexeme> _pieces;
    private readonly int _from;
    private readonly int _to;

    private TargetGrammar(string text, List<Lexeme> pieces, int from, int to)
    {
        (_text, _pieces, _from) = (text, pieces, from);
        while (to > from && pieces[to - 1].Sense is Sense.Stop)
            to--;
        _to = to;
    }

    /// <summary>The text as one of the family; a text that is not understood is a milestone.</summary>
    public static TargetExpression Read(string text)
    {
        var pieces = TargetWords.Lexemes(text);
        return new TargetGrammar(text, pieces, 0, pieces.Count).Whole() ?? Milestone(text, pieces);
    }

    private static TargetExpression.Milestone Milestone(string text, List<Lexeme> pieces) =>
        new(text, pieces.Any(piece => piece.Sense == Sense.Milestone));

    private TargetGrammar Part(int from, int to) => new(_text, _pieces, from, to);

    private TargetExpression? Whole()
    {
        if (_from == _to || IsOnly(Sense.Dash) || IsTracked())
            return new TargetExpression.Tracking();
        if (PerYear() is { } perYear)
            return perYear;
        var years = Years(out var from, out var to);
        if (Part(from, to).Undated() is not { } target)
            return null;
        return years.Count == 0 ? target : target with { Years = years };
    }

    private TargetExpression? Undated() =>
        PerOccasion() ?? Segmented() ?? Listed() ?? Fraction() ?? Scale() ?? Aggregate() ?? Sustained()
        ?? Gap() ?? External() ?? Frame() ?? Formula() ?? Change() ?? Range() ?? (TargetExpression?)Threshold() ?? Trend();

    private bool IsTracked() =>
        At(_from) is Sense.Follow || (At(_from) is Sense.Activity && At(_from + 1) is Sense.Colon);

    private Sense At(int i) => i >= _from && i < _to ? _pieces[i].Sense : Sense.Sign;

    private bool IsOnly(Sense sense) => _to == _from + 1 && At(_from) == sense;

    /// <summary>The first place of the sense from there on, −1 when there is none.</summary>
    private int Find(Sense sense, int from = -1)
    {
        for (var i = Math.Max(from, _from); i < _to; i++)
        {
            if (_pieces[i].Sense == sense)
                return i;
        }
        return -1;
    }

    private bool Has(Sense sense) => Find(sense) >= 0;

    private bool IsYear(int i) =>
        At(i) is Sense.Number && At(i + 1) is not (Sense.Unit or Sense.Percent or Sense.Points) && _pieces[i] is { Decimals: 0, Number: >= FirstYear and <= LastYear } number && number.End - number.Start == 4;

    private string Slice(int from, int to) => from < to ? _text[_pieces[from].Start.._pieces[to - 1].End] : "";

    // "2019: 30 %" and "2019 Ja" before, "(2024, 2025)" after.
    private Sequence<int> Years(out int from, out int to)
    {
        (from, to) = (_from, _to);
        List<int> years = [];
        if (IsYear(_from) && (At(_from + 1) is Sense.Colon || (_to > _from + 1 && StartsTarget(_from + 1))))
        {
            years.Add((int)_pieces[_from].Number);
            from = At(_from + 1) is Sense.Colon ? _from + 2 : _from + 1;
        }
        else if (YearsBefore(_to, out var open) is { Count: > 0 } after && open > _from)
        {
            years.AddRange(after);
            to = open;
        }
        return years.ToSequence();
    }

    private bool StartsTarget(int i) => At(i) is Sense.Number or Sense.Yes or Sense.No || Comparison(At(i)) is not null;

    // The years of a bracket that ends there, and where it opens.
    private List<int>? YearsBefore(int end, out int open)
    {
        open = end;
        if (At(end - 1) is not Sense.Close)
            return null;
        List<int> years = [];
        for (var i = end - 2; i >= _from && years.Count <= FewYears; i--)
        {
            if (IsYear(i))
                years.Insert(0, (int)_pieces[i].Number);
            else if (At(i) is Sense.Open)
            {
                open = i;
                return years;
            }
            else if (At(i) is not (Sense.Comma or Sense.And))
                return null;
        }
        return null;
    }

    private TargetExpression.PerYear? PerYear()
    {
        List<TargetExpression> steps = [];
        for (var from = _from; from < _to && steps.Count <= MostParts;)
        {
            var close = Find(Sense.Close, from);
            if (close < 0 || Part(from, close + 1).YearsBefore(close + 1, out var open) is not { Count: > 0 } years || open == from
                || Part(from, open).Threshold() is not { } step)
                return null;
            steps.Add(step with { Years = years.ToSequence() });
            for (from = close + 1; At(from) is Sense.Comma or Sense.Semicolon;)
                from++;
        }
        return steps.Count is > 1 and <= MostParts ? new(steps.ToSequence()) : null;
    }

    // "2019 Ja; Kunddialog med 6/6; NKI-mätning genomförd": each part is a target of its own.
    private TargetExpression? Listed()
    {
        if (!Has(Sense.Semicolon))
            return null;
        List<TargetExpression> parts = [];
        for (var from = _from; from < _to;)
        {
            var end = Find(Sense.Semicolon, from) is >= 0 and var found ? found : _to;
            // A lone full stop between semicolons is no target.
            if (_pieces.Skip(from).Take(end - from).Any(piece => piece.Sense is not Sense.Stop))
            {
                var text = Slice(from, end);
                parts.Add(Part(from, end).Whole() ?? Milestone(text, _pieces.GetRange(from, end - from)));
            }
            if (parts.Count > MostParts)
                return null;
            from = end + 1;
        }
        // A list is understood when all of it is: one part that nobody can read, or that is only followed, leaves the whole to a person.
        if (parts.Any(part => part is TargetExpression.Tracking or TargetExpression.Milestone { IsUnderstood: false }))
            return null;
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new TargetExpression.Conjunction(parts.ToSequence()) };
    }
}
