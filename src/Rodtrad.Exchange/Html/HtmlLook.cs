using System.Globalization;
using System.Text;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Looks;
using Rodtrad.Exchange.Word;

namespace Rodtrad.Exchange.Html;

/// <summary>The look of a file: the product's own, with the region's colour as its accent where it can be read on its ground.</summary>
internal static class HtmlLook
{
    private const string LightGround = "FAF8F4";
    private const string DarkGround = "15171B";
    private const double Readable = 4.6;
    private const string PageSign = "{0}";
    private const string PagesSign = "{1}";

    private static readonly Lazy<string> Sheet = new(() =>
    {
        using var reader = new StreamReader(typeof(HtmlLook).Assembly.GetManifestResourceStream("dokument.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    public static string Of(Document document)
    {
        var accent = Accent.Of(document.Front.Profile.Colour);
        var light = Toward(accent.Fill, "000000", LightGround);
        var dark = Toward(accent.Fill, "FFFFFF", DarkGround);
        var look = new StringBuilder();
        look.Append(CultureInfo.InvariantCulture, $":root {{ --accent: light-dark(#{light}, #{dark}); --fill: #{accent.Fill}; --main: light-dark(#{Toward(accent.Series, "000000", LightGround)}, #{Toward(accent.Series, "FFFFFF", DarkGround)}); }}\n");
        look.Append(Sheet.Value).Append(Print(document));
        return look.ToString();
    }

    /// <summary>The colour moved towards black or white until a text in it can be read on the ground.</summary>
    private static string Toward(string hex, string goal, string ground)
    {
        for (var share = 0; share <= 100; share += 4)
        {
            var mixed = string.Concat(Enumerable.Range(0, 3).Select(i => Part(hex, i) + ((Part(goal, i) - Part(hex, i)) * share / 100)).Select(part => part.ToString("X2", CultureInfo.InvariantCulture)));
            var (one, other) = (Accent.ContrastOf(mixed), Accent.ContrastOf(ground));
            if (Math.Max(one, other) / Math.Min(one, other) >= Readable)
                return mixed;
        }
        return goal;
    }

    private static int Part(string hex, int at) => Convert.ToInt32(hex.Substring(at * 2, 2), 16);

    // The edges of printed pages tell what they are from, as those of the Word file do.
    private static string Print(Document document)
    {
        var (front, frame) = (document.Front, document.Frame);
        var head = Quoted($"{front.Organisation} \u00b7 {front.Title}");
        var draft = front.IsDraft ? Quoted(frame.Draft) : "none";
        var page = Layout(document.Layout, "");
        foreach (var layout in document.Blocks.OfType<DocumentBlock.NewLayout>().Select(next => next.Layout).Distinct())
            page += Layout(layout, HtmlBlocks.Paper(layout));
        return $"@page {{ @top-left {{ content: {head}; }} @top-right {{ content: {draft}; }} @bottom-left {{ content: {Quoted(frame.Foot)}; }} @bottom-right {{ content: {Pages(frame.PageOf)}; }} }}\n{page}";
    }

    private static string Layout(PageLayout layout, string name)
    {
        var size = layout switch { PageLayout.Portrait => "A4 portrait", PageLayout.Landscape => "A4 landscape", _ => "A3 landscape" };
        return name.Length == 0 ? $"@page {{ size: {size}; }}\n" : $"@page {name} {{ size: {size}; }}\n@media print {{ .{name} {{ page: {name}; }} }}\n";
    }

    private static string Pages(string pattern)
    {
        var parts = pattern.Replace(PageSign, "\0p\0", StringComparison.Ordinal).Replace(PagesSign, "\0n\0", StringComparison.Ordinal).Split('\0');
        return string.Join(' ', parts.Where(part => part.Length > 0).Select(part => part switch { "p" => "counter(page)", "n" => "counter(pages)", _ => Quoted(part) }).DefaultIfEmpty("none"));
    }

    // Whatever is not a plain letter is told by its number: no text ends the quotes, or the style.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in SafeLetters.Closed(text).EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == ' '))
                quoted.Append((char)rune.Value);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\{(rune.Value == 0 ? 0xFFFD : rune.Value):X6}");
        }
        return quoted.Append('"').ToString();
    }
}
