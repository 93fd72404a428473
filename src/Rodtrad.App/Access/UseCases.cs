namespace Rodtrad.App.Access;

/// <summary>Every use case there is, found once.</summary>
public static class UseCases
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(UseCases).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && IsUseCase(type.BaseType))];

    private static bool IsUseCase(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(UseCase<,>);
}
