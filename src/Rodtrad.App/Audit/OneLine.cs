using System.Globalization;
using System.Text;

namespace Rodtrad.App.Audit;

/// <summary>
/// A text from a log on one line. Rule: nothing that a log holds can end its line and begin another, or move the reader's eye: what
/// breaks lines, controls a terminal or turns the direction of writing is shown by its number.
/// </summary>
public static class OneLine
{
    public static string Of(string text)
    {
        if (!text.Any(IsHidden))
            return text;
        var line = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (IsHidden(letter))
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                line.Append(letter);
        }
        return line.ToString();
    }

    private static bool IsHidden(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
