namespace Rodtrad.Domain.Quantities;

/// <summary>White space in texts that are held against each other. Source: own.</summary>
public static class Spaces
{
    /// <summary>
    /// The text without white space at its ends and with one space wherever there is more, or of another kind: line breaks, tabs,
    /// hard spaces. A text that is so already is given back as it is.
    /// </summary>
    public static string Normal(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isBreak = char.IsWhiteSpace(text[i]) && (text[i] != ' ' || i == 0 || i == text.Length - 1 || text[i - 1] == ' ');
            if (isBreak)
                return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        return text;
    }
}
