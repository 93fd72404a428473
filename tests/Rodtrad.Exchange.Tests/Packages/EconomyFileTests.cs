using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Packages;

namespace Rodtrad.Exchange.Tests.Packages;

public sealed class EconomyFileTests
{
    [Fact]
    public void A_plan_gets_its_tables_with_their_template_inside()
    {
        using var folder = EconomyFolder.With();
        Assert.Empty(EconomyFolder.Told(folder));
        var content = folder.Read().Value!.Content;
        var edition = content.Editions.Single();
        var table = edition.Tables.Single();
        Assert.Equal(content.TableTemplates.Single(), table.Template);
        Assert.Equal((TableKind.Frames, FigureUnit.Millions, 1), (table.Template.Kind, table.Template.Unit, table.Template.Decimals));
        Assert.Equal(StandardLine.FrameTotal, table.Template.Rows[2].Line);
        Assert.Equal(
            [("hsn", "2020", "2 531", null), ("hsn", "2021", "- 2 600", -2600400000m), ("summa", "2020", "2 531", null)],
            table.Cells.Select(cell => (cell.Row.Text, cell.Column.Text, cell.Printed, cell.Exact)));
        Assert.Equal((RoundingWord.About, "ramar!summa@2020"), (edition.BoundFigures.Single().Word, edition.BoundFigures.Single().Formula));
        Assert.Equal(
            new FramePosting(Code.Of("flytt"), 2021, Code.Of("hsn"), Code.Of("rs"), 72_800_000m, PostingReason.Redistribution, "") { Printed = "72,8" },
            edition.Postings.Single());
    }

    [Fact]
    public void A_table_may_tell_a_template_of_its_own()
    {
        using var folder = EconomyFolder.With("    mall: ramar", "    mallen: {tabellmall: egen, namn: Egen, slag: ramar, enhet: tkr, rader: [{rad: hsn}, {rad: summa}]}");
        Assert.Empty(EconomyFolder.Told(folder));
        var table = folder.Read().Value!.Content.Editions.Single().Tables.Single();
        Assert.Equal(("egen", FigureUnit.Thousands, 2), (table.Template.Code.Text, table.Template.Unit, table.Template.Rows.Count));
    }

    [Fact]
    public void An_amount_without_a_unit_is_in_kronor_and_was_never_printed()
    {
        using var folder = EconomyFolder.With("belopp: \"72,8\", enhet: mnkr", "belopp: \"72800000,5\"");
        var posting = folder.Read().Value!.Content.Editions.Single().Postings.Single();
        Assert.Equal((72_800_000.5m, ""), (posting.Amount, posting.Printed));
    }

    [Fact]
    public void What_a_plan_says_for_the_law_is_read_and_written_back()
    {
        const string Law = """
            lagkrav:
              finansiella-mal:
                - {mal: andel, slag: resultatandel, varde: "2", text: Två procent., punkt: p1, langsiktigt: ja}
                - {mal: snitt, slag: resultat-i-snitt, varde: "200", enhet: mnkr}
              underskott:
                - {ar: 2017, belopp: "146", enhet: mnkr, kvar-efter: 2018, beslutat-ej-aterstalla: "1,5", atgardsplan: nej, text: Kvar}
                - {ar: 2018, belopp: "10"}
              reserver:
                - {reserv: resultatutjamningsreserv, ar: 2019, belopp: "9", enhet: tkr}
              balanskrav:
                - {ar: 2020, enhet: mnkr, realisationsvinster: "25", orealiserat: "-7,5", synnerliga-skal: "3", fran-aldre-reserv: "0"}
              delar:
                - {del: koncernforetag, avsnitt: ekonomi}
            poster:
            """;
        using var folder = EconomyFolder.With("poster:", Law);
        Assert.Empty(EconomyFolder.Told(folder));
        var content = folder.Read().Value!.Content;
        var expected = new LawFacts
        {
            Goals =
            [
                new(Code.Of("andel"), FinancialGoalKind.ResultShare, 2, "Två procent.") { Node = Code.Of("p1"), IsLongTerm = true },
                new(Code.Of("snitt"), FinancialGoalKind.ResultOnAverage, 200_000_000, ""),
            ],
            Deficits = [new(2017, 146_000_000) { StandsAfter = 2018, Waived = 1_500_000, HasActionPlan = false, Text = "Kvar" }, new(2018, 10)],
            Reserves = [new(ReserveKind.EqualisationReserve, 2019, 9_000)],
            Years = [new(2020) { CapitalGains = 25_000_000, Unrealised = -7_500_000, SpecialReasons = 3_000_000 }],
            Parts = [new(BudgetPart.GroupCompanies, Code.Of("ekonomi"))],
        };
        Assert.Equal(expected, content.Editions.Single().Law);
        using var again = PackageFolder.Of(PackageWriter.Write(content));
        Assert.Equal(expected, again.Read().Value!.Content.Editions.Single().Law);
    }

    [Fact]
    public void Cells_stand_in_the_order_of_rows_and_columns_however_they_were_written()
    {
        using var folder = EconomyFolder.With("varden:", "varden:\n      - {rad: hsn-spec, celler: [\"\", \"5\"]}");
        Assert.Equal(["hsn", "hsn", "hsn-spec", "summa"], folder.Read().Value!.Content.Editions.Single().Tables.Single().Cells.Select(cell => cell.Row.Text));
    }

    [Theory]
    [InlineData("    mall: ramar", "    mall: borta", "TAB-001 ekonomi/p.yaml:6:11 ramar | borta")]
    [InlineData("    mall: ramar", "    anmarkning: utan mall", "TAB-006 ekonomi/p.yaml:4:5 ramar")]
    [InlineData("formel: \"hsn\", post", "formel: \"hsn +\", post", "TAB-002 tabellmallar/ramar.yaml:9:52 hsn + | hsn +")]
    [InlineData("formel: hsn, text", "formel: \"hsn ?\", text", "TAB-002 tabellmallar/ramar.yaml:11:54 hsn ? | ?")]
    [InlineData("mal: summa,", "mal: \"su mma\",", "TAB-002 tabellmallar/ramar.yaml:11:29 su mma | su mma")]
    [InlineData("ramar!summa@2020", "ramar!summa@2020 2", "TAB-002 ekonomi/p.yaml:16:111 ramar!summa@2020 2 | 2")]
    [InlineData("version: \"1\"", "version: \"2\"", "TAB-003 ekonomi/p.yaml:1:1 p | 2")]
    [InlineData("plan: p", "plan: q", "TAB-003 ekonomi/p.yaml:1:1 q | 1")]
    [InlineData("{rad: summa, celler: [\"2 531\", \"\"]}", "{rad: okand, celler: [\"2 531\", \"\"]}", "TAB-004 ekonomi/p.yaml:14:9 ramar | okand")]
    [InlineData("{rad: summa, celler: [\"2 531\", \"\"]}", "{rad: summa, celler: [\"2 531\"]}", "TAB-005 ekonomi/p.yaml:14:30 summa | 1 | 2")]
    [InlineData("{rad: summa, celler: [\"2 531\", \"\"]}", "{rad: summa}", "TAB-005 ekonomi/p.yaml:14:9 summa | 0 | 2")]
    [InlineData("under: hsn}", "under: okand}", "TAB-007 tabellmallar/ramar.yaml:8:5 hsn-spec | okand")]
    [InlineData("noter: [\"1\"]", "noter: [\"2\"]", "TAB-008 ekonomi/p.yaml:4:5 ramar | hsn | 2")]
    [InlineData("    avsnitt: ekonomi", "    avsnitt: borta", "TAB-009 ekonomi/p.yaml:7:14 ramar | borta")]
    [InlineData("avsnitt: ekonomi, citat", "avsnitt: borta, citat", "TAB-009 ekonomi/p.yaml:16:5 ramen | borta")]
    [InlineData("ramar!summa@2020", "ramar!borta@2020", "TAB-010 ekonomi/p.yaml:16:111 ramar!borta@2020 | ramar!borta@2020")]
    [InlineData("ramar!summa@2020", "ramar!summa@2019", "TAB-010 ekonomi/p.yaml:16:111 ramar!summa@2019 | ramar!summa@2019")]
    [InlineData("formel: \"hsn\", post", "formel: \"hsn + borta\", post", "TAB-010 tabellmallar/ramar.yaml:9:52 hsn + borta | borta")]
    [InlineData("\"2 531\", \"\"", "\"1 000 000 000 000\", \"\"", "TAB-012 ekonomi/p.yaml:14:31 1 000 000 000 000")]
    [InlineData("varde: -2600400000", "varde: -1000000000000000000", "TAB-012 ekonomi/p.yaml:13:38 - 2 600")]
    [InlineData("belopp: \"72,8\"", "belopp: \"99 999 999 999 999 999 999\"", "TAB-012 ekonomi/p.yaml:18:5 99 999 999 999 999 999 999")]
    [InlineData("fran: hsn", "fran: okand", "TAB-013 ekonomi/p.yaml:18:5 flytt | okand")]
    [InlineData("agare: rs", "agare: okand", "PLN-002 tabellmallar/ramar.yaml:7:5 okand")]
    [InlineData("    avsnitt: ekonomi", "    avsnitt: ekonomi\n    avser: okand", "PLN-002 ekonomi/p.yaml:4:5 okand")]
    [InlineData("varde: -2600400000", "varde: många", "PKT-031 ekonomi/p.yaml:13:65 varde | många")]
    [InlineData("belopp: \"72,8\"", "belopp: många", "PKT-031 ekonomi/p.yaml:18:58 belopp | många")]
    [InlineData("enhet: mnkr\ndecimaler", "enhet: euro\ndecimaler", "PKT-015 tabellmallar/ramar.yaml:4:8 enhet | euro | kr, tkr, mnkr, mdkr, procent, kr-per-invanare, tkr-per-invanare, utdebitering, antal, kvm")]
    [InlineData("{rad: hsn-spec,", "{rad: hsn,", "PKT-018 tabellmallar/ramar.yaml:8:5 hsn | tabellmallar/ramar.yaml | 7")]
    [InlineData("kolumn: \"2021\"", "kolumn: \"2020\"", "PKT-018 ekonomi/p.yaml:11:9 2020 | ekonomi/p.yaml | 10")]
    [InlineData("{rad: summa, celler", "{rad: hsn, celler", "PKT-018 ekonomi/p.yaml:14:9 hsn | ekonomi/p.yaml | 13")]
    public void What_is_wrong_is_told_at_its_place(string was, string now, string told)
    {
        using var folder = EconomyFolder.With(was, now);
        Assert.Contains(told, EconomyFolder.Told(folder));
    }

    [Theory]
    [InlineData("under: hsn}", "under: hsn-spec}", "TAB-015 tabellmallar/ramar.yaml:8:5 hsn-spec")]
    [InlineData("under: hsn}", "under: hsn, formel: summa}", "")]
    public void What_goes_round_in_a_circle_is_told(string was, string now, string told)
    {
        using var folder = EconomyFolder.With(was, now);
        Assert.Equal(told.Length == 0 ? [] : [told], EconomyFolder.Told(folder));
    }

    [Fact]
    public void TAB_011_a_row_that_is_computed_from_itself_is_told()
    {
        using var folder = EconomyFolder.With("formel: \"hsn\", post", "formel: \"summa + hsn\", post");
        Assert.Equal(["TAB-011 ekonomi/p.yaml:4:5 ramar | summa"], EconomyFolder.Told(folder));
    }

    [Fact]
    public void The_same_version_has_one_economy()
    {
        using var folder = EconomyFolder.With();
        folder.Write("ekonomi/q.yaml", "plan: p\nversion: \"1\"\n");
        Assert.Equal(["PKT-018 ekonomi/q.yaml:1:1 p | ekonomi/p.yaml | 1"], EconomyFolder.Told(folder));
    }

    [Fact]
    public void A_figure_of_a_plan_that_is_not_here_is_taken_on_trust()
    {
        using var folder = EconomyFolder.With("ramar!summa@2020", "annan-plan/ramar!summa@2020");
        Assert.Empty(EconomyFolder.Told(folder));
    }
}
