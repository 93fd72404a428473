using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Looks;

namespace Rodtrad.Exchange.Word;

/// <summary>What a document says of itself before its text, on a page of its own or over the text.</summary>
internal sealed class FrontPage(WordContext word, PictureSize? logo)
{
    // 16 mm high and at most 70 mm wide, in twentieths of a point.
    private const int LogoHeight = 907;
    private const int LogoWidth = 3969;
    private const int SmallLogoHeight = 397;

    public void Write()
    {
        var front = word.Document.Front;
        if (word.Paper.Layout == PageLayout.Poster)
        {
            Poster(front);
            return;
        }
        if (front.Profile.Logo is { } picture)
        {
            word.Open("RtLogo");
            Logo(front, picture, LogoHeight);
            word.Close();
        }
        word.Paragraph("RtUnit", front.Organisation);
        var down = front.HasTitlePage ? "<w:spacing w:before=\"3000\"/>" : "<w:spacing w:before=\"360\"/>";
        if (front.IsDraft)
            word.Paragraph("RtDraft", word.Document.Frame.Draft, down);
        word.Paragraph("Title", front.Title, front.IsDraft ? "" : down);
        if (front.Subtitle.Length > 0)
            word.Paragraph("Subtitle", front.Subtitle);
        if (front.Unit.Length > 0 && front.Unit != front.Organisation)
            word.Paragraph("RtUnit", front.Unit, "<w:spacing w:after=\"240\"/>");
        if (front.HasTitlePage)
            word.Paragraph("RtBreak", "", $"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"24\" w:space=\"1\" w:color=\"{word.Look.Accent.Ink}\"/></w:pBdr><w:spacing w:before=\"360\" w:after=\"480\"/><w:ind w:right=\"{word.Paper.TextWidth - 1418}\"/>");
        Facts(front);
    }

    // On a poster the room is for what it shows: whose it is stands on one line.
    private void Poster(DocumentFront front)
    {
        word.Open("RtUnit");
        if (front.Profile.Logo is { } picture)
        {
            Logo(front, picture, SmallLogoHeight);
            Runs.Words(word, "   ");
        }
        Runs.Words(word, front.Organisation);
        if (front.IsDraft)
            Runs.Styled(word, $"   {word.Document.Frame.Draft}", "RtKeyword");
        word.Close();
        word.Paragraph("Title", front.Title, "<w:spacing w:before=\"0\"/>");
        if (front.Subtitle.Length > 0)
            word.Paragraph("Subtitle", front.Subtitle);
        if (front.Facts.Count > 0)
            FactLine(front);
    }

    private void Logo(DocumentFront front, DocumentImage picture, int most)
    {
        if (logo is { } size)
        {
            var (height, width) = (most, (int)((long)most * size.Width / size.Height));
            if (width > LogoWidth)
                (height, width) = (Math.Max(1, (int)((long)LogoWidth * size.Height / size.Width)), LogoWidth);
            Drawings.Inline(word, width, height, (front.Organisation, picture.Description), "http://schemas.openxmlformats.org/drawingml/2006/picture", () => word.Body.Add(
                $"<pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"\" descr=\"{picture.Description}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"logo\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{Drawings.Emu(width)}\" cy=\"{Drawings.Emu(height)}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"));
        }
        else
            Runs.Words(word, picture.Description);
    }

    private void Facts(DocumentFront front)
    {
        if (front.Facts.Count == 0)
            return;
        var label = word.Paper.TextWidth * 28 / 100;
        Tables.Open(word, new TableFrame("RtTable", front.Title, front.Subtitle, [label, word.Paper.TextWidth - label]) { HasLabels = true });
        foreach (var fact in front.Facts)
        {
            word.Body.Add($"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"{label}\" w:type=\"dxa\"/></w:tcPr>");
            word.Paragraph("RtFactLabel", fact.Label);
            word.Body.Add($"</w:tc><w:tc><w:tcPr><w:tcW w:w=\"{word.Paper.TextWidth - label}\" w:type=\"dxa\"/></w:tcPr>");
            word.Open("RtFact");
            Fact(word, fact);
            word.Close();
            word.Body.Raw("</w:tc></w:tr>");
        }
        Tables.Close(word);
    }

    private void FactLine(DocumentFront front)
    {
        word.Open("RtFact", "<w:spacing w:after=\"280\"/>");
        foreach (var (fact, i) in front.Facts.Select((fact, i) => (fact, i)))
        {
            Runs.Styled(word, $"{(i > 0 ? "   " : "")}{fact.Label}: ", "RtQuiet");
            Fact(word, fact);
        }
        word.Close();
    }

    /// <summary>A fact's text; what in it is not known yet is seen to be so, in colour and in brackets.</summary>
    public static void Fact(WordContext word, DocumentFact fact)
    {
        foreach (var (part, i) in fact.Parts.Select((part, i) => (part, i)))
        {
            if (i > 0)
                Runs.Words(word, " ");
            if (part.IsPlaceholder)
                Runs.Styled(word, part.Shown, "RtPlaceholder");
            else
                Runs.Words(word, part.Shown);
        }
    }
}
