using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>A secret for one's authenticator: the one that was shown before, sealed, or a new one where there is none.</summary>
public sealed record AuthenticatorRequest(string Organisation, string? Shown);

/// <summary>
/// A secret to put in an authenticator. <paramref name="Sealed"/> is the same, sealed for the person: it goes with the form and comes
/// back, and nothing is kept until a code shows that the authenticator has it.
/// </summary>
public sealed record NewAuthenticator(string Secret, string Address, string Sealed);

/// <summary>Makes a secret for one's authenticator. Nothing is stored.</summary>
public sealed class AuthenticatorView(RegionDatabases databases, Regions regions, ISecretProtection protection) : UseCase<AuthenticatorRequest, NewAuthenticator>
{
    public override Permission Needs => Permission.UseOwnAccount;

    protected override async Task<Outcome<NewAuthenticator>> Handle(Actor actor, AuthenticatorRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var person = actor.Person!.Value;
        await using var people = databases.People(region.Content.Slug);
        if (await people.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Person == person, cancel) is not { } account)
            return Refusal.Of(ResetSignIn.NoAccount, person.Text);
        var secret = Unseal(protection, person, request.Shown) ?? OneTimeCodes.NewSecret();
        return new NewAuthenticator(secret, OneTimeCodes.Address(region.Content.Name, account.UserName, secret), protection.Protect(SetUpOf(person) + secret));
    }

    /// <summary>The secret that was sealed for the person; null when it was sealed for another, or not at all.</summary>
    internal static string? Unseal(ISecretProtection protection, Code person, string? shown) =>
        shown is { Length: > 0 } && protection.Unprotect(shown) is { } text && text.StartsWith(SetUpOf(person), StringComparison.Ordinal) ? text[SetUpOf(person).Length..] : null;

    private static string SetUpOf(Code person) => $"setup {person.Text} ";
}

/// <summary>The secret that came back with the form, the first code, and the password that shows that it is the person.</summary>
public sealed record TurnOnCodesRequest(string Organisation, string Sealed, string Code, string Password);

/// <summary>From now on a code is asked for at sign-in.</summary>
public sealed class TurnOnCodes(RegionDatabases databases, Regions regions, Sessions sessions, LocalAccounts accounts, ISecretProtection protection, TimeProvider clock)
    : UseCase<TurnOnCodesRequest, bool>
{
    public const string WrongCode = "KON-014";
    public const string Unsealed = "KON-015";

    public override Permission Needs => Permission.UseOwnAccount;

    protected override async Task<Outcome<bool>> Handle(Actor actor, TurnOnCodesRequest request, CancellationToken cancel)
    {
        if (await regions.SlugOf(request.Organisation, cancel) is not { } slug)
            return Refusal.Of(Regions.Unknown, request.Organisation);
        var person = actor.Person!.Value;
        if (AuthenticatorView.Unseal(protection, person, request.Sealed) is not { } secret)
            return Refusal.Of(Unsealed);
        await using var people = databases.People(slug);
        if (await people.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Person == person, cancel) is not { } account)
            return Refusal.Of(ResetSignIn.NoAccount, person.Text);
        if (OneTimeCodes.Match(secret, request.Code, clock.GetUtcNow(), lastUsed: 0) is not { } step)
            return Refusal.Of(WrongCode);
        if (await accounts.Try(people, account, request.Password, code: null, cancel) != Trial.Right)
        {
            await sessions.Log(slug, person.Text, AccessEvent.SignInFailed, Identity.Local, "own", actor.Origin, cancel);
            return Refusal.Of(ChangePassword.WrongPassword);
        }
        await using var held = await Transactions.BeginChange(people, cancel);
        await accounts.SetAuthenticator(people, person, secret, step, cancel);
        sessions.Note(people, person.Text, AccessEvent.CredentialsChanged, Identity.Local, "code-on", actor.Origin);
        await people.SaveChangesAsync(cancel);
        await held.CommitAsync(cancel);
        return true;
    }
}

/// <summary>Password and code, which together show that it is the person.</summary>
public sealed record TurnOffCodesRequest(string Organisation, string Password, string Code);

/// <summary>No code is asked for any more. Who manages people loses that role until one is set up again.</summary>
public sealed class TurnOffCodes(RegionDatabases databases, Regions regions, Sessions sessions, LocalAccounts accounts) : UseCase<TurnOffCodesRequest, bool>
{
    public const string NotProved = "KON-016";

    public override Permission Needs => Permission.UseOwnAccount;

    protected override async Task<Outcome<bool>> Handle(Actor actor, TurnOffCodesRequest request, CancellationToken cancel)
    {
        if (await regions.SlugOf(request.Organisation, cancel) is not { } slug)
            return Refusal.Of(Regions.Unknown, request.Organisation);
        var person = actor.Person!.Value;
        await using var people = databases.People(slug);
        if (await people.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Person == person, cancel) is not { } account)
            return Refusal.Of(ResetSignIn.NoAccount, person.Text);
        if (await accounts.Try(people, account, request.Password, request.Code, cancel) != Trial.Right)
        {
            await sessions.Log(slug, person.Text, AccessEvent.SignInFailed, Identity.Local, "own", actor.Origin, cancel);
            return Refusal.Of(NotProved);
        }
        await using var held = await Transactions.BeginChange(people, cancel);
        await accounts.SetAuthenticator(people, person, "", 0, cancel);
        sessions.Note(people, person.Text, AccessEvent.CredentialsChanged, Identity.Local, "code-off", actor.Origin);
        await people.SaveChangesAsync(cancel);
        await held.CommitAsync(cancel);
        return true;
    }
}
