using System.Runtime.CompilerServices;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>Every use case there is, found once.</summary>
public static class UseCases
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(UseCases).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && IsUseCase(type.BaseType))];

    /// <summary>What each of them needs leave for and is about, by name.</summary>
    public static Sequence<AccessAction> Actions { get; } = All.Select(Action).OrderBy(action => action.Name, StringComparer.Ordinal).ToSequence();

    /// <summary>What a use case needs leave for and is about. Both are told of the type; none of what it works with is needed.</summary>
    public static AccessAction Action(Type useCase)
    {
        var told = (IUseCase)RuntimeHelpers.GetUninitializedObject(useCase);
        return new AccessAction(useCase.Name, told.Needs, told.Concerns);
    }

    private static bool IsUseCase(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(UseCase<,>);
}
