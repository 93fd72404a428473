namespace Rodtrad.Exchange.Pdf;

/// <summary>A folder with a name that nobody else has, which is removed when the work is done.</summary>
internal sealed class WorkFolder(DirectoryInfo parent, string prefix)
{
    private const int Tries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public string Path { get; } = parent.CreateSubdirectory(prefix + Guid.NewGuid().ToString("N")).FullName;

    public string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>A process that was ended a moment ago may still hold a file, or write its last one: tried again for two seconds.</summary>
    public async Task Remove()
    {
        for (var i = 1; ; i++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return; // somebody was quicker
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException && i < Tries)
            {
                await Task.Delay(Pause);
            }
        }
    }
}
