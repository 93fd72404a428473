using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rodtrad.Domain.Plans;

namespace Rodtrad.Exchange.Text;

/// <summary>An explained word as it stands in a list: its place there, which the explanations in the texts lead to.</summary>
public sealed record ExplainedWord(string Address, Explanation Explanation);

/// <summary>
/// The explained words of a plan, to mark in its texts: the first time a word stands in a text it becomes a button that shows
/// its explanation on the spot, with nothing but the browser. Words are whole, their first letter may be large or small, and
/// the longest that fits is taken. Headings, links and code are left as they are.
/// </summary>
public sealed class ExplainedWords
{
    private readonly Dictionary<char, List<(string Form, ExplainedWord Word)>> _forms = [];

    public ExplainedWords(IEnumerable<ExplainedWord> words)
    {
        foreach (var (form, word) in words.SelectMany(word => Forms(word.Explanation.Term), (word, form) => (form, word)).OrderByDescending(pair => pair.form.Length))
        {
            var first = char.ToUpperInvariant(form[0]);
            if (!_forms.TryGetValue(first, out var same))
                _forms[first] = same = [];
            same.Add((form, word));
        }
    }

    /// <summary>Nothing is explained.</summary>
    public static ExplainedWords None { get; } = new([]);

    // "Diagnosrelaterade grupper (DRG)" stands in texts as the one or the other.
    private static IEnumerable<string> Forms(string term)
    {
        var text = term.Trim();
        var (open, close) = (text.IndexOf(" (", StringComparison.Ordinal), text.EndsWith(')'));
        string[] forms = open > 0 && close ? [text, text[..open].Trim(), text[(open + 2)..^1].Trim()] : [text];
        return forms.Where(form => form.Length > 0).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Marks the words in a text; <paramref name="place"/> names the text, so that each mark has an id of its own on the page.</summary>
    internal void Mark(MarkdownDocument document, string place)
    {
        if (_forms.Count == 0)
            return;
        var done = new HashSet<ExplainedWord>();
        foreach (var leaf in document.Descendants<LeafBlock>().Where(leaf => leaf is not HeadingBlock and not CodeBlock && leaf.Inline is not null).ToList())
            Mark(leaf.Inline!, place, done);
    }

    private void Mark(ContainerInline container, string place, HashSet<ExplainedWord> done)
    {
        Join(container);
        foreach (var inline in container.ToList())
        {
            if (inline is LiteralInline literal)
                Split(literal, place, done);
            else if (inline is ContainerInline inner and not LinkInline)
                Mark(inner, place, done);
        }
    }

    // A term may run over a line of the file: a soft break is white space in the page, and so it is here.
    private static void Join(ContainerInline container)
    {
        foreach (var inline in container.ToList())
        {
            var words = inline switch { LiteralInline literal => literal.Content.ToString(), LineBreakInline { IsHard: false } => " ", _ => null };
            if (words is null)
                continue;
            if (inline.PreviousSibling is LiteralInline before)
            {
                before.Content = new Markdig.Helpers.StringSlice(before.Content.ToString() + words);
                inline.Remove();
            }
            else
                inline.ReplaceBy(new LiteralInline(words));
        }
    }

    private void Split(LiteralInline literal, string place, HashSet<ExplainedWord> done)
    {
        var text = literal.Content.ToString();
        var parts = new List<Inline>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Found(text, at, done) is not { } found)
                continue;
            done.Add(found.Word);
            if (at > from)
                parts.Add(new LiteralInline(text[from..at]));
            parts.Add(new ExplainedInline(text[at..(at + found.Form.Length)], found.Word, $"b-{place}-{done.Count}"));
            from = at + found.Form.Length;
            at = from - 1;
        }
        if (parts.Count == 0)
            return;
        if (from < text.Length)
            parts.Add(new LiteralInline(text[from..]));
        foreach (var part in parts)
            literal.InsertBefore(part);
        literal.Remove();
    }

    private (string Form, ExplainedWord Word)? Found(string text, int at, HashSet<ExplainedWord> done)
    {
        if ((at > 0 && IsOfWord(text[at - 1])) || !_forms.TryGetValue(char.ToUpperInvariant(text[at]), out var forms))
            return null;
        foreach (var (form, word) in forms)
        {
            var end = at + form.Length;
            if (end <= text.Length && (end == text.Length || !IsOfWord(text[end])) && string.CompareOrdinal(text, at + 1, form, 1, form.Length - 1) == 0)
                return done.Contains(word) ? null : (form, word);
        }
        return null;
    }

    // "DRG-poäng" is another word than DRG.
    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '-';

    /// <summary>A word with its explanation beside it.</summary>
    internal sealed class ExplainedInline(string text, ExplainedWord word, string id) : LeafInline
    {
        public string Text => text;

        public ExplainedWord Word => word;

        public string Id => id;
    }

    /// <summary>Writes the button and what it shows.</summary>
    internal sealed class Renderer : HtmlObjectRenderer<ExplainedInline>
    {
        protected override void Write(HtmlRenderer renderer, ExplainedInline obj)
        {
            var told = obj.Word.Explanation;
            renderer.Write("<button type=\"button\" class=\"term\" popovertarget=\"").WriteEscape(obj.Id).Write("\">").WriteEscape(obj.Text).Write("</button>");
            renderer.Write("<span class=\"explain\" popover id=\"").WriteEscape(obj.Id).Write("\"><a href=\"").WriteEscape(obj.Word.Address).Write("\"><b>")
                .WriteEscape(told.Term).Write("</b></a> ").WriteEscape(told.Text);
            if (told.Source.Length > 0)
                renderer.Write(" <span class=\"muted\">(").WriteEscape(told.Source).Write(")</span>");
            renderer.Write("</span>");
        }
    }
}
