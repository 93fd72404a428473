using System.Text.RegularExpressions;

namespace Rodtrad.Domain.Plans;

/// <summary>
/// The patterns of printed codes. They come from packages, so they run without backtracking: no text can make them slow.
/// </summary>
internal static class CodePatterns
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool IsGood(string pattern)
    {
        try
        {
            // By itself and as a whole: "a)|(b" is a pattern only between the parentheses that are put around it.
            return pattern.Length <= 200 && new Regex(pattern, Safe) is not null && new Regex(Whole(pattern), Safe) is not null;
        }
        catch (Exception bad) when (bad is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Whether the printed code follows the pattern; an empty pattern or code always does.</summary>
    public static bool Fits(string pattern, string printed) =>
        pattern.Length == 0 || printed.Length == 0 || !IsGood(pattern) || Regex.IsMatch(printed, Whole(pattern), Safe);

    private static string Whole(string pattern) => $"^(?:{pattern})$";
}
