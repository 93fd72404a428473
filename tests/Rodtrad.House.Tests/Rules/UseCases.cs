using System.Reflection;

namespace Rodtrad.House.Tests.Rules;

/// <summary>Rule 9: every use case says which permission it needs, and App offers nothing beside use cases and records.</summary>
static class UseCases
{
    public const string BaseName = "Rodtrad.App.Access.UseCase`2";
    const string Machinery = "Rodtrad.App.Access";
    const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    public static IEnumerable<string> Violations(IEnumerable<Type> types, Type? useCase, IReadOnlyList<Exemption> notUseCases)
    {
        var spared = new HashSet<string>();
        foreach (var type in types.Where(type => type is { IsClass: true, IsAbstract: false } && !type.Name.Contains('<', StringComparison.Ordinal)))
        {
            if (useCase is not null && Derives(type, useCase))
            {
                if (!NamesItsNeed(type, useCase))
                    yield return $"{type.FullName} does not override Needs; name the permission it asks for.";
            }
            else if (type.IsVisible && !IsRecord(type) && type.Namespace != Machinery && !typeof(Exception).IsAssignableFrom(type))
            {
                if (notUseCases.Any(row => row.Name == type.FullName))
                    spared.Add(type.FullName!);
                else
                    yield return $"{type.FullName} is a public class of App but no use case; derive it from UseCase, make it internal or a record, or list it in Exemptions.NotUseCases.";
            }
        }
        foreach (var row in notUseCases.Where(row => !spared.Contains(row.Name)))
            yield return $"Exemptions.NotUseCases: {row.Name} needs no row; strike it.";
    }

    static bool NamesItsNeed(Type type, Type useCase)
    {
        var owner = type.GetProperty("Needs", Any)?.GetMethod?.DeclaringType ?? type.GetMethod("Needs", Any)?.DeclaringType;
        return owner is not null && Definition(owner) != useCase;
    }

    static bool Derives(Type type, Type useCase)
    {
        for (var one = type.BaseType; one is not null; one = one.BaseType)
            if (Definition(one) == useCase)
                return true;
        return false;
    }

    static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
