namespace Rodtrad.Exchange.Tests.Yaml;

/// <summary>What may stand at a key: every problem has its code, its file, its line and the text that was found.</summary>
public sealed class MapReaderTests
{
    [Theory]
    [InlineData("namm: Region", "PKT-011 organisation.yaml:3 namm | namn")]
    [InlineData("delarsmanad: [4]", "PKT-011 organisation.yaml:3 delarsmanad | delarsmanader")]
    [InlineData("valuta: kr", "PKT-011 organisation.yaml:3 valuta | –")]
    [InlineData("Namn: Region", "PKT-011 organisation.yaml:3 Namn | namn")]
    public void PKT_011_a_key_that_is_not_known_with_the_nearest_that_is(string line, string problem) =>
        Assert.Equal([problem], Organisation($"{PackageFolder.Organisation}{line}\n"));

    [Theory]
    [InlineData("organisation: region\n", "PKT-012 organisation.yaml:1 namn")]
    [InlineData("organisation: region\nnamn:\n", "PKT-012 organisation.yaml:2 namn")]
    [InlineData("organisation: region\nnamn: ''\n", "PKT-012 organisation.yaml:2 namn")]
    [InlineData("organisation: region\nnamn: \"  \"\n", "PKT-012 organisation.yaml:2 namn")]
    [InlineData("organisation: region\nnamn: null\n", "PKT-012 organisation.yaml:2 namn")]
    [InlineData("namn: Region\n", "PKT-012 organisation.yaml:1 organisation")]
    public void PKT_012_what_must_be_there(string text, string problem) => Assert.Equal([problem], Organisation(text));

    [Fact]
    public void A_text_in_quotes_is_a_text_even_if_it_says_null()
    {
        using var folder = new PackageFolder();
        folder.Write("organisation.yaml", "organisation: 'null'\nnamn: \"~\"\n");
        var region = folder.Read().Value!.Content.Region;
        Assert.Equal(("null", "~"), (region.Slug.Text, region.Name));
    }

    [Theory]
    [InlineData("namn: [Region]\norganisation: region\n", "PKT-013 organisation.yaml:1 namn | text")]
    [InlineData("organisation: region\nnamn: Region\nenheter: inga\n", "PKT-013 organisation.yaml:3 enheter | list")]
    [InlineData("organisation: region\nnamn: Region\nenheter: {kod: a}\n", "PKT-013 organisation.yaml:3 enheter | list")]
    [InlineData("organisation: region\nnamn: Region\nenheter: [rs]\n", "PKT-013 organisation.yaml:3 enheter | map")]
    [InlineData("organisation: region\nnamn: Region\ndelarsmanader: [[4]]\n", "PKT-013 organisation.yaml:3 delarsmanader | text")]
    [InlineData("organisation: region\nnamn: Region\ndelarsmanader: [~]\n", "PKT-013 organisation.yaml:3 delarsmanader | text")]
    public void PKT_013_text_list_and_mapping_are_not_each_other(string text, string problem) => Assert.Equal([problem], Organisation(text));

    [Fact]
    public void PKT_013_also_for_a_mapping_under_a_key() =>
        Assert.Equal(["PKT-013 planer/p.yaml:9 huvud | map"], Plan("huvud: inget"));

    [Theory]
    [InlineData("två ord")]
    [InlineData("hälsa")]
    [InlineData("-rs")]
    [InlineData("a/b")]
    public void PKT_014_a_code_has_no_other_signs(string code) => Assert.Equal(
        [$"PKT-014 organisation.yaml:1 organisation | {code}"], Organisation($"organisation: '{code}'\nnamn: Region\n"));

    [Fact]
    public void PKT_014_also_in_lists_and_threads() => Assert.Equal(
        ["PKT-014 planer/p.yaml:9 overordnade | en två", "PKT-014 planer/p.yaml:11 under | a/b/c", "PKT-014 planer/p.yaml:11 under | å"],
        Plan("overordnade: [a, en två]\npunkter:\n  - {kod: m, niva: mal, namn: Mål, under: [x, a/b/c, annan/x, å]}"));

    [Fact]
    public void PKT_015_a_word_that_is_not_in_the_list_is_told_with_those_that_are()
    {
        Assert.Equal(["PKT-015 planer/p.yaml:8 status | klar | utkast, beslutad, ersatt, extern"], Plan("", status: "klar"));
        Assert.Equal(["PKT-015 planer/p.yaml:9 publicerad | yes | ja, nej, true, false"], Plan("publicerad: yes"));
        Assert.Equal(["PKT-015 planer/p.yaml:8 status | Utkast | utkast, beslutad, ersatt, extern"], Plan("", status: "Utkast"));
        using var folder = PackageFolder.With(("styrmodeller/m.yaml", "styrmodell: m\nnamn: M\nnivaer:\n  - {kod: a, namn: A, flertal: A, slag: mal, krav: [matt, tider]}\n"));
        Assert.Equal(["PKT-015 styrmodeller/m.yaml:4 krav | tider | matt, kalla, mal, uppfoljning, ansvarig, hor-till-mal, mottagare, tid, anvands"], folder.Problems());
    }

    [Theory]
    [InlineData("2020-1-31")]
    [InlineData("31 januari 2020")]
    [InlineData("2020-02-30")]
    [InlineData("2020")]
    public void PKT_016_a_date_is_year_month_day(string date)
    {
        Assert.Equal([$"PKT-016 planer/p.yaml:9 datum | {date}"], Plan($"beslut: {{datum: {date}}}"));
    }

    [Theory]
    [InlineData("13", "PKT-017 organisation.yaml:3 delarsmanader | 13 | 1 | 12")]
    [InlineData("0", "PKT-017 organisation.yaml:3 delarsmanader | 0 | 1 | 12")]
    [InlineData("april", "PKT-017 organisation.yaml:3 delarsmanader | april | 1 | 12")]
    [InlineData("4.5", "PKT-017 organisation.yaml:3 delarsmanader | 4.5 | 1 | 12")]
    [InlineData("99999999999", "PKT-017 organisation.yaml:3 delarsmanader | 99999999999 | 1 | 12")]
    public void PKT_017_a_number_is_whole_and_within_its_bounds(string number, string problem) =>
        Assert.Equal([problem], Organisation($"{PackageFolder.Organisation}delarsmanader: [{number}]\n"));

    [Theory]
    [InlineData("0,5", null)]
    [InlineData("1.25", null)]
    [InlineData("-1", "PKT-027 indikatorer.yaml:2 tolerans | -1")]
    [InlineData("lite", "PKT-027 indikatorer.yaml:2 tolerans | lite")]
    [InlineData("0,1234567", "PKT-027 indikatorer.yaml:2 tolerans | 0,1234567")]
    public void PKT_027_a_tolerance_is_a_number_of_zero_or_more(string tolerance, string? problem)
    {
        using var folder = PackageFolder.With(("indikatorer.yaml", $"indikatorer:\n  - {{kod: i, namn: I, slag: kvantitativ, tolerans: \"{tolerance}\"}}\n"));
        Assert.Equal(problem is null ? [] : [problem], folder.Problems());
    }

    [Theory]
    [InlineData("[2020]", "PKT-012 planer/p.yaml:5 ar")]
    [InlineData("[2020, 2021, 2022]", "PKT-012 planer/p.yaml:5 ar")]
    [InlineData("[2020, tjugotvå]", "PKT-017 planer/p.yaml:5 ar | tjugotvå | 1900 | 2199")]
    [InlineData("2020", "PKT-013 planer/p.yaml:5 ar | list")]
    public void The_years_of_a_plan_are_two(string years, string problem) => Assert.Contains(problem, Plan("", years: years));

    [Theory]
    [InlineData("{tryckt: Öka}", "PKT-012 planer/p.yaml:11 period")]
    [InlineData("{period: 2020-T4, tryckt: Öka}", "PKT-021 planer/p.yaml:11 period | 2020-T4")]
    [InlineData("{period: hösten, tryckt: Öka}", "PKT-021 planer/p.yaml:11 period | hösten")]
    public void PKT_021_a_target_without_a_period_that_can_be_read_is_left_out(string target, string problem)
    {
        using var folder = PackageFolder.With(("planer/p.yaml", PlanText(
            $"punkter:\n  - {{kod: sm, niva: matt, namn: Mått, matt: {{indikator: i, mal: [\n     {target}, {{period: 2022, tryckt: \"81\"}}]}}}}")));
        var import = folder.Read();
        Assert.Equal([problem], import.Problems.Select(PackageFolder.Told));
        Assert.Equal(["2022"], import.Value!.Content.Editions[0].Uses[0].Targets.Select(one => one.Period.ToString()));
    }

    [Fact]
    public void Keys_without_a_value_say_nothing()
    {
        using var folder = PackageFolder.With(("planer/p.yaml", PlanText(
            "publicerad:\noverordnade:\nhuvud:\nbeslut: ~\npunkter:\n  - {kod: m, niva: mal, namn: Mål, text: , under: , matt: , uppdrag: , ursprung: , enhet: }")));
        var import = folder.Read();
        Assert.Empty(import.Problems);
        Assert.Empty(import.Value!.Content.Editions[0].Uses);
    }

    [Fact]
    public void Text_is_trimmed_and_the_middle_is_kept()
    {
        using var folder = PackageFolder.With(("planer/p.yaml", PlanText("kalldokument: \"  Två   ord \\n\\n rad\\t\"\nbeslut: {platshallare: [\" § xxx \"]}")));
        var edition = folder.Read().Value!.Content.Editions[0];
        Assert.Equal("Två   ord \n\n rad", edition.SourceDocument);
        Assert.Equal(["§ xxx"], edition.Decision.Placeholders);
    }

    static List<string> Organisation(string text)
    {
        using var folder = new PackageFolder();
        folder.Write("organisation.yaml", text);
        return [.. folder.Problems()];
    }

    static List<string> Plan(string rest, string status = "utkast", string years = "[2020, 2022]")
    {
        using var folder = PackageFolder.With(("planer/p.yaml", PlanText(rest, status, years)));
        return [.. folder.Problems()];
    }

    static string PlanText(string rest, string status = "utkast", string years = "[2020, 2022]") =>
        $"plan: p\ntitel: Plan\ntyp: Plan\nenhet: rs\nar: {years}\nstyrmodell: m\nversion: \"1\"\nstatus: {status}\n{rest}\n";
}
