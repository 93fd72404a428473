using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Quantities;

public sealed class OutcomeTests
{
    [Fact]
    public void An_outcome_is_a_value_or_a_refusal()
    {
        Outcome<int> good = 7;
        Outcome<int> bad = AccessRefusals.NotAllowed(Permission.LoadPackage);
        Assert.Null(good.Refusal);
        Assert.Equal(7, good.Unwrap());
        Assert.Equal(Refusal.Of("BEH-001", "LoadPackage"), bad.Refusal);
        Assert.Throws<InvalidOperationException>(() => bad.Unwrap());
    }

    [Fact]
    public void The_reader_may_read_what_is_published_and_the_operator_may_do_everything()
    {
        Assert.Equal([Permission.ReadPublished, Permission.SignIn], Actor.Reader.Permissions);
        // All but what takes an account of one's own.
        Assert.All(Enum.GetValues<Permission>().Except([Permission.UseOwnAccount]), permission => Assert.True(Actor.Operator.May(permission)));
        Assert.False(Actor.Reader.May(Permission.ReadUnpublished));
    }
}
