using System.Diagnostics;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Fire;

/// <summary>
/// The program is killed while it upgrades: at every call of every migration, and at moments that chance gives. The next start
/// completes what was begun or begins anew, nothing of the record is lost, and the backup of before is there.
/// </summary>
public sealed class UpgradeKillTests(PostgresServer postgres)
{
    private const string Oldest = "0.1";
    private const int AtOnce = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 8)]
    public async Task Killed_at_every_call_of_every_migration(bool isServer, int step)
    {
        var server = isServer ? await postgres.CreateDatabaseAsync(Cancel) : "";
        var (calls, migrations) = await Learn(server);
        // In ./test every call on files, and every eighth on a server, where each takes databases of its own.
        var points = Enumerable.Range(1, calls).Where(at => (at - 1) % Math.Max(1, step / Campaign.Factor) == 0).ToList();
        var killed = 0;
        foreach (var some in points.Chunk(isServer ? AtOnce : 100))
            killed += await KillAt(some, server);
        Assert.Equal(points.Count, killed);
        Campaign.Tell($"upgrade killed at its calls ({(isServer ? "PostgreSQL" : "SQLite")})", $"{killed} kills at the {calls} calls of {migrations} migrations, all taken up, no row changed");
    }

    [Fact]
    public async Task Killed_at_any_moment()
    {
        var chance = new Random(6);
        var took = TimeSpan.FromSeconds(2);
        var (killed, midway) = (0, 0);
        for (var round = 0; round < Campaign.Times(3); round++)
        {
            var releases = await Thaw(AtOnce, "");
            var delay = TimeSpan.FromMilliseconds(chance.Next((int)took.TotalMilliseconds));
            var watch = Stopwatch.StartNew();
            using var program = await Begin(releases, [.. releases.Select(_ => 0)], first: await ThawedRelease.Of(Oldest, "", Cancel));
            watch.Restart();
            var done = program.Line(Cancel);
            // The first is left to run: it tells how long there is to choose from.
            if (round == 0)
                Assert.Equal(StartupHook.AllDone, await done);
            else
                await Task.WhenAny(done, Task.Delay(delay, Cancel));
            took = round == 0 ? watch.Elapsed : took;
            await program.Kill();
            killed += releases.Count;
            midway += await Verify(releases);
        }
        Campaign.Tell("upgrade killed at any moment (SQLite)", $"{killed} kills, {midway} of them in the midst of a migration's installation");
    }

    private async Task<int> KillAt(int[] points, string server)
    {
        var releases = await Thaw(points.Length, server);
        using var program = await Begin(releases, points, await ThawedRelease.Of(Oldest, server, Cancel));
        var there = await program.Line(Cancel);
        Assert.True(there == StartupHook.AllThere, $"{there} {program.Errors}");
        await program.Kill();
        await Verify(releases);
        return releases.Count;
    }

    // Gives how many had been begun and not completed.
    private static async Task<int> Verify(IReadOnlyList<ThawedRelease> releases)
    {
        using var untouched = await ThawedRelease.Of(Oldest, releases[0].Settings.PostgreSql, Cancel);
        var columns = await untouched.Columns(Cancel);
        var (rows, before) = (await untouched.Rows(columns, Cancel), await untouched.Applied(Cancel));
        await untouched.Upgrade(Cancel);
        var after = await untouched.Applied(Cancel);
        var midway = 0;
        foreach (var release in releases)
        {
            var applied = await release.Applied(Cancel);
            // What has been upgraded at all has its backup.
            if (applied > before)
                Assert.True(await release.Backups(Cancel) > 0);
            midway += applied > before && applied < after ? 1 : 0;
            await release.Upgrade(Cancel);
            Assert.Equal(rows, await release.Rows(columns, Cancel));
            Assert.True(await release.Backups(Cancel) > 0);
            release.Dispose();
        }
        return midway;
    }

    private static async Task<RodtradProgram> Begin(IReadOnlyList<ThawedRelease> releases, IReadOnlyList<int> points, ThawedRelease first)
    {
        var list = Path.Combine(first.Settings.Folder, "list");
        await File.WriteAllLinesAsync(list, [first.Line(0), .. releases.Zip(points, (release, at) => release.Line(at))], Cancel);
        var program = RodtradProgram.Start(["plans"], ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.Variable, list));
        var begun = await program.Line(Cancel);
        Assert.True(begun == StartupHook.Begun, $"{begun} {program.Errors}");
        first.Dispose();
        return program;
    }

    private static async Task<IReadOnlyList<ThawedRelease>> Thaw(int count, string server)
    {
        var releases = new List<ThawedRelease>();
        for (var i = 0; i < count; i++)
            releases.Add(await ThawedRelease.Of(Oldest, server, Cancel));
        return releases;
    }

    private static async Task<(int Calls, int Migrations)> Learn(string server)
    {
        using var release = await ThawedRelease.Of(Oldest, server, Cancel);
        var point = new KillPoint(0, () => { });
        using var databases = new RegionDatabases(release.Settings, point.Interceptors);
        await databases.Prepare(Cancel);
        Assert.True(point.Ends.Count > 5);
        return (point.Count, point.Ends.Count);
    }
}
