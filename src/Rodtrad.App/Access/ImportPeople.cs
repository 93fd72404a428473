using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Csv;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>A file of people. <paramref name="IsDryRun"/>: tell what it would change, and change nothing.</summary>
public sealed record ImportPeopleRequest(string Organisation, string File, ReadOnlyMemory<byte> Bytes, bool IsDryRun);

/// <summary>What an import makes of a person.</summary>
public enum PersonChangeKind
{
    Added,
    Changed,
    Kept,
}

/// <summary>A post that the file gives a person anew.</summary>
public sealed record ImportedPost(Role Role, string Unit, string UnitName, bool WithSubtree, DateOnly? From, DateOnly? To);

/// <summary>What the file changes for one person: name, address, ways to sign in, posts.</summary>
public sealed record PersonImport(
    string Code, string Name, PersonChangeKind Kind, bool IsRenamed, bool HasNewAddress, Sequence<string> SignIns, Sequence<ImportedPost> Posts);

/// <summary>What an import found, and whether it was carried out.</summary>
public sealed record ImportPeopleResult(string Organisation, string Region, Sequence<Problem> Problems, Sequence<PersonImport> People, bool IsDone)
{
    /// <summary>Whether the file says something that is not already so.</summary>
    public bool ChangesAnything => People.Any(person => person.Kind != PersonChangeKind.Kept);
}

/// <summary>
/// Adds people and their posts from a CSV file, and changes names, addresses and ways to sign in. All of it or nothing; the same
/// file again changes nothing; it never takes anyone or anything away. One row in the audit trail tells of all of it.
/// </summary>
public sealed class ImportPeople(RegionDatabases databases, Regions regions, Callers callers, TimeProvider clock)
    : UseCase<ImportPeopleRequest, ImportPeopleResult>
{
    /// <summary>The largest file that is read.</summary>
    public const int LargestMegabytes = PeopleFile.LargestMegabytes;

    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<ImportPeopleResult>> Handle(Actor actor, ImportPeopleRequest request, CancellationToken cancel)
    {
        var read = PeopleFile.Read(request.File, request.Bytes);
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        var (slug, name) = (change.Region.Slug, change.Region.Name);
        if (read.Value is not { } table)
            return new ImportPeopleResult(slug.Text, name, read.Problems, [], false);
        await using var people = databases.People(slug);
        await using var held = await Transactions.BeginChange(people, cancel);
        var planned = await ImportPlan.Of(change, people, table, cancel);
        var problems = read.Problems.Concat(planned.Problems).OrderBy(problem => problem.Place?.Line).ThenBy(problem => problem.Place?.Column).ToSequence();
        var isDone = problems.Count == 0 && !request.IsDryRun && planned.ChangesAnything;
        if (isDone)
        {
            // The personal data first: names without a record are nothing to anyone, and the same file writes them anew.
            planned.Lay(change, people);
            foreach (var person in planned.Profiles)
                people.Log.Add(new AccessLogRow(0, clock.GetUtcNow(), actor.Name, AccessEvent.ProfileChanged, $"person/{person}", "import", actor.Origin));
            await people.SaveChangesAsync(cancel);
            await held.CommitAsync(cancel);
            if (planned.ChangesRecord)
                await change.Save("people.import", "people", planned.Told(), cancel);
        }
        return new ImportPeopleResult(slug.Text, name, problems, problems.Count == 0 ? planned.People : [], isDone);
    }
}
