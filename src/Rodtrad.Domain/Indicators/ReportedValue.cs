using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>
/// What has been reported of a measure: a closed family, so that what is missing is never taken for zero.
/// <see cref="TargetWords.ReadValue"/> reads it from text.
/// </summary>
public abstract record ReportedValue
{
    private ReportedValue()
    {
    }

    /// <summary>Nothing has been reported.</summary>
    public static ReportedValue Nothing { get; } = new Missing(BaselineState.NotPrinted, "");

    /// <summary>No number, and why: "Nytt mått", "-", "Utfall 2019".</summary>
    public sealed record Missing(BaselineState State, string Printed) : ReportedValue;

    /// <summary>A number.</summary>
    public sealed record Figure(Amount Amount) : ReportedValue;

    /// <summary>So many of so many; the denominator is above zero.</summary>
    public sealed record Share(decimal Numerator, decimal Denominator) : ReportedValue;

    /// <summary>A judgement by a person.</summary>
    public sealed record Judged(Judgement Judgement) : ReportedValue;

    /// <summary>The parameters of a cluster, or the last years, oldest first.</summary>
    public sealed record Series(Sequence<ReportedValue> Items) : ReportedValue;

    /// <summary>One value for each segment.</summary>
    public sealed record Segments(Sequence<ReportedSegment> Items) : ReportedValue;

    /// <summary>Words that are none of this.</summary>
    public sealed record Unread(string Printed) : ReportedValue;
}

/// <summary>The value of one segment; "" is the whole.</summary>
public sealed record ReportedSegment(string Segment, ReportedValue Value);

/// <summary>What a person can say of something to reach.</summary>
public enum Judgement
{
    /// <summary>"Ja", "uppnådd".</summary>
    Reached,

    /// <summary>"Delvis", "pågår".</summary>
    Partly,

    /// <summary>"Nej", "ej".</summary>
    NotReached,
}
