using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>Whether this is the demonstration, in which one may sign in as a persona without proving anything. Only on this machine.</summary>
public sealed record Demonstration(bool IsOn);

/// <summary>Which persona, and where the request came from.</summary>
public sealed record SignInAsPersonaRequest(string Organisation, string Persona, string Agent);

/// <summary>What the browser keeps for a session that has been opened.</summary>
public sealed record SignedIn(string Organisation, string Token);

/// <summary>Signs in as a persona of the demonstration.</summary>
public sealed class SignInAsPersona(RegionDatabases databases, Regions regions, Sessions sessions, Demonstration demonstration)
    : UseCase<SignInAsPersonaRequest, SignedIn>
{
    public const string Unknown = "KON-001";

    public override Permission Needs => Permission.SignIn;

    protected override async Task<Outcome<SignedIn>> Handle(Actor actor, SignInAsPersonaRequest request, CancellationToken cancel)
    {
        if (!demonstration.IsOn)
            return Refusal.Of(Unknown, request.Persona);
        if (await regions.SlugOf(request.Organisation, cancel) is not { } slug)
            return Refusal.Of(Regions.Unknown, request.Organisation);
        await using var people = databases.People(slug);
        if (await people.Identities.AsNoTracking().FirstOrDefaultAsync(row => row.Issuer == Identity.Demonstration && row.Subject == request.Persona, cancel) is not { } persona)
            return Refusal.Of(Unknown, request.Persona);
        var proof = new Proof(Identity.Demonstration, request.Persona, "", [], actor.Origin, request.Agent);
        return new SignedIn(slug.Text, await sessions.Open(slug, persona.Person, proof, cancel));
    }
}
