using System.Net;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// A page read as a browser reads it: elements with attributes and text, in document order. Small: it knows what the product
/// writes, and takes everything else (an unknown element, a stray attribute) for what a browser would take it for.
/// </summary>
public sealed class Markup
{
    static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
    static readonly HashSet<string> Raw = ["script", "style", "title", "textarea"];

    static readonly HashSet<string> Inline = ["a", "b", "i", "em", "mark", "strong", "sup", "code", "svg", "use"];

    readonly string source;
    readonly List<Element> elements = [];

    // All text in document order: what stands in an element is a run of it.
    readonly List<string> pieces = [];
    int at;

    Markup(string source) => this.source = source;

    public sealed class Element
    {
        readonly IReadOnlyList<string> pieces;
        readonly int first;
        int? end;

        internal Element(string name, IReadOnlyDictionary<string, string> attributes, Element? parent, int order, IReadOnlyList<string> pieces)
        {
            (Name, Attributes, Parent, Order) = (name, attributes, parent, order);
            (this.pieces, first) = (pieces, pieces.Count);
        }

        public string Name { get; }

        public IReadOnlyDictionary<string, string> Attributes { get; }

        public Element? Parent { get; }

        public int Order { get; }

        /// <summary>Text inside, also of what stands inside it, with white space as one space.</summary>
        public string Text => string.Join(' ', string.Concat(pieces.Take(end ?? pieces.Count).Skip(first)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

        public bool Has(string className) => (this["class"] ?? "").Split(' ').Contains(className);

        public bool IsIn(Element other)
        {
            for (var above = Parent; above is not null; above = above.Parent)
                if (ReferenceEquals(above, other))
                    return true;
            return false;
        }

        internal void End() => end ??= pieces.Count;

        public override string ToString() => $"<{Name}> {Text}";
    }

    public IReadOnlyList<Element> Elements => elements;

    public IEnumerable<Element> All(string name) => elements.Where(element => element.Name == name);

    public Element One(string name, Func<Element, bool>? where = null) => Assert.Single(All(name), element => where?.Invoke(element) ?? true);

    public Element Id(string id) => Assert.Single(elements, element => element["id"] == id);

    public IEnumerable<Element> In(Element element, string name) => All(name).Where(other => other.IsIn(element));

    public static Markup Parse(string html)
    {
        var markup = new Markup(html);
        markup.Read();
        return markup;
    }

    void Read()
    {
        Element? open = null;
        while (at < source.Length)
        {
            var tag = source.IndexOf('<', at);
            var text = source[at..(tag < 0 ? source.Length : tag)];
            Add(open, WebUtility.HtmlDecode(text));
            if (tag < 0)
                return;
            at = tag;
            if (source.AsSpan(at).StartsWith("<!--"))
                at = End("-->", 4);
            else if (at + 1 < source.Length && source[at + 1] is '!' or '?')
                at = End(">", 2);
            else if (at + 2 < source.Length && source[at + 1] == '/' && char.IsAsciiLetter(source[at + 2]))
                open = Close(open);
            else if (at + 1 < source.Length && char.IsAsciiLetter(source[at + 1]))
                open = Open(open);
            else
            {
                Add(open, "<");
                at++;
            }
        }
    }

    int End(string mark, int from)
    {
        var end = source.IndexOf(mark, Math.Min(at + from, source.Length), StringComparison.Ordinal);
        return end < 0 ? source.Length : end + mark.Length;
    }

    Element? Close(Element? open)
    {
        at += 2;
        var name = Name();
        at = End(">", 0);
        for (var element = open; element is not null; element = element.Parent)
        {
            if (element.Name == name)
            {
                for (var inner = open; inner != element.Parent; inner = inner!.Parent)
                    inner!.End();
                Space(element);
                return element.Parent;
            }
        }
        return open;
    }

    Element? Open(Element? parent)
    {
        at++;
        var name = Name();
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (at < source.Length && source[at] != '>')
        {
            if (char.IsWhiteSpace(source[at]) || source[at] == '/')
                at++;
            else
            {
                var (key, value) = Attribute();
                attributes.TryAdd(key, value);
            }
        }
        at++;
        if (!Inline.Contains(name))
            Add(parent, " ");
        var element = new Element(name, attributes, parent, elements.Count, pieces);
        elements.Add(element);
        if (Raw.Contains(name))
        {
            var end = source.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
            Add(element, name is "title" or "textarea" ? WebUtility.HtmlDecode(source[at..end]) : source[at..end]);
            at = end;
            return element;
        }
        if (!Void.Contains(name))
            return element;
        element.End();
        return parent;
    }

    // Blocks stand apart even when nothing is written between them.
    void Space(Element element)
    {
        if (!Inline.Contains(element.Name))
            Add(element.Parent, " ");
    }

    void Add(Element? to, string piece)
    {
        if (to is not null)
            pieces.Add(piece);
    }

    string Name()
    {
        var start = at;
        while (at < source.Length && !char.IsWhiteSpace(source[at]) && source[at] is not ('/' or '>'))
            at++;
        return source[start..at].ToLowerInvariant();
    }

    (string Key, string Value) Attribute()
    {
        var start = at;
        while (at < source.Length && !char.IsWhiteSpace(source[at]) && (source[at] is not ('=' or '/' or '>') || at == start))
            at++;
        var key = source[start..at].ToLowerInvariant();
        while (at < source.Length && char.IsWhiteSpace(source[at]))
            at++;
        if (at >= source.Length || source[at] != '=')
            return (key, "");
        at++;
        while (at < source.Length && char.IsWhiteSpace(source[at]))
            at++;
        var quote = at < source.Length ? source[at] : ' ';
        start = quote is '"' or '\'' ? at + 1 : at;
        at = quote is '"' or '\'' ? source.IndexOf(quote, start) : start;
        if (at < 0)
            at = source.Length;
        while (quote is not ('"' or '\'') && at < source.Length && !char.IsWhiteSpace(source[at]) && source[at] != '>')
            at++;
        var value = WebUtility.HtmlDecode(source[start..at]);
        if (quote is '"' or '\'')
            at++;
        return (key, value);
    }
}
