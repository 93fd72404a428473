using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Statements;

/// <summary>How a deficit stands when all years that are known are counted.</summary>
public enum RestorationStatus
{
    /// <summary>Regulated, or not to be regulated by decision, within its time.</summary>
    Restored,

    /// <summary>Regulated after its time.</summary>
    RestoredLate,

    /// <summary>Some is left, and its last year is not among the known years.</summary>
    Remaining,

    /// <summary>Some is left when its last year ends: the budget of that year lacks it.</summary>
    Overdue,
}

/// <summary>So much of the result of a year regulates the deficit of an earlier one.</summary>
public readonly record struct Regulation(int Year, int Origin, decimal Amount);

/// <summary>A deficit after all years: what is left of it and the year when nothing was.</summary>
public sealed record RestoredDeficit(Deficit Deficit, decimal Remaining, int? RestoredIn, RestorationStatus Status);

/// <summary>
/// The queue of deficits by the year they arose. A positive balanskravsresultat regulates the oldest first; a negative one is put last
/// in the queue with three years to go. Amounts in the same unit. Money is neither made nor lost: every deficit is what was
/// regulated, waived and is left. Source: kommunallagen (2017:725) 11 kap. 12 and 13 §§; law, section 8.
/// </summary>
public sealed record RestorationQueue(Sequence<RestoredDeficit> Deficits, Sequence<Regulation> Regulations, int? LastYear)
{
    /// <summary>What is left in all.</summary>
    public decimal Remaining => Deficits.Sum(deficit => deficit.Remaining);

    /// <summary>
    /// Runs the queue. <paramref name="results"/> are balanskravsresultat before anything is carried in, one for each year at most. A negative
    /// result of a year whose deficit is told is that deficit.
    /// </summary>
    public static RestorationQueue Of(IEnumerable<Deficit> told, IEnumerable<(int Year, decimal Result)> results)
    {
        var inOrder = results.OrderBy(one => one.Year).ToList();
        // A deficit is told once for each year it arose; told in parts it is their sum.
        var known = told.GroupBy(deficit => deficit.Origin)
            .Select(parts => parts.First() with { Amount = parts.Sum(part => part.Amount), Waived = parts.Sum(part => part.Waived) }).ToList();
        known.AddRange(inOrder.Where(one => one.Result < 0 && !known.Exists(deficit => deficit.Origin == one.Year)).Select(one => new Deficit(one.Year, -one.Result)).ToList());
        known.Sort((a, b) => (a.Origin, a.StandsAfter).CompareTo((b.Origin, b.StandsAfter)));
        var left = known.Select(deficit => Math.Max(0, deficit.Amount - deficit.Waived)).ToList();
        var regulations = new List<Regulation>();
        foreach (var (year, result) in inOrder)
        {
            var money = Math.Max(0, result);
            for (var at = 0; at < known.Count && money > 0; at++)
            {
                var taken = known[at].StandsAfter < year ? Math.Min(money, left[at]) : 0;
                if (taken == 0)
                    continue;
                regulations.Add(new Regulation(year, known[at].Origin, taken));
                (money, left[at]) = (money - taken, left[at] - taken);
            }
        }
        var last = inOrder is [.., var (lastYear, _)] ? lastYear : (int?)null;
        return new RestorationQueue(known.Select((deficit, at) => Closed(deficit, left[at], regulations, last)).ToSequence(), regulations.ToSequence(), last);
    }

    /// <summary>What is left of all deficits when a year begins.</summary>
    public decimal CarriedInto(int year) => Deficits.Where(one => one.Deficit.StandsAfter < year).Sum(one =>
        Math.Max(0, one.Deficit.Amount - one.Deficit.Waived) - Regulations.Where(regulation => regulation.Origin == one.Deficit.Origin && regulation.Year < year).Sum(regulation => regulation.Amount));

    private static RestoredDeficit Closed(Deficit deficit, decimal left, List<Regulation> regulations, int? last)
    {
        var ofThis = regulations.Where(regulation => regulation.Origin == deficit.Origin).ToList();
        var year = left > 0 ? (int?)null : ofThis is [.., var final] ? final.Year : deficit.StandsAfter;
        var status = year switch
        {
            { } done when done <= deficit.Deadline => RestorationStatus.Restored,
            { } => RestorationStatus.RestoredLate,
            null => last >= deficit.Deadline ? RestorationStatus.Overdue : RestorationStatus.Remaining,
        };
        return new RestoredDeficit(deficit, left, year, status);
    }
}
