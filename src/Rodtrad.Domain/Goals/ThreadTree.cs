using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private readonly ImmutableArray<ThreadPoint> _points;
    private readonly IReadOnlyDictionary<string, int> _index;
    private readonly Adjacency _children;
    private readonly Adjacency _parents;

    private ThreadTree(ImmutableArray<ThreadPoint> points, IReadOnlyDictionary<string, int> index, Adjacency children, Adjacency parents) =>
        (_points, _index, _children, _parents) = (points, index, children, parents);

    /// <summary>Nodes without a parent, in order.</summary>
    public IEnumerable<Code> Roots =>
        Enumerable.Range(0, _points.Length).Where(i => _parents.Of(i).IsEmpty).Select(i => _points[i].Code);

    /// <summary>How many nodes there are.</summary>
    public int Count => _points.Length;

    /// <summary>
    /// Puts the tree together from points in any order and (child, parent) pairs. Pairs that name an unknown node are left
    /// out, since <see cref="ThreadRules"/> is what reports them, and a pair given twice counts once.
    /// </summary>
    public static ThreadTree Assemble(IEnumerable<ThreadPoint> points, IEnumerable<(Code Child, Code Parent)> pairs)
    {
        var sorted = InOrder(points);
        // By text and not by code: strings have a hash of their own in dictionaries, which is twice as fast.
        var index = new Dictionary<string, int>(sorted.Length, StringComparer.Ordinal);
        for (var i = 0; i < sorted.Length; i++)
            index[sorted[i].Code.Text] = i;
        var known = new List<(int Child, int Parent)>(sorted.Length);
        foreach (var (child, parent) in pairs)
        {
            if (index.TryGetValue(child.Text, out var c) && index.TryGetValue(parent.Text, out var p))
                known.Add((c, p));
        }
        var parents = Adjacency.Of(sorted.Length, known);
        return new ThreadTree(ImmutableCollectionsMarshal.AsImmutableArray(sorted), index, parents.Turned(), parents);
    }

    /// <summary>The nodes directly under this one, in order; none for an unknown code.</summary>
    public IEnumerable<Code> Children(Code code) => Neighbours(_children, code);

    /// <summary>The nodes this one lies directly under, in order.</summary>
    public IEnumerable<Code> Parents(Code code) => Neighbours(_parents, code);

    /// <summary>One way from a root down to the node, both included: the thread. The first parent is taken where there are several.</summary>
    public Sequence<Code> PathTo(Code code)
    {
        var path = new List<Code>();
        var seen = new HashSet<int>();
        for (var at = _index.TryGetValue(code.Text, out var own) ? own : -1; at >= 0 && seen.Add(at); at = _parents.Of(at) is [var parent, ..] ? parent : -1)
            path.Add(_points[at].Code);
        path.Reverse();
        return path.ToSequence();
    }

    /// <summary>Everything below the node, each once, in the order of the plan from the top.</summary>
    public IEnumerable<Code> Below(Code code)
    {
        if (!_index.TryGetValue(code.Text, out var top))
            yield break;
        // Only what lies under several can be met again, and the top itself in a ring.
        var seen = new HashSet<int>();
        var stack = new Stack<int>();
        Push(stack, top);
        while (stack.TryPop(out var here))
        {
            if (here == top || (_parents.Of(here).Length > 1 && !seen.Add(here)))
                continue;
            yield return _points[here].Code;
            Push(stack, here);
        }
    }

    /// <summary>How many nodes there are of each level.</summary>
    public IReadOnlyDictionary<Code, int> CountsByLevel()
    {
        var counts = new Dictionary<Code, int>();
        foreach (var point in _points)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, point.Level, out _)++;
        return counts;
    }

    private static ThreadPoint[] InOrder(IEnumerable<ThreadPoint> points)
    {
        // Numbers alone are sorted, which is fastest; neighbours of the same order then stand by code.
        var given = points as IReadOnlyList<ThreadPoint> ?? [.. points];
        var (orders, places) = (new int[given.Count], new int[given.Count]);
        for (var i = 0; i < orders.Length; i++)
            (orders[i], places[i]) = (given[i].Order, i);
        Array.Sort(orders, places);
        var sorted = Array.ConvertAll(places, place => given[place]);
        for (var (from, to) = (0, 1); to <= sorted.Length; to++)
        {
            if (to < sorted.Length && sorted[to].Order == sorted[from].Order)
                continue;
            if (to - from > 1)
                Array.Sort(sorted, from, to - from, Comparer<ThreadPoint>.Create((a, b) => a.Code.CompareTo(b.Code)));
            from = to;
        }
        return sorted;
    }

    private IEnumerable<Code> Neighbours(Adjacency adjacency, Code code)
    {
        if (!_index.TryGetValue(code.Text, out var i))
            yield break;
        for (var (part, at) = (adjacency.Part(i), 0); at < part.Length; at++)
            yield return _points[part.Span[at]].Code;
    }

    // The first child last, so that it is taken first.
    private void Push(Stack<int> stack, int parent)
    {
        var children = _children.Of(parent);
        for (var i = children.Length - 1; i >= 0; i--)
            stack.Push(children[i]);
    }
}
