using static Rodtrad.Tests.Shared.PackageFiles;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// A small region of what norrbotten has none of: texts of ten thousand characters, texts that run from right to left, texts
/// that look like formulas, an unpublished plan, a decided plan in two versions and a unit that was replaced.
/// </summary>
public static class TrialRegion
{
    public const string Slug = "provlanet";
    public const string Secret = "HEMLIGT-KANARIEFÅGEL";
    public static readonly string Long = string.Concat(Enumerable.Repeat("Långtordutanmellanslag", 455))[..10_000];
    public const string FromRight = "\u202eהמטרה שלנו\u202c \u200fהיא טובה \u2067abc";

    /// <summary>What a spreadsheet would take for a formula.</summary>
    public static readonly IReadOnlyList<string> Formulas =
        ["=1+1", "+46 920 28 40 00", "-2+3+cmd|' /C calc'!A0", "@SUM(A1:A9)", "\t=1+1", "=HYPERLINK(\"http://evil.example\";\"x\")", "=1;2\"3"];

    public static void Write(string folder)
    {
        Put(folder, "organisation.yaml", Map(new
        {
            organisation = Slug, namn = "Provlänet",
            enhetstyper = new[] { Map(new { kod = "namnd", namn = "Nämnd", flertal = "Nämnder", organ = true }) },
            enheter = new[]
            {
                Map(new { kod = "region", typ = "namnd", namn = "Provlänets region", beskrivning = Long }),
                Map(new { kod = "gamla", typ = "namnd", namn = "Gamla nämnden", under = "region", galler_fran = "2015-01-01", galler_till = "2020-12-31", efterfoljare = new[] { "nya" } }),
                Map(new { kod = "nya", typ = "namnd", namn = "Nya nämnden", under = "region", galler_fran = "2021-01-01" }),
                Map(new { kod = "rak", typ = "namnd", namn = FromRight, kortnamn = FromRight, under = "nya" }),
            },
        }));
        Put(folder, "styrmodeller/modell.yaml", Map(new
        {
            styrmodell = "modell", namn = "Modell",
            nivaer = new[]
            {
                Map(new { kod = "mal", namn = "Mål", flertal = "Mål", slag = "mal" }),
                Map(new { kod = "matt", namn = "Mått", flertal = "Mått", slag = "matt", under = new[] { "mal" }, krav = new[] { "kalla", "mal" } }),
                Map(new { kod = "uppdrag", namn = "Uppdrag", flertal = "Uppdrag", slag = "uppdrag" }),
            },
        }));
        Put(folder, "indikatorer.yaml", Map(new
        {
            indikatorer = new[] { Map(new { kod = "lang", namn = Long, slag = "kvalitativ", definition = Long }) },
        }));
        Put(folder, "styrdokument.yaml", Map(new
        {
            styrdokument = Formulas.Select((text, i) => Map(new { kod = $"formel-{i}", titel = text, typ = text, omfattning = "region", beteckning = text, anmarkning = text })),
        }));
        Plan(folder, "hemlig", Secret, "utkast", isPublished: false, version: "1");
        Plan(folder, "oppen", "Öppen plan", "beslutad", isPublished: true, version: "1");
        Plan(folder, "lang", $"Lång plan {Long}", "utkast", isPublished: true, version: "1");
    }

    /// <summary>A later version of the open plan.</summary>
    public static void WriteLater(string folder)
    {
        Write(folder);
        Plan(folder, "oppen", "Öppen plan, ny version", "beslutad", isPublished: true, version: "2");
    }

    static void Plan(string folder, string plan, string title, string status, bool isPublished, string version) =>
        Put(folder, $"planer/{plan}.yaml", Map(new
        {
            plan, titel = title, typ = "Plan", enhet = "nya", ar = new[] { 2021, 2023 }, styrmodell = "modell", version, status,
            malar = new[] { 2021 }, publicerad = isPublished, kalldokument = title,
            beslut = status == "beslutad" ? Map(new { organ = "Nya nämnden", datum = "2020-11-01", paragraf = "§ 1", dnr = "20-1" }) : null,
            avsnitt = new[] { Map(new { kod = "inledning", rubrik = title, djup = 1, text = plan == "lang" ? Long : title, visar = new[] { "mal", "uppdrag" } }) },
            punkter = (Dictionary<string, object?>[])
            [
                Map(new { kod = $"{plan}-mal", niva = "mal", namn = plan == "lang" ? Long : $"{title} mål", text = plan == "lang" ? FromRight : "Text" }),
                Map(new
                {
                    kod = $"{plan}-matt", niva = "matt", namn = plan == "lang" ? Long : $"{title} mått", under = new[] { $"{plan}-mal" },
                    matt = Map(new
                    {
                        indikator = "lang", ingangsvarde = Map(new { tillstand = "beskrivet", tryckt = plan == "lang" ? Long : title }),
                        mal = new[] { Map(new { period = "2021", tryckt = plan == "lang" ? Long : "Minska" }) },
                    }),
                }),
                .. Formulas.Select((text, i) => Map(new
                {
                    kod = $"{plan}-formel-{i}", niva = "uppdrag", namn = plan == "hemlig" ? Secret : text,
                    uppdrag = Map(new { utforare = text, tid = text, mottagare = new[] { "nya" } }),
                })),
            ],
        }));
}
