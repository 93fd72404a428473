using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Editions;

/// <summary>What must hold for all that a region holds, between its parts.</summary>
public static class ContentRules
{
    public const string UnknownModel = "PLN-001";
    public const string UnknownUnit = "PLN-002";
    public const string YearsTurnedRound = "PLN-003";
    public const string UnknownSuperior = "PLN-004";
    public const string UnknownIndicator = "PLN-005";
    public const string UnknownSource = "PLN-006";
    public const string UnknownNote = "PLN-007";
    public const string UnknownRole = "PLN-008";
    public const string ValidityTurnedRound = "PLN-009";
    public const string UnknownReplaced = "PLN-010";
    public const string ExternalHasContent = "PLN-011";
    public const string UnknownLevelShown = "PLN-012";
    public const string SuperiorCycle = "PLN-013";
    public const string UnknownDocument = "PLN-014";
    public const string TemplateWithoutPlan = "MLL-001";
    public const string TemplateWithoutLevel = "MLL-002";
    public const string TemplateWithoutSection = "MLL-003";

    public const string ProfileSubject = "profile";

    public static string PlanSubject(Code plan) => $"plan/{plan}";

    public static string ModelSubject(Code model) => $"model/{model}";

    public static string LevelSubject(Code model, Code level) => $"model/{model}/level/{level}";

    public static string SourceSubject(Code source) => $"source/{source}";

    public static string IndicatorSubject(Code indicator) => $"indicator/{indicator}";

    public static string DocumentSubject(Code document) => $"document/{document}";

    public static string TemplateSubject(Code template) => $"template/{template}";

    /// <summary>Every breach at once, of the organisation, the libraries, the plans and their threads.</summary>
    public static IEnumerable<Problem> Check(RegionContent content)
    {
        var known = new Known(content);
        return
        [
            .. UnitRules.Check(content.Region),
            .. content.Models.SelectMany(ModelRules.Check),
            .. content.Sources.SelectMany(source => known.Unit(source.Unit, SourceSubject(source.Code))),
            .. content.Indicators.SelectMany(indicator => CheckIndicator(indicator, known)),
            .. content.Documents.SelectMany(document => CheckDocument(document, content)),
            .. content.Editions.SelectMany(edition => EditionRules.Check(edition, content, known)),
            .. content.Editions.SelectMany(edition => EconomyRules.Check(edition, content, known)),
            .. content.TableTemplates.SelectMany(template => EconomyRules.Check(template, known)),
            .. content.Templates.SelectMany(template => CheckTemplate(template, content)),
        ];
    }

    private static IEnumerable<Problem> CheckIndicator(Indicator indicator, Known known)
    {
        var subject = IndicatorSubject(indicator.Code);
        return [.. known.Source(indicator.Source, subject), .. known.Unit(indicator.Owner, subject)];
    }

    // A template that is for a type of plan may be there before the first such plan.
    private static IEnumerable<Problem> CheckTemplate(DocumentTemplate template, RegionContent content)
    {
        var subject = TemplateSubject(template.Code);
        foreach (var plan in template.Plans.Where(plan => content.Latest(plan) is null))
            yield return Problem.Error(TemplateWithoutPlan, subject, template.Name, plan.Text);
        foreach (var level in template.Levels.Select(row => row.Level).Where(level => content.Models.All(model => model.Level(level) is null)))
            yield return Problem.Error(TemplateWithoutLevel, subject, template.Name, level.Text);
        var sections = content.Editions.Where(edition => template.IsFor(edition.Plan.Code, edition.Plan.Type))
            .SelectMany(edition => edition.Sections.Select(section => section.Code)).ToHashSet();
        foreach (var section in template.Parts.Select(part => part.After).Concat(template.Sections.Select(row => row.Section)).Distinct()
            .Where(section => sections.Count > 0 && !section.IsEmpty && !sections.Contains(section)))
            yield return Problem.Error(TemplateWithoutSection, subject, template.Name, section.Text);
    }

    private static IEnumerable<Problem> CheckDocument(SteeringDocument document, RegionContent content)
    {
        var subject = DocumentSubject(document.Code);
        if (document.Validity.IsTurnedRound)
            yield return Problem.Error(ValidityTurnedRound, subject, document.Title);
        if (document.Replaces is { } replaced && content.Documents.All(other => other.Code != replaced))
            yield return Problem.Error(UnknownReplaced, subject, document.Title, replaced.Text);
    }
}

/// <summary>What can be referred to, looked up once.</summary>
internal sealed class Known(RegionContent content)
{
    private readonly HashSet<Code> _units = [.. content.Region.Units.Select(unit => unit.Code)];
    private readonly HashSet<Code> _sources = [.. content.Sources.Select(source => source.Code)];
    private readonly HashSet<Code> _indicators = [.. content.Indicators.Select(indicator => indicator.Code)];
    private readonly HashSet<Code> _documents = [.. content.Documents.Select(document => document.Code)];
    private readonly HashSet<Code> _roles = [.. content.Region.Units.SelectMany(unit => unit.Roles, (_, role) => role.Code)];
    private readonly Dictionary<Code, HashSet<Code>> _nodes = content.Editions
        .GroupBy(edition => edition.Plan.Code)
        .ToDictionary(group => group.Key, group => group.Last().Nodes.Select(node => node.Code).ToHashSet());
    private readonly HashSet<Code> _external = [.. content.Editions
        .GroupBy(edition => edition.Plan.Code).Where(group => group.Last().Status == PlanStatus.External).Select(group => group.Key)];
    private readonly IReadOnlySet<Code> _aboveThemselves = Loops.In(content.Editions
        .GroupBy(edition => edition.Plan.Code)
        .SelectMany(group => group.Last().Plan.Superiors, (group, superior) => (group.Key, superior)));

    public IEnumerable<Problem> Unit(Code? unit, string subject) => Missing(unit, _units, ContentRules.UnknownUnit, subject);

    public bool HasUnit(Code unit) => _units.Contains(unit);

    public IEnumerable<Problem> Source(Code? source, string subject) => Missing(source, _sources, ContentRules.UnknownSource, subject);

    public IEnumerable<Problem> Indicator(Code indicator, string subject) =>
        Missing(indicator, _indicators, ContentRules.UnknownIndicator, subject);

    public IEnumerable<Problem> Document(Code? document, string subject) =>
        Missing(document, _documents, ContentRules.UnknownDocument, subject);

    public IEnumerable<Problem> Role(Code? role, string subject) => Missing(role, _roles, ContentRules.UnknownRole, subject);

    /// <summary>Whether a node of another plan can be pointed at. Of an external plan nothing is known, so nothing can be denied.</summary>
    public bool Node(NodeReference reference) =>
        reference.Plan is { } plan && (_external.Contains(plan) || (_nodes.TryGetValue(plan, out var nodes) && nodes.Contains(reference.Node)));

    public bool StandsAboveItself(Code plan) => _aboveThemselves.Contains(plan);

    private static IEnumerable<Problem> Missing(Code? code, HashSet<Code> known, string problem, string subject) =>
        code is { IsEmpty: false } given && !known.Contains(given) ? [Problem.Error(problem, subject, given.Text)] : [];
}
