using Rodtrad.App.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.People;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>What follows when an identity provider has been proved to tell of someone.</summary>
public sealed class ProviderSignInTests(PostgresServer postgres)
{
    private const string Issuer = "https://idp.example";

    [Theory, BothEngines]
    public async Task A_known_identity_opens_a_session_that_the_provider_can_end(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var (first, second) = (await SignIn(installation, "s1"), await SignIn(installation, "s2"));
        Assert.Equal("Anna", (await installation.Caller(first)).Name);
        Assert.Equal(1, await SignOut(installation, null, "s1"));
        Assert.Null((await installation.Caller(first)).Actor.Person);
        Assert.NotNull((await installation.Caller(second)).Actor.Person);
        // By the provider's own name of the person, which is not the one the region knows.
        Assert.Equal(0, await SignOut(installation, "SE1-A", null));
        Assert.Equal(1, await SignOut(installation, "sub-1", null));
        Assert.Null((await installation.Caller(second)).Actor.Person);
    }

    [Theory, BothEngines]
    public async Task The_groups_of_the_sign_in_give_their_roles(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Change(context =>
        {
            context.GroupGrants.Add(new GroupGrant(Code.Of("g1"), "controllers", Role.Controller, Code.Of("ost"), false, false));
            return Task.CompletedTask;
        });
        Assert.Equal([new Post(Role.Controller, Code.Of("ost"), false, null)], (await installation.Caller(await SignIn(installation, "s1", "controllers"))).Actor.Posts.Select(held => held.Post));
        Assert.Empty((await installation.Caller(await SignIn(installation, "s2", "chefer"))).Actor.Posts);
    }

    [Theory, BothEngines]
    public async Task Whom_nobody_has_added_is_refused(Engine engine)
    {
        await using var installation = await Loaded(engine);
        Assert.Equal("OIC-016", await Refused(installation, Told("SE1-B", "s1")));
        Assert.Equal("OIC-016", await Refused(installation, Told("SE1-A", "s1") with { Issuer = "https://annan.example" }));
        Assert.Equal("OIC-016", await Refused(installation, Told("se1-a", "s1")));
        // The record has not heard of it.
        await using (var people = installation.Databases.People(Code.Of("prov")))
        {
            people.Identities.Add(new Identity(Issuer, "SE1-B", Code.Of("anna")));
            await people.SaveChangesAsync(Installation.Cancel);
        }
        Assert.Equal("OIC-016", await Refused(installation, Told("SE1-B", "s1")));
        await using var log = installation.Databases.People(Code.Of("prov"));
        Assert.Equal(4, log.Log.Count(row => row.Event == AccessEvent.SignInFailed && row.Detail == "OIC-016"));
        Assert.Empty(log.Sessions);
    }

    [Theory, BothEngines]
    public async Task Only_providers_in_use_are_found_and_none_in_what_does_not_exist(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var used = new IdentityProvider(Code.Of("b"), "B", Issuer, "klient", "", "openid", "sub", "", ["loa3", "loa4"], true);
        await installation.Change(context =>
        {
            context.IdentityProviders.AddRange(used, used with { Code = Code.Of("a") }, used with { Code = Code.Of("c"), IsActive = false });
            return Task.CompletedTask;
        });
        Assert.Equal([used with { Code = Code.Of("a") }, used], await installation.See(installation.Get<ProvidersInUse>(), new ProvidersInUseRequest("prov")));
        Assert.Equal("REG-001", await installation.Refused(installation.Get<ProvidersInUse>(), new ProvidersInUseRequest("okand")));
    }

    private async Task<Installation> Loaded(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        await installation.See(installation.Get<AddPerson>(), new AddPersonRequest("prov", "anna", "Anna", "", [new GivenIdentity(Issuer, "SE1-A")]), Actor.Operator);
        return installation;
    }

    private static ExternalIdentity Told(string subject, string session, params Sequence<string> groups) =>
        new(Issuer, subject, "Told Name", "", "loa3", groups) { IssuerSubject = "sub-1", IssuerSession = session };

    private static async Task<string> SignIn(Installation installation, string session, params Sequence<string> groups) =>
        (await installation.See(installation.Get<SignInByProvider>(), new SignInByProviderRequest("prov", Told("SE1-A", session, groups), "prov"))).Token;

    private static Task<string?> Refused(Installation installation, ExternalIdentity identity) =>
        installation.Refused(installation.Get<SignInByProvider>(), new SignInByProviderRequest("prov", identity, "prov"));

    private static Task<int> SignOut(Installation installation, string? subject, string? session) =>
        installation.See(installation.Get<SignOutByProvider>(), new SignOutByProviderRequest("prov", Issuer, subject, session));
}
