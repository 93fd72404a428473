using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Periods;

public sealed class OccasionWordsTests
{
    const Occasion M = Occasion.Month, T1 = Occasion.Tertial1, T2 = Occasion.Tertial2, D = Occasion.Interim, Y = Occasion.Year;

    // Every text that the plans print about when a measure is followed up.
    [Theory]
    [InlineData("DÅ 04,08 ÅR", T1, T2, Y)]
    [InlineData("DÅ 04, 08 ÅR", T1, T2, Y)]
    [InlineData("DÅ 04,08, ÅR", T1, T2, Y)]
    [InlineData("DÅ 04, 08, ÅR", T1, T2, Y)]
    [InlineData("DÅ04, 08, ÅR", T1, T2, Y)]
    [InlineData("DÅ 4,8,ÅR", T1, T2, Y)]
    [InlineData("DÅ 4,8, ÅR", T1, T2, Y)]
    [InlineData("DÅ 08, ÅR", T2, Y)]
    [InlineData("DÅ04, ÅR", T1, Y)]
    [InlineData("ÅR", Y)]
    [InlineData("Månadsvis Delårsvis Årsvis", M, D, Y)]
    [InlineData("Delårsvis Årsvis", D, Y)]
    [InlineData("Årsvis", Y)]
    [InlineData("månads-, delårs- samt årsrapporteringen", M, D, Y)]
    [InlineData("M, D, Å", M, D, Y)]
    [InlineData("Delår", D)]
    [InlineData("Delårsrapport och årsrapport", D, Y)]
    [InlineData("T1, T2, T3", T1, T2, Y)]
    [InlineData("tertial1, tertial2 samt helår", T1, T2, Y)]
    [InlineData("april och augusti", T1, T2)]
    [InlineData("dÅ 04 år", T1, Y)]
    public void Every_spelling_is_the_same_set_of_occasions(string printed, params Occasion[] occasions)
    {
        var followUp = OccasionWords.Read(printed);
        Assert.Equal(occasions, followUp.Occasions);
        Assert.Equal(1, followUp.EveryYears);
        Assert.Equal(printed, followUp.Printed);
        Assert.True(followUp.IsUnderstood);
    }

    [Theory]
    [InlineData("Vart fjärde år", 4)]
    [InlineData("vart annat år", 2)]
    [InlineData("Vartannat år", 2)]
    [InlineData("vart tredje år", 3)]
    [InlineData("Vart 5:e år", 5)]
    public void A_longer_cycle_is_followed_up_after_the_year(string printed, int years) =>
        Assert.Equal(new FollowUp([Y], years, printed), OccasionWords.Read(printed));

    [Theory]
    [InlineData("Vid behov")]
    [InlineData("DÅ 05, ÅR")]
    [InlineData("04, 08")]
    [InlineData("ÅR?")]
    [InlineData("Vart hundrade år")]
    [InlineData("Varje sammanträde i maj")]
    public void What_cannot_be_read_keeps_its_words_and_nothing_is_guessed(string printed)
    {
        var followUp = OccasionWords.Read(printed);
        Assert.Equal(new FollowUp([], 1, printed), followUp);
        Assert.False(followUp.IsUnderstood);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_printed_is_not_stated_and_nothing_to_misunderstand(string? printed)
    {
        Assert.Equal(FollowUp.NotStated, OccasionWords.Read(printed));
        Assert.True(FollowUp.NotStated.IsUnderstood);
    }

    [Theory]
    [InlineData("M, D, Å", new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })]
    [InlineData("DÅ 04,08 ÅR", new[] { 4, 8, 12 })]
    [InlineData("DÅ 08, ÅR", new[] { 8, 12 })]
    [InlineData("Delår", new[] { 3, 9 })]
    [InlineData("Vid behov", new int[0])]
    public void The_region_says_which_months_close_its_interim_reports(string printed, int[] months) =>
        Assert.Equal(months, OccasionWords.Read(printed).ClosingMonths([9, 3]));
}
