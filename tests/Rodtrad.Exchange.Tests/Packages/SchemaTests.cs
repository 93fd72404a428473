using System.Text.Json.Nodes;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Packages;

public sealed class SchemaTests
{
    static readonly Dictionary<string, JsonNode> Schemas =
        PackageSchemas.All().ToDictionary(schema => schema.FileName.Split('.')[0], schema => JsonNode.Parse(schema.Text)!);

    /// <summary>Set RODTRAD_WRITE_SCHEMAS to write them anew after a change of the readers.</summary>
    [Fact]
    public void The_schemas_in_the_repository_are_what_the_readers_ask_for()
    {
        var folder = RepositoryRoot.Of("docs", "schema");
        if (Environment.GetEnvironmentVariable("RODTRAD_WRITE_SCHEMAS") is not null)
            foreach (var (name, text) in PackageSchemas.All())
                File.WriteAllText(Path.Combine(folder, name), text);
        Assert.Equal(PackageSchemas.All().Select(schema => schema.FileName).Order(), Directory.EnumerateFiles(folder, "*.json").Select(Path.GetFileName)
            .Where(name => !name!.StartsWith("cli-", StringComparison.Ordinal) && name != "dokument.schema.json").Order());
        Assert.All(PackageSchemas.All(), schema => Assert.Equal(schema.Text, File.ReadAllText(Path.Combine(folder, schema.FileName))));
    }

    [Theory]
    [InlineData("organisation", "", "organisation, namn")]
    [InlineData("organisation", "enheter", "kod, typ, namn")]
    [InlineData("organisation", "enheter/roller", "kod, namn")]
    [InlineData("styrmodell", "nivaer", "kod, namn, flertal, slag")]
    [InlineData("indikatorer", "", "")]
    [InlineData("indikatorer", "kallor", "kod, namn, slag")]
    [InlineData("styrdokument", "styrdokument", "kod, titel, typ")]
    [InlineData("plan", "", "plan, version, ar, titel, typ, enhet, styrmodell, status")]
    [InlineData("plan", "punkter", "kod, niva, namn")]
    [InlineData("plan", "punkter/matt", "indikator")]
    [InlineData("plan", "punkter/matt/ingangsvarde", "tillstand")]
    [InlineData("plan", "punkter/matt/ingangsvarde/varden", "tryckt")]
    [InlineData("plan", "punkter/matt/mal", "period, tryckt")]
    [InlineData("plan", "punkter/matt/mal/delar", "tryckt")]
    [InlineData("plan", "punkter/uppdrag", "")]
    [InlineData("plan", "beslut", "")]
    public void The_keys_that_must_be_there(string file, string path, string keys) => Assert.Equal(
        keys, string.Join(", ", (At(file, path)["required"] as JsonArray ?? []).Select(key => (string?)key)));

    [Theory]
    [InlineData("plan", "", "status", "utkast, beslutad, ersatt, extern")]
    [InlineData("plan", "punkter", "ursprung", "egen, arvd, tillagd, ")]
    [InlineData("plan", "punkter/matt/mal/delar", "tillfalle", "manad, t1, t2, delar, ar, ")]
    [InlineData("indikatorer", "indikatorer", "riktning", "hogre, lagre, ja, ")]
    public void The_words_of_closed_lists_and_nothing_where_it_may_be_left_out(string file, string path, string key, string words) =>
        Assert.Equal(words, string.Join(", ", At(file, path)["properties"]![key]!["enum"]!.AsArray().Select(word => (string?)word)));

    [Fact]
    public void Lists_of_words_bounds_and_pairs()
    {
        Assert.Equal("matt", (string?)At("styrmodell", "nivaer")["properties"]!["krav"]!["items"]!["enum"]![0]);
        var depth = At("plan", "avsnitt")["properties"]!["djup"]!;
        Assert.Equal((1, 4), ((int)depth["minimum"]!, (int)depth["maximum"]!));
        var years = At("plan", "")["properties"]!["ar"]!;
        Assert.Equal((2, 2), ((int)years["minItems"]!, (int)years["maxItems"]!));
        Assert.Equal("""["ja","nej",true,false,null]""", At("plan", "")["properties"]!["publicerad"]!["enum"]!.ToJsonString());
    }

    [Fact]
    public void No_mapping_takes_keys_that_are_not_known() => Assert.All(Schemas.Values, schema => Assert.All(Mappings(schema), AssertClosed));

    [Fact]
    public void Every_key_of_a_schema_is_in_the_handbook()
    {
        var handbook = string.Concat(
            File.ReadAllText(RepositoryRoot.Of("docs", "guide", "planpaket.md")), File.ReadAllText(RepositoryRoot.Of("docs", "guide", "dokumentmallar.md")),
            // The fixed words of documents stand, each with its text, in the template that the handbook leads to.
            File.ReadAllText(RepositoryRoot.Of("src", "Rodtrad.Exchange", "Documents", "standardmall.yaml")));
        Assert.All(Schemas.Values.SelectMany(Mappings).SelectMany(mapping => mapping["properties"]!.AsObject()), key =>
            Assert.Contains($"{key.Key}:", handbook, StringComparison.Ordinal));
    }

    static void AssertClosed(JsonNode mapping) => Assert.False((bool)mapping["additionalProperties"]!);

    static JsonNode At(string file, string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(Schemas[file], (schema, key) => schema["properties"]![key]! is var value && value["items"] is { } item ? item : schema["properties"]![key]!);

    static IEnumerable<JsonNode> Mappings(JsonNode? node) => node switch
    {
        JsonObject some => some.SelectMany(pair => Mappings(pair.Value)).Concat(some.ContainsKey("additionalProperties") ? [some] : []),
        JsonArray list => list.SelectMany(Mappings),
        _ => [],
    };
}
