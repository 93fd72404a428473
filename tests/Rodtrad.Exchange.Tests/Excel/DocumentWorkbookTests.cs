using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Excel;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Excel;

/// <summary>A document as a workbook: a sheet for each table, and one first that tells what they are.</summary>
public sealed class DocumentWorkbookTests
{
    [Fact]
    public void The_first_sheet_tells_what_it_is_and_what_the_others_hold()
    {
        var book = Read(SampleDocument.Whole);
        Assert.Equal("Om dokumentet", book.Sheets[0]);
        var told = book.Rows.Skip(1).Select(row => (row[0], row[1])).ToList();
        Assert.Contains(("Titel", "Regionstyrelsens plan"), told);
        Assert.Contains(("Region", "Region Exempel"), told);
        Assert.Contains(("Läge", "Utkast"), told);
        Assert.Contains(("Godkänt", "[Godkänt datum]"), told);
        Assert.Contains(("Underlag", "Underlag 7f3a9c2e51d0"), told);
        foreach (var name in book.Sheets.Skip(1))
            Assert.Contains(told, row => row.Item1 == $"Blad: {name}");
        Assert.Equal(["Styrmått med mål", "Måtten med noter"], book.Sheets.Skip(1).Take(2));
        Assert.Equal(book.Sheets.Count, book.Sheets.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(book.Sheets, name => Assert.InRange(name.Length, 1, 31));
        Assert.Equal(["Listor", "Begrepp", "Noter"], book.Sheets.TakeLast(3));
    }

    [Fact]
    public void What_is_a_number_is_one_and_is_shown_as_printed()
    {
        var book = Read(SampleDocument.Whole);
        var measures = book.RowsOf(book.Sheets.ToList().IndexOf("Styrmått med mål") + 1);
        Assert.Equal(["Styrmått", "Utfall 2018", "Målnivå 2020", "Målnivå 2022", "Källa"], measures[0]);
        Assert.Equal("61,5 %", measures[2][1]);
        var values = book.Part("xl/worksheets/sheet2.xml").Descendants().Where(cell => cell.Name.LocalName == "c" && cell.Attribute("r")!.Value == "B3").Single();
        Assert.Equal(("n", "0.615"), (values.Attribute("t")!.Value, values.Value));
        var chart = book.RowsOf(4);
        Assert.Equal(["Avser", "Kvinnor", "Män", "Mål"], chart[0]);
        // A missing value is an empty cell.
        Assert.Equal(["2017", "", "61", "70"], chart[3]);
    }

    [Fact]
    public void Items_stand_in_one_list_that_can_be_filtered()
    {
        var book = Read(SampleDocument.Whole);
        var rows = book.RowsOf(book.Sheets.ToList().IndexOf("Listor") + 1);
        Assert.Equal(["Avsnitt", "Grupp", "Nr", "Text", "Mottagare och tid"], rows[0]);
        var row = rows.Single(row => row[2] == "U3");
        Assert.Equal(("2.2 Uppdrag till nämnderna", "Hälso- och sjukvårdsnämnden; Delårsrapport augusti"), (row[0], row[4]));
        Assert.Contains(rows, row => row[1] == "Mål: Befolkning" && row[2] == "M1");
    }

    [Fact]
    public void Hostile_texts_are_texts_and_the_same_document_gives_the_same_bytes()
    {
        foreach (var text in (string[])["=HYPERLINK(\"https://evil.example\")", "<script>alert(1)</script>", "\u202Egnitnellä", new('x', 10_000), "History", "[:*?/\\]"])
        {
            var book = Read(OneText.Everywhere(text));
            Assert.Empty(book.All("f"));
            Assert.Empty(book.All("hyperlink"));
        }
        Assert.Equal(Bytes(SampleDocument.Whole), Bytes(SampleDocument.Whole));
    }

    private static ReadWorkbook Read(Document document) => new(Bytes(document));

    private static byte[] Bytes(Document document)
    {
        using var stream = new MemoryStream();
        DocumentWorkbook.Write(document, stream);
        return stream.ToArray();
    }
}
