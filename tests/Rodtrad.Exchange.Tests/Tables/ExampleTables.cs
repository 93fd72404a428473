using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Packages;
using Rodtrad.Exchange.Tables;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Tables;

/// <summary>The economy of the example regions.</summary>
static class ExampleTables
{
    public const string Norrbotten = "rn-rs-2020";
    public const string Frames = "ram-2020";

    static readonly Lazy<IReadOnlyList<(string Region, PlanEdition Edition)>> Editions = new(() =>
        [.. Directory.EnumerateDirectories(RepositoryRoot.Of("examples")).Order(StringComparer.Ordinal).SelectMany(folder =>
            PackageReader.Read(folder).Value!.Content.Editions.Where(edition => edition.Tables.Count > 0).Select(edition => (Path.GetFileName(folder), edition)))]);

    public static IEnumerable<PlanEdition> All => Editions.Value.Select(one => one.Edition);

    public static TableWorkbookSource Source(PlanEdition edition, string? table = null)
    {
        var region = Editions.Value.First(one => one.Edition.Plan.Code == edition.Plan.Code).Region;
        return new TableWorkbookSource(region, edition, "hash", Tables(edition), table is null ? null : Code.Of(table));
    }

    public static TableSet Tables(PlanEdition edition) => new(edition.Plan.Code, edition.Tables, Others);

    public static IReadOnlyDictionary<Code, TableSet> Others => Editions.Value.ToDictionary(one => one.Edition.Plan.Code, one => new TableSet(one.Edition.Plan.Code, one.Edition.Tables));

    public static PlanEdition Of(string plan) => Editions.Value.Single(one => one.Edition.Plan.Code.Text == plan).Edition;

    public static byte[] Written(TableWorkbookSource source)
    {
        using var stream = new MemoryStream();
        TableWorkbook.Write(source, stream);
        return stream.ToArray();
    }

    public static ReturnedWorkbook Read(byte[] file) => ReturnedWorkbook.Read(new MemoryStream(file), TestContext.Current.CancellationToken).Unwrap();
}
