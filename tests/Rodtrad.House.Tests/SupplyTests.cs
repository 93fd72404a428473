using Rodtrad.House.Tests.Reading;
using Rodtrad.House.Tests.Rules;

namespace Rodtrad.House.Tests;

/// <summary>R45 and the papers: packages are exact, locked and audited, and what a document points to is there.</summary>
public sealed class SupplyTests
{
    static readonly IReadOnlyList<SourceFile> Projects = [.. new[] { "src/", "tests/", "tools/", "bench/" }.SelectMany(folder => SourceTree.Files(folder, ".csproj"))];

    [Fact]
    public void R45_the_audit_is_on_for_all() => Verdict.Holds(Packages.Settings(SourceTree.Files("Directory.Build.props", ".props").Single()));

    [Fact]
    public void R45_sees_an_audit_that_is_off() =>
        Verdict.Reports(
            Packages.Settings(new("Directory.Build.props", "<Project><NuGetAudit>false</NuGetAudit><NuGetAuditMode>all</NuGetAuditMode><NuGetAuditLevel>low</NuGetAuditLevel><TreatWarningsAsErrors>true</TreatWarningsAsErrors></Project>")),
            "NuGetAudit is not true", "RestorePackagesWithLockFile is not true");

    [Fact]
    public void R45_every_project_is_locked() => Verdict.Holds(Packages.Projects(Projects, SourceTree.Paths.ToHashSet()));

    [Fact]
    public void R45_sees_a_project_that_goes_its_own_way() =>
        Verdict.Reports(
            Packages.Projects([new("src/A/A.csproj", """<Project><NuGetAudit>false</NuGetAudit><NoWarn>NU1903</NoWarn><PackageReference Include="X" Version="1.0.0" /></Project>""")], []),
            "src/A/packages.lock.json is missing", "sets NuGetAudit by itself", "silences the audit", "gives X a version");

    [Fact]
    public void R45_versions_are_exact() => Verdict.Holds(Packages.Versions(SourceTree.Files("Directory.Packages.props", ".props").Single()));

    [Fact]
    public void R45_sees_versions_that_float() =>
        Verdict.Reports(
            Packages.Versions(new("P", """<P><PackageVersion Include="A" Version="1.*" /><PackageVersion Include="B" Version="[1.0.0,2.0.0)" /><PackageVersion Include="C" Version="1.0" /><PackageVersion Include="D" Version="1.2.3-rc.1" /></P>""")),
            "A has version", "B has version", "C has version");

    [Fact]
    public void R45_node_packages_are_exact_and_locked() => Verdict.Holds(NodePackages.Violations(Root("package.json"), Root("package-lock.json")));

    [Fact]
    public void R45_sees_node_packages_that_float_or_come_from_elsewhere()
    {
        Verdict.Reports(
            NodePackages.Violations(
                new("package.json", """{ "dependencies": { "a": "^1.0.0", "b": "1.0.0" }, "devDependencies": { "c": "latest" } }"""),
                new("package-lock.json", """{ "resolved": "https://example.org/a.tgz" }""")),
            "a has version", "c has version", "names where it is fetched from");
        Verdict.Reports(NodePackages.Violations(new("package.json", "{}"), null), "no package-lock.json");
    }

    [Fact]
    public void Links_in_documents_lead_somewhere() =>
        Verdict.Holds(Documents.Links(SourceTree.Files("", ".md").Where(file => !file.Path.Contains('/') || file.Path.StartsWith("docs/", StringComparison.Ordinal)), SourceTree.Exists, Exemptions.AwaitedFiles));

    [Fact]
    public void Links_that_lead_nowhere_are_seen() =>
        Verdict.Reports(
            Documents.Links(
                [
                    new("docs/guide/a.md", "[up](../b.md#top) [out](https://example.org) [self](#x) ![gone](img/c.png) [away](../../../d.md) ![soon](soon.png \"Title\")\n```\n[code](nowhere.md)\n```\n"),
                ],
                path => path == "docs/b.md", [new("docs/guide/soon.png", "for the test"), new("docs/b.md", "already there")]),
            "img/c.png", "../../../d.md", "docs/b.md is there");

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Verdict.Holds(Documents.Solution(SourceTree.Files("Rodtrad.slnx", ".slnx").Single(), Projects.Select(project => project.Path)));

    [Fact]
    public void A_project_outside_the_solution_is_seen() =>
        Verdict.Reports(
            Documents.Solution(new("Rodtrad.slnx", """<Solution><Project Path="src/A/A.csproj" /><Project Path="src/Gone/Gone.csproj" /></Solution>"""), ["src/A/A.csproj", "src/B/B.csproj"]),
            "src/B/B.csproj is not in it", "src/Gone/Gone.csproj does not exist");

    static SourceFile? Root(string path) => SourceTree.Text(path) is { } text ? new(path, text) : null;
}
