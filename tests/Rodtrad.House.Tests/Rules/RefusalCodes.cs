using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>Rule 6: a code is declared once, has a text in both languages, a documented line and a test that provokes it.</summary>
static partial class RefusalCodes
{
    const string Swedish = "src/Rodtrad.Web/Resources/Texts.resx";
    const string English = "src/Rodtrad.Web/Resources/Texts.en.resx";
    const string Prefix = "refusal.";

    public sealed record Papers(string? Swedish, string? English, string? Refusals, IReadOnlyList<string> Tests);

    public static IEnumerable<string> Violations(IEnumerable<SourceFile> sources, Papers papers, IReadOnlyList<Exemption> notCodes)
    {
        var declared = (
            from file in sources
            from literal in file.CSharp.Literals
            where Code().IsMatch(literal.Text) && notCodes.All(row => row.Name != literal.Text)
            select (Code: literal.Text, Place: $"{file.Path}:{literal.Line}")).ToList();
        var swedish = Texts(papers.Swedish);
        var english = Texts(papers.English);

        foreach (var code in declared.GroupBy(one => one.Code).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var place = code.First().Place;
            if (code.Skip(1).Any())
                yield return $"{code.Key} is written {code.Count()} times ({string.Join(", ", code.Select(one => one.Place))}); write it once and refer to that (or list it in Exemptions.NotCodes).";
            List<string> lacks = [];
            if (!swedish.TryGetValue(code.Key, out var text))
                lacks.Add($"a Swedish text ({Prefix}{code.Key} in {Swedish})");
            if (!english.TryGetValue(code.Key, out var translation))
                lacks.Add($"an English text ({English})");
            if (!Mentions(papers.Refusals, code.Key))
                lacks.Add("a line in docs/refusals.md");
            if (!papers.Tests.Any(test => Mentions(test, code.Key)))
                lacks.Add("a test that names and provokes it");
            if (lacks.Count > 0)
                yield return $"{place}: {code.Key} lacks {string.Join(", ", lacks)}.";
            if (text is not null && translation is not null && !Holes(text).SetEquals(Holes(translation)))
                yield return $"{place}: the texts of {code.Key} take different arguments in {Swedish} and {English}.";
        }

        var codes = declared.Select(one => one.Code).ToHashSet();
        foreach (var dead in swedish.Keys.Concat(english.Keys).Distinct().Where(code => !codes.Contains(code)))
            yield return $"{Swedish}: {Prefix}{dead} is a text for a code that no source declares; strike it in both languages.";
        foreach (var dead in Lines(papers.Refusals).Where(code => !codes.Contains(code)))
            yield return $"docs/refusals.md: {dead} is not declared in any source; strike the line.";
    }

    static Dictionary<string, string> Texts(string? resx) => resx is null
        ? []
        : XDocument.Parse(resx).Descendants("data")
            .Select(data => (Name: (string?)data.Attribute("name") ?? "", Value: (string?)data.Element("value") ?? ""))
            .Where(data => data.Name.StartsWith(Prefix, StringComparison.Ordinal) && data.Value.Trim().Length > 0)
            .GroupBy(data => data.Name[Prefix.Length..])
            .ToDictionary(group => group.Key, group => group.First().Value);

    static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(match => match.Value)];

    static bool Mentions(string? text, string code) => text?.Contains(code, StringComparison.Ordinal) ?? false;

    // A documented line begins with its code: a heading, a table row or a list item.
    static IEnumerable<string> Lines(string? refusals) =>
        (refusals ?? "").Split('\n')
            .Select(line => line.TrimStart('#', '|', '-', '*', ' ', '`'))
            .Where(line => line.Length >= 7 && Code().IsMatch(line[..7]))
            .Select(line => line[..7])
            .Distinct();

    [GeneratedRegex(@"^[A-Z]{3}-\d{3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
