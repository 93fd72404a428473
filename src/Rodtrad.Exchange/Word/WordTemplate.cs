using System.Xml.Linq;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Looks;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// A region's own Word template: its styles, fonts, colours, lists and margins. Its text is left where it is, and nothing in what
/// is written points back at it.
/// </summary>
public sealed class WordTemplate
{
    // "Heading 1" of a template in Swedish has the id "Rubrik1" and still the name "heading 1".
    private WordTemplate(XDocument styles) => StyleSheet = styles;

    internal XDocument StyleSheet { get; }

    internal XDocument? Lists { get; private init; }

    internal string? Theme { get; private init; }

    internal string? Fonts { get; private init; }

    internal Margins? Margins { get; private init; }

    /// <summary>The first accent colour of its theme, "RRGGBB"; empty where it has none.</summary>
    internal string Accent { get; private init; } = "";

    /// <summary>Reads a .dotx or .docx; refuses what is not one, or what carries anything but words and looks.</summary>
    public static Outcome<WordTemplate> Read(Stream source)
    {
        var (parts, refusal) = TemplateArchive.Open(source);
        if (refusal is not null)
            return refusal;
        if (parts is null || parts["word/styles.xml"] is not { Root: { } root } styles || root.Name != Wml.N + "styles")
            return Refusal.Of(TemplateArchive.NotWord);
        // The id of a style is written into what we make; Word itself gives none of these letters to one.
        if (root.Elements(Wml.N + "style").Any(style => ((string?)style.Attribute(Wml.N + "styleId") ?? "").Any(letter => letter is '<' or '>' or '&' or '"' or '\'')))
            return Refusal.Of(TemplateArchive.NotWord);
        Clean(root);
        var theme = parts["word/theme/theme1.xml"];
        return new WordTemplate(styles)
        {
            Lists = parts["word/numbering.xml"] is { Root: { } lists } numbering && lists.Name == Wml.N + "numbering" ? Cleaned(numbering) : null,
            Theme = theme is { Root: not null } ? Text(Drawn(theme)) : null,
            Fonts = parts["word/fontTable.xml"] is { Root: not null } fonts ? Text(Cleaned(fonts)) : null,
            Margins = ReadMargins(parts["word/document.xml"]),
            Accent = AccentOf(theme),
        };
    }

    private static string Text(XDocument part) => part.Root!.ToString(SaveOptions.DisableFormatting);

    private static XDocument Cleaned(XDocument part)
    {
        Clean(part.Root!);
        return part;
    }

    // Pictures as list marks, fonts inside the file and everything else that another part would have to be brought for; what a
    // newer Word has added is left out too, since it would have to be told how to be understood.
    private static void Clean(XElement root)
    {
        root.Descendants().Where(element => element.Name.Namespace != Wml.N || element.Name.LocalName is "numPicBullet" or "lvlPicBulletId"
            || element.Name.LocalName.StartsWith("embed", StringComparison.Ordinal)).ToList().ForEach(element => element.Remove());
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration ? attribute.Value != Wml.N : attribute.Name.Namespace != Wml.N && attribute.Name.Namespace != XNamespace.Xml)
                .ToList().ForEach(attribute => attribute.Remove());
        }
    }

    // A fill with a picture points at a part that is not brought; the colour of the place stands in for it.
    private static XDocument Drawn(XDocument theme)
    {
        XNamespace a = "http://schemas.openxmlformats.org/drawingml/2006/main";
        foreach (var fill in theme.Descendants(a + "blipFill").ToList())
            fill.ReplaceWith(new XElement(a + "solidFill", new XElement(a + "schemeClr", new XAttribute("val", "phClr"))));
        theme.Descendants(a + "extLst").ToList().ForEach(element => element.Remove());
        theme.Descendants(a + "objectDefaults").ToList().ForEach(element => element.RemoveNodes());
        return theme;
    }

    private static Margins? ReadMargins(XDocument? document)
    {
        var margins = document?.Root?.Descendants(Wml.N + "pgMar").LastOrDefault();
        if (margins is null)
            return null;
        int Side(string name) => Math.Clamp(Math.Abs(Wml.Number(margins, name)), 567, 4000);
        return new Margins(Side("top"), Side("right"), Side("bottom"), Side("left"));
    }

    private static string AccentOf(XDocument? theme)
    {
        XNamespace a = "http://schemas.openxmlformats.org/drawingml/2006/main";
        return (string?)theme?.Descendants(a + "accent1").FirstOrDefault()?.Element(a + "srgbClr")?.Attribute("val") ?? "";
    }
}
