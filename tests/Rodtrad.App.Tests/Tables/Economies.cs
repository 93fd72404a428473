using System.Globalization;
using Rodtrad.App.Checks;
using Rodtrad.App.Tables;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tests.Tables;

/// <summary>Small economic tables written as they look.</summary>
static class Economies
{
    public static readonly IReadOnlyDictionary<int, decimal> Inhabitants = new Dictionary<int, decimal> { [2020] = 245_000, [2021] = 244_600 };

    /// <summary>A budget of results in millions; the sum of 2021 is printed eleven too high.</summary>
    public static EconomicTable Results { get; } = Table(
        "resultat", TableKind.IncomeStatement, FigureUnit.Millions, [2019, 2020, 2021],
        (Row("int", "Intäkter"), ["2 578", "2 531", "2 578"]),
        (Row("kost", "Kostnader") with { Notes = ["1"] }, ["- 4 265", "‐4 235", "–"]),
        (Row("hyra", "hyror") with { Prefix = "varav", Indent = 1, Under = Code.Of("kost") }, ["", "", "Inför beslut"]),
        (Row("netto", "Nettokostnader") with { Form = RowForm.Sum, Formula = "int + kost", Line = StandardLine.OperatingResult }, ["-1 687", "-1 704", "2 589"]),
        (Row("arets", "Årets resultat") with { Form = RowForm.Sum, Formula = "netto", Line = StandardLine.ResultOfYear }, ["-1 687", "-1 704", "2 589"])) with
    {
        Notes = [new TableNote("1", "Utan avskrivningar.")],
    };

    public static TemplateRow Row(string code, string label) => new(Code.Of(code), label, RowForm.Input);

    public static EconomicTable Table(string code, TableKind kind, FigureUnit unit, int[] years, params (TemplateRow Row, string[] Cells)[] rows) => new(
        Code.Of(code), code, new TableTemplate(Code.Of(code), code, kind, unit, [.. rows.Select(row => row.Row)]),
        [.. years.Select(year => new FigureColumn(Code.Of(Text(year)), $"Budget {Text(year)}", year, ColumnKind.Budget))],
        [.. rows.SelectMany(row => row.Cells.Select((printed, i) => (printed, i)).Where(cell => cell.printed.Length > 0)
            .Select(cell => new TableCell(row.Row.Code, Code.Of(Text(years[cell.i])), cell.printed, null)))]);

    public static ShownTable Shown(EconomicTable table, FigureShow show = FigureShow.AsPrinted, bool withChanges = false, string? row = null, EconomicTable? before = null, params FindingRow[] findings)
    {
        var tables = new TableSet(Code.Of("plan"), [table]);
        var subject = new TableSubject(tables.Table(table.Code)!, tables, [], [.. findings], before is null ? null : new TableFigures(before), Inhabitants) { BudgetYear = 2020 };
        return ShownTable.Of(subject, new TableShowing(show, withChanges, row));
    }

    /// <summary>A finding at a cell, as a check tells it.</summary>
    public static FindingRow Finding(string table, string row, string column, string printed, string computed) => new(
        new Finding(
            CheckCatalogue.CodeBreaksPattern, Code.Of("plan"),
            FindingPlace.Whole with { Figure = new FigureReference(default, Code.Of(table), Code.Of(row), Code.Of(column), 0) }, [], printed, computed, null),
        "Plan", "", "", null);

    /// <summary>The texts of a row.</summary>
    public static string[] Texts(ShownTable shown, string row) =>
        [.. shown.Groups.SelectMany(group => group.Members).Single(member => member.Code == row).Cells.Select(cell => cell.Text)];

    static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
