using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>
/// A link that lets its holder choose a password, once, until it ends. The token is shown to who made it and never again: only its hash
/// is kept.
/// </summary>
public sealed record OneTimeLink(Code Person, string UserName, string Token, DateTimeOffset Ends);

/// <summary>Local accounts in the register of people: opened, and opened anew with a link.</summary>
internal static class Accounts
{
    public static readonly TimeSpan LinkLives = TimeSpan.FromHours(24);

    /// <summary>What the record keeps of a local account of a person.</summary>
    public static string Fingerprint(Code person) => AddPerson.Fingerprint(new GivenIdentity(Identity.Local, person.Text));

    /// <summary>
    /// An account for a person, with a link to choose a password by. <paramref name="hasOne"/>: the record says that the person has one
    /// already. What a change that was cut off left behind is nobody's, and gives way.
    /// </summary>
    public static async Task<Outcome<OneTimeLink>> Open(
        AccessChange change, PeopleContext people, Code person, bool hasOne, string userName, DateTimeOffset now, CancellationToken cancel)
    {
        if (UserNames.Check(userName) is { } bad)
            return bad;
        if (hasOne)
            return Refusal.Of(AddAccount.HasAlready, person.Text);
        var name = UserNames.Normal(userName);
        if (await people.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.UserName == name, cancel) is { } taken && taken.Person != person
            && await IsBound(change, taken.Person, cancel))
            return Refusal.Of(AddAccount.NameTaken, name);
        await people.Accounts.Where(row => row.UserName == name || row.Person == person).ExecuteDeleteAsync(cancel);
        var account = new Account(person, name);
        people.Accounts.Add(account);
        if (!await people.Identities.AnyAsync(row => row.Issuer == Identity.Local && row.Subject == person.Text, cancel))
            people.Identities.Add(new Identity(Identity.Local, person.Text, person));
        return Link(account, now);
    }

    /// <summary>A new link for the account; the one before it is worth nothing any more.</summary>
    public static OneTimeLink Link(Account account, DateTimeOffset now)
    {
        var token = SessionToken.New();
        (account.ResetHash, account.ResetEnds) = (SessionToken.Hash(token), now + LinkLives);
        return new OneTimeLink(account.Person, account.UserName, token, now + LinkLives);
    }

    /// <summary>The account that a link with this token is for; null when there is none, or it is too late.</summary>
    public static async Task<Account?> OfLink(PeopleContext people, string token, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = SessionToken.Hash(token);
        return await people.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.ResetHash == hash, cancel) is { } account && now < account.ResetEnds ? account : null;
    }

    private static async Task<bool> IsBound(AccessChange change, Code person, CancellationToken cancel) =>
        await change.Context.People.AsNoTracking().FirstOrDefaultAsync(row => row.Code == person, cancel) is { } found && found.Identities.Contains(Fingerprint(person));
}
