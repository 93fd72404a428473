using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Documents;

/// <summary>How a piece of text is set.</summary>
[Flags]
public enum TextStyle
{
    Plain = 0,
    Strong = 1,
    Emphasis = 2,

    /// <summary>Said in passing: smaller or paler.</summary>
    Quiet = 4,
}

/// <summary>A piece of text with one look. Its text is never markup: what looks like code is shown as it stands.</summary>
public sealed record TextRun(string Text, TextStyle Style, DocumentLink? Link)
{
    public TextRun(string text)
        : this(text, TextStyle.Plain, null)
    {
    }

    /// <summary>The mark of the note that the text is followed by; empty when it is by none.</summary>
    public string NoteMark { get; init; } = "";
}

/// <summary>Where something in a document leads. A renderer that cannot lead there shows the text alone.</summary>
public abstract record DocumentLink
{
    /// <summary>A node of a plan.</summary>
    public sealed record ToNode(Code Plan, Code Node) : DocumentLink;

    /// <summary>An indicator of the region's library.</summary>
    public sealed record ToIndicator(Code Indicator) : DocumentLink;

    /// <summary>A place in the same document.</summary>
    public sealed record ToAnchor(string Anchor) : DocumentLink;
}
