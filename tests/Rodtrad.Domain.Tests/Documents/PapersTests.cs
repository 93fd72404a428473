using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Templates;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Documents;

/// <summary>Papers on small plans. Without a template every fixed word is its own key.</summary>
public sealed class PapersTests
{
    [Theory]
    [InlineData("Ta fram en strategi för vård.", "strategi", "Ta fram en |*strategi*| för vård.")]
    [InlineData("Strategi för vård", "strategi", "*Strategi*| för vård")]
    [InlineData("En plan och en mall", "plan, mall", "En |*plan*| och en |*mall*")]
    [InlineData("En plan, mall och mer", "plan, mall", "En |*plan, mall*| och mer")]
    [InlineData("En plan", "budget", "En plan")]
    [InlineData("En plan", "", "En plan")]
    [InlineData("<b>plan</b>", "plan", "<b>|*plan*|</b>")]
    [InlineData("", "plan", "")]
    public void Keywords_are_strong_where_they_stand(string text, string keyword, string expected) =>
        Assert.Equal(expected, string.Join('|', KeywordRuns.Of(text, keyword, null).Select(run => run.Style == TextStyle.Strong ? $"*{run.Text}*" : run.Text)));

    [Theory]
    [InlineData(PlanStatus.Draft, "Draft", "NotDecided", "FootDraft")]
    [InlineData(PlanStatus.Decided, "StatusDecided", "", "FootDecided")]
    [InlineData(PlanStatus.Replaced, "StatusReplaced", "", "FootDecided")]
    public void A_paper_tells_which_version_it_was_made_from(PlanStatus status, string word, string decision, string foot)
    {
        var paper = ThreadPoster.Of(Source(Edition() with { Status = status }));
        Assert.Equal(["1", word, .. decision.Length > 0 ? [decision] : Array.Empty<string>()], paper.Front.Facts.Select(fact => fact.Text));
        Assert.Equal((status == PlanStatus.Draft, foot, "rs"), (paper.Front.IsDraft, paper.Frame.Foot, paper.Front.Unit));
    }

    [Fact]
    public void A_decision_keeps_its_placeholders()
    {
        var decision = new DecisionReference("Styrelsen", new DateOnly(2019, 11, 6), "", "19RS1", ["§ xxx"]);
        var facts = ThreadPoster.Of(Source(Edition() with { Decision = decision })).Front.Facts;
        Assert.Equal(("Styrelsen 2019-11-06 § xxx", true), (facts[2].Text, facts[2].IsPlaceholder));
        // What is known beside the placeholder is not in doubt.
        Assert.Equal([new("Styrelsen", false), new("2019-11-06", false), new FactPart("§ xxx", true)], facts[2].Parts);
        Assert.Equal(("19RS1", false), (facts[3].Text, facts[3].IsPlaceholder));
    }

    [Fact]
    public void Without_a_dimension_the_uppermost_goals_are_columns()
    {
        var edition = Edition(Node("a", "mal"), Node("b", "mal"), Node("f", "faktor"), Node("m", "matt"), Node("ensam", "matt"), Node("u", "uppdrag")) with
        {
            Links = [Under("f", "a"), Under("m", "f")],
        };
        var columns = Columns(ThreadPoster.Of(Source(edition)));

        Assert.Equal(["a", "b", "PosterOther"], columns.Select(column => column.Heading));
        Assert.Equal("f m", $"{columns[0].Groups[0].Items[0].Text} {columns[0].Groups[0].Items[0].Below[0].Text}");
        Assert.Empty(columns[1].Groups);
        // A measure under nothing is there too; an uppdrag of its own has a list of its own.
        Assert.Equal(["ensam"], columns[2].Groups.SelectMany(group => group.Items).Select(item => item.Text));
    }

    [Fact]
    public void What_lies_under_two_has_its_place_at_the_first()
    {
        var edition = Edition(Node("p", "perspektiv"), Node("q", "perspektiv"), Node("a", "mal"), Node("b", "mal"), Node("f", "faktor")) with
        {
            Links = [Under("a", "p"), Under("b", "q"), Under("f", "a"), Under("f", "b")],
        };
        var items = Columns(ThreadPoster.Of(Source(edition))).SelectMany(column => column.Groups).SelectMany(group => group.Items);
        Assert.Equal(["f f", "f "], items.Select(item => $"{item.Text} {item.Anchor}"));
    }

    [Fact]
    public void Receivers_stand_in_the_order_of_the_organisation_and_the_unknown_after_them()
    {
        var content = Content() with { Region = Content().Region with { Units = [Unit("hsn"), Unit("rs")] } };
        var edition = Edition(Node("u1", "uppdrag"), Node("u2", "uppdrag"), Node("u3", "uppdrag")) with
        {
            Assignments =
            [
                Assignment("u1") with { Receivers = [Code("rs"), Code("okand")] },
                Assignment("u2") with { Receivers = [Code("hsn")], Deadline = DeadlineWords.Read("senast 2021-05-01", 2020, 2022), ReportsBack = true },
            ],
        };
        var source = Source(edition) with { Content = content };
        var paper = AssignmentList.OfPlan(source);

        Assert.Equal(["hsn", "rs", "okand", "AssignmentsNoReceiver"], paper.Blocks.OfType<DocumentBlock.Heading>().Select(heading => heading.Text));
        var tables = paper.Blocks.OfType<DocumentBlock.Table>().Select(table => table.Content).ToList();
        Assert.Equal(["u2", "senast 2021-05-01", "2021-05-01", "AssignmentsReportsBack"], tables[0].Rows[0].Cells.Select(cell => cell.Text));
        // Only the columns that hold something; what has no time says so.
        Assert.Equal(["uppdrag", "tid"], tables[1].Columns.Select(column => column.Key));
        Assert.Equal("AssignmentsNoDeadline", tables[1].Rows[0].Cells[1].Text);
        Assert.Equal(["plan-u1", "", "plan-u3"], tables.Skip(1).Select(table => table.Rows[0].Anchor));
        Assert.Equal(paper, AssignmentList.OfPlan(source with { Edition = source.Edition with { Version = "1" } }));
    }

    [Fact]
    public void Several_plans_are_named_with_their_decisions_and_each_row_with_its_plan()
    {
        var one = Source(Edition(Node("u1", "uppdrag")));
        var two = Source(Edition(Node("u1", "uppdrag")) with { Plan = ThePlan with { Code = Code("annan"), Title = "Annan plan" } });
        var paper = AssignmentList.OfRegion(Content(), [one, two, Source(Edition())], new DocumentWords());
        var tables = paper.Blocks.OfType<DocumentBlock.Table>().Select(table => table.Content).ToList();

        Assert.Equal(["Styrelsens plan", "Annan plan"], tables[0].Rows.Select(row => row.Cells[0].Text));
        Assert.Equal(["Styrelsens plan", "Annan plan"], tables[1].Rows.Select(row => row.Cells[1].Text));
        Assert.Equal(["plan-u1", "annan-u1"], tables[1].Rows.Select(row => row.Anchor));
        Assert.IsType<DocumentBlock.Remark>(Assert.Single(AssignmentList.OfRegion(Content(), [], new DocumentWords()).Blocks));
    }

    [Theory]
    [InlineData("16,8", "16.8")]
    [InlineData("1 232", "1232")]
    [InlineData("Minska", null)]
    [InlineData("", null)]
    public void A_printed_number_is_a_number_and_a_word_is_none(string printed, string? number)
    {
        var cell = Papers.Printed(printed);
        Assert.Equal((printed, number), (cell.Text, cell.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static DocumentSource Source(PlanEdition edition) => new(
        Content(), Model, edition, new DocumentTemplate(Code("mall"), "Mall", [], []), new DocumentWords(), "0123456789abcdef", StringComparer.Ordinal);

    private static List<ItemColumn> Columns(Document paper) => [.. Assert.Single(paper.Blocks.OfType<DocumentBlock.Columns>()).Beside];
}
