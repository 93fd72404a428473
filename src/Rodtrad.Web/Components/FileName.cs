using System.Globalization;
using System.Text;

namespace Rodtrad.Web.Components;

/// <summary>Rule: a file that a reader takes home is called what it is about, in letters that every system can write.</summary>
public static class FileName
{
    private const int Longest = 100;
    private const string Forbidden = "\\/:*?\"<>|";

    /// <summary>The title with the ending. What no file may be called with becomes a space; what cannot be seen is left out.</summary>
    public static string Of(string title, string ending)
    {
        var name = new StringBuilder();
        foreach (var rune in title.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > Longest)
                break;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                continue;
            var isSpace = Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || (rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal));
            if (!isSpace)
                name.Append(rune);
            else if (name.Length > 0 && name[^1] != ' ')
                name.Append(' ');
        }
        var clean = name.ToString().Trim(' ', '.');
        return (clean.Length > 0 ? clean : "plan") + "." + ending;
    }
}
