using System.Text;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>
/// What a password must be: long, and none that a guesser begins with. It need not mix kinds of letters, and every letter there is may
/// stand in it (ASVS 6.2).
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 15;
    public const int Longest = 128;

    public const string BadLength = "KON-004";
    public const string LikeTheName = "KON-005";
    public const string Commonplace = "KON-006";
    public const string NotRepeated = "KON-007";

    private const int FewestLetters = 5;
    private const int ShortestName = 4;
    private const string Digits = "0123456789012345678901234567890123456789";

    private static readonly Lazy<HashSet<string>> Words = new(Read);

    /// <summary>What is wrong with a password that someone wants; null when nothing is.</summary>
    public static Refusal? Check(string password, string repeated, string userName, string name)
    {
        if (password.EnumerateRunes().Count() is < Shortest or > Longest)
            return Refusal.Of(BadLength, Shortest.ToString(System.Globalization.CultureInfo.InvariantCulture), Longest.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (NamesIn(userName, name).Any(part => password.Contains(part, StringComparison.OrdinalIgnoreCase)))
            return Refusal.Of(LikeTheName);
        if (IsCommonplace(password))
            return Refusal.Of(Commonplace);
        return password == repeated ? null : Refusal.Of(NotRepeated);
    }

    private static IEnumerable<string> NamesIn(string userName, string name) =>
        name.Split(' ').Prepend(userName).Prepend(userName.Split('@')[0]).Where(part => part.Length >= ShortestName);

    // What is left when figures and signs are taken away is a word of the list, once or over again; or there is next to nothing in it.
    private static bool IsCommonplace(string password)
    {
        var small = password.ToLowerInvariant();
        if (small.Distinct().Count() < FewestLetters || Words.Value.Contains(small))
            return true;
        var letters = string.Concat(small.Where(char.IsLetter));
        if (letters.Length == 0)
        {
            var figures = string.Concat(small.Where(char.IsAsciiDigit));
            return Digits.Contains(figures, StringComparison.Ordinal) || Digits.Contains(string.Concat(figures.Reverse()), StringComparison.Ordinal)
                || figures.Length < FewestLetters;
        }
        return Words.Value.Any(word => IsRepeated(letters, word));
    }

    private static bool IsRepeated(string letters, string word)
    {
        if (letters.Length % word.Length != 0)
            return false;
        for (var at = 0; at < letters.Length; at += word.Length)
        {
            if (string.CompareOrdinal(letters, at, word, 0, word.Length) != 0)
                return false;
        }
        return true;
    }

    private static HashSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Rodtrad.App.Access.commonplace-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
    }
}
