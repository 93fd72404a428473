using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.CommandLine;

/// <summary>
/// A file that a command writes. It is there whole or not at all: it is written beside its place and moved there when it is done,
/// over what stood there before.
/// </summary>
internal static class OutputFile
{
    /// <summary>Standard output in the place of a file.</summary>
    public const string Standard = "-";

    /// <summary>Writes the file, or says why not: what the writer says, or UTF-001 for a place that cannot be written in.</summary>
    public static async Task<Refusal?> Write(string file, Func<Stream> standard, Func<Stream, Task<Refusal?>> write, CancellationToken cancel)
    {
        if (file == Standard)
        {
            using var held = new MemoryStream();
            if (await write(held) is { } refused)
                return refused;
            held.Position = 0;
            var output = standard();
            await held.CopyToAsync(output, cancel);
            await output.FlushAsync(cancel);
            return null;
        }
        var part = "";
        try
        {
            var place = Path.GetFullPath(file);
            if (Directory.Exists(place))
                throw new IOException(place);
            part = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{Path.GetRandomFileName()}");
            Refusal? refusal;
            await using (var target = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
                refusal = await write(target);
            if (refusal is null)
                File.Move(part, place, overwrite: true);
            return refusal;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refusal.Of(ExportCommand.CannotWrite, file, denied.Message);
        }
        finally
        {
            if (part.Length > 0 && File.Exists(part))
                File.Delete(part);
        }
    }
}
