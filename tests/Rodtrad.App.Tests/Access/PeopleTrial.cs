using Rodtrad.App.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Tests.Access;

/// <summary>People of the small region, added and given roles as an operator does it.</summary>
internal static class PeopleTrial
{
    /// <summary>A persona with one role at a unit of the small region; gives the code of the grant.</summary>
    public static async Task<string> Persona(
        this Installation installation, string code, Role role, string unit, bool withSubtree = false, Validity validity = default)
    {
        await installation.See(installation.Get<AddPerson>(), new AddPersonRequest("prov", code, $"Persona {code}", "", [new GivenIdentity("demo", code)]), Actor.Operator);
        return (await installation.See(installation.Get<GiveRole>(), new GiveRoleRequest("prov", code, role, unit, withSubtree, validity, "prov"), Actor.Operator)).Text;
    }

    /// <summary>Signs in as the persona; gives the secret of the session.</summary>
    public static async Task<string> SignIn(this Installation installation, string persona) =>
        (await installation.See(installation.Get<SignInAsPersona>(), new SignInAsPersonaRequest("prov", persona, "prov"))).Token;

    /// <summary>Who comes with the secret.</summary>
    public static Task<Caller> Caller(this Installation installation, string token) =>
        installation.Get<Callers>().Of("prov", token, "192.0.2.1", Installation.Cancel);

    /// <summary>The actor that comes with a new session of the persona.</summary>
    public static async Task<Actor> As(this Installation installation, string persona) => (await installation.Caller(await installation.SignIn(persona))).Actor;
}
