using System.Diagnostics;
using System.Globalization;

namespace Rodtrad.Bench.Pages;

/// <summary>
/// Asks for pages from a process of its own, so that the CPU time of the benchmark's process is the server's alone. Reads lines
/// "number path" and answers each with the number of bytes when all answers have come.
/// </summary>
internal sealed class LoadClient : IAsyncDisposable
{
    private const int Connections = 4;
    private readonly Process _process;

    private LoadClient(Process process) => _process = process;

    public static LoadClient Start(string server)
    {
        var program = typeof(LoadClient).Assembly.Location;
        return new LoadClient(Process.Start(new ProcessStartInfo("dotnet", [program, "client", server])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);
    }

    /// <summary>Asks so many times for the page, and waits until every answer has come.</summary>
    public async Task Ask(int number, string path)
    {
        await _process.StandardInput.WriteLineAsync($"{number} {path}");
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync();
        if (!long.TryParse(answer, CultureInfo.InvariantCulture, out var bytes) || bytes == 0)
            throw new InvalidOperationException($"{path} gave nothing.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>The client's side: until the input ends.</summary>
    public static async Task<int> Serve(Uri server)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = Connections }) { BaseAddress = server };
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var parts = line.Split(' ', 2);
            var left = int.Parse(parts[0], CultureInfo.InvariantCulture);
            var bytes = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
            {
                var (buffer, sum) = (new byte[65536], 0L);
                while (Interlocked.Decrement(ref left) >= 0)
                    sum += await Get(http, parts[1], buffer);
                return sum;
            }));
            Console.WriteLine(bytes.Sum().ToString(CultureInfo.InvariantCulture));
        }
        return 0;
    }

    private static async Task<long> Get(HttpClient http, string path, byte[] buffer)
    {
        using var answer = await http.SendAsync(PageSite.Request(path), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var content = await answer.Content.ReadAsStreamAsync();
        var (sum, read) = (0L, 0);
        while ((read = await content.ReadAsync(buffer)) > 0)
            sum += read;
        return sum;
    }
}
