using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>How a try to prove a local account went.</summary>
public enum Trial
{
    Right,

    /// <summary>The account was locked when the try came; nothing was hashed.</summary>
    Locked,
    WrongPassword,
    WrongCode,
}

/// <summary>
/// Proves that someone knows a local account's password and code. Rule: a try is counted, and the lock asked for, before anything is
/// hashed, and the count is taken by one at a time; so no crowd of guesses gets more tries than one guesser would.
/// </summary>
public sealed class LocalAccounts(IPasswordHashing hashing, ISecretProtection protection, TimeProvider clock)
{
    public const int TriesBeforeLock = 5;

    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);

    private readonly Lazy<string> _nobody = new(() => hashing.Hash(SessionToken.New()));

    /// <summary>Takes as long as a try at an account that is there, so that the time does not tell which ones are.</summary>
    public void TryNobody(string password) => hashing.Verify(_nobody.Value, Short(password));

    /// <summary>One try. <paramref name="code"/> is null where only the password is asked for. A right one clears the count.</summary>
    public async Task<Trial> Try(PeopleContext people, Account account, string password, string? code, CancellationToken cancel)
    {
        if (await Count(people, account, cancel) is not { } now)
            return Trial.Locked;
        var given = Short(password);
        var verdict = hashing.Verify(now.PasswordHash.Length > 0 ? now.PasswordHash : _nobody.Value, given);
        if (verdict == PasswordVerdict.Wrong || now.PasswordHash.Length == 0)
            return Trial.WrongPassword;
        if (code is not null && now.TotpSecret.Length > 0 && !await TakeCode(people, now, code, cancel))
            return Trial.WrongCode;
        var hash = verdict == PasswordVerdict.RightButOld ? hashing.Hash(given) : now.PasswordHash;
        return await Clear(people, now, hash, cancel) ? Trial.Right : Trial.WrongPassword;
    }

    /// <summary>A password as it is kept. Takes time on purpose: no database is held meanwhile.</summary>
    public string Hash(string password) => hashing.Hash(password);

    /// <summary>
    /// Sets a hashed password, unlocks the account and spends its link. <paramref name="link"/>: the hash of the link it is done by; of two who
    /// use it at once, the first does. Null = by who has just proved the account. False where the link is spent already.
    /// </summary>
    public static async Task<bool> SetPassword(PeopleContext people, Code person, string hash, string? link, CancellationToken cancel)
    {
        DateTimeOffset? never = null;
        return await people.Accounts.Where(row => row.Person == person && (link == null || row.ResetHash == link)).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.PasswordHash, hash).SetProperty(one => one.ResetHash, "").SetProperty(one => one.ResetEnds, never)
                .SetProperty(one => one.FailedCount, 0).SetProperty(one => one.LockedUntil, never), cancel) == 1;
    }

    /// <summary>Sets the secret of the authenticator, to be sealed, and the step that its first code used; an empty one takes it away.</summary>
    public async Task SetAuthenticator(PeopleContext people, Code person, string secret, long step, CancellationToken cancel)
    {
        var kept = secret.Length > 0 ? protection.Protect(secret) : "";
        await people.Accounts.Where(row => row.Person == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.TotpSecret, kept).SetProperty(one => one.TotpStep, step), cancel);
    }

    /// <summary>Whether the account is locked now.</summary>
    public bool IsLocked(Account account) => account.LockedUntil is { } until && clock.GetUtcNow() < until;

    /// <summary>How long so many failures in a row lock an account: a quarter of an hour after five, twice as long after each five more.</summary>
    public static TimeSpan? LockAfter(int failures)
    {
        if (failures == 0 || failures % TriesBeforeLock != 0)
            return null;
        var time = FirstLock;
        for (var round = failures / TriesBeforeLock; round > 1 && time < LongestLock; round--)
            time *= 2;
        return time < LongestLock ? time : LongestLock;
    }

    // No password is longer; to hash a book would cost more than a try is worth.
    private static string Short(string password) => password.Length <= 2 * PasswordRules.Longest ? password : "";

    // The account as it was when this try was counted, null when it is locked. Whoever counted in between makes us look again.
    private async Task<Account?> Count(PeopleContext people, Account account, CancellationToken cancel)
    {
        while (true)
        {
            var now = await people.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Person == account.Person, cancel);
            if (now is null || IsLocked(now))
                return null;
            var (before, after) = (now.FailedCount, now.FailedCount + 1);
            DateTimeOffset? until = LockAfter(after) is { } time ? clock.GetUtcNow() + time : null;
            var counted = await people.Accounts.Where(row => row.Person == account.Person && row.FailedCount == before)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.FailedCount, after).SetProperty(one => one.LockedUntil, until), cancel);
            if (counted == 1)
                return now;
        }
    }

    private async Task<bool> TakeCode(PeopleContext people, Account account, string code, CancellationToken cancel)
    {
        if (protection.Unprotect(account.TotpSecret) is not { } secret || OneTimeCodes.Match(secret, code, clock.GetUtcNow(), account.TotpStep) is not { } step)
            return false;
        // Two who come with the same code at once: the first has it.
        return await people.Accounts.Where(row => row.Person == account.Person && row.TotpStep < step)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.TotpStep, step), cancel) == 1;
    }

    // Only if the password is still the one that was tried: a link may have changed it meanwhile.
    private static async Task<bool> Clear(PeopleContext people, Account account, string hash, CancellationToken cancel)
    {
        DateTimeOffset? never = null;
        return await people.Accounts.Where(row => row.Person == account.Person && row.PasswordHash == account.PasswordHash).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.FailedCount, 0).SetProperty(one => one.LockedUntil, never).SetProperty(one => one.PasswordHash, hash), cancel) == 1;
    }
}
