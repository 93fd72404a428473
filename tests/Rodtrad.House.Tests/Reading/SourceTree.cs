using Rodtrad.Tests.Shared;

namespace Rodtrad.House.Tests.Reading;

/// <summary>The files of this repository, without what is built or fetched.</summary>
static class SourceTree
{
    static readonly string[] Skipped = ["artifacts", "bin", "obj", "node_modules", "lib", "data", ".git"];

    static readonly Lazy<IReadOnlyList<string>> Everything = new(() => [.. Walk(new DirectoryInfo(RepositoryRoot.Path))]);

    public static IReadOnlyList<string> Paths => Everything.Value;

    public static bool Exists(string path) =>
        File.Exists(RepositoryRoot.Of(path)) || Directory.Exists(RepositoryRoot.Of(path));

    public static string? Text(string path) => File.Exists(RepositoryRoot.Of(path)) ? File.ReadAllText(RepositoryRoot.Of(path)) : null;

    /// <summary>Files under a folder ("" is the root itself, with everything below) whose names end in one of the endings.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] endings) =>
    [
        .. Paths
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => new SourceFile(path, File.ReadAllText(RepositoryRoot.Of(path)))),
    ];

    static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles())
            yield return Path.GetRelativePath(RepositoryRoot.Path, file.FullName).Replace('\\', '/');
        foreach (var child in folder.EnumerateDirectories().Where(child => !Skipped.Contains(child.Name)))
            foreach (var path in Walk(child))
                yield return path;
    }
}
