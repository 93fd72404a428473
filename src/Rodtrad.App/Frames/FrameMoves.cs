using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Frames;

/// <summary>
/// A line of moved money: <paramref name="Label"/> is the frame; <paramref name="Text"/> what the plan says; <paramref name="Counterpart"/>
/// the other side in the plan's words, empty when it stands in a line of its own or is not told.
/// </summary>
public sealed record FrameMove(string Label, string Text, PostingReason Reason, string Counterpart, string Amount, bool IsLess, bool IsOneOff);

/// <summary>
/// Postings of a year that belong together: what one frame got from others, or gave them, whose lines come to nothing; or, when
/// <paramref name="Label"/> is empty, the changes of single frames item by item.
/// </summary>
public sealed record FrameMoves(string Label, bool IsGetting, Sequence<FrameMove> Lines, string Sum, bool IsZero)
{
    internal static IEnumerable<FrameMoves> Of(FrameLedger ledger, FrameScale scale, int year)
    {
        var postings = ledger.Postings.Where(posting => posting.Year == year && posting.Amount != 0).ToList();
        var between = postings.Where(posting => Is(ledger, posting.From) && Is(ledger, posting.To)).ToList();
        // What is written once for each giver belongs to the frame that gets it; a single move is told from its giver.
        var getting = between.GroupBy(posting => posting.To).Where(group => group.Skip(1).Any()).ToList();
        var rest = between.Except(getting.SelectMany(group => group)).GroupBy(posting => posting.From);
        foreach (var group in getting)
            yield return Between(ledger, scale, group.Key, isGetting: true, [.. group]);
        foreach (var group in rest)
            yield return Between(ledger, scale, group.Key, isGetting: false, [.. group]);
        var items = postings.Except(between).ToList();
        if (items.Count > 0)
            yield return Items(ledger, scale, items);
    }

    private static FrameMoves Between(FrameLedger ledger, FrameScale scale, Code frame, bool isGetting, List<FramePosting> postings)
    {
        var sum = postings.Sum(posting => posting.Amount) * (isGetting ? 1 : -1);
        var head = new FrameMove(ledger.LabelOf(frame), "", postings[0].Reason, "", scale.Change(sum), sum < 0, false);
        var others = postings.Select(posting =>
        {
            var amount = isGetting ? -posting.Amount : posting.Amount;
            return (amount, line: new FrameMove(
                ledger.LabelOf(isGetting ? posting.From : posting.To), posting.Text, posting.Reason, "", scale.Change(amount), amount < 0, posting.IsOneOff));
        }).ToList();
        var total = sum + others.Sum(other => other.amount);
        return new FrameMoves(ledger.LabelOf(frame), isGetting, [head, .. others.Select(other => other.line)], scale.Print(total), total == 0);
    }

    private static FrameMoves Items(FrameLedger ledger, FrameScale scale, List<FramePosting> postings)
    {
        var amounts = postings.Select(posting => Is(ledger, posting.To) ? posting.Amount : -posting.Amount).ToList();
        return new FrameMoves(
            "", true,
            postings.Zip(amounts, (posting, amount) => new FrameMove(
                ledger.LabelOf(Is(ledger, posting.To) ? posting.To : posting.From), posting.Text, posting.Reason, Counterpart(ledger, posting),
                scale.Change(amount), amount < 0, posting.IsOneOff)).ToSequence(),
            scale.Change(amounts.Sum()), amounts.Sum() == 0);
    }

    private static string Counterpart(FrameLedger ledger, FramePosting posting) =>
        posting.CounterpartText.Length > 0 ? posting.CounterpartText
        : posting.Financing.Length > 0 ? posting.Financing
        : ledger.LabelOf(Is(ledger, posting.To) ? posting.From : posting.To);

    private static bool Is(FrameLedger ledger, Code side) => ledger.Tree.Place(side) >= 0;
}
