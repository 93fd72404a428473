using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>The example plans that have an economy, read once, and what the source documents print in their tables.</summary>
static class EconomyPlans
{
    /// <summary>Tables gathered from lists of the sources, which are no tables of figures there.</summary>
    public static readonly string[] FromLists = ["rvn-regionplan-2020/statsbidrag-riktade", "rvn-rs-2025/resursramar-ingar"];

    static readonly Lazy<IReadOnlyList<RegionContent>> Regions = new(() =>
        [.. new[] { "vasternorrland", "norrbotten", "vastmanland" }.Select(region => PackageReader.Read(RepositoryRoot.Of("examples", region)).Value!.Content)]);

    static readonly Lazy<IReadOnlyList<PlanEdition>> Read = new(() =>
        [.. Regions.Value.SelectMany(region => region.Editions).Where(edition => edition.Tables.Count > 0)]);

    public static IReadOnlyList<PlanEdition> All => Read.Value;

    public static PlanEdition Plan(string plan) => All.Single(edition => edition.Plan.Code.Text == plan);

    /// <summary>The region of a plan.</summary>
    public static RegionContent Content(string plan) => Regions.Value.Single(region => region.Editions.Any(edition => edition.Plan.Code.Text == plan));

    public static EconomicTable Table(string plan, string table) => Plan(plan).Tables.Single(one => one.Code.Text == table);

    /// <summary>The tables of a plan, with those of the other plans of the same region at hand.</summary>
    public static TableSet Set(PlanEdition plan)
    {
        var others = new Dictionary<Code, TableSet>();
        foreach (var other in All.Where(other => other != plan))
            others[other.Plan.Code] = new TableSet(other.Plan.Code, other.Tables);
        return new TableSet(plan.Plan.Code, plan.Tables, others);
    }

    /// <summary>The lines of a file of expected strings beside the tests, without its heading, each parted into so many fields.</summary>
    public static IEnumerable<string[]> Expected(string file, int fields) =>
        File.ReadLines(RepositoryRoot.Of("tests", "Rodtrad.Exchange.Tests", "Packages", file)).Skip(1).Select(line => line.Split(';', fields));

    public static string Told(PlanEdition plan, EconomicTable table) => $"{plan.Plan.Code}/{table.Code}";
}
