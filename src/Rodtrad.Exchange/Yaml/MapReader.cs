using System.Globalization;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Yaml;

/// <summary>
/// Reads a mapping key by key and gathers every problem with its place. Keys that nobody asked for are reported by
/// <see cref="Finish"/>. As a probe it reads nothing and gathers the schema instead.
/// </summary>
internal sealed partial class MapReader
{
    public const string UnknownKey = "PKT-011";
    public const string Required = "PKT-012";
    public const string WrongShape = "PKT-013";
    public const string BadCode = "PKT-014";
    public const string UnknownWord = "PKT-015";
    public const string BadDate = "PKT-016";
    public const string BadNumber = "PKT-017";
    public const string BadDecimal = "PKT-027";
    public const string BadSigned = "PKT-031";

    private readonly YamlMap? _map;
    private readonly List<Problem> _problems;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly YamlSchema? _schema;

    public MapReader(YamlMap map, List<Problem> problems) => (_map, _problems) = (map, problems);

    /// <summary>A probe that gathers what is asked for.</summary>
    public MapReader(YamlSchema schema) => (_problems, _schema) = ([], schema);

    public Place Place => _map?.Place ?? new Place("", 1, 1);

    public bool IsProbe => _schema is not null;

    /// <summary>A text, trimmed; empty when it is missing.</summary>
    public string Text(string key, bool required = false)
    {
        _schema?.Add(key, required, YamlSchema.Text());
        return Scalar(key, required)?.Value.Trim() ?? "";
    }

    /// <summary>A code that must be there; <c>default</c>, with a problem, when it is not.</summary>
    public Code Code(string key) => OptionalCode(key, true) ?? default;

    public Code? OptionalCode(string key, bool required = false)
    {
        _schema?.Add(key, required, YamlSchema.Code());
        return Scalar(key, required) is { } text ? ToCode(key, text) : null;
    }

    public int? Whole(string key, int low, int high, bool required = false)
    {
        _schema?.Add(key, required, YamlSchema.Whole(low, high));
        return Scalar(key, required) is { } text ? ToWhole(key, text, low, high) : null;
    }

    public bool Flag(string key, IReadOnlyDictionary<string, bool> words, bool otherwise = false)
    {
        _schema?.Add(key, false, YamlSchema.Flag());
        return Scalar(key, false) is { } text ? Word(key, text, words, otherwise) : otherwise;
    }

    public DateOnly? Date(string key)
    {
        _schema?.Add(key, false, YamlSchema.Date());
        if (Scalar(key, false) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text.Value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Report(BadDate, text.Place, key, text.Value);
        return null;
    }

    /// <summary>A decimal number with comma or point, at most six decimals, zero or more.</summary>
    public decimal? Decimal(string key)
    {
        _schema?.Add(key, false, YamlSchema.Text());
        if (Scalar(key, false) is not { } text)
            return null;
        if (PrintedNumber.TryParse(text.Value, out var number) && number.Value >= 0 && number.Decimals <= 6 && !text.Value.Any(char.IsLetter))
            return number.Value;
        Report(BadDecimal, text.Place, key, text.Value);
        return null;
    }

    /// <summary>A number that may be below zero, with comma or point and at most 28 decimals.</summary>
    public decimal? Signed(string key)
    {
        _schema?.Add(key, false, YamlSchema.Text());
        if (Scalar(key, false) is not { } text)
            return null;
        if (PrintedNumber.TryParse(text.Value, out var number) && number.Decimals <= 28 && !text.Value.Any(char.IsLetter))
            return number.Value;
        Report(BadSigned, text.Place, key, text.Value);
        return null;
    }

    /// <summary>One of the words of a closed list.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, T otherwise, bool required = false)
    {
        _schema?.Add(key, required, YamlSchema.OneOf(words.Keys));
        return Scalar(key, required) is { } text ? Word(key, text, words, otherwise) : otherwise;
    }

    public Sequence<T> Words<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        _schema?.Add(key, false, YamlSchema.ListOf(YamlSchema.OneOf(words.Keys)));
        return Scalars(key).Select(text => (Found: words.TryGetValue(text.Value.Trim(), out var value), value, text))
            .Where(word => word.Found || Report(UnknownWord, word.text.Place, key, word.text.Value, string.Join(", ", words.Keys)))
            .Select(word => word.value!).ToSequence();
    }

    public Sequence<string> Texts(string key)
    {
        _schema?.Add(key, false, YamlSchema.ListOf(YamlSchema.Text()));
        return Scalars(key).Select(text => text.Value.Trim()).ToSequence();
    }

    public Sequence<Code> Codes(string key)
    {
        _schema?.Add(key, false, YamlSchema.ListOf(YamlSchema.Code()));
        return Scalars(key).Select(text => ToCode(key, text)).OfType<Code>().ToSequence();
    }

    public Sequence<int> Wholes(string key, int low, int high)
    {
        _schema?.Add(key, false, YamlSchema.ListOf(YamlSchema.Whole(low, high)));
        return Scalars(key).Select(text => ToWhole(key, text, low, high)).OfType<int>().ToSequence();
    }

    /// <summary>Two whole numbers that must be there, such as a first and a last year.</summary>
    public (int First, int Last)? Pair(string key, int low, int high)
    {
        _schema?.Add(key, true, YamlSchema.PairOf(YamlSchema.Whole(low, high)));
        var texts = Scalars(key).ToList();
        if (texts.Count == 2)
        {
            var (first, last) = (ToWhole(key, texts[0], low, high), ToWhole(key, texts[1], low, high));
            return first is null || last is null ? null : (first.Value, last.Value);
        }
        if (!IsProbe)
            Report(Required, PlaceOf(key), key);
        return null;
    }

    /// <summary>Something of the caller's own, read from a text; the caller reports what is wrong.</summary>
    public IEnumerable<(string Text, Place Place)> Raw(string key)
    {
        _schema?.Add(key, false, YamlSchema.ListOf(YamlSchema.Text()));
        return Scalars(key).Select(text => (text.Value.Trim(), text.Place));
    }

    /// <summary>A mapping under the key, or null.</summary>
    public MapReader? Child(string key)
    {
        if (_schema is not null)
            return Remember(key, new MapReader(new YamlSchema()));
        return Find(key) switch
        {
            null or YamlText { IsMissing: true } => null,
            YamlMap map => new MapReader(map, _problems),
            var other => Reported<MapReader>(WrongShape, other.Place, key, Shapes.Map),
        };
    }

    /// <summary>A list of mappings, each read by <paramref name="read"/> and finished.</summary>
    public Sequence<T> Items<T>(string key, Func<MapReader, T> read)
    {
        if (_schema is not null)
        {
            var inner = new YamlSchema();
            var probe = new MapReader(inner);
            read(probe);
            probe.Finish();
            _schema.Add(key, false, YamlSchema.ListOf(inner.ToJson()));
            return Sequence<T>.Empty;
        }
        var items = new List<T>();
        foreach (var piece in List(key))
        {
            if (piece is YamlMap map)
            {
                var reader = new MapReader(map, _problems);
                items.Add(read(reader));
                reader.Finish();
            }
            else
            {
                Report(WrongShape, piece.Place, key, Shapes.Map);
            }
        }
        return items.ToSequence();
    }

    /// <summary>
    /// A list whose items are a text or a mapping with more to tell, each with its place. A text is read as the first part alone; an
    /// item without a value keeps its place in the list as an empty text.
    /// </summary>
    public IReadOnlyList<((string Text, decimal? Exact) Value, Place Place)> TextsOrMaps(string key, Func<MapReader, (string Text, decimal? Exact)> read)
    {
        if (_schema is not null)
        {
            var inner = new YamlSchema();
            read(new MapReader(inner));
            _schema.Add(key, true, YamlSchema.ListOf(YamlSchema.TextOr(inner.ToJson())));
            return [];
        }
        var items = new List<((string, decimal?), Place)>();
        foreach (var piece in List(key))
        {
            switch (piece)
            {
                case YamlText text:
                    items.Add(((text.IsMissing ? "" : text.Value.Trim(), null), text.Place));
                    break;
                case YamlMap map:
                    var reader = new MapReader(map, _problems);
                    items.Add((read(reader), map.Place));
                    reader.Finish();
                    break;
                default:
                    Report(WrongShape, piece.Place, key, Shapes.Text);
                    break;
            }
        }
        return items;
    }

    /// <summary>Reports every key that was written but never asked for.</summary>
    public void Finish()
    {
        foreach (var entry in _map?.Entries ?? [])
        {
            if (!_asked.Contains(entry.Key))
                Report(UnknownKey, entry.Place, entry.Key, Suggestions.Nearest(entry.Key, _asked) ?? "–");
        }
        foreach (var (key, probe) in _children)
            _schema!.Add(key, false, probe._schema!.ToJson());
    }

    public bool Report(string code, Place place, params ReadOnlySpan<string> arguments)
    {
        _problems.Add(Problem.Error(code, place.File, arguments) with { Place = place });
        return false;
    }

    /// <summary>Where the value of a key stands, or the mapping itself.</summary>
    public Place PlaceOf(string key) => _map?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value.Place ?? Place;
}
