using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Indicators;

/// <summary>A line of the chart: outcomes or targets of one segment.</summary>
public sealed record ChartLine(string Segment, bool IsTarget);

/// <summary>A point in time of the chart and the number of each line there, null where none is.</summary>
public sealed record ChartPoint(Period? Period, string Stamp, Occasion? Occasion, Sequence<PrintedNumber?> Values);

/// <summary>
/// The numbers of a measure as a chart: only what is printed as plain numbers, when there are at
/// least two points in time. What has to be
/// interpreted ("Minska", "Under 6,5 %") is not drawn.
/// </summary>
public sealed record ValueChart(Sequence<ChartLine> Lines, Sequence<ChartPoint> Points, int Decimals)
{
    public static ValueChart? Of(ValueTable table)
    {
        var lines = table.Segments.SelectMany(segment => (ChartLine[])[new(segment, false), new(segment, true)]).ToList();
        var points = table.Rows.Where(row => row.Period is not null).Select(row => (Row: row, Numbers: lines.Select(line => Number(table, row, line)).ToList()))
            .Where(point => point.Numbers.Any(number => number is not null)).ToList();
        var used = lines.Where((_, i) => points.Any(point => point.Numbers[i] is not null)).ToList();
        if (points.Count < 2)
            return null;
        return new ValueChart(
            used.ToSequence(),
            points.Select(point => new ChartPoint(
                point.Row.Period, point.Row.Stamp, point.Row.Occasion,
                used.Select(line => point.Numbers[lines.IndexOf(line)]).ToSequence())).ToSequence(),
            points.SelectMany(point => point.Numbers).Max(number => number?.Decimals ?? 0));
    }

    private static PrintedNumber? Number(ValueTable table, ValueRow row, ChartLine line) =>
        line.IsTarget == (row.Kind == ValueRowKind.Target)
        && PrintedNumber.TryParse(row.Values[IndexOf(table.Segments, line.Segment)], out var number) ? number : null;

    private static int IndexOf(Sequence<string> segments, string segment) =>
        segments.Select((known, i) => (known, i)).First(pair => pair.known == segment).i;
}
