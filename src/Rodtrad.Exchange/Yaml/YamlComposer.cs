using System.Text;
using Rodtrad.Domain.Quantities;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Rodtrad.Exchange.Yaml;

/// <summary>
/// Makes a tree of a YAML file and refuses what a package never needs and an attacker might use: anchors and aliases, tags,
/// several documents, double keys, great depth or size, bytes that are not UTF-8, control characters.
/// </summary>
internal sealed class YamlComposer
{
    public const string TooLarge = "PKT-003";
    public const string NotUtf8 = "PKT-004";
    public const string Unparseable = "PKT-005";
    public const string Alias = "PKT-006";
    public const string Tag = "PKT-007";
    public const string TooDeep = "PKT-008";
    public const string DoubleKey = "PKT-009";
    public const string SeveralDocuments = "PKT-010";
    public const string ControlCharacter = "PKT-022";
    public const string Empty = "PKT-026";

    public const int MaxBytes = 5 * 1024 * 1024;
    public const int MaxDepth = 40;

    private readonly string _file;
    private readonly List<Problem> _problems;
    private readonly Parser _parser;

    private YamlComposer(string file, string text, List<Problem> problems)
    {
        _file = file;
        _problems = problems;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root mapping of the file, or null with at least one problem added.</summary>
    public static YamlMap? Compose(string file, ReadOnlySpan<byte> bytes, List<Problem> problems)
    {
        var top = new Place(file, 1, 1);
        if (bytes.Length > MaxBytes)
            return Fail(problems, TooLarge, top, file, "5");
        if (Decode(bytes) is not { } text)
            return Fail(problems, NotUtf8, PlaceOfBadByte(file, bytes), file);
        if (ControlCharacterAt(file, text) is { } bad)
            return Fail(problems, ControlCharacter, bad, file);
        var composer = new YamlComposer(file, text, problems);
        try
        {
            return composer.Document();
        }
        catch (Refused)
        {
            return null;
        }
        catch (YamlException broken)
        {
            return Fail(problems, Unparseable, new Place(file, (int)broken.Start.Line, (int)broken.Start.Column), broken.Message);
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser has such holes: an escape outside Unicode, a mapping in a list at the start of a line.
            return Fail(problems, Unparseable, composer._parser.Current is { } last ? composer.At(last) : top, broken.Message);
        }
    }

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return Fail(_problems, Empty, new Place(_file, 1, 1), _file);
        _parser.Consume<DocumentStart>();
        var root = Piece(1);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            return Fail(_problems, SeveralDocuments, At(second), _file);
        if (root is YamlText { IsMissing: true })
            return Fail(_problems, Empty, new Place(_file, 1, 1), _file);
        return root as YamlMap ?? Fail(_problems, MapReader.WrongShape, root.Place, _file, MapReader.Shapes.Map);
    }

    private YamlPiece Piece(int depth)
    {
        if (depth > MaxDepth)
            throw Refuse(TooDeep, At(_parser.Current!), "40");
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            throw Refuse(Alias, At(alias), alias.Value.Value);
        var node = _parser.Consume<NodeEvent>();
        var place = At(node);
        if (!node.Anchor.IsEmpty)
            throw Refuse(Alias, place, node.Anchor.Value);
        if (!node.Tag.IsEmpty)
            throw Refuse(Tag, place, node.Tag.IsNonSpecific ? "!" : node.Tag.Value);
        return node switch
        {
            Scalar scalar => new YamlText(place, Clean(scalar.Value, place), scalar.Style == ScalarStyle.Plain),
            SequenceStart => Items(place, depth),
            MappingStart => Entries(place, depth),
            _ => throw Refuse(Unparseable, place, "unknown node"),
        };
    }

    // An escape such as "\0" or half an emoji gets past the check of the bytes, and no database would take it.
    private string Clean(string value, Place place)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value, i))
                i++;
            else if (char.IsSurrogate(value[i]) || (char.IsControl(value[i]) && value[i] is not ('\n' or '\r' or '\t')))
                throw Refuse(ControlCharacter, place, _file);
        }
        return value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    private YamlList Items(Place place, int depth)
    {
        var items = new List<YamlPiece>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Piece(depth + 1));
        return new YamlList(place, items);
    }

    private YamlMap Entries(Place place, int depth)
    {
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Piece(depth + 1) as YamlText ?? throw Refuse(Unparseable, At(_parser.Current!), "a key must be a text");
            var value = Piece(depth + 1);
            if (lines.TryAdd(key.Value, key.Place.Line))
                entries.Add(new YamlEntry(key.Place, key.Value, value));
            else
                _problems.Add(Problem.Error(DoubleKey, _file, key.Value, $"{lines[key.Value]}") with { Place = key.Place });
        }
        return new YamlMap(place, entries);
    }

    private Place At(ParsingEvent at) => new(_file, (int)at.Start.Line, (int)at.Start.Column);

    private Refused Refuse(string code, Place place, params ReadOnlySpan<string> arguments)
    {
        _problems.Add(Problem.Error(code, _file, arguments) with { Place = place });
        return new Refused();
    }

    private static YamlMap? Fail(List<Problem> problems, string code, Place place, params ReadOnlySpan<string> arguments)
    {
        problems.Add(Problem.Error(code, place.File, arguments) with { Place = place });
        return null;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Place PlaceOfBadByte(string file, ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != (byte)'\n')
                continue;
            if (Decode(bytes[start..i]) is null)
                break;
            line++;
            start = i + 1;
        }
        return new Place(file, line, 1);
    }

    private static Place? ControlCharacterAt(string file, string text)
    {
        var (line, column) = (1, 1);
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
                return new Place(file, line, column);
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }
        return null;
    }

    /// <summary>Leaves the depths of a file that is refused as a whole; never leaves this class.</summary>
    private sealed class Refused : Exception;
}
