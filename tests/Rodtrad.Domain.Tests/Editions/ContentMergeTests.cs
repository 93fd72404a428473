using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using static Rodtrad.Domain.Tests.Samples;

namespace Rodtrad.Domain.Tests.Editions;

public sealed class ContentMergeTests
{
    static readonly Dictionary<(Code, string), Sequence<Code>> None = [];

    [Fact]
    public void The_first_load_adds_everything()
    {
        var result = ContentMerge.Merge(null, Content(Edition(Node("m", "mal"))), None);
        Assert.Empty(result.Problems);
        Assert.Equal(Content(Edition(Node("m", "mal"))), result.Content);
        Assert.Equal(
            [
                "Added unittype/namnd", "Added unittype/enhet", "Added unit/rs", "Added model/modell", "Added source/kalla",
                "Added indicator/indikator", "Added document/strategi", "Added plan/plan/version/1",
            ],
            Told(result));
    }

    [Fact]
    public void The_same_package_again_changes_nothing()
    {
        var content = Content(Edition(Node("m", "mal"), Node("n", "mal")) with { Links = [Link("n", "m", Domain.Goals.LinkType.ContributesTo)] });
        var once = ContentMerge.Merge(null, content, None).Content;
        var twice = ContentMerge.Merge(once, content, None);
        Assert.Empty(twice.Changes);
        Assert.Empty(twice.Problems);
        Assert.Equal(once, twice.Content);
    }

    [Fact]
    public void What_the_package_is_silent_about_stays_and_what_is_new_comes_last()
    {
        var stored = Content();
        stored = stored with { Region = stored.Region with { Units = [Unit("region"), Unit("rs", "region")] }, Documents = [Document("a"), Document("b")] };
        var incoming = Content() with { Documents = [Document("c"), Document("b")] };
        var result = ContentMerge.Merge(stored, incoming, None);
        Assert.Equal(["a", "b", "c"], result.Content.Documents.Select(document => document.Code.Text));
        Assert.Equal(["region", "rs"], result.Content.Region.Units.Select(unit => unit.Code.Text));
        Assert.Equal(["Kept unit/region", "Changed unit/rs Unit.Parent: region → ", "Kept document/a", "Added document/c"], Told(result));
        Assert.Equal(["Kept unit/region", "Kept document/a"], Told(ContentMerge.Merge(result.Content, incoming, None)));
    }

    [Fact]
    public void Silence_about_a_field_of_what_the_package_names_empties_it()
    {
        var stored = Content() with { Documents = [Document("a") with { Note = "Anmärkning", Validity = new(new DateOnly(2018, 1, 1), null) }] };
        var result = ContentMerge.Merge(stored, Content() with { Documents = [Document("a")] }, None);
        Assert.Equal(
            ["Changed document/a SteeringDocument.Validity: 2018-01-01– → , SteeringDocument.Note: Anmärkning → "],
            Told(result));
    }

    [Fact]
    public void A_plan_that_the_package_does_not_hold_stays_as_it_is()
    {
        var other = Edition(Node("x", "mal")) with { Plan = ThePlan with { Code = Code("annan") } };
        Assert.Equal([other, Edition()], ContentMerge.Merge(Content(other), Content(Edition()), None).Content.Editions);
    }

    [Fact]
    public void Lists_are_told_as_texts_the_same_in_every_culture()
    {
        var before = Content() with { Indicators = [SickLeave] };
        var after = Content() with { Indicators = [SickLeave with { Decimals = null, Segments = ["K", "M", "Barn"] }] };
        Assert.Equal(
            ["Changed indicator/indikator Indicator.Decimals: 1 → , Indicator.Segments: K; M → K; M; Barn"],
            Told(ContentMerge.Merge(before, after, None)));
    }

    [Fact]
    public void LAD_001_a_decided_version_never_changes()
    {
        var decided = Edition(Node("m", "mal")) with { Status = PlanStatus.Decided };
        var changed = decided with { Nodes = [decided.Nodes[0] with { Name = "Annat namn" }] };
        AssertRefused(decided, changed);
        AssertRefused(decided, decided with { Nodes = [.. decided.Nodes, Node("n", "mal", 2)] });
        AssertRefused(decided with { Status = PlanStatus.Replaced }, changed);
        Assert.Equal(
            ["LAD-001 plan/plan/version/1: Styrelsens plan | 1"],
            Merge(decided, decided with { Nodes = [] }, Code("m")).Problems.Told());
    }

    [Theory]
    [InlineData(PlanStatus.Draft)]
    [InlineData(PlanStatus.External)]
    public void LAD_001_what_was_decided_does_not_become_a_draft_again(PlanStatus status)
    {
        var decided = Edition(Node("m", "mal")) with { Status = PlanStatus.Decided };
        AssertRefused(decided, decided with { Status = status });
        AssertRefused(decided with { Status = PlanStatus.Replaced }, decided with { Status = status });
    }

    [Fact]
    public void A_decided_version_that_is_loaded_again_unchanged_changes_nothing()
    {
        var decided = Edition(Node("m", "mal")) with { Status = PlanStatus.Decided };
        Assert.Empty(Merge(decided, decided).Changes);
        // The file is older than the decision that replaced it.
        var replaced = decided with { Status = PlanStatus.Replaced };
        Assert.Empty(Merge(replaced, decided).Changes);
        Assert.Equal(replaced, Merge(replaced, decided).Content.Editions[0]);
    }

    [Fact]
    public void Silence_about_a_node_of_a_decided_version_is_no_change_of_it()
    {
        var decided = Edition(Node("m", "mal"), Node("n", "mal")) with { Status = PlanStatus.Decided };
        var result = Merge(decided, decided with { Nodes = [decided.Nodes[0]] });
        Assert.Empty(result.Problems);
        Assert.Equal(["Kept plan/plan/node/n"], Told(result));
        Assert.Equal(decided, result.Content.Editions[0]);
    }

    [Fact]
    public void A_newly_decided_version_replaces_the_one_decided_before_it()
    {
        var first = Edition(Node("m", "mal")) with { Status = PlanStatus.Decided };
        var second = first with { Version = "2" };
        var result = ContentMerge.Merge(Content(first), Content(second), None);
        Assert.Equal([first with { Status = PlanStatus.Replaced }, second], result.Content.Editions);
        Assert.Contains("Changed plan/plan/version/1 PlanEdition.Status: Decided → Replaced", Told(result));
        Assert.Equal("2", result.Content.Latest(Code("plan"))!.Version);
    }

    [Fact]
    public void Deciding_a_draft_replaces_the_former_decision_too()
    {
        var first = Edition() with { Status = PlanStatus.Decided };
        var draft = Edition() with { Version = "2" };
        var result = ContentMerge.Merge(Content(first, draft), Content(draft with { Status = PlanStatus.Decided }), None);
        Assert.Equal([PlanStatus.Replaced, PlanStatus.Decided], result.Content.Editions.Select(edition => edition.Status));
        var other = Edition() with { Plan = ThePlan with { Code = Code("annan") }, Status = PlanStatus.Decided };
        Assert.Equal(PlanStatus.Decided, ContentMerge.Merge(Content(other), Content(first), None).Content.Editions[0].Status);
    }

    [Fact]
    public void LAD_003_a_package_of_another_region_is_refused()
    {
        var other = Content() with { Region = Content().Region with { Slug = Code("annan") } };
        Assert.Equal(["LAD-003 region: annan | region"], ContentMerge.Merge(Content(), other, None).Problems.Told());
    }

    [Fact]
    public void LAD_004_what_is_to_go_may_not_stand_in_the_file_as_well() => Assert.Equal(
        ["LAD-004 plan/plan/node/m: m"], Merge(Edition(Node("m", "mal")), Edition(Node("m", "mal")), Code("m")).Problems.Told());

    static void AssertRefused(PlanEdition stored, PlanEdition incoming)
    {
        var result = Merge(stored, incoming);
        Assert.Equal(["LAD-001 plan/plan/version/1: Styrelsens plan | 1"], result.Problems.Told());
        Assert.Equal(stored, result.Content.Editions[0]);
        Assert.Empty(result.Changes);
    }

    static MergeResult Merge(PlanEdition stored, PlanEdition incoming, params Code[] removed) =>
        ContentMerge.Merge(Content(stored), Content(incoming), new Dictionary<(Code, string), Sequence<Code>> { [(Code("plan"), "1")] = [.. removed] });

    static IEnumerable<string> Told(MergeResult result) => result.Changes.Select(change => change.Fields.Count == 0
        ? $"{change.Kind} {change.Subject}"
        : $"{change.Kind} {change.Subject} {string.Join(", ", change.Fields.Select(field => $"{field.Field}: {field.Before} → {field.After}"))}");
}
