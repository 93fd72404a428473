using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Documents;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Excel;

/// <summary>
/// A document as a workbook: first a sheet that tells what it is and what the others hold, then one for each table and chart, and
/// one each for lists, explained words and notes. Running text stays in the other formats.
/// </summary>
public static class DocumentWorkbook
{
    /// <summary>Writes the workbook and leaves the stream open.</summary>
    public static void Write(Document document, Stream target)
    {
        var pieces = DocumentSheets.Of(document);
        // The names as they will be, so that the first sheet can tell them.
        var names = ExcelText.SheetNames([FileWords.Of(FileWord.AboutSheet), .. pieces.Select(piece => piece.Caption)]);
        var about = new Sheet(
            names[0], [new SheetColumn(FileWords.Of(FileWord.AboutWhat)), new SheetColumn(FileWords.Of(FileWord.AboutValue))],
            [.. About(document), .. pieces.Select((piece, i) => Row(FileWords.Of(FileWord.Sheet, names[i + 1]), piece.Caption))]);
        ExcelFile.Write(
            new Workbook(document.Front.Title, document.Frame.Language, [about, .. pieces.Select((piece, i) => piece.Sheet with { Name = names[i + 1] })]), target);
    }

    private static IEnumerable<Sequence<Cell>> About(Document document)
    {
        var (front, frame) = (document.Front, document.Frame);
        (string Name, string Text)[] told =
        [
            (FileWords.Of(FileWord.Title), front.Title), (FileWords.Of(FileWord.Subtitle), front.Subtitle), (FileWords.Of(FileWord.Region), front.Organisation),
            (FileWords.Of(FileWord.Unit), front.Unit), (FileWords.Of(FileWord.Kind), front.IsDraft ? frame.Draft : ""),
            .. front.Facts.Select(fact => (fact.Label, fact.Text)), (FileWords.Of(FileWord.Foot), frame.Foot),
        ];
        return told.Where(row => row.Text.Length > 0).Distinct().Select(row => Row(row.Name, row.Text));
    }

    private static Sequence<Cell> Row(string name, string text) => [Cell.Of(name), Cell.Of(text)];
}
