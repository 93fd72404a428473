using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Indicators;

/// <summary>What holds for every target, not only for those someone thought of.</summary>
public sealed class TargetLawTests
{
    static readonly string[] Units = ["", "%", "kr", "MWh", "procentenheter"];
    static readonly TargetOperator[] Signs = [TargetOperator.AtLeast, TargetOperator.Above, TargetOperator.AtMost, TargetOperator.Below, TargetOperator.Equal];
    static readonly TargetOperator[] Changes = [TargetOperator.Increase, TargetOperator.Decrease, TargetOperator.Improve];
    static readonly TargetOperator[] Ways = [.. Changes, TargetOperator.Keep, TargetOperator.KeepOrIncrease, TargetOperator.KeepOrDecrease, TargetOperator.KeepOrImprove];

    static Gen<Amount> Amounts(params string[] units) =>
        from cents in Gen.Choose(0, 999_999)
        from decimals in Gen.Choose(0, 3)
        from unit in Gen.Elements(units)
        select new Amount(Rounding.ToDecimals(cents / 100m, decimals), decimals, unit);

    static readonly Gen<Reference> References = Gen.OneOf(
        Gen.Constant(new Reference(ReferencePoint.Baseline, null)), Gen.Choose(1990, 2050).Select(year => new Reference(ReferencePoint.Baseline, year)),
        Gen.Constant(new Reference(ReferencePoint.PreviousYear, null)), Gen.Constant(new Reference(ReferencePoint.SameQuarter, null)));

    static readonly Gen<TargetExpression> Levels =
        from level in Amounts(Units)
        from sign in Gen.Elements<TargetOperator?>([null, .. Signs])
        select (TargetExpression)new TargetExpression.Threshold(sign, level);

    static Gen<Sequence<TargetSegment>> Segments(Gen<TargetExpression> part, params string[] names) =>
        from count in Gen.Choose(2, names.Length)
        from parts in Gen.ArrayOf(part, count)
        select parts.Zip(names, (target, name) => new TargetSegment(name, target)).ToSequence();

    static readonly Gen<TargetExpression> Undated = Gen.OneOf<TargetExpression>(
        Levels,
        from low in Amounts("%") from more in Amounts("%") select (TargetExpression)new TargetExpression.Range(low, new Amount(low.Value + more.Value, Math.Max(low.Decimals, more.Decimals), "%")),
        Gen.Elements<TargetOperator?>([.. Signs]).Select(sign => (TargetExpression)new TargetExpression.External(sign, null)),
        from sign in Gen.Elements<TargetOperator?>([null, .. Signs])
        from offset in Amounts("%", "kr")
        from side in Gen.Elements(1, -1)
        select (TargetExpression)new TargetExpression.External(sign, offset.Value == 0 ? offset : offset with { Value = side * offset.Value }),
        from way in Gen.Elements(Ways) from reference in References select (TargetExpression)new TargetExpression.Trend(way, reference),
        from between in Gen.Elements(true, false) from year in Gen.Elements<int?>(null, 2018) select (TargetExpression)new TargetExpression.Gap(between, year),
        from way in Gen.Elements(Changes) from much in Amounts("%", "procentenheter", "st") from reference in References select (TargetExpression)new TargetExpression.Change(way, much, reference),
        from way in Gen.Elements(Changes) from much in Amounts("%") select (TargetExpression)new TargetExpression.Rate(way, much),
        from way in Gen.Elements(Changes) from much in Amounts("%", "procentenheter", "st") select (TargetExpression)new TargetExpression.YearlyChange(way, much),
        from share in Amounts("%") from of in Gen.Elements("intäkter från skatt och statsbidrag", "kostnaderna") select (TargetExpression)new TargetExpression.Formula(share, of),
        Gen.Elements<TargetExpression>(
            new TargetExpression.Frame(), new TargetExpression.Boolean(true), new TargetExpression.Boolean(false), new TargetExpression.Ordinal(),
            new TargetExpression.Cluster(null), new TargetExpression.Cluster(3), new TargetExpression.Aggregate("folkhälsopolicyn"), new TargetExpression.Tracking()),
        from share in Gen.OneOf(Gen.Constant<Amount?>(null), Amounts("%").Select(amount => (Amount?)amount))
        from of in Gen.Choose(1, 99)
        from some in Gen.Choose(0, 99)
        select (TargetExpression)new TargetExpression.Fraction(share, some, of),
        Segments(Levels, "K", "M", "RVN", "Hjärtsjukdom K").Select(parts => (TargetExpression)new TargetExpression.Segmented(parts)),
        from whole in Levels
        from parts in Segments(Amounts("%").Select(level => (TargetExpression)new TargetExpression.Threshold(null, level)), "Kort", "Lång", "Medel")
        select (TargetExpression)new TargetExpression.Shares(whole, parts),
        from steps in Gen.ArrayOf(Levels, 3) select (TargetExpression)new TargetExpression.PerOccasion([new(Occasion.Tertial1, steps[0]), new(Occasion.Tertial2, steps[1]), new(Occasion.Year, steps[2])]),
        from steps in Gen.ArrayOf(Levels, 2) select (TargetExpression)new TargetExpression.PerYear([steps[0] with { Years = [2024] }, steps[1] with { Years = [2025, 2026] }]),
        from sign in Gen.Elements(Signs) from level in Amounts("%", "") from years in Gen.Choose(2, 9) select (TargetExpression)new TargetExpression.Sustained(new(sign, level), years),
        from way in Gen.Elements(TargetOperator.Increase, TargetOperator.Decrease)
        select (TargetExpression)new TargetExpression.Conjunction(
            [new TargetExpression.Trend(way, new(ReferencePoint.Baseline, null)), new TargetExpression.Gap(true, null)]));

    static readonly Gen<TargetExpression> Targets = Gen.OneOf(
        Undated,
        from target in Undated
        from years in Gen.Elements<Sequence<int>>([2019], [2024, 2025, 2026])
            // A text that is one of these already has its years elsewhere, or no place for them.
        select target is TargetExpression.PerYear or TargetExpression.Tracking ? target : target with { Years = years });

    [Fact]
    public void Printing_a_target_reads_back_the_same() => Prop.ForAll(Targets.ToArbitrary(), target =>
    {
        var printed = TargetWords.Print(target);
        return (TargetWords.Read(printed) == target).Label($"{printed} → {TargetWords.Read(printed)}, not {target}");
    }).Holds();

    [Fact]
    public void Any_text_at_all_is_understood_as_something_that_prints_and_reads_back() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var target = TargetWords.Read(text);
        return (TargetWords.Read(TargetWords.Print(target)) == target).Label($"{text} → {TargetWords.Print(target)}");
    }).Holds();

    [Theory]
    [InlineData(". ; å i genomsnitt Öka med till Kort ")]
    [InlineData("Ja; .; 6/6")]
    [InlineData(";.;")]
    public void Lone_stops_between_semicolons_are_no_targets(string text) => Assert.Equal(TargetWords.Read(text), TargetWords.Read(TargetWords.Print(TargetWords.Read(text))));

    // Rule: what is compared is what is printed, so a verdict that was reached from figures is reached again from their print.
    [Fact]
    public void A_verdict_does_not_flip_when_target_and_outcome_pass_through_print() => Prop.ForAll(
        (from sign in Gen.Elements(Signs)
         from level in Amounts("%")
         from outcome in Amounts("%")
         from near in Gen.Choose(-60, 60)
         from decimals in Gen.Choose(0, 2)
         select (sign, level, outcome: near == 0 ? outcome : level with { Value = level.Value + near / 100m, Decimals = 2 }, decimals)).ToArbitrary(),
        one => Verdict(one.level, one.outcome, one.sign, one.decimals) == Verdict(Printed(one.level, one.decimals), Printed(one.outcome, one.decimals), one.sign, one.decimals)).Holds();

    [Fact]
    public void A_computed_level_does_not_flip_either() => Prop.ForAll(
        (from much in Amounts("%") from start in Amounts("") from outcome in Amounts("") from decimals in Gen.Choose(0, 2) select (much, start, outcome, decimals)).ToArbitrary(),
        one =>
        {
            var target = new TargetExpression.Change(TargetOperator.Decrease, one.much, new(ReferencePoint.Baseline, null));
            var given = Circumstances.Unknown with { Decimals = one.decimals, Baseline = new ReportedValue.Figure(one.start), Outcome = new ReportedValue.Figure(one.outcome) };
            var said = Attainments.Of(target, given);
            return said.Verdict == Verdict(Printed(said.Value!.Value, one.decimals), Printed(one.outcome, one.decimals), TargetOperator.AtMost, one.decimals);
        }).Holds();

    [Theory]
    [InlineData("9")]
    [InlineData("9 ")]
    [InlineData("1 000")]
    [InlineData("- ")]
    [InlineData("( ")]
    [InlineData("(2024, ")]
    [InlineData("<14% (2024) ")]
    [InlineData("K 1 ")]
    [InlineData("K och ")]
    [InlineData("; ")]
    [InlineData("1/2; ")]
    [InlineData("1/")]
    [InlineData("ja/")]
    [InlineData("öka ")]
    [InlineData("öka med ")]
    [InlineData("a")]
    [InlineData("motsvarande ")]
    [InlineData("inom budget ")]
    [InlineData("riket ")]
    [InlineData("under 5 över snittet ")]
    [InlineData("2 % av skatt ")]
    [InlineData("senaste tre ")]
    [InlineData("kluster ")]
    [InlineData("Hjärt-")]
    [InlineData("\u00AD")]
    [InlineData("\u202E<script>")]
    public void Thirty_thousand_characters_take_no_time_to_speak_of(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, TargetWords.MaxLength / piece.Length));
        TargetWords.Read(text);
        var watch = Stopwatch.StartNew();
        var target = TargetWords.Read(text);
        Attainments.Of(target, Circumstances.Unknown with { Outcome = TargetWords.ReadValue(text) });
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Numbers_too_large_to_count_with_are_told_and_not_thrown()
    {
        var most = new ReportedValue.Figure(new Amount(decimal.MaxValue, 0, ""));
        var given = Circumstances.Unknown with { Baseline = most, Outcome = most, Years = 100, Benchmark = most, Base = decimal.MaxValue, Tolerance = decimal.MaxValue };
        Assert.Contains(Attainments.Of(TargetWords.Read("2 % årlig genomsnittlig ökning"), given).Reasons, reason => reason.Code == "missing.too-large");
        Assert.Equal(Domain.Indicators.Verdict.NotAssessable, Attainments.Of(TargetWords.Read("I nivå med riket"), given).Verdict);
    }

    static readonly Gen<string> Texts =
        from count in Gen.Choose(0, 9)
        from words in Gen.ArrayOf(Gen.Elements("Öka", "minska", "med", "till", "minst", "under", "över", "snittet", "riket", "5", "2019", ":", "%", "K", "M", "och", "samt", "(", ")", "/", ";", ",",
            "Ja", "Nej", "skillnad", "per år", "i genomsnitt", "senaste", "tre", "åren", "DÅ", "04", "ÅR", "jmf", "föregående år", "av", "skatt", "budget", "inom", ">", "<=", "-", ".", "Kort", "kluster",
            "6/6", "procentenheter", "12,5", "målen i", "har uppnåtts", "eller", "mellan", "följa", "h", "bibehålla", "förbättra", "å"), count)
        from joints in Gen.ArrayOf(Gen.Elements(" ", " ", " ", ""), count)
        select string.Concat(words.Zip(joints, (word, joint) => word + joint));

    static Amount Printed(Amount amount, int decimals) =>
        ((TargetExpression.Threshold)TargetWords.Read(TargetWords.Print(new Amount(Rounding.ToDecimals(amount.Value, decimals), decimals, "%")))).Level;

    static Verdict Verdict(Amount level, Amount outcome, TargetOperator sign, int decimals) => Attainments.Of(
        new TargetExpression.Threshold(sign, level), Circumstances.Unknown with { Decimals = decimals, Outcome = new ReportedValue.Figure(outcome) }).Verdict;
}
