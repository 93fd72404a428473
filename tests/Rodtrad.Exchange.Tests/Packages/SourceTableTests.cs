using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>Compares the example with the table of measures made from the source document, where that is to be had.</summary>
public sealed class SourceTableTests
{
    [Fact]
    public void Every_measure_is_as_it_was_printed() =>
        Assert.Equal(PrintedTables.Rows("002-styrmatt").Select(row => Told(key => (string?)row[key])), Measures());

    static IEnumerable<string> Measures()
    {
        var content = PackageReader.Read(RepositoryRoot.Of("examples", "norrbotten")).Value!.Content;
        var plan = content.Latest(Code.Of("rn-rs-2020"))!;
        var uses = plan.Uses.ToDictionary(use => use.Node);
        return plan.Nodes.Where(node => node.Level.Text == "styrmatt").Select(node => Told(key => key switch
        {
            // A sentence printed under a name stands in the same cell; a remark about the source is our own.
            "styrmatt" => node.Name + (node.Text.StartsWith("Anmärkning:", StringComparison.Ordinal) ? "" : node.Text),
            "ingangsvarde" => uses[node.Code].Baseline.Printed,
            "mal2020" => Target(uses[node.Code], 2020),
            "mal2022" => Target(uses[node.Code], 2022),
            "kalla" => uses[node.Code].SourcePrinted,
            _ => uses[node.Code].FollowUp.Printed,
        }));
    }

    static string? Target(IndicatorUse use, int year) => use.Targets.FirstOrDefault(target => target.Period.First.Year == year)?.Printed;

    static string Told(Func<string, string?> column) =>
        PrintedTables.Told(new[] { "styrmatt", "ingangsvarde", "mal2020", "mal2022", "kalla", "period" }.Select(column));
}
