using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// A region made by chance and then put in order: every text is as hostile as before, but all that is referred to exists, so
/// that the whole of it can be loaded. The same seed gives the same region.
/// </summary>
sealed class OrderlyRegion(int seed)
{
    readonly Random _chance = new(seed);
    RegionContent _made = null!;

    /// <summary>The region under the given slug.</summary>
    public RegionContent Make(string slug)
    {
        // Chance may give a region without units, levels or indicators: the next one has some.
        for (var i = 0; _made is null || !HasSomeOfAll(_made); i++)
            _made = new AnyRegion((seed * 1_000) + i).Make();
        var models = _made.Models.Select(InOrder).ToSequence();
        var region = _made.Region with
        {
            Slug = Code.Of(slug),
            UnitTypes = _made.Region.UnitTypes.Select(type => type with { IsBody = true }).ToSequence(),
            Units = _made.Region.Units.Select((unit, i) => unit with
            {
                Type = Pick(_made.Region.UnitTypes).Code,
                Parent = i == 0 ? null : Perhaps(_made.Region.Units[_chance.Next(i)].Code),
                Validity = InOrder(unit.Validity),
                Successors = unit.Successors.Select(_ => Unit()).Distinct().ToSequence(),
            }).ToSequence(),
        };
        var economy = new OrderlyEconomy(Unit, _chance);
        var library = _made.TableTemplates.Select(economy.InOrder).ToSequence();
        // One version of each plan: which versions may follow each other has tests of its own.
        var editions = _made.Editions.DistinctBy(edition => edition.Plan.Code)
            .OrderBy(edition => $"{edition.Plan.Code}.yaml", StringComparer.Ordinal)
            .Select(edition => economy.InOrder(InOrder(edition, models), library)).ToSequence();
        return _made with
        {
            Region = region,
            Templates = editions.Count == 0 ? [] : _made.Templates.Select(template => InOrder(template, Pick(editions), models)).ToSequence(),
            TableTemplates = library,
            // What is held against each other here is text: pictures and Word templates have tests of their own.
            Profile = _made.Profile with { Logo = null, WordTemplate = [] },
            Models = models,
            Sources = _made.Sources.Select(source => source with { Unit = Unit(source.Unit) }).ToSequence(),
            Indicators = _made.Indicators.Select(indicator => indicator with { Source = Source(indicator.Source), Owner = Unit(indicator.Owner) }).ToSequence(),
            Documents = _made.Documents.Select((document, i) => document with
            {
                Validity = InOrder(document.Validity),
                Replaces = i == 0 ? null : Perhaps(_made.Documents[i - 1].Code),
            }).ToSequence(),
            Editions = editions,
        };
    }

    static DocumentTemplate InOrder(DocumentTemplate template, PlanEdition edition, Sequence<GovernanceModel> models)
    {
        var levels = models.SelectMany(model => model.Levels).Select(level => level.Code).Distinct();
        return template with
        {
            Plans = [edition.Plan.Code],
            Sections = template.Sections.Zip(edition.Sections, (row, section) => row with { Section = section.Code }).ToSequence(),
            Parts = template.Parts.Select((part, i) => part with { After = edition.Sections.Count == 0 ? default : edition.Sections[i % edition.Sections.Count].Code }).ToSequence(),
            Levels = template.Levels.Zip(levels, (row, level) => row with { Level = level }).ToSequence(),
        };
    }

    PlanEdition InOrder(PlanEdition edition, Sequence<GovernanceModel> models)
    {
        var model = Pick(models.Where(model => model.Levels.Count > 0).ToSequence());
        var nodes = edition.Nodes.Select(node => node with
        {
            Level = Pick(model.Levels).Code,
            Unit = Unit(node.Unit),
            Document = node.Document is null ? null : Perhaps(_made.Documents[0].Code),
            Notes = node.Notes.Count == 0 || edition.Footnotes.Count == 0 ? [] : [Pick(edition.Footnotes).Mark],
        }).ToSequence();
        var place = nodes.ToDictionary(node => node.Code, node => node.Order);
        var (first, last) = (Math.Min(edition.Plan.FirstYear, edition.Plan.LastYear), Math.Max(edition.Plan.FirstYear, edition.Plan.LastYear));
        var roles = _made.Region.Units.SelectMany(unit => unit.Roles).ToList();
        return (edition with
        {
            Plan = edition.Plan with { Unit = Unit(), FirstYear = first, LastYear = last, Model = model.Code, Superiors = [] },
            Status = _chance.Next(2) == 0 ? PlanStatus.Draft : PlanStatus.Decided,
            Nodes = nodes,
            // Up the list only, so that no thread goes round.
            Links = edition.Links.Where(link => place[link.From] > 1)
                .Select(link => link with { To = new NodeReference(null, nodes[_chance.Next(place[link.From] - 1)].Code) })
                .Where(link => link.Type != LinkType.PartOf || Allows(model, nodes, link)).Distinct().ToSequence(),
            Uses = edition.Uses.Select(use => use with
            {
                Indicator = Pick(_made.Indicators).Code,
                Source = Source(use.Source),
                Owner = Unit(use.Owner),
                Reporter = Unit(use.Reporter),
            }).ToSequence(),
            Assignments = edition.Assignments.Select(assignment => assignment with
            {
                Giver = Unit(assignment.Giver),
                Receivers = assignment.Receivers.Select(_ => Unit()).ToSequence(),
                Role = roles.Count == 0 ? null : Perhaps(roles[0].Code),
                Deadline = Domain.Assignments.DeadlineWords.Read(assignment.Deadline.Printed, first, last),
            }).ToSequence(),
            Activities = edition.Activities.Select(activity => activity with
            {
                Responsible = activity.Responsible.Select(_ => Unit()).ToSequence(),
                Deadline = Domain.Assignments.DeadlineWords.Read(activity.Deadline.Printed, first, last),
            }).ToSequence(),
            Sections = edition.Sections.Select(section => section with { Shows = section.Shows.Select(_ => Pick(model.Levels).Code).ToSequence() }).ToSequence(),
        }).InOrder();
    }

    GovernanceModel InOrder(GovernanceModel model) => model with
    {
        Validity = InOrder(model.Validity),
        Levels = model.Levels.Select(level => level with
        {
            Parents = model.Levels.Select(other => other.Code).Where(_ => _chance.Next(2) == 0).ToSequence(),
            ParentRequired = false,
            CodePattern = "",
        }).ToSequence(),
    };

    static bool HasSomeOfAll(RegionContent content) =>
        content.Region.UnitTypes.Count > 0 && content.Region.Units.Count > 0 && content.Models.Any(model => model.Levels.Count > 0)
        && content.Indicators.Count > 0 && content.Documents.Count > 0 && content.Editions.Any(edition => edition.Nodes.Count > 2);

    static bool Allows(GovernanceModel model, Sequence<Node> nodes, Link link) => model.Level(nodes.First(node => node.Code == link.From).Level)!
        .Parents.Contains(nodes.First(node => node.Code == link.To.Node).Level);

    static Validity InOrder(Validity validity) => validity is { From: { } from, To: { } to } && to < from ? new(to, from) : validity;

    Code Unit() => Pick(_made.Region.Units).Code;

    Code? Unit(Code? instead) => instead is null ? null : Unit();

    Code? Source(Code? instead) => instead is null || _made.Sources.Count == 0 ? null : Pick(_made.Sources).Code;

    Code? Perhaps(Code code) => _chance.Next(2) == 0 ? code : null;

    T Pick<T>(IReadOnlyList<T> among) => among[_chance.Next(among.Count)];
}
