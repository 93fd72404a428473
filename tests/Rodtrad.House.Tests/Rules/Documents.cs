using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>What documents and the solution point to is there.</summary>
static partial class Documents
{
    public static IEnumerable<string> Links(IEnumerable<SourceFile> documents, Func<string, bool> exists, IReadOnlyList<Exemption> awaited)
    {
        var used = new HashSet<string>();
        foreach (var document in documents)
            foreach (Match link in Link().Matches(Fence().Replace(document.Text, match => new string('\n', match.Value.Count(character => character == '\n')))))
            {
                var target = link.Groups["target"].Value.Split('#')[0];
                if (target.Length == 0 || target.Contains(':', StringComparison.Ordinal))
                    continue;
                var path = Resolve(document.Path, Uri.UnescapeDataString(target));
                if (path is not null && exists(path))
                    continue;
                if (path is not null && awaited.Any(row => row.Name == path))
                    used.Add(path);
                else
                    yield return $"{document.Path}: the link to {target} leads nowhere; correct it.";
            }
        foreach (var row in awaited.Where(row => !used.Contains(row.Name)))
            yield return $"Exemptions.AwaitedFiles: {row.Name} is there, or nothing links to it; strike the row.";
    }

    public static IEnumerable<string> Solution(SourceFile solution, IEnumerable<string> projects)
    {
        var listed = XDocument.Parse(solution.Text).Descendants("Project").Select(project => (string?)project.Attribute("Path") ?? "").ToList();
        var found = projects.ToList();
        foreach (var project in found.Except(listed))
            yield return $"{solution.Path}: {project} is not in it; add it.";
        foreach (var project in listed.Except(found))
            yield return $"{solution.Path}: {project} does not exist; strike it.";
    }

    static string? Resolve(string document, string target)
    {
        var parts = new List<string>(target.StartsWith('/') ? [] : document.Split('/')[..^1]);
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }

    [GeneratedRegex(@"\]\(<?(?<target>[^)\s>]+)>?(?:\s+""[^""]*"")?\)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline, 2000)]
    private static partial Regex Fence();
}
