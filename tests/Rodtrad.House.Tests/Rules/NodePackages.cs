using System.Text.Json;
using System.Text.RegularExpressions;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>R45 for what the page is made of: exact versions, locked, and no address in the lock file, so that any
/// registry can serve them.</summary>
static partial class NodePackages
{
    public static IEnumerable<string> Violations(SourceFile? package, SourceFile? locked)
    {
        if (package is null)
            yield break;
        if (locked is null)
            yield return $"{package.Path} has no package-lock.json beside it; run npm install and commit it.";
        using var document = JsonDocument.Parse(package.Text);
        foreach (var group in new[] { "dependencies", "devDependencies", "optionalDependencies" })
            if (document.RootElement.TryGetProperty(group, out var dependencies))
                foreach (var dependency in dependencies.EnumerateObject().Where(dependency => !Exact().IsMatch(dependency.Value.GetString() ?? "")))
                    yield return $"{package.Path}: {dependency.Name} has version \"{dependency.Value.GetString()}\"; name one version exactly.";
        if (locked is not null)
            foreach (Match match in Resolved().Matches(locked.Text))
                yield return $"{locked.Place(match.Index)}: a package names where it is fetched from; set omit-lockfile-registry-resolved and lock again.";
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(?:-[\w.]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Exact();

    [GeneratedRegex("\"resolved\":\\s*\"http", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Resolved();
}
