using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Rodtrad.Domain.Quantities;

/// <summary>
/// An ordered list that never changes and is equal to another with equal items in the same order,
/// so that two versions of a plan can be compared value by value.
/// </summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Of))]
public sealed class Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly ImmutableArray<T> _items;

    internal Sequence(ImmutableArray<T> items) => _items = items;

    /// <summary>The sequence without items.</summary>
    public static Sequence<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(Sequence<T>? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public ImmutableArray<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();
}

/// <summary>Makes sequences.</summary>
public static class Sequence
{
    /// <summary>A sequence of the given items, in their order.</summary>
    public static Sequence<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Sequence<T>.Empty : new([.. items]);

    /// <summary>A sequence of the items, in their order.</summary>
    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) =>
        items as Sequence<T> ?? (items.ToImmutableArray() is { IsEmpty: false } some ? new(some) : Sequence<T>.Empty);
}
