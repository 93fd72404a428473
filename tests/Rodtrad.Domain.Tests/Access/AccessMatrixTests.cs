using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Access;

/// <summary>The matrix that is printed says what an actor may, cell by cell; and the explanation agrees with both.</summary>
public sealed class AccessMatrixTests
{
    // As far away as an organisation has: two above, one beside, one below.
    private static readonly (Unit Unit, Relation Relation)[] Units =
    [
        (At("topp", null), Relation.Parent), (At("mitt", "topp"), Relation.Parent), (At("egen", "mitt"), Relation.Own), (At("bredvid", "mitt"), Relation.Sibling),
        (At("under", "egen"), Relation.Child),
    ];

    [Fact]
    public void Every_cell_is_what_the_actor_may()
    {
        foreach (var holder in AccessHolder.All)
        {
            var actor = holder.Role is { } role ? Actor.Of(Code.Of("p"), [Held(role, holder.WithSubtree)], "") : Actor.Reader;
            foreach (var permission in Enum.GetValues<Permission>())
            {
                Assert.Equal(actor.May(permission), AccessMatrix.May(holder, permission));
                foreach (var (unit, relation) in Units)
                {
                    Assert.Equal(relation, Posts.Relation(Code.Of("egen"), unit.Code, Places));
                    if (!AccessPolicy.OfEveryPerson.Contains(permission))
                        Assert.Equal(actor.May(permission, unit.Code), AccessMatrix.May(holder, permission, relation));
                    foreach (var state in Enum.GetValues<PlanState>())
                    {
                        var reads = state is PlanState.PublishedDraft or PlanState.PublishedDecided || actor.May(Permission.ReadUnpublished, unit.Code, state);
                        var may = reads && (permission == Permission.ReadPublished || permission == Permission.SignIn || actor.May(permission, unit.Code, state));
                        if (permission != Permission.UseOwnAccount)
                            Assert.True(may == AccessMatrix.May(holder, permission, relation, state), $"{holder} {permission} {relation} {state}");
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(Reach.Grant, false, "Own")]
    [InlineData(Reach.Grant, true, "Own Child")]
    [InlineData(Reach.Line, false, "Own Parent")]
    [InlineData(Reach.Line, true, "Own Parent Child")]
    [InlineData(Reach.Everywhere, false, "Own Parent Sibling Child")]
    [InlineData(Reach.None, true, "")]
    public void How_far_a_reach_covers(Reach reach, bool withSubtree, string covered) =>
        Assert.Equal(covered, string.Join(' ', Enum.GetValues<Relation>().Where(relation => AccessMatrix.Covers(reach, withSubtree, relation))));

    [Fact]
    public void The_explanation_says_what_the_actor_may()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = Actor.Of(Code.Of("p"), [Held(role, true)], "");
            foreach (var permission in AccessAnswers.OfRoles)
            {
                Assert.Equal(actor.May(permission), AccessAnswers.Of(actor.Posts, permission, null, null).IsAllowed);
                foreach (var (unit, _) in Units)
                {
                    foreach (var state in Enum.GetValues<PlanState>())
                    {
                        var answer = AccessAnswers.Of(actor.Posts, permission, unit.Code, state);
                        var may = AccessAnswers.DependsOnState(permission)
                            ? actor.May(permission, unit.Code, state) || (permission == Permission.ReadUnpublished && state is PlanState.PublishedDraft or PlanState.PublishedDecided)
                            : actor.May(permission, unit.Code);
                        Assert.True(may == answer.IsAllowed, $"{role} {permission} {unit.Code} {state}");
                    }
                }
            }
        }
        var (manager, beside) = (Held(Role.Manager, false), Code.Of("bredvid"));
        Assert.Equal(new AccessReason(manager, Reach.Grant, false), Assert.Single(AccessAnswers.Of([manager], Permission.EditDraft, beside, PlanState.Draft).Reasons));
        Assert.True(AccessAnswers.Of([], Permission.ReadUnpublished, beside, PlanState.PublishedDraft).IsEveryones);
    }

    [Fact]
    public void Only_who_reads_everything_reads_everywhere()
    {
        foreach (var role in Enum.GetValues<Role>())
            Assert.Equal(role == Role.Auditor, Actor.Of(Code.Of("p"), [Held(role, true)], "").MayEverywhere(Permission.ReadUnpublished));
        Assert.True(Actor.Operator.MayEverywhere(Permission.ReadUnpublished));
        Assert.False(Actor.Reader.MayEverywhere(Permission.ReadUnpublished));
    }

    private static Unit[] Places => [.. Units.Select(unit => unit.Unit)];

    private static HeldPost Held(Role role, bool withSubtree) => Posts.Held(new Post(role, Code.Of("egen"), withSubtree, null), Places);

    private static Unit At(string code, string? parent) =>
        new(Code.Of(code), Code.Of("typ"), code, "", parent is null ? null : Code.Of(parent), "", Validity.Always, [], [], []);
}
