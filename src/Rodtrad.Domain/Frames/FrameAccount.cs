using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Frames;

/// <summary>
/// One frame by itself, without the ledger it stands in: the postings from and to it, the opening ones among them. The text of an opening
/// posting is the code of its table.
/// </summary>
public sealed record FrameAccount(Code Frame, Sequence<FramePosting> Postings)
{
    /// <summary>The years it opens with, from the first.</summary>
    public Sequence<int> Years => Postings.Where(posting => posting.Reason == PostingReason.Opening).Select(posting => posting.Year).Distinct().Order().ToSequence();

    /// <summary>
    /// What lies on the frame itself in a year, in kronor, as <see cref="FrameLedger.Own"/> tells: all of it for a frame without parts. Null
    /// when nothing is told.
    /// </summary>
    public decimal? Own(int year)
    {
        decimal? sum = null;
        foreach (var posting in Postings.Where(posting => !posting.IsWithinPlan))
        {
            var effect = posting.Reason == PostingReason.Opening && posting.Year != year ? 0 : FrameLedger.Effect(posting, year);
            if (effect != 0 || (posting.Reason == PostingReason.Opening && posting.Year == year))
                sum = (sum ?? 0) + (posting.To == Frame ? effect : 0) - (posting.From == Frame ? effect : 0);
        }
        return sum;
    }
}
