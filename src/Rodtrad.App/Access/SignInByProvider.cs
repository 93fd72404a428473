using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>Whom an identity provider has been proved to tell of, and what the browser calls itself.</summary>
public sealed record SignInByProviderRequest(string Organisation, ExternalIdentity Identity, string Agent);

/// <summary>
/// Signs in the person that an external identity belongs to. Rule: it belongs to nobody until an administrator has said to whom, and
/// the record must know of it too: an identity that has been put into the database of people alone opens nothing.
/// </summary>
public sealed class SignInByProvider(RegionDatabases databases, Regions regions, Callers callers, Sessions sessions) : UseCase<SignInByProviderRequest, SignedIn>
{
    public const string NotKnown = "OIC-016";

    public override Permission Needs => Permission.SignIn;

    protected override async Task<Outcome<SignedIn>> Handle(Actor actor, SignInByProviderRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var slug = region.Content.Slug;
        var identity = request.Identity;
        if (await PersonOf(slug, identity, cancel) is not { } person || !await IsInRecord(region, person, identity, cancel)
            || await callers.ActorOf(region.Context, person, identity.Groups, actor.Origin, cancel) is null)
        {
            await sessions.Log(slug, "", AccessEvent.SignInFailed, $"{identity.Issuer} {identity.Subject}", NotKnown, actor.Origin, cancel);
            return Refusal.Of(NotKnown);
        }
        // By the provider's own name of the person: so it will say who has signed out.
        var proof = new Proof(identity.Issuer, identity.IssuerSubject, identity.IssuerSession, identity.Groups, actor.Origin, request.Agent);
        return new SignedIn(slug.Text, await sessions.Open(slug, person, proof, cancel));
    }

    private async Task<Code?> PersonOf(Code slug, ExternalIdentity identity, CancellationToken cancel)
    {
        await using var people = databases.People(slug);
        return (await people.Identities.AsNoTracking().FirstOrDefaultAsync(row => row.Issuer == identity.Issuer && row.Subject == identity.Subject, cancel))?.Person;
    }

    private static async Task<bool> IsInRecord(Opened<Domain.Organisation.Region> region, Code person, ExternalIdentity identity, CancellationToken cancel) =>
        await region.Context.People.AsNoTracking().FirstOrDefaultAsync(row => row.Code == person, cancel) is { } known
        && known.Identities.Contains(AddPerson.Fingerprint(new GivenIdentity(identity.Issuer, identity.Subject)));
}
