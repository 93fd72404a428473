using Rodtrad.App.Goals;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App;

/// <summary>
/// Rows of a list under a heading. <paramref name="Text"/> is what the plan or the organisation calls it, empty when the
/// heading is the page's own; <paramref name="Value"/> is empty for the rows that have nothing to be grouped by.
/// </summary>
public sealed record ListGroup<TRow>(string Value, string Text, Sequence<TRow> Rows);

internal static class ListGroups
{
    /// <summary>
    /// Groups in Swedish order, those without a heading of their own in the order of the rows, and last the rows without any
    /// key. A row with several keys stands in several groups.
    /// </summary>
    public static Sequence<ListGroup<TRow>> By<TRow>(IEnumerable<TRow> rows, Func<TRow, IEnumerable<Choice>> keys) => rows
        .SelectMany(row => keys(row).DefaultIfEmpty(new Choice("", "")), (row, key) => (Row: row, Key: key))
        .GroupBy(pair => pair.Key, pair => pair.Row)
        .OrderBy(group => group.Key.Value.Length == 0).ThenBy(group => group.Key.Text, Sorting.Swedish)
        .Select(group => new ListGroup<TRow>(group.Key.Value, group.Key.Text, group.ToSequence())).ToSequence();
}
