using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Rodtrad.House.Tests.Reading;

/// <summary>That one type uses another, and which member of it when a member is named.</summary>
sealed record TypeUse(string From, string FromNamespace, string To, string ToNamespace, string? Member = null)
{
    /// <summary>Everything a type and the types nested in it refer to: signatures, bodies, attributes.</summary>
    public static IEnumerable<TypeUse> In(TypeDefinition type)
    {
        var outermost = Outermost(type);
        return Nested(type).SelectMany(Uses).Distinct();

        IEnumerable<TypeUse> Uses(TypeDefinition one) =>
            Signature(one).Concat(one.Methods.SelectMany(Body)).SelectMany(Flat).Select(to => Make(to, null))
                .Concat(one.Methods.SelectMany(Members));

        TypeUse Make(TypeReference to, string? member) =>
            new(outermost.FullName, outermost.Namespace, Plain(to).FullName, Outermost(to).Namespace, member);

        IEnumerable<TypeUse> Members(MethodDefinition method) =>
            Instructions(method).Select(instruction => instruction.Operand).OfType<MethodReference>()
                .Select(called => Make(called.DeclaringType, $"{called.Name}({string.Join(',', called.Parameters.Select(parameter => parameter.ParameterType.Name))})"));
    }

    public static IEnumerable<TypeDefinition> Nested(TypeDefinition type) => type.NestedTypes.SelectMany(Nested).Prepend(type);

    /// <summary>The types inside a type reference: of IReadOnlyList of Money, both.</summary>
    public static IEnumerable<TypeReference> Flat(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Flat).Prepend(Plain(generic)),
        IModifierType modifier => Flat(modifier.ElementType).Concat(Flat(modifier.ModifierType)),
        TypeSpecification specification => Flat(specification.ElementType),
        _ => [type],
    };

    static IEnumerable<TypeReference> Signature(TypeDefinition type) =>
    [
        .. type.BaseType is null ? [] : new[] { type.BaseType },
        .. type.Interfaces.Select(one => one.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Properties.Select(property => property.PropertyType),
        .. type.Methods.SelectMany(method => method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType)),
        .. new ICustomAttributeProvider[] { type }.Concat(type.Fields).Concat(type.Properties).Concat(type.Methods)
            .SelectMany(provider => provider.CustomAttributes).Select(attribute => attribute.AttributeType),
    ];

    static IEnumerable<TypeReference> Body(MethodDefinition method) =>
    [
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. Instructions(method).SelectMany(instruction => instruction.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod called => [called.DeclaringType, called.ReturnType, .. called.GenericArguments],
            MethodReference called => new[] { called.DeclaringType, called.ReturnType },
            _ => [],
        }),
    ];

    static Instruction[] Instructions(MethodDefinition method) => method.HasBody ? [.. method.Body.Instructions] : [];

    static TypeReference Plain(TypeReference type) => type is TypeSpecification ? type.GetElementType() : type;

    static TypeReference Outermost(TypeReference type)
    {
        var plain = Plain(type);
        return plain.DeclaringType is null ? plain : Outermost(plain.DeclaringType);
    }
}
