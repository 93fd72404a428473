namespace Rodtrad.Domain.Goals;

/// <summary>What a plan takes over from another, and whether it still says the same.</summary>
public static class Inheritance
{
    /// <summary>
    /// Whether the inherited node is worded otherwise than the one it came from. White space does not count. Names are always
    /// compared; texts only where both plans print one in full, since what is given briefly in other words cannot be the same.
    /// </summary>
    public static bool Differs(Node own, Node origin) =>
        Words(own.Name) != Words(origin.Name)
        || (IsPrinted(own) && IsPrinted(origin) && Words(own.Text) != Words(origin.Text));

    private static bool IsPrinted(Node node) => node.Text.Length > 0 && !node.IsRetold;

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
