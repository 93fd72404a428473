using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Excel;

namespace Rodtrad.Exchange.Tables;

/// <summary>
/// What a workbook of tables knows of where it comes from, on a hidden sheet: the plan and version, the hash of its content, and every
/// figure as it went out, so that what somebody changed in the workbook can be told from what was changed in the plan meanwhile.
/// The first row begins with <see cref="Marker"/>; the last line of the head is a checksum of all other texts.
/// </summary>
/// <param name="Given">For each cell that held something: table, row and column, and what.</param>
internal sealed record WorkbookKeys(string Organisation, string Plan, string Version, string Hash, IReadOnlyDictionary<(Code Table, Code Row, Code Column), GivenCell> Given)
{
    public const string Marker = "rodtrad-tabeller";
    public const string SheetName = "_rodtrad";

    /// <summary>No row of the sheet has more texts.</summary>
    public const int Widest = HeadCells + 1;

    private const string Format = "1";
    private const int HeadCells = 6;
    private const int RowCells = 5;

    /// <summary>The rows of the sheet.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows()
    {
        var given = Given.OrderBy(pair => pair.Key.Table).ThenBy(pair => pair.Key.Row).ThenBy(pair => pair.Key.Column)
            .Select(pair => (IReadOnlyList<string>)[pair.Key.Table.Text, pair.Key.Row.Text, pair.Key.Column.Text, pair.Value.Kind, pair.Value.Text]).ToList();
        string[] head = [Marker, Format, Organisation, Plan, Version, Hash];
        return [[.. head, Sum([head, .. given])], .. given];
    }

    /// <summary>The keys from the rows of the sheet; null when they are not whole.</summary>
    public static WorkbookKeys? Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows is not [{ Count: > HeadCells } head, ..] || head[0] != Marker || head[1] != Format || Sum([[.. head.Take(HeadCells)], .. rows.Skip(1)]) != head[HeadCells])
            return null;
        var given = new Dictionary<(Code, Code, Code), GivenCell>();
        foreach (var row in rows.Skip(1))
        {
            if (row.Count < RowCells || !Code.TryParse(row[0], out var table) || !Code.TryParse(row[1], out var at) || !Code.TryParse(row[2], out var column))
                return null;
            given[(table, at, column)] = new GivenCell(row[3], row[4]);
        }
        return new WorkbookKeys(head[2], head[3], head[4], head[5], given);
    }

    // Each text with its length before it: none can slide into the next.
    private static string Sum(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in rows.SelectMany(row => row))
            hash.AppendData(Encoding.UTF8.GetBytes($"{text.Length}:{text}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>A cell as it went out: a number with the digits that were written, or words.</summary>
internal sealed record GivenCell(string Kind, string Text)
{
    public const string NumberKind = "n";
    public const string TextKind = "t";

    /// <summary>What goes out of a cell; null for an empty one.</summary>
    public static GivenCell? Of(FigureCell cell, ComputedCells cells) => (cells.ValueOf(cell), cell.Figure.State) switch
    {
        ({ } computed, _) => new GivenCell(NumberKind, TableFormats.Digits(computed / TableUnits.Scale(cell.Unit))),
        (_, FigureState.Number) => new GivenCell(NumberKind, TableFormats.Digits(cell.Figure.Value / TableUnits.Scale(cell.Unit))),
        (_, FigureState.Nil) => new GivenCell(TextKind, FigurePrint.Nil),
        (_, FigureState.Words) => new GivenCell(TextKind, ExcelText.Clean(cell.Table.Cell(cell.Row, cell.Column)?.Printed ?? "")),
        _ => null,
    };

    /// <summary>What it is in the table; a number that cannot be read is words.</summary>
    public CellContent Content(FigureUnit unit) =>
        Kind == NumberKind && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? CellContent.Number(number * TableUnits.Scale(unit)) : CellContent.Words(Text);
}

/// <summary>The hidden sheet with the keys.</summary>
internal sealed class KeysTab(string name, WorkbookKeys keys, ExcelStyles styles) : ExcelTab(name)
{
    public override bool IsHidden => true;

    public override void Write(XmlWriter xml)
    {
        var sheet = new SheetXml(xml, styles);
        xml.WriteStartElement("worksheet", ExcelFile.Main);
        xml.WriteStartElement("sheetData", ExcelFile.Main);
        var row = 0;
        foreach (var texts in keys.Rows())
        {
            sheet.Row(++row);
            for (var column = 0; column < texts.Count; column++)
                sheet.Words(column, texts[column], default);
            sheet.EndRow();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
