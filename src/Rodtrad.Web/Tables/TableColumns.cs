using Rodtrad.App;
using Rodtrad.App.Tables;
using Rodtrad.Domain.Tables;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Tables;

/// <summary>A table as a file: a row for each cell, with what was printed to the letter and the value that is stored.</summary>
internal static class TableColumns
{
    public static IEnumerable<CellRow> Rows(TablePageView view) => CellRow.Of(view.Table);

    public static IReadOnlyList<ListColumn<CellRow>> Of(Words words) =>
    [
        new(words["Table.RowCode"], cell => cell.Row.Code.Text),
        new(words["Table.Row"], cell => cell.Row.Prefix.Length > 0 ? $"{cell.Row.Prefix} {cell.Row.Label}" : cell.Row.Label),
        new(words["Table.RowGroup"], cell => cell.Row.Group),
        new(words["Table.ColumnCode"], cell => cell.Column.Code.Text),
        new(words["Table.Column"], cell => cell.Column.Label),
        new(words["Table.ColumnGroup"], cell => cell.Column.Group),
        ListColumn<CellRow>.Year(words["Csv.Year"], cell => cell.Column.Year),
        new(words["Table.Printed"], cell => cell.Printed),
        new(words["Table.PrintedIn"], cell => UnitText.Short(words, cell.Unit)),
        ListColumn<CellRow>.Exact(words["Csv.Value"], cell => cell.Value),
        new(words["Csv.Unit"], cell => cell.Value is null ? "" : UnitText.Short(words, cell.ValueUnit)),
    ];
}
