using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// A PostgreSQL of the tests' own: loopback, a free port, an empty data folder, durability switched off.
/// It starts when the first test asks for a database. A watcher process that waits on a pipe from this one stops it
/// and removes its folder however this process ends, also when it is killed.
/// Use: <c>[assembly: AssemblyFixture(typeof(PostgresServer))]</c>, take it in the constructor of the test class and
/// call <see cref="CreateDatabaseAsync"/>; where PostgreSQL is not installed the test is skipped with the reason.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    const string Watch = """trap '' INT TERM HUP; cat >/dev/null; "$1/pg_ctl" -D "$2/data" -m immediate -s stop >/dev/null 2>&1; rm -rf "$2" """;

    readonly Lazy<Task<Started>> start = new(StartAsync);

    sealed record Started(int Port, Process? Watcher, string? Missing);

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellation = default)
    {
        var server = await start.Value;
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        var name = $"t_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString(server.Port, "postgres"));
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"create database {name}";
        await command.ExecuteNonQueryAsync(cancellation);
        return ConnectionString(server.Port, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (!start.IsValueCreated)
            return;
        var server = await start.Value;
        if (server.Watcher is null)
            return;
        NpgsqlConnection.ClearAllPools();
        server.Watcher.StandardInput.Close();
        await server.Watcher.WaitForExitAsync();
        server.Watcher.Dispose();
    }

    static string ConnectionString(int port, string database) =>
        $"Host=127.0.0.1;Port={port};Username=rodtrad;Database={database};Maximum Pool Size=20;Timeout=15";

    static async Task<Started> StartAsync()
    {
        if (OperatingSystem.IsWindows())
            return new(0, null, "The tests start PostgreSQL of their own on Linux only.");
        if (Binaries() is not { } bin)
            return new(0, null, "PostgreSQL is not installed: install the Debian package postgresql to run this test.");
        var made = await RunAsync("mktemp", "-d", "/tmp/rodtrad-pg-XXXXXX");
        if (made.Code != 0)
            return new(0, null, $"No folder for PostgreSQL: {made.Output}");
        var folder = made.Output.Trim();
        var watcher = Process.Start(Command("sh", "-c", Watch, "watch", bin, folder))!;
        var init = await RunAsync($"{bin}/initdb", "-D", $"{folder}/data", "-U", "rodtrad", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var reason = init.Output;
        for (var attempt = 0; init.Code == 0 && attempt < 3; attempt++)
        {
            var port = FreePort();
            var settings = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200"
                + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off";
            var started = await RunAsync($"{bin}/pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-t", "60", "-s", "-o", settings, "start");
            if (started.Code == 0)
                return new(port, watcher, null);
            reason = started.Output;
        }
        watcher.StandardInput.Close();
        await watcher.WaitForExitAsync();
        watcher.Dispose();
        return new(0, null, $"PostgreSQL did not start: {reason}");
    }

    static string? Binaries()
    {
        const string versions = "/usr/lib/postgresql";
        var debian = Directory.Exists(versions) ? Directory.GetDirectories(versions).Select(version => $"{version}/bin") : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return debian.OrderDescending(StringComparer.Ordinal).Concat(path).FirstOrDefault(folder => File.Exists($"{folder}/initdb"));
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // PostgreSQL refuses to run as root: then it runs as the user that the Debian package made.
    static ProcessStartInfo Command(string program, params string[] arguments)
    {
        string[] line = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", program, .. arguments]
            : [program, .. arguments];
        return new ProcessStartInfo(line[0], line.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = "/tmp",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(Command(program, arguments))!;
        process.StandardInput.Close();
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(texts));
    }
}
