using Rodtrad.Domain.Plans;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Plans;

public sealed class ModelRulesTests
{
    [Fact]
    public void A_model_in_order_has_no_problems() => Assert.Empty(ModelRules.Check(Model));

    [Fact]
    public void STY_001_the_level_above_must_exist() => Assert.Equal(
        ["STY-001 model/modell/level/mal: mal | omrade"],
        ModelRules.Check(Model with { Levels = [Level("mal", LevelKind.Goal, "omrade")] }).Told());

    [Theory]
    [InlineData("[A-D")]
    [InlineData("a)|(b")]
    [InlineData(@"(a)\1")]
    [InlineData("(?=a)")]
    public void STY_002_a_pattern_must_be_one_that_no_text_can_make_slow(string pattern) => Assert.Equal(
        [$"STY-002 model/modell/level/mal: mal | {pattern}"],
        ModelRules.Check(Model with { Levels = [Level("mal", LevelKind.Goal) with { CodePattern = pattern }] }).Told());

    [Fact]
    public void STY_002_a_pattern_has_at_most_two_hundred_characters() => Assert.Single(
        ModelRules.Check(Model with { Levels = [Level("mal", LevelKind.Goal) with { CodePattern = new string('a', 201) }] }));

    [Theory]
    [InlineData("")]
    [InlineData("[A-D][0-9]")]
    [InlineData(@"\d{1,2}|[a-z]+")]
    public void Good_patterns(string pattern) => Assert.Empty(
        ModelRules.Check(Model with { Levels = [Level("mal", LevelKind.Goal) with { CodePattern = pattern }] }));

    [Fact]
    public void STY_003_a_model_cannot_end_before_it_begins() => Assert.Equal(
        ["STY-003 model/modell: Styrmodell 2020"],
        ModelRules.Check(Model with { Validity = new(new DateOnly(2021, 1, 1), new DateOnly(2020, 1, 1)) }).Told());

    [Theory]
    [InlineData("0.32", "0.33")]
    [InlineData("0.99", "0.100")]
    [InlineData("1.09", "1.10")]
    [InlineData("1", "3")]
    [InlineData("2020-2022", "2020-2023")]
    [InlineData("utkast", "utkast (3)")]
    [InlineData("v1234567890", "v1234567890 (2)")]
    [InlineData("999999999", "1000000000")]
    public void The_next_version_has_the_first_free_name_after(string version, string next) =>
        Assert.Equal(next, VersionNames.Next(version, ["1", "2", "utkast", "utkast (2)"]));
}
