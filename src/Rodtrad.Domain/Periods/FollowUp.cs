using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Periods;

/// <summary>An occasion in the year when something is followed up.</summary>
public enum Occasion
{
    /// <summary>Every month.</summary>
    Month,

    /// <summary>After April: the first tertial.</summary>
    Tertial1,

    /// <summary>After August: the second tertial.</summary>
    Tertial2,

    /// <summary>At the region's delår, whichever months those are.</summary>
    Interim,

    /// <summary>After the year.</summary>
    Year,
}

/// <summary>
/// When something is followed up: the occasions, in the order of the year, every <paramref name="EveryYears"/> years
/// (1 = yearly), and the words as printed. No occasions and no words = not stated.
/// </summary>
public sealed record FollowUp(Sequence<Occasion> Occasions, int EveryYears, string Printed)
{
    /// <summary>Nothing is said about when.</summary>
    public static FollowUp NotStated { get; } = new(Sequence<Occasion>.Empty, 1, "");

    /// <summary>Whether the printed words were understood, or there were none.</summary>
    public bool IsUnderstood => Printed.Length == 0 || Occasions.Count > 0;

    /// <summary>The months (1–12) after which a report is due, with the region's own interim months.</summary>
    public Sequence<int> ClosingMonths(Sequence<int> interimMonths)
    {
        var months = new SortedSet<int>();
        foreach (var occasion in Occasions)
        {
            months.UnionWith(occasion switch
            {
                Occasion.Month => Enumerable.Range(1, 12),
                Occasion.Tertial1 => [4],
                Occasion.Tertial2 => [8],
                Occasion.Interim => interimMonths,
                _ => [12],
            });
        }
        return months.ToSequence();
    }
}
