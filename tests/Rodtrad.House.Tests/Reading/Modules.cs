using Mono.Cecil;

namespace Rodtrad.House.Tests.Reading;

/// <summary>The built assemblies, read without running them.</summary>
static class Modules
{
    public static readonly IReadOnlyList<string> House =
    [
        "Rodtrad.Domain", "Rodtrad.Storage", "Rodtrad.Storage.Migrations.Sqlite", "Rodtrad.Storage.Migrations.PostgreSql",
        "Rodtrad.Exchange", "Rodtrad.App", "rodtrad",
    ];

    /// <summary>The assembly of the Web project is the program itself and is called rodtrad.</summary>
    public static string Project(string assembly) => assembly == "rodtrad" ? "Rodtrad.Web" : assembly;

    public static ModuleDefinition Load(string assembly) =>
        ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));

    /// <summary>The types a person wrote, nested ones excluded (they are read with the type that holds them).</summary>
    public static IEnumerable<TypeDefinition> Types(string assembly) =>
        Load(assembly).Types.Where(type => type.Name != "<Module>" && !IsEmbedded(type));

    /// <summary>Breaches written on purpose, in this assembly, to prove that a rule sees them.</summary>
    public static IEnumerable<TypeDefinition> Breaches() =>
        Types("Rodtrad.House.Tests").Where(type => type.Namespace.StartsWith("Rodtrad.House.Tests.Breaches", StringComparison.Ordinal));

    static bool IsEmbedded(TypeDefinition type) =>
        type.Namespace.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        || type.Namespace.StartsWith("System.", StringComparison.Ordinal)
        || type.Name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal);
}
