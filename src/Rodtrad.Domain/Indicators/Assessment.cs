using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Indicators;

/// <summary>What is said of a target. A missing outcome and a target that cannot be judged are different things.</summary>
public enum Verdict
{
    Met,
    Partly,
    NotMet,

    /// <summary>Something that is needed to judge is missing; the reason says what.</summary>
    NotAssessable,

    /// <summary>Followed only; never judged.</summary>
    Tracked,

    /// <summary>No outcome is given.</summary>
    NotReported,
}

/// <summary>
/// A verdict and how it was reached. <paramref name="Operator"/> as it was used, with the direction taken in;
/// <paramref name="Value"/> the level that was compared with, computed when the text gives none, null when there is no such level;
/// <paramref name="Unit"/> empty when not known; <paramref name="Reasons"/> one sentence each, the verdict's first;
/// <paramref name="Parts"/> each part of a target that is split.
/// </summary>
public sealed record Assessment(
    Verdict Verdict, TargetKind Kind, TargetOperator Operator, Amount? Value, string Unit, Sequence<Reason> Reasons, Sequence<AssessedPart> Parts);

/// <summary>The assessment of one part; <paramref name="Name"/> the segment, or the number of the part in the text.</summary>
public sealed record AssessedPart(string Name, Assessment Assessment);

/// <summary>A sentence that explains: a code whose words are in resources (target.reason.CODE), and what goes into them.</summary>
public sealed record Reason(string Code, Sequence<ReasonArgument> Arguments)
{
    public static Reason Of(string code, params ReadOnlySpan<ReasonArgument> arguments) => new(code, Sequence.Of(arguments));
}

/// <summary>What goes into a sentence.</summary>
public abstract record ReasonArgument
{
    private ReasonArgument()
    {
    }

    /// <summary>A number with its unit.</summary>
    public sealed record Figure(Amount Amount) : ReasonArgument;

    /// <summary>Words from the text or from the one who asks.</summary>
    public sealed record Quoted(string Text) : ReasonArgument;

    /// <summary>A word that the resources have (target.term.CODE).</summary>
    public sealed record Term(string Code) : ReasonArgument;

    public static implicit operator ReasonArgument(Amount amount) => new Figure(amount);

    public static implicit operator ReasonArgument(string text) => new Quoted(text);
}
