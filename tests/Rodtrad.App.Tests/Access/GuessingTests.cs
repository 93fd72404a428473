using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Storage.People;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>R20: who guesses passwords gets few tries, however many are made at once, and learns nothing.</summary>
public sealed class GuessingTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_thousand_guesses_at_once_are_five(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        var before = installation.Passwords.Verified;

        var refusals = new string?[1000];
        await Parallel.ForAsync(0, refusals.Length, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Installation.Cancel },
            async (i, _) => refusals[i] = await installation.Stopped(AccountTrial.Try("anna", $"gissning nummer {i}")));

        Assert.All(refusals, refusal => Assert.Equal("KON-002", refusal));
        Assert.Equal(LocalAccounts.TriesBeforeLock, installation.Passwords.Verified - before);
        var log = await installation.Log();
        Assert.Equal(1000, log.Count(row => row.Event == AccessEvent.SignInFailed));
        Assert.Equal(995, log.Count(row => row is { Event: AccessEvent.SignInFailed, Detail: "locked" }));
        Assert.Contains(log, row => row.Event == AccessEvent.LockedOut);
        Assert.All(log.Where(row => row.Event == AccessEvent.SignInFailed), row => Assert.Equal(("anna", "192.0.2.7"), (row.Person, row.Origin)));
        // Right, and too late.
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna")));
    }

    [Theory, BothEngines]
    public async Task Who_guesses_day_and_night_gets_few_tries(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        var (before, began) = (installation.Passwords.Verified, installation.Clock.Now);

        for (var i = 0; i < 1000; i++, installation.Clock.Now += TimeSpan.FromMinutes(10))
            Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna", $"gissning nummer {i}")));

        Assert.True(installation.Clock.Now - began > TimeSpan.FromDays(6));
        Assert.InRange(installation.Passwords.Verified - before, 5, 70);
    }

    [Theory, BothEngines]
    public async Task The_lock_opens_after_a_quarter_of_an_hour_and_a_right_try_clears_the_count(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        for (var i = 0; i < 4; i++)
            Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna", "fel")));
        Assert.Null(await installation.Stopped(AccountTrial.Try("anna")));
        for (var i = 0; i < 5; i++)
            Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna", "fel")));
        installation.Clock.Now += TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1);
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna")));
        installation.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(await installation.Stopped(AccountTrial.Try("anna")));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 15)]
    [InlineData(6, null)]
    [InlineData(10, 30)]
    [InlineData(15, 60)]
    [InlineData(35, 960)]
    [InlineData(40, 1440)]
    [InlineData(5000, 1440)]
    public void Each_five_failures_lock_twice_as_long_up_to_a_day(int failures, int? minutes) =>
        Assert.Equal(minutes is { } known ? TimeSpan.FromMinutes(known) : null, LocalAccounts.LockAfter(failures));

    [Theory, BothEngines]
    public async Task Who_is_not_there_costs_as_much_as_who_is(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        foreach (var name in (string[])["anna", "okand", "ÅÄÖ okänd!", "", new string('x', 500)])
        {
            var before = installation.Passwords.Verified;
            Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try(name, "fel lösenord helt")));
            Assert.Equal(1, installation.Passwords.Verified - before);
        }
    }

    [Theory, BothEngines]
    public async Task Neither_password_nor_unknown_name_stands_anywhere(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        await installation.Stopped(AccountTrial.Try("mitt hemliga lösenord", "x"));
        await installation.Stopped(AccountTrial.Try("anna", "mitt hemliga lösenord"));
        await installation.Enter("anna");
        await using var people = installation.People();
        foreach (var text in (await installation.Log()).Select(row => $"{row.Person} {row.Subject} {row.Detail} {row.Origin}")
            .Concat((await people.Accounts.ToListAsync(Installation.Cancel)).Select(row => $"{row.PasswordHash} {row.TotpSecret} {row.ResetHash}")))
        {
            Assert.DoesNotContain("hemliga", text, StringComparison.Ordinal);
            Assert.DoesNotContain(AccountTrial.Password, text, StringComparison.Ordinal);
        }
    }

    private async Task<Installation> Loaded(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        return installation;
    }
}
