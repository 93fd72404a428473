using System.Text.RegularExpressions;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>R42: nothing in the repository looks like a secret that opens something.</summary>
static partial class Secrets
{
    const string Private = "private key";

    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files, IReadOnlyList<Exemption> known)
    {
        var spared = new HashSet<string>();
        foreach (var file in files)
        {
            foreach (var (at, what) in In(file.Text))
            {
                if (known.Any(row => row.Name == file.Path))
                    spared.Add(file.Path);
                else
                    yield return $"{file.Path}:{file.Text.AsSpan(0, at).Count('\n') + 1}: looks like a {what}; take it out and out of the history, and read it from a file or the environment.";
            }
        }
        foreach (var row in known.Where(row => !spared.Contains(row.Name)))
            yield return $"Exemptions.NotSecrets: {row.Name} needs no row; strike it.";
    }

    static IEnumerable<(int At, string What)> In(string text)
    {
        foreach (Match match in Pem().Matches(text))
            yield return (match.Index, Private);
        foreach (Match match in Token().Matches(text))
            yield return (match.Index, "token of a service");
        foreach (Match match in Jwt().Matches(text))
            yield return (match.Index, "signed token");
        foreach (Match match in Assigned().Matches(text))
        {
            if (!IsPlaceholder(match.Groups["value"].Value))
                yield return (match.Index, "password or key written out");
        }
    }

    // Names of other things, and what a reader is to put something in place of.
    static bool IsPlaceholder(string value) => value.Contains('{', StringComparison.Ordinal) || value.Contains('$', StringComparison.Ordinal) || value.Contains('<', StringComparison.Ordinal)
        || value.Contains(' ', StringComparison.Ordinal) || value.StartsWith("file:", StringComparison.Ordinal) || value.StartsWith("env:", StringComparison.Ordinal)
        || !value.Any(char.IsAsciiDigit) || !value.Any(char.IsAsciiLetter);

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----", RegexOptions.NonBacktracking)]
    private static partial Regex Pem();

    [GeneratedRegex(@"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,}|xox[abprs]-[A-Za-z0-9-]{10,}|sk_live_[A-Za-z0-9]{16,}|AIza[A-Za-z0-9_-]{35})", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}", RegexOptions.NonBacktracking)]
    private static partial Regex Jwt();

    [GeneratedRegex("""(?:password|passwd|secret|api[_-]?key|access[_-]?key|client[_-]?secret|connectionstring)["']?\s*[:=]\s*["'](?<value>[^"'\s]{12,})["']""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Assigned();
}
