using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Tests.Shared;

/// <summary>Documents made by hand, to try a renderer on: every kind of block, long tables, and as many pages as one likes.</summary>
public static class SampleDocument
{
    private const string Body = "Regionen står inför **stora behov** de kommande åren. Fler äldre, nya behandlingar och en ansträngd "
        + "kompetensförsörjning gör att verksamheten behöver ställas om. Planen anger inriktningen för arbetet och bygger på "
        + "*Regionplan 2020–2022* samt de uppdrag som fullmäktige har beslutat om.";

    public static DocumentFrame Frame { get; } = new(
        "sv-SE", "Sida {0} ({1})", "Innehåll", 3, "Utkast", "Noter", "återgivet i korthet", "Underlag 7f3a9c2e51d0");

    public static DocumentFront Front { get; } = new(
        "Regionstyrelsens plan", "2020–2022", "Region Exempel", "Regionstyrelsen",
        [
            new("Gäller för", "Region Exempel, samtliga förvaltningar", false, false),
            new("Dokument-id", "RS-2019-0001", false, true),
            new("Version", "1.0", false, true),
            new("Godkänt", "[Godkänt datum]", true, false),
            new("Ansvarig", "Regiondirektören", false, false),
        ],
        true, true, new RegionProfile("#7FB2D6", new DocumentImage("image/png", Logo(240, 80), "Region Exempels logotyp")));

    /// <summary>A document with every kind of block at least once.</summary>
    public static Document Whole { get; } = new(Front, Frame, PageLayout.Portrait, WholeBlocks(),
        [new("1", "Diarienummer 24RS64-3."), new("2", "Avser läget den 31 augusti."), new("*", "Noten hör till ett diagram som inte är med.")]);

    /// <summary>The same without a title page, decided, and in the product's own colour.</summary>
    public static Document Decided { get; } = Whole with
    {
        Front = Front with { IsDraft = false, HasTitlePage = false, Profile = RegionProfile.None },
    };

    /// <summary>A document of about so many pages when printed, with a table on two pages of three and a chart on one of four.</summary>
    public static Document OfPages(int pages)
    {
        var blocks = new List<DocumentBlock>();
        for (var page = 0; page < pages; page++)
        {
            blocks.Add(new DocumentBlock.Heading(page % 5 == 0 ? 1 : 2, $"{(page / 5) + 1}.{page % 5}", "", $"Avsnitt om område {page + 1}", $"avsnitt-{page}", true, null) { StartsPage = true });
            var isTable = page % 3 != 0;
            var isChart = page % 4 == 0;
            for (var i = 0; i < (isTable && isChart ? 1 : isTable || isChart ? 2 : 5); i++)
                blocks.Add(new DocumentBlock.Prose($"{Body} Stycke {i + 1} på sida {page + 1}.\n\n- En punkt om arbetet\n- En till, med *betoning*", false, $"text-{page}-{i}"));
            if (isTable)
                blocks.Add(new DocumentBlock.Table(Measures(page, isChart ? 5 : 10)));
            if (isChart)
                blocks.Add(new DocumentBlock.Chart(Development(page)));
        }
        return new Document(Front with { IsDraft = false }, Frame, PageLayout.Portrait, blocks.ToSequence(), []);
    }

    /// <summary>A table of so many measures.</summary>
    public static DocumentTable Measures(int number, int rows) => new(
        $"styrmatt-{number}", "Styrmått med mål", true,
        [
            new("matt", "Styrmått", 46, ColumnAlign.Start),
            new("ingangsvarde", "Utfall 2018", 14, ColumnAlign.End),
            new("mal-2020", "2020", 13, ColumnAlign.End) { Group = "Målnivå" },
            new("mal-2022", "2022", 13, ColumnAlign.End) { Group = "Målnivå" },
            new("kalla", "Källa", 22, ColumnAlign.Start),
        ],
        [
            Row(RowKind.Group, 0, "Perspektiv: Befolkning"),
            .. Enumerable.Range(1, rows).Select(i => Row(RowKind.Normal, i % 4 == 0 ? 1 : 0,
                $"Andel invånare som har förtroende för hälso- och sjukvården, grupp {number}.{i}", $"{60 + i},5 %", $"{62 + i} %", $"{65 + i} %", i % 2 == 0 ? "Hälso- och sjukvårdsbarometern" : "Egen mätning")),
            Row(RowKind.Total, 0, "Samtliga", "62,5 %", "65 %", "70 %", ""),
        ]);

    /// <summary>A chart over time with a target, women and men, and a missing value.</summary>
    public static DocumentChart Development(int number) => new(
        $"utveckling-{number}", ChartKind.Line, "Förtroende för hälso- och sjukvården", "Förtroendet har ökat från 58 till 66 procent sedan 2015 men är under målet 70 procent.", "%",
        ["2015", "2016", "2017", "2018", "2019"],
        [
            new("Kvinnor", SeriesRole.Women, [57.5m, 58.2m, null, 61m, 64.1m]),
            new("Män", SeriesRole.Men, [58.5m, 60.1m, 61m, 64m, 67.9m]),
            new("Mål", SeriesRole.Target, [70m, 70m, 70m, 70m, 72.5m]),
        ]);

    private static TableRow Row(RowKind kind, int indent, params string[] cells) =>
        new(kind, cells.Select(DocumentCell.Of).ToSequence(), "") { Indent = indent };

    private static DocumentItem Item(string number, string text, params string[] aside) =>
        new("", null, number, text, "", false, aside.ToSequence());

    private static DocumentBlock.Heading Heading(int depth, string number, string prefix, string text, string anchor) =>
        new(depth, number, prefix, text, anchor, true, null) { StartsPage = depth == 1 };

    private static Sequence<DocumentBlock> WholeBlocks() =>
    [
        Heading(1, "1", "", "Inledning", "inledning"),
        new DocumentBlock.Prose($"{Body}\n\nPlanen har tre delar:\n\n1. inriktning\n2. mål och mått\n   - per perspektiv\n   - per nämnd\n3. uppföljning\n\nLäs mer på [regionens webbplats](https://www.example.org/plan?a=1&b=2) eller i <https://www.example.org>.\n\n> Det här är ett citat ur ett tidigare beslut.", false, "inledning"),
        new DocumentBlock.Motto("Ett livskraftigt län präglat av attraktivitet, öppenhet och förnyelse", null),
        Heading(2, "1.1", "", "Uppdrag", "uppdrag"),
        new DocumentBlock.Prose(Body, true, "uppdrag"),
        new DocumentBlock.Remark("Avsnittet Ekonomi ingår ännu inte."),
        Heading(1, "2", "", "Mål och styrmått", "mal"),
        Heading(2, "2.1", "Strategiskt mål", "Region Exempel agerar som en sammanhållande kraft för en hållbar samhällsutveckling i hela länet", "mal-1"),
        new DocumentBlock.Lead("Styrmått"),
        new DocumentBlock.Table(Measures(1, 24)),
        new DocumentBlock.Table(new("fotnoter", "Måtten med noter", true,
            [new("matt", "Mått", 3, ColumnAlign.Start), new("varde", "Värde", 1, ColumnAlign.End)],
            [
                new(RowKind.Normal, [new DocumentCell([new TextRun("Bruttokostnad") { NoteMark = "1" }]), new DocumentCell([new TextRun("1 582") { NoteMark = "2" }]) { Number = 1582m }], "matt-1"),
                new(RowKind.Normal, [new DocumentCell([new TextRun("varav "), new TextRun("primärvård", TextStyle.Strong, null) { NoteMark = "1" }]), DocumentCell.Of("−228,5")], "") { Indent = 1 },
                new(RowKind.Normal, [new DocumentCell([new TextRun("Se inledningen", TextStyle.Plain, new DocumentLink.ToAnchor("inledning"))]) { Markdown = "Mer text med **fetstil** och lista:\n\n- ett\n- två" }, DocumentCell.Empty], ""),
            ])),
        Heading(3, "2.1.1", "Framgångsfaktor", "Hållbar ekonomi", "ff-1"),
        new DocumentBlock.Chart(Development(1)),
        new DocumentBlock.Chart(new("antal", ChartKind.Bar, "Antal styrmått per framgångsfaktor", "Flest mått, sju, hör till Hållbar ekonomi.", "",
            ["Hållbar ekonomi", "Kompetensförsörjning på kort och lång sikt", "Digitalisering", "Samverkan med kommunerna"], [new("Antal", SeriesRole.Main, [7m, 5m, 3m, 0m])])),
        new DocumentBlock.Chart(new("jamfort", ChartKind.Bar, "Sjukfrånvaro", "Sjukfrånvaron är högre bland kvinnor än bland män alla tre åren.", "%",
            ["2017", "2018", "2019"], [new("Kvinnor", SeriesRole.Women, [6.9m, 6.4m, 6.1m]), new("Män", SeriesRole.Men, [3.2m, null, 3.0m])])),
        Heading(2, "2.2", "", "Uppdrag till nämnderna", "uppdrag-2") with { NoteMarks = ["2"] },
        new DocumentBlock.Items(
        [
            new("Utifrån regionstyrelsens ansvar att leda och samordna regionens angelägenheter ska regionstyrelsen:",
            [
                Item("", "Tillse att det senast 2026 börjar redovisas indikatorer som ger en samlad bild av regionens bidrag och förflyttning vad avser den regionala utvecklingsstrategin.", "Senast 2026"),
                Item("", "Bevaka och stödja att samverkan med civilsamhället fortsätter utvecklas, vad gäller kris- och beredskapsarbete.") with { Keyword = "samverkan", NoteMarks = ["1"] },
                Item("U3", "Utreda förutsättningarna för ett gemensamt servicecentrum.", "Hälso- och sjukvårdsnämnden", "Delårsrapport augusti") with { Below = [Item("a", "Underlaget ska omfatta samtliga förvaltningar.")] },
            ]),
            new("Strategier", [Item("", "Stärka det hälsofrämjande arbetet") with { Below = [Item("", "i skolan"), Item("", "i primärvården")] }, Item("12.", "Öka tillgängligheten") with { Markdown = "Det gäller *alla* mottagningar." }]),
        ]),
        Heading(2, "2.3", "", "Mål, program och utveckling", "kolumner"),
        new DocumentBlock.Columns(
        [
            new("Mål", [new("Befolkning", [Item("M1", "Ökat förtroende"), Item("M2", "Jämlik hälsa i hela länet")])]),
            new("Program", [new("", [Item("P1", "Program för psykisk hälsa"), Item("P2", "Närsjukvård")])]),
            new("Prioriterad utveckling", [new("2020", [Item("", "Digitala vårdmöten")]), new("2021", [Item("", "Ny akutmottagning")])]),
        ]),
        new DocumentBlock.NewLayout(PageLayout.Landscape),
        new DocumentBlock.Heading(1, "3", "", "Styrkort", "styrkort", true, null) { StartsPage = true },
        new DocumentBlock.Table(Measures(2, 30)),
        new DocumentBlock.NewLayout(PageLayout.Portrait),
        new DocumentBlock.Heading(1, "4", "", "Begrepp", "begrepp", true, new DocumentLink.ToAnchor("inledning")) { StartsPage = true },
        new DocumentBlock.Definitions([new("b-drg", "DRG", "Diagnosrelaterade grupper, ett sätt att beskriva vården", "Socialstyrelsen"), new("b-rus", "RUS", "Regional utvecklingsstrategi", "")]),
        new DocumentBlock.Heading(2, "", "", "Rubrik utanför innehållet", "utanfor", false, null),
        new DocumentBlock.Prose(Body, false, "sist"),
        Heading(1, "5", "", "Underskrifter", "underskrifter"),
        new DocumentBlock.SignOff([new("För Region Exempel", ["Ort och datum", "Namnteckning", "Namnförtydligande"]), new("För regionkontoret", ["Ort och datum", "Namnteckning"])]),
    ];

    // A picture of one colour: the header, the stored points and their sums, by the book.
    private static Sequence<byte> Logo(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] size = [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0];
        Chunk(file, "IHDR", size);
        using var points = new MemoryStream();
        using (var packed = new System.IO.Compression.ZLibStream(points, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                packed.WriteByte(0);
                for (var x = 0; x < width; x++)
                    packed.Write((x + y) / 40 % 2 == 0 ? [0x1D, 0x4E, 0x6B] : [0x7F, 0xB2, 0xD6]);
            }
        }
        Chunk(file, "IDAT", points.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray().ToSequence();
    }

    private static void Chunk(MemoryStream file, string kind, byte[] content)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(kind), .. content];
        file.Write(BigEndian(content.Length));
        file.Write(named);
        var sum = 0xFFFFFFFFu;
        foreach (var one in named)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? 0xEDB88320u ^ (sum >> 1) : sum >> 1;
        }
        file.Write(BigEndian(unchecked((int)~sum)));
    }

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
