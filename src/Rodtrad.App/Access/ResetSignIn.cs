using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.Access;

/// <summary>
/// Whose sign-in to open anew. <paramref name="ForgetAuthenticator"/>: the person has lost it; else the code is asked for as before.
/// </summary>
public sealed record ResetSignInRequest(string Organisation, string Person, bool ForgetAuthenticator);

/// <summary>
/// Makes a link for a person who cannot sign in. Nothing is changed for who still can until the link is used; that it was made stands
/// in the audit trail, its token does not.
/// </summary>
public sealed class ResetSignIn(RegionDatabases databases, Regions regions, Callers callers, TimeProvider clock) : UseCase<ResetSignInRequest, OneTimeLink>
{
    public const string NoAccount = "KON-011";

    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<OneTimeLink>> Handle(Actor actor, ResetSignInRequest request, CancellationToken cancel)
    {
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        if (!Code.TryParse(request.Person, out var code) || await change.Context.People.AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, cancel) is not { } person)
            return Refusal.Of(GiveRole.PersonUnknown, request.Person);
        await using var people = databases.People(change.Region.Slug);
        if (!person.Identities.Contains(Accounts.Fingerprint(code)) || await people.Accounts.FirstOrDefaultAsync(row => row.Person == code, cancel) is not { } account)
            return Refusal.Of(NoAccount, code.Text);
        var link = Accounts.Link(account, clock.GetUtcNow());
        if (request.ForgetAuthenticator)
            (account.TotpSecret, account.TotpStep) = ("", 0);
        await people.SaveChangesAsync(cancel);
        await change.Save("account.reset", $"person/{code}", new { request.ForgetAuthenticator }, cancel);
        return link;
    }
}
