using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Checks;

public sealed class EditionFindingsTests
{
    [Fact]
    public void A_plan_in_order_has_no_findings() => Assert.Empty(Find(Edition(Node("sm", "matt")) with { Uses = [Use("sm", Target(2020))] }));

    [Fact]
    public void IAK_001_a_goal_that_is_printed_under_two_names() => Assert.Equal(
        ["IAK-001 plan/plan/node/m: God livskvalité | Goda livskvalité | Listan över mål"],
        Find(Edition(Node("m", "mal") with { Name = "God livskvalité", Spellings = [new Spelling("Goda livskvalité", "Listan över mål")] })));

    [Theory]
    [InlineData("Regionstyrelsen", "2019-11-06", "§ 214", "", true)]
    [InlineData("", "2019-11-06", "§ 214", "", false)]
    [InlineData("Regionstyrelsen", null, "§ 214", "", false)]
    [InlineData("Regionstyrelsen", "2019-11-06", "", "", false)]
    [InlineData("Regionstyrelsen", "2019-11-06", "§ 214", "[Godkänt datum]", false)]
    public void IAK_002_a_decided_plan_whose_decision_is_not_fully_known(string organ, string? day, string paragraph, string placeholder, bool isComplete)
    {
        var decision = new DecisionReference(
            organ, Day(day), paragraph, "", placeholder.Length == 0 ? [] : [placeholder]);
        var decided = Edition() with { Status = PlanStatus.Decided, Decision = decision };
        Assert.Equal(isComplete ? [] : ["IAK-002 plan/plan: Styrelsens plan"], Find(decided));
        Assert.Empty(Find(decided with { Status = PlanStatus.Draft }));
    }

    [Fact]
    public void IAK_003_words_of_follow_up_that_are_not_understood() => Assert.Equal(
        ["IAK-003 plan/plan/node/sm: Vid behov"],
        Find(Edition(Node("sm", "matt")) with { Uses = [Use("sm") with { FollowUp = OccasionWords.Read("Vid behov") }] }));

    [Fact]
    public void IAK_004_values_for_parts_that_the_indicator_is_not_split_by() => Assert.Equal(
        ["IAK-004 plan/plan/node/sm: Sjukfrånvaro | RVN, RLF"],
        Find(Edition(Node("sm", "matt")) with
        {
            Uses =
            [
                Use("sm", new Target(Period.OfYear(2020), "K 4 RLF 5", [new TargetPart("K", null, "4"), new TargetPart("RLF", null, "5"), new TargetPart("", Occasion.Year, "5")])) with
                {
                    Baseline = new Baseline(BaselineState.Measured, "", [new PrintedValue("RVN", null, "", "77"), new PrintedValue("RVN", null, "", "78")]),
                },
            ],
        }));

    [Fact]
    public void IAK_005_a_target_for_a_time_before_the_plan() => Assert.Equal(
        ["IAK-005 plan/plan/node/sm: 2019 | 81"],
        Find(Edition(Node("sm", "matt")) with { Uses = [Use("sm", Target(2019), Target(2020), new Target(Period.OfSpan(2018, 2020), "80", []))] }));

    [Fact]
    public void Findings_stop_nothing() => Assert.All(
        EditionFindings.Of(Edition() with { Status = PlanStatus.Decided }, Content()), finding => Assert.Equal(Severity.Finding, finding.Severity));

    static IEnumerable<string> Find(PlanEdition edition) => EditionFindings.Of(edition, Content(edition)).Told();
}
