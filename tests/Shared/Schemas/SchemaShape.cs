using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rodtrad.Tests.Shared;

/// <summary>The part of JSON Schema that our schemas use: type, enum, required, properties, additionalProperties, items, $ref, const, oneOf, pattern.</summary>
internal static class SchemaShape
{
    /// <summary>What in the value breaks the schema; empty when nothing does.</summary>
    public static IReadOnlyList<string> Breaches(JsonElement schema, JsonElement value)
    {
        List<string> breaches = [];
        Check(schema, schema, value, "$", breaches);
        return breaches;
    }

    private static void Check(JsonElement root, JsonElement schema, JsonElement value, string at, List<string> breaches)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var target = reference.GetString()!.TrimStart('#', '/').Split('/').Aggregate(root, (element, name) => element.GetProperty(name));
            Check(root, target, value, at, breaches);
            return;
        }
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var fits = choices.EnumerateArray().Count(choice =>
            {
                List<string> broken = [];
                Check(root, choice, value, at, broken);
                return broken.Count == 0;
            });
            if (fits != 1)
                breaches.Add($"{at} fits {fits} of the choices: {value}");
            return;
        }
        if (schema.TryGetProperty("const", out var only) && only.GetString() != value.GetString())
            breaches.Add($"{at} is {value}");
        if (schema.TryGetProperty("pattern", out var pattern) && value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
            breaches.Add($"{at} is {value}");
        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value)))
            breaches.Add($"{at} is {TypeOf(value)}");
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.GetString() == value.GetString()))
            breaches.Add($"{at} is {value}");
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i)))
                Check(root, items, item, $"{at}[{i}]", breaches);
        }
        if (value.ValueKind == JsonValueKind.Object)
            Members(root, schema, value, at, breaches);
    }

    private static void Members(JsonElement root, JsonElement schema, JsonElement value, string at, List<string> breaches)
    {
        var properties = schema.TryGetProperty("properties", out var known) ? known.EnumerateObject().ToDictionary(one => one.Name, one => one.Value) : [];
        if (schema.TryGetProperty("required", out var required))
            breaches.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at} lacks {name}"));
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetValue(member.Name, out var property))
                Check(root, property, member.Value, $"{at}.{member.Name}", breaches);
            else if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.Object)
                Check(root, more, member.Value, $"{at}.{member.Name}", breaches);
            else
                breaches.Add($"{at} has {member.Name}");
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.String => "string",
        JsonValueKind.Null => "null",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "boolean",
    };
}
