using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Word;

/// <summary>The notes of a document and which of them a mark has led to so far.</summary>
internal sealed class WordNotes
{
    private readonly Dictionary<string, Footnote> _byMark = new(StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly List<Footnote> _used = [];
    private readonly Sequence<Footnote> _all;

    public WordNotes(Sequence<Footnote> notes)
    {
        _all = notes;
        foreach (var note in notes)
            _byMark.TryAdd(note.Mark, note);
    }

    /// <summary>The notes at the foot of pages, in the order of their first marks.</summary>
    public IReadOnlyList<Footnote> Used => _used;

    /// <summary>The notes that no mark leads to.</summary>
    public IEnumerable<Footnote> Left => _all.Where(note => !_used.Contains(note));

    /// <summary>The number of the note that a mark brings to the foot of its page; null for a mark met before, or of no note.</summary>
    public int? First(string mark)
    {
        if (!_byMark.TryGetValue(mark, out var note) || !_met.Add(mark))
            return null;
        _used.Add(note);
        return _used.Count;
    }
}
