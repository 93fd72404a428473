using System.Diagnostics;
using System.Globalization;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Fire;

/// <summary>Whatever kills the program, what it has said is saved is there. Alone in the process: time is part of what is tried.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => _folder.Of("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_server_that_is_killed_under_its_writers_loses_nothing_it_has_answered()
    {
        await AdminWriter.Prepare(Data, Cancel);
        var kills = Campaign.Times(40);
        using var server = new ServerUnderFire(Data, "--demo");

        await server.Kill(kills, [.. Enumerable.Repeat<Writer>(AdminWriter.Write, 4)], added => AdminWriter.Missing(Data, added, Cancel), Cancel);

        Assert.Equal(0, server.Acknowledged.Errors);
        Assert.True(server.Acknowledged.All.Count > kills, $"{server.Acknowledged.All.Count} writes");
        Campaign.Tell("server killed under HTTP writers", $"{kills} kills, {server.Acknowledged.All.Count} acknowledged writes, 0 lost, 0 corrupt");
    }

    [Fact]
    public async Task A_load_that_is_killed_keeps_every_package_it_has_told_of()
    {
        const int packages = 30;
        var chance = new Random(6);
        var (kills, told) = (Campaign.Times(6), 0);
        var folders = Enumerable.Range(0, packages).Select(Package).ToList();
        for (var kill = 0; kill < kills; kill++)
        {
            using var program = RodtradProgram.Start(["load", .. folders, "--data", Data, "--format", "json"]);
            // The report comes when all is done; what has been done until the kill is told by the database itself.
            var rows = await AuditRows();
            while (await AuditRows() == rows && program.Errors.Length == 0)
                await Task.Delay(20, Cancel);
            await Task.Delay(chance.Next(400), Cancel);
            var seen = await AuditRows();
            await program.Kill();

            using var databases = new RegionDatabases(new StorageSettings(Data));
            await databases.Prepare(Cancel);
            foreach (var name in await databases.Existing(Cancel))
                Assert.Empty(await SqliteContents.Faults(databases.FileOf(name), Cancel));
            Assert.True(await AuditRows() >= seen);
            told += (int)(seen - rows);
            foreach (var name in (await databases.Existing(Cancel)).Where(name => name == TrialRegion.Slug))
            {
                await using var context = (Storage.OrganisationContext)databases.ContextOf(name);
                Assert.Null(await AuditTrail.FirstBreak(context, Cancel));
            }
        }
        Campaign.Tell("load killed", $"{kills} kills, {told} committed loads seen before, 0 lost");
    }

    [Fact]
    public async Task Fifty_writers_at_once_are_all_answered_in_time_and_none_is_lost()
    {
        await SignInWriter.Prepare(Data, Cancel);
        using var server = new ServerUnderFire(Data, "--demo");
        await server.Start(Cancel);
        await server.Write([SignInWriter.Write], TimeSpan.FromSeconds(2), isKilled: false, Cancel);
        var warm = server.Acknowledged.All.Count;

        var time = TimeSpan.FromSeconds(Campaign.Times(5));
        await server.Write([.. Enumerable.Repeat<Writer>(SignInWriter.Write, 50)], time, isKilled: false, Cancel);

        await server.Verify(opened => SignInWriter.Missing(Data, opened, Cancel), Cancel);
        Assert.Equal(0, server.Acknowledged.Errors);
        Assert.True(server.Acknowledged.All.Count > warm + 50);
        // Told and not demanded: how long it takes is the machine's too.
        var p99 = server.Acknowledged.Percentile(0.99);
        Campaign.Tell(
            "50 parallel writers",
            string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s, {server.Acknowledged.All.Count} writes, 0 lost, 0 errors, p99 {p99.TotalMilliseconds:0} ms"));
    }

    [Fact]
    public async Task Every_write_is_on_the_disk_before_it_is_answered()
    {
        const int writes = 100;
        Assert.SkipUnless(await Works("strace", "-f", "-o", "/dev/null", "true"), "strace is not installed, or may not trace here.");
        await SignInWriter.Prepare(Data, Cancel);
        var log = _folder.Of("strace");
        using var server = new ServerUnderFire(Data, "--demo");
        await server.Start(Cancel, "strace", "-f", "--seccomp-bpf", "-e", "trace=fsync,fdatasync", "-o", log);
        var token = await SignInWriter.FormToken(server.Client, Cancel);
        var before = await Syncs(log);
        for (var i = 0; i < writes; i++)
        {
            using var response = await SignInWriter.Post(server.Client, token, Cancel);
            Assert.Equal(303, (int)response.StatusCode);
        }
        var syncs = await Syncs(log) - before;
        Assert.True(syncs >= writes, $"{syncs} syncs for {writes} writes");
        Campaign.Tell("syncs under strace", $"{syncs} for {writes} form posts");
    }

    [Fact]
    public async Task A_full_disk_is_told_nothing_is_lost_and_it_goes_on_when_there_is_room_again()
    {
        Directory.CreateDirectory(Data);
        Assert.SkipUnless(
            Environment.IsPrivilegedProcess && await Works("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", Data), "Only root may mount a small disk, and not everywhere.");
        try
        {
            await AdminWriter.Prepare(Data, Cancel);
            using var server = new ServerUnderFire(Data, "--demo");
            await server.Start(Cancel);
            var people = AdminWriter.People;
            var token = await AdminWriter.SignIn(server.Client, Cancel);
            var filler = Path.Combine(Data, "filler");
            await Fill(filler);
            var refused = 0;
            for (var i = 0; i < 2000 && refused < 3; i++)
            {
                using var form = new FormUrlEncodedContent([new("_token", token), new("kod", $"p{i}"), new("namn", "Det som jag skrev"), new("epost", "")]);
                using var response = await server.Client.PostAsync(people, form, Cancel);
                if ((int)response.StatusCode == 303)
                    continue;
                Assert.Equal(422, (int)response.StatusCode);
                var page = await response.Content.ReadAsStringAsync(Cancel);
                Assert.Contains("ingen plats kvar där data sparas", page, StringComparison.Ordinal);
                Assert.Contains("LAG-005", page, StringComparison.Ordinal);
                Assert.Contains("value=\"Det som jag skrev\"", page, StringComparison.Ordinal);
                refused++;
            }
            Assert.Equal(3, refused);
            foreach (var read in (string[])["planer", "admin/personer", "mitt-konto"])
                Assert.Contains("<h1", await server.Client.GetStringAsync(new Uri($"/{SignInWriter.Region}/{read}", UriKind.Relative), Cancel), StringComparison.Ordinal);

            File.Delete(filler);
            var before = server.Acknowledged.All.Count;
            await server.Write([AdminWriter.Write], TimeSpan.FromSeconds(1), isKilled: false, Cancel);
            Assert.True(server.Acknowledged.All.Count > before);
            await server.Verify(added => AdminWriter.Missing(Data, added, Cancel), Cancel);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Assert.True(await Works("umount", "-l", Data));
        }
    }

    private string Package(int number)
    {
        var folder = _folder.Of($"package-{number}");
        TrialRegion.Write(folder);
        var organisation = Path.Combine(folder, "organisation.yaml");
        File.WriteAllText(organisation, File.ReadAllText(organisation).Replace("Nya nämnden", $"Nya nämnden {number}", StringComparison.Ordinal));
        return folder;
    }

    private async Task<long> AuditRows()
    {
        var file = Path.Combine(Data, $"{TrialRegion.Slug}.db");
        if (!File.Exists(file))
            return 0;
        try
        {
            await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Mode=ReadWrite;Pooling=False");
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM audit";
            return (long)(await command.ExecuteScalarAsync(Cancel))!;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return 0; // not made yet
        }
    }

    private static async Task<int> Syncs(string log) =>
        (await File.ReadAllLinesAsync(log, Cancel)).Count(line => line.Contains("sync(", StringComparison.Ordinal));

    private static async Task Fill(string file)
    {
        await using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in (int[])[1 << 20, 1 << 12])
        {
            try
            {
                while (true)
                    stream.Write(new byte[size]);
            }
            catch (IOException full)
            {
                TestContext.Current.TestOutputHelper?.WriteLine(full.Message);
            }
        }
    }

    private static async Task<bool> Works(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            await process.WaitForExitAsync(Cancel);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // it is not there
        }
    }
}
