using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Goals;

/// <summary>What the tree needs to know of a node: its code, its level and its place among siblings.</summary>
public readonly record struct ThreadPoint(Code Code, Code Level, int Order);

/// <summary>
/// The thread of one version put together: for every node its children and parents, in the plan's order, held in arrays
/// so that 100,000 nodes are assembled in one pass. A node with several parents is found under each of them.
/// </summary>
public sealed class ThreadTree
{
    private readonly IReadOnlyDictionary<Code, int> _index;
    private readonly IReadOnlyList<ThreadPoint> _points;
    private readonly IReadOnlyList<int> _childStarts;
    private readonly IReadOnlyList<int> _children;
    private readonly IReadOnlyList<int> _parentCounts;
    private readonly ILookup<Code, Code> _parents;

    private ThreadTree(
        IReadOnlyDictionary<Code, int> index, IReadOnlyList<ThreadPoint> points, IReadOnlyList<int> childStarts,
        IReadOnlyList<int> children, IReadOnlyList<int> parentCounts, ILookup<Code, Code> parents) =>
        (_index, _points, _childStarts, _children, _parentCounts, _parents) =
            (index, points, childStarts, children, parentCounts, parents);

    /// <summary>Nodes without a parent, in order.</summary>
    public IEnumerable<Code> Roots =>
        Enumerable.Range(0, _points.Count).Where(i => _parentCounts[i] == 0).Select(i => _points[i].Code);

    /// <summary>How many nodes there are.</summary>
    public int Count => _points.Count;

    /// <summary>
    /// Puts the tree together from points in any order and (child, parent) pairs. Pairs that name an unknown node are left
    /// out, since <see cref="ThreadRules"/> is what reports them, and a pair given twice counts once.
    /// </summary>
    public static ThreadTree Assemble(IEnumerable<ThreadPoint> points, IEnumerable<(Code Child, Code Parent)> pairs)
    {
        var sorted = points.ToArray();
        Array.Sort(sorted, (a, b) => a.Order != b.Order ? a.Order.CompareTo(b.Order) : a.Code.CompareTo(b.Code));
        var index = new Dictionary<Code, int>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
            index[sorted[i].Code] = i;
        var distinct = new HashSet<(int Child, int Parent)>(sorted.Length);
        foreach (var (child, parent) in pairs)
        {
            if (index.TryGetValue(child, out var c) && index.TryGetValue(parent, out var p))
                distinct.Add((c, p));
        }
        var known = distinct.ToList();
        known.Sort();
        var starts = new int[sorted.Length + 1];
        var parentCounts = new int[sorted.Length];
        foreach (var (child, parent) in known)
        {
            starts[parent + 1]++;
            parentCounts[child]++;
        }
        for (var i = 0; i < sorted.Length; i++)
            starts[i + 1] += starts[i];
        var children = new int[known.Count];
        var next = starts.ToArray();
        foreach (var (child, parent) in known)
            children[next[parent]++] = child;
        var parents = known.ToLookup(pair => sorted[pair.Child].Code, pair => sorted[pair.Parent].Code);
        return new ThreadTree(index, sorted, starts, children, parentCounts, parents);
    }

    /// <summary>The nodes directly under this one, in order; none for an unknown code.</summary>
    public IEnumerable<Code> Children(Code code)
    {
        if (!_index.TryGetValue(code, out var i))
            yield break;
        for (var at = _childStarts[i]; at < _childStarts[i + 1]; at++)
            yield return _points[_children[at]].Code;
    }

    /// <summary>The nodes this one lies directly under, in order.</summary>
    public IEnumerable<Code> Parents(Code code) => _parents[code];

    /// <summary>One way from a root down to the node, both included: the thread. The first parent is taken where there are several.</summary>
    public Sequence<Code> PathTo(Code code)
    {
        var path = new List<Code>();
        var seen = new HashSet<Code>();
        for (Code? at = code; at is { } here && _index.ContainsKey(here) && seen.Add(here); at = FirstParent(here))
            path.Add(here);
        path.Reverse();
        return path.ToSequence();
    }

    /// <summary>Everything below the node, each once, in the order of the plan from the top.</summary>
    public IEnumerable<Code> Below(Code code)
    {
        var seen = new HashSet<Code> { code };
        var stack = new Stack<Code>(Children(code).Reverse());
        while (stack.TryPop(out var here))
        {
            if (!seen.Add(here))
                continue;
            yield return here;
            foreach (var child in Children(here).Reverse())
                stack.Push(child);
        }
    }

    /// <summary>How many nodes there are of each level.</summary>
    public IReadOnlyDictionary<Code, int> CountsByLevel()
    {
        var counts = new Dictionary<Code, int>();
        foreach (var point in _points)
            counts[point.Level] = counts.GetValueOrDefault(point.Level) + 1;
        return counts;
    }

    private Code? FirstParent(Code code) => _parents[code].Select(parent => (Code?)parent).FirstOrDefault();
}
