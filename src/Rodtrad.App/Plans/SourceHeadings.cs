using System.Globalization;
using System.Text;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Plans;

/// <summary>
/// The headings of a plan's source document with a place each on the page of coverage, so that one can go from a node to where it
/// stands and back. A node's heading belongs to the part with the same words; a number printed before either makes no difference.
/// </summary>
internal sealed class SourceHeadings
{
    private readonly Dictionary<string, string> _anchors;

    private SourceHeadings(
        Sequence<(string Anchor, SourcePart Part)> parts, Sequence<(string Anchor, string Heading)> others, Dictionary<string, string> anchors) =>
        (Parts, Others, _anchors) = (parts, others, anchors);

    /// <summary>The parts told of in the plan, in the order of the document.</summary>
    public Sequence<(string Anchor, SourcePart Part)> Parts { get; }

    /// <summary>Headings that only nodes name, in the order of the plan.</summary>
    public Sequence<(string Anchor, string Heading)> Others { get; }

    /// <summary>The place of the node's heading; null when it tells of none.</summary>
    public string? AnchorOf(Node node) => node.SourceHeading.Length == 0 ? null : _anchors[Key(node.SourceHeading)];

    public static SourceHeadings Of(PlanEdition edition)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var anchors = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = new List<(string, SourcePart)>();
        foreach (var part in edition.SourceParts)
        {
            var anchor = Anchor(part.Heading, taken);
            // Of two parts with the same heading, the first is the one that nodes stand under.
            anchors.TryAdd(Key(part.Heading), anchor);
            parts.Add((anchor, part));
        }
        var others = new List<(string, string)>();
        foreach (var node in edition.Nodes)
        {
            if (node.SourceHeading.Length == 0 || anchors.ContainsKey(Key(node.SourceHeading)))
                continue;
            anchors[Key(node.SourceHeading)] = Anchor(node.SourceHeading, taken);
            others.Add((anchors[Key(node.SourceHeading)], node.SourceHeading));
        }
        return new SourceHeadings(parts.ToSequence(), others.ToSequence(), anchors);
    }

    private static string Key(string heading)
    {
        var words = heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length > 1 && words[0].All(sign => char.IsAsciiDigit(sign) || sign == '.') ? 1 : 0;
        return string.Join(' ', words[first..]).ToUpperInvariant();
    }

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
