using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using static Rodtrad.Domain.Tests.Frames.FrameSamples;

namespace Rodtrad.Domain.Tests.Frames;

/// <summary>A table of frames that comes back changed.</summary>
public sealed class FrameChangesTests
{
    static readonly FrameGrounds Paid = new("skatteintäkter", Decided("Regionfullmäktige"), "Ändrade ramar");

    [Fact]
    public void Amounts_as_they_are_change_nothing()
    {
        var changes = Of(FrameGrounds.None, ("tand", 2021, 203.2m));
        Assert.Empty(changes.Differences);
        Assert.Empty(changes.Postings);
        Assert.True(changes.AreAllowed);
    }

    [Fact]
    public void One_changed_unit_changes_the_sum_and_is_refused_with_the_amount()
    {
        var changes = Of(FrameGrounds.None, ("tand", 2021, 208.2m));
        Assert.Equal([Refusal.Of("RAM-012", "2021", "+5\u202F000\u202F000", "8\u202F048\u202F500\u202F000")], changes.Refusals);
        Assert.Empty(changes.Postings);
        Assert.Equal(5 * Million, Assert.Single(changes.Differences).Change);
    }

    [Fact]
    public void More_that_is_paid_for_is_an_extension()
    {
        var posting = Assert.Single(Of(Paid, ("tand", 2021, 208.2m)).Postings);
        Assert.Equal((PostingReason.Extension, "", "tand", "skatteintäkter", true), (posting.Reason, posting.From.Text, posting.To.Text, posting.Financing, posting.IsOneOff));
    }

    [Fact]
    public void Money_moved_within_an_area_is_a_redistribution()
    {
        var posting = Assert.Single(Of(FrameGrounds.None, ("tand", 2021, 208.2m), ("prim", 2021, 1_312.1m)).Postings);
        Assert.Equal((PostingReason.Redistribution, "prim", "tand", 5 * Million), (posting.Reason, posting.From.Text, posting.To.Text, posting.Amount));
    }

    [Fact]
    public void The_same_from_a_year_to_the_last_is_one_lasting_posting()
    {
        var posting = Assert.Single(Of(FrameGrounds.None, ("tand", 2021, 208.2m), ("prim", 2021, 1_312.1m), ("tand", 2022, 212.1m), ("prim", 2022, 1_346.2m)).Postings);
        Assert.Equal((2021, false), (posting.Year, posting.IsOneOff));
        Assert.Equal(
            [(2020, 5m, true), (2022, 1m, false)],
            Of(FrameGrounds.None, ("tand", 2020, 204.3m), ("prim", 2020, 1_268.9m), ("tand", 2022, 208.1m), ("prim", 2022, 1_350.2m))
                .Postings.Select(one => (one.Year, one.Amount / Million, one.IsOneOff)));
    }

    [Fact]
    public void Between_areas_fullmaktige_decides()
    {
        Assert.Equal(
            [Refusal.Of("RAM-014", "2021", "hsn −5\u202F000\u202F000, rs +5\u202F000\u202F000")],
            Of(FrameGrounds.None, ("tand", 2021, 208.2m), ("gem", 2021, 0.7m)).Refusals);
        Assert.True(Of(Paid, ("tand", 2021, 208.2m), ("gem", 2021, 0.7m)).AreAllowed);
    }

    [Fact]
    public void Parts_and_the_frame_they_make_up_must_agree()
    {
        Assert.Equal(
            [Refusal.Of("RAM-013", "rs", "2021", "1\u202F966\u202F900\u202F000", "1\u202F961\u202F000\u202F000")],
            Of(Paid, ("tand", 2021, 208.2m), ("rs", 2021, 1_961m)).Refusals);
        Assert.True(Of(Paid, ("tand", 2021, 208.2m), ("rs", 2021, 1_966.9m)).AreAllowed);
    }

    [Fact]
    public void What_is_not_there_not_open_or_less_than_nothing_is_refused_all_at_once() => Assert.Equal(
        ["RAM-016", "RAM-015", "RAM-017", "RAM-015"],
        Of(Paid, ("tand", 2019, 1m), ("ingen", 2020, 1m), ("tand", 2020, -1m), ("tand", 2023, 1m)).Refusals.Select(refusal => refusal.Code));

    [Fact]
    public void The_postings_make_the_difference()
    {
        var ledger = Ledger(Boards);
        var changes = Of(Paid, ("tand", 2021, 210m), ("tand", 2022, 211m), ("prim", 2021, 1_300m), ("som", 2022, 5_300m), ("nhu", 2020, 390m));
        Assert.True(changes.AreAllowed);
        foreach (var posting in changes.Postings)
            ledger = ledger.Post(posting).Unwrap();
        Assert.All(changes.Differences, difference => Assert.Equal(difference.After, ledger.Balance(difference.Frame, difference.Year)));
        Assert.All(changes.WithinPlan, posting => Assert.True(posting.IsWithinPlan));
    }

    static FrameChanges Of(FrameGrounds grounds, params (string Frame, int Year, decimal Millions)[] amounts) =>
        FrameChanges.Of(Ledger(Boards), amounts.Select(one => new FrameAmount(Code(one.Frame), one.Year, one.Millions * Million)), grounds);
}
