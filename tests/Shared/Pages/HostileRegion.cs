using static Rodtrad.Tests.Shared.PackageFiles;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// A region that means harm: every payload stands in every text field there is. Nodes, units, sources, indicators and documents
/// take one payload each; what a plan or a styrmodell has only one of holds all the payloads of its share.
/// </summary>
public static class HostileRegion
{
    public const string Slug = "elak";
    public const int Share = 26;

    /// <summary>The kinds of nodes that each payload has one of, by the beginning of their codes.</summary>
    public static readonly IReadOnlyList<string> Nodes = ["mal", "ff", "sm", "upp", "str", "fraga", "akt"];

    static readonly string[] Levels = ["vision", "perspektiv", "mal", "ff", "sm", "upp", "str", "fraga", "akt"];
    static readonly string[] Kinds = ["vision", "dimension", "mal", "fokus", "matt", "uppdrag", "styrdokument", "paverkan", "aktivitet"];

    /// <summary>The plans, and which payloads each holds.</summary>
    public static IReadOnlyList<(string Plan, int[] Payloads)> Plans { get; } =
        [.. Enumerable.Range(0, Payloads.All.Count).Chunk(Share).Select((share, i) => ($"plan-{i}", share))];

    public static void Write(string folder)
    {
        var everything = Payloads.All.Select((text, i) => (Text: text, At: i)).ToList();
        Put(folder, "organisation.yaml", Map(new
        {
            organisation = Slug,
            namn = Together(Plans[0].Payloads),
            enhetstyper = Plans.Select(plan => Map(new { kod = plan.Plan, namn = Together(plan.Payloads), flertal = Together(plan.Payloads), organ = true })),
            enheter = everything.Select(one => Map(new
            {
                kod = $"e{one.At}", typ = $"plan-{one.At / Share}", namn = one.Text, kortnamn = one.Text, beskrivning = one.Text,
                under = one.At % Share == 0 ? null : $"e{one.At - 1 - ((one.At - 1) % Share % 3)}",
                roller = new[] { Map(new { kod = "roll", namn = one.Text }) }, stavningar = new[] { one.Text },
            })),
        }));
        Put(folder, "indikatorer.yaml", Map(new
        {
            kallor = everything.Select(one => Map(new { kod = $"k{one.At}", namn = one.Text, slag = "system", stavningar = new[] { one.Text } })),
            indikatorer = everything.Select(one => Map(new
            {
                kod = $"i{one.At}", namn = one.Text, slag = "kvantitativ", definition = one.Text, motiv = one.Text, tolkning = one.Text,
                mattenhet = one.Text, decimaler = 1, riktning = "hogre", ackumulering = "lage", delar = new[] { "K", "M", one.Text },
                kalla = $"k{one.At}", ansvarig = $"e{one.At}", parametrar = 2, skala = new[] { one.Text, "Nej" },
            })),
        }));
        Put(folder, "styrdokument.yaml", Map(new
        {
            styrdokument = everything.Select(one => Map(new
            {
                kod = $"d{one.At}", titel = one.Text, typ = one.Text, omfattning = "lan", organ = one.Text, beteckning = one.Text, anmarkning = one.Text,
                ersatter = one.At == 0 ? null : $"d{one.At - 1}",
            })),
        }));
        foreach (var (plan, payloads) in Plans)
        {
            WritePlan(folder, plan, payloads);
            WriteEconomy(folder, plan, payloads);
        }
    }

    static void WritePlan(string folder, string plan, int[] payloads)
    {
        var all = Together(payloads);
        Put(folder, $"styrmodeller/{plan}.yaml", Map(new
        {
            styrmodell = plan, namn = all,
            nivaer = Levels.Select((level, i) => Map(new
            {
                kod = level, namn = Part(payloads, 2 * i), flertal = Part(payloads, (2 * i) + 1), slag = Kinds[i], under = i is > 0 and < 5 ? new[] { Levels[i - 1] } : null,
                attribut = new[] { Part(payloads, i) }, beslutas_av = Part(payloads, i), beskrivning = Part(payloads, i),
                krav = level switch { "ff" => ["matt"], "sm" => ["kalla", "mal"], _ => Array.Empty<string>() },
            })),
        }));
        Put(folder, $"planer/{plan}.yaml", Map(new
        {
            plan, titel = all, typ = all, enhet = $"e{payloads[0]}", ar = new[] { 2020, 2022 }, styrmodell = plan,
            version = Payloads.All[payloads[^1]].Trim(), status = "utkast", malar = new[] { 2020, 2022 }, publicerad = true, kalldokument = all,
            huvud = Map(new { galler_for = all, dokument_id = all, ansvarig = all, upprattad_av = all }),
            beslut = Map(new { organ = all, paragraf = all, dnr = all, platshallare = payloads.Select(i => Payloads.All[i]) }),
            ordlista = Levels.Select((level, i) => Map(new { niva = level, namn = Part(payloads, 2 * i), flertal = Part(payloads, (2 * i) + 1) })),
            fotnoter = payloads.Select(i => Map(new { nr = Payloads.All[i], text = Payloads.All[i] })),
            begrepp = payloads.Select(i => Map(new { term = Payloads.All[i], text = Payloads.All[i], kalla = Payloads.All[i] })),
            overordnade = plan == Plans[0].Plan ? null : new[] { Plans[0].Plan },
            avsnitt = payloads.Select((i, order) => Map(new
            {
                kod = $"a{i}", rubrik = Payloads.All[i], djup = Math.Min(order + 1, 4), text = Payloads.All[i], atergivet = true,
                visar = order switch { 0 => ["vision"], 1 => ["perspektiv"], 2 => ["upp"], 3 => ["str"], 4 => ["fraga"], 5 => ["akt"], _ => Array.Empty<string>() },
            })),
            punkter = (Dictionary<string, object?>[])
            [
                Map(new { kod = "vision", niva = "vision", namn = all, text = all }),
                Map(new { kod = "p", niva = "perspektiv", namn = all, text = all, under = new[] { "vision" } }),
                .. payloads.SelectMany(Points),
            ],
        }));
    }

    // One table, with a row for each payload: as its label, what stands before it, its group, its note and in its cells.
    static void WriteEconomy(string folder, string plan, int[] payloads)
    {
        var all = Together(payloads);
        Put(folder, $"tabellmallar/tabell-{plan}.yaml", Map(new
        {
            tabellmall = $"tabell-{plan}", namn = all, slag = "ramar", enhet = "mnkr",
            rader = (Dictionary<string, object?>[])
            [
                .. payloads.Select((i, order) => Map(new
                {
                    rad = $"r{i}", namn = Payloads.All[i], prefix = Payloads.All[i], indrag = order % 5, noter = new[] { Payloads.All[i] }, konton = Payloads.All[i],
                    grupp = Payloads.All[i], agare = $"e{i}", utforare = $"e{i}",
                })),
                Map(new { rad = "summa", namn = all, form = "summa", formel = $"r{payloads[0]} + r{payloads[1]}", post = "ramsumma" }),
            ],
            relationer = new[] { Map(new { relation = "summan", mal = "summa", ar = "lika", formel = $"r{payloads[0]}", text = all }) },
        }));
        Put(folder, $"ekonomi/{plan}.yaml", Map(new
        {
            plan, version = Payloads.All[payloads[^1]].Trim(),
            tabeller = new[]
            {
                Map(new
                {
                    tabell = "ramar", titel = all, mall = $"tabell-{plan}", avsnitt = $"a{payloads[0]}", prisniva = all, rubrik_i_kallan = all, anmarkning = all,
                    noter = payloads.Select(i => Map(new { nr = Payloads.All[i], text = Payloads.All[i] })),
                    kolumner = new[]
                    {
                        Map(new { kolumn = "k2020", namn = Part(payloads, 1), ar = 2020, slag = "budget", grupp = Part(payloads, 2), matt = Part(payloads, 3) }),
                        Map(new { kolumn = "k2021", namn = Part(payloads, 4), ar = 2021, slag = "plan", grupp = Part(payloads, 5), matt = Part(payloads, 3) }),
                        Map(new { kolumn = "ord", namn = Part(payloads, 6), slag = "text" }),
                    },
                    varden = payloads.Select((i, order) => Map(new { rad = $"r{i}", celler = new[] { $"{order + 1},5", Payloads.All[i], Payloads.All[i] } }))
                        .Append(Map(new { rad = "summa", celler = new[] { "99", "98", "" } })),
                }),
            },
        }));
    }

    static IEnumerable<Dictionary<string, object?>> Points(int i)
    {
        var text = Payloads.All[i];
        Dictionary<string, object?> Point(string level, string? under, object? more = null)
        {
            var point = Map(new
            {
                kod = $"{level}{i}", niva = level, namn = text, text, atergivet = true, nummer = text, grupp = text, noter = new[] { text }, rubrik_i_kallan = text,
                aven_skrivet = new[] { Map(new { text, var = text }) }, under = under is null ? null : new[] { under },
                bidrar_till = level == "ff" ? new[] { $"str{i}" } : null, dokument = level == "str" ? $"d{i}" : null,
                ursprung = level == "mal" ? "arvd" : null, arvs_fran = level == "mal" && i >= Share ? new[] { $"{Plans[0].Plan}/mal{i % Share}" } : null,
            });
            foreach (var (key, value) in Map(more ?? new { }))
                point[key] = value;
            return point;
        }

        yield return Point("mal", "p");
        yield return Point("ff", $"mal{i}");
        yield return Point("sm", $"ff{i}", new
        {
            matt = Map(new
            {
                indikator = $"i{i}",
                ingangsvarde = Map(new
                {
                    tillstand = "matt", tryckt = text,
                    varden = new[] { Value("2018", "K", "16,8", text), Value("2019", "K", "17,5", text), Value("2019", text, text, text), Value("2019", "M", text, text) },
                }),
                mal = new[]
                {
                    Map(new { period = "2020", tryckt = text, delar = new[] { Map(new { del = "K", tryckt = "16,0" }), Map(new { del = text, tryckt = text }) } }),
                    Map(new { period = "2022", tryckt = text }),
                },
                kalla_tryckt = text, kalla = $"k{i}", uppfoljning = text, beslutas_av = text, ansvarig = $"e{i}", ansvarig_tryckt = text, rapporterar = $"e{i}",
            }),
        });
        yield return Point("upp", null, new
        {
            uppdrag = Map(new { givare = $"e{i}", mottagare = new[] { $"e{i}" }, utforare = text, roll = "roll", nyckelord = text, tid = text }),
        });
        yield return Point("str", null);
        yield return Point("fraga", null);
        yield return Point("akt", null, new
        {
            bidrar_till = new[] { $"mal{i}", $"str{i}" },
            genomfor = new[] { $"ff{i}" },
            aktivitet = Map(new { ansvariga = new[] { $"e{i}" }, var_och_en = true, ansvarig_tryckt = text, tidplan = text, internt = true }),
        });
    }

    static Dictionary<string, object?> Value(string period, string segment, string printed, string stamp) =>
        Map(new { period, del = segment, stampel = stamp, tryckt = printed });

    // The levels of a plan share its payloads: their names are written on every row.
    static string Part(int[] payloads, int part) =>
        Together(payloads.Where((_, at) => at % (2 * Levels.Length) == part % payloads.Length));

    static string Together(IEnumerable<int> payloads) => string.Join(' ', payloads.Select(i => Payloads.All[i]));
}
