using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Installations;

/// <summary>A plan package in a folder of its own, to change and to load.</summary>
public sealed class PackageFolder : IDisposable
{
    /// <summary>The organisation of the small package.</summary>
    public const string Small = "prov";

    public const string SmallPlan = "planer/p-2020.yaml";

    private PackageFolder()
    {
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("rodtrad-package-").FullName;

    /// <summary>The package of Region Norrbotten, copied.</summary>
    public static PackageFolder Norrbotten() => Example("norrbotten");

    /// <summary>The package of an example region, copied.</summary>
    public static PackageFolder Example(string region)
    {
        var package = new PackageFolder();
        var from = RepositoryRoot.Of("examples", region);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(package.Folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return package;
    }

    /// <summary>A package that stands on a page: two goals, two measures, two uppdrag, a document.</summary>
    public static PackageFolder OfSmall(string organisation = Small)
    {
        var package = new PackageFolder();
        foreach (var (path, text) in SmallPackage.Files)
            package.Write(path, text);
        package.Edit("organisation.yaml", "organisation: prov", $"organisation: {organisation}");
        return package;
    }

    /// <summary>A package of the given files.</summary>
    public static PackageFolder Of(IEnumerable<(string Path, string Text)> files)
    {
        var package = new PackageFolder();
        foreach (var (path, text) in files)
            package.Write(path, text);
        return package;
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Exchanges a text that must stand in the file.</summary>
    public PackageFolder Edit(string path, string from, string to)
    {
        var text = Read(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Write(path, text[..at] + to + text[(at + from.Length)..]);
        return this;
    }

    public PackageFolder Append(string path, string text)
    {
        Write(path, Read(path) + text);
        return this;
    }

    /// <summary>The plan of the small package, changed.</summary>
    public PackageFolder EditPlan(string from, string to) => Edit(SmallPlan, from, to);

    /// <summary>The small plan decided, with everything that a decision states.</summary>
    public PackageFolder Decide(string version = "1") => EditPlan("status: utkast", "status: beslutad")
        .EditPlan("version: \"1\"", $"version: \"{version}\"")
        .EditPlan("punkter:", "beslut:\n  organ: Styrelsen\n  datum: 2019-11-06\n  paragraf: \"§ 1\"\npunkter:");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
