using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rodtrad.Tests.Shared;

/// <summary>Writes a plan package from anonymous objects: JSON is YAML, and its quoting holds whatever the texts are.</summary>
public static class PackageFiles
{
    static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DictionaryKeyPolicy = null,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    /// <summary>A map; underscores in the keys stand for the hyphens of the package.</summary>
    public static Dictionary<string, object?> Map(object values) => values.GetType().GetProperties()
        .ToDictionary(property => property.Name.Replace('_', '-'), property => property.GetValue(values));

    public static void Put(string folder, string file, object content)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(content, Json));
    }
}
