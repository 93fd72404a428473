using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>Who says to be whom with a local account, and from which browser. The code may be empty.</summary>
public sealed record SignInWithPasswordRequest(string Organisation, string UserName, string Password, string OneTimeCode, string Agent);

/// <summary>
/// A session opened with a local account. <paramref name="MustSetUpCode"/>: the person manages people, and has that role only when an
/// authenticator is set up.
/// </summary>
public sealed record SignedInLocally(SignedIn Session, bool MustSetUpCode);

/// <summary>
/// Signs in with a local account. Rule: who fails is told the same whatever was wrong, and it takes as long; only the access log tells
/// what it was. When the region trusts an identity provider, local accounts are for system administrators only.
/// </summary>
public sealed class SignInWithPassword(RegionDatabases databases, Regions regions, Callers callers, Sessions sessions, LocalAccounts accounts)
    : UseCase<SignInWithPasswordRequest, SignedInLocally>
{
    public const string Failed = "KON-002";
    public const string LocalIsOff = "KON-012";

    public override Permission Needs => Permission.SignIn;

    protected override async Task<Outcome<SignedInLocally>> Handle(Actor actor, SignInWithPasswordRequest request, CancellationToken cancel)
    {
        if (await regions.SlugOf(request.Organisation, cancel) is not { } slug)
            return Refusal.Of(Regions.Unknown, request.Organisation);
        await using var people = databases.People(slug);
        var name = UserNames.Check(request.UserName) is null ? UserNames.Normal(request.UserName) : "";
        if (await people.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.UserName == name, cancel) is not { } account)
        {
            accounts.TryNobody(request.Password);
            return await Fail(slug, actor, "", "unknown", cancel);
        }
        var trial = await accounts.Try(people, account, request.Password, request.OneTimeCode, cancel);
        if (trial != Trial.Right)
            return await Fail(people, actor, account, trial, cancel);
        await using var context = databases.Organisation(slug);
        await Transactions.BeginReading(context, cancel);
        var isBound = await context.People.AsNoTracking().FirstOrDefaultAsync(row => row.Code == account.Person, cancel) is { } person
            && person.Identities.Contains(Accounts.Fingerprint(account.Person));
        if (!isBound || await callers.ActorOf(context, account.Person, [], actor.Origin, cancel) is not { } holder)
            return await Fail(slug, actor, account.Person.Text, "inactive", cancel);
        var isAdministrator = holder.Posts.Any(held => held.Post.Role == Role.SystemAdministrator);
        if (!isAdministrator && await context.IdentityProviders.AnyAsync(provider => provider.IsActive, cancel))
        {
            await sessions.Log(slug, account.Person.Text, AccessEvent.SignInFailed, Identity.Local, "off", actor.Origin, cancel);
            return Refusal.Of(LocalIsOff);
        }
        var token = await sessions.Open(slug, account.Person, new Proof(Identity.Local, account.Person.Text, "", [], actor.Origin, request.Agent), cancel);
        return new SignedInLocally(new SignedIn(slug.Text, token), isAdministrator && account.TotpSecret.Length == 0);
    }

    private async Task<Refusal> Fail(PeopleContext people, Actor actor, Account account, Trial trial, CancellationToken cancel)
    {
        var why = trial switch { Trial.Locked => "locked", Trial.WrongCode => "code", _ => "password" };
        sessions.Note(people, account.Person.Text, AccessEvent.SignInFailed, Identity.Local, why, actor.Origin);
        // The one whose try locked the account tells of it.
        if (trial != Trial.Locked
            && await people.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Person == account.Person, cancel) is { LockedUntil: { } until } now && accounts.IsLocked(now))
            sessions.Note(people, account.Person.Text, AccessEvent.LockedOut, Identity.Local, until.ToString("u", System.Globalization.CultureInfo.InvariantCulture), actor.Origin);
        await people.SaveChangesAsync(cancel);
        return Refusal.Of(Failed);
    }

    // What was typed is not written: who mistakes the field writes the password there.
    private async Task<Refusal> Fail(Code slug, Actor actor, string person, string why, CancellationToken cancel)
    {
        await sessions.Log(slug, person, AccessEvent.SignInFailed, Identity.Local, why, actor.Origin, cancel);
        return Refusal.Of(Failed);
    }
}
