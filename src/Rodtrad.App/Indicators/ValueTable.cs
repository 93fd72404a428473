using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Indicators;

/// <summary>What a row of values is.</summary>
public enum ValueRowKind
{
    Baseline,
    Target,
}

/// <summary>
/// A row: a period with its stamp ("Årsprognos april") or occasion, and a printed value for each column, empty where none is
/// printed. A target that is not split stands in the first column and <paramref name="IsWhole"/> tells so.
/// </summary>
public sealed record ValueRow(ValueRowKind Kind, Period? Period, string Stamp, Occasion? Occasion, bool IsWhole, Sequence<string> Values);

/// <summary>
/// Starting values and targets of a measure as one table: a column for each segment ("" = all), women before men as the
/// library says.
/// </summary>
public sealed record ValueTable(Sequence<string> Segments, Sequence<ValueRow> Rows)
{
    /// <summary>The table of one use; empty when nothing is printed that can stand in a table.</summary>
    public static ValueTable Of(IndicatorUse use, Sequence<string> order)
    {
        var used = use.Baseline.Values.Select(value => value.Segment)
            .Concat(use.Targets.SelectMany(target => target.Parts, (_, part) => part.Segment)).ToHashSet(StringComparer.Ordinal);
        if (use.Targets.Any(target => target.Parts.Count == 0))
            used.Add("");
        var segments = order.Prepend("").Concat(used.Except(order)).Where(used.Contains).Distinct().ToSequence();
        List<ValueRow> rows = [.. BaselineRows(use.Baseline, segments), .. use.Targets.OrderBy(target => target.Period).SelectMany(target => TargetRows(target, segments))];
        return new ValueTable(segments, rows.ToSequence());
    }

    private static IEnumerable<ValueRow> BaselineRows(Baseline baseline, Sequence<string> segments) =>
        from value in baseline.Values
        group value by (value.Period, value.Stamp) into row
        select new ValueRow(
            ValueRowKind.Baseline, row.Key.Period, row.Key.Stamp, null, false,
            segments.Select(segment => row.FirstOrDefault(value => value.Segment == segment)?.Printed ?? "").ToSequence());

    private static IEnumerable<ValueRow> TargetRows(Target target, Sequence<string> segments)
    {
        if (target.Parts.Count == 0)
            return [new ValueRow(ValueRowKind.Target, target.Period, "", null, true, segments.Select(segment => segment.Length == 0 ? target.Printed : "").ToSequence())];
        return target.Parts.GroupBy(part => part.Occasion).Select(row => new ValueRow(
            ValueRowKind.Target, target.Period, "", row.Key, false,
            segments.Select(segment => row.FirstOrDefault(part => part.Segment == segment)?.Printed ?? "").ToSequence()));
    }
}
