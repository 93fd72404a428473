using System.Text.RegularExpressions;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>Rule 7: namespace is folder, files are short, names claim something, nothing is hidden or swallowed.</summary>
static partial class FileShape
{
    const int CSharpCap = 300;
    const int RazorCap = 150;

    static readonly string[] Endings = ["Manager", "Helper", "Util", "Utils", "Service", "Processor", "Data", "Info", "Base", "Impl", "Dto"];

    static readonly string[] WithoutNamespace = ["Program.cs", "GlobalUsings.cs", "AssemblyInfo.cs", "AssemblyFixtures.cs", "_Imports.razor", "StartupHook.cs"];

    public static IEnumerable<string> Namespaces(IEnumerable<SourceFile> files)
    {
        foreach (var file in files.Where(file => !WithoutNamespace.Contains(file.Name)))
        {
            var expected = Expected(file.Path);
            var written = Namespace().Match(file.CSharp.Code);
            if (!written.Success)
                yield return $"{file.Path}: no namespace; write namespace {expected};";
            else if (written.Groups["name"].Value != expected)
                yield return $"{file.Path}: namespace {written.Groups["name"].Value}; the folder says {expected}.";
        }
    }

    public static IEnumerable<string> Lengths(IEnumerable<SourceFile> files, IReadOnlyList<Exemption> longFiles)
    {
        var tooLong = files.Where(file => file.LineCount > Cap(file)).ToList();
        foreach (var file in tooLong.Where(file => longFiles.All(row => row.Name != file.Path)))
            yield return $"{file.Path}: {file.LineCount} lines, the cap is {Cap(file)}; divide it by what it is about.";
        foreach (var row in longFiles.Where(row => tooLong.All(file => file.Path != row.Name)))
            yield return $"Exemptions.LongFiles: {row.Name} is not too long; strike the row.";
    }

    public static IEnumerable<string> TypeNames(IEnumerable<SourceFile> files) =>
        from file in files
        from name in Declared(file)
        from ending in Endings
        where name.Name.EndsWith(ending, StringComparison.Ordinal)
        select $"{file.Place(name.At)}: {name.Name} ends in {ending}; say what it is or does.";

    public static IEnumerable<string> Habits(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            var code = file.CSharp.Code;
            foreach (Match match in Region().Matches(code))
                yield return $"{file.Place(match.Index)}: #region hides code; divide the file instead.";
            foreach (Match match in EmptyCatch().Matches(code))
                yield return $"{file.Place(match.Index)}: an empty catch swallows the error; handle it, or let it pass.";
            foreach (Match match in AsyncVoid().Matches(code))
                yield return $"{file.Place(match.Index)}: async void loses its exceptions; return Task.";
        }
    }

    static int Cap(SourceFile file) => file.Path.EndsWith(".razor", StringComparison.Ordinal) ? RazorCap : CSharpCap;

    static string Expected(string path)
    {
        var parts = path.Split('/')[1..^1];
        return parts[0] == "Shared" ? "Rodtrad.Tests.Shared" : string.Join('.', parts);
    }

    static IEnumerable<(string Name, int At)> Declared(SourceFile file) =>
        file.Path.EndsWith(".razor", StringComparison.Ordinal)
            ? [(Path.GetFileNameWithoutExtension(file.Name), 0)]
            : Declaration().Matches(file.CSharp.Code).Select(match => (match.Groups["name"].Value, match.Groups["name"].Index));

    [GeneratedRegex(@"^\s*namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^\s*#region\b", RegexOptions.Multiline, 2000)]
    private static partial Regex Region();

    [GeneratedRegex(@"\bcatch\b(?:\s*\([^{}]*\))?\s*\{\s*\}", RegexOptions.None, 2000)]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\basync\s+void\b", RegexOptions.None, 2000)]
    private static partial Regex AsyncVoid();
}
