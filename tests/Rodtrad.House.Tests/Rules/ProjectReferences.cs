using System.Xml.Linq;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>Rule 1: who may know whom. The compiler holds the first half, when the references are right.</summary>
static class ProjectReferences
{
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Rodtrad.Domain"] = [],
        ["Rodtrad.Storage"] = ["Rodtrad.Domain"],
        ["Rodtrad.Storage.Migrations.Sqlite"] = ["Rodtrad.Storage"],
        ["Rodtrad.Storage.Migrations.PostgreSql"] = ["Rodtrad.Storage"],
        ["Rodtrad.Exchange"] = ["Rodtrad.Domain"],
        ["Rodtrad.App"] = ["Rodtrad.Domain", "Rodtrad.Storage", "Rodtrad.Exchange"],
        ["Rodtrad.Web"] = ["Rodtrad.App", "Rodtrad.Domain", "Rodtrad.Storage.Migrations.Sqlite", "Rodtrad.Storage.Migrations.PostgreSql"],
    };

    static readonly string[] BehindApp = ["Rodtrad.Storage", "Rodtrad.Exchange"];

    public static IEnumerable<string> Violations(IEnumerable<SourceFile> projects)
    {
        foreach (var file in projects)
        {
            var project = Path.GetFileNameWithoutExtension(file.Path);
            var references = References(file).ToList();
            if (!Allowed.TryGetValue(project, out var allowed))
            {
                yield return $"{file.Path}: the project is not in the table of ProjectReferences; give it a row that says what it may know.";
                continue;
            }
            foreach (var extra in references.Except(allowed))
                yield return $"{file.Path}: {project} references {extra}; it may reference {(allowed.Length == 0 ? "nothing" : string.Join(", ", allowed))}.";
            foreach (var missing in allowed.Except(references))
                yield return $"{file.Path}: {project} does not reference {missing}; add the reference or strike it from the table.";
        }
    }

    /// <summary>Web talks to App; only its composition root knows what lies behind.</summary>
    public static IEnumerable<string> BypassesOfApp(IEnumerable<TypeUse> usesInWeb) =>
        usesInWeb
            .Where(use => BehindApp.Any(behind => Within(use.ToNamespace, behind)))
            .Where(use => !use.FromNamespace.StartsWith("Rodtrad.Web.Composition", StringComparison.Ordinal))
            .DistinctBy(use => (use.From, use.To))
            .Select(use => $"{use.From} uses {use.To}; ask a use case in App, or move the wiring to src/Rodtrad.Web/Composition.");

    public static bool Within(string name, string root) =>
        name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    static IEnumerable<string> References(SourceFile project) =>
        XDocument.Parse(project.Text).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include") ?? "").Replace('\\', '/'));
}
