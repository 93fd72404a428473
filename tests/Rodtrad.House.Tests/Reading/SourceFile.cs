namespace Rodtrad.House.Tests.Reading;

/// <summary>A text file of the repository; the path is relative to its root and uses slashes.</summary>
sealed record SourceFile(string Path, string Text)
{
    readonly Lazy<CSharpText> csharp = new(() => CSharpText.Of(Text));

    public CSharpText CSharp => csharp.Value;

    public string Name => System.IO.Path.GetFileName(Path);

    public int LineCount => Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>Migrations are written by a tool: rules about how a person writes do not hold for them.</summary>
    public bool IsGenerated => Path.StartsWith("src/Rodtrad.Storage.Migrations.", StringComparison.Ordinal);

    public string Place(int position) => $"{Path}:{CSharpText.LineAt(Text, position)}";
}
