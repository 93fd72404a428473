using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Frames;

/// <summary>What a frame is to have in a year, in kronor, with all its parts: a changed cell of a table of frames.</summary>
public sealed record FrameAmount(Code Frame, int Year, decimal Amount);

/// <summary>A frame that would have another amount than now, in kronor. <paramref name="Before"/> is null when nothing was told.</summary>
public sealed record FrameDifference(Code Frame, int Year, decimal? Before, decimal After)
{
    /// <summary>How much more, in kronor.</summary>
    public decimal Change => After - (Before ?? 0);
}

/// <summary>
/// What stands behind a set of changed frames: what pays for more in all (empty: nothing does), who decided it (null: no one yet), and
/// the words of the postings.
/// </summary>
public sealed record FrameGrounds(string Financing, DecisionReference? Decision, string Text)
{
    /// <summary>Nothing is said: only money moved within a ram area is let through.</summary>
    public static FrameGrounds None { get; } = new("", null, "");
}

/// <summary>
/// A set of changed frames, as when a table comes back from a spreadsheet: the difference, and either the postings that make it or the
/// reasons why it is refused; never both. More or less in all is an utökning or neddragning and needs a financing; the rest is
/// omfördelning. The postings move money: they are posted to the ledger as it was. When the cells of the plan's table are given the new
/// amounts instead, the same postings are kept as <see cref="WithinPlan"/>, so that they explain and move nothing twice.
/// </summary>
public sealed record FrameChanges(Sequence<FrameDifference> Differences, Sequence<FramePosting> Postings, Sequence<Refusal> Refusals)
{
    /// <summary>The sum is changed and nothing pays: RAM-012 with the year, the change and the new sum in kronor.</summary>
    public const string SumChanged = "RAM-012";

    /// <summary>The parts of a frame do not make up what it is changed to: RAM-013 with the frame, the year, the sum of the parts and the amount in kronor.</summary>
    public const string PartsDiffer = "RAM-013";

    /// <summary>Money moved between ram areas without fullmäktige: RAM-014 with the year, and the areas with their changes in kronor.</summary>
    public const string BetweenAreas = "RAM-014";

    /// <summary>No such frame, or no such year in the table: RAM-015 with the frame and the year.</summary>
    public const string NotThere = "RAM-015";

    /// <summary>A year that is told beside the plan's: RAM-016 with the frame, the year, and the first and last year that can be changed.</summary>
    public const string NotOpen = "RAM-016";

    /// <summary>A frame changed to less than nothing: RAM-017 with the frame, the year and the amount in kronor.</summary>
    public const string LessThanNothing = "RAM-017";

    /// <summary>Whether the changes can be done.</summary>
    public bool AreAllowed => Refusals.Count == 0;

    /// <summary>The postings as explanations of a plan whose table already has the new amounts.</summary>
    public Sequence<FramePosting> WithinPlan => Postings.Select(posting => posting with { IsWithinPlan = true }).ToSequence();

    /// <summary>
    /// The difference between a ledger and the amounts its frames are to have, with the postings that make it or the refusals. Amounts
    /// that are as now change nothing. A frame that is not among the changes goes with its parts.
    /// </summary>
    public static FrameChanges Of(FrameLedger ledger, IEnumerable<FrameAmount> amounts, FrameGrounds grounds)
    {
        var wanted = amounts.Where(one => ledger.Balance(one.Frame, one.Year) != one.Amount)
            .GroupBy(one => (one.Frame, one.Year)).Select(group => group.Last())
            .OrderBy(one => one.Year).ThenBy(one => ledger.Tree.Place(one.Frame)).ToList();
        var refusals = wanted.Select(one => Refuse(ledger, one)).OfType<Refusal>().ToList();
        var differences = wanted.Select(one => new FrameDifference(one.Frame, one.Year, ledger.Balance(one.Frame, one.Year), one.Amount)).ToSequence();
        if (refusals.Count > 0)
            return new(differences, [], refusals.ToSequence());
        var shifts = new FrameShifts(ledger, grounds);
        foreach (var year in wanted.GroupBy(one => one.Year))
            refusals.AddRange(shifts.Enter(year.Key, year.ToDictionary(one => one.Frame, one => one.Amount)));
        return refusals.Count > 0
            ? new(differences, [], refusals.ToSequence())
            : new(differences, shifts.Postings().ToSequence(), []);
    }

    private static Refusal? Refuse(FrameLedger ledger, FrameAmount wanted)
    {
        var (first, last) = ledger.Open;
        if (ledger.Tree.Place(wanted.Frame) < 0 || !ledger.Years.Contains(wanted.Year))
            return Refusal.Of(NotThere, wanted.Frame.Text, $"{wanted.Year}");
        if (wanted.Year < first || wanted.Year > last)
            return Refusal.Of(NotOpen, ledger.LabelOf(wanted.Frame), $"{wanted.Year}", $"{first}", $"{last}");
        return wanted.Amount < 0 ? Refusal.Of(LessThanNothing, ledger.LabelOf(wanted.Frame), $"{wanted.Year}", FrameRules.Kronor(wanted.Amount)) : null;
    }
}
