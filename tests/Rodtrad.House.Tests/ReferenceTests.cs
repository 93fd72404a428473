using Rodtrad.House.Tests.Reading;
using Rodtrad.House.Tests.Rules;

namespace Rodtrad.House.Tests;

/// <summary>Rules 1 to 4: who knows whom.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Rule_1_projects_reference_what_the_table_says() =>
        Verdict.Holds(ProjectReferences.Violations(SourceTree.Files("src/", ".csproj")));

    [Fact]
    public void Rule_1_sees_an_extra_a_missing_and_an_unknown_project() =>
        Verdict.Reports(
            ProjectReferences.Violations(
            [
                Project("src/Rodtrad.Exchange/Rodtrad.Exchange.csproj", "../Rodtrad.Domain/Rodtrad.Domain.csproj", "../Rodtrad.Storage/Rodtrad.Storage.csproj"),
                Project("src/Rodtrad.Storage/Rodtrad.Storage.csproj"),
                Project("src/Rodtrad.Extra/Rodtrad.Extra.csproj"),
            ]),
            "Rodtrad.Exchange references Rodtrad.Storage", "Rodtrad.Storage does not reference Rodtrad.Domain", "not in the table");

    [Fact]
    public void Rule_1_web_goes_through_app() =>
        Verdict.Holds(ProjectReferences.BypassesOfApp(Modules.Types("rodtrad").SelectMany(TypeUse.In)));

    [Fact]
    public void Rule_1_sees_a_page_that_goes_past_app_and_spares_the_composition() =>
        Verdict.Reports(
            ProjectReferences.BypassesOfApp(
            [
                new("Rodtrad.Web.Goals.ThreadPage", "Rodtrad.Web.Goals", "Rodtrad.Storage.OrganisationContext", "Rodtrad.Storage"),
                new("Rodtrad.Web.Composition.Wiring", "Rodtrad.Web.Composition", "Rodtrad.Storage.OrganisationContext", "Rodtrad.Storage"),
                new("Rodtrad.Web.Goals.ThreadPage", "Rodtrad.Web.Goals", "Rodtrad.StorageRoom", "Rodtrad.StorageRoom"),
            ]),
            "Rodtrad.Web.Goals.ThreadPage uses Rodtrad.Storage.OrganisationContext");

    [Fact]
    public void Rule_2_the_domain_touches_nothing()
    {
        Verdict.Holds(DomainPurity.Violations(Modules.Types("Rodtrad.Domain")));
        Verdict.Holds(DomainPurity.Packages(SourceTree.Files("src/Rodtrad.Domain/", ".csproj").Single()));
        Verdict.Holds(DomainPurity.CultureWords(SourceTree.Files("src/Rodtrad.Domain/", ".cs")));
    }

    [Fact]
    public void Rule_2_sees_files_clock_chance_culture_and_floating_point()
    {
        var found = DomainPurity.Violations(Breach("Impure")).ToList();

        foreach (var expected in new[] { "System.IO.File", "get_UtcNow()", "System.Random", "get_CurrentCulture()", "NewGuid()", "get_Ratio", "Steps" })
            Assert.Contains(found, violation => violation.Contains(expected, StringComparison.Ordinal));
        Verdict.Holds(DomainPurity.Violations(Breach("Pure")));
    }

    [Fact]
    public void Rule_2_sees_a_package_and_a_comparison_by_culture()
    {
        Verdict.Reports(DomainPurity.Packages(new("Rodtrad.Domain.csproj", """<Project><ItemGroup><PackageReference Include="YamlDotNet" /></ItemGroup></Project>""")), "YamlDotNet");
        Verdict.Reports(DomainPurity.CultureWords([new("A.cs", "a.Equals(b, StringComparison.CurrentCulture)"), new("B.cs", "// StringComparison.CurrentCulture")]), "A.cs");
    }

    [Fact]
    public void Rule_3_rooms_use_lower_rooms_only()
    {
        var types = Modules.Types("Rodtrad.Domain").ToList();
        Verdict.Holds(RoomLevels.Violations(types.SelectMany(TypeUse.In), types.Select(type => type.Namespace), "Rodtrad.Domain", Rooms.Levels, Rooms.Crossings));
    }

    [Fact]
    public void Rule_3_sees_a_lower_room_that_looks_up_from_inside_a_closure() =>
        Verdict.Reports(LevelsOfBreaches([]), "Breaches.Low.Brick (Low, level 0) uses Rodtrad.House.Tests.Breaches.High.Roof");

    [Fact]
    public void Rule_3_lets_a_row_through_and_reports_a_dead_one() =>
        Verdict.Reports(LevelsOfBreaches([new("Low", "High", "for the test"), new("High", "Low", "never used")]), "the row High to Low lets nothing through");

    [Fact]
    public void Rule_3_sees_a_room_without_a_level_and_a_type_outside_all_rooms() =>
        Verdict.Reports(
            RoomLevels.Violations([], ["Rodtrad.Domain", "Rodtrad.Domain.Attic", "Rodtrad.Domain.Goals"], "Rodtrad.Domain", Rooms.Levels, []),
            "put it in a room", "Attic has no level");

    [Fact]
    public void Rule_4_libraries_stay_at_home() =>
        Verdict.Holds(Modules.House.SelectMany(assembly => Libraries.Violations(Modules.Project(assembly), Modules.Types(assembly).SelectMany(TypeUse.In))));

    [Fact]
    public void Rule_4_sees_a_library_in_the_wrong_project() =>
        Verdict.Reports(
            Libraries.Violations("Rodtrad.App",
            [
                new("Rodtrad.App.A", "Rodtrad.App", "Microsoft.AspNetCore.Http.HttpContext", "Microsoft.AspNetCore.Http"),
                new("Rodtrad.App.A", "Rodtrad.App", "Microsoft.EntityFrameworkCore.DbContext", "Microsoft.EntityFrameworkCore"),
            ]),
            "HttpContext");

    static IEnumerable<string> LevelsOfBreaches(IReadOnlyList<Crossing> crossings)
    {
        var types = Modules.Breaches().Where(type => type.Name is "Brick" or "Roof").ToList();
        return RoomLevels.Violations(
            types.SelectMany(TypeUse.In), types.Select(type => type.Namespace), "Rodtrad.House.Tests.Breaches",
            new Dictionary<string, int> { ["Low"] = 0, ["High"] = 1 }, crossings);
    }

    static IEnumerable<Mono.Cecil.TypeDefinition> Breach(string name) => Modules.Breaches().Where(type => type.Name == name);

    static SourceFile Project(string path, params string[] references) =>
        new(path, $"<Project><ItemGroup>{string.Concat(references.Select(reference => $"<ProjectReference Include=\"{reference}\" />"))}</ItemGroup></Project>");
}
