using Rodtrad.House.Tests.Reading;
using Rodtrad.House.Tests.Rules;

namespace Rodtrad.House.Tests;

/// <summary>Rule 7 and R31: what a file looks like.</summary>
public sealed class ShapeTests
{
    static readonly IReadOnlyList<SourceFile> Written = [.. Files("src/", ".cs").Concat(Files("tests/", ".cs")).Concat(Files("tools/", ".cs")).Concat(Files("bench/", ".cs"))];

    static readonly IReadOnlyList<SourceFile> Razor = Files("src/", ".razor");

    [Fact]
    public void The_tree_is_read() => Assert.Contains(Written, file => file.Path == "tests/Rodtrad.House.Tests/ShapeTests.cs");

    [Fact]
    public void Rule_7_namespace_is_folder() => Verdict.Holds(FileShape.Namespaces(Written));

    [Fact]
    public void Rule_7_sees_a_wrong_and_a_missing_namespace() =>
        Verdict.Reports(
            FileShape.Namespaces(
            [
                new("src/Rodtrad.Domain/Goals/Node.cs", "// namespace Rodtrad.Domain.Goals;\nnamespace Rodtrad.Domain;\nclass Node;"),
                new("src/Rodtrad.Domain/Goals/Link.cs", "class Link;"),
                new("src/Rodtrad.Domain/Goals/Tree.cs", "namespace Rodtrad.Domain.Goals;"),
                new("src/Rodtrad.Web/Program.cs", "return 0;"),
                new("tests/Shared/RepositoryRoot.cs", "namespace Rodtrad.Tests.Shared;"),
            ]),
            "namespace Rodtrad.Domain; the folder says Rodtrad.Domain.Goals", "Link.cs: no namespace");

    [Fact]
    public void Rule_7_files_are_short() => Verdict.Holds(FileShape.Lengths([.. Written, .. Razor], Exemptions.LongFiles));

    [Fact]
    public void Rule_7_sees_a_long_file_and_a_dead_row() =>
        Verdict.Reports(
            FileShape.Lengths(
                [Lines("A.cs", 301), Lines("B.cs", 300), Lines("C.razor", 151), Lines("D.razor", 150), Lines("E.cs", 500)],
                [new("E.cs", "for the test"), new("B.cs", "never needed")]),
            "A.cs: 301 lines", "C.razor: 151 lines", "B.cs is not too long");

    [Fact]
    public void Rule_7_names_claim_something() => Verdict.Holds(FileShape.TypeNames([.. Written, .. Razor]));

    [Fact]
    public void Rule_7_sees_names_that_claim_nothing() =>
        Verdict.Reports(
            FileShape.TypeNames(
            [
                new("A.cs", "public sealed class PlanManager; record struct GoalDto(int A); interface IGoalService; enum Metadata { A }"),
                new("B.cs", "// class OldHelper\nclass Plan { string s = \"class TextUtil\"; }"),
                new("Pages/PlanInfo.razor", "<p></p>"),
            ]),
            "PlanManager", "GoalDto", "IGoalService", "PlanInfo");

    [Fact]
    public void Rule_7_nothing_is_hidden_or_swallowed() => Verdict.Holds(FileShape.Habits(Written));

    [Fact]
    public void Rule_7_sees_regions_empty_catches_and_async_void() =>
        Verdict.Reports(
            FileShape.Habits(
            [
                new("A.cs", "#region Private\n#endregion\ntry { } catch (IOException e) when (Is(e)) { /* later */ }\ntry { } catch { }"),
                new("B.cs", "async void Go() { try { } catch (IOException) { throw; } }"),
                new("C.cs", "// async void, #region\nvar text = \"catch { }\";"),
            ]),
            "A.cs:1: #region", "A.cs:3: an empty catch", "A.cs:4: an empty catch", "B.cs:1: async void");

    [Fact]
    public void Rule_7_swedish_stays_in_resources() => Verdict.Holds(SwedishLetters.Violations(Files("src/", ".cs"), Exemptions.SwedishWords));

    [Fact]
    public void Rule_7_sees_swedish_words_and_dead_rows() =>
        Verdict.Reports(
            SwedishLetters.Violations(
                [
                    new("src/A/Page.cs", "// mål\nvar a = $\"{x switch { 1 => \"år\", _ => \"\" }}\";\nvar b = 1;"),
                    new("src/A/Name.cs", "int mål = 1;"),
                    new("src/A/Words.cs", "\"före\""),
                    new("src/A/Idle.cs", "\"before Rödtråd\""),
                ],
                [new("src/A/Words.cs", "words"), new("src/A/Idle.cs", "no words"), new("src/A/Gone.cs", "removed"), new("src/Later/Words.cs", "not there yet")]),
            "src/A/Page.cs:2:", "src/A/Name.cs:1:", "src/A/Idle.cs holds no", "src/A/Gone.cs holds no");

    [Fact]
    public void R31_patterns_end() => Verdict.Holds(RegexLimits.Violations(Files("src/", ".cs", ".razor")));

    [Fact]
    public void R31_sees_patterns_without_an_end() =>
        Verdict.Reports(
            RegexLimits.Violations(
            [
                new("A.cs", "new Regex(\"(a+)+\")"),
                new("B.cs", "[GeneratedRegex(\"a, b, 100\", RegexOptions.None)]"),
                new("C.cs", "static readonly Regex R = new(\"a\");"),
                new("D.cs", "Regex.IsMatch(text, Trim(\"a\"))"),
                new("F.cs", "const RegexOptions Fast = RegexOptions.Compiled; new Regex(\"a\", Fast)"),
                new("G.cs", "const RegexOptions Safe = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking; new Regex(\"a\", Safe)"),
                new("E.cs", "new Regex(\"a\", RegexOptions.NonBacktracking); [GeneratedRegex(\"a(b)\", RegexOptions.None, 500)] Regex.IsMatch(a, \"b\", RegexOptions.None, TimeSpan.FromSeconds(1))"),
            ]),
            "A.cs:1", "B.cs:1", "C.cs:1", "D.cs:1", "F.cs:1");

    static IReadOnlyList<SourceFile> Files(string folder, params string[] endings) =>
        [.. SourceTree.Files(folder, endings).Where(file => !file.IsGenerated)];

    static SourceFile Lines(string path, int count) => new(path, string.Concat(Enumerable.Repeat("x\n", count)));
}
