using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Looks;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// How a file looks: its styles, theme, fonts and lists, the product's own or a region's with what it lacks added. The rest of the
/// renderer names styles by the product's ids; the look knows what they are called in this file.
/// </summary>
internal sealed class WordLook
{
    private readonly FrozenDictionary<string, string> _ids;

    private WordLook(DocumentFront front, string language, int posterText, WordTemplate? template)
    {
        PosterSize = posterText;
        Accent = template is { Accent: { Length: > 0 } own } && front.Profile.Colour.Length == 0 ? Accent.Of(own) : Accent.Of(front.Profile.Colour);
        Margins = template?.Margins;
        var styles = Part("styles.xml").Replace("ACCENT", Accent.Ink, StringComparison.Ordinal).Replace("LANGUAGE", language, StringComparison.Ordinal)
            .Replace("POSTERTEXT", $"{posterText}", StringComparison.Ordinal).Replace("POSTERGROUP", $"{posterText + 1}", StringComparison.Ordinal)
            .Replace("POSTERHEAD", $"{posterText + 3}", StringComparison.Ordinal);
        var merged = template is null ? new StyleMerge.Merged(styles, new Dictionary<string, string>(), false) : StyleMerge.Of(template, styles);
        Styles = merged.Styles;
        HasOwnBullets = merged.HasOwnBullets;
        _ids = merged.Ids.ToFrozenDictionary(StringComparer.Ordinal);
        Theme = template?.Theme ?? Part("theme.xml").Replace("ACCENT", Accent.Ink, StringComparison.Ordinal);
        Fonts = template?.Fonts ?? Part("fontTable.xml");
        Lists = WordLists.Of(template);
    }

    /// <summary>How large the text of a poster is, in half points.</summary>
    public int PosterSize { get; }

    public Accent Accent { get; }

    public Margins? Margins { get; }

    public string Styles { get; }

    public string Theme { get; }

    public string Fonts { get; }

    public WordLists Lists { get; }

    /// <summary>The template's own list style has its own mark.</summary>
    public bool HasOwnBullets { get; }

    /// <summary>What the style is called in this file.</summary>
    public string this[string id] => _ids.GetValueOrDefault(id, id);

    public static WordLook Of(Document document, WordTemplate? template) => new(document.Front, Language(document.Frame.Language), PosterText.Size(document), template);

    /// <summary>The language where it is written as one; Swedish otherwise.</summary>
    public static string Language(string tag) =>
        tag.Length is > 1 and < 36 && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? tag : "sv-SE";

    /// <summary>A part that comes with the product.</summary>
    internal static string Part(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"word/{name}")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
