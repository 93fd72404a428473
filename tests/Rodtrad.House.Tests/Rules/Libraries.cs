using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>Rule 4: each outside library is known by the projects that are about it and by no other.</summary>
static class Libraries
{
    public static readonly IReadOnlyDictionary<string, string[]> Homes = new Dictionary<string, string[]>
    {
        ["Microsoft.EntityFrameworkCore"] = ["Rodtrad.Storage", "Rodtrad.Storage.Migrations.Sqlite", "Rodtrad.Storage.Migrations.PostgreSql", "Rodtrad.App"],
        ["Npgsql"] = ["Rodtrad.Storage", "Rodtrad.Storage.Migrations.PostgreSql"],
        ["Microsoft.Data.Sqlite"] = ["Rodtrad.Storage", "Rodtrad.Storage.Migrations.Sqlite"],
        ["DocumentFormat.OpenXml"] = ["Rodtrad.Exchange"],
        ["YamlDotNet"] = ["Rodtrad.Exchange"],
        ["CsvHelper"] = ["Rodtrad.Exchange"],
        ["Markdig"] = ["Rodtrad.Exchange"],
        ["Microsoft.AspNetCore"] = ["Rodtrad.Web"],
        ["System.CommandLine"] = ["Rodtrad.Web"],
        ["Microsoft.IdentityModel"] = ["Rodtrad.Web"],
    };

    public static IEnumerable<string> Violations(string project, IEnumerable<TypeUse> uses) =>
        from use in uses.DistinctBy(use => (use.From, use.ToNamespace))
        from home in Homes
        where ProjectReferences.Within(use.ToNamespace, home.Key) && !home.Value.Contains(project)
        select $"{use.From} in {project} uses {use.To}; {home.Key} is for {string.Join(", ", home.Value)} only.";
}
