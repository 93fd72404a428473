using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Quantities;

public sealed class SequenceTests
{
    [Fact]
    public void Equal_when_the_items_are_equal_in_the_same_order()
    {
        Sequence<string> one = ["K", "M"];
        Sequence<string> same = new List<string> { "K", "M" }.ToSequence();
        Assert.Equal(one, same);
        Assert.True(one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(["M", "K"]));
        Assert.False(one.Equals(["K"]));
        Assert.False(one.Equals(null));
        Assert.False(one.Equals((object)"KM"));
    }

    [Fact]
    public void Records_that_hold_sequences_are_equal_by_value() =>
        Assert.Equal(new Refusal("AAA-000", ["a"]), Refusal.Of("AAA-000", "a"));

    [Fact]
    public void There_is_one_empty_sequence()
    {
        Assert.Same(Sequence<int>.Empty, Array.Empty<int>().ToSequence());
        Assert.Same(Sequence<int>.Empty, Sequence.Of<int>([]));
        Assert.Empty(Sequence<int>.Empty);
    }

    [Fact]
    public void A_sequence_made_of_a_sequence_is_the_same_one()
    {
        Sequence<int> one = [1, 2];
        Assert.Same(one, one.ToSequence());
    }

    [Fact]
    public void Later_changes_of_the_list_it_was_made_of_are_not_seen()
    {
        var list = new List<int> { 1 };
        var sequence = list.ToSequence();
        list.Add(2);
        Assert.Equal([1], sequence);
    }

    [Fact]
    public void It_holds_what_it_was_made_of_and_hashes_alike() => Prop.ForAll<int[]>(items =>
        items.ToSequence().SequenceEqual(items)
        && items.ToSequence().Equals(items.ToList().ToSequence())
        && items.ToSequence().GetHashCode() == items.ToList().ToSequence().GetHashCode()).Holds();
}
