using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>The password one has, and the one to have, written twice.</summary>
public sealed record ChangePasswordRequest(string Organisation, string Current, string Password, string Repeated);

/// <summary>Changes one's own password, and ends every other session. Whoever sits at a session left open does not know the one there is.</summary>
public sealed class ChangePassword(RegionDatabases databases, Regions regions, Sessions sessions, LocalAccounts accounts)
    : UseCase<ChangePasswordRequest, bool>
{
    public const string WrongPassword = "KON-013";

    public override Permission Needs => Permission.UseOwnAccount;

    protected override async Task<Outcome<bool>> Handle(Actor actor, ChangePasswordRequest request, CancellationToken cancel)
    {
        if (await regions.SlugOf(request.Organisation, cancel) is not { } slug)
            return Refusal.Of(Regions.Unknown, request.Organisation);
        var person = actor.Person!.Value;
        await using var people = databases.People(slug);
        if (await people.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Person == person, cancel) is not { } account)
            return Refusal.Of(ResetSignIn.NoAccount, person.Text);
        var name = await people.Profiles.AsNoTracking().Where(row => row.Person == person).Select(row => row.Name).FirstOrDefaultAsync(cancel);
        if (PasswordRules.Check(request.Password, request.Repeated, account.UserName, name ?? "") is { } wrong)
            return wrong;
        if (await accounts.Try(people, account, request.Current, code: null, cancel) != Trial.Right)
        {
            await sessions.Log(slug, person.Text, AccessEvent.SignInFailed, Identity.Local, "own", actor.Origin, cancel);
            return Refusal.Of(WrongPassword);
        }
        var hash = accounts.Hash(request.Password);
        await using var held = await Transactions.BeginChange(people, cancel);
        await LocalAccounts.SetPassword(people, person, hash, link: null, cancel);
        sessions.Note(people, person.Text, AccessEvent.CredentialsChanged, Identity.Local, "password", actor.Origin);
        await sessions.MarkEnded(people, person, actor.Session, actor.Origin, cancel);
        await people.SaveChangesAsync(cancel);
        await held.CommitAsync(cancel);
        return true;
    }
}
