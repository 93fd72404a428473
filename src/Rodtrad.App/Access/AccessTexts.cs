using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>What free text about people may hold.</summary>
internal static class AccessTexts
{
    public const string ReasonMissing = "PER-020";
    public const string HoldsPersonalNumber = "PER-021";
    public const string TooLong = "PER-022";

    public const int LongestReason = 1000;
    public const int LongestLine = 200;

    /// <summary>Why the reason cannot be taken; null when it can.</summary>
    public static Refusal? OfReason(string? reason, bool isNeeded = true) =>
        string.IsNullOrWhiteSpace(reason) ? isNeeded ? Refusal.Of(ReasonMissing) : null : Of(reason, LongestReason);

    /// <summary>Why one of the short texts cannot be taken; null when all can.</summary>
    public static Refusal? OfLines(params ReadOnlySpan<string?> lines)
    {
        foreach (var line in lines)
        {
            if (line is not null && Of(line, LongestLine) is { } refusal)
                return refusal;
        }
        return null;
    }

    private static Refusal? Of(string text, int longest) =>
        text.Length > longest ? Refusal.Of(TooLong, longest.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : PersonalNumber.IsIn(text) ? Refusal.Of(HoldsPersonalNumber) : null;
}
