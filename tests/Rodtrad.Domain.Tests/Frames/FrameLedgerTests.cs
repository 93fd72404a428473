using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using static Rodtrad.Domain.Tests.Frames.FrameSamples;

namespace Rodtrad.Domain.Tests.Frames;

public sealed class FrameLedgerTests
{
    public static readonly TheoryData<string> Printed = ["boards", "bridge", "board2025", "centres"];

    [Theory]
    [MemberData(nameof(Printed))]
    public void The_table_made_from_postings_is_the_printed_one(string name)
    {
        var table = Named(name);
        var made = FrameTables.Of(Ledger(table));
        var (figures, printed) = (new TableFigures(made), new TableFigures(table));
        Assert.Equal(table.Cells, made.Cells);
        foreach (var (year, column) in FrameColumns.OfYears(table))
        {
            foreach (var row in printed.Table.Template.Rows.Select(row => printed.Row(row.Code)).Where(row => printed[row, column].Counts))
                Assert.InRange(figures[row, column].Value, printed[row, column].Low, printed[row, column].High);
            if (new FrameTree(table.Template).Total is { } total && (name, year) is not ("centres", 2018))
            {
                var (sum, rounding) = (printed[printed.Row(total.Code), column], new FrameTree(table.Template).Tops.Length * 0.05m * Million);
                Assert.InRange(Ledger(table).Total(year), sum.Low - rounding, sum.High + rounding);
            }
        }
    }

    [Fact]
    public void The_plan_opens_with_one_posting_for_each_unit_and_year()
    {
        var ledger = Ledger(Boards);
        var opening = Assert.Single(ledger.Openings, opening => opening.To == Code("nhu") && opening.Year == 2020);
        Assert.Equal((396.1m * Million, "396,1", FrameLedger.Common, PostingReason.Opening), (opening.Amount, opening.Printed.Trim(), opening.Financing, opening.Reason));
        Assert.Equal(12 * 4, ledger.Openings.Count);
        Assert.Equal(7_816.1m * Million, ledger.Total(2020));
        Assert.Equal(5_401.5m * Million, ledger.Balance(Code("spec"), 2020));
        Assert.Equal((2020, 2022), ledger.Open);
    }

    [Fact]
    public void A_printed_sum_that_is_wrong_does_not_change_the_sum_of_the_units()
    {
        Assert.Equal(2_420.3m * Million, Ledger(Centres).Total(2018));
        Assert.Equal("2 418,3", Assert.Single(FrameTables.Of(Ledger(Centres)).Cells, cell => cell.Row == Code("summa") && cell.Column == Code("2018")).Printed);
    }

    [Fact]
    public void What_the_parts_do_not_make_up_lies_on_the_frame_itself()
    {
        var ledger = Ledger(Centres);
        Assert.Equal(58m * Million, ledger.Own(Code("cru"), 2019));
        Assert.Equal(127.6m * Million, ledger.Own(Code("cru"), 2018));
        Assert.Null(ledger.Balance(Code("kfn"), 2018));
        Assert.Equal(83.6m * Million, ledger.Balance(Code("kfn"), 2019));
    }

    [Fact]
    public void Parts_that_are_more_than_their_sum_leave_it_as_it_is_printed()
    {
        Assert.Equal(5_749.2m * Million, Ledger(Bridge).Balance(Code("div"), 2020));
        Assert.Equal(-1.2m * Million, Ledger(Bridge).Own(Code("div"), 2020));
    }

    [Fact]
    public void A_year_that_is_not_printed_follows_from_the_bridge()
    {
        var ledger = Ledger(Bridge);
        Assert.Equal([2019, 2020], ledger.Years);
        Assert.True(ledger.IsDerived(2019));
        Assert.False(ledger.IsDerived(2020));
        Assert.Equal((2_195.3m - 44.5m - 7.2m - 0.5m) * Million, ledger.Balance(Code("lans"), 2019));
        Assert.Equal((8_197.6m - 290.2m + 77.4m) * Million, ledger.Total(2019));
        Assert.Empty(ledger.Refused);
    }

    [Fact]
    public void A_lasting_posting_counts_from_its_year_on_and_moves_what_lies_above()
    {
        var ledger = Ledger(Boards).Post(Posting("som", "gem", 10)).Unwrap();
        Assert.Equal([4_895.7m, 5_034.7m, 5_203.7m], Balances(ledger, "som", 2020, 2021, 2022));
        Assert.Equal([5_401.5m, 5_555.8m, 5_739.9m], Balances(ledger, "spec", 2020, 2021, 2022));
        Assert.Equal([5_498.3m, 5_664.6m, 5_850.6m], Balances(ledger, "hsn", 2020, 2021, 2022));
        Assert.Equal(8_043.5m * Million, ledger.Total(2021));
    }

    [Fact]
    public void A_one_off_posting_counts_that_year_alone()
    {
        var ledger = Ledger(Boards).Post(Posting("prim", "tand", 5) with { IsOneOff = true }).Unwrap();
        Assert.Equal([199.3m, 208.2m, 207.1m], Balances(ledger, "tand", 2020, 2021, 2022));
    }

    [Fact]
    public void A_posting_within_the_plan_explains_and_moves_nothing()
    {
        var ledger = Ledger(Boards, Posting("spec", "nhu", 72.8m, 2020) with { IsWithinPlan = true });
        Assert.Equal(396.1m * Million, ledger.Balance(Code("nhu"), 2020));
        Assert.Single(ledger.Postings);
        Assert.Empty(ledger.Refused);
    }

    [Fact]
    public void A_ledger_that_is_posted_to_is_another()
    {
        var before = Ledger(Boards);
        var after = before.Post(Posting("prim", "tand", 5)).Unwrap();
        Assert.Equal(203.2m * Million, before.Balance(Code("tand"), 2021));
        Assert.Equal(208.2m * Million, after.Balance(Code("tand"), 2021));
        Assert.Empty(before.Postings);
    }

    [Fact]
    public void A_table_of_changed_frames_tells_exact_values_where_they_are_changed_and_prints_elsewhere()
    {
        var made = FrameTables.Of(Ledger(Boards).Post(Posting("", "tand", 5) with { Financing = "skatt" }).Unwrap());
        Assert.Equal(208.2m * Million, Assert.Single(made.Cells, cell => cell.Row == Code("tand") && cell.Column == Code("2021")).Exact);
        Assert.Equal(8_048.5m * Million, Assert.Single(made.Cells, cell => cell.Row == Code("summa") && cell.Column == Code("2021")).Exact);
        Assert.Equal("7 816,1", Assert.Single(made.Cells, cell => cell.Row == Code("summa") && cell.Column == Code("2020")).Printed);
    }

    [Theory]
    [InlineData("boards", 16, 16)]
    [InlineData("board2025", 4, 4)]
    [InlineData("bridge", 11, 12)]
    [InlineData("centres", 1, 2)]
    public void The_sums_of_a_table_are_counted(string name, int right, int all) => Assert.Equal((right, all), FrameTables.Sums(Named(name)));

    [Fact]
    public void A_sum_that_rounding_does_not_explain_is_not_right()
    {
        Assert.Equal((16, 16), FrameTables.Sums(Changed("summa", "2020", "7 816,3")));
        Assert.Equal((15, 16), FrameTables.Sums(Changed("summa", "2020", "7 861,1")));
    }

    [Fact]
    public void The_tables_of_a_plan_have_a_ledger_each_and_a_posting_stands_where_its_frames_are()
    {
        var shared = Boards with { Code = Code("andra"), Template = Centres.Template, Columns = Centres.Columns, Cells = Centres.Cells };
        var ledgers = FrameLedger.All(
            [Boards, Boards with { Code = Code("resultat"), Template = Boards.Template with { Kind = TableKind.IncomeStatement } }, shared],
            [Posting("prim", "tand", 1), Posting("ingen", "alls", 1) with { Code = Code("post-2") }], Setting);
        Assert.Equal(["ramar", "andra"], ledgers.Select(ledger => ledger.Table.Code.Text));
        Assert.Single(ledgers[0].Postings);
        Assert.Equal("RAM-002", Assert.Single(ledgers[0].Refused).Refusal.Code);
        Assert.Empty(ledgers[1].Postings);
    }

    [Fact]
    public void Inhabitants_come_from_the_planning_assumptions()
    {
        var table = Table(TableKind.PlanningAssumptions, [Year(2019), Year(2020)], "folk||| 245 572 | 246 000");
        var counted = table with
        {
            Template = table.Template with { Unit = FigureUnit.Number, Rows = [table.Template.Rows[0] with { Line = StandardLine.Population }] },
        };
        Assert.Equal(246_000m, FrameTables.Inhabitants([Boards, counted])[2020]);
        Assert.Empty(FrameTables.Inhabitants([Boards]));
    }

    static IEnumerable<decimal> Balances(FrameLedger ledger, string frame, params int[] years) =>
        years.Select(year => ledger.Balance(Code(frame), year)!.Value / Million);

    static EconomicTable Changed(string row, string column, string printed) => Boards with
    {
        Cells = Boards.Cells.Select(cell => cell.Row == Code(row) && cell.Column == Code(column) ? cell with { Printed = printed } : cell).ToSequence(),
    };

    static EconomicTable Named(string name) => name switch { "boards" => Boards, "bridge" => Bridge, "board2025" => Board2025, _ => Centres };
}
