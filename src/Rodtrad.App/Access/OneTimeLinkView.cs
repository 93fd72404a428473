using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>The token of a link that someone follows.</summary>
public sealed record OneTimeLinkRequest(string Organisation, string Token);

/// <summary>What the page of a link shows: whose account it is.</summary>
public sealed record FollowedLink(string Organisation, string Region, string UserName, DateTimeOffset Ends);

/// <summary>Shows what a link is for. To look at it does not use it: programs that fetch what stands in mail do that too.</summary>
public sealed class OneTimeLinkView(RegionDatabases databases, Regions regions, TimeProvider clock) : UseCase<OneTimeLinkRequest, FollowedLink>
{
    public override Permission Needs => Permission.SignIn;

    protected override async Task<Outcome<FollowedLink>> Handle(Actor actor, OneTimeLinkRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        await using var people = databases.People(region.Content.Slug);
        return await Accounts.OfLink(people, request.Token, clock.GetUtcNow(), cancel) is { } account
            ? new FollowedLink(region.Content.Slug.Text, region.Content.Name, account.UserName, account.ResetEnds!.Value) : Refusal.Of(UseOneTimeLink.Spent);
    }
}

/// <summary>A password chosen by a link, written twice.</summary>
public sealed record UseOneTimeLinkRequest(string Organisation, string Token, string Password, string Repeated);

/// <summary>
/// Sets the password that the holder of a link has chosen. The link is spent, the account unlocked, and every session of the person
/// ended; the person signs in with the new password, and with a code where one is set up.
/// </summary>
public sealed class UseOneTimeLink(RegionDatabases databases, Regions regions, Sessions sessions, LocalAccounts accounts, TimeProvider clock)
    : UseCase<UseOneTimeLinkRequest, Code>
{
    public const string Spent = "KON-003";

    public override Permission Needs => Permission.SignIn;

    protected override async Task<Outcome<Code>> Handle(Actor actor, UseOneTimeLinkRequest request, CancellationToken cancel)
    {
        if (await regions.SlugOf(request.Organisation, cancel) is not { } slug)
            return Refusal.Of(Regions.Unknown, request.Organisation);
        await using var people = databases.People(slug);
        if (await Accounts.OfLink(people, request.Token, clock.GetUtcNow(), cancel) is not { } account)
            return Refusal.Of(Spent);
        var name = await people.Profiles.AsNoTracking().Where(row => row.Person == account.Person).Select(row => row.Name).FirstOrDefaultAsync(cancel);
        if (PasswordRules.Check(request.Password, request.Repeated, account.UserName, name ?? "") is { } wrong)
            return wrong;
        var hash = accounts.Hash(request.Password);
        await using var held = await Transactions.BeginChange(people, cancel);
        if (!await LocalAccounts.SetPassword(people, account.Person, hash, account.ResetHash, cancel))
            return Refusal.Of(Spent);
        sessions.Note(people, account.Person.Text, AccessEvent.CredentialsChanged, Identity.Local, "link", actor.Origin);
        await sessions.MarkEnded(people, account.Person, exceptCode: null, actor.Origin, cancel);
        await people.SaveChangesAsync(cancel);
        await held.CommitAsync(cancel);
        return account.Person;
    }
}
