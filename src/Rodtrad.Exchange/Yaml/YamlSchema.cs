using System.Text.Json.Nodes;

namespace Rodtrad.Exchange.Yaml;

/// <summary>
/// The JSON Schema of a mapping, gathered by letting the reader of the file ask a probe for its keys. The schema is
/// therefore always what the reader accepts.
/// </summary>
internal sealed class YamlSchema
{
    private readonly JsonObject _properties = [];
    private readonly List<string> _required = [];

    public void Add(string key, bool required, JsonObject type)
    {
        _properties[key] = type;
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

    // In YAML an unquoted 2020 or 0.32 is a number to an editor, so a text may be written as one.
    public static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number", "null") };

    public static JsonObject Flag() => new() { ["type"] = new JsonArray("string", "boolean") };

    public static JsonObject Date() => new() { ["type"] = "string", ["format"] = "date" };

    public static JsonObject Code() => new() { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$" };

    public static JsonObject Whole(int low, int high) => new() { ["type"] = "integer", ["minimum"] = low, ["maximum"] = high };

    public static JsonObject OneOf(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    public static JsonObject ListOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };
}
