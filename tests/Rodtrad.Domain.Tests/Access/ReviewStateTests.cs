using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Access;

/// <summary>When a role is reviewed, and how a post may be handed over.</summary>
public sealed class ReviewStateTests
{
    private static readonly DateOnly Day = new(2027, 5, 1);

    [Theory]
    [InlineData(2027, null, ReviewState.New)]
    [InlineData(2026, null, ReviewState.Due)]
    [InlineData(2025, null, ReviewState.Overdue)]
    [InlineData(null, null, ReviewState.Due)]
    [InlineData(2020, 2027, ReviewState.Reviewed)]
    [InlineData(2020, 2026, ReviewState.Due)]
    [InlineData(2020, 2025, ReviewState.Overdue)]
    [InlineData(null, 2025, ReviewState.Overdue)]
    public void A_role_is_reviewed_once_a_year(int? given, int? reviewed, ReviewState expected)
    {
        var grant = Grant(new Validity(given is { } year ? new DateOnly(year, 3, 1) : null, null));
        AccessReview[] reviews = reviewed is { } at ? [new(grant.Code, at, Code.Of("chef"), DateTimeOffset.UnixEpoch), new(Code.Of("annan"), 2027, Code.Of("chef"), DateTimeOffset.UnixEpoch)] : [];
        Assert.Equal(expected, YearlyReview.Of(grant, reviews, Day));
    }

    [Fact]
    public void A_post_is_handed_over_for_at_most_a_year()
    {
        Assert.False(HandingOver.IsTooLong(new Validity(Day, new DateOnly(2028, 4, 30))));
        Assert.True(HandingOver.IsTooLong(new Validity(Day, new DateOnly(2028, 5, 1))));
        Assert.True(HandingOver.IsTooLong(new Validity(Day, null)));
        Assert.True(HandingOver.IsTooLong(new Validity(null, Day)));
    }

    [Fact]
    public void Only_ones_own_post_of_a_role_that_may_be_is_handed_over()
    {
        var unit = Code.Of("ost");
        Assert.True(HandingOver.IsAllowed(new Post(Role.Controller, unit, false, null)));
        Assert.False(HandingOver.IsAllowed(new Post(Role.Controller, unit, false, Code.Of("anna"))));
        Assert.False(HandingOver.IsAllowed(new Post(Role.Auditor, unit, false, null)));
        var grant = Grant(Validity.Always);
        Assert.True(HandingOver.IsWithin(grant, grant.Person, grant.Role, grant.Unit, false));
        Assert.False(HandingOver.IsWithin(grant, grant.Person, grant.Role, grant.Unit, true));
        Assert.True(HandingOver.IsWithin(grant with { WithSubtree = true }, grant.Person, grant.Role, grant.Unit, true));
        Assert.False(HandingOver.IsWithin(grant, Code.Of("bo"), grant.Role, grant.Unit, false));
    }

    [Fact]
    public void Every_role_has_a_code_of_its_own()
    {
        Assert.Equal(RoleCodes.All, RoleCodes.All.Select(role => RoleCodes.TryRead(RoleCodes.Of(role))!.Value));
        Assert.Null(RoleCodes.TryRead("kung"));
        Assert.Null(RoleCodes.TryRead(null));
    }

    private static Grant Grant(Validity validity) => new(Code.Of("anna.1"), Code.Of("anna"), Role.Controller, Code.Of("ost"), false, validity, "", false);
}
