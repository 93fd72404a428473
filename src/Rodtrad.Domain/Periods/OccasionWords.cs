using System.Globalization;
using System.Text.RegularExpressions;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Periods;

/// <summary>
/// Knows how the plans print their follow-up occasions and reads every spelling to the same thing:
/// "DÅ 04,08 ÅR", "DÅ04, 08, ÅR" and "DÅ 4,8,ÅR" are all first tertial, second tertial and year. "Delår" alone is the region's
/// own interim months; months after it say which they are.
/// The one file of Domain/Periods that knows Swedish words.
/// </summary>
public static partial class OccasionWords
{
    private static readonly Dictionary<string, int> Counts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["annat"] = 2,
        ["andra"] = 2,
        ["tredje"] = 3,
        ["fjärde"] = 4,
        ["femte"] = 5,
    };

    /// <summary>
    /// Reads a printed text. What cannot be read keeps its words and gets no occasions; nothing is guessed.
    /// </summary>
    public static FollowUp Read(string? printed)
    {
        var text = (printed ?? "").Trim();
        if (text.Length == 0)
            return FollowUp.NotStated;
        if (Cycle().Match(text) is { Success: true } cycle)
            return new FollowUp([Occasion.Year], Years(cycle.Groups["n"].Value), text);
        var found = new SortedSet<Occasion>();
        var inInterim = false;
        foreach (Match word in Word().Matches(text))
        {
            if (!Understand(word.Value, found, ref inInterim))
                return new FollowUp(Sequence<Occasion>.Empty, 1, text);
        }
        if (found.Contains(Occasion.Tertial1) || found.Contains(Occasion.Tertial2))
            found.Remove(Occasion.Interim);
        return new FollowUp(found.ToSequence(), 1, text);
    }

    private static bool Understand(string word, SortedSet<Occasion> found, ref bool inInterim)
    {
        switch (Reporting().Replace(word.ToUpperInvariant(), ""))
        {
            case "DÅ" or "DELÅR" or "DELÅRS" or "DELÅRSVIS" or "D":
                inInterim = true;
                return found.Add(Occasion.Interim) || true;
            case "4" or "04" when inInterim:
            case "T1" or "TERTIAL1" or "APRIL":
                return found.Add(Occasion.Tertial1) || true;
            case "8" or "08" when inInterim:
            case "T2" or "TERTIAL2" or "AUGUSTI":
                return found.Add(Occasion.Tertial2) || true;
            case "ÅR" or "ÅRS" or "Å" or "ÅRSVIS" or "HELÅR" or "ÅRLIGEN" or "T3" or "TERTIAL3":
                return found.Add(Occasion.Year) || true;
            case "M" or "MÅNAD" or "MÅNADS" or "MÅNADSVIS":
                return found.Add(Occasion.Month) || true;
            case "OCH" or "SAMT":
                return true;
            default:
                return false;
        }
    }

    private static int Years(string word) =>
        Counts.TryGetValue(word, out var years) ? years : int.Parse(word, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[0-9]+|[Tt](?:ertial)?[123]|[A-Za-zÅÄÖåäö]+|[^\s,./;-]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    // "Delårsrapport" and "årsrapporteringen" say when by their first part.
    [GeneratedRegex(@"RAPPORT(ER|EN|ERING|ERINGEN|ERNA)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"^vart\s*(?<n>annat|andra|tredje|fjärde|femte|[2-9])(?::e)?\s+år$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Cycle();
}
