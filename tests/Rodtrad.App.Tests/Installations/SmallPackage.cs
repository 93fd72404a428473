namespace Rodtrad.App.Tests.Installations;

/// <summary>The files of the small package.</summary>
internal static class SmallPackage
{
    private const string Organisation = """
        organisation: prov
        namn: Region Prov
        delarsmanader: [4, 8]
        enhetstyper:
          - kod: namnd
            namn: Nämnd
            flertal: Nämnder
            organ: ja
        enheter:
          - kod: rs
            typ: namnd
            namn: Styrelsen
            kortnamn: RS
            roller:
              - kod: leda
                namn: Leda
          - kod: ost
            typ: namnd
            namn: Östra nämnden
            under: rs
          - kod: ang
            typ: namnd
            namn: Ängsnämnden
            under: rs
            galler-till: 2020-12-31
            efterfoljare: [ost]
        """;

    private const string Model = """
        styrmodell: sm
        namn: Styrmodellen
        nivaer:
          - kod: mal
            namn: Mål
            flertal: Mål
            slag: mal
            under: [mal]
          - kod: matt
            namn: Mått
            flertal: Mått
            slag: matt
            under: [mal]
            krav: [kalla, mal]
          - kod: uppdrag
            namn: Uppdrag
            flertal: Uppdrag
            slag: uppdrag
        """;

    private const string Indicators = """
        kallor:
          - kod: lager
            namn: Lagret
            slag: system
            enhet: ost
        indikatorer:
          - kod: halsa
            namn: Självskattad hälsa
            slag: kvantitativ
            delar: [K, M]
            kalla: lager
          - kod: vantan
            namn: Väntetid
            slag: kvantitativ
        """;

    private const string Documents = """
        styrdokument:
          - kod: strategi
            titel: Folkhälsostrategi
            typ: Strategi
            omfattning: lan
            galler-fran: 2018-01-01
            galler-till: 2026-12-31
        """;

    private const string Plan = """
        plan: p-2020
        titel: Styrelsens plan 2020
        typ: Styrelsens plan
        enhet: rs
        ar: [2020, 2021]
        styrmodell: sm
        version: "1"
        status: utkast
        malar: [2020]
        publicerad: ja
        avsnitt:
          - kod: inledning
            rubrik: Inledning
            text: Vi vill.
        punkter:
          - kod: m1
            niva: mal
            namn: God hälsa
          - kod: m2
            niva: mal
            namn: Kort väntan
          - kod: s1
            niva: matt
            namn: Självskattad hälsa
            under: [m1]
            matt:
              indikator: halsa
              kalla: lager
              kalla-tryckt: Lagret
              mal:
                - period: 2020
                  tryckt: K 70 M 72
                  delar:
                    - {del: K, tryckt: "70"}
                    - {del: M, tryckt: "72"}
          - kod: s2
            niva: matt
            namn: Väntetid
            under: [m2]
            matt:
              indikator: vantan
              kalla-tryckt: Kön
              mal:
                - period: 2020
                  tryckt: "14"
          - kod: u1
            niva: uppdrag
            namn: Åtgärda köerna
            uppdrag:
              givare: rs
              mottagare: [ost]
              tid: 2020-12-31
          - kod: u2
            niva: uppdrag
            namn: Se över lokalerna
            dokument: strategi
            uppdrag:
              givare: rs
        """;

    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        ("organisation.yaml", Organisation + "\n"),
        ("styrmodeller/sm.yaml", Model + "\n"),
        ("indikatorer.yaml", Indicators + "\n"),
        ("styrdokument.yaml", Documents + "\n"),
        (PackageFolder.SmallPlan, Plan + "\n"),
    ];
}
