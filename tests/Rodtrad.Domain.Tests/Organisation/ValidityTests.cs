using Rodtrad.Domain.Organisation;

namespace Rodtrad.Domain.Tests.Organisation;

public sealed class ValidityTests
{
    [Theory]
    [InlineData(null, null, "1900-01-01", true)]
    [InlineData("2019-07-01", null, "2019-06-30", false)]
    [InlineData("2019-07-01", null, "2019-07-01", true)]
    [InlineData(null, "2022-12-31", "2022-12-31", true)]
    [InlineData(null, "2022-12-31", "2023-01-01", false)]
    [InlineData("2019-07-01", "2022-12-31", "2020-01-01", true)]
    public void Holds_from_the_first_day_to_the_last_both_included(string? from, string? to, string day, bool holds) =>
        Assert.Equal(holds, new Validity(Samples.Day(from), Samples.Day(to)).Holds(Samples.Day(day)!.Value));

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("2020-01-01", "2020-01-01", false)]
    [InlineData("2020-01-02", "2020-01-01", true)]
    [InlineData("2020-01-02", null, false)]
    public void May_not_end_before_it_begins(string? from, string? to, bool turned) =>
        Assert.Equal(turned, new Validity(Samples.Day(from), Samples.Day(to)).IsTurnedRound);
}
