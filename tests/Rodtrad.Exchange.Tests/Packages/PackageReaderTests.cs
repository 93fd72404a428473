using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;

namespace Rodtrad.Exchange.Tests.Packages;

public sealed class PackageReaderTests
{

    [Fact]
    public void An_organisation_is_enough()
    {
        using var folder = PackageFolder.With();
        var import = folder.Read();
        Assert.False(import.HasErrors);
        Assert.Equal("region", import.Value!.Content.Region.Slug.Text);
        Assert.Equal(["organisation.yaml"], import.Value.Files.Select(file => file.Path));
    }

    [Fact]
    public void PKT_002_without_an_organisation_nothing_can_be_made_of_it()
    {
        using var folder = new PackageFolder();
        folder.Write("planer/p.yaml", "plan: två ord\n");
        var import = folder.Read();
        Assert.Null(import.Value);
        Assert.True(import.HasErrors);
        Assert.Contains("PKT-002 organisation.yaml:1", import.Problems.Select(PackageFolder.Told));
        Assert.Contains("PKT-014 planer/p.yaml:1 plan | två ord", import.Problems.Select(PackageFolder.Told));
    }

    [Fact]
    public void PKT_019_a_link_is_refused_and_what_it_leads_to_is_never_read()
    {
        using var outside = PackageFolder.With(("hemlig.yaml", "hemligt: lösenord\n"), ("planer/h.yaml", "hemligt: lösenord\n"));
        using var folder = PackageFolder.With();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "styrdokument.yaml"), Path.Combine(outside.Path, "hemlig.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "planer"), Path.Combine(outside.Path, "planer"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "styrmodeller"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "dold.yaml"), Path.Combine(outside.Path, "finns-inte"));
        Assert.Equal(
            ["PKT-019 dold.yaml:1 dold.yaml", "PKT-019 planer:1 planer", "PKT-019 styrdokument.yaml:1 styrdokument.yaml", "PKT-019 styrmodeller:1 styrmodeller"],
            folder.Problems());
    }

    [Theory]
    [InlineData("indikator.yaml")]
    [InlineData("planer/p.yml")]
    [InlineData("planer/utkast/p.yaml")]
    [InlineData("planer/.hemlig")]
    [InlineData("Organisation.yaml")]
    public void PKT_020_a_file_that_is_not_known_is_told_so_that_a_slip_of_the_pen_is_seen(string path)
    {
        using var folder = PackageFolder.With((path, ""));
        Assert.Equal([$"PKT-020 {path}:1 {path}"], folder.Problems());
    }

    [Fact]
    public void A_note_to_readers_may_lie_beside()
    {
        using var folder = PackageFolder.With(("README.md", "Läs mig"), ("planer/LÄS.MD", "Läs mig"));
        Assert.Empty(folder.Problems());
    }

    [Fact]
    public void PKT_025_a_package_has_at_most_five_hundred_files()
    {
        using var folder = PackageFolder.With([.. Enumerable.Range(1, 500).Select(i => ($"styrmodeller/m{i:000}.yaml", $"styrmodell: m{i}\nnamn: M\n"))]);
        Assert.Equal(["PKT-025 styrmodeller/m500.yaml:1 styrmodeller/m500.yaml | 500"], folder.Problems());
    }

    [Fact]
    public void PKT_018_a_double_code_names_both_places()
    {
        using var folder = PackageFolder.With(
            ("indikatorer.yaml", "kallor:\n  - {kod: a, namn: A, slag: system}\n  - {kod: a, namn: A, slag: enkat}\n"),
            ("styrmodeller/a.yaml", "styrmodell: m\nnamn: M\n"),
            ("styrmodeller/b.yaml", "# samma igen\nstyrmodell: m\nnamn: M\n"),
            ("planer/p.yaml", Plan("1") + """
                ordlista:
                  - {niva: mal, namn: Mål, flertal: Mål}
                  - {niva: mal, namn: Mål, flertal: Mål}
                fotnoter:
                  - {nr: "1", text: Ett}
                  - {nr: "1", text: Två}
                avsnitt:
                  - {kod: a, rubrik: A}
                  - {kod: a, rubrik: A}
                punkter:
                  - {kod: n, niva: mal, namn: N}
                  - {kod: n, niva: mal, namn: N}
                """));
        folder.Write("organisation.yaml", PackageFolder.Organisation + """
            enhetstyper:
              - {kod: t, namn: T, flertal: T}
              - {kod: t, namn: T, flertal: T}
            enheter:
              - {kod: u, typ: t, namn: U, roller: [{kod: r, namn: R}, {kod: r, namn: R}]}
              - {kod: u, typ: t, namn: U}
            """);
        Assert.Equal(
            [
                "PKT-018 indikatorer.yaml:3 a | indikatorer.yaml | 2",
                "PKT-018 organisation.yaml:5 t | organisation.yaml | 4",
                "PKT-018 organisation.yaml:7 r | organisation.yaml | 7",
                "PKT-018 organisation.yaml:8 u | organisation.yaml | 7",
                "PKT-018 planer/p.yaml:11 mal | planer/p.yaml | 10",
                "PKT-018 planer/p.yaml:14 1 | planer/p.yaml | 13",
                "PKT-018 planer/p.yaml:17 a | planer/p.yaml | 16",
                "PKT-018 planer/p.yaml:20 n | planer/p.yaml | 19",
                "PKT-018 styrmodeller/b.yaml:2 m | styrmodeller/a.yaml | 1",
            ],
            folder.Problems());
    }

    [Fact]
    public void Two_versions_of_a_plan_hold_the_same_nodes_and_the_same_version_twice_is_a_double()
    {
        const string Node = "punkter:\n  - {kod: n, niva: mal, namn: N}\n";
        using var folder = PackageFolder.With(("planer/a.yaml", Plan("1") + Node), ("planer/b.yaml", Plan("2") + Node));
        Assert.Empty(folder.Problems());
        folder.Write("planer/c.yaml", Plan("2"));
        Assert.Equal(["PKT-018 planer/c.yaml:1 p | planer/b.yaml | 1"], folder.Problems());
    }

    [Fact]
    public void All_problems_come_at_once_in_the_order_of_files_and_lines_and_the_rules_can_go_on()
    {
        using var folder = PackageFolder.With(
            ("indikatorer.yaml", "indikatorer:\n  - {kod: i, namn: I}\n  - {kod: två ord, namn: I, slag: foljs}\n  - {kod: även, namn: I, slag: foljs}\n"),
            ("planer/p.yaml", Plan("1") + "punkter:\n  - {kod: n, niva: mal, namn: N, under: [borta]}\n  - {kod: o o, niva: mal, namn: N}\n"),
            ("styrmodeller/m.yaml", "styrmodell: m\nnamn: M\nnivaer:\n  - {kod: mal, namn: Mål, flertal: Mål, slag: mal}\n"),
            ("strunt.txt", ""));
        var import = folder.Read();
        Assert.Equal(
            [
                "PKT-012 indikatorer.yaml:2 slag", "PKT-014 indikatorer.yaml:3 kod | två ord", "PKT-014 indikatorer.yaml:4 kod | även",
                "PKT-014 planer/p.yaml:11 kod | o o", "PKT-020 strunt.txt:1 strunt.txt",
            ],
            import.Problems.Select(PackageFolder.Told));
        Assert.Equal(
            ["PLN-002 planer/p.yaml:1 rs", "TRD-002 planer/p.yaml:10 n | borta"],
            ContentRules.Check(import.Value!.Content).Select(import.Value.Places.Placed).Select(PackageFolder.Told));
    }

    [Fact]
    public void A_problem_stands_at_its_thing_or_at_the_nearest_thing_around_it()
    {
        using var folder = PackageFolder.With(("planer/p.yaml", Plan("1") + "punkter:\n  - {kod: n, niva: mal, namn: N}\n"));
        var places = folder.Read().Value!.Places;
        int? Line(string subject) => places.Placed(Problem.Error("AAA-000", subject)).Place?.Line;
        Assert.Equal(10, Line("plan/p/node/n"));
        Assert.Equal(10, Line("plan/p/node/n/link/borta"));
        Assert.Equal(1, Line("plan/p/node/okand"));
        Assert.Null(Line("okand"));
        var placed = Problem.Error("AAA-000", "plan/p") with { Place = new Place("annan.yaml", 7, 1) };
        Assert.Equal(placed, places.Placed(placed));
    }

    [Fact]
    public void What_is_to_go_is_told_per_version()
    {
        using var folder = PackageFolder.With(("planer/p.yaml", Plan("1") + "borttagna: [a, b]\n"));
        var (key, removed) = folder.Read().Value!.Removed.Single();
        Assert.Equal((Code.Of("p"), "1"), key);
        Assert.Equal(["a", "b"], removed.Select(code => code.Text));
    }

    static string Plan(string version) =>
        $"plan: p\ntitel: Plan\ntyp: Plan\nenhet: rs\nar: [2020, 2022]\nstyrmodell: m\nversion: \"{version}\"\nstatus: utkast\n";
}
