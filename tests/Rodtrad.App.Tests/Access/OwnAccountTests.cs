using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.People;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>One's own sign-in: sessions, password and authenticator.</summary>
public sealed class OwnAccountTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_code_is_asked_for_when_it_is_on_and_works_once(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var secret = await installation.AccountWithCode("anna");
        var code = installation.CodeOf(secret);
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna")));
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna", code: installation.CodeOf(secret, steps: 2))));
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => installation.Stopped(AccountTrial.Try("anna", code: code))));
        Assert.Single(answers, answer => answer is null);
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna", code: code)));
        installation.Clock.Now += TimeSpan.FromSeconds(30);
        Assert.Null(await installation.Stopped(AccountTrial.Try("anna", code: installation.CodeOf(secret))));
        Assert.Contains(await installation.Log(), row => row is { Event: AccessEvent.SignInFailed, Detail: "code", Person: "anna" });
    }

    [Theory, BothEngines]
    public async Task The_secret_of_an_authenticator_is_sealed_for_one_person(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var secret = await installation.AccountWithCode("anna");
        await installation.Account("bo");
        await using (var people = installation.People())
            Assert.Equal(new TurnedRound().Protect(secret), (await people.Accounts.SingleAsync(row => row.UserName == "anna", Installation.Cancel)).TotpSecret);
        var (anna, bo) = (await As(installation, "anna", installation.CodeOf(secret)), await As(installation, "bo"));
        var (view, turnOn) = (installation.Get<AuthenticatorView>(), installation.Get<TurnOnCodes>());
        var made = await installation.See(view, new AuthenticatorRequest("prov", null), anna);
        Assert.Equal(made.Secret, (await installation.See(view, new AuthenticatorRequest("prov", made.Sealed), anna)).Secret);
        Assert.NotEqual(made.Secret, (await installation.See(view, new AuthenticatorRequest("prov", made.Sealed), bo)).Secret);
        var stolen = new TurnOnCodesRequest("prov", made.Sealed, installation.CodeOf(made.Secret), AccountTrial.Password);
        Assert.Equal("KON-015", await installation.Refused(turnOn, stolen, bo));
        Assert.Equal("KON-015", await installation.Refused(turnOn, stolen with { Sealed = "skräp" }, anna));
        Assert.Equal("KON-014", await installation.Refused(turnOn, stolen with { Code = "000000" }, anna));
        Assert.Equal("KON-013", await installation.Refused(turnOn, stolen with { Password = "fel" }, anna));
    }

    [Theory, BothEngines]
    public async Task A_system_administrator_has_the_role_when_codes_are_on_and_not_before(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna", Role.SystemAdministrator);
        var opened = await installation.See(installation.Get<SignInWithPassword>(), AccountTrial.Try("anna"));
        Assert.True(opened.MustSetUpCode);
        var before = (await installation.Caller(opened.Session.Token)).Actor;
        Assert.Equal(AccessPolicy.OfEveryPerson, before.Permissions);
        Assert.True((await installation.See(installation.Get<OwnAccountView>(), new OwnAccountRequest("prov"), before)).MustSetUpCode);
        Assert.Equal("BEH-001", await installation.Refused(installation.Get<AddPerson>(), new AddPersonRequest("prov", "ny", "Ny", "", []), before));
        // Nor for who says to have it.
        Assert.Equal("BEH-001", await installation.Refused(installation.Get<AddPerson>(), new AddPersonRequest("prov", "ny", "Ny", "", []), before with { Permissions = AccessPolicy.Of(Role.SystemAdministrator) }));

        var secret = await installation.TurnOn("anna");
        var after = (await installation.Caller(opened.Session.Token)).Actor;
        Assert.True(after.May(Permission.ManagePeople));
        Assert.Null(await installation.Refused(installation.Get<AddPerson>(), new AddPersonRequest("prov", "ny", "Ny", "", []), after));
        Assert.False((await installation.See(installation.Get<SignInWithPassword>(), AccountTrial.Try("anna", code: installation.CodeOf(secret)))).MustSetUpCode);

        var turnOff = installation.Get<TurnOffCodes>();
        installation.Clock.Now += TimeSpan.FromSeconds(30);
        Assert.Equal("KON-016", await installation.Refused(turnOff, new TurnOffCodesRequest("prov", "fel", installation.CodeOf(secret)), after));
        Assert.Equal("KON-016", await installation.Refused(turnOff, new TurnOffCodesRequest("prov", AccountTrial.Password, ""), after));
        Assert.True(await installation.See(turnOff, new TurnOffCodesRequest("prov", AccountTrial.Password, installation.CodeOf(secret)), after));
        Assert.False((await installation.Caller(opened.Session.Token)).Actor.May(Permission.ManagePeople));
    }

    [Theory, BothEngines]
    public async Task Who_has_lost_the_authenticator_gets_a_link_that_forgets_it(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.AccountWithCode("anna");
        var kept = await installation.See(installation.Get<ResetSignIn>(), new ResetSignInRequest("prov", "anna", ForgetAuthenticator: false), Actor.Operator);
        await installation.See(installation.Get<UseOneTimeLink>(), new UseOneTimeLinkRequest("prov", kept.Token, AccountTrial.Password, AccountTrial.Password));
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna")));
        var link = await installation.See(installation.Get<ResetSignIn>(), new ResetSignInRequest("prov", "anna", ForgetAuthenticator: true), Actor.Operator);
        await installation.See(installation.Get<UseOneTimeLink>(), new UseOneTimeLinkRequest("prov", link.Token, AccountTrial.Password, AccountTrial.Password));
        Assert.Null(await installation.Stopped(AccountTrial.Try("anna")));
    }

    [Theory, BothEngines]
    public async Task A_new_password_takes_the_old_and_ends_the_other_sessions(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        var (here, there) = (await installation.Enter("anna"), await installation.Enter("anna"));
        var actor = (await installation.Caller(here)).Actor;
        var change = installation.Get<ChangePassword>();
        const string Other = "sju nya ord i en rad";
        Assert.Equal("KON-013", await installation.Refused(change, new ChangePasswordRequest("prov", "fel", Other, Other), actor));
        Assert.Equal("KON-007", await installation.Refused(change, new ChangePasswordRequest("prov", AccountTrial.Password, Other, "annat"), actor));
        Assert.Equal("KON-004", await installation.Refused(change, new ChangePasswordRequest("prov", AccountTrial.Password, "kort", "kort"), actor));
        Assert.NotNull((await installation.Caller(there)).Actor.Person);
        Assert.True(await installation.See(change, new ChangePasswordRequest("prov", AccountTrial.Password, Other, Other), actor));
        Assert.NotNull((await installation.Caller(here)).Actor.Person);
        Assert.Null((await installation.Caller(there)).Actor.Person);
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna")));
        Assert.Null(await installation.Stopped(AccountTrial.Try("anna", Other)));
    }

    [Theory, BothEngines]
    public async Task A_session_left_open_gets_no_more_guesses_than_a_stranger(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        var actor = await As(installation, "anna");
        var before = installation.Passwords.Verified;
        for (var i = 0; i < 50; i++)
            Assert.Equal("KON-013", await installation.Refused(installation.Get<ChangePassword>(), new ChangePasswordRequest("prov", $"gissning {i}", "sju nya ord i en rad", "sju nya ord i en rad"), actor));
        Assert.Equal(LocalAccounts.TriesBeforeLock, installation.Passwords.Verified - before);
    }

    [Theory, BothEngines]
    public async Task One_sees_ones_own_sessions_and_ends_them_and_nobody_elses(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        await installation.Account("bo");
        var (first, second, bos) = (await installation.Enter("anna"), await installation.Enter("anna"), await installation.Enter("bo"));
        var (anna, bo) = ((await installation.Caller(first)).Actor, (await installation.Caller(bos)).Actor);
        var own = await installation.See(installation.Get<OwnAccountView>(), new OwnAccountRequest("prov"), anna);
        Assert.Equal(("anna", "anna", "Person anna", false), (own.Person, own.UserName, own.Name, own.HasCode));
        Assert.Equal([true, false], own.Sessions.Select(session => session.IsThis));
        Assert.All(own.Events, row => Assert.Contains(row.Event, (string[])["SignedIn", "CredentialsChanged"]));
        var end = installation.Get<EndOwnSessions>();
        Assert.Equal(0, await installation.See(end, new EndOwnSessionsRequest("prov", bo.Session), anna));
        Assert.NotNull((await installation.Caller(bos)).Actor.Person);
        Assert.Equal(1, await installation.See(end, new EndOwnSessionsRequest("prov", own.Sessions[1].Code), anna));
        Assert.Null((await installation.Caller(second)).Actor.Person);
        Assert.Equal(1, await installation.See(end, new EndOwnSessionsRequest("prov", null), anna));
        Assert.Null((await installation.Caller(first)).Actor.Person);
        Assert.NotNull((await installation.Caller(bos)).Actor.Person);
        Assert.Equal("BEH-001", await installation.Refused(end, new EndOwnSessionsRequest("prov", null)));
    }

    [Theory, BothEngines]
    public async Task What_a_browser_calls_itself_forges_no_line(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        await installation.See(installation.Get<SignInWithPassword>(), AccountTrial.Try("anna") with { Agent = "ett\r\ntvå\u001b[2J" });
        await using var people = installation.People();
        Assert.Equal("ett··två·[2J", (await people.Sessions.SingleAsync(Installation.Cancel)).Agent);
        await installation.Get<Sessions>().Log(Code.Of("prov"), "", AccessEvent.Denied, "GET /a\nb", "c\r", "", Installation.Cancel);
        Assert.Equal(("GET /a·b", "c·"), (await installation.Log()).Select(row => (row.Subject, row.Detail)).Last());
    }

    private static async Task<Actor> As(Installation installation, string name, string code = "") => (await installation.Caller(await installation.Enter(name, code))).Actor;

    private async Task<Installation> Loaded(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        return installation;
    }
}
