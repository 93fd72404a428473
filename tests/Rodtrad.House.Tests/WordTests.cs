using System.Reflection;
using Rodtrad.House.Tests.Reading;
using Rodtrad.House.Tests.Rules;

namespace Rodtrad.House.Tests;

/// <summary>Rules 5 and 6: every concept and every refusal has its words.</summary>
public sealed class WordTests
{
    const string Header = "| Identifier | Swedish word | Regional synonyms | Meaning | Source |\n|---|---|---|---|---|\n";

    [Fact]
    public void Rule_5_glossary_and_domain_say_the_same() =>
        Verdict.Holds(Glossary.Violations(
            [.. Assembly.Load("Rodtrad.Domain").GetExportedTypes().Where(type => !type.IsNested).Select(type => type.Name.Split('`')[0])],
            SourceTree.Text("docs/glossary.md")));

    [Fact]
    public void Rule_5_sees_a_type_without_a_row_and_a_row_without_a_type() =>
        Verdict.Reports(
            Glossary.Violations(
                ["Node", "Link", "Share"],
                Header + "| `Node` | mål | fokusområde | a place in the thread | glossary |\n| Ghost | spöke | | nothing | |\n| Share | | | part of a whole | |\n| Share | andel | | again | |\n"),
            "Link is not in", "Ghost is not a public domain type", "Share lacks its Swedish word", "Share has 2 rows");

    [Fact]
    public void Rule_5_sees_a_row_of_the_wrong_width_and_a_missing_glossary()
    {
        Verdict.Reports(Glossary.Violations(["Node"], Header + "| Node | mål | a place |\n"), "3 cells");
        Verdict.Reports(Glossary.Violations(["Node"], null), "docs/glossary.md is missing");
        Verdict.Holds(Glossary.Violations([], null));
    }

    [Fact]
    public void Rule_6_every_code_has_its_texts_its_line_and_its_test() =>
        Verdict.Holds(RefusalCodes.Violations(
            SourceTree.Files("src/", ".cs"),
            new(
                SourceTree.Text("src/Rodtrad.Web/Resources/Texts.resx"),
                SourceTree.Text("src/Rodtrad.Web/Resources/Texts.en.resx"),
                SourceTree.Text("docs/refusals.md"),
                [.. SourceTree.Files("tests/", ".cs", ".txt", ".json", ".yaml").Where(file => !file.Path.StartsWith("tests/Rodtrad.House.Tests/", StringComparison.Ordinal)).Select(file => file.Text)]),
            Exemptions.NotCodes));

    [Fact]
    public void Rule_6_accepts_a_code_that_has_everything() => Verdict.Holds(Codes(["PLN-001"], ["PLN-001"], ["PLN-001"], ["PLN-001"], ["PLN-001"]));

    [Fact]
    public void Rule_6_sees_everything_a_code_lacks() =>
        Verdict.Reports(
            Codes(["PLN-001"], [], [], [], []),
            "PLN-001 lacks a Swedish text (refusal.PLN-001 in src/Rodtrad.Web/Resources/Texts.resx), an English text (src/Rodtrad.Web/Resources/Texts.en.resx), a line in docs/refusals.md, a test that");

    [Theory]
    [InlineData("a Swedish text", "", "PLN-001", "PLN-001", "PLN-001")]
    [InlineData("an English text", "PLN-001", "", "PLN-001", "PLN-001")]
    [InlineData("a line in docs/refusals.md", "PLN-001", "PLN-001", "", "PLN-001")]
    [InlineData("a test that", "PLN-001", "PLN-001", "PLN-001", "")]
    public void Rule_6_sees_each_thing_a_code_lacks(string lacking, string swedish, string english, string documented, string tested) =>
        Verdict.Reports(Codes(["PLN-001"], Given(swedish), Given(english), Given(documented), Given(tested)), $"PLN-001 lacks {lacking}");

    [Fact]
    public void Rule_6_sees_a_code_written_twice_and_words_for_no_code() =>
        Verdict.Reports(
            Codes(["PLN-001", "PLN-001"], ["PLN-001", "PLN-009"], ["PLN-001"], ["PLN-001", "PLN-008"], ["PLN-001"]),
            "written 2 times", "refusal.PLN-009 is a text for a code that no source declares", "docs/refusals.md: PLN-008 is not declared");

    [Fact]
    public void Rule_6_reads_literals_only_and_knows_what_is_not_a_code() =>
        Verdict.Holds(RefusalCodes.Violations(
            [new("A.cs", "// \"PLN-001\"\nvar a = \"SHA-256\"; var b = $\"PLN-00{a}\";")], new(null, null, null, []), Exemptions.NotCodes));

    [Fact]
    public void Rule_6_sees_texts_with_different_arguments() =>
        Verdict.Reports(
            RefusalCodes.Violations(
                [new("A.cs", "var a = \"PLN-001\";")],
                new(Resx("PLN-001", "Planen {0} finns."), Resx("PLN-001", "The plan exists."), "| PLN-001 |", ["PLN-001"]), []),
            "different arguments");

    static IEnumerable<string> Codes(string[] source, string[] swedish, string[] english, string[] documented, string[] tested) =>
        RefusalCodes.Violations(
            [new("src/A.cs", string.Concat(source.Select(code => $"const string C = \"{code}\";\n")))],
            new(Resx(swedish), Resx(english), string.Concat(documented.Select(code => $"| `{code}` | text |\n")), tested), []);

    static string[] Given(string code) => code.Length == 0 ? [] : [code];

    static string Resx(params string[] codes) => $"<root>{string.Concat(codes.Select(code => Data(code, "Text")))}</root>";

    static string Resx(string code, string text) => $"<root>{Data(code, text)}</root>";

    static string Data(string code, string text) => $"<data name=\"refusal.{code}\"><value>{text}</value></data>";
}
