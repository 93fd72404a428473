using System.Text.RegularExpressions;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>R31: no text can make a pattern run for ever: every pattern has a time limit or does not backtrack.</summary>
static partial class RegexLimits
{
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        from Match use in Use().Matches(file.CSharp.Code)
        let arguments = Arguments(file.CSharp.Code, use.Index + use.Length)
        where !Limit().IsMatch(arguments) && !NamesSafeOptions(file.CSharp.Code, arguments)
        select $"{file.Place(use.Index)}: {use.Value.Trim()}...) has neither a time limit nor RegexOptions.NonBacktracking; give it one.";

    static string Arguments(string code, int from)
    {
        var depth = 1;
        var end = from;
        while (end < code.Length && depth > 0)
            depth += code[end++] switch { '(' => 1, ')' => -1, _ => 0 };
        return code[from..end];
    }

    // The options may stand in a constant of the same file.
    static bool NamesSafeOptions(string code, string arguments) =>
        SafeOptions().Matches(code).Any(constant => Word().Matches(arguments).Any(word => word.Value == constant.Groups["name"].Value));

    [GeneratedRegex(@"\bconst\s+RegexOptions\s+(?<name>\w+)\s*=[^;]*\bNonBacktracking\b[^;]*;", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex SafeOptions();

    [GeneratedRegex(@"\w+", RegexOptions.None, 2000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\bnew\s+Regex\s*\(|\bGeneratedRegex\s*\(|\bRegex\??\s+\w+\s*=\s*new\s*\(|\bRegex\s*\.\s*(?:IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\s*\(", RegexOptions.None, 2000)]
    private static partial Regex Use();

    // The third argument of GeneratedRegex is a number of milliseconds; elsewhere the limit is a TimeSpan.
    [GeneratedRegex(@"NonBacktracking|TimeSpan|[tT]imeout|,[^,]*,\s*\d+\s*\)$", RegexOptions.None, 2000)]
    private static partial Regex Limit();
}
