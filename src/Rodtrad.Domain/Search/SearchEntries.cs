using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Search;

/// <summary>
/// What of a region can be found: everything that is printed of it. Rule: the entries follow from the content alone, so that the
/// index can be made anew at any time and compared. Texts are as printed; what is listed beside a thing stands on lines of its own.
/// </summary>
public sealed class SearchEntries
{
    private readonly RegionContent _content;
    private readonly Dictionary<Code, Unit> _units;
    private readonly Dictionary<Code, Source> _sources;
    private readonly Dictionary<Code, Indicator> _indicators;

    public SearchEntries(RegionContent content)
    {
        _content = content;
        _units = content.Region.Units.ToDictionary(unit => unit.Code);
        _sources = content.Sources.ToDictionary(source => source.Code);
        _indicators = content.Indicators.ToDictionary(indicator => indicator.Code);
    }

    /// <summary>What belongs to no plan: units, steering documents, indicators with their sources.</summary>
    public IEnumerable<SearchEntry> Shared() =>
    [
        .. _content.Region.Units.Select(Entry),
        .. _content.Documents.Select(Entry),
        .. _content.Indicators.Select(Entry),
    ];

    /// <summary>A version of a plan with its sections, nodes and footnotes.</summary>
    public IEnumerable<SearchEntry> Of(PlanEdition edition)
    {
        yield return Entry(edition);
        foreach (var section in edition.Sections)
            yield return Made(EntryKind.Section, section.Code.Text, section.Heading, "", [Prose(section.Text)]);
        foreach (var note in edition.Footnotes)
            yield return Made(EntryKind.Footnote, note.Mark, note.Mark, "", [note.Text]);
        foreach (var (i, explanation) in edition.Explanations.Index())
            yield return Made(EntryKind.Explanation, $"{i + 1}", explanation.Term, "", [explanation.Text, explanation.Source]);
        foreach (var entry in Nodes(edition))
            yield return entry;
    }

    private SearchEntry Entry(PlanEdition edition)
    {
        var (plan, header, decision) = (edition.Plan, edition.Header, edition.Decision);
        return Made(
            EntryKind.Plan, plan.Code.Text, plan.Title, NameOf(plan.Unit),
            [
                plan.Type, header.AppliesTo, header.DocumentId, header.Responsible, header.PreparedBy,
                $"{decision.Organ} {(decision.Date is { } day ? $"{day:O}" : "")} {decision.Paragraph} {decision.DiaryNumber}".Trim(),
                .. decision.Placeholders, edition.SourceDocument,
                .. edition.Vocabulary.Select(term => term.Plural),
            ],
            Identifier(header.DocumentId), Identifier(decision.DiaryNumber), NamesOf(plan.Unit), edition.Version);
    }

    private IEnumerable<SearchEntry> Nodes(PlanEdition edition)
    {
        var names = edition.Nodes.ToDictionary(node => node.Code, node => node.Name);
        var uses = edition.Uses.ToDictionary(use => use.Node);
        var assignments = edition.Assignments.ToDictionary(assignment => assignment.Node);
        var activities = edition.Activities.ToDictionary(activity => activity.Node);
        var above = new Dictionary<Code, string>();
        foreach (var link in edition.Links.Where(link => link.Type == LinkType.PartOf && link.To.Plan is null))
            above.TryAdd(link.From, names.GetValueOrDefault(link.To.Node, ""));
        var levels = LevelWords(edition);
        foreach (var node in edition.Nodes)
        {
            List<string> lines = [Prose(node.Text), node.Group, .. node.Spellings.SelectMany(spelling => (string[])[spelling.Text, spelling.Where])];
            if (uses.TryGetValue(node.Code, out var use))
                lines.AddRange(Lines(use, node.Name));
            if (assignments.TryGetValue(node.Code, out var assignment))
                lines.AddRange(Lines(assignment));
            if (activities.TryGetValue(node.Code, out var activity))
                lines.AddRange([activity.ResponsiblePrinted, activity.Deadline.Printed, .. activity.Responsible.Select(NameOf)]);
            lines.Add(node.SourceHeading);
            yield return new SearchEntry(
                EntryKind.Node, node.Level, node.Code.Text, SearchWords.Composed(node.Name), SearchWords.Composed(node.Number),
                SearchWords.Composed(above.GetValueOrDefault(node.Code, "")), Joined(lines),
                Joined([levels.GetValueOrDefault(node.Level, ""), node.Unit is { } unit ? NamesOf(unit) : "", Identifier(node.Number)]));
        }
    }

    private Dictionary<Code, string> LevelWords(PlanEdition edition) =>
        _content.Models.FirstOrDefault(model => model.Code == edition.Plan.Model) is not { } model
            ? []
            : model.Levels.ToDictionary(level => level.Code, level => $"{edition.Singular(model, level.Code)} {edition.Plural(model, level.Code)}");

    private IEnumerable<string> Lines(IndicatorUse use, string name)
    {
        yield return use.Baseline.Printed;
        foreach (var target in use.Targets)
            yield return target.Printed;
        yield return use.SourcePrinted;
        if (use.Source is { } code && _sources.TryGetValue(code, out var source) && source.Name != use.SourcePrinted)
            yield return source.Name;
        yield return use.FollowUp.Printed;
        yield return use.Decider;
        yield return use.OwnerPrinted;
        foreach (var unit in new[] { use.Owner, use.Reporter }.OfType<Code>())
            yield return NameOf(unit);
        if (_indicators.TryGetValue(use.Indicator, out var indicator) && indicator.Name != name)
            yield return indicator.Name;
    }

    private IEnumerable<string> Lines(Assignment assignment) =>
    [
        assignment.Keyword, assignment.Deadline.Printed, assignment.Executor,
        assignment.Giver is { } giver ? NameOf(giver) : "",
        .. assignment.Receivers.Select(NameOf),
        _units.Values.SelectMany(unit => unit.Roles).FirstOrDefault(role => role.Code == assignment.Role)?.Name ?? "",
    ];

    private SearchEntry Entry(Unit unit) => Made(
        EntryKind.Unit, unit.Code.Text, unit.Name, _content.Region.UnitTypes.FirstOrDefault(type => type.Code == unit.Type)?.Singular ?? "",
        [unit.ShortName, Prose(unit.Description), .. unit.Roles.Select(role => role.Name), .. unit.Spellings]);

    private SearchEntry Entry(SteeringDocument document) => Made(
        EntryKind.SteeringDocument, document.Code.Text, document.Title, document.Type, [document.Organ, document.Reference, document.Note],
        Identifier(document.Reference));

    private SearchEntry Entry(Indicator indicator)
    {
        var source = indicator.Source is { } code ? _sources.GetValueOrDefault(code) : null;
        return Made(
            EntryKind.Indicator, indicator.Code.Text, indicator.Name, "",
            [
                indicator.Definition, indicator.Motivation, indicator.Reading, source?.Name ?? "", .. source?.Spellings ?? [],
                (indicator.Owner ?? source?.Unit) is { } owner ? NameOf(owner) : "",
            ],
            [indicator.UnitOfMeasure, .. indicator.Scale]);
    }

    private static SearchEntry Made(EntryKind kind, string target, string title, string context, IEnumerable<string> lines, params IEnumerable<string> keys) => new(
        kind, default, target, SearchWords.Composed(title), "", SearchWords.Composed(context), Joined(lines), Joined(keys.Append(context)));

    private static string Joined(IEnumerable<string> lines) => SearchWords.Composed(string.Join('\n', lines.Where(line => line.Any(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal)));

    private string NameOf(Code unit) => _units.GetValueOrDefault(unit)?.Name ?? unit.Text;

    private string NamesOf(Code code) => _units.GetValueOrDefault(code) is { } unit ? $"{unit.Name} {unit.ShortName} {string.Join(' ', unit.Spellings)}" : "";

    // A number that is printed with spaces or hyphens is also found when it is written without.
    private static string Identifier(string printed) => string.Concat(printed.Where(char.IsLetterOrDigit));

    // Markdown's signs of emphasis say nothing in an excerpt, and a line break there is only a space.
    private static string Prose(string text) => text.Replace("*", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ');
}
