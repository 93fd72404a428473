using System.Security.Cryptography;
using System.Text;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// What one file needs to remember while it is written from first block to last: what was referred to, so that the parts with
/// notes, charts, links and lists can follow. It holds references to the value, never copies of its texts.
/// </summary>
internal sealed class WordContext(Document document, WordLook look, WordPurpose purpose, Func<string, int?> pageOf, XmlPart body)
{
    private readonly Dictionary<string, int> _links = [];
    private int _bookmarks;
    private int _drawings;

    public Document Document => document;

    public WordLook Look => look;

    public WordPurpose Purpose => purpose;

    /// <summary>The part that is written to.</summary>
    public XmlPart Body { get; set; } = body;

    /// <summary>The sheet that is written on.</summary>
    public Paper Paper { get; set; } = Paper.Of(document.Layout, look.Margins);

    public WordNotes Notes { get; } = new(document.Notes);

    public List<DocumentChart> Charts { get; } = [];

    /// <summary>The first number of each numbered list.</summary>
    public List<int> NumberedLists { get; } = [];

    /// <summary>Web addresses in the order they were met.</summary>
    public IEnumerable<string> Links => _links.OrderBy(link => link.Value).Select(link => link.Key);

    public int NextBookmark() => ++_bookmarks;

    public int NextDrawing() => ++_drawings;

    public int LinkTo(string address)
    {
        if (!_links.TryGetValue(address, out var number))
            _links[address] = number = _links.Count + 1;
        return number;
    }

    /// <summary>The page that an anchor is known to stand on.</summary>
    public int? PageOf(string anchor) => anchor.Length == 0 ? null : pageOf(anchor);

    /// <summary>A place to lead to, where an anchor names one.</summary>
    public void Bookmark(string anchor)
    {
        if (anchor.Length == 0)
            return;
        var id = NextBookmark();
        Body.Add($"<w:bookmarkStart w:id=\"{id}\" w:name=\"{Bookmarks.Of(anchor)}\"/><w:bookmarkEnd w:id=\"{id}\"/>");
    }

    /// <summary>A paragraph's start with its style and what else it is told about itself.</summary>
    public void Open(string style, string properties = "")
    {
        Body.Add($"<w:p><w:pPr><w:pStyle w:val=\"{look[style]}\"/>");
        Body.Raw(properties).Raw("</w:pPr>");
    }

    public void Close() => Body.Raw("</w:p>");

    /// <summary>A whole paragraph with plain text.</summary>
    public void Paragraph(string style, string text, string properties = "")
    {
        Open(style, properties);
        Runs.Words(this, text);
        Close();
    }
}

/// <summary>Names of bookmarks: letters, digits and underscore, at most 40, and another for every anchor.</summary>
internal static class Bookmarks
{
    public static string Of(string anchor)
    {
        var name = new StringBuilder("a_");
        foreach (var letter in anchor.AsSpan(0, Math.Min(anchor.Length, 24)))
            name.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(anchor), hash);
        return name.Append('_').Append(Convert.ToHexStringLower(hash[..5])).ToString();
    }
}
