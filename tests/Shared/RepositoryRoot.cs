namespace Rodtrad.Tests.Shared;

/// <summary>The folder that holds Rodtrad.slnx, found by walking up from the running test.</summary>
static class RepositoryRoot
{
    static readonly Lazy<string> Found = new(Find);

    public static string Path => Found.Value;

    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Rodtrad.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Rodtrad.slnx.");
    }
}
