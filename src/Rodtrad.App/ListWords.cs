namespace Rodtrad.App;

/// <summary>What is written in the search box of a list.</summary>
internal static class ListWords
{
    /// <summary>Whether any of the texts holds what is sought, letter case aside. Nothing sought is held by all.</summary>
    public static bool Hold(string? sought, params ReadOnlySpan<string> texts)
    {
        if (string.IsNullOrWhiteSpace(sought))
            return true;
        var words = sought.Trim();
        foreach (var text in texts)
        {
            if (text.Contains(words, StringComparison.CurrentCultureIgnoreCase))
                return true;
        }
        return false;
    }
}
