using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Rodtrad.Exchange.Pdf;

/// <summary>
/// A program that was run to its end, or stopped together with everything it had started. <paramref name="Said"/> is the last of
/// what it wrote, on either stream.
/// </summary>
internal sealed record ProgramRun(bool IsEnded, int ExitCode, string Said)
{
    /// <summary>The exit code of a program that could not be started at all.</summary>
    private const int NotStarted = -1;

    private const int Most = 4000;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static async Task<ProgramRun> Of(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> surroundings, string folder, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
            return new ProgramRun(false, NotStarted, "");
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in surroundings)
            start.Environment[name] = value;
        using var process = new Process { StartInfo = start };
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => Hear(said, line.Data);
        process.ErrorDataReceived += (_, line) => Hear(said, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            return new ProgramRun(true, NotStarted, error.Message);
        }
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var isEnded = await Ends(process, stop);
        return new ProgramRun(isEnded, isEnded ? process.ExitCode : NotStarted, Text(said));
    }

    private static async Task<bool> Ends(Process process, CancellationToken stop)
    {
        try
        {
            await process.WaitForExitAsync(stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            // Whoever holds its streams cannot hold us: what is not gone by then is told by the folder that cannot be removed.
            await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(Grace, CancellationToken.None));
            return false;
        }
    }

    // A program that goes round in a ring must not fill the memory: the beginning is forgotten.
    private static void Hear(StringBuilder said, string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lock (said)
        {
            said.AppendLine(line.Length > Most ? line[..Most] : line);
            if (said.Length > 2 * Most)
                said.Remove(0, said.Length - Most);
        }
    }

    private static string Text(StringBuilder said)
    {
        lock (said)
            return said.ToString().Trim();
    }
}
