using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rodtrad.Exchange.Excel;

/// <summary>Texts as a workbook can hold them.</summary>
internal static partial class ExcelText
{
    /// <summary>The most letters that a cell can hold.</summary>
    public const int Most = 32_767;

    private const int LongestSheetName = 31;

    /// <summary>
    /// The text with the signs that XML cannot carry shown as U+FFFD, cut with an ellipsis where a cell can hold no more. Every
    /// line break is a line feed.
    /// </summary>
    public static string Clean(string text)
    {
        if (text.Length > Most)
            text = text[..(char.IsHighSurrogate(text[Most - 2]) ? Most - 2 : Most - 1)] + "…";
        if (text.All(sign => sign is >= ' ' and < '\uD800' or '\n' or '\t'))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(text[i] is '\n' or '\t' || (text[i] >= ' ' && !char.IsSurrogate(text[i]) && text[i] is not ('\uFFFE' or '\uFFFF')) ? text[i] : '\uFFFD');
        }
        return clean.ToString();
    }

    /// <summary>Inside a workbook "_x0041_" is read as a letter A: what looks so is written so that it is read as it stands.</summary>
    public static string Escaped(string clean) =>
        clean.Contains("_x", StringComparison.OrdinalIgnoreCase) ? LetterCode().Replace(clean, "_x005F_") : clean;

    /// <summary>What <see cref="Escaped"/> wrote, read again.</summary>
    public static string Unescaped(string text) => text.Contains("_x", StringComparison.OrdinalIgnoreCase)
        ? WrittenLetter().Replace(text, code => ((char)int.Parse(code.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()) : text;

    /// <summary>The text on one line, for a heading, a title or the name of a tab.</summary>
    public static string OneLine(string text, int most)
    {
        var line = string.Join(' ', Clean(text).Split((char[])['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= most ? line : line[..(char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1)] + "…";
    }

    /// <summary>Names for tabs: without the signs that may not stand there, no longer than they may be, and all different.</summary>
    public static IReadOnlyList<string> SheetNames(IEnumerable<string> wanted) => Different(wanted.Select(SheetName), LongestSheetName);

    /// <summary>The names with a number after those that are taken; a name that is empty is its number.</summary>
    public static IReadOnlyList<string> Different(IEnumerable<string> wanted, int most)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var name in wanted)
        {
            var given = name.Length == 0 ? Number(names.Count + 1) : name;
            for (var n = 2; !taken.Add(given); n++)
                given = OneLine(name, most - 8) + $" ({Number(n)})";
            names.Add(given);
        }
        return names;
    }

    /// <summary>A, B … Z, AA, AB … of the column with the index, from 0.</summary>
    public static string ColumnLetters(int index)
    {
        var letters = "";
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1)
            letters = (char)('A' + (rest % 26)) + letters;
        return letters;
    }

    private static string SheetName(string wanted)
    {
        var name = OneLine(string.Concat(wanted.Select(sign => sign is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? ' ' : sign)), LongestSheetName).Trim('\'', ' ');
        // Excel keeps this name for itself.
        return string.Equals(name, "History", StringComparison.OrdinalIgnoreCase) ? name + "." : name;
    }

    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("_(?=[xX][0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LetterCode();

    [GeneratedRegex("_[xX][0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WrittenLetter();
}
