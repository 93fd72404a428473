using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>The names of local accounts: kept and compared in small letters, so that nobody is shut out by a capital.</summary>
public static class UserNames
{
    public const string Bad = "KON-008";

    private const int Shortest = 2;
    private const int Longest = 64;

    public static string Normal(string given) => given.Trim().ToLowerInvariant();

    /// <summary>What is wrong with the name; null when nothing is.</summary>
    public static Refusal? Check(string given) => Normal(given) is { Length: >= Shortest and <= Longest } name
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@') ? null : Refusal.Of(Bad, given);
}
