namespace Rodtrad.Exchange.Word;

/// <summary>Pictures and charts in a line of text.</summary>
internal static class Drawings
{
    // A chart or picture description may be long; what Word shows of it is the first part.
    private const int LongestDescription = 2000;

    /// <summary>English metric units of a length in twentieths of a point.</summary>
    public static long Emu(int length) => length * 635L;

    public static void Inline(WordContext word, int width, int height, (string Title, string Description) told, string kind, Action content)
    {
        var id = word.NextDrawing();
        var description = told.Description.Length > LongestDescription ? told.Description[..LongestDescription] : told.Description;
        word.Body.Add($"<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{Emu(width)}\" cy=\"{Emu(height)}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"{id}\" name=\"{$"Figur {id}"}\" descr=\"{description}\" title=\"{told.Title}\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"{kind}\">");
        content();
        word.Body.Raw("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }
}
