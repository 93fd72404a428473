using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Tables;

/// <summary>
/// Which table of a plan, of its latest version when none is named, shown how; <paramref name="Against"/> is another version of the plan to
/// compare it with, null for none.
/// </summary>
public sealed record TableRequest(string Organisation, string Plan, string Table, string? Version, string? Against, TableShowing Showing);

/// <summary>Another table of the plan.</summary>
public sealed record TableLink(string Code, string Title);

/// <summary>
/// A table on its page. <paramref name="Subject"/> is the unit it is about when that is another than the plan's, <paramref name="SectionHeading"/>
/// where in the plan it stands, both empty for none; <paramref name="Against"/> the version it is compared with, null for none, and
/// <paramref name="LacksBefore"/> whether that version has no such table.
/// </summary>
public sealed record TablePageView(
    PlanIdentity Plan, EconomicTable Table, string Subject, string SectionHeading, ShownTable Shown, TableRequest Request, Sequence<VersionLink> Versions,
    string? Against, bool LacksBefore, bool HasInhabitants, TableLink? Previous, TableLink? Next)
{
    /// <summary>The names of the units that own and carry out what the row that is asked about is for, by their codes.</summary>
    public IReadOnlyDictionary<string, string> UnitNames { get; init; } = new Dictionary<string, string>();
}

/// <summary>One economic table of a plan, with where every figure comes from.</summary>
public sealed class TableView(Regions regions) : UseCase<TableRequest, TablePageView>
{
    /// <summary>The plan has no such table.</summary>
    public const string TableUnknown = "TAB-020";

    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<TablePageView>> Handle(Actor actor, TableRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        if (await EconomyScope.Of(region, actor, request.Plan, request.Version, cancel) is not { } scope)
            return await Visibility.Missing(region.Context, actor, request.Plan, request.Version, cancel);
        if (!Code.TryParse(request.Table, out var code) || scope.Tables.Table(code) is not { } figures)
            return Refusal.Of(TableUnknown, request.Table, request.Plan);
        var edition = scope.Plan.Edition;
        var against = scope.Versions.FirstOrDefault(head => head.Version == request.Against && head.Version != edition.Version);
        var before = against is null ? null
            : (await EditionStore.Of(region.Context, against.Id, cancel)).Edition.Tables.FirstOrDefault(table => table.Code == code);
        var subject = new TableSubject(
            figures, scope.Tables, edition.Relations, scope.FindingsOf(code).ToSequence(), before is null ? null : new TableFigures(before), scope.Inhabitants)
        {
            BudgetYear = edition.Plan.FirstYear,
        };
        var (table, at) = (figures.Table, edition.Tables.ToList().FindIndex(other => other.Code == code));
        var shown = ShownTable.Of(subject, request.Showing);
        return new TablePageView(
            scope.Plan.Identity, table,
            table.Unit.IsEmpty || table.Unit == edition.Plan.Unit ? "" : scope.Plan.UnitName(table.Unit),
            edition.Sections.FirstOrDefault(section => section.Code == table.Section)?.Heading ?? "",
            shown, request,
            scope.Versions.Select(head => new VersionLink(head.Version, head.Status, head.Version == edition.Version)).ToSequence(),
            against?.Version, against is not null && before is null, scope.Inhabitants.Count > 0,
            at > 0 ? Link(edition.Tables[at - 1]) : null, at >= 0 && at + 1 < edition.Tables.Count ? Link(edition.Tables[at + 1]) : null)
        {
            UnitNames = new[] { shown.Origin?.Owner, shown.Origin?.Producer }.Where(unit => !string.IsNullOrEmpty(unit)).Distinct()
                .ToDictionary(unit => unit!, unit => scope.Plan.UnitName(Code.Of(unit!)), StringComparer.Ordinal),
        };
    }

    private static TableLink Link(EconomicTable table) => new(table.Code.Text, table.Title);
}
