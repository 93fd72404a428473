using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Operations;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Operations;

/// <summary>A backup holds everything, can be made while others write, and comes back as it was.</summary>
public sealed class BackupTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task What_is_restored_elsewhere_is_the_same_and_nobody_stays_signed_in(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        await Person(installation);
        WriteKey(installation);

        var made = await Backups.Make(installation, backups.Of("a"));
        await using var restored = await Backups.Restore(installation, made.File, engine, postgres);

        Assert.Equal(await installation.Export(), await restored.Export());
        await using var before = installation.Organisation();
        await using var after = restored.Organisation();
        Assert.Equal(await before.Audit.Select(row => row.Hash).ToListAsync(Installation.Cancel), await after.Audit.Select(row => row.Hash).ToListAsync(Installation.Cancel));
        await using var people = restored.Databases.People(Code.Of(PackageFolder.Small));
        Assert.Equal("Någon", (await people.Profiles.SingleAsync(Installation.Cancel)).Name);
        Assert.Empty(await people.Sessions.ToListAsync(Installation.Cancel));
        Assert.Equal("hemligt", await File.ReadAllTextAsync(Path.Combine(restored.Settings.Folder, "keys", "form.key"), Installation.Cancel));
        // What is numbered goes on where it was.
        using var later = PackageFolder.OfSmall().Decide().EditPlan("version: \"1\"", "version: \"2\"");
        await restored.LoadWell(later);
    }

    [Theory, BothEngines]
    public async Task A_backup_is_for_our_eyes_only_and_leaves_nothing_beside_it(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();

        var made = await Backups.Make(installation, backups.Of("a"));

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made.File));
        Assert.Equal([made.File], Directory.GetFileSystemEntries(backups.Folder));
        Assert.Equal(made.File, LatestBackup.In(installation.Settings.Folder)?.File);
        Assert.Equal(made.Bytes, new FileInfo(made.File).Length);
        var manifest = await Backups.Manifest(made.File);
        Assert.Equal(engine == Engine.Sqlite ? "sqlite" : "postgresql", (string?)manifest["engine"]);
    }

    [Theory, BothEngines]
    public async Task Backups_made_while_others_write_are_each_of_one_moment(Engine engine)
    {
        var count = engine == Engine.Sqlite ? Campaign.Times(10) : Campaign.Times(2);
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();
        using var first = PackageFolder.OfSmall();
        await installation.LoadWell(first);
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writers = Enumerable.Range(0, 2).Select(writer => Task.Run(async () =>
        {
            var beside = installation.Beside();
            using var package = PackageFolder.OfSmall();
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                package.Write(PackageFolder.SmallPlan, first.Read(PackageFolder.SmallPlan).Replace("God hälsa", $"Hälsa {writer}.{i}", StringComparison.Ordinal));
                await beside.LoadWell(package);
                Interlocked.Increment(ref written);
            }
        }, Installation.Cancel)).ToList();

        var files = new List<(string File, long Least)>();
        for (var i = 0; i < count; i++)
        {
            await using var context = installation.Organisation();
            var least = await context.Audit.LongCountAsync(Installation.Cancel);
            files.Add(((await Backups.Make(installation, backups.Of($"{i}"))).File, least));
        }
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        foreach (var (file, least) in files)
        {
            await using var restored = await Backups.Restore(installation, file, engine, postgres);
            await using var context = restored.Organisation();
            Assert.Null(await AuditTrail.FirstBreak(context, Installation.Cancel));
            Assert.True(await context.Audit.LongCountAsync(Installation.Cancel) >= least);
            Assert.NotEmpty(await restored.Export());
        }
        Assert.True(written > 0);
        Campaign.Tell($"backups under load ({engine})", $"{count} made during {written} writes, {files.Count} restored with the same rows");
    }

    [Theory, BothEngines]
    public async Task What_stands_in_the_way_is_told_and_no_file_is_made(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();
        await File.WriteAllTextAsync(backups.Of("there"), "mine", Installation.Cancel);

        Assert.Equal("SAK-009", await Backups.Refused(installation, backups.Of("there")));
        Assert.Equal("mine", await File.ReadAllTextAsync(backups.Of("there"), Installation.Cancel));
        Assert.Equal("SAK-010", await Backups.Refused(installation, backups.Of(Path.Combine("nowhere", "a"))));
        Assert.Equal("SAK-010", await Backups.Refused(installation, backups.Folder, isForced: true));
        var nothing = installation.At(await Installation.SettingsFor(engine, postgres));
        Assert.Equal("SAK-011", await Backups.Refused(nothing, backups.Of("b")));
        Assert.Null(await Backups.Refused(installation, backups.Of("there"), isForced: true));
        Assert.Equal([backups.Of("there")], Directory.GetFileSystemEntries(backups.Folder));
        Assert.Equal("SAK-012", Assert.Throws<StorageRefusedException>(() => BackupRefusals.DemandRoom(backups.Folder, long.MaxValue)).Code);
    }

    [Theory, BothEngines]
    public async Task A_backup_that_is_cancelled_leaves_no_half_file(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var backups = new Backups();
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        foreach (var at in (string[])["catalog", PackageFolder.Small, ""])
        {
            using var cancel = new CancellationTokenSource();
            var request = new BackUpRequest(backups.Of("a"), false, new CancelAt(at, cancel));
            var broken = await Record.ExceptionAsync(() => installation.Get<BackUpInstallation>().Run(Actor.Operator, request, cancel.Token));
            // At the end it is too late: the file is there.
            Assert.True(at.Length == 0 ? broken is null : broken is OperationCanceledException, $"{at}: {broken}");
            Assert.Equal(at.Length == 0 ? 1 : 0, Directory.GetFileSystemEntries(backups.Folder).Length);
        }
    }

    [Fact]
    public async Task What_is_broken_is_not_backed_up_as_if_it_were_whole()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        using var backups = new Backups();
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        await Backups.Behind(installation, PackageFolder.Small, "UPDATE nodes SET \"VersionId\" = 99 WHERE rowid = (SELECT min(rowid) FROM nodes)");

        Assert.Equal("SAK-005", await Backups.Refused(installation, backups.Of("a")));
        Assert.Empty(Directory.GetFileSystemEntries(backups.Folder));
    }

    [Fact]
    public async Task An_operator_alone_may()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        Assert.Equal("BEH-001", await installation.Refused(installation.Get<BackUpInstallation>(), new BackUpRequest("a", false, null)));
        Assert.Equal("BEH-001", await installation.Refused(installation.Get<RestoreInstallation>(), new RestoreRequest("a", false, null)));
        Assert.Equal("BEH-001", await installation.Refused(installation.Get<ExamineInstallation>(), new ExamineRequest()));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("3", 3)]
    [InlineData("full", Campaign.Full)]
    public void A_campaign_is_a_number_or_full(string? text, int factor) => Assert.Equal(factor, Campaign.Read(text));

    private static void WriteKey(Installation installation)
    {
        var keys = Directory.CreateDirectory(Path.Combine(installation.Settings.Folder, "keys")).FullName;
        File.WriteAllText(Path.Combine(keys, "form.key"), "hemligt");
    }

    private static async Task Person(Installation installation)
    {
        await using var people = installation.Databases.People(Code.Of(PackageFolder.Small));
        people.Profiles.Add(new Profile(Code.Of("p-1"), "Någon", ""));
        people.Sessions.Add(new Session("hash", "code", Code.Of("p-1"), "local", "p-1", "", [], installation.Clock.Now));
        await people.SaveChangesAsync(Installation.Cancel);
    }

    private sealed class CancelAt(string name, CancellationTokenSource cancel) : IProgress<Progress>
    {
        public void Report(Progress value)
        {
            if (value.Name == name)
                cancel.Cancel();
        }
    }
}
