using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using static Rodtrad.Domain.Tests.Checks.Checked;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Checks;

/// <summary>What a measure in use prints, held against the library and the plan.</summary>
public sealed class UseChecksTests
{
    [Theory]
    [InlineData("Antal besök", "", "85 %", "KTR-017 sm: Antal besök | 85 % | ")]
    [InlineData("Antal besök", "", "Minskning med 15 %")]
    [InlineData("Andel besök", "", "85 %")]
    [InlineData("Antal besök", "", "85")]
    [InlineData("Chefsindex", "", "81 %", "KTR-018 sm: Chefsindex | 81 % | ")]
    [InlineData("Chefsindex", "%", "81", "KTR-018 sm: Chefsindex | % | ")]
    [InlineData("Chefsindex", "", "81")]
    [InlineData("Resultat", "mnkr", "12 tkr", "KTR-019 sm: Resultat | 12 tkr | mnkr")]
    [InlineData("Resultat", "mnkr", "12 mnkr")]
    [InlineData("Resultat", "%", "12 procent")]
    [InlineData("Resultat", "", "12 tkr")]
    [InlineData("Resultat", "", "1,25", "KTR-020 sm: Resultat | 1,25 | 1")]
    [InlineData("Resultat", "", "1,2")]
    public void KTR_017_to_020_units_and_decimals_that_are_mixed(string name, string unit, string target, params string[] found)
    {
        var own = Edition(Node("sm", "matt")) with { Uses = [Use("sm", Target(2020, target))] };
        Assert.Equal(found, Find(own, Content(own) with { Indicators = [SickLeave with { Name = name, UnitOfMeasure = unit }] }));
    }

    [Fact]
    public void KTR_018_an_index_by_its_kind_and_each_mix_is_told_once()
    {
        var own = Edition(Node("sm", "matt")) with
        {
            Uses =
            [
                Use("sm", new Target(Period.OfYear(2020), "K 80 % M 81 %", [new("K", null, "80 %"), new("M", null, "81 %")]), Target(2022, "82 %")) with
                {
                    Baseline = new Baseline(BaselineState.Measured, "", [new PrintedValue("", Period.OfYear(2019), "", "79 %")]),
                },
            ],
        };
        var finding = Assert.Single(EditionChecks.Of(own, Content(own) with { Indicators = [SickLeave with { Kind = IndicatorKind.Index, UnitOfMeasure = "" }] }), one => one.Check == CheckCatalogue.IndexInPercent);
        Assert.Equal("KTR-018 sm: Sjukfrånvaro | 79 % | ", finding.Told());
        Assert.Equal("2019", finding.Place.Column);
    }

    [Fact]
    public void KTR_021_two_indicators_with_the_same_name()
    {
        var own = Edition(Node("a", "matt"), Node("b", "matt")) with { Uses = [Use("a"), Use("b") with { Indicator = Code("annan") }] };
        Assert.Equal(
            ["KTR-021 a: Sjukfrånvaro | indikator | annan", "KTR-021 b: sjukfrånvaro  | annan | indikator"],
            Find(own, Content(own) with { Indicators = [SickLeave, SickLeave with { Code = Code("annan"), Name = "sjukfrånvaro " }, SickLeave with { Code = Code("x"), Name = "Annat" }] }));
    }

    [Theory]
    [InlineData(Direction.Lower, "17", "16,8", "KTR-025 sm: Sjukfrånvaro | 17 | 16,8")]
    [InlineData(Direction.Lower, "16", "16,8")]
    [InlineData(Direction.Higher, "80 %", "80", "KTR-025 sm: Sjukfrånvaro | 80 % | 80")]
    [InlineData(Direction.Higher, ">82", "82")]
    [InlineData(Direction.Higher, "Öka", "80")]
    [InlineData(Direction.Higher, "80", "Nytt mått")]
    [InlineData(Direction.NotStated, "80", "79", "KTR-026 sm: Sjukfrånvaro | 80")]
    [InlineData(Direction.NotStated, "Minst 80", "79")]
    [InlineData(Direction.NotStated, "Ja", "")]
    [InlineData(Direction.Lower, "Öka", "", "KTR-027 sm: Sjukfrånvaro | Öka")]
    [InlineData(Direction.Higher, "Under 5 %", "", "KTR-027 sm: Sjukfrånvaro | Under 5 %")]
    [InlineData(Direction.Lower, "Under 5 %", "")]
    [InlineData(Direction.Higher, "Öka med 0,5 % per år", "", "KTR-028 sm: Sjukfrånvaro | Öka med 0,5 % per år")]
    [InlineData(Direction.Higher, "Öka med 0,5 procentenheter per år", "")]
    public void KTR_025_to_028_what_a_target_says_when_it_is_understood(Direction better, string target, string baseline, params string[] found)
    {
        var own = Edition(Node("sm", "matt")) with
        {
            Uses =
            [
                Use("sm", Target(2020, target)) with
                {
                    Baseline = new Baseline(BaselineState.Measured, baseline, baseline.Length == 0 ? [] : [new PrintedValue("", Period.OfYear(2019), "", baseline)]),
                },
            ],
        };
        Assert.Equal(found, Find(own, Content(own) with { Indicators = [SickLeave with { Direction = better }] }));
    }

    [Fact]
    public void KTR_025_the_part_that_is_there_is_named_and_only_the_latest_values_count()
    {
        var own = Edition(Node("sm", "matt")) with
        {
            Uses =
            [
                Use("sm", new Target(Period.OfYear(2020), "K 16,0 M 17,2", [new("K", null, "16,0"), new("M", null, "17,2")])) with
                {
                    Baseline = new Baseline(BaselineState.Measured, "", [Value("K", 2017, "15,0"), Value("M", 2017, "15,0"), Value("K", 2018, "15,9"), Value("M", 2018, "17,5")]),
                },
            ],
        };
        Assert.Equal(["KTR-025 sm: Sjukfrånvaro | K 16,0 M 17,2 | K 15,9"], Find(own));
        Assert.Empty(Find(own with { Uses = [own.Uses[0] with { IsTracking = true }] }));

        static PrintedValue Value(string segment, int year, string printed) => new(segment, Period.OfYear(year), "", printed);
    }

    [Fact]
    public void IAK_003_words_of_follow_up_that_are_not_understood() => Assert.Equal(
        ["IAK-003 sm: Vid behov"],
        Find(Edition(Node("sm", "matt")) with { Uses = [Use("sm") with { FollowUp = OccasionWords.Read("Vid behov") }] }));

    [Fact]
    public void IAK_004_values_for_parts_that_the_indicator_is_not_split_by() => Assert.Equal(
        ["IAK-004 sm: Sjukfrånvaro | RVN, RLF"],
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
        ["IAK-005 sm: 2019 | 81"],
        Find(Edition(Node("sm", "matt")) with { Uses = [Use("sm", Target(2019), Target(2020), new Target(Period.OfSpan(2018, 2020), "80", []))] }));
}
