using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Periods;

namespace Rodtrad.Domain.Tests.Periods;

public sealed class PeriodTests
{
    static readonly Arbitrary<Period> AnyPeriod = Gen.OneOf(
        from year in Gen.Choose(1900, 2199) select Period.OfYear(year),
        from year in Gen.Choose(1900, 2199) from month in Gen.Choose(1, 12) select Period.OfMonth(year, month),
        from year in Gen.Choose(1900, 2199) from tertial in Gen.Choose(1, 3) select Period.OfTertial(year, tertial),
        from year in Gen.Choose(1900, 2199) from month in Gen.Choose(1, 12) select Period.OfInterim(year, month),
        from first in Gen.Choose(1900, 2198) from last in Gen.Choose(first + 1, 2199) select Period.OfSpan(first, last)).ToArbitrary();

    [Theory]
    [InlineData("2020-03", PeriodKind.Month, "2020-03-01", "2020-03-31")]
    [InlineData("2020-02", PeriodKind.Month, "2020-02-01", "2020-02-29")]
    [InlineData("2019-02", PeriodKind.Month, "2019-02-01", "2019-02-28")]
    [InlineData("2020-T1", PeriodKind.Tertial, "2020-01-01", "2020-04-30")]
    [InlineData("2020-T2", PeriodKind.Tertial, "2020-05-01", "2020-08-31")]
    [InlineData("2020-T3", PeriodKind.Tertial, "2020-09-01", "2020-12-31")]
    [InlineData("2020-D04", PeriodKind.Interim, "2020-01-01", "2020-04-30")]
    [InlineData("2020-D08", PeriodKind.Interim, "2020-01-01", "2020-08-31")]
    [InlineData("2020", PeriodKind.Year, "2020-01-01", "2020-12-31")]
    [InlineData("2020/2022", PeriodKind.Span, "2020-01-01", "2022-12-31")]
    public void A_period_has_a_code_and_a_first_and_last_day(string code, PeriodKind kind, string first, string last)
    {
        Assert.True(Period.TryParse(code, out var period));
        Assert.Equal(kind, period.Kind);
        Assert.Equal(first, Samples.Written(period.First));
        Assert.Equal(last, Samples.Written(period.Last));
        Assert.Equal(code, period.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("202")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("20 20")]
    [InlineData("2020-00")]
    [InlineData("2020-13")]
    [InlineData("2020-3")]
    [InlineData("2020-T0")]
    [InlineData("2020-T4")]
    [InlineData("2020-T01")]
    [InlineData("2020-D8")]
    [InlineData("2020-D13")]
    [InlineData("2020/2020")]
    [InlineData("2020/2019")]
    [InlineData("2020/02022")]
    [InlineData("2020/2200")]
    [InlineData("2020-2022")]
    [InlineData("2020-01-31")]
    [InlineData(" 2020")]
    [InlineData("２０２０")]
    public void What_has_another_form_is_no_period(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void Every_period_is_read_back_from_its_code() => Prop.ForAll(AnyPeriod, period =>
        Period.TryParse(period.ToString(), out var read) && read == period).Holds();

    [Fact]
    public void What_is_read_prints_as_it_was_written() => Prop.ForAll<string>(text =>
        !Period.TryParse(text, out var period) || period.ToString() == text).Holds();

    [Fact]
    public void A_period_ends_after_it_begins_within_its_years() => Prop.ForAll(AnyPeriod, period =>
        period.First < period.Last && period.First.Year == period.Year && period.Last.Year == period.LastYear).Holds();

    [Fact]
    public void Periods_stand_by_their_first_day_and_the_shorter_first() => Assert.Equal(
        ["2019/2022", "2020-01", "2020-T1", "2020-D08", "2020", "2020/2022", "2020-02", "2020-T2"],
        new[] { "2020/2022", "2020-T2", "2020", "2020-02", "2020-01", "2019/2022", "2020-D08", "2020-T1" }.Select(Of).Order().Select(period => period.ToString()));

    [Fact]
    public void A_part_that_does_not_exist_is_a_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfYear(1899));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfMonth(2020, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfTertial(2020, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfInterim(2020, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfSpan(2020, 2020));
    }

    static Period Of(string code) => Period.TryParse(code, out var period) ? period : throw new FormatException(code);
}
