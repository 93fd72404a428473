using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Rodtrad.Bench.Pages;

/// <summary>Writes HTML as UTF-8 into a buffer: what is between tags is encoded, tags are not.</summary>
internal sealed class HtmlText(IBufferWriter<byte> output, HtmlEncoder encoder)
{
    /// <summary>Markup, as it is.</summary>
    public HtmlText Raw(string markup)
    {
        Encoding.UTF8.GetBytes(markup, output);
        return this;
    }

    /// <summary>Text, encoded.</summary>
    public HtmlText Text(string text) => Raw(encoder.Encode(text));

    /// <summary>An attribute with the space before it; nothing for null.</summary>
    public HtmlText Attribute(string name, string? value) =>
        value is null ? this : Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    /// <summary>A whole element with text in it.</summary>
    public HtmlText Element(string name, string text, string? lang = null, string? css = null) =>
        Raw("<").Raw(name).Attribute("class", css).Attribute("lang", lang).Raw(">").Text(text).Raw("</").Raw(name).Raw(">");

    public HtmlText Link(string href, string text, string? lang = null) =>
        Raw("<a").Attribute("lang", lang).Attribute("href", href).Raw(">").Text(text).Raw("</a>");
}
