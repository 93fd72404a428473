using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Documents;

/// <summary>Line for time, bar for comparison.</summary>
public enum ChartKind
{
    Bar,
    Line,
}

/// <summary>What a series is, which gives its colour and its line.</summary>
public enum SeriesRole
{
    Main,
    Target,
    Women,
    Men,
}

/// <summary>
/// A chart with its figures: the same value is a native chart in Word, a chart with its table on the page, and a table in data.
/// <paramref name="Description"/> tells the finding to who cannot see it; every series has a value, or none, for each of the
/// <paramref name="Categories"/>. <paramref name="UnitOfMeasure"/> as printed ("%", "kr"). <paramref name="Name"/> as for a table.
/// </summary>
public sealed record DocumentChart(
    string Name, ChartKind Kind, string Title, string Description, string UnitOfMeasure, Sequence<string> Categories, Sequence<ChartSeries> Series);

/// <summary>A series of a chart; a missing value is null, not zero.</summary>
public sealed record ChartSeries(string Name, SeriesRole Role, Sequence<decimal?> Values);
