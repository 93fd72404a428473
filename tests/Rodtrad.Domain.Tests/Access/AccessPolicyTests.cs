using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Access;

/// <summary>The policy told as a table that a controller can read.</summary>
public sealed class AccessPolicyTests
{
    // The unit of the post, one above, one beside and one below; without and with those below.
    private static readonly Unit[] Units =
    [
        At("topp", null), At("egen", "topp"), At("syskon", "topp"), At("under", "egen"),
    ];

    [Theory]
    [InlineData(Role.Reader, "egen", "")]
    [InlineData(Role.Employee, "egen topp", "")]
    [InlineData(Role.Reporter, "egen topp", "egen")]
    [InlineData(Role.Manager, "egen topp", "egen")]
    [InlineData(Role.Controller, "egen topp", "egen")]
    [InlineData(Role.Secretary, "egen topp", "egen")]
    [InlineData(Role.ElectedMember, "egen topp", "egen")]
    [InlineData(Role.RiskOwner, "egen topp", "")]
    [InlineData(Role.Auditor, "egen syskon topp under", "egen syskon topp under")]
    [InlineData(Role.SystemAdministrator, "", "")]
    public void Which_unpublished_plans_a_role_reads(Role role, string decided, string drafts)
    {
        var actor = Holding(role, withSubtree: false);
        Assert.Equal(decided, Where(actor, Permission.ReadUnpublished, PlanState.Decided));
        Assert.Equal(drafts, Where(actor, Permission.ReadUnpublished, PlanState.Draft));
    }

    [Theory]
    [InlineData(Role.Reader, "egen under", "")]
    [InlineData(Role.Employee, "egen topp under", "")]
    [InlineData(Role.Manager, "egen topp under", "egen under")]
    public void With_those_below_it_reaches_down_as_well(Role role, string decided, string drafts)
    {
        var actor = Holding(role, withSubtree: true);
        Assert.Equal(decided, Where(actor, Permission.ReadUnpublished, PlanState.Decided));
        Assert.Equal(drafts, Where(actor, Permission.ReadUnpublished, PlanState.Draft));
    }

    [Theory]
    [InlineData(Permission.AcceptFindings, "Controller")]
    [InlineData(Permission.EditDraft, "Manager Controller Secretary")]
    [InlineData(Permission.ManagePeople, "SystemAdministrator")]
    [InlineData(Permission.ReadAccessLog, "Auditor SystemAdministrator")]
    [InlineData(Permission.VerifyLog, "Auditor")]
    [InlineData(Permission.LoadPackage, "")]
    [InlineData(Permission.Operate, "")]
    public void Who_has_a_permission_at_all(Permission permission, string roles) =>
        Assert.Equal(roles, string.Join(' ', Enum.GetValues<Role>().Where(role => AccessPolicy.Of(role).Contains(permission))));

    [Fact]
    public void An_auditor_changes_nothing()
    {
        Permission[] changing =
        [
            Permission.AcceptFindings, Permission.EditDraft, Permission.DelegatePost, Permission.ReviewAccess, Permission.ManagePeople, Permission.ManageSignIn,
            Permission.ErasePersonal, Permission.LoadPackage, Permission.RebuildDerived, Permission.Operate,
        ];
        Assert.DoesNotContain(AccessPolicy.Of(Role.Auditor), changing.Contains);
    }

    [Fact]
    public void No_draft_that_is_decided_can_be_edited()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            Assert.Equal(Reach.None, AccessPolicy.Of(role, Permission.EditDraft, PlanState.Decided));
            Assert.Equal(Reach.None, AccessPolicy.Of(role, Permission.EditDraft, PlanState.PublishedDecided));
        }
    }

    [Fact]
    public void Whoever_holds_no_post_may_what_every_person_may_and_no_more()
    {
        var actor = Actor.Of(Code.Of("p"), [], "");
        Assert.Equal(AccessPolicy.OfEveryPerson, actor.Permissions);
        Assert.False(actor.May(Permission.ReadUnpublished, Code.Of("egen"), PlanState.Decided));
    }

    [Fact]
    public void The_operator_may_everything_everywhere_and_the_reader_what_is_published()
    {
        Assert.True(Actor.Operator.May(Permission.EditDraft, Code.Of("egen"), PlanState.Draft));
        Assert.True(Actor.Operator.May(Permission.Operate));
        Assert.False(Actor.Operator.May(Permission.UseOwnAccount));
        Assert.False(Actor.Reader.May(Permission.ReadUnpublished, Code.Of("egen"), PlanState.Decided));
        Assert.Equal(AccessPolicy.OfEveryone, Actor.Reader.Permissions);
    }

    [Fact]
    public void No_row_of_the_policy_gives_nothing() => Assert.All(AccessPolicy.Rules, rule => Assert.NotEqual(Reach.None, rule.Reach));

    private static string Where(Actor actor, Permission permission, PlanState state) =>
        string.Join(' ', Units.Select(unit => unit.Code).Where(code => actor.May(permission, code, state)).Select(code => code.Text).Order(StringComparer.Ordinal));

    private static Actor Holding(Role role, bool withSubtree) =>
        Actor.Of(Code.Of("p"), [Posts.Held(new Post(role, Code.Of("egen"), withSubtree, null), Units)], "");

    private static Unit At(string code, string? parent) =>
        new(Code.Of(code), Code.Of("typ"), code, "", parent is null ? null : Code.Of(parent), "", Validity.Always, [], [], []);
}
