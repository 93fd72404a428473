using Rodtrad.App;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Components;

/// <summary>A column of a list as a file: its heading, and what stands in it.</summary>
internal sealed record Column<TRow>(string Heading, Func<TRow, string> Cell);

internal static class ListFiles
{
    /// <summary>The rows as a file to keep, named after the organisation and the list.</summary>
    public static IResult Csv<TRow>(HttpResponse response, string name, IEnumerable<TRow> rows, params IReadOnlyList<Column<TRow>> columns) =>
        Answers.Download(
            response,
            ListCsv.Write(
                columns.Select(column => column.Heading).ToSequence(),
                rows.Select(row => columns.Select(column => column.Cell(row)).ToSequence())),
            "text/csv; charset=utf-8", $"{name}.csv");

    /// <summary>A day in a file, empty when there is none.</summary>
    public static string Day(DateOnly? day) => day is { } known ? Resources.Formats.Date(known) : "";
}
