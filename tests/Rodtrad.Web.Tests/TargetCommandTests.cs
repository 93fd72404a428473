using System.Globalization;
using System.Text.Json;
using Rodtrad.Domain.Indicators;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.CommandLine;

namespace Rodtrad.Web.Tests;

/// <summary>The command target: one text, and a file with a question on each line.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class TargetCommandTests : IDisposable
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Of("docs", "schema", "cli-target.schema.json"))).RootElement;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Cli.Run(["target", .. args], output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private async Task<(int Code, List<JsonElement> Lines, string Errors)> Batch(params string[] lines)
    {
        await File.WriteAllLinesAsync(folder.Of("fragor.jsonl"), lines, TestContext.Current.CancellationToken);
        var (code, output, errors) = await Run("--batch", folder.Of("fragor.jsonl"));
        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(answers, answer => Assert.Empty(SchemaShape.Breaches(Schema, answer)));
        return (code, answers, errors);
    }

    private static string Text(JsonElement answer, string field) => answer.GetProperty(field).GetString()!;

    [Fact]
    public async Task Every_expression_of_the_plans_is_answered_as_the_table_says()
    {
        var (code, answers, errors) = await Batch([.. TargetTable.Rows.Select(Question)]);
        Assert.Equal((0, ""), (code, errors));
        foreach (var (row, answer) in TargetTable.Rows.Zip(answers))
        {
            Assert.Equal(
                (row.Text, row.Kind, row.Sign, row.Level, row.Verdict),
                (Text(answer, "text"), Text(answer, "kind"), Text(answer, "operator"), answer.GetProperty("value").GetString(), Text(answer, "verdict")));
            var reason = Text(answer, "reason");
            // A word without a text shows its key.
            Assert.DoesNotContain("target.", reason, StringComparison.Ordinal);
            Assert.DoesNotContain("{", reason, StringComparison.Ordinal);
            Assert.Matches(@"^[\p{Lu}0-9].*\.$", reason);
        }
        Assert.Equal(TargetTable.Rows.Count, answers.Count);
    }

    [Theory]
    [InlineData("""{"text":"Under 6,5 %","outcome":"6,5 %"}""", "Utfallet 6,5 % är inte under 6,5 %.")]
    [InlineData("""{"text":"81","better":"higher","outcome":80}""", "Utfallet 80 är lägre än 81.")]
    [InlineData("""{"text":"Öka","baseline":"Nytt mått","outcome":79}""", "Kan inte bedömas: ingångsvärdet är ”Nytt mått”. Det första utfallet, 79, blir ingångsvärde.")]
    [InlineData("""{"text":"K 16,0 M 17,2","better":"lower","outcome":{"K":15.9,"M":17.9}}""", "1 av 2 delar är uppfylld. K: uppfyllt, utfallet 15,9 är högst 16,0. M: ej uppfyllt, utfallet 17,9 är högre än 17,2.")]
    [InlineData("""{"text":"K 16,0 M 17,2","better":"lower","outcome":{"K":15.9}}""", "Kan inte bedömas i sin helhet: 1 av 2 delar är uppfylld, och någon del går inte att bedöma. K: uppfyllt, utfallet 15,9 är högst 16,0. M: ej rapporterat, inget utfall är rapporterat. Målet nås när utfallet är högst 17,2.")]
    [InlineData("""{"text":"2019 Ja; Kunddialog med 6/6 förvaltningar skett; NKI-mätning genomförd","outcome":["Ja","5/6","ej"]}""", "Alla 3 delar behövs, och 1 är uppfylld. Del 1: uppfyllt, utfallet är Ja. Del 2: ej uppfyllt, utfallet 5/6 (83,3 %) är lägre än 6/6. Del 3: ej uppfyllt, milstolpen är bedömd som ej uppnådd.")]
    [InlineData("""{"text":"2019 Ja; Kunddialog med 6/6 förvaltningar skett; NKI-mätning genomförd","outcome":["Ja","6/6","ej"]}""", "Alla 3 delar behövs, och 2 är uppfyllda. Del 1: uppfyllt, utfallet är Ja. Del 2: uppfyllt, utfallet 6/6 (100 %) är minst 6/6. Del 3: ej uppfyllt, milstolpen är bedömd som ej uppnådd.")]
    [InlineData("""{"text":"Öka med 0,5 % per år","unit":"%","baseline":2.2,"years":2,"outcome":3.2}""", "Utfallet 3,2 % är minst 3,2 %. Gränsen är ingångsvärdet 2,2 % ändrat med 0,5 procentenheter per år, år räknat: 2. Procenten läses som procentenheter, eftersom måttet anges i procent.")]
    [InlineData("""{"text":"Blå himmel","outcome":"uppnådd"}""", "Milstolpen är bedömd som uppnådd. Texten förstås inte av systemet. Den läses som en milstolpe och bedöms av en person.")]
    [InlineData("""{"text":"Under 6,5 %","outcome":6.46,"decimals":1}""", "Utfallet 6,5 % är inte under 6,5 %. Utfallet 6,46 % är avrundat till 6,5 %, med måttets decimaler.")]
    [InlineData("""{"text":"Ja","outcome":["Ja","Nej"]}""", "1 av 2 är Ja, vilket tillsammans ger Delvis.")]
    public async Task The_reason_is_a_sentence(string question, string reason) => Assert.Equal(reason, Text(Assert.Single((await Batch(question)).Lines), "reason"));

    [Theory]
    [InlineData("MAL-001", "{\"text\":")]
    [InlineData("MAL-001", "[1]")]
    [InlineData("MAL-001", "{\"text\":\"\\uD800\"}")]
    [InlineData("MAL-002", "{\"better\":\"higher\"}")]
    [InlineData("MAL-002", "{\"text\":[\"81\"]}")]
    [InlineData("MAL-003", "{\"text\":\"81\",\"better\":\"up\"}")]
    [InlineData("MAL-003", "{\"text\":\"81\",\"occasion\":\"T9\"}")]
    [InlineData("MAL-005", "{\"text\":\"81\",\"outcome\":1e400}")]
    [InlineData("MAL-005", "{\"text\":\"81\",\"frame\":\"mycket\"}")]
    [InlineData("MAL-006", "{\"text\":\"81\",\"decimals\":7}")]
    [InlineData("MAL-006", "{\"text\":\"81\",\"years\":\"två\"}")]
    public async Task A_broken_line_is_told_and_the_others_are_answered(string problem, string line)
    {
        var (code, answers, errors) = await Batch("""{"text":"Öka"}""", "", line, """{"text":"Minska"}""");
        Assert.Equal(1, code);
        Assert.Contains($"fragor.jsonl:3  {problem}  ", errors, StringComparison.Ordinal);
        Assert.Equal(3, answers.Count);
        Assert.Equal((problem, 3), (Text(answers[1].GetProperty("problem"), "code"), answers[1].GetProperty("problem").GetProperty("line").GetInt32()));
        Assert.Equal(("Öka", "Minska"), (Text(answers[0], "text"), Text(answers[2], "text")));
    }

    [Fact]
    public async Task A_long_text_is_read_and_one_that_is_too_long_is_refused()
    {
        var (code, answers, _) = await Batch($$"""{"text":"{{new string('å', 30_000)}}"}""", $$"""{"text":"{{new string('å', 30_001)}}"}""");
        Assert.Equal(1, code);
        Assert.Equal("milestone", Text(answers[0], "kind"));
        Assert.Equal("MAL-004", Text(answers[1].GetProperty("problem"), "code"));
    }

    [Fact]
    public async Task Numbers_keep_every_decimal()
    {
        var (_, answers, _) = await Batch(
            """{"text":"> 0,3","outcome":0.30000000000000000000000001}""", """{"text":"≥ 0,3","outcome":0.29999999999999999999999999}""", """{"text":"≥ 0,3","outcome":"0.3"}""");
        Assert.Equal(["uppfyllt", "ej uppfyllt", "uppfyllt"], answers.Select(answer => Text(answer, "verdict")));
    }

    [Fact]
    public async Task One_text_is_told_to_a_person_or_as_json()
    {
        var (code, output, errors) = await Run("Under 6,5 %", "--outcome", "6,5 %", "--decimals", "1");
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            """
            Under 6,5 %
              Läses som  under 6,5 %
              Slag       gränsvärde  [threshold <]
              Nivå       6,5 %
              Omdöme     ej uppfyllt
              Därför     Utfallet 6,5 % är inte under 6,5 %.

            """, output, ignoreLineEndingDifferences: true);
        var json = JsonDocument.Parse((await Run("K 16,0 M 17,2", "--better", "lower", "--outcome", """{"K":15.9,"M":17.2}""", "--format", "json")).Output).RootElement;
        Assert.Empty(SchemaShape.Breaches(Schema, json));
        Assert.Equal("uppfyllt", Text(json, "verdict"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("", "81", "--batch", "x")]
    [InlineData("MAL-003", "81", "--better", "up")]
    [InlineData("MAL-001", "81", "--outcome", "{")]
    [InlineData("MAL-007", "--batch", "finns-inte.jsonl")]
    public async Task Wrong_usage_ends_with_two(string code, params string[] args)
    {
        var (exit, output, errors) = await Run(args);
        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith(code, errors, StringComparison.Ordinal);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Every_kind_and_operator_stands_in_the_schema_and_in_the_handbook()
    {
        IEnumerable<string> Codes(string field) => Schema.GetProperty("properties").GetProperty(field).GetProperty("enum").EnumerateArray().Select(code => code.GetString()!);
        Assert.Equal(Enum.GetValues<TargetKind>().Select(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())).Order(StringComparer.Ordinal), Codes("kind").Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<TargetOperator>().Length, Codes("operator").Count());
        Assert.Superset(TargetTable.Rows.Select(row => row.Sign).ToHashSet(), Codes("operator").ToHashSet());
        var handbook = File.ReadAllText(RepositoryRoot.Of("docs", "guide", "mal-som-sprak.md"));
        Assert.All(Codes("kind").Concat(Codes("operator")).Concat(Codes("verdict")), code => Assert.Contains($"`{code}`", handbook, StringComparison.Ordinal));
    }

    private static string Question(TargetCase row)
    {
        static object? Value(string? text) => text?.Contains('|', StringComparison.Ordinal) is true ? text.Split('|') : text;
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["text"] = row.Text,
            ["better"] = row.Better,
            ["unit"] = row.Unit,
            ["decimals"] = row.Decimals,
            ["baseline"] = Value(row.Baseline),
            ["previous"] = row.Previous,
            ["benchmark"] = row.Benchmark,
            ["frame"] = row.Frame,
            ["base"] = row.Base,
            ["tolerance"] = row.Tolerance,
            ["years"] = row.Years?.ToString(CultureInfo.InvariantCulture),
            ["occasion"] = row.Occasion,
            ["year"] = row.Year,
            ["outcome"] = Value(row.Outcome),
        });
    }
}
