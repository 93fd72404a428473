using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>R45: what we build on is named exactly, locked and audited.</summary>
static partial class Packages
{
    static readonly (string Name, string Value)[] Required =
    [
        ("NuGetAudit", "true"), ("NuGetAuditMode", "all"), ("NuGetAuditLevel", "low"),
        ("RestorePackagesWithLockFile", "true"), ("TreatWarningsAsErrors", "true"),
    ];

    public static IEnumerable<string> Settings(SourceFile build)
    {
        var document = XDocument.Parse(build.Text);
        foreach (var (name, value) in Required)
            if ((string?)document.Descendants(name).LastOrDefault() != value)
                yield return $"{build.Path}: {name} is not {value}; set it there for all projects.";
    }

    public static IEnumerable<string> Projects(IEnumerable<SourceFile> projects, IReadOnlyCollection<string> paths)
    {
        foreach (var project in projects)
        {
            var document = XDocument.Parse(project.Text);
            var lockFile = $"{project.Path[..project.Path.LastIndexOf('/')]}/packages.lock.json";
            if (!paths.Contains(lockFile))
                yield return $"{lockFile} is missing; restore and commit it.";
            foreach (var setting in Required.Where(setting => document.Descendants(setting.Name).Any()))
                yield return $"{project.Path}: sets {setting.Name} by itself; Directory.Build.props decides.";
            if (document.Descendants("NoWarn").Any(element => element.Value.Contains("NU190", StringComparison.Ordinal)))
                yield return $"{project.Path}: silences the audit; solve the advisory instead.";
            foreach (var reference in document.Descendants("PackageReference").Where(reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null))
                yield return $"{project.Path}: gives {(string?)reference.Attribute("Include")} a version; versions stand in Directory.Packages.props.";
        }
    }

    public static IEnumerable<string> Versions(SourceFile packages) =>
        XDocument.Parse(packages.Text).Descendants("PackageVersion")
            .Where(package => !Exact().IsMatch((string?)package.Attribute("Version") ?? ""))
            .Select(package => $"{packages.Path}: {(string?)package.Attribute("Include")} has version \"{(string?)package.Attribute("Version")}\"; name one version exactly.");

    [GeneratedRegex(@"^\d+\.\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Exact();
}
