using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Packages;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Packages;

/// <summary>The regionplan 2020–2022 of Region Västernorrland and the plan of its regionledningsförvaltning that hangs under it.</summary>
public sealed class VasternorrlandTests
{
    static readonly RegionContent Content = PackageReader.Read(RepositoryRoot.Of("examples", "vasternorrland")).Value!.Content;

    static readonly PlanEdition Regionplan = Content.Latest(Code.Of("rvn-regionplan-2020"))!;

    static readonly PlanEdition Scorecard = Content.Latest(Code.Of("rvn-rlf-2020"))!;

    [Fact]
    public void The_regionplan_has_the_printed_number_of_nodes_all_its_own()
    {
        Assert.Equal(
            "dokument 29, inriktningsmal 4, langsiktigt-mal 13, matt 18, onskat-resultat 19, perspektiv 4, strategiskt-omrade 10, vision 1",
            Counts(Regionplan, Origin.Local));
        Assert.Equal("", Counts(Regionplan, Origin.Inherited));
    }

    [Fact]
    public void The_scorecard_has_its_own_goals_and_measures_and_inherits_what_stands_above_them()
    {
        Assert.Equal("mal 16, matt 19", Counts(Scorecard, Origin.Local));
        Assert.Equal("inriktningsmal 4, perspektiv 4, strategiskt-omrade 10, vision 1", Counts(Scorecard, Origin.Inherited));
        Assert.Equal(
            Scorecard.Nodes.Where(node => node.Origin == Origin.Inherited).Select(node => $"rvn-regionplan-2020/{node.Code}"),
            Scorecard.Links.Where(link => link.Type == LinkType.InheritedFrom).Select(link => link.To.ToString()));
    }

    [Fact]
    public void Both_are_decided_by_references_that_are_not_complete()
    {
        Assert.All([Regionplan, Scorecard], plan =>
        {
            Assert.Equal(PlanStatus.Decided, plan.Status);
            Assert.True(plan.Plan.IsPublished);
            Assert.Contains(EditionChecks.Of(plan, Content), finding => finding.Check == CheckCatalogue.DecisionIncomplete);
        });
        Assert.Equal("19RS2753", Scorecard.Decision.DiaryNumber);
        Assert.Equal([Regionplan.Plan.Code], Scorecard.Plan.Superiors);
    }

    [Fact]
    public void Nine_strategic_areas_are_inherited_word_for_word_and_one_has_gained_a_comma()
    {
        var above = Regionplan.Nodes.ToDictionary(node => node.Code);
        var areas = Scorecard.Nodes.Where(node => node.Level.Text == "strategiskt-omrade").ToList();
        Assert.Equal(9, areas.Count(area => area.Name == above[area.Code].Name));
        var deviating = Assert.Single(areas, area => area.Name != above[area.Code].Name);
        Assert.Equal("so-10", deviating.Code.Text);
        Assert.Contains("på kort sikt, återställning", deviating.Name, StringComparison.Ordinal);
        var finding = Assert.Single(EditionChecks.Of(Scorecard, Content), finding => finding.Check == CheckCatalogue.InheritedDiffers);
        Assert.Equal("so-10", finding.Place.Node?.Text);
        Assert.Equal([new TextPiece(PieceKind.Added, ",")], finding.Difference!.Pieces.Where(piece => piece.Kind != PieceKind.Common));
        Assert.Equal(above[deviating.Code].Name, deviating.Name.Replace("på kort sikt, återställning", "på kort sikt återställning", StringComparison.Ordinal));
    }

    [Fact]
    public void Thirty_one_references_lead_to_twenty_nine_nodes_and_twenty_eight_documents()
    {
        var nodes = Regionplan.Nodes.Where(node => node.Level.Text == "dokument").ToDictionary(node => node.Code);
        var references = Regionplan.Links.Where(link => link.Type == LinkType.PartOf && nodes.ContainsKey(link.From)).ToList();
        Assert.Equal([16, 6, 6, 3], references.GroupBy(link => link.To.Node.Text).Select(group => (group.Key, Count: group.Count()))
            .OrderBy(group => Array.IndexOf(["invanare", "medarbetare", "process", "ekonomi"], group.Key)).Select(group => group.Count));
        Assert.Equal(29, nodes.Count);
        Assert.Equal(28, nodes.Values.Select(node => node.Document).Distinct().Count());
        Assert.Equal(
            ["Framtidens hälso- och sjukvård (målbilden)", "Framtidens hälso- och sjukvård (Målbilden)"],
            nodes.Values.GroupBy(node => node.Document).Single(group => group.Count() > 1).Select(node => node.Name));
        Assert.Equal(
            ["Digitaliseringsstrategi", "Hållbarhetsplan"],
            references.GroupBy(link => link.From).Where(group => group.Count() == 2).Select(group => nodes[group.Key].Name));
        var bound = nodes.Values.Select(node => Content.Documents.Single(document => document.Code == node.Document)).Distinct().ToList();
        Assert.Equal(8, bound.Count(document => document.Scope == DocumentScope.County));
    }

    [Fact]
    public void The_register_tells_how_long_a_document_holds_and_what_it_replaces()
    {
        var documents = Content.Documents.ToDictionary(document => document.Code.Text);
        Assert.Equal("folkhalsopolicy", documents["policy-jamlik-halsa"].Replaces!.Value.Text);
        Assert.Equal("miljo-och-energiplan", documents["hallbarhetsplan"].Replaces!.Value.Text);
        Assert.Equal((new DateOnly(2019, 1, 1), new DateOnly(2021, 12, 31)), Validity("digitaliseringsstrategi"));
        Assert.Equal((new DateOnly(2020, 1, 1), null), Validity("hallbarhetsplan"));

        (DateOnly? From, DateOnly? To) Validity(string code) => (documents[code].Validity.From, documents[code].Validity.To);
    }

    [Theory]
    [InlineData("or-07", "hme-totalindex", ">82")]
    [InlineData("or-08", "chefsindex", ">75")]
    [InlineData("or-09", "sjukfranvaro", "under de senaste tre åren legat stabilt under 5 procent")]
    [InlineData("or-10", "hyrkostnader-andel", "maximalt 9 procent")]
    [InlineData("or-14", "hme-styrning", "> 82")]
    [InlineData("or-18", "kostnad-per-drg-poang", "högst 7,5 procent över snittet för i riket jämförbara sjukhus")]
    [InlineData("lm-12", "god-ekonomisk-hushallning", "2 procent av intäkter från skatt och generella statsbidrag")]
    public void A_threshold_in_a_text_is_a_measure_under_that_text(string outcome, string indicator, string target)
    {
        var use = Regionplan.Uses.Single(use => use.Indicator.Text == indicator);
        Assert.Equal(target, use.Targets[0].Printed);
        Assert.Contains(Regionplan.Links, link => link.From == use.Node && link.To.Node.Text == outcome && link.Type == LinkType.PartOf);
    }

    [Fact]
    public void Every_target_of_the_regionplan_stands_word_for_word_in_the_text_above_it()
    {
        var nodes = Regionplan.Nodes.ToDictionary(node => node.Code);
        Assert.All(Regionplan.Uses, use =>
        {
            var texts = string.Join(' ', Regionplan.Links.Where(link => link.From == use.Node).Select(link => nodes[link.To.Node]).Select(node => $"{node.Name} {node.Text}"));
            Assert.All(use.Targets, target => Assert.Contains(target.Printed, texts, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Marks_of_notes_stand_apart_from_the_words() => Assert.Equal(
        "lm-12 7, lm-13 8, or-10 6, or-16 9, or-17 10",
        string.Join(", ", Regionplan.Nodes.Where(node => node.Level.Text != "matt" && node.Notes.Count > 0)
            .Select(node => $"{node.Code} {string.Join(' ', node.Notes)}").Order(StringComparer.Ordinal)));

    [Fact]
    public void The_start_of_every_measure_of_the_scorecard_has_a_state() => Assert.Equal(
        "Described 1, Measured 5, NewMeasure 5, Pending 8",
        string.Join(", ", Scorecard.Uses.GroupBy(use => use.Baseline.State).Select(group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal)));

    [Fact]
    public void The_scorecard_lacks_what_its_model_demands_where_the_print_is_empty()
    {
        var gaps = ThreadGaps.Of(Scorecard, Content.Models.Single(model => model.Code == Scorecard.Plan.Model));
        Assert.Equal(["matt-15"], gaps.Where(gap => gap.Kind == GapKind.FollowUp).Select(gap => gap.Node.Text));
        Assert.Equal(["matt-01", "matt-19"], gaps.Where(gap => gap.Kind == GapKind.Source).Select(gap => gap.Node.Text));
        Assert.Equal(13, gaps.Count(gap => gap.Kind == GapKind.Owner));
        Assert.DoesNotContain(gaps, gap => gap.Kind is GapKind.Measure or GapKind.Target);
    }

    [Fact]
    public void Words_are_explained_and_every_part_of_the_documents_is_accounted_for()
    {
        Assert.Equal(38, Regionplan.Explanations.Count);
        Assert.Equal("Socialstyrelsen, SOSFS 2005:12", Regionplan.Explanations.Single(word => word.Term == "God vård").Source);
        Assert.DoesNotContain(Regionplan.SourceParts, part => part.State == SourcePartState.Waiting);
        Assert.Equal(2, Scorecard.SourceParts.Count(part => part.State == SourcePartState.Waiting));
        Assert.Equal(6, Scorecard.SourceParts.Count(part => part is { Kind: SourcePartKind.Table, State: SourcePartState.Loaded }));
        Assert.All([Regionplan, Scorecard], plan => Assert.All(plan.Sections, section =>
            Assert.Contains(plan.SourceParts, part => part.Heading.EndsWith(section.Heading, StringComparison.Ordinal))));
    }

    static string Counts(PlanEdition plan, Origin origin) => string.Join(
        ", ", plan.Counts(own => own == origin).Select(level => $"{level.Key} {level.Value}").Order(StringComparer.Ordinal));
}
