using System.Text;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Editions;

/// <summary>A law: whatever a region holds, what is loaded is what is exported, byte for byte, and loading it again changes nothing.</summary>
public sealed class AnyPlanTests(PostgresServer postgres)
{
    public static TheoryData<Engine, int> Regions()
    {
        var data = new TheoryData<Engine, int>();
        foreach (var seed in Enumerable.Range(1, 12))
            data.Add(Engine.Sqlite, seed);
        foreach (var seed in Enumerable.Range(1, 3))
            data.Add(Engine.PostgreSql, seed);
        return data;
    }

    [Theory, MemberData(nameof(Regions))]
    public async Task What_is_loaded_is_what_is_exported(Engine engine, int seed)
    {
        var files = PackageWriter.Write(new OrderlyRegion(seed).Make(PackageFolder.Small))
            .Select(file => (file.Path, Text: PackageFolder.Letters(file.Path).GetString(file.Bytes.Span))).ToList();
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.Of(files);

        await installation.LoadWell(package);

        Assert.Equal(files, await installation.Export());
        Assert.True((await installation.LoadWell(package)).ChangesNothing);
    }

    [Fact]
    public void The_regions_hold_something_of_everything()
    {
        var editions = Enumerable.Range(1, 12).SelectMany(seed => new OrderlyRegion(seed).Make(PackageFolder.Small).Editions).ToList();
        Assert.All<Func<Domain.Editions.PlanEdition, int>>(
            [
                edition => edition.Nodes.Count, edition => edition.Links.Count, edition => edition.Uses.Count, edition => edition.Assignments.Count,
                edition => edition.Activities.Count, edition => edition.Explanations.Count, edition => edition.SourceParts.Count,
                edition => edition.Tables.Sum(table => table.Cells.Count), edition => edition.Relations.Count, edition => edition.BoundFigures.Count,
                edition => edition.Postings.Count,
            ],
            count => Assert.True(editions.Sum(count) > 5));
    }
}
