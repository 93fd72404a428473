using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Audit;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Audit;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Audit;

/// <summary>What bears witness of the chain outside the database: written once a day, signed, and never gone round.</summary>
public sealed class CheckpointTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task The_first_change_of_a_day_witnesses_how_the_chain_ended_before_it(Engine engine)
    {
        await using var installation = await Chains.OfTwelve(engine, postgres);

        await using var context = installation.Organisation();
        var stored = await context.Checkpoints.AsNoTracking().OrderBy(one => one.Number).ToListAsync(Installation.Cancel);
        Assert.Equal([1L, 3, 5, 7, 9], stored.Select(one => one.Number));
        Assert.Equal(stored.Select(one => one.Line(Code.Of("prov"))), await File.ReadAllLinesAsync(Log(installation), Installation.Cancel));
        Assert.Equal(["prov 12"], await Witness(installation));
        installation.Clock.Now += TimeSpan.FromDays(1);
        Assert.Empty(await Witness(installation));
        var verdict = await installation.Verify();
        Assert.Equal((6, 12L), (verdict.Checkpoints, verdict.LastCheckpoint));
    }

    [Fact]
    public async Task The_key_is_the_users_alone_and_whoever_has_the_public_one_can_check_a_line()
    {
        await using var installation = await Chains.OfTwelve(Engine.Sqlite, postgres);
        var secret = Path.Combine(installation.Settings.Folder, "keys", "checkpoints.pem");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(secret));
        var line = (await File.ReadAllLinesAsync(Log(installation), Installation.Cancel))[0];
        var (text, signature) = (line[..line.LastIndexOf(' ')], Convert.FromBase64String(line[(line.LastIndexOf(' ') + 1)..]));

        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(Key(installation), Installation.Cancel));
        Assert.True(key.VerifyData(System.Text.Encoding.UTF8.GetBytes(text), signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        Assert.DoesNotContain("PRIVATE", await File.ReadAllTextAsync(Key(installation), Installation.Cancel), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task An_end_that_is_cut_off_is_found_by_the_file_although_the_database_agrees_with_itself(Engine engine)
    {
        await using var installation = await Chains.OfTwelve(engine, postgres);
        await AuditTests.DropTriggers(installation, engine);
        await installation.Sql("DELETE FROM audit WHERE \"Number\" > 6; DELETE FROM checkpoints WHERE \"Number\" > 6");

        Assert.Equal(["LOG-005", "LOG-005"], await installation.Found());
        var finding = (await installation.Verify()).Findings[^1];
        Assert.Equal(("cutOff", 9L, "6"), (finding.Kind, finding.Number, finding.Arguments[3]));
    }

    [Theory, BothEngines]
    public async Task A_chain_written_anew_is_found_by_the_file(Engine engine)
    {
        await using var installation = await Chains.OfTwelve(engine, postgres);
        await AuditTests.DropTriggers(installation, engine);
        await using (var context = installation.Organisation())
        {
            var former = "";
            foreach (var row in await context.Audit.AsNoTracking().OrderBy(row => row.Number).ToListAsync(Installation.Cancel))
            {
                var forged = row with { PreviousHash = former, Reason = row.Number == 2 ? "Påhittat" : row.Reason, Hash = "" };
                await context.Database.ExecuteSqlAsync(
                    $"""UPDATE audit SET "PreviousHash" = {former}, "Reason" = {forged.Reason}, "Hash" = {forged.ComputeHash()} WHERE "Number" = {row.Number}""", Installation.Cancel);
                former = forged.ComputeHash();
            }
            Assert.Null(await AuditTrail.FirstBreak(context, Installation.Cancel));
        }
        await installation.Sql("DELETE FROM checkpoints");

        Assert.Equal(["LOG-006", "LOG-006", "LOG-006", "LOG-006"], await installation.Found());
    }

    [Fact]
    public async Task A_file_that_is_changed_cut_or_gone_is_named_and_a_copy_kept_elsewhere_still_holds()
    {
        await using var installation = await Chains.OfTwelve(Engine.Sqlite, postgres);
        var (log, kept) = (Log(installation), Path.Combine(installation.Settings.Folder, "kept.log"));
        var (lines, key) = (await File.ReadAllLinesAsync(log, Installation.Cancel), Path.Combine(installation.Settings.Folder, "kept.pem"));
        File.Copy(log, kept);
        File.Copy(Key(installation), key);

        await File.WriteAllLinesAsync(log, lines[..3], Installation.Cancel);
        Assert.Equal(["LOG-008", "LOG-008"], await installation.Found());
        await File.WriteAllLinesAsync(log, [.. lines, "och något annat"], Installation.Cancel);
        Assert.Equal(["LOG-009"], await installation.Found());
        await File.WriteAllLinesAsync(log, [.. lines[..4], lines[4].Replace(" 9 ", " 8 ", StringComparison.Ordinal)], Installation.Cancel);
        Assert.Equal(["LOG-007", "LOG-008"], await installation.Found());
        File.Delete(log);
        Assert.Equal(["LOG-010"], await installation.Found());
        Assert.Empty((await installation.Verify(anchor: kept, key: key)).Findings);
        Assert.Equal(["LOG-010"], (await installation.Verify(anchor: kept)).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Another_key_does_not_sign_for_the_installation()
    {
        await using var installation = await Chains.OfTwelve(Engine.Sqlite, postgres);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = Path.Combine(installation.Settings.Folder, "other.pem");
        await File.WriteAllTextAsync(key, other.ExportSubjectPublicKeyInfoPem(), Installation.Cancel);

        Assert.All((await installation.Verify(key: key)).Findings, finding => Assert.Equal("LOG-007", finding.Code));
        Assert.Equal(10, (await installation.Verify(key: key)).Findings.Count);
    }

    [Theory, BothEngines]
    public async Task Where_no_checkpoint_can_be_written_the_work_goes_on_and_whoever_asks_is_told(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        await File.WriteAllTextAsync(Path.Combine(installation.Settings.Folder, "checkpoints"), "in the way", Installation.Cancel);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        installation.Clock.Now += TimeSpan.FromDays(1);
        await installation.LoadWell(package.EditPlan("namn: God hälsa", "namn: Bättre hälsa"));

        Assert.Equal("LOG-013", await installation.Refused(installation.Get<WriteCheckpoints>(), new CheckpointRequest(null), Actor.Operator));
        var verdict = await installation.Verify();
        Assert.Equal((0, 2L), (verdict.Checkpoints, verdict.LastNumber));
        Assert.Equal("REG-001", await installation.Refused(installation.Get<WriteCheckpoints>(), new CheckpointRequest("okand"), Actor.Operator));
    }

    [Theory, BothEngines]
    public async Task Checkpoints_are_written_once(Engine engine)
    {
        await using var installation = await Chains.OfTwelve(engine, postgres);
        List<string> attempts = ["UPDATE checkpoints SET \"Hash\" = ''", "DELETE FROM checkpoints", engine == Engine.Sqlite ? "REPLACE INTO checkpoints SELECT * FROM checkpoints" : "TRUNCATE checkpoints"];
        foreach (var attempt in attempts)
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => installation.Sql(attempt));
    }

    private static async Task<IEnumerable<string>> Witness(Installation installation) =>
        (await installation.See(installation.Get<WriteCheckpoints>(), new CheckpointRequest(null), Actor.Operator)).Select(one => $"{one.Organisation} {one.Number}");

    private static string Log(Installation installation) => Path.Combine(installation.Settings.Folder, "checkpoints", "prov.log");

    private static string Key(Installation installation) => Path.Combine(installation.Settings.Folder, "checkpoints", "checkpoints.pub.pem");
}
