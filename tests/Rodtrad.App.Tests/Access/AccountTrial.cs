using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Tests.Access;

/// <summary>Local accounts of the small region.</summary>
internal static class AccountTrial
{
    public const string Password = "blå hästar sover stående";

    public static AddUserRequest User(string name, Role? role = null, string unit = "rs") => new(
        new AddPersonRequest("prov", name, $"Person {name}", "", []), name, role is { } given ? new FirstRole(given, unit, true, "prov") : null);

    /// <summary>A person with an account whose password is chosen.</summary>
    public static async Task Account(this Installation installation, string name, Role? role = null)
    {
        var link = await installation.See(installation.Get<AddUser>(), User(name, role), Actor.Operator);
        await installation.See(installation.Get<UseOneTimeLink>(), new UseOneTimeLinkRequest("prov", link.Token, Password, Password));
    }

    /// <summary>As above, with an authenticator; gives its secret.</summary>
    public static async Task<string> AccountWithCode(this Installation installation, string name, Role? role = null)
    {
        await installation.Account(name, role);
        return await installation.TurnOn(name);
    }

    /// <summary>Sets up an authenticator in a session of its own; gives its secret. The next code is a step later.</summary>
    public static async Task<string> TurnOn(this Installation installation, string name)
    {
        var actor = (await installation.Caller(await installation.Enter(name))).Actor;
        var made = await installation.See(installation.Get<AuthenticatorView>(), new AuthenticatorRequest("prov", null), actor);
        await installation.See(installation.Get<TurnOnCodes>(), new TurnOnCodesRequest("prov", made.Sealed, installation.CodeOf(made.Secret), Password), actor);
        installation.Clock.Now += TimeSpan.FromSeconds(30);
        return made.Secret;
    }

    public static string CodeOf(this Installation installation, string secret, int steps = 0) =>
        OneTimeCodes.At(OneTimeCodes.FromBase32(secret), OneTimeCodes.StepOf(installation.Clock.Now) + steps);

    public static SignInWithPasswordRequest Try(string name, string password = Password, string code = "") => new("prov", name, password, code, "prov");

    /// <summary>Signs in; gives the secret of the session.</summary>
    public static async Task<string> Enter(this Installation installation, string name, string code = "") =>
        (await installation.See(installation.Get<SignInWithPassword>(), Try(name, code: code))).Session.Token;

    /// <summary>The code of the refusal to sign in; null when one comes in.</summary>
    public static Task<string?> Stopped(this Installation installation, SignInWithPasswordRequest request) =>
        installation.Refused(installation.Get<SignInWithPassword>(), request, Actor.Reader with { Origin = "192.0.2.7" });

    public static async Task<IReadOnlyList<AccessLogRow>> Log(this Installation installation)
    {
        await using var people = installation.People();
        return await people.Log.AsNoTracking().OrderBy(row => row.Number).ToListAsync(Installation.Cancel);
    }
}
