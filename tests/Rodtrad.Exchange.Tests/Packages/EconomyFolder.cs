using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>A package with a plan and its economy, whole or with something wrong in it.</summary>
static class EconomyFolder
{
    public const string Template = """
        tabellmall: ramar
        namn: Ramar
        slag: ramar
        enhet: mnkr
        decimaler: 1
        rader:
          - {rad: hsn, namn: Hälso- och sjukvårdsnämnden, agare: rs, noter: ["1"]}
          - {rad: hsn-spec, namn: specialistvård, prefix: varav, indrag: 1, under: hsn}
          - {rad: summa, namn: Summa, form: summa, formel: "hsn", post: ramsumma}
        relationer:
          - {relation: summan, mal: summa, ar: lika, formel: hsn, text: Summan är ramarna.}
        """;

    public const string Economy = """
        plan: p
        version: "1"
        tabeller:
          - tabell: ramar
            titel: Ramar
            mall: ramar
            avsnitt: ekonomi
            noter: [{nr: "1", text: Med primärvård.}]
            kolumner:
              - {kolumn: "2020", namn: Budget 2020, ar: 2020, slag: budget}
              - {kolumn: "2021", namn: Plan 2021, ar: 2021, slag: plan}
            varden:
              - {rad: hsn, celler: ["2 531", {tryckt: "- 2 600", varde: -2600400000}]}
              - {rad: summa, celler: ["2 531", ""]}
        bundna-tal:
          - {tal: ramen, avsnitt: ekonomi, citat: cirka 2 531 mnkr, tryckt: "2 531", enhet: mnkr, ord: cirka, formel: "ramar!summa@2020"}
        poster:
          - {post: flytt, ar: 2021, fran: hsn, till: rs, belopp: "72,8", enhet: mnkr, skal: omfordelning}
        """;

    public const string Plan =
        "plan: p\ntitel: Plan\ntyp: Plan\nenhet: rs\nar: [2020, 2022]\nstyrmodell: m\nversion: \"1\"\nstatus: utkast\navsnitt:\n  - {kod: ekonomi, rubrik: Ekonomi}\n";

    /// <summary>The package; <paramref name="was"/> in one of the two files, which must be there, becomes <paramref name="now"/>.</summary>
    public static PackageFolder With(string was = "", string now = "")
    {
        Assert.Contains(was, Template + Economy, StringComparison.Ordinal);
        string Changed(string text) => was.Length == 0 ? text : text.Replace(was, now, StringComparison.Ordinal);
        var folder = PackageFolder.With(
            ("tabellmallar/ramar.yaml", Changed(Template)), ("ekonomi/p.yaml", Changed(Economy)), ("planer/p.yaml", Plan),
            ("styrmodeller/m.yaml", "styrmodell: m\nnamn: M\n"));
        folder.Write("organisation.yaml", PackageFolder.Organisation + "enhetstyper: [{kod: namnd, namn: N, flertal: N}]\nenheter: [{kod: rs, typ: namnd, namn: RS}]\n");
        return folder;
    }

    /// <summary>All that is said of the package, a line each with file:line:column; what reading it said first.</summary>
    public static IEnumerable<string> Told(PackageFolder folder)
    {
        var import = folder.Read();
        return import.Problems.Concat(ContentRules.Check(import.Value!.Content).Select(import.Value.Places.Placed)).Select(Told);
    }

    static string Told(Problem problem) =>
        $"{problem.Code} {problem.Place?.File}:{problem.Place?.Line}:{problem.Place?.Column} {string.Join(" | ", problem.Arguments)}".TrimEnd();
}
