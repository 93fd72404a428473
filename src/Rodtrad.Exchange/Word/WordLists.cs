using System.Xml.Linq;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// The definitions of lists in a file: a template's own first, since its styles point at them, then the product's two, one with
/// marks and one with numbers.
/// </summary>
internal sealed record WordLists(string Definitions, string Uses, int Bullets, int BulletUse)
{
    /// <summary>The definition of lists with numbers.</summary>
    public int Numbers => Bullets + 1;

    public static WordLists Of(WordTemplate? template)
    {
        var own = XDocument.Parse(WordLook.Part("numbering.xml")).Root!.Elements().ToList();
        var theirs = template?.Lists?.Root!.Elements(Wml.N + "abstractNum").ToList() ?? [];
        var uses = template?.Lists?.Root!.Elements(Wml.N + "num").ToList() ?? [];
        var first = theirs.Select(one => Wml.Number(one, "abstractNumId") + 1).DefaultIfEmpty(0).Max();
        for (var i = 0; i < own.Count; i++)
            own[i].SetAttributeValue(Wml.N + "abstractNumId", first + i);
        return new WordLists(
            string.Concat(theirs.Concat(own).Select(Text)), string.Concat(uses.Select(Text)),
            first, uses.Select(one => Wml.Number(one, "numId") + 1).DefaultIfEmpty(1).Max());
    }

    private static string Text(XElement element) => element.ToString(SaveOptions.DisableFormatting);
}

/// <summary>The names that WordprocessingML is written with.</summary>
internal static class Wml
{
    public static readonly XNamespace N = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The number of an attribute; 0 where it has none.</summary>
    public static int Number(XElement? element, string attribute) =>
        int.TryParse((string?)element?.Attribute(N + attribute), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The attribute "val" of a child.</summary>
    public static string? Val(XElement? element, string child) => (string?)element?.Element(N + child)?.Attribute(N + "val");
}
