using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Tables;
using Rodtrad.Domain.Templates;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Domain.Tests;

/// <summary>What the domain tells of by name has its words in both languages.</summary>
public sealed partial class WordsOfTheDomainTests
{
    static readonly Dictionary<string, string> Swedish = Texts("Texts.resx");
    static readonly Dictionary<string, string> English = Texts("Texts.en.resx");

    /// <summary>Every field that a change can name.</summary>
    static readonly string[] Fields =
    [
        .. Of(typeof(Region)).Except(["Region.UnitTypes", "Region.Units"]),
        .. Of(typeof(UnitType), typeof(Unit), typeof(GovernanceModel), typeof(Source), typeof(Indicator), typeof(SteeringDocument), typeof(DocumentTemplate), typeof(Plan)),
        .. Of(typeof(PlanEdition)).Except(["PlanEdition.Plan", "PlanEdition.Nodes", "PlanEdition.Links", "PlanEdition.Uses", "PlanEdition.Assignments", "PlanEdition.Activities", "PlanEdition.Tables", "PlanEdition.Relations", "PlanEdition.BoundFigures", "PlanEdition.Postings"]),
        .. Of(typeof(Node), typeof(IndicatorUse), typeof(Assignment), typeof(Activity)),
        .. Of(typeof(TableTemplate), typeof(EconomicTable), typeof(TableRelation), typeof(BoundFigure), typeof(FramePosting)).Except(["EconomicTable.Template", "EconomicTable.Cells"]),
        "EconomicTable.Order", "TableRelation.Order", "BoundFigure.Order", "FramePosting.Order",
        "Node.Links", "Node.Use", "Node.Assignment", "Node.Activity",
    ];

    [Fact]
    public void Every_field_that_a_change_can_name_has_its_words_and_no_other_has()
    {
        Assert.Equal(Fields.Order(StringComparer.Ordinal), Keys(Swedish, "field."));
        Assert.Equal(Fields.Order(StringComparer.Ordinal), Keys(English, "field."));
    }

    [Fact]
    public void The_papers_say_of_a_refusal_what_the_reader_sees()
    {
        var rows = File.ReadLines(RepositoryRoot.Of("docs", "refusals.md")).Select(line => Row().Match(line)).Where(row => row.Success)
            // A stroke would end the cell: in the table it is written as a character reference.
            .ToDictionary(row => row.Groups["code"].Value, row => System.Net.WebUtility.HtmlDecode($"{row.Groups["text"].Value} {row.Groups["does"].Value}"));
        Assert.Equal(Keys(Swedish, "refusal."), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(Swedish[$"refusal.{row.Key}"], row.Value));
    }

    [Fact]
    public void Every_text_can_be_filled_in_with_ten_arguments() => Assert.All(
        Swedish.Concat(English).Where(text => text.Key.StartsWith("refusal.", StringComparison.Ordinal)),
        text => Assert.DoesNotContain("{", string.Format(null, text.Value, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), StringComparison.Ordinal));

    static IEnumerable<string> Of(params Type[] records) =>
        records.SelectMany(record => record.GetProperties().Where(field => field.CanWrite), (record, field) => $"{record.Name}.{field.Name}");

    static IEnumerable<string> Keys(Dictionary<string, string> texts, string prefix) => texts.Keys
        .Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]).Order(StringComparer.Ordinal);

    static Dictionary<string, string> Texts(string file) => XDocument.Load(RepositoryRoot.Of("src", "Rodtrad.Web", "Resources", file)).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex(@"^\| `(?<code>[A-Z]{3}-[0-9]{3})` \| (?<text>.+?) \| (?<does>.+?) \|$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Row();
}
