using System.Xml.Linq;
using Mono.Cecil;
using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>Rule 2: the domain touches nothing: no files, network, clock, chance, culture, floating point or packages.</summary>
static class DomainPurity
{
    static readonly string[] Namespaces =
    [
        "System.IO", "System.Net", "System.Data", "System.Threading", "System.Text.Json", "System.ComponentModel.DataAnnotations",
        "System.ComponentModel.DataAnnotations.Schema", "System.Security.Cryptography.X509Certificates",
    ];

    static readonly string[] Types =
    [
        "System.Random", "System.TimeProvider", "System.Console", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    static readonly Dictionary<string, string[]> Members = new()
    {
        ["System.DateTime"] = ["get_Now()", "get_UtcNow()", "get_Today()"],
        ["System.DateTimeOffset"] = ["get_Now()", "get_UtcNow()"],
        ["System.Guid"] = ["NewGuid()", "CreateVersion7()"],
        ["System.Globalization.CultureInfo"] = ["get_CurrentCulture()", "get_CurrentUICulture()"],
        ["System.StringComparer"] = ["get_CurrentCulture()", "get_CurrentCultureIgnoreCase()"],
        ["System.String"] = ["ToLower()", "ToUpper()"],
        ["System.Environment"] = ["GetEnvironmentVariable(String)", "get_TickCount()", "get_TickCount64()", "get_MachineName()", "get_NewLine()"],
    };

    public static IEnumerable<string> Violations(IEnumerable<TypeDefinition> types)
    {
        foreach (var type in types)
        {
            foreach (var use in TypeUse.In(type).Where(IsBanned).DistinctBy(use => (use.To, use.Member)))
                yield return $"{use.From} uses {use.To}{(use.Member is null ? "" : "." + use.Member)}; take the value as an argument, or do it in App.";
            foreach (var place in TypeUse.Nested(type).SelectMany(FloatingPoint))
                yield return $"{place} is float or double; use decimal or a quantity.";
        }
    }

    public static IEnumerable<string> Packages(SourceFile project) =>
        XDocument.Parse(project.Text).Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "FrameworkReference")
            .Select(element => $"{project.Path}: references {(string?)element.Attribute("Include")}; the domain has the base class library only.");

    /// <summary>Comparison by the machine's culture is a constant in the built code and can only be seen in the text.</summary>
    public static IEnumerable<string> CultureWords(IEnumerable<SourceFile> files) =>
        files.Where(file => file.CSharp.Code.Contains("StringComparison.CurrentCulture", StringComparison.Ordinal))
            .Select(file => $"{file.Path}: compares by the current culture; compare ordinally here and sort by sv-SE when showing.");

    static bool IsBanned(TypeUse use) => use.Member is null
        ? Namespaces.Contains(use.ToNamespace) || Types.Contains(use.To)
        : Members.TryGetValue(use.To, out var members) && members.Contains(use.Member);

    static IEnumerable<string> FloatingPoint(TypeDefinition type) =>
    [
        .. type.Fields.Where(field => IsFloating(field.FieldType)).Select(field => field.FullName),
        .. type.Methods.Where(method => method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType).Any(IsFloating))
            .Select(method => method.FullName),
    ];

    static bool IsFloating(TypeReference type) => TypeUse.Flat(type).Any(one => one.FullName is "System.Single" or "System.Double" or "System.Half");
}
