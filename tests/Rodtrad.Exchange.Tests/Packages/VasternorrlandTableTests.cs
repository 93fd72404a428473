using System.Text.Json.Nodes;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>Compares the plans of Västernorrland with the tables made from their source documents, where those are to be had.</summary>
public sealed class VasternorrlandTableTests
{
    static readonly RegionContent Content = PackageReader.Read(RepositoryRoot.Of("examples", "vasternorrland")).Value!.Content;

    [Theory]
    [InlineData("inriktningsmal", "inriktningsmal")]
    [InlineData("langsiktiga_mal", "langsiktigt-mal")]
    [InlineData("onskade_resultat", "onskat-resultat")]
    [InlineData("strategiska_omraden", "strategiskt-omrade")]
    public void Every_level_of_the_regionplan_is_as_it_was_printed(string column, string level) => Assert.Equal(
        PrintedTables.Rows("001-malstruktur").Select(row => Told(Texts(row[column]))),
        ByPerspective("rvn-regionplan-2020", level).Select(nodes => Told(nodes.Select(node => WithMarks($"{node.Name} {node.Text}", node)))));

    [Fact]
    public void Every_document_of_the_regionplan_is_as_it_was_printed() => Assert.Equal(
        PrintedTables.Rows("001-malstruktur").Select(row => Told(Texts(row["dokument"]).Order(StringComparer.Ordinal))),
        ByPerspective("rvn-regionplan-2020", "dokument").Select(nodes => Told(nodes.Select(node => node.Name).Order(StringComparer.Ordinal))));

    [Theory]
    [InlineData("inriktningsmal", "inriktningsmal")]
    [InlineData("strategiska_omraden", "strategiskt-omrade")]
    public void What_the_scorecard_inherits_is_as_it_printed_it(string column, string level) => Assert.Equal(
        PrintedTables.Rows("000-styrkort-perspektiv").Select(row => Told(Texts(row[column]))),
        ByPerspective("rvn-rlf-2020", level).Select(nodes => Told(nodes.Select(node => node.Name))));

    [Fact]
    public void Every_measure_of_the_scorecard_is_as_it_was_printed()
    {
        string[] columns = ["perspektiv", "mal", "matt", "agare", "kalla", "jamforelsetal", "malniva", "uppfoljning"];
        Assert.Equal(PrintedTables.Rows("000-styrkort-2020").Select(row => Told(columns.Select(column => (string?)row[column] ?? ""))), Measures());
    }

    static IEnumerable<string> Measures()
    {
        var plan = Content.Latest(Code.Of("rvn-rlf-2020"))!;
        var tree = plan.Tree();
        var names = plan.Nodes.ToDictionary(node => node.Code, node => node.Name);
        foreach (var use in plan.Uses)
        {
            var path = tree.PathTo(use.Node).Select(code => names[code]).ToList();
            yield return Told([path[1], path[2], path[3], use.OwnerPrinted, use.SourcePrinted, use.Baseline.Printed, use.Targets.Single().Printed, use.FollowUp.Printed]);
        }
    }

    static IEnumerable<List<Node>> ByPerspective(string code, string level)
    {
        var plan = Content.Latest(Code.Of(code))!;
        var tree = plan.Tree();
        return plan.Nodes.Where(node => node.Level.Text == "perspektiv").Select(perspective =>
        {
            var below = tree.Below(perspective.Code).ToHashSet();
            return plan.Nodes.Where(node => node.Level.Text == level && below.Contains(node.Code)).ToList();
        });
    }

    // In the source the mark of a note sticks to the word before it; here it is kept apart from the words.
    static string WithMarks(string text, Node node) => node.Notes.Count == 0 ? text : node.Notes[0] switch
    {
        "6" => text.Replace("oberoende", "oberoende6", StringComparison.Ordinal),
        "7" => text.Replace("2 procent", "2 procent7", StringComparison.Ordinal),
        "8" => text.Replace("DRG-poäng", "DRG-poäng8", StringComparison.Ordinal),
        "9" => text.Replace("öka.", "öka9.", StringComparison.Ordinal),
        _ => text.Replace("åtaganden.", "åtaganden10.", StringComparison.Ordinal),
    };

    static IEnumerable<string> Texts(JsonNode? cell) => cell is JsonArray list ? list.Select(text => (string)text!) : [(string)cell!];

    // A star is the mark of a note, and the source breaks words with a hyphen of its own.
    static string Told(IEnumerable<string> texts) => PrintedTables.Told(
        texts.Select(text => text.Replace("\u2010", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal)));
}
