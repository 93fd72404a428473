namespace Rodtrad.Bench.Pages;

internal static class PageBenchmark
{
    public static Task<IReadOnlyList<Finding>> Run(Progress progress) => Task.FromResult<IReadOnlyList<Finding>>([]);
}
