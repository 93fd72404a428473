using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.People;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>Local accounts: opened by who manages people, with a password that only the person knows.</summary>
public sealed class AccountTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_new_region_has_nobody_who_can_sign_in(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await using var people = installation.People();
        await using var context = installation.Organisation();
        Assert.Empty(await people.Accounts.ToListAsync(Installation.Cancel));
        Assert.Empty(await people.Identities.ToListAsync(Installation.Cancel));
        Assert.Empty(await people.Sessions.ToListAsync(Installation.Cancel));
        Assert.Empty(await context.People.ToListAsync(Installation.Cancel));
        Assert.Empty(await context.Grants.ToListAsync(Installation.Cancel));
        Assert.False((await installation.See(installation.Get<WaysInView>(), new WaysInRequest("prov"))).HasAccounts);
        foreach (var name in (string[])["admin", "administrator", "root", "sa", "rodtrad", ""])
            Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try(name, name)));
    }

    [Theory, BothEngines]
    public async Task The_first_administrator_comes_with_account_and_role_at_once(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var link = await installation.See(installation.Get<AddUser>(), AccountTrial.User("anna", Role.SystemAdministrator, unit: ""), Actor.Operator);
        Assert.Equal((Code.Of("anna"), "anna", installation.Clock.Now.AddHours(24)), (link.Person, link.UserName, link.Ends));
        await using var context = installation.Organisation();
        var grant = Assert.Single(await context.Grants.ToListAsync(Installation.Cancel));
        var top = Assert.Single(await context.Units.Where(unit => unit.Parent == null).ToListAsync(Installation.Cancel));
        Assert.Equal((Role.SystemAdministrator, top.Code, "prov"), (grant.Role, grant.Unit, grant.Reason));
        var row = await context.Audit.OrderBy(one => one.Number).LastAsync(Installation.Cancel);
        Assert.Equal(("person.add", "person/anna"), (row.Action, row.Subject));
        Assert.DoesNotContain(link.Token, await installation.State(), StringComparison.Ordinal);
        await using var people = installation.People();
        Assert.Equal(SessionToken.Hash(link.Token), (await people.Accounts.SingleAsync(Installation.Cancel)).ResetHash);
    }

    [Theory, BothEngines]
    public async Task Nothing_of_a_person_is_added_when_a_part_is_refused(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        var before = await installation.State();
        var add = installation.Get<AddUser>();
        foreach (var (request, code) in new[]
        {
            (AccountTrial.User("bo") with { UserName = "anna" }, "KON-009"),
            (AccountTrial.User("bo") with { UserName = "ANNA " }, "KON-009"),
            (AccountTrial.User("bo") with { UserName = "a b" }, "KON-008"),
            (AccountTrial.User("bo") with { UserName = "x" }, "KON-008"),
            (AccountTrial.User("bo", Role.Reader, "okand"), "PER-006"),
            (AccountTrial.User("anna"), "PER-002"),
        })
            Assert.Equal(code, await installation.Refused(add, request, Actor.Operator));
        Assert.Equal(before, await installation.State());
    }

    [Theory, BothEngines]
    public async Task A_link_is_used_once_and_shows_whose_it_is_without_being_used(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var link = await installation.See(installation.Get<AddUser>(), AccountTrial.User("anna"), Actor.Operator);
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna", "")));
        var (see, use) = (installation.Get<OneTimeLinkView>(), installation.Get<UseOneTimeLink>());
        for (var i = 0; i < 3; i++)
            Assert.Equal("anna", (await installation.See(see, new OneTimeLinkRequest("prov", link.Token))).UserName);
        Assert.Equal("KON-003", await installation.Refused(see, new OneTimeLinkRequest("prov", link.Token[1..])));
        Assert.Equal("KON-003", await installation.Refused(see, new OneTimeLinkRequest("prov", "")));
        Assert.Equal("KON-004", await installation.Refused(use, new UseOneTimeLinkRequest("prov", link.Token, "kort", "kort")));
        var request = new UseOneTimeLinkRequest("prov", link.Token, AccountTrial.Password, AccountTrial.Password);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => installation.Refused(use, request)));
        Assert.Equal(7, answers.Count(answer => answer == "KON-003"));
        Assert.Equal("KON-003", await installation.Refused(see, new OneTimeLinkRequest("prov", link.Token)));
        Assert.Null(await installation.Stopped(AccountTrial.Try(" Anna ")));
    }

    [Theory, BothEngines]
    public async Task A_link_ends_after_a_day_and_a_newer_one_replaces_it(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var first = await installation.See(installation.Get<AddUser>(), AccountTrial.User("anna"), Actor.Operator);
        var second = await installation.See(installation.Get<ResetSignIn>(), new ResetSignInRequest("prov", "anna", false), Actor.Operator);
        var see = installation.Get<OneTimeLinkView>();
        Assert.Equal("KON-003", await installation.Refused(see, new OneTimeLinkRequest("prov", first.Token)));
        installation.Clock.Now += TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1);
        Assert.Null(await installation.Refused(see, new OneTimeLinkRequest("prov", second.Token)));
        installation.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("KON-003", await installation.Refused(see, new OneTimeLinkRequest("prov", second.Token)));
        Assert.Equal("KON-003", await installation.Refused(installation.Get<UseOneTimeLink>(), new UseOneTimeLinkRequest("prov", second.Token, AccountTrial.Password, AccountTrial.Password)));
    }

    [Theory, BothEngines]
    public async Task A_reset_is_audited_and_its_use_ends_every_session_and_opens_the_lock(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        var session = await installation.Enter("anna");
        for (var i = 0; i < 5; i++)
            await installation.Stopped(AccountTrial.Try("anna", "fel"));
        var link = await installation.See(installation.Get<ResetSignIn>(), new ResetSignInRequest("prov", "anna", false), Actor.Operator);
        Assert.NotNull((await installation.Caller(session)).Actor.Person);
        await using (var context = installation.Organisation())
        {
            var row = await context.Audit.OrderBy(one => one.Number).LastAsync(Installation.Cancel);
            Assert.Equal(("account.reset", "person/anna"), (row.Action, row.Subject));
        }
        Assert.DoesNotContain(link.Token, await installation.State(), StringComparison.Ordinal);
        await installation.See(installation.Get<UseOneTimeLink>(), new UseOneTimeLinkRequest("prov", link.Token, "sju nya ord i en rad", "sju nya ord i en rad"));
        Assert.Null((await installation.Caller(session)).Actor.Person);
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna")));
        Assert.Null(await installation.Stopped(AccountTrial.Try("anna", "sju nya ord i en rad")));
        Assert.Contains(await installation.Log(), one => one is { Event: AccessEvent.CredentialsChanged, Person: "anna", Detail: "link" });
    }

    [Theory, BothEngines]
    public async Task An_account_is_given_once_to_a_person_who_is_there(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("anna", Role.Reader, "ost");
        var (add, reset) = (installation.Get<AddAccount>(), installation.Get<ResetSignIn>());
        Assert.Equal("KON-011", await installation.Refused(reset, new ResetSignInRequest("prov", "anna", false), Actor.Operator));
        Assert.Equal("PER-005", await installation.Refused(reset, new ResetSignInRequest("prov", "okand", false), Actor.Operator));
        Assert.Equal("PER-005", await installation.Refused(add, new AddAccountRequest("prov", "okand", "okand"), Actor.Operator));
        var link = await installation.See(add, new AddAccountRequest("prov", "anna", "anna.a"), Actor.Operator);
        Assert.Equal("KON-010", await installation.Refused(add, new AddAccountRequest("prov", "anna", "anna.b"), Actor.Operator));
        await installation.See(installation.Get<UseOneTimeLink>(), new UseOneTimeLinkRequest("prov", link.Token, AccountTrial.Password, AccountTrial.Password));
        var caller = await installation.Caller(await installation.Enter("anna.a"));
        Assert.Equal((Code.Of("anna"), "Persona anna"), (caller.Actor.Person!.Value, caller.Name));
        Assert.Equal([Role.Reader], caller.Actor.Posts.Select(held => held.Post.Role));
    }

    [Theory, BothEngines]
    public async Task An_account_that_the_record_does_not_know_opens_nothing(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("anna", Role.SystemAdministrator, "ost");
        await using (var people = installation.People())
        {
            people.Accounts.Add(new Account(Code.Of("anna"), "insmugglad") { PasswordHash = installation.Passwords.Hash(AccountTrial.Password) });
            await people.SaveChangesAsync(Installation.Cancel);
        }
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("insmugglad")));
        // And it stands in nobody's way.
        await installation.See(installation.Get<AddUser>(), AccountTrial.User("bo") with { UserName = "insmugglad" }, Actor.Operator);
    }

    [Theory, BothEngines]
    public async Task An_old_hash_is_made_anew_at_the_next_sign_in(Engine engine)
    {
        await using var installation = await Loaded(engine);
        installation.Passwords.Round = 1;
        await installation.Account("anna");
        installation.Passwords.Round = 2;
        await installation.Enter("anna");
        await using var people = installation.People();
        Assert.StartsWith("2:", (await people.Accounts.SingleAsync(Installation.Cancel)).PasswordHash, StringComparison.Ordinal);
        await installation.Enter("anna");
    }

    [Theory, BothEngines]
    public async Task Who_is_no_longer_active_does_not_come_in(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna");
        var session = await installation.Enter("anna");
        await installation.Change(async context =>
        {
            var person = await context.People.SingleAsync(Installation.Cancel);
            context.Entry(person).CurrentValues.SetValues(person with { IsActive = false });
        });
        Assert.Null((await installation.Caller(session)).Actor.Person);
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("anna")));
        Assert.Contains(await installation.Log(), row => row is { Event: AccessEvent.SignInFailed, Detail: "inactive" });
    }

    [Theory, BothEngines]
    public async Task With_an_identity_provider_only_administrators_with_codes_come_in(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Account("anna", Role.Controller);
        var secret = await installation.AccountWithCode("bo", Role.SystemAdministrator);
        await installation.Account("cecilia", Role.SystemAdministrator);
        var (annas, cecilias) = (await installation.Enter("anna"), await installation.Enter("cecilia"));
        await installation.Change(async context => await context.IdentityProviders.AddAsync(
            new IdentityProvider(Code.Of("idp"), "Prov", "https://idp.example", "id", "", "openid", "sub", "", [], true), Installation.Cancel));
        Assert.Equal("KON-012", await installation.Stopped(AccountTrial.Try("anna")));
        Assert.Null((await installation.Caller(annas)).Actor.Person);
        Assert.Equal(AccessPolicy.OfEveryPerson, (await installation.Caller(cecilias)).Actor.Permissions);
        Assert.Equal("KON-002", await installation.Stopped(AccountTrial.Try("bo")));
        var bo = (await installation.Caller(await installation.Enter("bo", installation.CodeOf(secret)))).Actor;
        Assert.True(bo.May(Permission.ManagePeople));
    }

    [Theory, BothEngines]
    public async Task People_are_listed_with_what_they_hold(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.AccountWithCode("anna", Role.SystemAdministrator);
        await installation.Persona("bo", Role.Reader, "ost", validity: new Validity(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31)));
        await installation.Persona("forr", Role.Reader, "ost", validity: new Validity(null, new DateOnly(2019, 1, 1)));
        var people = await installation.See(installation.Get<PeopleListView>(), new PeopleListRequest("prov"), Actor.Operator);
        Assert.Equal(["anna", "bo", "forr"], people.Select(person => person.Person));
        Assert.Equal(("Person anna", "anna", true, true), (people[0].Name, people[0].UserName, people[0].HasCode, people[0].IsActive));
        Assert.Equal([new ListedRole("bo.1", Role.Reader, "ost", false, new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31))], people[1].Roles);
        Assert.Null(people[1].UserName);
        Assert.Empty(people[2].Roles);
        Assert.Equal("BEH-001", await installation.Refused(installation.Get<PeopleListView>(), new PeopleListRequest("prov"), await installation.As("bo")));
    }

    private async Task<Installation> Loaded(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        return installation;
    }
}
