namespace Rodtrad.Domain.Goals;

/// <summary>
/// For every point, by its number, the numbers it is tied to: all in one array, with where each point's part of it begins.
/// Made by counting, in time that follows the number of ties.
/// </summary>
internal sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _others;

    private Adjacency(int[] starts, int[] others) => (_starts, _others) = (starts, others);

    /// <summary>Ties in any order. Each point has its own in ascending order, and one given twice once.</summary>
    public static Adjacency Of(int points, List<(int From, int To)> ties)
    {
        var starts = new int[points + 1];
        foreach (var (from, _) in ties)
            starts[from + 1]++;
        for (var i = 0; i < points; i++)
            starts[i + 1] += starts[i];
        var others = new int[ties.Count];
        var next = starts.AsSpan(0, points).ToArray();
        foreach (var (from, to) in ties)
            others[next[from]++] = to;
        // Turning puts every part in order, since points are gone through in order; the second time leaves doubles out.
        return new Adjacency(starts, others).Turned().Turned();
    }

    /// <summary>The same ties seen from the other end, each part in ascending order.</summary>
    public Adjacency Turned()
    {
        var starts = new int[_starts.Length];
        Visit((_, to) => starts[to + 1]++);
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var others = new int[starts[^1]];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        Visit((from, to) => others[next[to]++] = from);
        return new Adjacency(starts, others);
    }

    /// <summary>The part of a point.</summary>
    public ReadOnlySpan<int> Of(int point) => _others.AsSpan(_starts[point].._starts[point + 1]);

    /// <summary>The part of a point, to walk with pauses.</summary>
    public ReadOnlyMemory<int> Part(int point) => _others.AsMemory(_starts[point].._starts[point + 1]);

    private void Visit(Action<int, int> tie)
    {
        for (var from = 0; from + 1 < _starts.Length; from++)
        {
            var part = Of(from);
            for (var i = 0; i < part.Length; i++)
            {
                if (i == 0 || part[i] != part[i - 1])
                    tie(from, part[i]);
            }
        }
    }
}
