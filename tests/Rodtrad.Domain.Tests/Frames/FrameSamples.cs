using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Tests.Frames;

/// <summary>Tables of frames as plans print them, written as plans print them.</summary>
static class FrameSamples
{
    public const decimal Million = 1_000_000m;

    public static readonly FrameSetting Setting = new(2020, 2022) { Outside = [Code("regiondirektoren")] };

    /// <summary>The frames of Regionplan 2020–2022: boards with "varav" and "därav", and their sum.</summary>
    public static EconomicTable Boards => Table(
        TableKind.Frames, [Year(2019), Year(2020), Year(2021), Year(2022)],
        "nhu||| 306,0 | 396,1 | 403,9 | 411,7",
        "hsn||alla| 5 366,0 | 5 498,3 | 5 664,6 | 5 850,6",
        "gem|hsn|| 5,3 | 5,5 | 5,7 | 5,8",
        "spec|hsn|alla| 5 271,0 | 5 401,5 | 5 565,8 | 5 749,9",
        "som|spec|| 4 777,9 | 4 895,7 | 5 044,7 | 5 213,7",
        "psyk|spec|| 493,1 | 505,8 | 521,1 | 536,2",
        "ratts|hsn|| 51,4 | 52,5 | 53,5 | 54,5",
        "folkh|hsn|| 38,3 | 38,8 | 39,6 | 40,4",
        "lab|hsn|| 0,0 | 0,0 | 0,0 | 0,0",
        "pne||| 5,2 | 5,4 | 5,5 | 5,7",
        "rev||| 7,2 | 7,4 | 7,6 | 7,9",
        "rs||alla| 1 921,5 | 1 908,9 | 1 961,9 | 2 005,0",
        "prim|rs|| 1 241,5 | 1 273,9 | 1 317,1 | 1 351,2",
        "tand|rs|| 197,0 | 199,3 | 203,2 | 207,1",
        "rlf|rs|| 483,0 | 435,7 | 441,6 | 446,7",
        "summa||summa| 7 605,9 | 7 816,1 | 8 043,5 | 8 280,9");

    /// <summary>The frame of a region that prints next year and the change by reason, not the year before.</summary>
    public static EconomicTable Bridge => Table(
        TableKind.FrameBridge,
        [new(Code("ram2020"), "Ram 2020", 2020, ColumnKind.Frame), Change("index"), Change("utokning"), Change("omfordelning")],
        "lans|div|| 2 195,3 | 44,5 | 7,2 | 0,5",
        "nar|div|| 2 973,8 | 74,1 | 1,5 | 0,2",
        "folk|div|| 91,0 | 2,6 | |",
        "service|div|| 328,8 | 15,3 | -17,4 | 0,8",
        "teknik|div|| 161,5 | 4,0 | |",
        "div||alla+summa| 5 749,2 | 140,5 | -8,7 | 1,5",
        "vardval|reg|| 1 142,5 | 27,6 | 11,3 | -0,5",
        "tandval|reg|| 79,4 | 2,3 | 1,5 |",
        "gemen|reg|| 758,8 | 35,6 | -16,8 |",
        "finans|reg|| 467,8 | 84,2 | -64,7 | -1,0",
        "reg||alla+summa| 2 448,4 | 149,7 | -68,7 | -1,5",
        "totalt||summa| 8 197,6 | 290,2 | -77,4 | 0,0");

    /// <summary>Whole millions, whose parts and whole are rounded each by itself.</summary>
    public static EconomicTable Board2025 => Table(
        TableKind.Frames, [Year(2024, ColumnKind.Budget), Year(2025, ColumnKind.Budget), Year(2026, ColumnKind.Budget), Year(2027, ColumnKind.Budget)],
        "rs||alla| 2 259 | 2 365 | 2 391 | 2 455",
        "prim|rs|| 1 582 | 1 696 | 1 760 | 1 818",
        "tand|rs|| 228 | 236 | 240 | 247",
        "rlf|rs|| 449 | 432 | 391 | 391");

    /// <summary>Centres with "varav" that are only some of them, and one part that is told for one year.</summary>
    public static EconomicTable Centres => Table(
        TableKind.Frames, [Year(2018, ColumnKind.Frame), Year(2019, ColumnKind.Frame)],
        "chsu||vissa| 2 119,3 | 2 227,6",
        "vardval|chsu|| 1 453,9 | 1 529,2",
        "lakemedel|chsu|| 447,7 | 485,6",
        "ckf|chsu|| 21,4 | 21,4",
        "at|chsu|| 49,8 | 51,2",
        "cru||vissa| 127,6 | 141,6",
        "kfn|cru|| | 83,6",
        "ckom||| 18,4 | 17,9",
        "ca||| 51,1 | 55,4",
        "ceva||| 23,4 | 23,2",
        "chr||| 21,6 | 21,6",
        "cdig||| 8,7 | 6,8",
        "rds||| 50,2 | 53,4",
        "summa||summa| 2 418,3 | 2 547,4");

    public static Code Code(string text) => Samples.Code(text);

    public static FrameLedger Ledger(EconomicTable table, params FramePosting[] postings) => FrameLedger.Of(table, postings, Setting);

    public static FramePosting Posting(string from, string to, decimal millions, int year = 2021) => new(
        Code("post"), year, Side(from), Side(to), millions * Million, PostingReason.Redistribution, "");

    public static DecisionReference Decided(string organ) => DecisionReference.None with { Organ = organ };

    public static FigureColumn Year(int year, ColumnKind kind = ColumnKind.Unsaid) => new(Code($"{year}"), $"{year}", year, kind);

    /// <summary>Rows as "code|under|how its parts go with it| cell | cell"; an empty cell is none.</summary>
    public static EconomicTable Table(TableKind kind, FigureColumn[] columns, params string[] lines)
    {
        var parts = lines.Select(line => line.Split('|')).ToList();
        var rows = parts.Select(part => new TemplateRow(Code(part[0]), part[0], part[2].Contains("summa", StringComparison.Ordinal) ? RowForm.Sum : RowForm.Input)
        {
            Under = Side(part[1]),
            Parts = part[2].StartsWith("alla", StringComparison.Ordinal) ? RowParts.Whole : part[2] == "vissa" ? RowParts.Some : RowParts.Unsaid,
        });
        var cells = parts.SelectMany(part => part.Skip(3).Zip(columns, (printed, column) => new TableCell(Code(part[0]), column.Code, printed.Trim(), null)))
            .Where(cell => cell.Printed.Length > 0);
        return new(Code("ramar"), "Resursramar", new(Code("mall"), "Ramar", kind, FigureUnit.Millions, rows.ToSequence()) { Decimals = 1 }, [.. columns], cells.ToSequence());
    }

    static FigureColumn Change(string reason) => new(Code(reason), reason, 2020, ColumnKind.Change);

    static Code Side(string text) => text.Length == 0 ? default : Code(text);
}
