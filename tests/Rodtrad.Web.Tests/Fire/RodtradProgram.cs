using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Rodtrad.Web.Tests.Fire;

/// <summary>The built program as a process of its own, which can be killed as nothing can catch.</summary>
internal sealed class RodtradProgram : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _errors = new();

    private RodtradProgram(Process process) => _process = process;

    /// <summary>The program beside the tests, as it was built.</summary>
    public static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "rodtrad.dll");

    public int Id => _process.Id;

    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    public static RodtradProgram Start(IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment) =>
        Run("dotnet", [Dll, .. arguments], environment);

    /// <summary>Starts another program that starts this one.</summary>
    public static RodtradProgram Run(string program, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var variable in (string[])["RODTRAD_DATA", "RODTRAD_POSTGRESQL", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPNETCORE_URLS"])
            start.Environment.Remove(variable);
        // The process lives for a second or two: what is compiled for speed is compiled in vain.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var started = new RodtradProgram(Process.Start(start)!);
        _ = started.Listen();
        return started;
    }

    /// <summary>The next line of standard output; null when there is none left.</summary>
    public async Task<string?> Line(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        return await _lines.Reader.WaitToReadAsync(limit.Token) && _lines.Reader.TryRead(out var line) ? line : null;
    }

    /// <summary>The lines that have come and not been read.</summary>
    public IEnumerable<string> Rest()
    {
        while (_lines.Reader.TryRead(out var line))
            yield return line;
    }

    /// <summary>SIGKILL, and waits until the process is gone.</summary>
    public async Task Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience, CancellationToken.None);
    }

    public async Task<int> Ended(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel).WaitAsync(Patience, cancel);
        return _process.ExitCode;
    }

    /// <summary>Asks the process to end, as the operating system does when the machine is shut down.</summary>
    public async Task<int> Stop(CancellationToken cancel)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        await kill.WaitForExitAsync(cancel);
        return await Ended(cancel);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task Listen()
    {
        var errors = Task.Run(async () =>
        {
            while (await _process.StandardError.ReadLineAsync() is { } line)
            {
                lock (_errors)
                    _errors.AppendLine(line);
            }
        });
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            _lines.Writer.TryWrite(line);
        await errors;
        _lines.Writer.Complete();
    }
}
