using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>What is known of the starting point. None of these is zero.</summary>
public enum BaselineState
{
    /// <summary>Nothing is printed.</summary>
    NotPrinted,

    /// <summary>One or several values are printed.</summary>
    Measured,

    /// <summary>"Nytt mått": the first outcome becomes the starting point.</summary>
    NewMeasure,

    /// <summary>A dash: nothing to report.</summary>
    Nothing,

    /// <summary>"Finns ej": the thing does not exist yet.</summary>
    DoesNotExist,

    /// <summary>"Utfall 2019": the value is not known yet.</summary>
    Pending,

    /// <summary>Words that describe the starting point.</summary>
    Described,
}

/// <summary>
/// One printed value: for a segment ("K", "M", empty = all), a period and, when it is not a whole period, a printed stamp
/// ("Årsprognos april"). The value stays text, as printed.
/// </summary>
public sealed record PrintedValue(string Segment, Period? Period, string Stamp, string Printed);

/// <summary>The starting point of a measure in a plan: the text as printed, its state and the values in it.</summary>
public sealed record Baseline(BaselineState State, string Printed, Sequence<PrintedValue> Values)
{
    public static Baseline NotPrinted { get; } = new(BaselineState.NotPrinted, "", Sequence<PrintedValue>.Empty);
}

/// <summary>A part of a target: for a segment, an occasion, or both; empty segment = all.</summary>
public sealed record TargetPart(string Segment, Occasion? Occasion, string Printed);

/// <summary>A target for a period, as printed, and its parts when it is split. How it is understood is another matter.</summary>
public sealed record Target(Period Period, string Printed, Sequence<TargetPart> Parts)
{
    /// <summary>Is it a target for the year, alone or among others? A target for 2020–2022 is one for 2021.</summary>
    public bool Covers(int year) => Period.First.Year <= year && year <= Period.Last.Year;
}

/// <summary>
/// A measure put to use in a plan: it extends the node <paramref name="Node"/>. <paramref name="SourcePrinted"/> is the source
/// as printed there, empty when none is; <paramref name="IsTracking"/>: followed without a target;
/// <paramref name="Decider"/> who decides on it.
/// </summary>
public sealed record IndicatorUse(
    Code Node,
    Code Indicator,
    Baseline Baseline,
    Sequence<Target> Targets,
    string SourcePrinted,
    Code? Source,
    FollowUp FollowUp,
    string Decider,
    bool IsTracking)
{
    /// <summary>The unit that carries it out; null when none is named or it is not read.</summary>
    public Code? Owner { get; init; }

    /// <summary>The responsible as printed ("RLF (Kommunikation)"); empty when nothing is.</summary>
    public string OwnerPrinted { get; init; } = "";

    /// <summary>The unit that reports the outcome, when it is another than the one that carries it out.</summary>
    public Code? Reporter { get; init; }
}
