using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Frames;

/// <summary>
/// What a movement of money between frames must fulfil. Source: kommunallagen (2017:725) 11 kap. 15 § (a decision that costs says what
/// pays); Regionplan 2020–2022, note 4 to the frames; Regionstyrelsens plan 2020–2022, "Ekonomiska ramar" (technical adjustments).
/// </summary>
public static class FrameRules
{
    /// <summary>Neither a counterpart nor a financing: RAM-001 with the posting and the amount in kronor.</summary>
    public const string NotFinanced = "RAM-001";

    /// <summary>No such frame or unit: RAM-002 with the posting and the code.</summary>
    public const string UnknownFrame = "RAM-002";

    /// <summary>The amount is zero: RAM-003 with the posting.</summary>
    public const string NoAmount = "RAM-003";

    /// <summary>A year outside the plan: RAM-004 with the posting, the year, and the first and last year that can be changed.</summary>
    public const string OutsidePlan = "RAM-004";

    /// <summary>From and to the same: RAM-005 with the posting and the frame.</summary>
    public const string SameFrame = "RAM-005";

    /// <summary>Between ram areas without fullmäktige: RAM-006 with the posting, the two frames and the amount in kronor.</summary>
    public const string NeedsAssembly = "RAM-006";

    /// <summary>A technical adjustment without the decision of a delegate: RAM-007 with the posting.</summary>
    public const string NeedsDelegate = "RAM-007";

    /// <summary>A technical adjustment that would change the total: RAM-008 with the posting and the amount in kronor.</summary>
    public const string TechnicalChangesTotal = "RAM-008";

    /// <summary>The frame would be less than nothing: RAM-009 with the posting, the frame, the year and what would be left in kronor.</summary>
    public const string Negative = "RAM-009";

    /// <summary>An opening posting made by hand: RAM-010 with the posting.</summary>
    public const string OpeningByHand = "RAM-010";

    /// <summary>Two postings with one code: RAM-011 with the code.</summary>
    public const string Twice = "RAM-011";

    /// <summary>
    /// Why a posting is not done; null when it is. One that is within the plan moves nothing and has been decided with it: only that it
    /// can be understood is asked of it.
    /// </summary>
    public static Refusal? Refuse(FrameLedger ledger, FramePosting posting) =>
        Shape(ledger, posting) ?? (posting.IsWithinPlan ? null : Money(ledger, posting) ?? Decisions(ledger, posting) ?? Balances(ledger, posting));

    /// <summary>Whether a decision is fullmäktige's: "Regionfullmäktige", "Landstingsfullmäktige", "RF".</summary>
    public static bool IsAssembly(string organ) =>
        organ.Contains("fullm", StringComparison.OrdinalIgnoreCase) || organ.Trim() is "RF" or "LF" or "KF";

    /// <summary>An amount as it stands in a refusal: whole kronor, with öre when there are any.</summary>
    internal static string Kronor(decimal amount) => FigurePrint.Of(amount, FigureUnit.Kronor, amount == decimal.Truncate(amount) ? 0 : 2);

    private static Refusal? Shape(FrameLedger ledger, FramePosting posting)
    {
        var (code, tree) = (posting.Code.Text, ledger.Tree);
        if (posting.Reason == PostingReason.Opening)
            return Refusal.Of(OpeningByHand, code);
        if (ledger.Has(posting.Code))
            return Refusal.Of(Twice, code);
        if (Unknown(ledger, posting) is { } unknown)
            return Refusal.Of(UnknownFrame, code, unknown);
        if (posting.From == posting.To)
            return Refusal.Of(SameFrame, code, posting.To.Text);
        var (first, last) = ledger.Open;
        return posting.IsWithinPlan || (posting.Year >= first && posting.Year <= last && ledger.Years.Contains(posting.Year))
            ? null
            : Refusal.Of(OutsidePlan, code, $"{posting.Year}", $"{first}", $"{last}");
    }

    /// <summary>The side that is nothing known, or the empty one when no side is a frame here.</summary>
    private static string? Unknown(FrameLedger ledger, FramePosting posting)
    {
        foreach (var side in (ReadOnlySpan<Code>)[posting.From, posting.To])
        {
            if (!side.IsEmpty && ledger.Tree.Place(side) < 0 && !ledger.IsOutside(side))
                return side.Text;
        }
        return ledger.Tree.Place(posting.From) >= 0 || ledger.Tree.Place(posting.To) >= 0 ? null : posting.To.Text;
    }

    private static Refusal? Money(FrameLedger ledger, FramePosting posting)
    {
        if (posting.Amount == 0)
            return Refusal.Of(NoAmount, posting.Code.Text);
        var (added, isTold) = (Added(ledger, posting), posting.Financing.Length > 0 || posting.CounterpartText.Length > 0);
        return added > 0 && posting.From.IsEmpty | posting.To.IsEmpty && !isTold
            ? Refusal.Of(NotFinanced, posting.Code.Text, Kronor(added))
            : null;
    }

    private static Refusal? Decisions(FrameLedger ledger, FramePosting posting)
    {
        var organ = posting.Decision?.Organ ?? "";
        if (posting.Reason == PostingReason.Technical)
        {
            if (organ.Length == 0)
                return Refusal.Of(NeedsDelegate, posting.Code.Text);
            if (Added(ledger, posting) is not 0 and var changed)
                return Refusal.Of(TechnicalChangesTotal, posting.Code.Text, Kronor(changed));
        }
        return ledger.IsBetweenAreas(posting.From, posting.To) && !IsAssembly(organ)
            ? Refusal.Of(NeedsAssembly, posting.Code.Text, ledger.LabelOf(posting.From), ledger.LabelOf(posting.To), Kronor(Math.Abs(posting.Amount)))
            : null;
    }

    private static Refusal? Balances(FrameLedger ledger, FramePosting posting)
    {
        foreach (var (side, sign) in (ReadOnlySpan<(Code, int)>)[(posting.From, -1), (posting.To, 1)])
        {
            if (ledger.Tree.Place(side) is not (>= 0 and var place) || sign * posting.Amount > 0)
                continue;
            foreach (var frame in ledger.Tree.AndAbove(place).Where(frame => !ledger.Tree.IsIn(ledger.Tree.Place(sign < 0 ? posting.To : posting.From), frame)))
            {
                foreach (var year in ledger.Years.Where(year => FrameLedger.Effect(posting, year) != 0))
                {
                    var left = (ledger.Balance(ledger.Tree.Frames[frame].Code, year) ?? 0) + (sign * posting.Amount);
                    if (left < 0)
                        return Refusal.Of(Negative, posting.Code.Text, ledger.Tree.Frames[frame].Label, $"{year}", Kronor(left));
                }
            }
        }
        return null;
    }

    /// <summary>What a posting adds to the total in a year it counts.</summary>
    private static decimal Added(FrameLedger ledger, FramePosting posting) =>
        (ledger.Tree.Place(posting.To) >= 0 ? posting.Amount : 0) - (ledger.Tree.Place(posting.From) >= 0 ? posting.Amount : 0);
}
