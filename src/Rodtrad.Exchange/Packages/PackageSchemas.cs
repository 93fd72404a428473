using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>The JSON Schema of each file of a package, made by the readers themselves.</summary>
public static class PackageSchemas
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>File name under docs/schema and text of every schema.</summary>
    public static IEnumerable<(string FileName, string Text)> All()
    {
        yield return Schema("organisation", map => OrganisationFile.Read(map, new PackageReading()));
        yield return Schema("styrmodell", map => ModelFile.Read(map, new PackageReading()));
        yield return Schema("indikatorer", map => IndicatorFile.Read(map, new PackageReading()));
        yield return Schema("styrdokument", map => SteeringDocumentFile.Read(map, new PackageReading()));
        yield return Schema("dokumentmall", map => TemplateFile.Read(map, new PackageReading()));
        yield return Schema("tabellmall", map => TableTemplateFile.Read(map, new PackageReading()));
        yield return Schema("ekonomi", map => EconomyFile.Read(map, new Dictionary<Code, TableTemplate>(), new PackageReading()));
        yield return Schema("plan", map => PlanFile.Read(map, new PackageReading()));
    }

    private static (string, string) Schema<T>(string name, Func<MapReader, T> read)
    {
        var schema = new YamlSchema();
        var probe = new MapReader(schema);
        read(probe);
        probe.Finish();
        var json = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = $"Rödtråd: {name}.yaml" };
        foreach (var (key, value) in schema.ToJson())
            json[key] = value?.DeepClone();
        return ($"{name}.schema.json", json.ToJsonString(Indented) + "\n");
    }
}
