using System.Globalization;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Yaml;

/// <summary>The small steps behind the questions of the reader.</summary>
internal sealed partial class MapReader
{
    private readonly List<(string Key, MapReader Probe)> _children = [];

    /// <summary>The shapes a value can have, as arguments of <see cref="WrongShape"/>.</summary>
    public static class Shapes
    {
        public const string Text = "text";
        public const string List = "list";
        public const string Map = "map";
    }

    private MapReader Remember(string key, MapReader probe)
    {
        _children.Add((key, probe));
        return probe;
    }

    private YamlPiece? Find(string key)
    {
        _asked.Add(key);
        return _map?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
    }

    private YamlText? Scalar(string key, bool required)
    {
        var piece = Find(key);
        if (piece is null or YamlText { IsMissing: true } && required && !IsProbe)
            return Reported<YamlText>(Required, piece?.Place ?? Place, key);
        return piece switch
        {
            null or YamlText { IsMissing: true } => null,
            YamlText text when required && text.Value.Trim().Length == 0 => Reported<YamlText>(Required, text.Place, key),
            YamlText text => text,
            _ => Reported<YamlText>(WrongShape, piece.Place, key, Shapes.Text),
        };
    }

    private IEnumerable<YamlPiece> List(string key)
    {
        var piece = Find(key);
        if (piece is YamlList list)
            return list.Items;
        if (piece is not null and not YamlText { IsMissing: true })
            Report(WrongShape, piece.Place, key, Shapes.List);
        return [];
    }

    private IEnumerable<YamlText> Scalars(string key)
    {
        foreach (var piece in List(key))
        {
            if (piece is YamlText { IsMissing: false } text)
                yield return text;
            else
                Report(WrongShape, piece.Place, key, Shapes.Text);
        }
    }

    private Code? ToCode(string key, YamlText text) =>
        Domain.Quantities.Code.TryParse(text.Value.Trim(), out var code) ? code : ReportedCode(key, text);

    private Code? ReportedCode(string key, YamlText text)
    {
        Report(BadCode, text.Place, key, text.Value);
        return null;
    }

    private int? ToWhole(string key, YamlText text, int low, int high)
    {
        if (int.TryParse(text.Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= low && number <= high)
            return number;
        Report(BadNumber, text.Place, key, text.Value, $"{low}", $"{high}");
        return null;
    }

    private T Word<T>(string key, YamlText text, IReadOnlyDictionary<string, T> words, T otherwise)
    {
        if (words.TryGetValue(text.Value.Trim(), out var value))
            return value;
        Report(UnknownWord, text.Place, key, text.Value, string.Join(", ", words.Keys));
        return otherwise;
    }

    private T? Reported<T>(string code, Place place, params ReadOnlySpan<string> arguments)
        where T : class
    {
        Report(code, place, arguments);
        return null;
    }
}

/// <summary>Finds what the writer may have meant.</summary>
internal static class Suggestions
{
    /// <summary>The known word nearest to the written one, at most two letters away; null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> known) => known
        .Select(word => (Word: word, Distance: Distance(written, word)))
        .Where(near => near.Distance <= 2)
        .OrderBy(near => near.Distance).ThenBy(near => near.Word, StringComparer.Ordinal)
        .Select(near => near.Word).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return 3;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
