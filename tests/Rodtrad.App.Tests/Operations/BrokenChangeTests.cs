using Rodtrad.App.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Operations;

/// <summary>
/// The storage breaks at the first call, the second, and so on, until the change comes through: what is stored is each time exactly
/// as before or as after, never between, and who asked is never told that it went well.
/// </summary>
public sealed class BrokenChangeTests(PostgresServer postgres)
{
    [Theory]
    [MemberData(nameof(BrokenChanges.Every), MemberType = typeof(BrokenChanges))]
    public Task A_change_that_breaks_anywhere_is_done_or_not(int which) => BrokenChanges.Try(Engine.Sqlite, postgres, which);

    [Fact]
    public async Task Every_use_case_that_changes_something_is_tried()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        var changing = UseCases.All.Where(one => !one.Name.EndsWith("View", StringComparison.Ordinal) && !Scenarios.OnlyRead.Contains((Permission)one.GetProperty("Needs")!.GetValue(installation.Get(one))!)).ToList();

        Assert.All(changing, one => Assert.True(
            Scenarios.All.Any(scenario => scenario.UseCase == one) != Scenarios.Without.ContainsKey(one), $"{one.Name} needs a scenario, or a reason for none."));
        Assert.All(Scenarios.Without.Keys, one => Assert.Contains(one, changing));
    }
}

/// <summary>The same on a server, beside it.</summary>
public sealed class BrokenChangeOnServerTests(PostgresServer postgres)
{
    [Theory]
    [MemberData(nameof(BrokenChanges.Every), MemberType = typeof(BrokenChanges))]
    public Task A_change_that_breaks_anywhere_is_done_or_not(int which) => BrokenChanges.Try(Engine.PostgreSql, postgres, which);
}

internal static class BrokenChanges
{
    public static TheoryData<int> Every() => [.. Enumerable.Range(0, Scenarios.All.Count)];

    public static async Task Try(Engine engine, PostgresServer postgres, int which)
    {
        var scenario = Scenarios.All[which];
        var after = await After(engine, postgres, scenario);
        var storage = new BreakAtCommand();
        await using var installation = await Installation.Empty(engine, postgres, storage.Interceptors);
        await scenario.Arrange(installation);
        var before = await installation.Beside().Same(scenario.WithPeople);
        Assert.NotEqual(after, before);

        var n = 1;
        for (; ; n++)
        {
            storage.Arm(n);
            Refusal? refusal = null;
            var broke = await Record.ExceptionAsync(async () => refusal = await scenario.Change(installation));
            storage.Disarm();
            if (!storage.HasBroken)
            {
                Assert.Null(broke);
                Assert.Null(refusal);
                break;
            }
            Assert.True(broke is not null || refusal is not null, $"{scenario}: told that it went well when call {n} broke.");
            var now = await installation.Beside().Same(scenario.WithPeople);
            // The answer was lost, but the change was not.
            if (now == after)
                break;
            Assert.True(now == before, $"{scenario}: between before and after when call {n} broke.\n{now}");
        }
        Assert.Equal(after, await installation.Beside().Same(scenario.WithPeople));
        Assert.True(n > 3, $"{scenario} broke only {n} times.");
        Campaign.Tell($"storage broken at every call of {scenario} ({engine})", $"{n} calls");
    }

    private static async Task<string> After(Engine engine, PostgresServer postgres, Scenario scenario)
    {
        await using var twin = await Installation.Empty(engine, postgres);
        await scenario.Arrange(twin);
        Assert.Null(await scenario.Change(twin));
        return await twin.Same(scenario.WithPeople);
    }
}
