using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Storage.Audit;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Audit;

/// <summary>Whatever is done to the database by hand is found, and named for what it is.</summary>
public sealed class TamperingTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Engine.Sqlite, 1000)]
    [InlineData(Engine.PostgreSql, 100)]
    public async Task Every_mutation_of_the_chain_is_found(Engine engine, int mutations)
    {
        await using var installation = await Chains.OfTwelve(engine, postgres);
        Assert.Empty(await installation.Found(isReplayed: true));
        await AuditTests.DropTriggers(installation, engine);
        var chance = new Random(Chains.Seed);
        await using var context = installation.Organisation();
        var witnessed = await context.Checkpoints.MaxAsync(one => one.Number, Installation.Cancel);
        for (var i = 0; i < Campaign.Times(mutations); i++)
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Installation.Cancel);
            Assert.False(await Chains.IsBroken(context));
            var done = await new Mutations(context, chance, 12, witnessed).Any();
            Assert.True(await Chains.IsBroken(context), $"Not found: mutation {i} of seed {Chains.Seed}, {done}.");
            await transaction.RollbackAsync(Installation.Cancel);
        }
        Campaign.Tell("Chain tampered with", $"{Campaign.Times(mutations)} mutations on {engine} by seed {Chains.Seed}, all found");
    }

    [Theory, MemberData(nameof(Deeds))]
    public async Task What_was_done_is_named_with_the_row(Engine engine, string sql, string kind, long number)
    {
        await using var installation = await Chains.OfTwelve(engine, postgres);
        await AuditTests.DropTriggers(installation, engine);
        await installation.Sql(sql);

        var finding = (await installation.Verify()).Findings[0];

        Assert.Equal((Codes[kind], kind, number), (finding.Code, finding.Kind, finding.Number));
        Assert.NotNull(finding.At);
    }

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["changed"] = "LOG-001",
        ["missing"] = "LOG-002",
        ["swapped"] = "LOG-003",
        ["inserted"] = "LOG-004",
        ["cutOff"] = "LOG-005",
    };

    public static TheoryData<Engine, string, string, long> Deeds()
    {
        const string All = "\"At\", \"Actor\", \"Action\", \"Subject\", \"Detail\", \"Attachment\", \"PreviousHash\", \"Hash\", \"Origin\", \"Reason\", \"Schema\", \"Changes\"";
        (string, string, long)[] deeds =
        [
            ("UPDATE audit SET \"Reason\" = 'Annat skäl' WHERE \"Number\" = 12", "changed", 12),
            ("UPDATE audit SET \"Hash\" = \"PreviousHash\" WHERE \"Number\" = 4", "changed", 4),
            ("DELETE FROM audit WHERE \"Number\" IN (5, 6)", "missing", 7),
            ("UPDATE audit SET \"Number\" = -1 WHERE \"Number\" = 5; UPDATE audit SET \"Number\" = 5 WHERE \"Number\" = 6; UPDATE audit SET \"Number\" = 6 WHERE \"Number\" = -1", "swapped", 5),
            ($"INSERT INTO audit (\"Number\", {All}) SELECT 13, {All} FROM audit WHERE \"Number\" = 9", "inserted", 13),
            ("DELETE FROM audit WHERE \"Number\" >= 9", "cutOff", 9),
            ("DELETE FROM audit WHERE \"Number\" = 5; UPDATE audit SET \"Number\" = -\"Number\" WHERE \"Number\" > 5; UPDATE audit SET \"Number\" = -\"Number\" - 1 WHERE \"Number\" < 0", "missing", 5),
        ];
        var data = new TheoryData<Engine, string, string, long>();
        foreach (var (sql, kind, number) in deeds)
            foreach (var engine in Enum.GetValues<Engine>())
                data.Add(engine, sql, kind, number);
        return data;
    }

    [Theory, BothEngines]
    public async Task A_row_put_in_whole_is_named_by_the_row_that_no_longer_follows(Engine engine)
    {
        await using var installation = await Chains.OfTwelve(engine, postgres);
        await AuditTests.DropTriggers(installation, engine);
        await using (var context = installation.Organisation())
        {
            var fourth = await context.Audit.AsNoTracking().SingleAsync(row => row.Number == 4, Installation.Cancel);
            await installation.Sql("UPDATE audit SET \"Number\" = -\"Number\" WHERE \"Number\" >= 5; UPDATE audit SET \"Number\" = -\"Number\" + 1 WHERE \"Number\" < 0");
            var forged = fourth with { Number = 5, Actor = "p-1", PreviousHash = fourth.Hash };
            await context.Database.BeginTransactionAsync(Installation.Cancel);
            context.Audit.Add(forged with { Hash = forged.ComputeHash() });
            await context.SaveChangesAsync(Installation.Cancel);
            await context.Database.CommitTransactionAsync(Installation.Cancel);
        }

        var finding = (await installation.Verify()).Findings[0];

        Assert.Equal(("LOG-004", "inserted", 5L, "p-1"), (finding.Code, finding.Kind, finding.Number, finding.Actor));
    }

    [Theory, BothEngines]
    public async Task A_value_changed_by_hand_in_any_table_is_found_by_replay_and_named(Engine engine)
    {
        await using var installation = await Chains.OfTwelve(engine, postgres);
        await AuditTests.DropTriggers(installation, engine);
        await using var context = installation.Organisation();
        var tried = 0;
        foreach (var entity in context.Model.GetEntityTypes().Where(entity => entity.ClrType != typeof(AuditRow) && entity.ClrType != typeof(Checkpoint)))
        {
            var texts = entity.GetProperties().Where(property => !property.IsPrimaryKey() && (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string));
            foreach (var column in texts.Select(property => property.GetColumnName()))
            {
                await using var transaction = await context.Database.BeginTransactionAsync(Installation.Cancel);
                var sql = $"UPDATE {entity.GetTableName()} SET \"{column}\" = \"{column}\" || ' ' WHERE \"{column}\" IS NOT NULL";
                var changed = await context.Database.ExecuteSqlRawAsync(sql, Installation.Cancel);
                var verdict = await Replay.Compare(context, Installation.Cancel);
                Assert.Equal(changed, verdict.Differences);
                Assert.All(verdict.First, difference => Assert.Equal((entity.GetTableName(), column), (difference.Table, difference.Column)));
                tried += changed > 0 ? 1 : 0;
                await transaction.RollbackAsync(Installation.Cancel);
            }
        }
        Assert.True(tried > 60, $"{tried} columns");
    }

    [Theory, BothEngines]
    public async Task A_row_taken_out_of_a_table_or_put_in_is_found_by_replay(Engine engine)
    {
        await using var installation = await Chains.OfTwelve(engine, postgres);
        await installation.Sql("DELETE FROM indicator_uses WHERE \"Node\" = 's2'");
        await installation.Sql("UPDATE units SET \"Code\" = 'syd' WHERE \"Code\" = 'ost'");

        var verdict = await installation.Verify(isReplayed: true);

        Assert.All(verdict.Findings, finding => Assert.Equal(("LOG-012", "replay"), (finding.Code, finding.Kind)));
        Assert.Equal(
            ["indicator_uses 1, s2 ∅", "indicator_uses 2, s2 ∅", "units ost ∅", "units syd "],
            verdict.Findings.Select(finding => $"{finding.Arguments[0]} {finding.Arguments[1]} {finding.Arguments[3]}").Order(StringComparer.Ordinal));
    }

    [Theory, BothEngines]
    public async Task A_frozen_version_and_a_content_that_cannot_be_read_are_named(Engine engine)
    {
        await using var installation = await Chains.OfTwelve(engine, postgres);
        await AuditTests.DropTriggers(installation, engine);
        await installation.Sql("UPDATE snapshots SET \"Content\" = replace(\"Content\", 'God hälsa', 'Gott om hälsa')");
        Assert.Equal(["LOG-011"], await installation.Found());

        await installation.Sql($"UPDATE audit SET \"Changes\" = {(engine == Engine.Sqlite ? "x'ffff'" : "'\\xffff'")} WHERE \"Number\" = 2");
        Assert.Equal(["LOG-001", "LOG-011", "LOG-014"], await installation.Found(isReplayed: true));
    }
}
