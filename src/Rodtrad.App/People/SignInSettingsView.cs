using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;

namespace Rodtrad.App.People;

/// <summary>How people sign in to an organisation.</summary>
public sealed record SignInSettingsRequest(string Organisation);

/// <summary>An identity provider with the revision for its form.</summary>
public sealed record ProviderRow(IdentityProvider Provider, string Revision);

/// <summary>A role that a group of the identity provider has.</summary>
public sealed record GroupGrantRow(string Code, string Group, PostName Post, bool IsWithdrawn);

/// <summary>The identity providers, and the roles of their groups.</summary>
public sealed record SignInSettingsPageView(
    string Organisation, string Region, Sequence<ProviderRow> Providers, Sequence<GroupGrantRow> Groups, Sequence<Choice> Units);

/// <summary>Which identity providers the region trusts, and which roles their groups give.</summary>
public sealed class SignInSettingsView(RegionDatabases databases, Regions regions, Callers callers, AccessReads reads)
    : UseCase<SignInSettingsRequest, SignInSettingsPageView>
{
    public override Permission Needs => Permission.ManageSignIn;

    protected override async Task<Outcome<SignInSettingsPageView>> Handle(Actor actor, SignInSettingsRequest request, CancellationToken cancel)
    {
        var opened = await PeopleRoom.Open(regions, databases, callers, reads, actor, request.Organisation, "sign-in", cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var room = opened.Unwrap();
        var providers = await room.Record.IdentityProviders.ToListAsync(cancel);
        var groups = await room.Record.GroupGrants.AsNoTracking().ToListAsync(cancel);
        return new SignInSettingsPageView(
            room.Region.Slug.Text, room.Region.Name,
            providers.OrderBy(row => row.Code).Select(row => new ProviderRow(row, Revisions.Of(room.Record, row))).ToSequence(),
            groups.Select(row => new GroupGrantRow(row.Code.Text, row.Group, room.Reading.Post(row.Role, row.Unit, row.WithSubtree), row.IsWithdrawn))
                .OrderBy(row => row.IsWithdrawn).ThenBy(row => row.Group, Sorting.Swedish).ToSequence(),
            room.Region.Units.Select(unit => new Choice(unit.Code.Text, unit.Name)).OrderBy(choice => choice.Text, Sorting.Swedish).ToSequence());
    }
}
