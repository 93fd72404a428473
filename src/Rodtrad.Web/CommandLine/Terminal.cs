using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.CommandLine;

/// <summary>The exit codes that scripts depend on.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int Usage = 2;
}

/// <summary>What commands write with: results to standard output, everything else to standard error.</summary>
internal sealed class Terminal(TextWriter output, TextWriter errors, Func<Stream> binary, Words words)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions JsonLine = new(Json) { WriteIndented = false };

    public Words Words => words;

    /// <summary>Standard output for what is no text.</summary>
    public Func<Stream> Binary => binary;

    public void Result(string line) => output.WriteLine(line);

    public void ResultAsJson<T>(T value) => output.WriteLine(AsJson(value));

    /// <summary>The value as commands print it.</summary>
    public static string AsJson<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <summary>One value on one line, for those who read line by line.</summary>
    public void ResultAsJsonLine<T>(T value) => output.WriteLine(JsonSerializer.Serialize(value, JsonLine));

    public void Say(string line) => errors.WriteLine(line);

    /// <summary>That the databases were upgraded, and where what they were before lies; nothing when they were not.</summary>
    public void TellUpgrade(string backup)
    {
        if (backup.Length > 0)
            Say(words["Cli.Backup.BeforeUpgrade", backup]);
    }

    /// <summary>A refusal in the words of docs/refusals.md.</summary>
    public void Refuse(Refusal refusal) => Say($"{refusal.Code}  {Problems.Text(words, refusal.Code, refusal.Arguments)}");
}

/// <summary>Problems in the reader's words.</summary>
internal static class Problems
{
    public static string Text(Words words, string code, IReadOnlyList<string> arguments) =>
        words[$"refusal.{code}", [.. arguments.Select(argument => Told(words, code, argument)).Concat(Enumerable.Repeat("", 6))]];

    // The refusals of access name permissions and states by their identifiers; the reader has other words for them.
    private static string Told(Words words, string code, string argument) => !code.StartsWith("BEH-", StringComparison.Ordinal) ? argument
        : Enum.TryParse<Permission>(argument, out _) ? words[$"Permission.{argument}"]
        : Enum.TryParse<PlanState>(argument, out _) ? words[$"PlanState.{argument}"] : argument;

    /// <summary>Where it stands: "planer/rn-rs-2020.yaml:12:3".</summary>
    public static string Where(Problem problem) =>
        problem.Place is { } place ? $"{place.File}:{place.Line}:{place.Column}" : problem.Subject;
}
