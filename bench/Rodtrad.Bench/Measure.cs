using System.Diagnostics;

namespace Rodtrad.Bench;

/// <summary>CPU time of this process, all threads, and the time on the clock, in milliseconds, for one piece of work.</summary>
internal readonly record struct Cost(double Cpu, double Clock);

/// <summary>Measures pieces of work beside each other.</summary>
internal static class Measure
{
    /// <summary>
    /// Each piece once for every round, taking turns, so that what else the machine does strikes them alike; the least of all
    /// rounds for each. The first rounds warm up and are not counted.
    /// </summary>
    public static async Task<Cost[]> Beside(int warmUp, int rounds, params Func<Task>[] pieces)
    {
        var least = Enumerable.Repeat(new Cost(double.MaxValue, double.MaxValue), pieces.Length).ToArray();
        for (var round = -warmUp; round < rounds; round++)
        {
            for (var i = 0; i < pieces.Length; i++)
            {
                var cost = await Once(pieces[i]);
                if (round >= 0)
                    least[i] = new Cost(Math.Min(least[i].Cpu, cost.Cpu), Math.Min(least[i].Clock, cost.Clock));
            }
        }
        return least;
    }

    private static async Task<Cost> Once(Func<Task> piece)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (clock, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await piece();
        return new Cost((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
    }
}
