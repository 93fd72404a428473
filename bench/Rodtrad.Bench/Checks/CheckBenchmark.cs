using Rodtrad.Domain.Checks;

namespace Rodtrad.Bench.Checks;

/// <summary>All checks on a plan of 100,000 nodes, beside one pass over the same arrays in the same run.</summary>
internal static class CheckBenchmark
{
    private const string Name = "check";
    private const int Size = 100_000;

    public static async Task<IReadOnlyList<Finding>> Run(Progress progress)
    {
        progress.Say($"makes a region with {Size} nodes");
        var (region, edition) = SyntheticRegion.Of(Size);
        // Five times the nodes, to see that the work follows their number.
        var (wideRegion, wide) = SyntheticRegion.Of(5 * Size);
        var found = EditionChecks.Of(edition, region);
        var kinds = found.Select(finding => finding.Check.Code).Distinct().Count();
        progress.Say($"{found.Count} findings of {kinds} kinds");
        long kept = 0;
        var costs = await Measure.Beside(
            5, 15,
            () => Work(() => kept += EditionChecks.Of(edition, region).Count),
            () => Work(() => kept += BarePass.Over(edition)));
        var wider = await Measure.Beside(
            1, 3,
            () => Work(() => kept += EditionChecks.Of(edition, region).Count),
            () => Work(() => kept += EditionChecks.Of(wide, wideRegion).Count));
        return
        [
            Finding.Check(Name, "every kind of breach put in is found", kinds >= 7 && kept != 0),
            new(Name, $"all checks, {Size:N0} nodes, CPU", costs[0].Cpu, costs[1].Cpu, null, null),
            new(Name, $"all checks, {Size:N0} nodes, clock", costs[0].Clock, costs[1].Clock, null, null),
            new(Name, $"all checks, {5 * Size:N0} nodes against five times {Size:N0}, CPU", wider[1].Cpu, 5 * wider[0].Cpu, null, null),
        ];
    }

    private static Task Work(Action work)
    {
        work();
        return Task.CompletedTask;
    }
}
