using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Frames;

/// <summary>
/// How a plan opens its ledger: one posting for each frame and year, citing the plan, and the changes its table prints by reason as
/// postings that explain and move nothing. A frame with parts opens with what its parts do not make up: the part that is not
/// distributed, and the rounding of the printed figures.
/// </summary>
internal static class FrameOpening
{
    /// <summary>The years of the table: those with a column, and the one before the first when the changes of the first are printed.</summary>
    public static Sequence<int> Years(EconomicTable table)
    {
        var printed = FrameColumns.OfYears(table).Keys.Order().ToList();
        return printed.Count > 0 && IsDerived(table, printed[0] - 1) ? [printed[0] - 1, .. printed] : [.. printed];
    }

    /// <summary>Whether a year is not printed but follows from the year after it and the changes.</summary>
    public static bool IsDerived(EconomicTable table, int year)
    {
        var columns = FrameColumns.OfYears(table);
        return columns.Count > 0 && !columns.ContainsKey(year) && year == columns.Keys.Min() - 1 && FrameColumns.Changes(table, year + 1).Count > 0;
    }

    /// <summary>The opening postings, frame by frame in printed order and year by year.</summary>
    public static IEnumerable<FramePosting> Openings(FrameTree tree, EconomicTable table, Sequence<int> years)
    {
        var figures = new TableFigures(table);
        var columns = FrameColumns.OfYears(table);
        foreach (var year in years)
        {
            var amounts = Amounts(tree, figures, columns, year);
            for (var at = 0; at < tree.Frames.Count; at++)
            {
                var parts = tree.Below(at).Select(part => amounts[part]).Where(amount => amount is not null).ToList();
                if (amounts[at] is not { } amount || (parts.Count > 0 && amount == parts.Sum()))
                    continue;
                var row = tree.Frames[at];
                var printed = columns.TryGetValue(year, out var column) ? FrameColumns.Printed(figures, figures.Row(row.Code), column) : "";
                yield return new FramePosting(Named(row.Code, year), year, default, row.Code, amount - parts.Sum() ?? 0, PostingReason.Opening, table.Code.Text)
                {
                    IsOneOff = true,
                    Financing = FrameLedger.Common,
                    Printed = printed,
                };
            }
        }
    }

    /// <summary>
    /// The changes that the table itself prints, by reason; nothing for a frame whose parts tell theirs, and nothing for a reason and
    /// year that the plan's own postings explain.
    /// </summary>
    public static IEnumerable<FramePosting> Reasons(FrameTree tree, EconomicTable table, Sequence<int> years, IEnumerable<FramePosting> postings)
    {
        var explained = postings.Where(posting => posting.IsWithinPlan).Select(posting => (posting.Year, posting.Reason)).ToHashSet();
        var figures = new TableFigures(table);
        foreach (var year in years.Skip(1))
        {
            foreach (var column in FrameColumns.Changes(table, year).Where(column => !explained.Contains((year, FrameColumns.Reason(table.Columns[column])!.Value))))
            {
                var amounts = tree.Frames.Select(row => FrameColumns.Amount(figures, figures.Row(row.Code), column)).ToList();
                for (var at = 0; at < amounts.Count; at++)
                {
                    var parts = tree.Below(at).Sum(part => Told(tree, amounts, part));
                    if (amounts[at] is not { } amount || amount == parts)
                        continue;
                    var row = tree.Frames[at];
                    yield return new FramePosting(
                        Named(row.Code, table.Columns[column].Code), year, default, row.Code, amount - parts,
                        FrameColumns.Reason(table.Columns[column])!.Value, table.Columns[column].Label)
                    {
                        IsWithinPlan = true,
                        Printed = FrameColumns.Printed(figures, figures.Row(row.Code), column),
                    };
                }
            }
        }
    }

    /// <summary>The frames of a year in kronor; null where neither the frame nor any part of it is told.</summary>
    private static decimal?[] Amounts(FrameTree tree, TableFigures figures, IReadOnlyDictionary<int, int> columns, int year)
    {
        var amounts = new decimal?[tree.Frames.Count];
        foreach (var at in Upwards(tree))
        {
            var row = figures.Row(tree.Frames[at].Code);
            amounts[at] = (columns.TryGetValue(year, out var column)
                    ? FrameColumns.Amount(figures, row, column)
                    : FrameColumns.Amount(figures, row, columns[year + 1])
                        - FrameColumns.Changes(figures.Table, year + 1).Sum(change => FrameColumns.Amount(figures, row, change) ?? 0))
                ?? Sum(tree.Below(at).Select(part => amounts[part]));
        }
        return amounts;
    }

    private static decimal? Sum(IEnumerable<decimal?> parts) => parts.Where(part => part is not null).Aggregate((decimal?)null, (sum, part) => (sum ?? 0) + part);

    private static decimal Told(FrameTree tree, List<decimal?> amounts, int at) => amounts[at] ?? tree.Below(at).Sum(part => Told(tree, amounts, part));

    /// <summary>Parts before what they are part of.</summary>
    private static IEnumerable<int> Upwards(FrameTree tree) => Enumerable.Range(0, tree.Frames.Count).OrderByDescending(tree.Depth);

    private static Code Named(Code frame, object what)
    {
        var tail = $".{what}";
        var head = frame.Text.Length + tail.Length <= Code.MaxLength ? frame.Text : frame.Text[..Math.Max(1, Code.MaxLength - tail.Length)];
        return Code.TryParse(head + tail, out var code) ? code : frame;
    }
}
