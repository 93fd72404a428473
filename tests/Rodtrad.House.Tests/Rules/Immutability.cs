using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rodtrad.House.Tests.Rules;

/// <summary>Rule 8: every type of the domain is immutable, except entities, which only their own methods change.</summary>
static class Immutability
{
    const string EntityMark = "Rodtrad.Domain.Quantities.IEntity";
    const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly HashSet<Type> MutableCollections =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(SortedDictionary<,>), typeof(SortedSet<>), typeof(SortedList<,>),
        typeof(Queue<>), typeof(Stack<>), typeof(LinkedList<>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>),
        typeof(Memory<>), typeof(System.Collections.ObjectModel.Collection<>),
    ];

    public static bool IsEntity(Type type) => type.GetInterfaces().Any(one => one.FullName == EntityMark);

    public static IEnumerable<string> Violations(IEnumerable<Type> types, Func<Type, bool> isEntity)
    {
        foreach (var type in types.Where(IsWritten))
            foreach (var violation in isEntity(type) ? OfEntity(type) : OfValue(type))
                yield return $"{type.FullName}{violation}";
    }

    static IEnumerable<string> OfEntity(Type type)
    {
        if (!type.IsSealed)
            yield return ": an entity is a sealed class; seal it.";
        foreach (var property in type.GetProperties(Own).Where(property => property.SetMethod is { IsPublic: true } && !IsInit(property)))
            yield return $".{property.Name} can be set from outside; make the setter private and give the entity a method.";
        foreach (var field in type.GetFields(Own).Where(field => field is { IsPublic: true, IsInitOnly: false, IsLiteral: false }))
            yield return $".{field.Name} is a public field that can change; make it a property.";
    }

    static IEnumerable<string> OfValue(Type type)
    {
        var properties = type.GetProperties(Own);
        foreach (var field in type.GetFields(Own).Where(field => !field.IsInitOnly && !field.IsLiteral))
            if (!field.Name.StartsWith('<') || properties.All(property => field.Name != $"<{property.Name}>k__BackingField" || !HasSetter(property)))
                yield return $".{field.Name} is a field that can change; make it readonly, or mark an entity with IEntity.";
        foreach (var property in properties.Where(HasSetter))
            yield return $".{property.Name} can be set after construction; make it get-only or init.";
        foreach (var property in properties.Where(property => IsMutableCollection(property.PropertyType)))
            yield return $".{property.Name} is {property.PropertyType.Name}, which can change; use IReadOnlyList, IReadOnlyDictionary, IReadOnlySet or ImmutableArray.";
        foreach (var field in type.GetFields(Own).Where(field => !field.IsPrivate && IsMutableCollection(field.FieldType)))
            yield return $".{field.Name} is {field.FieldType.Name}, which can change; use IReadOnlyList, IReadOnlyDictionary, IReadOnlySet or ImmutableArray.";
    }

    static bool IsWritten(Type type) =>
        !type.IsEnum && !type.IsInterface && !typeof(Delegate).IsAssignableFrom(type) && !IsCompilerMade(type);

    static bool IsCompilerMade(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
        || type.DeclaringType is { } outer && IsCompilerMade(outer);

    static bool HasSetter(PropertyInfo property) => property.SetMethod is not null && !IsInit(property);

    static bool IsInit(PropertyInfo property) =>
        property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    static bool IsMutableCollection(Type type) =>
        type.IsArray
        || type.IsGenericType && (MutableCollections.Contains(type.GetGenericTypeDefinition()) || type.GetGenericArguments().Any(IsMutableCollection));
}
