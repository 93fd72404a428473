using System.Globalization;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Bench.Economy;

/// <summary>
/// The economy of a plan: so many tables of 100 rows and 6 years, each with blocks of ten rows and their sum, a total, a ratio of the
/// total to the first block, and a relation to the same total in the table before. Figures are printed with one decimal; totals are
/// summed before they are rounded. Deterministic.
/// </summary>
internal static class SyntheticEconomy
{
    public const int Years = 6;
    private const int Blocks = 9;
    private const int RowsInBlock = 10;

    public static (Sequence<EconomicTable> Tables, Sequence<TableRelation> Relations) Of(int tables)
    {
        var random = new Random(20201);
        var made = Enumerable.Range(0, tables).Select(at => Table(at, random)).ToSequence();
        var relations = Enumerable.Range(1, Math.Max(0, tables - 1)).Select(at => new TableRelation(
            Code.Of(Text("samma-ar", at)), $"{Name(at)}!forsta@{Year(0)}", Comparison.AtLeast, $"{Name(at - 1)}!forsta@{Year(0)} - 1000000000000", false, "")
        {
            Weight = RelationWeight.Agreement,
        }).ToSequence();
        return (made, relations);
    }

    private static EconomicTable Table(int at, Random random)
    {
        var rows = new List<TemplateRow>();
        var cells = new List<TableCell>();
        var totals = new decimal[Years];
        var first = new decimal[Years];
        for (var block = 0; block < Blocks; block++)
        {
            var sums = new decimal[Years];
            var sum = Code.Of(Text("summa", block));
            for (var row = 0; row < RowsInBlock; row++)
            {
                var code = Code.Of(Text("rad", (block * RowsInBlock) + row));
                rows.Add(new TemplateRow(code, $"Verksamhet {block}.{row}", RowForm.Input) { Under = sum, Indent = 1 });
                for (var year = 0; year < Years; year++)
                    sums[year] += Cell(cells, code, year, random.Next(1, 99_999) / 10m);
            }
            rows.Add(new TemplateRow(sum, $"Summa {block}", RowForm.Sum) { Parts = RowParts.Whole });
            for (var year = 0; year < Years; year++)
                totals[year] += Cell(cells, sum, year, sums[year]);
            first = block == 0 ? sums : first;
        }
        var all = string.Join(" + ", Enumerable.Range(0, Blocks).Select(block => Text("summa", block)));
        Row(rows, cells, new TemplateRow(Code.Of("totalt"), "Totalt", RowForm.Sum) { Formula = all }, totals);
        Row(rows, cells, new TemplateRow(Code.Of("forsta"), "varav första", RowForm.Input) { Formula = Text("summa", 0) }, first);
        Row(rows, cells, new TemplateRow(Code.Of("andel"), "Andel i procent", RowForm.Ratio) { Formula = $"{Text("summa", 0)} / totalt * 100", MeasuredIn = FigureUnit.Percent },
            [.. first.Zip(totals, (part, whole) => Math.Round(part / whole * 100, 1))]);
        return new EconomicTable(
            Code.Of(Name(at)), $"Tabell {at}", new TableTemplate(Code.Of(Name(at)), $"Mall {at}", TableKind.AccountByArea, FigureUnit.Millions, rows.ToSequence()) { Decimals = 1 },
            Enumerable.Range(0, Years).Select(year => new FigureColumn(Code.Of(Year(year)), Year(year), 2020 + year, ColumnKind.Budget)).ToSequence(), cells.ToSequence());
    }

    private static void Row(List<TemplateRow> rows, List<TableCell> cells, TemplateRow row, decimal[] values)
    {
        rows.Add(row);
        for (var year = 0; year < Years; year++)
            Cell(cells, row.Code, year, values[year]);
    }

    private static decimal Cell(List<TableCell> cells, Code row, int year, decimal value)
    {
        cells.Add(new TableCell(row, Code.Of(Year(year)), FigurePrint.Of(value * FigureUnit.Millions.Factor(), FigureUnit.Millions, 1), null));
        return value;
    }

    private static string Name(int at) => Text("tabell", at);

    private static string Year(int year) => (2020 + year).ToString(CultureInfo.InvariantCulture);

    private static string Text(string word, int number) => $"{word}-{number.ToString(CultureInfo.InvariantCulture)}";
}
