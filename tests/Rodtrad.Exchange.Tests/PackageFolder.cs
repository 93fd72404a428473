using System.Text;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;

namespace Rodtrad.Exchange.Tests;

/// <summary>A package in a folder of its own, gone after the test.</summary>
sealed class PackageFolder : IDisposable
{
    public const string Organisation = "organisation: region\nnamn: Region\n";

    public string Path { get; } = Directory.CreateTempSubdirectory("rodtrad-").FullName;

    /// <summary>A package that holds an organisation and the given files.</summary>
    public static PackageFolder With(params (string Path, string Text)[] files)
    {
        var folder = new PackageFolder();
        folder.Write("organisation.yaml", Organisation);
        foreach (var (path, text) in files)
            folder.Write(path, text);
        return folder;
    }

    public static PackageFolder Of(Sequence<PackageBytes> files)
    {
        var folder = new PackageFolder();
        foreach (var file in files)
            folder.Write(file.Path, file.Bytes.Span);
        return folder;
    }

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public Import<Package> Read() => PackageReader.Read(Path);

    /// <summary>The problems, a line each: code, file:line and arguments.</summary>
    public IEnumerable<string> Problems() => Read().Problems.Select(Told);

    public static string Told(Problem problem) =>
        $"{problem.Code} {problem.Place?.File}:{problem.Place?.Line} {string.Join(" | ", problem.Arguments)}".TrimEnd();

    public void Dispose() => Directory.Delete(Path, true);
}
