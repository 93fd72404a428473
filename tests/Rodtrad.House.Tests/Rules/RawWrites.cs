using System.Text.RegularExpressions;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>
/// Rule 12: what writes to the database past Entity Framework is written past the chain of changes. It is done where a row of
/// Exemptions says why, and nowhere else.
/// </summary>
static partial class RawWrites
{
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files, IReadOnlyList<Exemption> allowed)
    {
        var writing = files.Select(file => (File: file, Use: Write().Match(file.CSharp.Code))).Where(one => one.Use.Success).ToList();
        foreach (var (file, use) in writing.Where(one => allowed.All(row => row.Name != one.File.Path)))
            yield return $"{file.Place(use.Index)}: {use.Value} changes rows that the chain does not tell of; save them with the context, or list the file in Exemptions.RawWrites with the reason.";
        foreach (var row in allowed.Where(row => writing.All(one => one.File.Path != row.Name)))
            yield return $"Exemptions.RawWrites: {row.Name} does not write past Entity Framework; strike the row.";
    }

    [GeneratedRegex(@"\b(?:ExecuteSql\w*|ExecuteUpdate\w*|ExecuteDelete\w*|ExecuteNonQuery\w*|BeginBinaryImport\w*)\b", RegexOptions.None, 2000)]
    private static partial Regex Write();
}
