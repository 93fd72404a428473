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

    [Fact]
    public void Year_by_year_the_derived_year_stands_first_and_reasons_are_left_out()
    {
        var table = FrameTables.ByYear(Ledger(Bridge));
        Assert.Equal(["2019", "ram2020"], table.Columns.Select(column => column.Code.Text));
        Assert.Equal(2_143.1m * Million, Assert.Single(table.Cells, cell => cell.Row == Code("lans") && cell.Column == Code("2019")).Exact);
        Assert.Equal("2 195,3", Assert.Single(table.Cells, cell => cell.Row == Code("lans") && cell.Column == Code("ram2020")).Printed);
    }

    [Fact]
    public void What_the_postings_explain_is_not_told_by_the_columns_too()
    {
        var told = Posting("", "lans", 44.5m, 2020) with { Reason = PostingReason.Index, IsWithinPlan = true };
        Assert.Single(Ledger(Bridge, told).Postings, posting => posting.Reason == PostingReason.Index);
        Assert.Contains(Ledger(Bridge, told).Postings, posting => posting.Reason == PostingReason.Extension);
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

    static IEnumerable<decimal> Balances(FrameLedger ledger, string frame, params int[] years) =>
        years.Select(year => ledger.Balance(Code(frame), year)!.Value / Million);

    static EconomicTable Named(string name) => name switch { "boards" => Boards, "bridge" => Bridge, "board2025" => Board2025, _ => Centres };
}
