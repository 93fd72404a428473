using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Looks;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Word;

/// <summary>What stands at the head and foot of pages, for every sheet of its own, since right is elsewhere on each.</summary>
internal static class RunningParts
{
    private const string Names = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    // The band across the top of the first page: 9 mm on a title page, 4 mm over a text.
    private const int Band = 510;
    private const int ThinBand = 227;

    public static void Write(PartArchive archive, WordContext word)
    {
        var body = word.Body;
        Part(archive, word, "head-title", "hdr", () => Front(word));
        if (word.Document.Front.HasTitlePage)
            Part(archive, word, "foot-title", "ftr", () => word.Paragraph("Footer", ""));
        foreach (var paper in Package.Layouts(word.Document).Select(layout => Paper.Of(layout, word.Look.Margins)))
        {
            Part(archive, word, $"head-{paper.Name}", "hdr", () => Head(word, paper));
            Part(archive, word, $"foot-{paper.Name}", "ftr", () => Foot(word, paper));
        }
        word.Body = body;
    }

    private static void Part(PartArchive archive, WordContext word, string name, string root, Action write)
    {
        using var part = archive.Xml($"word/{name}.xml");
        word.Body = part;
        part.Raw($"<w:{root}{Names}>");
        write();
        part.Raw($"</w:{root}>");
    }

    // The region's colour as a band: a line without words, so whoever cannot see it misses nothing.
    private static void Front(WordContext word)
    {
        var width = Paper.Of(word.Document.Layout, word.Look.Margins).Width;
        var height = word.Document.Front.HasTitlePage ? Band : ThinBand;
        word.Paragraph("Header", "", $"<w:framePr w:w=\"{width}\" w:h=\"{height}\" w:hRule=\"exact\" w:wrap=\"around\" w:vAnchor=\"page\" w:hAnchor=\"page\" w:x=\"1\" w:y=\"1\"/>"
            + $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{word.Look.Accent.Fill}\"/><w:spacing w:line=\"{height}\" w:lineRule=\"exact\"/>");
        word.Paragraph("Header", "");
    }

    private static void Head(WordContext word, Paper paper)
    {
        var front = word.Document.Front;
        var facts = front.Facts.Where(fact => fact.OnEveryPage).ToList();
        var rule = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"5\" w:color=\"D9D4C9\"/></w:pBdr>";
        word.Open("Header", (facts.Count == 0 ? rule : "") + Tab(paper));
        Runs.Words(word, $"{front.Organisation} \u00b7 {front.Title}");
        if (front.IsDraft)
        {
            Runs.Tab(word);
            Runs.Styled(word, word.Document.Frame.Draft, "RtDraftMark");
        }
        word.Close();
        if (facts.Count == 0)
            return;
        word.Open("Header", rule);
        for (var i = 0; i < facts.Count; i++)
        {
            Runs.Words(word, $"{(i > 0 ? "   \u00b7   " : "")}{facts[i].Label}: ");
            FrontPage.Fact(word, facts[i]);
        }
        word.Close();
    }

    private static void Foot(WordContext word, Paper paper)
    {
        word.Open("Footer", Tab(paper));
        Runs.Words(word, word.Document.Frame.Foot);
        Runs.Tab(word);
        PageOf(word, word.Document.Frame.PageOf);
        word.Close();
    }

    // "Sida {0} ({1})", in whatever order a region says it.
    private static void PageOf(WordContext word, string pattern)
    {
        var rest = pattern.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var at)
        {
            Runs.Words(word, rest[..at].ToString());
            var field = rest[at..].StartsWith("{0}") ? "PAGE" : rest[at..].StartsWith("{1}") ? "NUMPAGES" : null;
            if (field is null)
                Runs.Words(word, "{");
            else
                word.Body.Add($"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {field} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            rest = rest[(at + (field is null ? 1 : 3))..];
        }
        Runs.Words(word, rest.ToString());
    }

    private static string Tab(Paper paper) => $"<w:tabs><w:tab w:val=\"clear\" w:pos=\"4536\"/><w:tab w:val=\"clear\" w:pos=\"9072\"/><w:tab w:val=\"right\" w:pos=\"{paper.TextWidth}\"/></w:tabs>";
}
