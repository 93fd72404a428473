using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Goals;

/// <summary>What a plan takes over from another, and whether it still says the same.</summary>
public static class Inheritance
{
    /// <summary>Whether the inherited node is worded otherwise than the one it came from, see <see cref="Differences"/>.</summary>
    public static bool Differs(Node own, Node origin) => Differences(own, origin).Any();

    /// <summary>
    /// The wordings of the inherited node that are not those of the one it came from, name before text, each with white space made
    /// <see cref="Spaces.Normal"/>, which does not count. Names are always compared; texts only where both plans print one in full,
    /// since what is given briefly in other words cannot be the same.
    /// </summary>
    public static IEnumerable<(string Own, string Origin)> Differences(Node own, Node origin)
    {
        var name = (Own: Spaces.Normal(own.Name), Origin: Spaces.Normal(origin.Name));
        if (name.Own != name.Origin)
            yield return name;
        if (!IsPrinted(own) || !IsPrinted(origin))
            yield break;
        var text = (Own: Spaces.Normal(own.Text), Origin: Spaces.Normal(origin.Text));
        if (text.Own != text.Origin)
            yield return text;
    }

    private static bool IsPrinted(Node node) => node.Text.Length > 0 && !node.IsRetold;
}
