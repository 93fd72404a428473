using static Rodtrad.Tests.Shared.PackageFiles;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// A region to try permissions in: a unit with one beside it, one below and two above, each with a plan in each of the four states. Every
/// plan has a word of its own in all it says, so that it is known wherever it comes out.
/// </summary>
public static class AccessRegion
{
    public const string Slug = "matris";

    /// <summary>The unit that everyone's post is at.</summary>
    public const string Own = "egen";

    /// <summary>What each word of a plan begins with.</summary>
    public const string CanaryStart = "KANARIE";

    public const int CanaryLength = 10;

    /// <summary>The units, and how each lies to the one of the posts.</summary>
    public static IReadOnlyList<(string Unit, string? Parent, string Relation)> Units { get; } =
        [("topp", null, "parent"), ("mitt", "topp", "parent"), (Own, "mitt", "own"), ("bredvid", "mitt", "sibling"), ("under", Own, "child")];

    /// <summary>The states as the policy calls them, with what a package says.</summary>
    public static IReadOnlyList<(string State, string Status, bool IsPublished)> States { get; } =
        [("draft", "utkast", false), ("publishedDraft", "utkast", true), ("decided", "beslutad", false), ("publishedDecided", "beslutad", true)];

    /// <summary>Every plan, with where its unit lies and its word.</summary>
    public static IReadOnlyList<AccessPlan> Plans { get; } =
    [
        .. Units.SelectMany((unit, u) => States.Select((state, s) => new AccessPlan(
            $"{unit.Unit}-{s}", unit.Unit, unit.Relation, state.State, $"{CanaryStart}{(char)('A' + u)}{(char)('A' + s)}X"))),
    ];

    /// <summary>
    /// The same region in parts, each with the plans of some of the units: what is asked of every plan costs less where there are fewer.
    /// </summary>
    public static IReadOnlyList<(string Slug, IReadOnlyList<AccessPlan> Plans)> Parts { get; } =
        [Part("m-egen", Own, "under"), Part("m-ovan", "topp", "mitt"), Part("m-bredvid", "bredvid")];

    /// <summary>Where the plan lies in the parts.</summary>
    public static string PartOf(AccessPlan plan) => Parts.First(part => part.Plans.Contains(plan)).Slug;

    /// <summary>
    /// Writes the package; <paramref name="slug"/> and <paramref name="mark"/> make another region whose words are others, and
    /// <paramref name="some"/> one with some of the plans.
    /// </summary>
    public static void Write(string folder, string slug = Slug, char mark = 'X', IReadOnlyList<AccessPlan>? some = null)
    {
        var plans = some ?? Plans;
        Put(folder, "organisation.yaml", Map(new
        {
            organisation = slug,
            namn = $"Region {slug}",
            enhetstyper = new[] { Map(new { kod = "namnd", namn = "Nämnd", flertal = "Nämnder", organ = true }) },
            enheter = Units.Select(unit => Map(new { kod = unit.Unit, typ = "namnd", namn = $"Nämnden {unit.Unit}", under = unit.Parent })),
        }));
        Put(folder, "styrmodeller/modell.yaml", Map(new
        {
            styrmodell = "modell",
            namn = "Modell",
            nivaer = new[]
            {
                Map(new { kod = "mal", namn = "Mål", flertal = "Mål", slag = "mal" }),
                Map(new { kod = "matt", namn = "Mått", flertal = "Mått", slag = "matt", under = new[] { "mal" }, krav = new[] { "mal" } }),
                Map(new { kod = "uppdrag", namn = "Uppdrag", flertal = "Uppdrag", slag = "uppdrag" }),
                Map(new { kod = "akt", namn = "Aktivitet", flertal = "Aktiviteter", slag = "aktivitet" }),
            },
        }));
        Put(folder, "indikatorer.yaml", Map(new
        {
            indikatorer = plans.Select(plan => Map(new { kod = $"ind-{plan.Code}", namn = $"Indikator {Word(plan, mark)}", slag = "kvalitativ", definition = Word(plan, mark) })),
        }));
        Put(folder, "tabellmallar/ramar.yaml", Map(new
        {
            tabellmall = "ramar",
            namn = "Ramar",
            slag = "ramar",
            enhet = "mnkr",
            rader = new[]
            {
                Map(new { rad = "a", namn = "Första", agare = Own, utforare = Own }),
                Map(new { rad = "b", namn = "Andra", agare = "under", utforare = "under" }),
                Map(new { rad = "summa", namn = "Summa", form = "summa", formel = "a + b", post = "ramsumma" }),
            },
        }));
        foreach (var (plan, at) in plans.Select((plan, at) => (plan, at)))
        {
            WritePlan(folder, plan, at == 0 ? null : plans[at - 1], Word(plan, mark));
            WriteEconomy(folder, plan, Word(plan, mark));
        }
    }

    static (string, IReadOnlyList<AccessPlan>) Part(string slug, params string[] units) => (slug, [.. Plans.Where(plan => units.Contains(plan.Unit))]);

    static string Word(AccessPlan plan, char mark) => plan.Canary[..^1] + mark;

    // Each builds on the one before it: there are threads to and from what one may not read.
    static void WritePlan(string folder, AccessPlan plan, AccessPlan? above, string word)
    {
        var state = States.First(state => state.State == plan.State);
        Put(folder, $"planer/{plan.Code}.yaml", Map(new
        {
            plan = plan.Code,
            titel = $"Plan {word}",
            typ = "Plan",
            enhet = plan.Unit,
            ar = new[] { 2021, 2023 },
            styrmodell = "modell",
            version = "1",
            status = state.Status,
            malar = new[] { 2021 },
            publicerad = state.IsPublished,
            kalldokument = $"Dokument {word}",
            overordnade = above is null ? null : new[] { above.Code },
            beslut = state.Status == "beslutad" ? Map(new { organ = "Nämnden", datum = "2020-11-01", paragraf = "§ 1", dnr = "20-1" }) : null,
            avsnitt = new[] { Map(new { kod = "inledning", rubrik = $"Inledning {word}", djup = 1, text = word, visar = new[] { "mal", "uppdrag", "akt" } }) },
            punkter = (Dictionary<string, object?>[])
            [
                Map(new
                {
                    kod = $"{plan.Code}-mal", niva = "mal", namn = $"Mål {word}", text = $"Text {word}", ursprung = above is null ? null : "arvd",
                    arvs_fran = above is null ? null : new[] { $"{above.Code}/{above.Code}-mal" },
                }),
                Map(new
                {
                    kod = $"{plan.Code}-matt", niva = "matt", namn = $"Mått {word}", under = new[] { $"{plan.Code}-mal" },
                    matt = Map(new { indikator = $"ind-{plan.Code}", ingangsvarde = Map(new { tillstand = "beskrivet", tryckt = word }) }),
                }),
                Map(new { kod = $"{plan.Code}-upp", niva = "uppdrag", namn = $"Uppdrag {word}", uppdrag = Map(new { givare = "topp", mottagare = new[] { Own }, tid = "2022" }) }),
                Map(new
                {
                    kod = $"{plan.Code}-akt", niva = "akt", namn = $"Aktivitet {word}", bidrar_till = new[] { above is null ? $"{plan.Code}-mal" : $"{above.Code}/{above.Code}-mal" },
                    aktivitet = Map(new { ansvariga = new[] { Own }, tidplan = "2022" }),
                }),
            ],
        }));
    }

    static void WriteEconomy(string folder, AccessPlan plan, string word) => Put(folder, $"ekonomi/{plan.Code}.yaml", Map(new
    {
        plan = plan.Code,
        version = "1",
        tabeller = new[]
        {
            Map(new
            {
                tabell = "ramar", titel = $"Ramar {word}", mall = "ramar", avsnitt = "inledning", anmarkning = word,
                kolumner = new[]
                {
                    Map(new { kolumn = "k2020", namn = "2020", ar = 2020, slag = "budget" }),
                    Map(new { kolumn = "k2021", namn = "2021", ar = 2021, slag = "plan" }),
                },
                varden = new[]
                {
                    Map(new { rad = "a", celler = new[] { "10,0", "11,0" } }), Map(new { rad = "b", celler = new[] { "20,0", "21,0" } }),
                    Map(new { rad = "summa", celler = new[] { "30,0", "32,0" } }),
                },
            }),
        },
    }));
}

/// <summary>A plan of the region: where its unit lies to that of the posts, and the state, both as the policy calls them.</summary>
public sealed record AccessPlan(string Code, string Unit, string Relation, string State, string Canary);
