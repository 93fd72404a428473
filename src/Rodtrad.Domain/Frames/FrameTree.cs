using System.Collections.Immutable;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Frames;

/// <summary>
/// The frames of a table and how they lie in each other. A frame is a row with money of its own, entered or made up of the rows under
/// it; headings, ratios, differences and the total are none. A row under something that is no frame lies at the top. Frames are told
/// by their places 0, 1, 2 … in the order they are printed.
/// </summary>
public sealed class FrameTree
{
    private readonly ImmutableArray<int> _parents;
    private readonly ImmutableArray<ImmutableArray<int>> _below;
    private readonly ImmutableDictionary<Code, int> _places;

    public FrameTree(TableTemplate template)
    {
        var parents = template.Rows.Where(row => !row.Under.IsEmpty).Select(row => row.Under).ToHashSet();
        Frames = template.Rows.Where(row => IsFrame(row, parents)).DistinctBy(row => row.Code).ToSequence();
        Total = template.Rows.FirstOrDefault(row => row.Line == StandardLine.FrameTotal)
            ?? template.Rows.LastOrDefault(row => row.Form == RowForm.Sum && row.Under.IsEmpty && !parents.Contains(row.Code));
        _places = Frames.Select((row, i) => (row.Code, i)).ToImmutableDictionary(pair => pair.Code, pair => pair.i);
        var circles = Loops.In(Frames.Where(row => !row.Under.IsEmpty).Select(row => (row.Code, row.Under)));
        _parents = [.. Frames.Select(row => circles.Contains(row.Code) ? -1 : _places.GetValueOrDefault(row.Under, -1))];
        Tops = [.. Places.Where(at => _parents[at] < 0)];
        var below = Places.Where(at => _parents[at] >= 0).ToLookup(at => _parents[at]);
        _below = [.. Places.Select(at => below[at].ToImmutableArray())];
    }

    /// <summary>The rows that are frames, in the order they are printed.</summary>
    public Sequence<TemplateRow> Frames { get; }

    /// <summary>The row that is printed as the sum of the frames; null when none is.</summary>
    public TemplateRow? Total { get; }

    /// <summary>The frames that lie in no other.</summary>
    public ImmutableArray<int> Tops { get; }

    private IEnumerable<int> Places => Enumerable.Range(0, Frames.Count);

    /// <summary>The place of a frame; −1 when there is none with the code.</summary>
    public int Place(Code frame) => _places.GetValueOrDefault(frame, -1);

    /// <summary>The place of the frame that one lies in; −1 at the top.</summary>
    public int Parent(int frame) => _parents[frame];

    /// <summary>The frames directly in one.</summary>
    public ImmutableArray<int> Below(int frame) => _below[frame];

    /// <summary>How many frames one lies in.</summary>
    public int Depth(int frame) => AndAbove(frame).Count() - 1;

    /// <summary>The frame itself, then the one it lies in, and so on to the top.</summary>
    public IEnumerable<int> AndAbove(int frame)
    {
        for (var at = frame; at >= 0; at = _parents[at])
            yield return at;
    }

    /// <summary>Whether a frame is another or lies in it, however deep. A place of −1 lies in none.</summary>
    public bool IsIn(int frame, int other) => AndAbove(frame).Contains(other);

    private static bool IsFrame(TemplateRow row, HashSet<Code> parents) => row.Line != StandardLine.FrameTotal
        && (row.MeasuredIn is not { } unit || unit.IsMoney())
        && (row.Form == RowForm.Input || (row.Form == RowForm.Sum && parents.Contains(row.Code)));
}
