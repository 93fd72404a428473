using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Targets;

/// <summary>Every target of the example plans is understood with what its plan and library tell; milestones are so on purpose.</summary>
public sealed class TargetsOfThePlansTests
{
    static readonly IReadOnlyList<(string Plan, Indicator Indicator, TargetInUse Target)> All =
    [
        .. from region in new[] { "norrbotten", "vasternorrland", "vastmanland" }
           let content = PackageReader.Read(RepositoryRoot.Of("examples", region)).Value!.Content
           let indicators = content.Indicators.ToDictionary(indicator => indicator.Code)
           from edition in content.Editions
           from use in edition.Uses
           from target in TargetsInUse.Of(indicators[use.Indicator], use)
           select (edition.Plan.Code.Text, indicators[use.Indicator], target),
    ];

    [Fact]
    public void The_plans_have_targets_to_understand() =>
        Assert.Equal(["rn-rs-2020", "rvm-rk-2019", "rvn-rlf-2020", "rvn-rs-2025"], All.Select(one => one.Plan).Distinct().Intersect(["rn-rs-2020", "rvm-rk-2019", "rvn-rlf-2020", "rvn-rs-2025"]).Order(StringComparer.Ordinal));

    [Fact]
    public void Only_these_are_milestones() => Assert.Equal(
        ["Certifiering enligt ISO 14001", "Certifikat erhålls", "En samlad metodbank finns etablerad"],
        All.Where(one => one.Target.Expression is TargetExpression.Milestone { IsUnderstood: true }).Select(one => one.Target.Target.Printed).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void One_text_is_left_that_only_a_person_understands() => Assert.Equal(
        "minst ett belopp motsvarande den årliga förändringen av Region Västernorrlands pensionsavsättning",
        Assert.Single(All.Where(one => one.Target.Expression is TargetExpression.Milestone { IsUnderstood: false }).Select(one => one.Target.Target.Printed).Distinct()));

    [Fact]
    public void Each_prints_and_reads_back() =>
        Assert.All(All.Where(one => one.Target.Expression is not TargetExpression.Tracking), one => Assert.Equal(one.Target.Expression, TargetWords.Read(TargetWords.Print(one.Target.Expression))));

    [Fact]
    public void None_has_an_outcome_and_none_gets_a_verdict() => Assert.All(All, one =>
        Assert.Contains(Attainments.Of(one.Target.Expression, one.Target.Given).Verdict, (Verdict[])[Verdict.NotReported, Verdict.Tracked]));

    [Theory]
    [InlineData("rvn-rs-2025", "Högre än 75", 2025, Verdict.Met)]
    [InlineData("rvn-rs-2025", "2 % årlig genomsnittlig minskning", 2025, Verdict.NotMet)]
    [InlineData("rvn-rs-2025", "Öka med 0,5 % per år", 2027, Verdict.NotMet)]
    [InlineData("rn-rs-2020", "K 16,0 M 17,2", 2020, Verdict.NotMet)]
    [InlineData("rn-rs-2020", "Under 6,5 %", 2020, Verdict.NotMet)]
    public void What_the_starting_value_already_meets_is_known(string plan, string printed, int year, Verdict verdict) =>
        Assert.Equal(verdict, Assert.Single(All, one => one.Plan == plan && one.Target.Target.Printed == printed && one.Target.Target.Period.Last.Year == year).Target.OfBaseline.Verdict);

    [Theory]
    [InlineData("2 % årlig genomsnittlig minskning", 2025, "65864")]
    [InlineData("2 % årlig genomsnittlig minskning", 2027, "63256")]
    [InlineData("Öka med 0,5 % per år", 2025, "3.2")]
    [InlineData("Öka med 0,5 % per år", 2027, "4.2")]
    public void A_level_that_grows_is_counted_from_the_year_of_the_starting_value(string printed, int year, string level) =>
        Assert.Equal(level, Assert.Single(All, one => one.Target.Target.Printed == printed && one.Target.Target.Period.Last.Year == year).Target.OfBaseline.Value?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_cluster_is_judged_by_its_parameters() => Assert.All(
        All.Where(one => one.Indicator.IsCluster && one.Target.Target.Printed is "Ja"),
        one => Assert.Equal(new TargetExpression.Cluster(one.Indicator.Parameters), one.Target.Expression));

    [Fact]
    public void A_direction_that_matters_and_is_not_told_is_seen()
    {
        var unclear = new Indicator(Code.Of("i"), "", IndicatorKind.Quantitative, "", "", "", "", null, Direction.NotStated, Accumulation.NotStated, [], null, null);
        var use = new IndicatorUse(Code.Of("n"), unclear.Code, Baseline.NotPrinted, [], "", null, Domain.Periods.FollowUp.NotStated, "", false);
        TargetInUse Of(string printed, Indicator indicator) => TargetsInUse.Of(indicator, use, new Target(Domain.Periods.Period.OfYear(2020), printed, []));
        Assert.True(Of("81", unclear).IsDirectionUnclear);
        Assert.False(Of("81", unclear with { Direction = Direction.Higher }).IsDirectionUnclear);
        Assert.False(Of("> 81", unclear).IsDirectionUnclear);
        Assert.False(Of("Öka", unclear).IsDirectionUnclear);
        Assert.False(Of("0 mkr", unclear).IsDirectionUnclear);
    }
}
