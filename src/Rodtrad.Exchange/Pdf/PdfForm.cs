using System.Text;

namespace Rodtrad.Exchange.Pdf;

/// <summary>What the PDF is to be: tagged by PDF/UA-1 and made to last by PDF/A-2a, with bookmarks and its title in the window.</summary>
internal static class PdfForm
{
    private const string Level = "<pdfaid:conformance>";

    /// <summary>The export filter of LibreOffice with its settings. PDF version 2 is PDF/A-2.</summary>
    public const string Filter =
        """pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"},"DisplayPDFDocumentTitle":{"type":"boolean","value":"true"},"InitialView":{"type":"long","value":"1"},"ExportNotes":{"type":"boolean","value":"false"},"ExportFormFields":{"type":"boolean","value":"false"},"Quality":{"type":"long","value":"90"},"ReduceImageResolution":{"type":"boolean","value":"false"}}""";

    /// <summary>
    /// LibreOffice writes PDF/A-2 with tags, language and Unicode for every character, which is level A, but calls it level B
    /// whatever it holds. Where the file is marked as tagged and as PDF/UA-1 the letter is set right; it is one byte for one byte in
    /// the uncompressed metadata, so that no address in the file moves. Any other file is left as it is.
    /// </summary>
    public static void TellLevel(string pdfFile)
    {
        var bytes = File.ReadAllBytes(pdfFile);
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Level + "B<"));
        if (at < 0 || !Has(bytes, "<pdfaid:part>2<") || !Has(bytes, "<pdfuaid:part>1<") || !Has(bytes, "/MarkInfo<</Marked true>>") || !Has(bytes, "/Lang("))
            return;
        using var file = File.Open(pdfFile, FileMode.Open, FileAccess.Write, FileShare.None);
        file.Position = at + Level.Length;
        file.WriteByte((byte)'A');
    }

    private static bool Has(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
