using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>Which organisation to sign in to.</summary>
public sealed record WaysInRequest(string Organisation);

/// <summary>Someone to be in the demonstration, and the posts of that persona.</summary>
public sealed record Persona(string Code, string Name, Sequence<PersonaPost> Posts);

/// <summary>A post of a persona, in words.</summary>
public sealed record PersonaPost(Role Role, string Unit, bool WithSubtree);

/// <summary>How one may sign in to an organisation.</summary>
public sealed record WaysIn(string Organisation, string Region, Sequence<Persona> Personas, bool HasAccounts, Sequence<ProviderLink> Providers);

/// <summary>An identity provider to choose.</summary>
public sealed record ProviderLink(string Code, string Name);

/// <summary>The ways to sign in: personas in the demonstration, the identity providers, and local accounts.</summary>
public sealed class WaysInView(RegionDatabases databases, Regions regions, Callers callers, Demonstration demonstration) : UseCase<WaysInRequest, WaysIn>
{
    public override Permission Needs => Permission.SignIn;

    protected override async Task<Outcome<WaysIn>> Handle(Actor actor, WaysInRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        await using var people = databases.People(content.Slug);
        var providers = await context.IdentityProviders.AsNoTracking().Where(provider => provider.IsActive)
            .Select(provider => new ProviderLink(provider.Code.Text, provider.Name)).ToListAsync(cancel);
        return new WaysIn(
            content.Slug.Text, content.Name, demonstration.IsOn ? await Personas(context, people, content, cancel) : [],
            await people.Accounts.AnyAsync(cancel), providers.ToSequence());
    }

    private async Task<Sequence<Persona>> Personas(
        OrganisationContext context, PeopleContext people, Domain.Organisation.Region region, CancellationToken cancel)
    {
        var codes = await people.Identities.AsNoTracking().Where(row => row.Issuer == Identity.Demonstration).Select(row => row.Person).ToListAsync(cancel);
        var names = await people.Profiles.AsNoTracking().Where(row => codes.Contains(row.Person)).ToDictionaryAsync(row => row.Person, row => row.Name, cancel);
        var personas = new List<Persona>();
        foreach (var code in codes.Order())
        {
            if (await callers.ActorOf(context, code, [], "", cancel) is not { } actor)
                continue;
            personas.Add(new Persona(code.Text, names.GetValueOrDefault(code, code.Text), actor.Posts.Select(held => new PersonaPost(
                held.Post.Role, region.Units.FirstOrDefault(unit => unit.Code == held.Post.Unit)?.Name ?? held.Post.Unit.Text, held.Post.WithSubtree)).ToSequence()));
        }
        return personas.ToSequence();
    }
}
