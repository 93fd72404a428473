using System.Text.Json.Nodes;

namespace Rodtrad.Exchange.Yaml;

/// <summary>
/// The JSON Schema of a mapping, gathered by letting the reader of the file ask a probe for its keys: the keys, which of them
/// must be there, the words and the bounds are the reader's own.
/// </summary>
internal sealed class YamlSchema
{
    private readonly JsonObject _properties = [];
    private readonly List<string> _required = [];

    public void Add(string key, bool required, JsonObject type)
    {
        _properties[key] = required ? type : OrNothing(type);
        if (required && !_required.Contains(key, StringComparer.Ordinal))
            _required.Add(key);
    }

    public JsonObject ToJson()
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = _properties.DeepClone(),
        };
        if (_required.Count > 0)
            schema["required"] = new JsonArray([.. _required.Select(key => (JsonNode)key)]);
        return schema;
    }

    // A key without a value says nothing, and may stand where the key may be left out.
    private static JsonObject OrNothing(JsonObject type)
    {
        if (type["enum"] is JsonArray words)
            words.Add(null);
        else if (type["type"] is JsonArray types)
            types.Add("null");
        else
            type["type"] = new JsonArray(type["type"]!.DeepClone(), "null");
        return type;
    }

    // In YAML an unquoted 2020 or 0.32 is a number to an editor, so a text may be written as one.
    public static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number") };

    /// <summary>A text, nothing, or a mapping: what is said of its keys holds when it is a mapping.</summary>
    public static JsonObject TextOr(JsonObject map)
    {
        map["type"] = new JsonArray("string", "number", "null", "object");
        return map;
    }

    public static JsonObject Flag() => new() { ["enum"] = new JsonArray("ja", "nej", true, false) };

    public static JsonObject Date() => new() { ["type"] = "string", ["format"] = "date" };

    public static JsonObject Code() => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$" };

    public static JsonObject Whole(int low, int high) => new() { ["type"] = "integer", ["minimum"] = low, ["maximum"] = high };

    public static JsonObject OneOf(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    public static JsonObject PairOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items, ["minItems"] = 2, ["maxItems"] = 2 };

    public static JsonObject ListOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };
}
