using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.People;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.People;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>Administrators change who people are, how they sign in and what groups give.</summary>
public sealed class AdministrationTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task Disabling_signs_out_everywhere_and_enabling_gives_the_roles_back(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("admin", Role.SystemAdministrator, "rs");
        await installation.Persona("anna", Role.Controller, "ost");
        var token = await installation.SignIn("anna");
        var set = installation.Get<SetPersonActive>();
        var admin = await installation.As("admin");

        Assert.Equal("PER-020", await installation.Refused(set, new("prov", "anna", false, " ", null), admin));
        Assert.True(await installation.See(set, new("prov", "anna", false, "slutat", null), admin));
        Assert.False(await installation.See(set, new("prov", "anna", false, "slutat", null), admin));
        Assert.Null((await installation.Caller(token)).Actor.Person);
        Assert.True(await installation.See(set, new("prov", "anna", true, "åter", null), admin));
        Assert.Null((await installation.Caller(token)).Actor.Person);
        Assert.True((await installation.As("anna")).May(Permission.AcceptFindings));
        Assert.Equal("PER-010", await installation.Refused(set, new("prov", "admin", false, "fel", null), admin));
        Assert.Equal("PER-005", await installation.Refused(set, new("prov", "okand", false, "fel", null), admin));
        Assert.Equal(["person.disable", "person.enable"], (await Actions(installation)).Where(action => action.Contains("able", StringComparison.Ordinal)));
    }

    [Theory, BothEngines]
    public async Task A_name_is_changed_beside_the_record_and_the_second_of_two_is_told(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("admin", Role.SystemAdministrator, "rs");
        await installation.Persona("anna", Role.Controller, "ost");
        var admin = await installation.As("admin");
        var (change, view) = (installation.Get<ChangePerson>(), installation.Get<PersonView>());
        var before = await Actions(installation);
        var seen = (await installation.See(view, new("prov", "anna"), admin)).ProfileRevision;

        Assert.True(await installation.See(change, new("prov", "anna", "Nytt namn", "anna@prov.example", seen), admin));
        Assert.Equal("PER-023", await installation.Refused(change, new("prov", "anna", "Annat namn", "", seen), admin));
        Assert.False(await installation.See(change, new("prov", "anna", "Nytt namn", "anna@prov.example", null), admin));
        Assert.Equal("PER-003", await installation.Refused(change, new("prov", "anna", " ", "", null), admin));
        Assert.Equal("PER-022", await installation.Refused(change, new("prov", "anna", new string('x', 201), "", null), admin));
        Assert.Equal("PER-021", await installation.Refused(change, new("prov", "anna", "A 811228-9874", "", null), admin));

        var page = await installation.See(view, new("prov", "anna"), admin);
        Assert.Equal(("Nytt namn", "anna@prov.example"), (page.Name, page.Email));
        Assert.Equal(before, await Actions(installation));
        Assert.Contains(("admin", AccessEvent.ProfileChanged, "person/anna"), await Log(installation));
    }

    [Theory, BothEngines]
    public async Task An_identity_is_bound_in_both_databases_and_unbound_from_both(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("admin", Role.SystemAdministrator, "rs");
        await installation.Persona("anna", Role.Controller, "ost");
        var admin = await installation.As("admin");
        var (bind, unbind) = (installation.Get<BindIdentity>(), installation.Get<UnbindIdentity>());
        var identity = new GivenIdentity("https://id.prov.example", "a1");

        Assert.True(await installation.See(bind, new("prov", "anna", identity, "ny inloggning"), admin));
        Assert.False(await installation.See(bind, new("prov", "anna", identity, "igen"), admin));
        Assert.Equal("PER-004", await installation.Refused(bind, new("prov", "admin", identity, "fel"), admin));
        Assert.Equal("PER-024", await installation.Refused(bind, new("prov", "anna", identity with { Subject = " " }, "fel"), admin));
        Assert.Contains(AddPerson.Fingerprint(identity), (await Person(installation, "anna")).Identities);

        var demo = AddPerson.Fingerprint(new GivenIdentity("demo", "anna"));
        var token = await installation.SignIn("anna");
        Assert.True(await installation.See(unbind, new("prov", "anna", demo, "stängs"), admin));
        Assert.Null((await installation.Caller(token)).Actor.Person);
        Assert.Equal("KON-001", await installation.Refused(installation.Get<SignInAsPersona>(), new SignInAsPersonaRequest("prov", "anna", "")));
        Assert.Equal("PER-025", await installation.Refused(unbind, new("prov", "anna", demo, "igen"), admin));
        Assert.Equal([AddPerson.Fingerprint(identity)], (await Person(installation, "anna")).Identities);
    }

    [Theory, BothEngines]
    public async Task Sessions_of_another_are_ended_one_or_all_and_it_is_told_who_did(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("admin", Role.SystemAdministrator, "rs");
        await installation.Persona("anna", Role.Controller, "ost");
        var (first, second) = (await installation.SignIn("anna"), await installation.SignIn("anna"));
        var (end, admin) = (installation.Get<EndSessions>(), await installation.As("admin"));
        var one = (await installation.Caller(first)).Session!;

        Assert.Equal(1, await installation.See(end, new("prov", "anna", one), admin));
        Assert.Null((await installation.Caller(first)).Actor.Person);
        Assert.NotNull((await installation.Caller(second)).Actor.Person);
        Assert.Equal(1, await installation.See(end, new("prov", "anna", null), admin));
        Assert.Null((await installation.Caller(second)).Actor.Person);
        Assert.Equal("PER-005", await installation.Refused(end, new("prov", "okand", null), admin));
        await using var people = installation.Databases.People(Code.Of("prov"));
        Assert.Equal("admin", Assert.Single(await people.Log.AsNoTracking().Where(row => row.Event == AccessEvent.SessionEnded && row.Person == "anna").Select(row => row.Detail).Distinct().ToListAsync(Installation.Cancel)));
    }

    [Theory, BothEngines]
    public async Task A_group_has_a_role_until_it_is_taken_back(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var (give, take) = (installation.Get<GiveGroupRole>(), installation.Get<TakeBackGroupRole>());
        var request = new GiveGroupRoleRequest("prov", "SG-Controller", Role.Controller, "ost", false, "beslut 12");

        Assert.Equal("PER-026", await installation.Refused(give, request with { Group = " " }, Actor.Operator));
        Assert.Equal("PER-006", await installation.Refused(give, request with { Unit = "okand" }, Actor.Operator));
        var code = await installation.See(give, request, Actor.Operator);
        Assert.Equal("PER-027", await installation.Refused(give, request, Actor.Operator));
        Assert.Equal(code, (await installation.See(take, new("prov", code.Text, "fel grupp"), Actor.Operator)).Code);
        Assert.Equal("PER-028", await installation.Refused(take, new("prov", code.Text, "igen"), Actor.Operator));
        Assert.NotEqual(code, await installation.See(give, request, Actor.Operator));
    }

    [Theory, BothEngines]
    public async Task An_identity_provider_is_trusted_over_https_and_its_secret_is_never_stored(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var (set, view) = (installation.Get<SetIdentityProvider>(), installation.Get<SignInSettingsView>());
        var fields = new IdentityProviderFields("Regionens inloggning", "https://id.prov.example/", "rodtrad", "env:RODTRAD_OIDC_PROV", "openid", "sub", "", ["loa3 loa4"], true);
        var request = new SetIdentityProviderRequest("prov", "region", fields, "upphandlad", null);
        Task<string?> Refused(IdentityProviderFields wrong) => installation.Refused(set, request with { Fields = wrong }, Actor.Operator);

        foreach (var authority in new[] { "", "id.prov.example", "http://id.prov.example", "ftp://id.prov.example", "https://a:b@id.prov.example", "https://id.prov.example?x", "javascript:alert(1)" })
            Assert.Equal("PER-030", await Refused(fields with { Authority = authority }));
        foreach (var secret in new[] { "hemligt", "file:", "env:", "env:PATH", "env:RODTRAD_OIDC_", "file:a b" })
            Assert.Equal("PER-031", await Refused(fields with { SecretSource = secret }));
        Assert.Equal("PER-029", await Refused(fields with { ClientId = "" }));
        Assert.Equal("PER-001", await installation.Refused(set, request with { Code = "å" }, Actor.Operator));

        Assert.True(await installation.See(set, request, Actor.Operator));
        Assert.False(await installation.See(set, request, Actor.Operator));
        var row = Assert.Single((await installation.See(view, new("prov"), Actor.Operator)).Providers);
        Assert.Equal(("https://id.prov.example", 2), (row.Provider.Authority, row.Provider.RequiredAssurance.Count));
        Assert.True(await installation.See(set, request with { Fields = fields with { Authority = "http://localhost:9000" }, Revision = row.Revision }, Actor.Operator));
        Assert.Equal("PER-023", await installation.Refused(set, request with { Fields = fields with { Name = "Annan" }, Revision = row.Revision }, Actor.Operator));
        Assert.Equal("PER-023", await installation.Refused(set, request with { Revision = "new" }, Actor.Operator));
    }

    [Theory, BothEngines]
    public async Task A_manager_reads_of_those_at_the_own_unit_and_of_no_one_else(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("chef", Role.Manager, "ang");
        await installation.Persona("anna", Role.Controller, "ang");
        await installation.Persona("bo", Role.Controller, "ost");
        var chef = await installation.As("chef");
        var list = new PersonListRequest("prov", null, null, null, null, PersonOrder.Code, false);

        var seen = await installation.See(installation.Get<PersonListView>(), list, chef);
        Assert.Equal(["anna", "chef"], seen.Rows.Select(row => row.Code));
        Assert.All(seen.Rows, row => Assert.Equal(("", null), (row.Email, row.SeenAt)));
        Assert.Equal("anna", (await installation.See(installation.Get<PersonView>(), new("prov", "anna"), chef)).Code);
        Assert.Equal("BEH-001", await installation.Refused(installation.Get<PersonView>(), new("prov", "bo"), chef));
        Assert.Equal(2, (await installation.See(installation.Get<GrantListView>(), new("prov", null, null, null, null, GrantOrder.Unit, false), chef)).Total);
        Assert.Equal(2, (await installation.See(installation.Get<AdministrationView>(), new("prov"), chef)).Grants);
        Assert.Equal(["bo"], (await installation.See(installation.Get<PersonListView>(), list with { Unit = "ost" }, Actor.Operator)).Rows.Select(row => row.Code));
        Assert.Equal(["chef", "bo", "anna"], (await installation.See(installation.Get<PersonListView>(), list with { IsDescending = true }, Actor.Operator)).Rows.Select(row => row.Code));
        Assert.Equal(["chef"], (await installation.See(installation.Get<PersonListView>(), list with { Role = Role.Manager }, Actor.Operator)).Rows.Select(row => row.Code));
    }

    private async Task<Installation> Loaded(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        return installation;
    }

    private static async Task<List<string>> Actions(Installation installation)
    {
        await using var context = installation.Organisation();
        return await context.Audit.OrderBy(row => row.Number).Select(row => row.Action).ToListAsync(Installation.Cancel);
    }

    private static async Task<Person> Person(Installation installation, string code)
    {
        await using var context = installation.Organisation();
        var parsed = Code.Of(code);
        return await context.People.AsNoTracking().SingleAsync(row => row.Code == parsed, Installation.Cancel);
    }

    private static async Task<List<(string, AccessEvent, string)>> Log(Installation installation)
    {
        await using var people = installation.Databases.People(Code.Of("prov"));
        return (await people.Log.AsNoTracking().ToListAsync(Installation.Cancel)).ConvertAll(row => (row.Person, row.Event, row.Subject));
    }
}
