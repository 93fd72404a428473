using System.Text.RegularExpressions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// Puts the marks of notes where a text points to them in words: "Vårdgivaren (fotnot 1)" becomes "Vårdgivaren[^1]", which every
/// renderer prints as the mark of the note.
/// </summary>
internal sealed class NotesInText
{
    private readonly Sequence<(Regex Words, string Mark)> _notes;

    public NotesInText(Sequence<Footnote> notes, DocumentWords words) => _notes = notes
        .Select(note => (Pattern(words.Of(DocumentWord.NoteInText, note.Mark)), $"[^{note.Mark}]")).ToSequence();

    public string Of(string text)
    {
        foreach (var (words, mark) in _notes)
            text = words.Replace(text, mark);
        return text;
    }

    // The words may be parted by the end of a line.
    private static Regex Pattern(string words) => new(
        @"\s*" + string.Join(@"\s+", words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)),
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
