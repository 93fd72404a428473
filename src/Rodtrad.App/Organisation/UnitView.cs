using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Organisation;

/// <summary>Which unit.</summary>
public sealed record UnitRequest(string Organisation, string Unit);

/// <summary>A unit to point at.</summary>
public sealed record UnitLink(string Code, string Name, string TypeName);

/// <summary>Nodes that name the unit, in one plan and of one level: what it is to do, or to deliver outcomes for.</summary>
public sealed record UnitDuties(PlanLink Plan, string LevelPlural, Sequence<NodeLink> Nodes);

/// <summary>A unit's page.</summary>
public sealed record UnitPageView(
    string Organisation, string Region, Unit Unit, string TypeName, Sequence<UnitLink> Path, Sequence<UnitLink> Children, Sequence<UnitLink> Successors,
    Sequence<PlanLink> Plans, Sequence<UnitDuties> Assignments, Sequence<UnitDuties> Measures)
{
    /// <summary>The activities the unit answers for, alone or with others.</summary>
    public Sequence<UnitDuties> Activities { get; init; } = [];

    /// <summary>The measures a plan makes it responsible for.</summary>
    public Sequence<UnitDuties> Owned { get; init; } = [];

    /// <summary>The measures whose outcome it reports.</summary>
    public Sequence<UnitDuties> Reported { get; init; } = [];

    /// <summary>Nothing is tied to the unit.</summary>
    public bool IsEmpty => Plans.Count + Assignments.Count + Measures.Count + Activities.Count + Owned.Count + Reported.Count + Children.Count == 0;
}

/// <summary>One unit: its roles, what is under it, its plans, uppdrag and activities, and the measures it has to do with.</summary>
public sealed class UnitView(Regions regions) : UseCase<UnitRequest, UnitPageView>
{
    public const string Unknown = "ORG-101";

    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<UnitPageView>> Handle(Actor actor, UnitRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        if (!Code.TryParse(request.Unit, out var code) || content.Region.Units.FirstOrDefault(unit => unit.Code == code) is not { } unit)
            return Refusal.Of(Unknown, request.Unit);
        var links = new UnitLinks(content.Region);
        var sources = content.Sources.Where(source => source.Unit == code).Select(source => source.Code).ToHashSet();
        var owned = content.Indicators.Where(indicator => indicator.Owner == code).Select(indicator => indicator.Code).ToHashSet();
        var scopes = await EditionScope.EachPlan(context, content, actor, null, cancel);
        return new UnitPageView(
            content.Region.Slug.Text, content.Region.Name, unit, links.To(code).TypeName, links.Path(unit),
            content.Region.Units.Where(other => other.Parent == code).Select(other => links.To(other.Code)).ToSequence(),
            unit.Successors.Select(links.To).ToSequence(),
            scopes.Where(scope => scope.Edition.Plan.Unit == code).Select(Link).ToSequence(),
            scopes.SelectMany(scope => Duties(scope, scope.Edition.Assignments
                .Where(assignment => assignment.Receivers.Contains(code)).Select(assignment => assignment.Node))).ToSequence(),
            scopes.SelectMany(scope => Duties(scope, scope.Edition.Uses
                .Where(use => (use.Source is { } source && sources.Contains(source)) || owned.Contains(use.Indicator))
                .Select(use => use.Node))).ToSequence())
        {
            Activities = scopes.SelectMany(scope => Duties(scope, scope.Edition.Activities
                .Where(activity => activity.Responsible.Contains(code)).Select(activity => activity.Node))).ToSequence(),
            Owned = scopes.SelectMany(scope => Duties(scope, scope.Edition.Uses.Where(use => use.Owner == code).Select(use => use.Node))).ToSequence(),
            Reported = scopes.SelectMany(scope => Duties(scope, scope.Edition.Uses.Where(use => use.Reporter == code).Select(use => use.Node))).ToSequence(),
        };
    }

    private static PlanLink Link(EditionScope scope) => new(
        scope.Edition.Plan.Code.Text, scope.Edition.Plan.Title, scope.Edition.Status, scope.UnitName(scope.Edition.Plan.Unit));

    private static IEnumerable<UnitDuties> Duties(EditionScope scope, IEnumerable<Code> nodes)
    {
        var links = new NodeLinks(scope);
        var levels = scope.Edition.Nodes.ToDictionary(node => node.Code, node => node.Level);
        return nodes.GroupBy(code => levels[code])
            .Select(group => new UnitDuties(Link(scope), scope.Edition.Plural(scope.Model, group.Key), group.Select(links.To).ToSequence()));
    }
}

internal sealed class UnitLinks(Region region)
{
    private readonly Dictionary<Code, Unit> _units = region.Units.ToDictionary(unit => unit.Code);

    public UnitLink To(Code code) => _units.TryGetValue(code, out var unit)
        ? new UnitLink(code.Text, unit.Name, region.UnitTypes.FirstOrDefault(type => type.Code == unit.Type)?.Singular ?? "")
        : new UnitLink(code.Text, code.Text, "");

    /// <summary>From the top down to the unit, itself included.</summary>
    public Sequence<UnitLink> Path(Unit unit)
    {
        var path = new List<UnitLink>();
        for (Unit? at = unit; at is not null && path.Count <= _units.Count; at = at.Parent is { } parent ? _units.GetValueOrDefault(parent) : null)
            path.Insert(0, To(at.Code));
        return path.ToSequence();
    }
}
