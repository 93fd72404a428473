using System.IO.Compression;
using System.Text;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Csv;
using Rodtrad.Exchange.Documents;
using Rodtrad.Exchange.OpenXml;
using Rodtrad.Exchange.Sheets;

namespace Rodtrad.Exchange.Data;

/// <summary>
/// Where a document comes from: the slug of its organisation, the code and version of its plan, and the hash of the snapshot that
/// it was made from. Empty where it is about no one plan.
/// </summary>
public sealed record DocumentOrigin(string Organisation, string Plan, string Version, string Hash);

/// <summary>
/// A document as a package of data: all of it as JSON with its schema, each table and chart as CSV, and a list of what the files
/// hold. It is made from the same value as every other format, and the same value gives the same bytes.
/// </summary>
public static class DataPackage
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/zip";

    internal const string Schema = "dokument.schema.json";

    public static void Write(Document document, DocumentOrigin origin, Stream target)
    {
        using var zip = new PartArchive(target);
        var pieces = DocumentSheets.Of(document);
        var names = Names(pieces);
        using (var json = zip.Bytes("dokument.json"))
            DocumentJson.Write(document, origin, names.Select((name, i) => (pieces[i], name)).ToList(), json);
        using (var schema = zip.Bytes(Schema))
        using (var kept = typeof(DataPackage).Assembly.GetManifestResourceStream(Schema)!)
            kept.CopyTo(schema);
        for (var i = 0; i < pieces.Count; i++)
            File(zip, names[i], pieces[i].Sheet);
        File(zip, "innehall.csv", Contents(document, origin, pieces, names));
    }

    private static void File(PartArchive zip, string name, Sheet sheet)
    {
        using var part = zip.Bytes(name);
        part.Write(CsvTable.Write(sheet, "", ""));
    }

    private static Sheet Contents(Document document, DocumentOrigin origin, IReadOnlyList<DocumentPiece> pieces, IReadOnlyList<string> names)
    {
        static Sequence<Cell> Row(string file, string holds, int? rows) => [Cell.Of(file), Cell.Of(holds), Cell.Of(rows)];
        return new Sheet(
            "", [new SheetColumn(FileWords.Of(FileWord.File)), new SheetColumn(FileWords.Of(FileWord.FileHolds)), new SheetColumn(FileWords.Of(FileWord.FileRows))],
            [
                Row("dokument.json", FileWords.Of(FileWord.DocumentFile), null), Row(Schema, FileWords.Of(FileWord.SchemaFile), null),
                .. pieces.Select((piece, i) => Row(names[i], piece.Caption, piece.Sheet.Rows.Count())), Row("innehall.csv", FileWords.Of(FileWord.ContentsFile), null),
                Row("", $"{FileWords.Of(FileWord.Title)}: {document.Front.Title}", null),
                .. origin.Hash.Length > 0 ? (Sequence<Cell>[])[Row("", $"{FileWords.Of(FileWord.Hash)}: {origin.Hash}", null)] : [],
            ]);
    }

    /// <summary>A name for each piece, in letters that every system can write, and no two the same even where case is not told apart.</summary>
    internal static IReadOnlyList<string> Names(IReadOnlyList<DocumentPiece> pieces)
    {
        const int Longest = 80;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. pieces.Select(piece =>
        {
            var folder = piece.Kind switch { PieceKind.Table => "tabeller/", PieceKind.Chart => "diagram/", _ => "" };
            var code = new StringBuilder();
            foreach (var letter in piece.Code.ToLowerInvariant().Take(Longest))
                code.Append(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-');
            var wanted = code.ToString().Trim('-') is { Length: > 0 } told ? told : "tabell";
            var name = wanted;
            for (var n = 2; !taken.Add(folder + name); n++)
                name = $"{wanted}-{n}";
            return $"{folder}{name}.csv";
        })];
    }
}
