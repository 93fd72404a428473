using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Looks;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Word;

/// <summary>What a Word file is written for.</summary>
public enum WordPurpose
{
    /// <summary>To be read and worked on in Word: its contents are a field that Word can update.</summary>
    Editing,

    /// <summary>
    /// To be made a PDF of by LibreOffice, which does not update a table of contents but works out single page references: the
    /// contents are such references, so that the pages are right at once.
    /// </summary>
    Printing,
}

/// <summary>
/// Documents as Word files. The same document gives the same bytes, whenever, wherever and in whatever language the program runs;
/// parts are written straight to the target in a fixed order, so that a long document takes no more memory than a short one.
/// </summary>
public static class WordDocuments
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>
    /// Writes the document. A <paramref name="template"/> gives styles, fonts, theme and margins; <paramref name="pageOf"/> tells
    /// the page of a heading by its anchor, where it is known, for the contents.
    /// </summary>
    public static void Write(
        Document document, WordTemplate? template, Stream target, WordPurpose purpose = WordPurpose.Editing, Func<string, int?>? pageOf = null)
    {
        var look = WordLook.Of(document, template);
        using var archive = new PartArchive(target);
        var logo = PictureSize.Of(document.Front.Profile.Logo);
        Package.WriteFirst(archive, document, logo);
        WordContext word;
        using (var part = archive.Xml("word/document.xml"))
        {
            word = new WordContext(document, look, purpose, pageOf ?? (_ => null), part);
            new BodyWriter(word, logo).Write();
        }
        NoteParts.Write(archive, word);
        RunningParts.Write(archive, word);
        ChartParts.Write(archive, word);
        Package.WriteLook(archive, word);
        Package.WriteLast(archive, word, logo);
    }
}
