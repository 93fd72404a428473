using System.Security.Cryptography;
using System.Text;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Checks;

/// <summary>
/// Where in a plan a finding lies: the node, null = the plan as a whole; and, when it is about a cell of a printed table, the
/// heading of the table, its row and its column, else null.
/// </summary>
public sealed record FindingPlace(Code? Node, string? Table = null, string? Row = null, string? Column = null)
{
    /// <summary>The plan as a whole.</summary>
    public static FindingPlace Whole { get; } = new((Code?)null);

    /// <summary>What the place is called for in commands: the code of the node, else the address of the cell; empty for the plan as a whole.</summary>
    public string Address => Node?.Text ?? Figure?.ToString() ?? "";

    /// <summary>The cell of an economic table, with its codes; null when it is about no such cell.</summary>
    public FigureReference? Figure { get; init; }
}

/// <summary>
/// Two figures held against each other: what is printed and what was computed, in the base of <paramref name="Unit"/>, how many decimals tell
/// them apart, and why they most likely differ, with the figure it points at as text.
/// </summary>
public sealed record FindingFigures(FigureUnit Unit, int Decimals, decimal Printed, decimal Computed, LikelyCauseKind Cause, Sequence<string> CauseArguments)
{
    /// <summary>The printed less the computed.</summary>
    public decimal Difference => Printed - Computed;
}

/// <summary>
/// What a check found. <paramref name="Arguments"/> are those of the text of its code; <paramref name="Printed"/> what the plan
/// says and <paramref name="Computed"/> what it was held against, both empty where something is missing;
/// <paramref name="Difference"/> shows two texts against each other.
/// </summary>
public sealed record Finding(
    Check Check, Code Plan, FindingPlace Place, Sequence<string> Arguments, string Printed, string Computed, TextDifference? Difference)
{
    /// <summary>What differs, when it is figures; else null.</summary>
    public FindingFigures? Figures { get; init; }

    /// <summary>
    /// SHA-256 over everything the finding says of the plan, in no language: the same finding of unchanged content has the same
    /// fingerprint, also in a later version of the plan, and changed content another.
    /// </summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] parts =
        [
            Check.Code, Plan.Text, Place.Node?.Text ?? "", .. Arguments, Printed, Computed,
            .. Difference?.Pieces.Select(piece => $"{piece.Kind} {piece.Text}") ?? [],
        ];
        foreach (var part in parts)
        {
            // Each part with its length before it: no text can slide from one part into the next.
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.LongLength));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The finding as it is told when a package is loaded.</summary>
    public Problem ToProblem() => Problem.Finding(
        Check.Code, Place.Node is { } node ? ThreadRules.Subject(Plan, node) : ContentRules.PlanSubject(Plan), [.. Arguments]);
}

/// <summary>
/// Printed figures that do not add up to the last digit and need not, since each of them is rounded. No finding: for who asks.
/// <paramref name="Says"/> is what the relation says.
/// </summary>
public sealed record RoundingDifference(Code Plan, FindingPlace Place, string Printed, string Computed, string Difference, string Says);
