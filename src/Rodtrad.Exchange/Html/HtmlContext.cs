using System.Net;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Looks;
using Rodtrad.Exchange.OpenXml;
using Rodtrad.Exchange.Text;
using Rodtrad.Exchange.Word;

namespace Rodtrad.Exchange.Html;

/// <summary>The file while it is written: where its text goes, which places it has, and which notes have been led to.</summary>
internal sealed class HtmlContext
{
    private readonly HashSet<string> _places;
    private readonly Dictionary<string, int> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<int> _marked = [];
    private readonly ExplainedWords _words;

    public HtmlContext(Document document, XmlPart part)
    {
        (Document, Part) = (document, part);
        for (var i = 0; i < document.Notes.Count; i++)
            _notes.TryAdd(document.Notes[i].Mark, i);
        _places = [.. document.Blocks.SelectMany(Places).Where(place => place.Length > 0)];
        _words = new ExplainedWords(document.Blocks.OfType<DocumentBlock.Definitions>().SelectMany(list => list.Entries)
            .Select(entry => new ExplainedWord($"#{entry.Anchor}", new(entry.Term, entry.Text, entry.Source))));
    }

    public Document Document { get; }

    public XmlPart Part { get; }

    /// <summary>Is there a mark that leads to the note with the index?</summary>
    public bool IsMarked(int note) => _marked.Contains(note);

    /// <summary>Text, with its line breaks; it turns nothing round that stands after it.</summary>
    public void Words(string text)
    {
        var rest = SafeLetters.Closed(text).AsSpan();
        while (rest.IndexOf('\n') is >= 0 and var at)
        {
            Part.Text(rest[..at].TrimEnd('\r')).Raw("<br>");
            rest = rest[(at + 1)..];
        }
        Part.Text(rest);
    }

    /// <summary>A paragraph of one look; an empty text is none.</summary>
    public void Paragraph(string look, string text)
    {
        if (text.Length == 0)
            return;
        Part.Add($"<p class=\"{look}\">");
        Words(text);
        Part.Raw("</p>\n");
    }

    /// <summary>Running text; the explained words are marked where it has a place of its own.</summary>
    public void Prose(string markdown, string place = "")
    {
        if (!string.IsNullOrWhiteSpace(markdown))
            Part.Raw(SafeMarkdown.ToFile(markdown, place.Length > 0 ? _words : ExplainedWords.None, place, Noted));
    }

    /// <summary>The id of a place; nothing where there is none.</summary>
    public void Id(string anchor)
    {
        if (anchor.Length > 0)
            Part.Add($" id=\"{anchor}\"");
    }

    /// <summary>Pieces of text with their looks and note marks. What leads out of the document stands as text.</summary>
    public void Runs(IEnumerable<TextRun> runs)
    {
        foreach (var run in runs)
        {
            Linked(run.Link, () => Look(run));
            Mark(run.NoteMark);
        }
    }

    public void Linked(DocumentLink? link, Action write)
    {
        var place = link is DocumentLink.ToAnchor to && _places.Contains(to.Anchor) ? to.Anchor : null;
        if (place is not null)
            Part.Add($"<a href=\"#{place}\">");
        write();
        if (place is not null)
            Part.Raw("</a>");
    }

    /// <summary>The marks of notes, each leading to its note; the first of each can be come back to.</summary>
    public void Marks(IEnumerable<string> marks)
    {
        foreach (var mark in marks)
            Mark(mark);
    }

    private void Mark(string mark)
    {
        if (mark.Length > 0)
            Part.Raw(Noted(mark));
    }

    // The mark as it stands in a text, safe as it is; a mark of no note leads nowhere.
    private string Noted(string mark)
    {
        var shown = WebUtility.HtmlEncode(SafeLetters.Closed(mark));
        if (!_notes.TryGetValue(mark, out var note))
            return $"<sup>{shown}</sup>";
        var id = _marked.Add(note) ? $" id=\"_till-{note + 1}\"" : "";
        return $"<sup><a{id} href=\"#_not-{note + 1}\" role=\"doc-noteref\">{shown}</a></sup>";
    }

    private void Look(TextRun run)
    {
        if (run.Text.Length == 0)
            return;
        Part.Raw(run.Style.HasFlag(TextStyle.Strong) ? "<b>" : "").Raw(run.Style.HasFlag(TextStyle.Emphasis) ? "<em>" : "").Raw(run.Style.HasFlag(TextStyle.Quiet) ? "<span class=\"quiet\">" : "");
        Words(run.Text);
        Part.Raw(run.Style.HasFlag(TextStyle.Quiet) ? "</span>" : "").Raw(run.Style.HasFlag(TextStyle.Emphasis) ? "</em>" : "").Raw(run.Style.HasFlag(TextStyle.Strong) ? "</b>" : "");
    }

    private static IEnumerable<string> Places(DocumentBlock block) => block switch
    {
        DocumentBlock.Heading heading => [heading.Anchor],
        DocumentBlock.Items items => items.Groups.SelectMany(group => group.Items).SelectMany(Places),
        DocumentBlock.Columns columns => columns.Beside.SelectMany(column => column.Groups).SelectMany(group => group.Items).SelectMany(Places),
        DocumentBlock.Table table => table.Content.Rows.Select(row => row.Anchor),
        DocumentBlock.Definitions definitions => definitions.Entries.Select(entry => entry.Anchor),
        _ => [],
    };

    private static IEnumerable<string> Places(DocumentItem item) => item.Below.SelectMany(Places).Prepend(item.Anchor);
}
