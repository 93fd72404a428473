using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Goals;

public sealed class ThreadTreeTests
{
    /// <summary>Up to 40 nodes of three levels in any order, each under nodes that stand before it: no ring, many parents.</summary>
    static readonly Arbitrary<Shape> Threads = (
        from count in Gen.Choose(0, 40)
        from pairs in Gen.Choose(0, Math.Max(count - 1, 0)).Two().ListOf()
        select new Shape(count, [.. pairs.Where(pair => pair.Item1 != pair.Item2 && count > 0).Select(pair =>
            (Code(Math.Max(pair.Item1, pair.Item2)), Code(Math.Min(pair.Item1, pair.Item2))))])).ToArbitrary();

    /// <summary>As above, and rings.</summary>
    static readonly Arbitrary<Shape> Tangles = (
        from count in Gen.Choose(1, 20)
        from pairs in Gen.Choose(0, count - 1).Two().ListOf()
        select new Shape(count, [.. pairs.Select(pair => (Code(pair.Item1), Code(pair.Item2)))])).ToArbitrary();

    [Fact]
    public void A_node_with_several_parents_stands_under_each()
    {
        var tree = Tree(4, (2, 0), (2, 1), (3, 2));
        Assert.Equal(Codes(0, 1), tree.Roots);
        Assert.Equal(Codes(2), tree.Children(Code(0)));
        Assert.Equal(Codes(2), tree.Children(Code(1)));
        Assert.Equal(Codes(0, 1), tree.Parents(Code(2)));
        Assert.Equal(Codes(0, 2, 3), tree.PathTo(Code(3)));
        Assert.Equal(Codes(2, 3), tree.Below(Code(1)));
    }

    [Fact]
    public void Siblings_stand_in_the_order_of_the_plan_and_below_is_told_from_the_top()
    {
        var tree = Tree(6, (5, 0), (1, 0), (3, 1), (2, 1), (4, 2));
        Assert.Equal(Codes(1, 5), tree.Children(Code(0)));
        Assert.Equal(Codes(1, 2, 4, 3, 5), tree.Below(Code(0)));
    }

    [Fact]
    public void A_pair_given_twice_counts_once_and_unknown_nodes_are_left_out()
    {
        var tree = ThreadTree.Assemble(Points(2), [(Code(1), Code(0)), (Code(1), Code(0)), (Code(1), Code(9)), (Code(9), Code(0))]);
        Assert.Equal(Codes(1), tree.Children(Code(0)));
        Assert.Equal(Codes(0), tree.Parents(Code(1)));
        Assert.Empty(tree.Children(Code(9)));
        Assert.Empty(tree.Parents(Code(9)));
        Assert.Empty(tree.PathTo(Code(9)));
        Assert.Empty(tree.Below(Code(9)));
    }

    [Fact]
    public void A_ring_ends_all_the_same()
    {
        var tree = Tree(3, (0, 1), (1, 2), (2, 0));
        Assert.Empty(tree.Roots);
        Assert.Equal(3, tree.PathTo(Code(0)).Count);
        Assert.Equal(Codes(2, 1), tree.Below(Code(0)));
    }

    [Fact]
    public void Every_path_begins_at_a_root_goes_by_parents_and_ends_in_its_node() => Prop.ForAll(Threads, shape =>
    {
        var tree = shape.Tree();
        return shape.Codes().All(code =>
        {
            var path = tree.PathTo(code);
            return path[^1] == code && tree.Roots.Contains(path[0])
                && path.Zip(path.Skip(1)).All(step => tree.Parents(step.Second).First() == step.First);
        });
    }).Holds();

    [Fact]
    public void What_lies_below_the_roots_is_the_whole_thread() => Prop.ForAll(Threads, shape =>
    {
        var tree = shape.Tree();
        return tree.Roots.SelectMany(tree.Below).Concat(tree.Roots).ToHashSet().SetEquals(shape.Codes());
    }).Holds();

    [Fact]
    public void Below_names_each_once_never_the_node_itself_and_all_that_can_be_reached() => Prop.ForAll(Tangles, shape =>
    {
        var tree = shape.Tree();
        return shape.Codes().All(code =>
        {
            var below = tree.Below(code).ToList();
            return below.Distinct().Count() == below.Count && !below.Contains(code)
                && below.Append(code).ToHashSet() is var all && all.All(one => tree.Children(one).All(all.Contains));
        });
    }).Holds();

    [Fact]
    public void Children_and_parents_tell_the_same_pairs() => Prop.ForAll(Tangles, shape =>
    {
        var tree = shape.Tree();
        var down = shape.Codes().SelectMany(tree.Children, (parent, child) => (child, parent)).ToHashSet();
        var up = shape.Codes().SelectMany(tree.Parents, (child, parent) => (child, parent)).ToHashSet();
        return down.SetEquals(shape.Pairs) && up.SetEquals(shape.Pairs);
    }).Holds();

    [Fact]
    public void The_counts_of_the_levels_add_up() => Prop.ForAll(Tangles, shape =>
    {
        var tree = shape.Tree();
        return tree.CountsByLevel().Values.Sum() == shape.Count && tree.Count == shape.Count
            && tree.CountsByLevel().All(level => level.Value == Points(shape.Count).Count(point => point.Level == level.Key));
    }).Holds();

    [Fact]
    public void The_order_in_which_points_and_pairs_are_given_does_not_matter() => Prop.ForAll(Threads, shape =>
    {
        var (one, other) = (shape.Tree(), ThreadTree.Assemble(Points(shape.Count).Reverse(), shape.Pairs.Reverse()));
        return one.Roots.SequenceEqual(other.Roots)
            && shape.Codes().All(code => one.Below(code).SequenceEqual(other.Below(code)) && one.PathTo(code).Equals(other.PathTo(code)));
    }).Holds();

    [Fact]
    public void A_chain_of_ten_thousand_nodes_is_walked_without_going_deep()
    {
        const int Length = 10_000;
        var tree = ThreadTree.Assemble(Points(Length), Enumerable.Range(1, Length - 1).Select(i => (Code(i), Code(i - 1))));
        Assert.Equal(Length, tree.PathTo(Code(Length - 1)).Count);
        Assert.Equal(Length - 1, tree.Below(Code(0)).Count());
        Assert.Equal(Codes(0), tree.Roots);
    }

    static ThreadTree Tree(int count, params (int Child, int Parent)[] pairs) =>
        ThreadTree.Assemble(Points(count).Reverse(), pairs.Select(pair => (Code(pair.Child), Code(pair.Parent))));

    static IEnumerable<ThreadPoint> Points(int count) => Enumerable.Range(0, count).Select(i => new ThreadPoint(Code(i), Samples.Code($"niva{i % 3}"), i));

    static Code Code(int i) => Samples.Code($"n{i:00000}");

    static IEnumerable<Code> Codes(params int[] numbers) => numbers.Select(Code);

    sealed record Shape(int Count, IReadOnlyList<(Code Child, Code Parent)> Pairs)
    {
        public ThreadTree Tree() => ThreadTree.Assemble(Points(Count), Pairs);

        public IEnumerable<Code> Codes() => Enumerable.Range(0, Count).Select(Code);
    }
}
