using Rodtrad.Exchange.Data;
using Rodtrad.Exchange.Excel;
using Rodtrad.Exchange.Html;
using Rodtrad.Exchange.Word;

namespace Rodtrad.App.Documents;

/// <summary>What a document can be written as at once. PDF is made of Word, and takes a while.</summary>
public enum FileFormat
{
    Word,
    Html,
    Excel,

    /// <summary>JSON with its schema and a CSV for each table, in a zip.</summary>
    Data,
}

/// <summary>Writes documents as files: plans and papers alike, from the one value that every format is made from.</summary>
public static class DocumentFiles
{
    /// <summary>Writes the document and leaves the stream open. Where it comes from is told in data alone.</summary>
    public static void Write(FileFormat format, ComposedDocument composed, Stream target)
    {
        var document = composed.Document;
        switch (format)
        {
            case FileFormat.Word:
                WordFiles.Write(document, target);
                break;
            case FileFormat.Html:
                HtmlDocuments.Write(document, target);
                break;
            case FileFormat.Excel:
                DocumentWorkbook.Write(document, target);
                break;
            default:
                DataPackage.Write(document, composed.Origin, target);
                break;
        }
    }

    public static string MediaType(FileFormat format) => format switch
    {
        FileFormat.Word => WordDocuments.MediaType,
        FileFormat.Html => HtmlDocuments.MediaType,
        FileFormat.Excel => ExcelFile.MediaType,
        _ => DataPackage.MediaType,
    };

    /// <summary>How the name of such a file ends, without the point.</summary>
    public static string Ending(FileFormat format) => format switch
    {
        FileFormat.Word => "docx",
        FileFormat.Html => "html",
        FileFormat.Excel => "xlsx",
        _ => "zip",
    };
}
