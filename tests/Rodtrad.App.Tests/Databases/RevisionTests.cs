using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Rodtrad.App.Checks;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Editions;
using Rodtrad.Storage.People;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Databases;

/// <summary>The second of two who change the same thing is told, whatever the thing and whatever the engine.</summary>
public sealed class RevisionTests(PostgresServer postgres)
{
    /// <summary>Stored types that are only ever added to, and why they need no revision.</summary>
    private static readonly Dictionary<Type, string> AppendOnly = new()
    {
        [typeof(Snapshot)] = "a trigger refuses every change and deletion of what was decided",
        [typeof(AuditRow)] = "a trigger refuses every change and deletion of what has happened",
        [typeof(AccessLogRow)] = "a trigger refuses every change of what was read and tried",
        [typeof(Checkpoint)] = "a trigger refuses every change and deletion of what was witnessed",
    };

    [Theory, BothEngines]
    public async Task The_second_who_changes_a_row_is_told(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide()
            .EditPlan("  - kod: u1\n", "  - kod: a1\n    niva: uppdrag\n    namn: Bygg ut\n    aktivitet:\n      ansvariga: [ost]\n      ansvarig-tryckt: Nämnden\n  - kod: u1\n");
        package.Edit("organisation.yaml", "enhetstyper:", "profil:\n  farg: '#00548f'\nenhetstyper:");
        package.Write("dokumentmallar/m.yaml", "mall: m\nnamn: Mall\n");
        package.Write("tabellmallar/t.yaml", "tabellmall: t\nnamn: Tabell\nenhet: kr\n");
        package.Write("ekonomi/p-2020.yaml", "plan: p-2020\nversion: \"1\"\nposter: [{post: p, ar: 2020, till: rs, belopp: 1, skal: index}]\n");
        await installation.LoadWell(package);
        await installation.See(installation.Get<AcceptFinding>(), new AcceptRequest(null, "p-2020", "KTR-026", "s1", "Får vara så"), Actor.Operator);
        await WriteAccess(installation);
        var tried = new List<Type>();

        foreach (var open in (Func<DbContext>[])[() => installation.Organisation(), () => installation.People(), installation.Databases.Catalog])
        {
            await using var model = open();
            foreach (var entity in model.Model.GetEntityTypes().Where(entity => !AppendOnly.ContainsKey(entity.ClrType)))
            {
                await using var first = open();
                await using var second = open();
                Change(await Any(first, entity), "först");
                Change(await Any(second, entity), "sedan");

                await Save(first);

                await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Save(second));
                await using var third = open();
                Assert.NotEqual("sedan", Text(await Any(third, entity)).CurrentValue);
                tried.Add(entity.ClrType);
            }
        }
        Assert.Equal(28, tried.Count);
    }

    [Theory, BothEngines]
    public async Task The_second_who_deletes_or_changes_a_deleted_row_is_told(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        await using var first = installation.Organisation();
        await using var second = installation.Organisation();
        first.Remove(await first.Assignments.FirstAsync(Installation.Cancel));
        second.Remove(await second.Assignments.FirstAsync(Installation.Cancel));

        await Save(first);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Save(second));
    }

    [Theory, BothEngines]
    public async Task No_stored_type_is_without_a_revision_unless_it_is_listed(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        await using var organisation = installation.Organisation();
        await using var people = installation.People();
        await using var catalog = installation.Databases.Catalog();
        var entities = organisation.Model.GetEntityTypes().Concat(people.Model.GetEntityTypes()).Concat(catalog.Model.GetEntityTypes()).ToList();

        Assert.All(entities, entity => Assert.True(
            AppendOnly.ContainsKey(entity.ClrType) != entity.GetProperties().Any(property => property.IsConcurrencyToken && property.ClrType == typeof(Guid)),
            $"{entity.ShortName()} must have a revision or be listed, not both."));
        Assert.Equal(AppendOnly.Count, entities.Count(entity => AppendOnly.ContainsKey(entity.ClrType)));
    }

    [Theory, BothEngines]
    public async Task The_model_has_no_change_that_no_migration_makes(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        await using var organisation = installation.Organisation();
        await using var people = installation.People();
        await using var catalog = installation.Databases.Catalog();

        Assert.False(people.Database.HasPendingModelChanges());
        Assert.False(organisation.Database.HasPendingModelChanges());
        Assert.False(catalog.Database.HasPendingModelChanges());
    }

    private static async Task WriteAccess(Installation installation)
    {
        var (person, other, unit) = (Code.Of("p-1"), Code.Of("p-2"), Code.Of("rs"));
        await using var context = installation.Organisation();
        context.People.AddRange(new Person(person, true, []), new Person(other, true, []));
        context.Grants.Add(new Grant(Code.Of("p-1.1"), person, Role.Reader, unit, false, Validity.Always, "prov", false));
        context.GroupGrants.Add(new GroupGrant(Code.Of("g-1"), "grupp", Role.Reader, unit, false, false));
        context.Delegations.Add(new Delegation(Code.Of("d-1"), person, other, Role.Reader, unit, false, Validity.Always, "prov", false));
        context.AccessReviews.Add(new AccessReview(Code.Of("p-1.1"), 2019, other, installation.Clock.Now));
        context.IdentityProviders.Add(new IdentityProvider(Code.Of("idp"), "Prov", "https://idp.example", "id", "", "openid", "sub", "", [], true));
        await Save(context);
        await using var people = installation.People();
        people.Profiles.Add(new Profile(person, "Prov", ""));
        people.Identities.Add(new Identity(Identity.Demonstration, "p-1", person));
        people.Accounts.Add(new Account(person, "prov"));
        people.Sessions.Add(new Session("00", "s-1", person, Identity.Demonstration, "p-1", "", [], installation.Clock.Now));
        await people.SaveChangesAsync(Installation.Cancel);
    }

    // As a use case does: in a transaction, and what changes the record with its row of the chain.
    private static async Task Save(DbContext context)
    {
        await using var transaction = await Transactions.BeginChange(context, Installation.Cancel);
        if (context is OrganisationContext organisation)
            await AuditTrail.Append(organisation, new AuditEntry(DateTimeOffset.UnixEpoch, "system", "", "test", "", "", ""), Installation.Cancel);
        else
            await context.SaveChangesAsync(Installation.Cancel);
        await transaction.CommitAsync(Installation.Cancel);
    }

    private static async Task<EntityEntry> Any(DbContext context, IEntityType entity)
    {
        var method = typeof(RevisionTests).GetMethod(nameof(AnyOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        return context.Entry(await (Task<object>)method.MakeGenericMethod(entity.ClrType).Invoke(null, [context])!);
    }

    private static async Task<object> AnyOf<T>(DbContext context)
        where T : class
    {
        var key = context.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties;
        IQueryable<T> rows = context.Set<T>();
        if (key.Any(property => property.Name == "To"))
            return (await rows.ToListAsync(Installation.Cancel))[0];
        var last = key[^1].Name;
        return await rows.OrderBy(row => EF.Property<object>(row, last)).FirstAsync(Installation.Cancel);
    }

    // A text that is no key: every type has one, except links, which are all key and get their revision touched instead.
    private static PropertyEntry Text(EntityEntry entry) =>
        entry.Properties.FirstOrDefault(property => property.Metadata.ClrType == typeof(string) && !property.Metadata.IsKey())
        ?? entry.Property("Revision");

    private static void Change(EntityEntry entry, string text)
    {
        var property = Text(entry);
        if (property.Metadata.ClrType == typeof(string))
            property.CurrentValue = text;
        else
            property.IsModified = true;
    }
}
