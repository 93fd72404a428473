using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Organisation;

public sealed class UnitRulesTests
{
    [Fact]
    public void Units_in_order_have_no_problems() =>
        Assert.Empty(Check(Unit("region"), Unit("rs", "region") with { Roles = [new(Code("leda"), "Leda")], Successors = [Code("region")] }));

    [Fact]
    public void ORG_001_the_type_must_exist() => Assert.Equal(["ORG-001 unit/rs: rs | utskott"], Check(Unit("rs", type: "utskott")));

    [Fact]
    public void ORG_002_the_unit_above_must_exist() => Assert.Equal(["ORG-002 unit/rs: rs | region"], Check(Unit("rs", "region")));

    [Fact]
    public void ORG_003_a_unit_cannot_lie_under_itself() => Assert.Equal(
        ["ORG-003 unit/a: a", "ORG-003 unit/b: b"], Check(Unit("a", "b"), Unit("b", "a"), Unit("c", "a")));

    [Fact]
    public void ORG_003_not_even_directly() => Assert.Equal(["ORG-003 unit/a: a"], Check(Unit("a", "a")));

    [Fact]
    public void ORG_004_the_successor_must_exist() =>
        Assert.Equal(["ORG-004 unit/rs: rs | ny"], Check(Unit("rs") with { Successors = [Code("ny")] }));

    [Fact]
    public void ORG_005_a_unit_cannot_end_before_it_begins() => Assert.Equal(
        ["ORG-005 unit/rs: rs"], Check(Unit("rs") with { Validity = new(new DateOnly(2020, 2, 1), new DateOnly(2020, 1, 1)) }));

    [Fact]
    public void ORG_006_only_a_body_has_roles() => Assert.Equal(
        ["ORG-006 unit/vard: vard | Enhet"], Check(Unit("vard", type: "enhet") with { Roles = [new(Code("leda"), "Leda")] }));

    [Fact]
    public void Everything_is_told_at_once() => Assert.Equal(
        ["ORG-001", "ORG-002", "ORG-005", "ORG-004"],
        UnitRules.Check(Region(Unit("rs", "saknas", "okand") with { Validity = new(DateOnly.MaxValue, DateOnly.MinValue), Successors = [Code("borta")] }))
            .Select(problem => problem.Code));

    [Fact]
    public void A_ring_of_ten_thousand_units_is_told_of_each()
    {
        var ring = Enumerable.Range(0, 10_000).Select(i => Unit($"u{i}", $"u{(i + 1) % 10_000}")).ToArray();
        Assert.Equal(10_000, UnitRules.Check(Region(ring)).Count(problem => problem.Code == UnitRules.ParentCycle));
    }

    static IEnumerable<string> Check(params Unit[] units) => UnitRules.Check(Region(units)).Told();

    static Region Region(params Unit[] units) => Content().Region with { Units = [.. units] };
}
