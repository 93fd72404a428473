using System.Text.Json.Nodes;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>The tables made from the source documents, where they are to be had; a test that needs one is skipped elsewhere.</summary>
static class PrintedTables
{
    /// <summary>The rows of a table, in the order they were printed.</summary>
    public static IReadOnlyList<JsonNode> Rows(string table) => [.. Of(table)["items"]!.AsArray().Select(row => row!)];

    /// <summary>The whole of a table as it was transcribed.</summary>
    public static JsonNode Of(string table)
    {
        var shared = Environment.GetEnvironmentVariable("RODTRAD_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(shared), "RODTRAD_SHARED does not name the folder with the source documents.");
        return JsonNode.Parse(File.ReadAllText(Path.Combine(shared!, "sources", "tables", $"{table}.json")))!;
    }

    /// <summary>Cells as one text to compare. Words are broken at the ends of lines in the source, so hyphens and space say nothing.</summary>
    public static string Told(params IEnumerable<string?> cells) => string.Join(
        " | ", cells.Select(cell => string.Concat((cell ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u00AD')))));
}
