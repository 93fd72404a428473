using System.Globalization;
using System.Text;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Plans;

/// <summary>
/// The headings of a plan's source document with a place each on the page of coverage, so that one can go from a node to where it
/// stands and back. A node's heading belongs to the part with the same words, or, when it is told with those it stands under, to the
/// innermost part among them; a number printed before either makes no difference.
/// </summary>
internal sealed class SourceHeadings
{
    private static readonly string[] PartMarks = [": ", ", "];

    private readonly Dictionary<string, string> _anchors;

    private SourceHeadings(
        Sequence<(string Anchor, SourcePart Part)> parts, Sequence<(string Anchor, string Heading)> others, Dictionary<string, string> anchors) =>
        (Parts, Others, _anchors) = (parts, others, anchors);

    /// <summary>The parts told of in the plan, in the order of the document.</summary>
    public Sequence<(string Anchor, SourcePart Part)> Parts { get; }

    /// <summary>Headings that only nodes name, in the order of the plan.</summary>
    public Sequence<(string Anchor, string Heading)> Others { get; }

    /// <summary>The place of a heading; null when it is none of the document's.</summary>
    public string? AnchorOf(string heading) => Plain(heading) is { Length: > 0 } plain ? _anchors.GetValueOrDefault(plain) : null;

    public static SourceHeadings Of(PlanEdition edition)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var anchors = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = new List<(string, SourcePart)>();
        foreach (var part in edition.SourceParts)
        {
            var anchor = Anchor(part.Heading, taken);
            // Of two parts with the same heading, the first is the one that nodes stand under.
            anchors.TryAdd(Plain(part.Heading), anchor);
            parts.Add((anchor, part));
        }
        var others = new List<(string, string)>();
        foreach (var node in edition.Nodes)
        {
            var plain = Plain(node.SourceHeading);
            if (plain.Length == 0 || anchors.ContainsKey(plain))
                continue;
            if (edition.SourceParts.Count > 0 && Within(node.SourceHeading).Select(part => anchors.GetValueOrDefault(Plain(part))).FirstOrDefault(one => one is not null) is { } known)
            {
                anchors[plain] = known;
                continue;
            }
            anchors[plain] = Anchor(node.SourceHeading, taken);
            others.Add((anchors[plain], node.SourceHeading));
        }
        return new SourceHeadings(parts.ToSequence(), others.ToSequence(), anchors);
    }

    /// <summary>
    /// What a heading may name, the innermost first: it may be told with those it stands under, "Chapter: Part, Table". What ends
    /// last is innermost, and of that the longest is tried first, since a heading may have a comma of its own.
    /// </summary>
    public static IEnumerable<string> Within(string heading)
    {
        List<(int End, int Next)> cuts = [];
        foreach (var mark in PartMarks)
        {
            for (var at = heading.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = heading.IndexOf(mark, at + 1, StringComparison.Ordinal))
                cuts.Add((at, at + mark.Length));
        }
        int[] starts = [0, .. cuts.Select(cut => cut.Next).Order()];
        int[] ends = [heading.Length, .. cuts.Select(cut => cut.End).OrderDescending()];
        return from end in ends from start in starts where start < end select heading[start..end];
    }

    /// <summary>The heading as it is compared with others: without the number before it, in small letters, with single spaces.</summary>
    public static string Plain(string heading) => Spaces.Normal(heading.TrimStart("0123456789. ".ToCharArray())).ToLower(CultureInfo.InvariantCulture);

    // Letters without their marks, and a number after it when the place is taken.
    private static string Anchor(string heading, HashSet<string> taken)
    {
        var text = new StringBuilder("del-");
        foreach (var sign in heading.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign))
                text.Append(char.ToLowerInvariant(sign));
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && text[^1] != '-' && text.Length < 60)
                text.Append('-');
            if (text.Length >= 60)
                break;
        }
        var anchor = text.ToString().TrimEnd('-');
        for (var n = 2; !taken.Add(anchor); n++)
            anchor = string.Create(CultureInfo.InvariantCulture, $"{text.ToString().TrimEnd('-')}-{n}");
        return anchor;
    }
}
