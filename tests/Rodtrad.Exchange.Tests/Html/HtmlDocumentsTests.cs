using System.Globalization;
using System.Text;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Html;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Html;

/// <summary>A document as one HTML file that stands on its own.</summary>
public sealed class HtmlDocumentsTests
{
    private static readonly HashSet<string> Elements =
    [
        "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "footer", "section", "div", "p", "span", "b", "em", "strong", "code", "pre", "blockquote", "hr", "sup", "br", "img",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "button", "figure", "figcaption",
        "details", "summary", "svg", "path", "text", "circle",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "tabindex", "role", "scope", "colspan", "rowspan", "style", "src", "alt", "width", "height", "start", "title",
        "aria-label", "aria-labelledby", "data-l", "viewbox", "viewBox", "d", "x", "y", "cx", "cy", "r", "type", "popover", "popovertarget",
    ];

    [Fact]
    public void It_has_landmarks_headings_contents_and_notes_that_lead_both_ways()
    {
        var text = Of(SampleDocument.Whole);
        var page = Markup.Parse(text);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"sv-SE\">", text, StringComparison.Ordinal);
        foreach (var landmark in (string[])["header", "main", "footer", "h1", "nav"])
            Assert.Single(page.All(landmark));
        Assert.Equal("Regionstyrelsens plan – Region Exempel", page.One("title").Text);
        Assert.Equal("light dark", page.One("meta", meta => meta["name"] == "color-scheme")["content"]);
        Assert.Equal("#_innehall", page.All("a").First()["href"]);
        Assert.Equal("Underlag 7f3a9c2e51d0", page.One("footer").Text);
        Assert.Equal("Utkast", page.One("p", p => p.Has("draft")).Text);
        Assert.StartsWith("data:image/png;base64,", page.One("img")["src"], StringComparison.Ordinal);
        Assert.Equal("Region Exempels logotyp", page.One("img")["alt"]);
        var ids = page.Elements.Select(element => element["id"]).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.All("a").Select(link => link["href"]!).Where(link => link.StartsWith('#')), link => Assert.Contains(link[1..], ids));
        var level = 0;
        foreach (var heading in page.Elements.Where(element => element.Name is ['h', >= '1' and <= '6']))
        {
            Assert.InRange(heading.Name[1] - '0', 1, level + 1);
            level = heading.Name[1] - '0';
        }
        // The contents hold what is to stand in them and lead there.
        Assert.Equal(SampleDocument.Whole.Blocks.OfType<DocumentBlock.Heading>().Count(heading => heading.InContents), page.In(page.One("nav"), "li").Count());
        var mark = page.All("a").First(link => link["role"] == "doc-noteref");
        var note = page.One("p", p => p["id"] == mark["href"]![1..]);
        Assert.Equal($"#{mark["id"]}", page.In(note, "a").Single()["href"]);
        // A note that nothing leads to is told all the same, and leads nowhere back.
        Assert.Empty(page.In(page.One("p", p => p["id"] == "_not-3"), "a"));
    }

    [Fact]
    public void A_mark_in_a_text_leads_to_its_note_and_the_note_back()
    {
        var document = SampleDocument.Whole with
        {
            Blocks = [new DocumentBlock.Prose("Vårdgivaren[^1] och mer[^9].", false, "ett")],
            Notes = [new Domain.Plans.Footnote("1", "Lagen")],
        };
        var page = Markup.Parse(Of(document));
        var ids = page.Elements.Select(element => element["id"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var links = page.All("a").Select(link => link["href"]).OfType<string>().Where(address => address.StartsWith('#')).ToList();
        Assert.Contains("#_not-1", links);
        Assert.Contains("#_till-1", links);
        Assert.All(links, address => Assert.Contains(address[1..], ids));
    }

    [Fact]
    public void Every_cell_stands_under_its_heading()
    {
        var page = Markup.Parse(Of(SampleDocument.Decided));
        Assert.All(page.All("th"), head => Assert.Contains(head["scope"], (string?[])["col", "colgroup", "row", "rowgroup"]));
        Assert.All(page.All("table"), table => Assert.NotEmpty(page.In(table, "caption").Single().Text));
        var grouped = page.All("table").First(table => page.In(table, "th").Any(head => head["scope"] == "colgroup"));
        Assert.Equal("2", page.In(grouped, "th").Single(head => head["scope"] == "colgroup")["colspan"]);
        Assert.Contains(page.In(grouped, "td"), cell => cell["data-l"] == "Målnivå 2020");
        Assert.DoesNotContain(page.All("p"), p => p.Has("draft"));
        Assert.DoesNotContain(page.All("img"), _ => true);
    }

    [Fact]
    public void A_chart_is_a_picture_that_is_told_with_its_figures_beside_it()
    {
        var page = Markup.Parse(Of(SampleDocument.Whole));
        var pictures = page.All("svg").ToList();
        Assert.Equal(3, pictures.Count);
        Assert.All(pictures, picture => Assert.Equal("img", picture["role"]));
        Assert.Equal("Förtroendet har ökat från 58 till 66 procent sedan 2015 men är under målet 70 procent.", pictures[0]["aria-label"]);
        // No legend: each line is named with its last figure where it ends.
        var named = page.In(pictures[0], "text").Where(text => text.Has("named")).Select(text => text.Text).ToList();
        Assert.Equal("Kvinnor 64,1 % Män 67,9 % Mål 72,5 %", string.Join(' ', named.Order(StringComparer.Ordinal)));
        // A missing value breaks the line and is not drawn as zero; in a bar it is said.
        Assert.Equal(2, page.In(pictures[0], "path").Single(path => path.Has("line") && path.Has("c-women"))["d"]!.Count(letter => letter == 'M'));
        Assert.Contains(page.In(pictures[2], "text"), text => text.Text == "Män –");
        var figures = page.One("details", details => details.Parent!.Order == pictures[0].Parent!.Order);
        Assert.Contains(page.In(figures, "td"), cell => cell.Text == "57,5");
        Assert.All(pictures.SelectMany(picture => page.Elements.Where(element => element.IsIn(picture))), element => Assert.Null(element["style"]));
    }

    [Fact]
    public void It_asks_for_nothing_and_the_same_document_gives_the_same_bytes()
    {
        var text = Of(SampleDocument.Whole);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", text, StringComparison.Ordinal);
        // The addresses that the text itself leads to are links; nothing is fetched from them.
        Assert.All(Markup.Parse(text).Elements.Where(element => element["src"] is not null), element => Assert.StartsWith("data:", element["src"], StringComparison.Ordinal));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(text, Of(SampleDocument.Whole));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        // R37: nothing tells who made it, where or when.
        Assert.DoesNotContain(Environment.MachineName, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Markup.Parse(text).All("meta"), meta => meta["name"] is "author" or "generator" or "date");
    }

    [Fact]
    public void No_text_becomes_more_than_text()
    {
        string[] more = ["=HYPERLINK(\"https://evil.example\")", "\u202Egnitnellä", new('x', 10_000), "\"; } body { display: none } </style>", "]]>", "a\u0000b\u0008c", "\\22 } *{x:y}"];
        foreach (var payload in Payloads.All.Concat(more))
        {
            var text = Of(OneText.Everywhere(payload));
            foreach (var element in Markup.Parse(text).Elements)
            {
                Assert.True(Elements.Contains(element.Name), $"{payload}: an element {element.Name}");
                Assert.All(element.Attributes.Keys, name => Assert.True(Attributes.Contains(name), $"{payload}: an attribute {name} on {element.Name}"));
                Assert.True(element["href"] is null or ['#', ..] || element["href"]!.StartsWith("http", StringComparison.OrdinalIgnoreCase) || element["href"]!.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase), $"{payload}: leads to {element["href"]}");
            }
            // The style ends where it should, and holds nothing of the text as it stands.
            Assert.Equal(1, text.Split("</style>").Length - 1);
            Assert.Equal(1, text.Split("<meta http-equiv=\"Content-Security-Policy\"").Length - 1);
        }
    }

    [Fact]
    public void What_is_said_is_kept_to_the_last_letter_and_turns_nothing_round()
    {
        var long10 = new string('å', 10_000);
        Assert.Equal(long10, Markup.Parse(Of(OneText.Everywhere(long10))).One("h1").Text);
        var turned = Of(OneText.Everywhere("\u202Egnitnellä"));
        Assert.Contains("<h1>\u202Egnitnellä\u202C</h1>", turned, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#FFF200")]
    [InlineData("#7FB2D6")]
    [InlineData("#000000")]
    [InlineData("#C4122F")]
    public void The_colour_of_a_region_can_be_read_on_both_grounds(string colour)
    {
        var text = Of(SampleDocument.Whole with { Front = SampleDocument.Front with { Profile = new RegionProfile(colour, null) } });
        foreach (var name in (string[])["--accent", "--main"])
        {
            var pair = text[(text.IndexOf($"{name}: light-dark(#", StringComparison.Ordinal) + name.Length + 14)..];
            Assert.InRange((Light("FAF8F4") + 0.05) / (Light(pair[..6]) + 0.05), 4.5, 21);
            Assert.InRange((Light(pair[9..15]) + 0.05) / (Light("15171B") + 0.05), 4.5, 21);
        }
    }

    // WCAG 2.1, relative luminance.
    private static double Light(string hex)
    {
        var parts = Convert.FromHexString(hex).Select(part => part / 255.0).Select(part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static string Of(Document document)
    {
        using var stream = new MemoryStream();
        HtmlDocuments.Write(document, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
