using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rodtrad.Domain.Documents;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// On which page of its PDF each heading of a document stands, so that the Word file can be handed out with its contents filled in.
/// Reads the bookmarks of a PDF that LibreOffice made of our own file, where every heading is one, in order; whatever else a PDF
/// may look like, it tells nothing.
/// </summary>
public static partial class HeadingPages
{
    /// <summary>The page by the heading's anchor; null when the PDF is not of the document, or not told as expected.</summary>
    public static Func<string, int?>? Of(Document document, Stream pdf)
    {
        using var reader = new StreamReader(pdf, Encoding.Latin1);
        var text = reader.ReadToEnd();
        var pages = new Dictionary<int, int>();
        if (PageTree().Match(text) is not { Success: true } tree)
            return null;
        foreach (var page in Reference().Matches(tree.Groups["kids"].Value).Select(Number))
            pages[page] = pages.Count + 1;
        var marks = Bookmark().Matches(text).Select(Number).ToList();
        var headings = document.Blocks.OfType<DocumentBlock.Heading>().ToList();
        if (marks.Count != headings.Count || marks.Any(mark => !pages.ContainsKey(mark)))
            return null;
        var byAnchor = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (heading, mark) in headings.Zip(marks))
            byAnchor.TryAdd(heading.Anchor, pages[mark]);
        return anchor => byAnchor.TryGetValue(anchor, out var page) ? page : null;
    }

    private static int Number(Match match) => int.Parse(match.Groups["object"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Type/Pages[^>]*/Kids\[(?<kids>[0-9R\s]*)\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PageTree();

    [GeneratedRegex(@"(?<object>[0-9]{1,9}) 0 R", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Title<[0-9A-F]*>\s*/Dest\[(?<object>[0-9]{1,9}) 0 R", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bookmark();
}
