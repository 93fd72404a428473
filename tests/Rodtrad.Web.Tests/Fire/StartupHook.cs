using Rodtrad.Storage.Databases;
using Rodtrad.Web.Tests.Fire;

/// <summary>
/// What the runtime calls before the program begins, when DOTNET_STARTUP_HOOKS names this assembly: it looks for a type of this name
/// in no namespace. The real program is started and upgrades many installations at once, to be killed in the midst of them all.
/// </summary>
#pragma warning disable MA0047, CA1050 // see above
internal static class StartupHook
#pragma warning restore MA0047, CA1050
{
    /// <summary>Names a file with a line for each installation: folder, PostgreSQL, prefix, and the call to stop at.</summary>
    public const string Variable = "RODTRAD_TEST_UPGRADES";

    public const string Begun = "begun";
    public const string AllThere = "all there";
    public const string AllDone = "all done";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file)
            Upgrade(File.ReadAllLines(file));
    }

    private static void Upgrade(string[] lines)
    {
        // The first is there to get everything loaded and compiled before time is measured.
        Prepare(lines[0].Split('\t'), () => { });
        Tell(Begun);
        using var left = new CountdownEvent(lines.Length - 1);
        var stopped = 0;
        var threads = lines.Skip(1).Select(line => new Thread(() =>
        {
            Prepare(line.Split('\t'), () =>
            {
                Interlocked.Increment(ref stopped);
                left.Signal();
            });
            left.Signal();
        })).ToList();
        threads.ForEach(thread => thread.Start());
        left.Wait();
        Tell(stopped > 0 ? AllThere : AllDone);
        Thread.Sleep(Timeout.Infinite);
    }

    private static void Prepare(string[] parts, Action reached)
    {
        var point = new KillPoint(int.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture), reached);
        var databases = new RegionDatabases(new StorageSettings(parts[0], parts[1], parts[2]), point.Interceptors);
        databases.Prepare(CancellationToken.None).GetAwaiter().GetResult();
    }

    private static void Tell(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
