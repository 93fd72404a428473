using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>
/// What a target is judged in the light of. <paramref name="Unit"/> of the measure, empty when not known;
/// <paramref name="Decimals"/> (0–6) that values are rounded to before they are compared, null = compared as they are;
/// <paramref name="Frame"/>, <paramref name="Base"/> and <paramref name="Tolerance"/> in the measure's own unit;
/// <paramref name="Years"/> (1–100) from the starting value to the target; <paramref name="Year"/> the year that is judged.
/// </summary>
public sealed record Circumstances(
    Direction Better,
    string Unit,
    int? Decimals,
    ReportedValue Baseline,
    ReportedValue Previous,
    ReportedValue Benchmark,
    decimal? Frame,
    decimal? Base,
    decimal? Tolerance,
    int? Years,
    Occasion? Occasion,
    int? Year,
    ReportedValue Outcome)
{
    /// <summary>Nothing is known.</summary>
    public static Circumstances Unknown { get; } = new(
        Direction.NotStated, "", null, ReportedValue.Nothing, ReportedValue.Nothing, ReportedValue.Nothing, null, null, null, null, null, null, ReportedValue.Nothing);
}
