using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rodtrad.Bench;

/// <summary>Prints what was found.</summary>
internal static class Table
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Text(IReadOnlyList<Finding> findings)
    {
        List<string[]> rows = [["benchmark", "what", "ours", "peer", "ratio", "must", "aim", "ok"]];
        rows.AddRange(findings.Select(Cells));
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendLine(string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
        return text.ToString();
    }

    public static string Json(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(
        findings.Select(finding => new
        {
            finding.Benchmark,
            finding.What,
            Ours = Rounded(finding, finding.Ours),
            Peer = Rounded(finding, finding.Peer),
            finding.Unit,
            Ratio = Rounded(finding, finding.Ratio),
            finding.Must,
            finding.Aim,
            Ok = finding.IsMet,
            AimReached = finding.IsAimMet,
            finding.Skipped,
        }), Indented) + "\n";

    private static string[] Cells(Finding finding) => finding.Skipped is { } why
        ? [finding.Benchmark, finding.What, "", "", "", "", "", $"skipped: {why}"]
        :
        [
            finding.Benchmark, finding.What, $"{Number(finding.Ours, 3)} {finding.Unit}", $"{Number(finding.Peer, 3)} {finding.Unit}", Number(finding.Ratio, 2),
            Limit(finding, finding.Must), Limit(finding, finding.Aim), !finding.IsMet ? "NO" : finding.IsAimMet ? "yes" : "yes, not aim",
        ];

    private static string Limit(Finding finding, double? limit) => limit is { } value ? $"{(finding.IsFloor ? "≥" : "≤")} {Number(value, 2)}" : "";

    private static string Number(double value, int decimals) => value.ToString($"F{decimals}", CultureInfo.InvariantCulture);

    private static double? Rounded(Finding finding, double value) => finding.Skipped is null ? Math.Round(value, 3) : null;
}
