using System.Buffers;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>Rule 7: identifiers are English and what the user reads comes from resources or from the plan.</summary>
static class SwedishLetters
{
    const string Product = "Rödtråd";

    static readonly SearchValues<char> Letters = SearchValues.Create("åäöÅÄÖ");

    /// <summary>A row is dead when its file has no such letters, or is missing although its folder is there.</summary>
    public static IEnumerable<string> Violations(IReadOnlyCollection<SourceFile> files, IReadOnlyList<Exemption> wordFiles)
    {
        var swedish = files.Select(file => (file.Path, Lines: Lines(file))).Where(one => one.Lines.Count > 0).ToList();
        foreach (var (path, lines) in swedish.Where(one => wordFiles.All(row => row.Name != one.Path)))
            yield return $"{path}:{string.Join(',', lines)}: Swedish letters in code; move the words to Texts.resx, or to a file listed in Exemptions.SwedishWords.";
        foreach (var row in wordFiles.Where(row => swedish.All(one => one.Path != row.Name)))
            if (files.Any(file => Folder(file.Path) == Folder(row.Name)))
                yield return $"Exemptions.SwedishWords: {row.Name} holds no Swedish letters; strike the row.";
    }

    static IReadOnlyList<int> Lines(SourceFile file)
    {
        var lines = file.CSharp.Literals.Where(literal => literal.Text.Replace(Product, "", StringComparison.Ordinal).AsSpan().ContainsAny(Letters)).Select(literal => literal.Line).ToList();
        var code = file.CSharp.Code;
        for (var i = 0; i < code.Length; i++)
            if (Letters.Contains(code[i]))
                lines.Add(CSharpText.LineAt(code, i));
        return [.. lines.Distinct().Order()];
    }

    static string Folder(string path) => path[..path.LastIndexOf('/')];
}
