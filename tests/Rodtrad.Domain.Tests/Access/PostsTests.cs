using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Access;

/// <summary>Which posts someone holds on a day, and which units they reach.</summary>
public sealed class PostsTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    // region → { forv → { omr → { enhet, granne } }, namnd }; "gammal" ended and its work went to "omr".
    private static readonly Unit[] Units =
    [
        At("region", null), At("forv", "region"), At("omr", "forv"), At("enhet", "omr"), At("granne", "omr"), At("namnd", "region"),
        At("gammal", "region", successor: "omr"), At("gammal-enhet", "gammal"),
    ];

    [Theory]
    [InlineData("omr", false, "gammal omr", "forv region")]
    [InlineData("omr", true, "enhet gammal gammal-enhet granne omr", "forv region")]
    [InlineData("region", false, "region", "")]
    [InlineData("enhet", true, "enhet", "omr forv region")]
    [InlineData("okand", true, "", "")]
    public void A_post_reaches_its_unit_what_went_into_it_and_with_leave_what_lies_below(string unit, bool withSubtree, string reached, string above)
    {
        var held = Posts.Held(new Post(Role.Manager, Code.Of(unit), withSubtree, null), Units);
        Assert.Equal(reached, string.Join(' ', held.Units));
        Assert.Equal(above, string.Join(' ', held.Above));
    }

    [Theory]
    [InlineData("omr", "omr", Relation.Own)]
    [InlineData("omr", "region", Relation.Parent)]
    [InlineData("omr", "enhet", Relation.Child)]
    [InlineData("omr", "namnd", Relation.Sibling)]
    [InlineData("enhet", "granne", Relation.Sibling)]
    public void A_unit_lies_to_another_in_one_of_four_ways(string post, string unit, Relation relation) =>
        Assert.Equal(relation, Posts.Relation(Code.Of(post), Code.Of(unit), Units));

    [Fact]
    public void A_circle_of_units_has_an_end()
    {
        Unit[] circle = [At("a", "b"), At("b", "a")];
        var held = Posts.Held(new Post(Role.Reader, Code.Of("a"), true, null), circle);
        Assert.Equal("a b", string.Join(' ', held.Units));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-01", false, true)]
    [InlineData("2026-03-02", null, false, false)]
    [InlineData(null, "2026-02-28", false, false)]
    [InlineData(null, null, false, true)]
    [InlineData(null, null, true, false)]
    public void A_grant_holds_from_its_first_day_to_its_last_unless_it_is_taken_back(string? from, string? to, bool isWithdrawn, bool holds)
    {
        var grant = Given("a", Role.Controller, "omr", from: Day(from), to: Day(to), isWithdrawn: isWithdrawn);
        Assert.Equal(holds ? 1 : 0, Posts.Of(Code.Of("a"), [grant], [], _ => true, Today).Count);
    }

    [Fact]
    public void A_delegate_acts_on_behalf_of_the_giver_as_long_as_the_giver_could()
    {
        var grant = Given("chef", Role.Manager, "omr");
        var delegation = new Delegation(Code.Of("d"), Code.Of("chef"), Code.Of("vik"), Role.Manager, Code.Of("omr"), false, Validity.Always, "", false);
        Post[] acting = [new(Role.Manager, Code.Of("omr"), false, Code.Of("chef"))];

        Assert.Equal(acting, Posts.Of(Code.Of("vik"), [grant], [delegation], _ => true, Today));
        Assert.Empty(Posts.Of(Code.Of("vik"), [grant with { IsWithdrawn = true }], [delegation], _ => true, Today));
        Assert.Empty(Posts.Of(Code.Of("vik"), [grant], [delegation], _ => false, Today));
        Assert.Empty(Posts.Of(Code.Of("vik"), [grant], [delegation with { IsWithdrawn = true }], _ => true, Today));
        Assert.Empty(Posts.Of(Code.Of("vik"), [grant], [delegation with { Validity = new Validity(null, Today.AddDays(-1)) }], _ => true, Today));
    }

    [Fact]
    public void What_is_handed_over_is_never_more_than_what_is_held_and_is_not_handed_on()
    {
        var grant = Given("chef", Role.Manager, "omr");
        Delegation Handed(string giver, string to, Role role, bool below) =>
            new(Code.Of("d"), Code.Of(giver), Code.Of(to), role, Code.Of("omr"), below, Validity.Always, "", false);

        Assert.Empty(Posts.Of(Code.Of("vik"), [grant], [Handed("chef", "vik", Role.Manager, true)], _ => true, Today));
        Assert.Empty(Posts.Of(Code.Of("vik"), [grant], [Handed("chef", "vik", Role.Controller, false)], _ => true, Today));
        Assert.Empty(Posts.Of(Code.Of("tredje"), [grant], [Handed("chef", "vik", Role.Manager, false), Handed("vik", "tredje", Role.Manager, false)], _ => true, Today));
    }

    [Fact]
    public void Groups_of_the_identity_provider_give_the_roles_that_are_tied_to_them()
    {
        GroupGrant[] tied = [new(Code.Of("1"), "ekonomi", Role.Controller, Code.Of("forv"), true, false), new(Code.Of("2"), "ekonomi", Role.Reader, Code.Of("region"), true, true)];
        Assert.Equal([new Post(Role.Controller, Code.Of("forv"), true, null)], Posts.OfGroups(["ekonomi", "annat"], tied));
        Assert.Empty(Posts.OfGroups(["Ekonomi"], tied));
    }

    private static Unit At(string code, string? parent, string? successor = null) => new(
        Code.Of(code), Code.Of("typ"), code, "", parent is null ? null : Code.Of(parent), "", Validity.Always,
        successor is null ? [] : [Code.Of(successor)], [], []);

    private static Grant Given(string person, Role role, string unit, DateOnly? from = null, DateOnly? to = null, bool isWithdrawn = false) =>
        new(Code.Of("g"), Code.Of(person), role, Code.Of(unit), false, new Validity(from, to), "", isWithdrawn);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
