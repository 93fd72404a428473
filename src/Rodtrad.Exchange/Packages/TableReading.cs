using System.Globalization;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>Reads and writes the tables of an economy file. Cells stand row by row, one for each column, as printed.</summary>
internal sealed class TableReading(Code plan, IReadOnlyDictionary<Code, TableTemplate> library, PackageReading reading)
{
    public const string UnknownTemplate = "TAB-001";
    public const string WrongNumberOfCells = "TAB-005";
    public const string OneTemplate = "TAB-006";

    private static readonly TableTemplate None = new(default, "", TableKind.Other, FigureUnit.Kronor, []);

    public EconomicTable Read(MapReader map)
    {
        var code = map.Code("tabell");
        var subject = EconomyRules.TableSubject(plan, code);
        reading.StandsInFile(subject, code.Text, map);
        reading.Stands(EconomyRules.SectionOf(subject), map.PlaceOf("avsnitt"));
        var title = map.Text("titel", true);
        var template = Template(map, code, subject);
        var notes = map.Items("noter", note => ReadNote(note, subject));
        var columns = map.Items("kolumner", column => ReadColumn(column, subject));
        var cells = map.Items("varden", row => ReadRow(row, columns, subject)).SelectMany(row => row).ToSequence();
        return new EconomicTable(code, title, template ?? None, columns, template is null ? [] : cells)
        {
            Unit = map.OptionalCode("avser") ?? default,
            Section = map.OptionalCode("avsnitt") ?? default,
            IsFromText = map.Flag("ur-text", PackageWords.Flags),
            Notes = notes,
            PriceBasis = map.Text("prisniva"),
            SourceHeading = map.Text("rubrik-i-kallan"),
            Remark = map.Text("anmarkning"),
        }.InOrder();
    }

    public static void Write(YamlWriter yaml, EconomicTable table, IReadOnlyDictionary<Code, TableTemplate> library)
    {
        yaml.Bare("tabell", table.Code).Text("titel", table.Title);
        if (library.GetValueOrDefault(table.Template.Code) == table.Template)
            yaml.Bare("mall", table.Template.Code);
        else
            yaml.Map("mallen", () => TableTemplateFile.Write(yaml, table.Template));
        yaml.Bare<Code>("avsnitt", table.Section).Bare<Code>("avser", table.Unit).Text("prisniva", table.PriceBasis)
            .Bare("ur-text", table.IsFromText ? "ja" : null).Text("rubrik-i-kallan", table.SourceHeading).Text("anmarkning", table.Remark)
            .Items("noter", table.Notes, note => yaml.Text("nr", note.Mark).Text("text", note.Text));
        yaml.Items("kolumner", table.Columns, column => yaml
            .Bare("kolumn", column.Code).Text("namn", column.Label).Bare("ar", column.Year)
            .Bare("slag", PackageWords.Word(EconomyWords.Columns, column.Kind)).Text("grupp", column.Group).Text("matt", column.Measure)
            .Bare("enhet", PackageWords.Word(EconomyWords.UnitsOrNone, column.MeasuredIn)).Bare("decimaler", column.Decimals));
        var cells = table.Cells.ToDictionary(cell => (cell.Row, cell.Column));
        var rows = table.Template.Rows.Where(row => table.Columns.Any(column => cells.ContainsKey((row.Code, column.Code)))).ToList();
        yaml.Items("varden", rows, row => yaml.Bare("rad", row.Code)
            .Inline("celler", table.Columns.Select(column => Written(cells.GetValueOrDefault((row.Code, column.Code))))));
    }

    private static string Written(TableCell? cell) =>
        cell?.Exact is not { } exact ? YamlWriter.Quoted(cell?.Printed ?? "")
        : cell.Printed.Length == 0 ? $"{{varde: {Number(exact)}}}"
        : $"{{tryckt: {YamlWriter.Quoted(cell.Printed)}, varde: {Number(exact)}}}";

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    // A table has the template it names, or tells its own.
    private TableTemplate? Template(MapReader map, Code table, string subject)
    {
        var named = map.OptionalCode("mall");
        TableTemplate? own = null;
        if (map.Child("mallen") is { } inside)
        {
            own = TableTemplateFile.ReadInside(inside, subject, reading);
            inside.Finish();
        }
        if (map.IsProbe)
            return null;
        if (named is null == own is null)
            map.Report(OneTemplate, map.Place, table.Text);
        else if (named is { } code && !library.ContainsKey(code))
            map.Report(UnknownTemplate, map.PlaceOf("mall"), table.Text, code.Text);
        return own ?? (named is { } known ? library.GetValueOrDefault(known) : null);
    }

    private TableNote ReadNote(MapReader map, string table)
    {
        var mark = map.Text("nr", true);
        reading.StandsInFile($"{table}/note/{mark}", mark, map);
        return new TableNote(mark, map.Text("text", true));
    }

    private FigureColumn ReadColumn(MapReader map, string table)
    {
        var code = map.Code("kolumn");
        reading.StandsInFile(EconomyRules.ColumnSubject(table, code), code.Text, map);
        return new FigureColumn(code, map.Text("namn"), map.Whole("ar", 1900, 2199), map.Word("slag", EconomyWords.Columns, ColumnKind.Unsaid))
        {
            Group = map.Text("grupp"),
            Measure = map.Text("matt"),
            MeasuredIn = map.Word("enhet", EconomyWords.UnitsOrNone, null),
            Decimals = map.Whole("decimaler", 0, 4),
        };
    }

    private Sequence<TableCell> ReadRow(MapReader map, Sequence<FigureColumn> columns, string table)
    {
        var row = map.Code("rad");
        reading.StandsInFile(EconomyRules.ValuesSubject(table, row), row.Text, map);
        var written = map.TextsOrMaps("celler", cell => (cell.Text("tryckt"), cell.Signed("varde")));
        if (written.Count != columns.Count && !map.IsProbe)
            map.Report(WrongNumberOfCells, map.PlaceOf("celler"), row.Text, $"{written.Count}", $"{columns.Count}");
        var cells = new List<TableCell>();
        foreach (var (column, (printed, exact), place) in columns.Zip(written, (column, cell) => (column, cell.Value, cell.Place)))
        {
            if (printed.Length == 0 && exact is null)
                continue;
            reading.Stands(EconomyRules.CellSubject(table, row, column.Code), place);
            cells.Add(new TableCell(row, column.Code, printed, exact));
        }
        return cells.ToSequence();
    }
}
