namespace Rodtrad.Exchange.Documents;

/// <summary>Words that a file needs round a document and the document does not hold itself.</summary>
internal enum FileWord
{
    /// <summary>The link past what stands before the text.</summary>
    ToContent,

    /// <summary>From a note back to its mark; "{0}" is the mark.</summary>
    BackToText,
    ChartAsTable,

    /// <summary>The head of the column with the categories of a chart.</summary>
    ChartAbout,
    AboutSheet,
    AboutWhat,
    AboutValue,
    Title,
    Subtitle,
    Region,
    Unit,
    Kind,
    Foot,
    Hash,
    Sheet,
    Lists,
    ListPlace,
    ListGroup,
    ListNumber,
    ListText,
    ListAside,
    Definitions,
    Term,
    Explanation,
    TermSource,
    Notes,
    NoteMark,
    NoteText,
    File,
    FileHolds,
    FileRows,
    DocumentFile,
    SchemaFile,
    ContentsFile,

    /// <summary>What stands round an economic table in a workbook; "{0}" is what it tells.</summary>
    TableUnit,
    TablePlan,
    TableSource,
    TableRemark,
    TableFromText,

    /// <summary>The column with what the plan prints where the rows come to something else; "{0}" is the column it is about.</summary>
    TablePrinted,
    TablePrintedWhy,
    TableAccounts,
    TableHow,
    UnitKronor,
    UnitThousands,
    UnitMillions,
    UnitBillions,
    UnitPercent,
    UnitKronorPerInhabitant,
    UnitThousandsPerInhabitant,
    UnitTaxRate,
    UnitNumber,
    UnitSquareMetres,
}

/// <summary>
/// The texts of the words, from a file of lines "word: text". They are Swedish like the documents: what is written for a document
/// never follows the reader's language, so that the same document gives the same bytes.
/// </summary>
internal static class FileWords
{
    private const string Name = "filord.yaml";

    private static readonly Lazy<IReadOnlyDictionary<FileWord, string>> Texts = new(() =>
    {
        using var reader = new StreamReader(typeof(FileWords).Assembly.GetManifestResourceStream(Name)!);
        var texts = new Dictionary<FileWord, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..] && line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at)
                texts.Add(Enum.Parse<FileWord>(line[..at]), line[(at + 2)..].Trim('"'));
        }
        var missing = Enum.GetValues<FileWord>().Where(word => !texts.ContainsKey(word)).ToList();
        return missing.Count == 0 ? texts : throw new InvalidOperationException($"{Name} lacks {missing[0]}.");
    });

    /// <summary>The text, with what it tells put in for "{0}".</summary>
    public static string Of(FileWord word, string told = "") => Texts.Value[word].Replace("{0}", told, StringComparison.Ordinal);
}
