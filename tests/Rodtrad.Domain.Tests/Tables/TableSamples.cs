using System.Globalization;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Tables;

/// <summary>Tables written as they look.</summary>
static class TableSamples
{
    public static TemplateRow Input(string code, string under = "") =>
        new(Code(code), code, RowForm.Input) { Under = under.Length == 0 ? default : Code(under), Indent = under.Length == 0 ? 0 : 1 };

    public static TemplateRow Sum(string code, string formula) => new(Code(code), code, RowForm.Sum) { Formula = formula };

    /// <summary>A table with a column for each year; every row is its code and its printed cells, "" for an empty one.</summary>
    public static EconomicTable Table(string code, FigureUnit unit, int[] years, params (TemplateRow Row, string[] Cells)[] rows) => new(
        Code(code), code, new TableTemplate(Code(code), code, TableKind.Other, unit, [.. rows.Select(row => row.Row)]),
        [.. years.Select(year => new FigureColumn(Code(Text(year)), Text(year), year, ColumnKind.Budget))],
        [.. rows.SelectMany(row => row.Cells.Select((printed, i) => (printed, i)).Where(cell => cell.printed.Length > 0)
            .Select(cell => new TableCell(row.Row.Code, Code(Text(years[cell.i])), cell.printed, null)))]);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
