using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Periods;

namespace Rodtrad.App.Documents;

/// <summary>
/// How the pages tell what papers tell too: checks and what they find, gaps, periods. It is given from outside, so that a paper
/// says the same as the page in the same words; always in Swedish, whatever language the reader's pages have.
/// </summary>
public sealed record PaperVoice
{
    /// <summary>The name of a check.</summary>
    public required Func<Check, string> Check { get; init; }

    public required Func<Check, string> Cause { get; init; }

    public required Func<FindingSeverity, string> Severity { get; init; }

    /// <summary>What is the matter, in a sentence.</summary>
    public required Func<Finding, string> Message { get; init; }

    /// <summary>The two texts of a finding against each other; empty when it has none.</summary>
    public required Func<Finding, string> Difference { get; init; }

    /// <summary>A gap; the text is the plan's own word for a measure.</summary>
    public required Func<Gap, string, string> Gap { get; init; }

    /// <summary>A period with its stamp or its occasion: "2019, årsprognos april".</summary>
    public required Func<Period?, string, Occasion?, string> Period { get; init; }

    /// <summary>Whom a value is for: "Kvinnor", "Män".</summary>
    public required Func<string, string> Segment { get; init; }

    /// <summary>That a measure is followed without a target.</summary>
    public required string Tracked { get; init; }

    /// <summary>That the starting value meets the target already.</summary>
    public required string MetAlready { get; init; }
}
