using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// Every relation of a plan's tables held against its figures. Rule: every printed figure is anything within half its last decimal, and a
/// relation is broken only when the interval of the figure and that of what the others give do not meet. Not held where nothing
/// is printed, where words stand, or where the formula names a figure that is not here (a plan not to be read, a year before the first).
/// Source: domain, section 8.2.
/// </summary>
public sealed class RelationChecks
{
    private readonly RelationCase[] _cases;

    /// <summary>Looks everything up once; <paramref name="relations"/> are those of the plan.</summary>
    public RelationChecks(TableSet tables, IEnumerable<TableRelation> relations) => _cases = [.. RelationGathering.Of(tables, relations)];

    internal IReadOnlyList<RelationCase> Cases => _cases;

    /// <summary>At how many cells a relation is held.</summary>
    public int Count => _cases.Length;

    /// <summary>
    /// How many printed figures of each table are to equal what others give, by the code of the table, and how many of them do. A table
    /// without such figures is not there.
    /// </summary>
    public IReadOnlyDictionary<Code, (int Holding, int All)> Sums()
    {
        var counts = new Dictionary<Code, (int Holding, int All)>();
        foreach (var one in _cases)
        {
            if (one.Relation.Comparison != Comparison.Equal || one.Judge(out _) is var agreement && agreement == Agreement.NotJudged)
                continue;
            var (holding, all) = counts.GetValueOrDefault(one.Target.Table.Table.Code);
            counts[one.Target.Table.Table.Code] = (holding + (agreement == Agreement.Broken ? 0 : 1), all + 1);
        }
        return counts;
    }

    /// <summary>The relations that do not hold, in the order of the tables.</summary>
    public Sequence<RelationResult> Broken() => Found(Agreement.Broken).ToSequence();

    /// <summary>The relations that hold, but only because figures were rounded. No errors: for who asks.</summary>
    public Sequence<RelationResult> Rounding() => Found(Agreement.Rounding).ToSequence();

    /// <summary>What is wrong, each thing told once however many relations it breaks, with its likely cause.</summary>
    public Sequence<FigureBreak> Breaks() => BreakGathering.Of(this);

    private IEnumerable<RelationResult> Found(Agreement agreement)
    {
        foreach (var one in _cases)
        {
            if (one.Judge(out var computed) == agreement)
                yield return one.Result(computed);
        }
    }
}
