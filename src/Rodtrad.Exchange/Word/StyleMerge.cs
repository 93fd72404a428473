using System.Xml.Linq;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// A template's styles with those of ours that it lacks. A style is the same when it has the same name and kind, whatever its id:
/// Word names the built-in ones alike in every language.
/// </summary>
internal static class StyleMerge
{
    // What a style may point at: the one it builds on, the one after it, its twin.
    private static readonly string[] Pointers = ["basedOn", "next", "link"];

    internal sealed record Merged(string Styles, IReadOnlyDictionary<string, string> Ids, bool HasOwnBullets);

    public static Merged Of(WordTemplate template, string own)
    {
        var theirs = new XDocument(template.StyleSheet);
        var root = theirs.Root!;
        var byName = new Dictionary<(string, string), XElement>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var style in root.Elements(Wml.N + "style"))
        {
            byName.TryAdd(Key(style), style);
            taken.Add(Id(style));
        }
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var added = new List<XElement>();
        foreach (var style in XDocument.Parse(own).Root!.Elements(Wml.N + "style"))
        {
            if (byName.TryGetValue(Key(style), out var same))
                ids[Id(style)] = Id(same);
            else
            {
                var id = Id(style);
                while (!taken.Add(id))
                    id += "x";
                ids[Id(style)] = id;
                added.Add(style);
            }
        }
        foreach (var style in added)
        {
            style.SetAttributeValue(Wml.N + "styleId", ids[Id(style)]);
            // The template has its own of what there may be one of.
            style.SetAttributeValue(Wml.N + "default", null);
            foreach (var pointer in style.Elements().Where(element => Pointers.Contains(element.Name.LocalName)))
                pointer.SetAttributeValue(Wml.N + "val", ids.GetValueOrDefault((string?)pointer.Attribute(Wml.N + "val") ?? "", "Normal"));
            // The list is given where it is used, by the number it has in this file.
            style.Element(Wml.N + "pPr")?.Element(Wml.N + "numPr")?.Remove();
            root.Add(style);
        }
        var bullets = byName.GetValueOrDefault(("paragraph", "list bullet"));
        return new Merged(root.ToString(SaveOptions.DisableFormatting), ids, bullets?.Element(Wml.N + "pPr")?.Element(Wml.N + "numPr") is not null);
    }

    private static (string Kind, string Name) Key(XElement style) =>
        ((string?)style.Attribute(Wml.N + "type") ?? "paragraph", (Wml.Val(style, "name") ?? "").ToLowerInvariant());

    private static string Id(XElement style) => (string?)style.Attribute(Wml.N + "styleId") ?? "";
}
