using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Organisation;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.People;

/// <summary>A person to point at: the code, and the name where one is kept.</summary>
public sealed record PersonName(string Code, string Name)
{
    /// <summary>What the person is called in text.</summary>
    public string Shown => Name.Length > 0 ? Name : Code;
}

/// <summary>A role at a unit, with or without what is below.</summary>
public sealed record PostName(Role Role, UnitName Unit, bool WithSubtree);

/// <summary>What of people an actor may read, gathered once for a page.</summary>
internal sealed class PeopleReading
{
    private readonly Dictionary<Code, string> _names;
    private readonly Dictionary<Code, UnitName> _units;

    private PeopleReading(Region region, Actor actor, DateOnly today, Dictionary<Code, string> names)
    {
        (Region, Actor, Today, _names) = (region, actor, today, names);
        _units = region.Units.ToDictionary(unit => unit.Code, unit => new UnitName(unit.Code.Text, unit.ShortName.Length > 0 ? unit.ShortName : unit.Name, unit.Name));
    }

    public Region Region { get; }

    public Actor Actor { get; }

    public DateOnly Today { get; }

    public static async Task<PeopleReading> Of(Region region, Actor actor, DateOnly today, PeopleContext people, CancellationToken cancel) =>
        new(region, actor, today, await people.Profiles.AsNoTracking().ToDictionaryAsync(row => row.Person, row => row.Name, cancel));

    public PersonName Person(Code code) => new(code.Text, _names.GetValueOrDefault(code, ""));

    /// <summary>The person by the text of a code, or what else the text is ("system").</summary>
    public PersonName Named(string text) => Code.TryParse(text, out var code) ? Person(code) : new PersonName(text, "");

    public UnitName Unit(Code code) => _units.GetValueOrDefault(code) ?? new UnitName(code.Text, code.Text, code.Text);

    public PostName Post(Role role, Code unit, bool withSubtree) => new(role, Unit(unit), withSubtree);

    /// <summary>Whether the actor may read who has a role at the unit.</summary>
    public bool May(Code unit) => Actor.May(Permission.ReadAccess, unit);

    /// <summary>Whether the actor may read it everywhere, also of those who have no role at all.</summary>
    public bool MayAll => Actor.May(Permission.ReadAccess) && (Actor.Person is null
        || Actor.Posts.Any(held => AccessPolicy.Of(held.Post.Role, Permission.ReadAccess, null) == Reach.Everywhere));
}

/// <summary>The two databases of an organisation, opened to read people in, with the region.</summary>
internal sealed record PeopleRoom(OrganisationContext Record, PeopleContext People, PeopleReading Reading) : IAsyncDisposable
{
    public Region Region => Reading.Region;

    /// <summary>Opens them for a page that the access log tells of as <paramref name="what"/>; null = nothing is told.</summary>
    public static async Task<Outcome<PeopleRoom>> Open(
        Regions regions, RegionDatabases databases, Callers callers, AccessReads? reads, Actor actor, string organisation, string? what, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        var (record, region) = opened.Unwrap();
        var people = databases.People(region.Slug);
        if (what is not null && reads is not null)
            await reads.Note(region.Slug, actor, what, cancel);
        return new PeopleRoom(record, people, await PeopleReading.Of(region, actor, callers.Today, people, cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await Record.DisposeAsync();
        await People.DisposeAsync();
    }
}
