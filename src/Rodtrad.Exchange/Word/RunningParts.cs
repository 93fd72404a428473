using Rodtrad.Domain.Documents;
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
        part.Raw($"<w:{root}{Names} xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">");
        write();
        part.Raw($"</w:{root}>");
    }

    // The region's colour as a band; it says nothing, so whoever cannot see it misses nothing.
    private static void Front(WordContext word)
    {
        var paper = Paper.Of(word.Document.Layout, word.Look.Margins);
        var (width, height) = (Drawings.Emu(paper.Width), Drawings.Emu(word.Document.Front.HasTitlePage ? Band : ThinBand));
        word.Open("Header");
        word.Body.Raw("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" behindDoc=\"1\" locked=\"1\" layoutInCell=\"0\" allowOverlap=\"1\">"
            + "<wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"page\"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>0</wp:posOffset></wp:positionV>");
        word.Body.Add($"<wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/><wp:docPr id=\"{word.NextDrawing()}\" name=\"Band\"/><wp:cNvGraphicFramePr/>");
        word.Body.Add($"<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
        word.Body.Add($"<a:solidFill><a:srgbClr val=\"{word.Look.Accent.Fill}\"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>");
        word.Close();
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
