using System.Globalization;
using System.Text;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Yaml;

/// <summary>
/// Writes YAML the one way there is here: two spaces, keys in the order given, nothing for what is empty, so that the same
/// content always gives the same bytes.
/// </summary>
internal sealed class YamlWriter
{
    private static readonly string[] ReservedWords =
        ["ja", "nej", "true", "false", "yes", "no", "on", "off", "null", "~", "y", "n"];

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _afterDash;

    public string Result => _text.ToString();

    /// <summary>A text, trimmed as the reader trims it; nothing when it is empty.</summary>
    public YamlWriter Text(string key, string? value)
    {
        var text = (value ?? "").Trim();
        if (text.Length == 0)
            return this;
        if (!text.Contains('\n', StringComparison.Ordinal) || !IsSafeBlock(text))
            return Line($"{key}: {Quoted(text)}");
        Line($"{key}: |");
        foreach (var line in text.Split('\n'))
            _text.Append(' ', line.Length == 0 ? 0 : (_depth + 1) * 2).Append(line).Append('\n');
        return this;
    }

    /// <summary>A value that needs no quotes: code, number, date, word of a closed list.</summary>
    public YamlWriter Bare<T>(string key, T? value)
    {
        var text = value switch
        {
            null => "",
            Code code => ReservedWords.Contains(code.Text, StringComparer.OrdinalIgnoreCase) ? Quoted(code.Text) : code.Text,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return string.IsNullOrEmpty(text) ? this : Line($"{key}: {text}");
    }

    public YamlWriter List<T>(string key, IEnumerable<T> values)
    {
        var texts = values.Select(value => Quoted(value?.ToString()?.Trim() ?? "")).ToList();
        return texts.Count == 0 ? this : Line($"{key}: [{string.Join(", ", texts)}]");
    }

    /// <summary>A list on one line whose items are already written.</summary>
    public YamlWriter Inline(string key, IEnumerable<string> written) => Line($"{key}: [{string.Join(", ", written)}]");

    public YamlWriter Numbers(string key, IReadOnlyCollection<int> values) =>
        values.Count == 0 ? this : Line(string.Create(CultureInfo.InvariantCulture, $"{key}: [{string.Join(", ", values)}]"));

    public YamlWriter Items<T>(string key, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
            return this;
        Line($"{key}:");
        _depth++;
        foreach (var item in items)
        {
            _text.Append(' ', _depth * 2).Append("- ");
            _afterDash = true;
            _depth++;
            write(item);
            _depth--;
        }
        _depth--;
        return this;
    }

    /// <summary>A mapping; nothing when <paramref name="write"/> writes nothing.</summary>
    public YamlWriter Map(string key, Action write)
    {
        var before = _text.Length;
        var dash = _afterDash;
        Line($"{key}:");
        var inside = _text.Length;
        _depth++;
        write();
        _depth--;
        if (_text.Length == inside)
        {
            _text.Length = before;
            _afterDash = dash;
        }
        return this;
    }

    private YamlWriter Line(string line)
    {
        if (!_afterDash)
            _text.Append(' ', _depth * 2);
        _afterDash = false;
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>A text as it stands in YAML, with quotes where it needs them.</summary>
    public static string Quoted(string value)
    {
        if (IsSafe(value))
            return value;
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when IsSpecial(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }

    // A text of several lines may stand as it is when no line begins or ends so that a reader, or an editor, would change it.
    private static bool IsSafeBlock(string text) =>
        text.All(c => c == '\n' || !IsSpecial(c)) && !text.Contains(" \n", StringComparison.Ordinal);

    private static bool IsSpecial(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF';

    private static bool IsSafe(string value) =>
        value.Length > 0 && char.IsLetter(value[0])
        && !ReservedWords.Contains(value, StringComparer.OrdinalIgnoreCase)
        && value[^1] is not (' ' or ':')
        && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
        && value.All(c => !IsSpecial(c) && c is not (',' or '[' or ']' or '{' or '}' or '"' or '\''));
}
