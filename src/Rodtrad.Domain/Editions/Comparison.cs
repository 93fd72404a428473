using System.Collections;
using System.Globalization;
using System.Reflection;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Editions;

/// <summary>Compares lists of things by their keys, and two things field by field.</summary>
internal static class Comparison
{
    /// <summary>
    /// The stored things with the incoming laid over them, in the stored order with new ones last, and what changed.
    /// Nothing that the incoming is silent about is removed.
    /// </summary>
    public static Sequence<T> Lay<T>(
        Sequence<T> stored, Sequence<T> incoming, Func<T, Code> key, Func<T, string> subject, Func<T, string> name, List<ContentChange> changes)
        where T : class
    {
        var over = incoming.ToDictionary(key);
        var merged = new List<T>(stored.Count);
        foreach (var before in stored)
        {
            if (over.Remove(key(before), out var after))
            {
                merged.Add(after);
                if (!before.Equals(after))
                    changes.Add(new ContentChange(ChangeKind.Changed, subject(after), name(after), Fields(before, after)));
            }
            else
            {
                merged.Add(before);
                changes.Add(new ContentChange(ChangeKind.Kept, subject(before), name(before), Sequence<FieldChange>.Empty));
            }
        }
        foreach (var added in incoming.Where(item => over.ContainsKey(key(item))))
        {
            merged.Add(added);
            changes.Add(new ContentChange(ChangeKind.Added, subject(added), name(added), Sequence<FieldChange>.Empty));
        }
        return merged.ToSequence();
    }

    /// <summary>The fields of two records that differ. <paramref name="without"/> names fields told of elsewhere.</summary>
    public static Sequence<FieldChange> Fields<T>(T before, T after, params string[] without)
        where T : class => Properties(typeof(T))
            .Where(property => !without.Contains(property.Name, StringComparer.Ordinal))
            .Select(property => (property.Name, Before: property.GetValue(before), After: property.GetValue(after)))
            .Where(field => !Equals(field.Before, field.After))
            .Select(field => new FieldChange($"{typeof(T).Name}.{field.Name}", Told(field.Before), Told(field.After)))
            .ToSequence();

    /// <summary>A value as a text to read; empty for nothing.</summary>
    public static string Told(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Validity { From: null, To: null } => "",
        Validity validity => $"{Told(validity.From)}–{Told(validity.To)}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join("; ", items.Cast<object?>().Select(Told)),
        _ when value.GetType() is { IsClass: true } type && type.GetMethod("<Clone>$") is not null => string.Join(
            " ", Properties(type).Select(property => Told(property.GetValue(value))).Where(told => told.Length > 0)),
        _ => value.ToString() ?? "",
    };

    // What is worked out from other properties is no field of its own.
    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);
}
