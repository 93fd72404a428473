using System.Text.Json.Nodes;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>The economy of the examples is what the source documents print, cell for cell.</summary>
public sealed class EconomyTableTests
{
    [Fact]
    public void Every_printed_cell_is_there_to_the_letter_and_nothing_more()
    {
        var expected = EconomyPlans.Expected("economy-expected.csv", 6).Select(line => $"{line[0]}/{line[1]}!{line[3]}@{line[4]} {line[5]}").ToList();
        Assert.Equal(1351, expected.Count);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Cells().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_row_is_there_in_the_order_it_is_printed_and_its_label_can_be_put_together_again()
    {
        var expected = EconomyPlans.Expected("economy-labels.csv", 4).ToList();
        Assert.Equal(348, expected.Count);
        foreach (var rows in expected.GroupBy(line => (Plan: line[0], Table: line[1])))
        {
            var template = EconomyPlans.Table(rows.Key.Plan, rows.Key.Table).Template;
            Assert.Equal(rows.Select(row => row[2]), template.Rows.Where(row => row.Form != RowForm.Heading).Select(row => row.Code.Text));
            Assert.All(rows, row => Assert.Contains(row[3], Labels(template.Rows.Single(one => one.Code.Text == row[2]), Heading(template, row[2]))));
        }
    }

    [Fact]
    public void The_only_other_tables_are_those_gathered_from_lists() => Assert.Equal(
        EconomyPlans.Expected("economy-expected.csv", 6).Select(line => $"{line[0]}/{line[1]}").Concat(EconomyPlans.FromLists).Distinct().Order(StringComparer.Ordinal),
        EconomyPlans.All.SelectMany(plan => plan.Tables, EconomyPlans.Told).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_cell_can_be_read_as_a_figure() => Assert.All(
        EconomyPlans.All.SelectMany(plan => plan.Tables).Select(table => new TableFigures(table)),
        table => Assert.DoesNotContain(
            from row in Enumerable.Range(0, table.Rows)
            from column in Enumerable.Range(0, table.Columns)
            where table.ColumnAt(column).Kind != ColumnKind.Words
            select table[row, column], figure => figure.State == FigureState.Words));

    [Fact]
    public void A_printed_nil_is_told_from_nought_and_from_an_empty_cell()
    {
        var cash = new TableFigures(EconomyPlans.Table("rvn-regionplan-2020", "kassaflode"));
        Assert.Equal(FigureState.Nil, State(cash, "forrad", "2019"));
        Assert.Equal(FigureState.Number, State(cash, "medel-fin", "2019"));
        var works = new TableFigures(EconomyPlans.Table("rvn-rlf-2020", "bilaga-10b"));
        Assert.Equal((FigureState.Number, FigureState.Empty), (State(works, "stad", "tom2018"), State(works, "stad", "PL2021")));
    }

    [Fact]
    public void Every_table_stands_in_a_section_and_is_accounted_for_as_loaded()
    {
        Assert.All(EconomyPlans.All, plan => Assert.All(plan.Tables, table => Assert.Contains(plan.Sections, section => section.Code == table.Section)));
        Assert.All(
            EconomyPlans.All.SelectMany(plan => plan.SourceParts).Where(part => part.State == Domain.Plans.SourcePartState.Waiting),
            part => Assert.DoesNotContain("ekonomi", part.Note, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_expected_strings_are_those_of_the_source_tables()
    {
        foreach (var lines in EconomyPlans.Expected("economy-expected.csv", 6).GroupBy(line => line[2]))
        {
            Assert.Equal(
                PrintedTables.Of(lines.Key)["rows"]!.AsArray().SelectMany(row => row!["cells"]!.AsObject().Select(
                    cell => $"{row["key"]} {cell.Key} {cell.Value!["printed"]}")).Order(StringComparer.Ordinal),
                lines.Select(line => $"{line[3]} {line[4]} {line[5]}").Order(StringComparer.Ordinal));
        }
        Assert.Equal(
            EconomyPlans.Expected("economy-labels.csv", 4).Select(line => line[3]).Order(StringComparer.Ordinal),
            EconomyPlans.Expected("economy-expected.csv", 6).Select(line => line[2]).Distinct().SelectMany(
                source => PrintedTables.Of(source)["rows"]!.AsArray().Select(row => (string)row!["label"]!)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_greater_investment_is_for_stands_beside_its_amount()
    {
        var table = EconomyPlans.Table("rvm-rk-2019", "investeringar");
        Assert.Equal(
            PrintedTables.Of("004-investeringar")["attributes"]!.AsArray().Select(row => string.Join(" | ", row!.AsArray().Select(word => (string?)word))),
            table.Template.Rows.Select(row => string.Join(" | ", Words(table, row).Prepend(row.Code.Text))));
    }

    [Fact]
    public void Grants_that_end_have_the_years_and_amounts_of_the_source()
    {
        var table = EconomyPlans.Table("rvn-regionplan-2020", "statsbidrag-riktade");
        var figures = new TableFigures(table);
        Assert.Equal(
            PrintedTables.Rows("001-statsbidrag-riktade").Select(row => $"{row["period"]}: {string.Join(" ", row["belopp"]!.AsObject().Select(year => $"{year.Key} {(decimal)year.Value! * 1_000_000m:0}"))}"),
            table.Template.Rows.Select((row, i) => $"{Words(table, row).Single()}: {string.Join(" ", table.Columns.Select((column, at) => (column, figure: figures[i, at])).Where(cell => cell.figure.State == FigureState.Number).Select(cell => $"{cell.column.Code} {cell.figure.Value:0}"))}"));
    }

    [Fact]
    public void What_the_frames_of_2025_hold_has_the_amounts_of_the_source()
    {
        var figures = new TableFigures(EconomyPlans.Table("rvn-rs-2025", "resursramar-ingar"));
        Assert.Equal(
            PrintedTables.Rows("003-resursramar-ingar").Select(row => row["belopp"] is JsonNode amount ? (decimal)amount * ((string?)row["enhet"] == "mnkr" ? 1_000_000m : 1m) : (decimal?)null),
            Enumerable.Range(0, figures.Rows).Select(row => figures[row, 0] is { State: FigureState.Number } figure ? figure.Value : (decimal?)null));
    }

    static IEnumerable<string> Cells() =>
        from plan in EconomyPlans.All
        from table in plan.Tables
        where !EconomyPlans.FromLists.Contains(EconomyPlans.Told(plan, table))
        let words = table.Columns.Where(column => column.Kind == ColumnKind.Words).Select(column => column.Code).ToHashSet()
        from cell in table.Cells
        where !words.Contains(cell.Column)
        select $"{EconomyPlans.Told(plan, table)}!{cell.Row}@{cell.Column} {cell.Printed}";

    static IEnumerable<string> Words(EconomicTable table, TemplateRow row) =>
        from column in table.Columns
        where column.Kind == ColumnKind.Words
        from cell in table.Cells
        where cell.Row == row.Code && cell.Column == column.Code
        select cell.Printed;

    // The source tables write what stands over a row before it, shortened when it was just told in full, and a note as "1)" or "*)".
    // A sum with no more than "Summa" to it is told apart by the heading it stands under.
    static IEnumerable<string> Labels(TemplateRow row, string heading)
    {
        var label = string.Concat(row.Label, string.Concat(row.Notes.Select(mark => $" {mark})")));
        string[] prefixed = row.Prefix.Length == 0 ? [label] : [$"- {row.Prefix} {label}", $"{row.Prefix} {label}", $"-{label}", $"- {label}"];
        return prefixed.SelectMany(one => (IEnumerable<string>)[one, $"{row.Group} / {one}", $"{row.Group}: {one}", $"{row.Group.Split(' ')[0]} / {one}", $"{one} ({heading})"]);
    }

    static string Heading(TableTemplate template, string row) =>
        template.Rows.TakeWhile(one => one.Code.Text != row).LastOrDefault(one => one.Form == RowForm.Heading)?.Label ?? "";

    static FigureState State(TableFigures table, string row, string column) =>
        table[table.Row(Domain.Quantities.Code.Of(row)), table.Column(Domain.Quantities.Code.Of(column))].State;
}
