using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Samples;
using static Rodtrad.Domain.Tests.Tables.Grids;

namespace Rodtrad.Domain.Tests.Tables;

/// <summary>What holds for every table whose sums are computed exactly and then printed.</summary>
public sealed class RelationLawTests
{
    /// <summary>Three groups of three rows in three columns with a sum of each, a total, and a last column that adds up the others.</summary>
    private static readonly Gen<(decimal[] Exact, int Decimals)> Tables =
        from cents in Gen.ArrayOf(Gen.Choose(-9_999_999, 9_999_999), 27)
        from decimals in Gen.Choose(0, 2)
        select (cents.Select(cent => cent / 1000m).ToArray(), decimals);

    private static EconomicTable Printed((decimal[] Exact, int Decimals) made)
    {
        var rows = new List<string>();
        var total = new decimal[3];
        for (var group = 0; group < 3; group++)
        {
            var sum = new decimal[3];
            for (var row = 0; row < 3; row++)
            {
                var cells = made.Exact[((group * 9) + (row * 3))..((group * 9) + (row * 3) + 3)];
                rows.Add(Line($"r{group}{row}<g{group}", cells));
                sum = [.. sum.Zip(cells, (a, b) => a + b)];
            }
            rows.Add(Line($"g{group}<total", sum));
            total = [.. total.Zip(sum, (a, b) => a + b)];
        }
        rows.Add(Line("total", total));
        return Grid("t", FigureUnit.Thousands, "x y z summa", [.. rows])
            .Rows(row => row.Code.Text[0] == 'r' ? row : row with { Parts = RowParts.Whole }).With(Across("summa", "x + y + z"));

        string Line(string code, decimal[] cells) => $"{code} | {string.Join(" | ", cells.Append(cells.Sum()).Select(cell => FigurePrint.Of(cell * 1000, FigureUnit.Thousands, made.Decimals)))}";
    }

    [Fact]
    public void Sums_computed_and_then_rounded_are_never_broken() =>
        Prop.ForAll(Tables.ToArbitrary(), made => Held(Printed(made)).Broken().Count == 0).Holds();

    private static readonly Gen<((decimal[] Exact, int Decimals) Made, string Row, string Column, int By)> Changed =
        from made in Tables
        from row in Gen.Elements("g0", "g1", "g2", "total")
        from column in Gen.Elements("x", "y", "z", "summa")
        from units in Gen.Choose(30, 9_000)
        from sign in Gen.Elements(1, -1)
        select (made, row, column, units * sign);

    [Fact]
    public void A_total_changed_by_more_than_its_interval_is_one_break_and_it_is_found() => Prop.ForAll(
        Changed.ToArbitrary(),
        changed =>
        {
            var table = Printed(changed.Made);
            var cell = table.Cells.Single(cell => cell.Row == Code(changed.Row) && cell.Column == Code(changed.Column));
            var step = FigureStep(changed.Made.Decimals);
            var printed = Figure.Of(cell.Printed, null, FigureUnit.Thousands).Printed + (changed.By * step * 1000);
            var breaks = Held(table.Printing(changed.Row, changed.Column, FigurePrint.Of(printed, FigureUnit.Thousands, changed.Made.Decimals))).Breaks();
            return breaks.Count == 1 && breaks[0].Place.Reference.ToString() == $"t!{changed.Row}@{changed.Column}";
        }).Holds();

    private static readonly Gen<(int[] Cents, int Decimals, int Step)> Sums =
        from cents in Gen.ArrayOf(Gen.Choose(-9_999_999, 9_999_999), 5)
        from decimals in Gen.Choose(0, 2)
        from step in Gen.Elements(-1, 0, 1)
        select (cents, decimals, step);

    [Fact]
    public void The_last_decimal_changed_within_the_interval_is_no_break() => Prop.ForAll(
        Sums.ToArbitrary(),
        made =>
        {
            // Five figures exactly as printed: their sum can be two and a half of the last decimal away, the total half of one.
            var parts = made.Cents.Select(cent => Rounding.ToDecimals(cent / 1000m, made.Decimals)).ToArray();
            var total = parts.Sum() + (made.Step * 2 * FigureStep(made.Decimals));
            string[] rows = [.. parts.Select((part, i) => $"r{i}<s | {Print(part, made.Decimals)}"), $"s | {Print(total, made.Decimals)}"];
            var checks = Held(Grid("t", FigureUnit.Thousands, "x", rows).Rows(row => row.Code.Text == "s" ? row with { Parts = RowParts.Whole } : row));
            return checks.Broken().Count == 0 && checks.Rounding().Count == (made.Step == 0 ? 0 : 1);
        }).Holds();

    private static string Print(decimal value, int decimals) => FigurePrint.Of(value * 1000, FigureUnit.Thousands, decimals);

    private static decimal FigureStep(int decimals) => decimal.Parse($"1e-{decimals.ToString(CultureInfo.InvariantCulture)}", NumberStyles.Float, CultureInfo.InvariantCulture);
}
