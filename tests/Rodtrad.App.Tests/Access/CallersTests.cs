using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>Who asks is found out at every request, in the databases.</summary>
public sealed class CallersTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_session_tells_who_asks_and_what_that_one_holds(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("anna", Role.Controller, "ost");
        var caller = await installation.Caller(await installation.SignIn("anna"));
        Assert.Equal((Code.Of("anna"), "Persona anna", "192.0.2.1"), (caller.Actor.Person!.Value, caller.Name, caller.Actor.Origin));
        Assert.Equal([new Post(Role.Controller, Code.Of("ost"), false, null)], caller.Actor.Posts.Select(held => held.Post));
        Assert.Equal(installation.Clock.Now + SessionSettings.Default.Idle, caller.Ends);
    }

    [Theory, BothEngines]
    public async Task A_secret_that_opens_nothing_is_the_readers(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("anna", Role.Controller, "ost");
        var token = await installation.SignIn("anna");
        foreach (var wrong in new[] { "", "x", token[..^1], token + "0", SessionToken.Hash(token) })
            Assert.Null((await installation.Caller(wrong)).Actor.Person);
        Assert.Null((await installation.Get<Callers>().Of("okand", token, "", Installation.Cancel)).Actor.Person);
    }

    [Theory, BothEngines]
    public async Task A_session_ends_when_it_is_not_used_and_when_it_has_lasted_long_enough(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("anna", Role.Controller, "ost");
        var settings = SessionSettings.Default;
        var left = await installation.SignIn("anna");
        var used = await installation.SignIn("anna");

        var opened = installation.Clock.Now;
        for (; installation.Clock.Now - opened < settings.Longest - TimeSpan.FromMinutes(20); installation.Clock.Now += TimeSpan.FromMinutes(20))
            Assert.NotNull((await installation.Caller(used)).Actor.Person);
        Assert.Null((await installation.Caller(left)).Actor.Person);
        Assert.Equal(opened + settings.Longest, (await installation.Caller(used)).Ends);
        installation.Clock.Now = opened + settings.Longest;
        Assert.Null((await installation.Caller(used)).Actor.Person);
    }

    [Theory, BothEngines]
    public async Task Signing_out_makes_the_secret_worth_nothing(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("anna", Role.Controller, "ost");
        var (first, second) = (await installation.SignIn("anna"), await installation.SignIn("anna"));
        Assert.True(await installation.See(installation.Get<SignOut>(), new SignOutRequest("prov", first)));
        Assert.Null((await installation.Caller(first)).Actor.Person);
        Assert.NotNull((await installation.Caller(second)).Actor.Person);
        Assert.Equal(1, await installation.Get<Sessions>().EndAll(Code.Of("prov"), Code.Of("anna"), null, "", Installation.Cancel));
        Assert.Null((await installation.Caller(second)).Actor.Person);
    }

    [Theory, BothEngines]
    public async Task A_role_taken_back_gives_nothing_at_the_next_request(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var grant = await installation.Persona("anna", Role.Controller, "ost");
        var token = await installation.SignIn("anna");
        Assert.True((await installation.Caller(token)).Actor.May(Permission.AcceptFindings));
        await installation.See(installation.Get<TakeBackRole>(), new TakeBackRoleRequest("prov", grant, "slutat"), Actor.Operator);
        var after = (await installation.Caller(token)).Actor;
        Assert.Equal(AccessPolicy.OfEveryPerson, after.Permissions);
    }

    [Theory, BothEngines]
    public async Task A_change_asks_once_more_whether_the_actor_may(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("bo", Role.SystemAdministrator, "rs");
        var grant = await installation.Persona("anna", Role.SystemAdministrator, "rs");
        var stale = await installation.As("anna");
        await installation.See(installation.Get<TakeBackRole>(), new TakeBackRoleRequest("prov", grant, "slutat"), Actor.Operator);
        Assert.Equal("BEH-001", await installation.Refused(installation.Get<AddPerson>(), new AddPersonRequest("prov", "ny", "Ny", "", []), stale));
    }

    [Theory, BothEngines]
    public async Task Who_is_signed_in_is_told_that_a_plan_is_out_of_reach_and_why(Engine engine)
    {
        await using var installation = await Empty(engine);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package.EditPlan("publicerad: ja\n", ""));
        await installation.Persona("lasare", Role.Reader, "ost");
        await installation.Persona("revisor", Role.Auditor, "ost");
        var request = new PlanRequest("prov", "p-2020", null);

        Assert.Equal("PLA-001", await installation.Refused(installation.Get<PlanView>(), request));
        var refused = (await installation.Get<PlanView>().Run(await installation.As("lasare"), request, Installation.Cancel)).Refusal!;
        Assert.Equal("BEH-002", refused.Code);
        Assert.Equal(("p-2020", "Draft", "ReadUnpublished"), (refused.Arguments[0], refused.Arguments[2], refused.Arguments[3]));
        Assert.Equal("p-2020", (await installation.See(installation.Get<PlanView>(), request, await installation.As("revisor"))).Plan.Plan);
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<PlanView>(), request with { Plan = "okand" }, await installation.As("lasare")));
    }

    [Theory, BothEngines]
    public async Task Adding_people_and_giving_roles_is_refused_where_it_makes_no_sense(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var (add, give, takeBack) = (installation.Get<AddPerson>(), installation.Get<GiveRole>(), installation.Get<TakeBackRole>());
        Task<string?> Adding(AddPersonRequest request) => installation.Refused(add, request, Actor.Operator);
        Task<string?> Giving(GiveRoleRequest request) => installation.Refused(give, request, Actor.Operator);

        Assert.Equal(Code.Of("p-0001"), await installation.See(add, new AddPersonRequest("prov", null, "Först", "", [new GivenIdentity("demo", "x")]), Actor.Operator));
        Assert.Equal("PER-001", await Adding(new("prov", "å ä", "Namn", "", [])));
        Assert.Equal("PER-002", await Adding(new("prov", "p-0001", "Namn", "", [])));
        Assert.Equal("PER-003", await Adding(new("prov", "tom", " ", "", [])));
        Assert.Equal("PER-004", await Adding(new("prov", "dubbel", "Namn", "", [new GivenIdentity("demo", "x")])));
        var role = new GiveRoleRequest("prov", "p-0001", Role.SystemAdministrator, "rs", false, Validity.Always, "");
        Assert.Equal("PER-005", await Giving(role with { Person = "okand" }));
        Assert.Equal("PER-006", await Giving(role with { Unit = "okand" }));
        Assert.Equal("PER-007", await Giving(role with { Validity = new Validity(new DateOnly(2020, 2, 1), new DateOnly(2020, 1, 1)) }));
        var grant = await installation.See(give, role, Actor.Operator);
        Assert.Equal("PER-008", await Giving(role));
        Assert.Equal("PER-009", await installation.Refused(takeBack, new TakeBackRoleRequest("prov", "okand", ""), Actor.Operator));
        Assert.Equal("PER-010", await installation.Refused(takeBack, new TakeBackRoleRequest("prov", grant.Text, ""), Actor.Operator));
        Assert.Equal("KON-001", await installation.Refused(installation.Get<SignInAsPersona>(), new SignInAsPersonaRequest("prov", "okand", "")));
    }

    private Task<Installation> Empty(Engine engine) => Installation.Empty(engine, postgres);

    private async Task<Installation> Loaded(Engine engine)
    {
        var installation = await Empty(engine);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        return installation;
    }
}
