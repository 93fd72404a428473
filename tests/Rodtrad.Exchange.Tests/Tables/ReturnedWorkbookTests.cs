using System.Xml.Linq;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Exchange.Tests.Tables;

/// <summary>Reading a workbook of tables back: what was changed, and every problem with its sheet and cell.</summary>
public sealed class ReturnedWorkbookTests
{
    private const string Sheet = "Preliminär ekonomisk ram 2020";

    private static readonly byte[] File = ExampleTables.Written(ExampleTables.Source(ExampleTables.Of(ExampleTables.Norrbotten), ExampleTables.Frames));
    private static readonly TableSet Tables = ExampleTables.Tables(ExampleTables.Of(ExampleTables.Norrbotten));

    [Fact]
    public void As_it_went_out_nothing_is_changed()
    {
        var (cells, problems) = ExampleTables.Read(File).Cells(Tables);
        Assert.Empty(problems);
        Assert.Equal(12 * 4, cells.Count);
        Assert.All(cells, cell => Assert.Equal(cell.Given, cell.Found));
    }

    [Theory]
    [InlineData("n", "2200", 2_200_000_000)]
    [InlineData("n", "2200.0999999999999", 2_200_100_000)]
    [InlineData("n", "2.2E3", 2_200_000_000)]
    [InlineData("inlineStr", "2 200,5", 2_200_500_000)]
    [InlineData("inlineStr", "- 7 304", -7_304_000_000)]
    [InlineData("inlineStr", "‐9 169", -9_169_000_000)]
    [InlineData("inlineStr", "0,08", 80_000)]
    [InlineData("str", "2200,5", 2_200_500_000)]
    public void A_number_is_read_to_its_exact_value(string type, string text, long kronor) => Assert.Equal(CellContent.Number(kronor), Found("C8", type, text));

    [Fact]
    public void Nil_and_nothing_are_not_zero()
    {
        Assert.Equal(CellContent.Nil, Found("C8", "inlineStr", "–"));
        Assert.Equal(CellContent.Empty, Found("C8", "inlineStr", "  "));
        Assert.Equal(CellContent.Number(0), Found("C8", "n", "0"));
    }

    [Theory]
    [InlineData("inlineStr", "2 2O0", "INL-016")]
    [InlineData("inlineStr", "2 200 tkr", "INL-016")]
    [InlineData("inlineStr", "=2+3", "INL-016")]
    [InlineData("inlineStr", "10 20", "INL-016")]
    [InlineData("b", "1", "INL-017")]
    [InlineData("e", "#REF!", "INL-017")]
    [InlineData("d", "2020-01-01", "INL-017")]
    [InlineData("n", "1E+30", "INL-018")]
    [InlineData("n", "1E+300", "INL-018")]
    [InlineData("inlineStr", "999999999999999999999", "INL-018")]
    public void What_is_no_number_is_told_with_its_cell(string type, string text, string code)
    {
        var problem = Assert.Single(ExampleTables.Read(SheetEdit.Cell(File, "C8", type, text)).Cells(Tables).Problems);
        Assert.Equal((code, $"{Sheet}!C8", Severity.Error), (problem.Code, problem.Subject, problem.Severity));
        Assert.Equal([text], problem.Arguments);
    }

    [Fact]
    public void A_row_is_known_by_its_key_wherever_it_is_moved()
    {
        var moved = SheetEdit.Sheet(File, 1, sheet =>
        {
            // The second and third frame change places, as when somebody sorts.
            var (one, other) = (Row(sheet, 8), Row(sheet, 9));
            Renumber(one, 9);
            Renumber(other, 8);
        });
        var (cells, problems) = ExampleTables.Read(moved).Cells(Tables);
        Assert.Empty(problems);
        Assert.All(cells, cell => Assert.Equal(cell.Given, cell.Found));
    }

    [Theory]
    [InlineData("INL-014", "A8", "ny-rad", "A8")]
    [InlineData("INL-015", "A8", "narsjukvard", "A9")]
    [InlineData("INL-014", "C1", "ram2021", "C1")]
    [InlineData("INL-015", "C1", "index", "D1")]
    public void A_key_that_is_changed_is_told_with_the_row_that_is_gone(string code, string place, string key, string toldAt)
    {
        var problems = ExampleTables.Read(SheetEdit.Cell(File, place, "inlineStr", key)).Cells(Tables).Problems;
        Assert.Contains(problems, problem => problem.Code == code && problem.Subject == $"{Sheet}!{toldAt}");
        Assert.Contains(problems, problem => problem.Code == "INL-022" && problem.Subject == Sheet && problem.Severity == Severity.Error);
    }

    [Fact]
    public void What_has_no_key_is_told_and_left()
    {
        var added = SheetEdit.Sheet(File, 1, sheet => Row(sheet, 8).AddAfterSelf(new XElement(
            SheetEdit.Main + "row", new XAttribute("r", "40"), new XElement(SheetEdit.Main + "c", new XAttribute("r", "C40"), new XElement(SheetEdit.Main + "v", "5")))));
        var problem = Assert.Single(ExampleTables.Read(added).Cells(Tables).Problems);
        Assert.Equal(("INL-021", $"{Sheet}!C40", Severity.Finding), (problem.Code, problem.Subject, problem.Severity));
    }

    [Fact]
    public void A_table_that_the_plan_no_longer_has_is_a_problem_and_one_that_the_workbook_no_longer_has_is_told()
    {
        var without = new TableSet(Tables.Plan, ExampleTables.Of(ExampleTables.Norrbotten).Tables.Where(table => table.Code.Text != ExampleTables.Frames));
        Assert.Contains(ExampleTables.Read(File).Cells(without).Problems, problem => problem.Code == "INL-023" && problem.Severity == Severity.Error);
        var whole = ExampleTables.Written(ExampleTables.Source(ExampleTables.Of(ExampleTables.Norrbotten)));
        var gone = SheetEdit.Sheet(whole, 1, sheet => sheet.Descendants(SheetEdit.Main + "c").First().Remove());
        Assert.Contains(ExampleTables.Read(gone).Cells(Tables).Problems, problem => problem.Code == "INL-024" && problem.Severity == Severity.Finding);
    }

    [Fact]
    public void Days_are_known_by_how_they_are_shown()
    {
        var dated = SheetEdit.Change(File, (name, part) =>
        {
            if (name == "xl/styles.xml")
                part.Descendants(SheetEdit.Main + "cellXfs").Elements().First().SetAttributeValue("numFmtId", "14");
            if (name == "xl/worksheets/sheet1.xml")
                part.Descendants(SheetEdit.Main + "c").Single(cell => cell.Attribute("r")!.Value == "C8").SetAttributeValue("s", "0");
        });
        Assert.Contains(ExampleTables.Read(dated).Cells(Tables).Problems, problem => problem.Code == "INL-017" && problem.Subject == $"{Sheet}!C8");
    }

    private static CellContent Found(string place, string type, string text)
    {
        var (cells, problems) = ExampleTables.Read(SheetEdit.Cell(File, place, type, text)).Cells(Tables);
        Assert.Empty(problems);
        return Assert.Single(cells, cell => cell.Place == $"{Sheet}!{place}").Found;
    }

    private static XElement Row(XDocument sheet, int row) => sheet.Descendants(SheetEdit.Main + "row").Single(one => one.Attribute("r")!.Value == $"{row}");

    private static void Renumber(XElement row, int number)
    {
        row.SetAttributeValue("r", number);
        foreach (var cell in row.Elements())
            cell.SetAttributeValue("r", string.Concat(cell.Attribute("r")!.Value.TakeWhile(char.IsAsciiLetter)) + number);
    }
}
