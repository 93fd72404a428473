using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Goals;

/// <summary>
/// How far a thread spreads when it is drawn: how deep it goes, and in how many places its nodes are shown when a node with
/// several parents is shown under each of them. What is drawn is bounded by this, whatever a package holds.
/// </summary>
internal readonly record struct ThreadSpread(Code Deepest, int Depth, long Places)
{
    /// <summary>Levels a thread may have; the deepest known styrmodell has nine.</summary>
    public const int MaxDepth = 40;

    /// <summary>Places that all nodes together may be shown in.</summary>
    public const long MaxPlaces = 1_000_000;

    /// <summary>Measures the thread. Nodes that go round in circles are left out: they are reported as such.</summary>
    public static ThreadSpread Of(IEnumerable<Code> nodes, IReadOnlyCollection<(Code Child, Code Parent)> partOf)
    {
        var children = partOf.ToLookup(pair => pair.Parent, pair => pair.Child);
        var waiting = partOf.GroupBy(pair => pair.Child).ToDictionary(group => group.Key, group => group.Count());
        var seen = new Dictionary<Code, (int Depth, long Places)>();
        var free = new Queue<Code>();
        foreach (var root in nodes.Where(node => !waiting.ContainsKey(node)))
        {
            seen[root] = (1, 1);
            free.Enqueue(root);
        }
        var spread = new ThreadSpread(default, 0, 0);
        while (free.TryDequeue(out var node))
        {
            var (depth, places) = seen[node];
            spread = new ThreadSpread(depth > spread.Depth ? node : spread.Deepest, Math.Max(depth, spread.Depth), Capped(spread.Places + places));
            foreach (var child in children[node])
            {
                var former = seen.GetValueOrDefault(child);
                seen[child] = (Math.Max(former.Depth, depth + 1), Capped(former.Places + places));
                if (--waiting[child] == 0)
                    free.Enqueue(child);
            }
        }
        return spread;
    }

    private static long Capped(long places) => Math.Min(places, MaxPlaces + 1);
}
